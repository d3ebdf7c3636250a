"""A claim that names one outlet as its source, while its note names another.

## Why it matters

One of the two did not report it: either the text credits the wrong paper or the note is another claim's.

## Limits

Both must be known outlets that report. A note that also names the outlet of the text is left alone, and so is a
claim for which any of its sources is that outlet.
"""

from collections.abc import Iterator

from claimcheck.citations import CitedClaim, SourceKind
from claimcheck.citations.outlets import Outlet, outlet_named
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related

_SURE = 0.9
"""Confidence of a marker that ends the claim's own sentence or clause."""


def check(cited: CitedClaim, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a claim whose surest sources are all of other outlets than the one it names."""
    named = _reporting(cited.claim.attribution)
    noted = [citation for citation in cited.citations if citation.marker and citation.confidence >= _SURE]
    if named is None or not noted:
        return
    outlets = [_reporting(citation.source.outlet) for citation in noted]
    raws = " ".join(citation.source.raw.casefold() for citation in noted)
    attribution = (cited.claim.attribution or "").casefold()
    if attribution in raws or any(outlet is None or outlet.name == named.name for outlet in outlets):
        return
    source = noted[0].source
    yield flag(
        cited.claim,
        label=f"laid to {named.name}",
        related=[related(source, "its note")],
        claims=[cited.claim.id],
        named=named.name,
        noted=source.outlet,
    )


def _reporting(name: str | None) -> Outlet | None:
    found = outlet_named(name) if name else None
    if found is None or found[0].kind is not SourceKind.REPORTING or (name or "")[found[1] :].strip():
        return None
    return found[0]


RULE = Rule(
    id="attribution-conflict",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="the text lays this to {named}, its note names {noted}",
    help="correct the name in the text, or the note",
    over=CitedClaim,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The mill lost £4m, according to Reuters.[^1]\n\n[^1]: The Guardian, 3 May 2020\n",
            flags="£4m",
            related=("The Guardian, 3 May 2020",),
        ),
        Bad(
            "According to Bloomberg, output fell 40%.[^a]\n\n[^a]: Financial Times, 3 May 2020\n",
            flags="40%",
            related=("Financial Times, 3 May 2020",),
        ),
        Good("The mill lost £4m, according to Reuters.[^1]\n\n[^1]: Reuters, 3 May 2020\n"),
        Good(
            "The mill lost £4m, according to Reuters.[^1]\n\n[^1]: The Guardian, citing Reuters, 3 May 2020\n",
            because="The note names it too.",
        ),
    ),
)
