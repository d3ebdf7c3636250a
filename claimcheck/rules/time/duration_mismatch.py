"""A duration that its own two dates contradict.

## Why it matters

"Nearly two months" between 8 April and 3 June holds; "three years" between 2010 and 2021 does not, and one
of the three is wrong.

## Limits

Speaks only where the text ties the duration to both dates, where it is longer than the whole time between the only
two dates of its sentence, or of it and one that it follows or tells again, or where it calls a firm so many years old whose founding it dates once and whose text
has a date. Years counted to the document's date ("30 years ago, in 1996") may be off by one or by a tenth.
Either way of counting days is accepted, as is
every rounding and truncation; months have 28 to 31 days. Dates known to the year leave a year to each side.
"""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from claimcheck.claims import DatedDuration
from claimcheck.findings import Confidence, RelatedSpan, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.values import Interval

_DAYS: Final[dict[str, tuple[Decimal, Decimal]]] = {
    "day": (Decimal(1), Decimal(1)),
    "week": (Decimal(7), Decimal(7)),
    "fortnight": (Decimal(14), Decimal(14)),
    "month": (Decimal("30.2"), Decimal("30.6")),
    "quarter": (Decimal(90), Decimal(92)),
    "year": (Decimal(365), Decimal("365.5")),
    "decade": (Decimal(3652), Decimal(3653)),
}
"""Fewest and most days of a unit, over spans longer than one of it."""
_SHORT_MONTH, _LONG_MONTH = Decimal(28), Decimal(31)


def check(relation: DatedDuration, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a duration that no choice of days within the two dates can give."""
    mention = relation.duration.mention
    if mention.unit not in _DAYS:
        return
    span = _span(relation, mention.unit)
    if span.overlaps(mention.interval) or span.low is None or span.high is None:
        return
    read = f"read as the time from {relation.start[0].isoformat()} to {relation.end[0].isoformat()}"
    dated = not (relation.start_mention.timex or "").startswith("XXXX")
    computed = _told(span, mention.unit)
    ends = [related(relation.start_mention, "from this date")]
    if relation.end_mention is not None and relation.end_mention is not relation.start_mention:
        ends.append(RelatedSpan(relation.end_mention.span, "to this date"))
    yield flag(
        relation.duration,
        label=f"computed: {computed}",
        related=ends,
        notes=[read] if dated else [],
        claims=[relation.duration.id],
        stated=mention.text,
        computed=computed,
        dates=_dates(relation),
    )


def _span(relation: DatedDuration, unit: str) -> Interval:
    """Return how many units can lie between the two dates, by either way of counting days."""
    shortest = (relation.end[0] - relation.start[1]).days + 1
    longest = (relation.end[1] - relation.start[0]).days
    fewest, most = _DAYS[unit]
    if unit == "month" and longest < 100:  # noqa: PLR2004 - short spans feel the length of each month
        fewest, most = _SHORT_MONTH, _LONG_MONTH
    return Interval(Decimal(max(0, shortest)) / most, Decimal(longest) / fewest)


def _dates(relation: DatedDuration) -> str:
    start, end = relation.start_mention, relation.end_mention
    if end is start:
        return start.text
    return f"{start.text} to {end.text if end else 'the date of the document'}"


def _told(span: Interval, unit: str) -> str:
    low, high = (int((end or Decimal(0)).to_integral_value()) for end in (span.low, span.high))
    return f"{low} {unit}{'' if low == 1 else 's'}" if low == high else f"{low} to {high} {unit}s"


RULE = Rule(
    id="duration-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{stated} does not fit {dates}: that is {computed}",
    help="check the two dates and the duration",
    over=DatedDuration,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "She led the institute from 1990 to 2004, 24 years in all.",
            flags="24 years",
            related=("1990 to 2004",),
        ),
        Bad(
            "The pilot ran for six months, from March 2020 to May 2021.",
            flags="six months",
            related=("March 2020 to May 2021",),
        ),
        Good("She led the institute from 1990 to 2004, 14 years in all."),
        Good(
            "She led the institute from 1990 to 2004, nearly 15 years in all.",
            because="The years leave room.",
        ),
    ),
)
