"""A source older than the day that it is cited for.

## Why it matters

What was printed before a thing happened cannot report that it did: the source's date is wrong, or it announced
what the text tells as done.

## Limits

Only days, of claims told as facts, and only where the marker ends the claim's own sentence or clause. A claim
with one source that is young enough is left alone, and so are plans: "will", "scheduled", "due", "until".
"""

import re
from collections.abc import Iterator

from claimcheck.citations import CitedClaim
from claimcheck.claims import Modality
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related

_SURE = 0.9
_DAY = len("2026-06-03")
_PLANNED = re.compile(
    r"\b(?:will|would|shall|to be|plan\w*|schedul\w+|due|expect\w*|deadline|until|by|from|expir\w+|announce\w*|set to"
    r"|effective|aim\w*|before|target\w*)\b",
    re.IGNORECASE,
)


def check(cited: CitedClaim, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a day that every source of its sentence was printed before."""
    claim = cited.claim
    day = claim.mention.timex or ""
    if claim.mention.kind is not Kind.DATE or claim.modality is not Modality.ACTUAL or not _is_day(day):
        return
    if _PLANNED.search(claim.sentence.text):
        return
    sure = [
        citation.source for citation in cited.citations if citation.marker and citation.confidence >= _SURE
    ]
    issued = [(source.issued or "").rpartition("/")[2] for source in sure]
    if not sure or not all(_is_day(date) and date < day for date in issued):
        return
    yield flag(
        claim,
        label=f"read as {day}",
        related=[related(sure[0], f"dated {issued[0]}")],
        claims=[claim.id],
        day=day,
        issued=max(issued),
    )


def _is_day(date: str) -> bool:
    return len(date) == _DAY and date.replace("-", "").isdigit()


RULE = Rule(
    id="source-before-event",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="this happened on {day}, its source is dated {issued}",
    help="check both dates",
    over=CitedClaim,
    config=RuleConfig,
    check=check,
    preview=True,
    examples=(
        Bad(
            "The mill burnt on 9 June 2021.[^1]\n\n[^1]: Reuters, 2 June 2021\n",
            flags="9 June 2021",
            related=("Reuters, 2 June 2021",),
        ),
        Bad(
            "The weir broke on June 3, 2020, and flooded the mill.[^1]\n\n[^1]: The Guardian, May 30, 2020\n",
            flags="June 3, 2020",
            related=("The Guardian, May 30, 2020",),
        ),
        Good("The mill burnt on 9 June 2021.[^1]\n\n[^1]: Reuters, 10 June 2021\n"),
        Good(
            "The mill will close on 9 June 2021.[^1]\n\n[^1]: Reuters, 2 June 2021\n",
            because="Plans are reported before the day.",
        ),
    ),
)
