"""A source that names one outlet and links to another's site.

## Why it matters

The label or the link was copied from the neighbouring source: the reader looks for the claim in the wrong place.

## Limits

Both outlets must be in the table of outlets. Agencies, whose reports other sites carry, aggregators, archives and
social sites are left alone, and so are outlets of one house ("Bloomberg" and "Bloomberg Law").
"""

import re
from collections.abc import Iterator

from claimcheck.citations import Apparatus, SourceKind
from claimcheck.citations.outlets import Outlet, outlet_named, outlet_of_url
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag

_AGENCIES = frozenset({"Reuters", "Associated Press", "Agence France-Presse", "Bloomberg", "Dow Jones"})


def check(apparatus: Apparatus, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each source whose outlet and address are known and differ."""
    for source in apparatus.sources:
        named = outlet_named(source.outlet) if source.outlet else None
        at = outlet_of_url(source.url) if source.url else None
        if named is None or at is None or (source.outlet or "")[named[1] :].strip():
            continue
        if not _may_share(named[0], at) and not _is_in(named[0], source.url or ""):
            yield flag(source, label=f"links to {at.name}", outlet=named[0].name, site=at.name)


def _is_in(named: Outlet, url: str) -> bool:
    """Whether a page's address has the outlet's name, as one has that another outlet's site is host to."""
    return re.sub(r"\W+", "", named.name.lower().removeprefix("the ")) in re.sub(r"[-_]+", "", url.lower())


def _may_share(named: Outlet, at: Outlet) -> bool:
    return (
        named.name.split()[0] == at.name.split()[0]
        or named.name in _AGENCIES
        or named.kind is not SourceKind.REPORTING
        or at.kind is not SourceKind.REPORTING
    )


RULE = Rule(
    id="outlet-url-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="this source is called {outlet} and links to {site}",
    help="correct the name or the link",
    over=Apparatus,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "It closed.[^1]\n\n[^1]: Wall Street Journal, 3 May 2020, https://www.ft.com/content/1\n",
            flags="Wall Street Journal, 3 May 2020, https://www.ft.com/content/1",
        ),
        Bad(
            'It closed.[^1]\n\n[^1]: "The mill", The Guardian, 3 May 2020, https://www.nytimes.com/mill\n',
            flags='"The mill", The Guardian, 3 May 2020, https://www.nytimes.com/mill',
        ),
        Good("It closed.[^1]\n\n[^1]: Financial Times, 3 May 2020, https://www.ft.com/content/1\n"),
        Good(
            "It closed.[^1]\n\n[^1]: Reuters, 3 May 2020, https://www.theguardian.com/mill\n",
            because="Newspapers print what agencies report.",
        ),
    ),
)
