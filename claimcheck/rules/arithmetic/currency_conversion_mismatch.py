"""A sum given again in another currency at a rate that never was.

## Why it matters

"$1.8 billion (£9.4 million)" has lost a scale, and readers who think in pounds never see the dollars.

## Limits

Only currencies of the pack of rates, from 1999. A sum is compared with the lowest and the highest rate of the years
that its sentence names and of the document's own; without such a date, with those of all years. Where only the
years' own rates exclude it, confidence is medium: the money may have been spent long before. The likelier
currencies that a sign may stand for are tried, and the mildest reading decides. A sum that has only lost its scale
("$6.3 (£3.35m)") is left to ``missing-scale``.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace
from decimal import Decimal

from claimcheck.claims import CurrencyConversion
from claimcheck.claims.rounding import true_values
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related
from claimcheck.rules.readings import reading
from claimcheck.values import Interval
from claimcheck.values.reference import FIRST_YEAR, conversion, known_currencies

_LIKELY = 4
"""Meanings of a sign that count: a bare "$" is hardly ever Mexican or Taiwanese."""


def check(stated: CurrencyConversion, _config: RuleConfig) -> Iterator[Flag]:
    """Convert at every rate of the years; flag the second sum if none of them leads to it."""
    first, second = stated.first.mention, stated.second.mention
    ours, theirs = _codes(first), _codes(second)
    if any(year < FIRST_YEAR for year in stated.years) or stated.lacking is not None:
        return  # missing-scale speaks of a sum that lost its "million"
    for years, confidence in (((), Confidence.HIGH), (stated.years, Confidence.MEDIUM)):
        possible = [_converted(true_values(first), one, other, years) for one in ours for other in theirs]
        if possible and not any(values.overlaps(true_values(second)) for values in possible):
            computed = reading(replace(second, low=_short(possible[0].low), high=_short(possible[0].high)))
            when = _told(years)
            yield flag(
                stated.second,
                label=f"at any rate {when}: {computed}",
                related=[related(stated.first, reading(first))],
                claims=[stated.second.id, stated.first.id],
                confidence=confidence,
                first=first.text,
                computed=computed,
                when=when,
                second=second.text,
            )
            return


def _codes(mention: Mention) -> tuple[str, ...]:
    """Return the currencies that a sum may be in, the likeliest first; empty where that one has no rates."""
    known = known_currencies()
    codes = [
        mention.unit or "",
        *(code for item in mention.currency_evidence for code in item.codes[:_LIKELY]),
    ]
    return tuple(dict.fromkeys(code for code in codes if code in known)) if codes[0] in known else ()


def _converted(values: Interval, code: str, to: str, years: Collection[int]) -> Interval:
    """Return the sum at every rate; without bounds where a year has none, so that nothing is said."""
    rates = conversion(code, to, years)
    return Interval(None, None) if rates is None else values.times(rates)


def _told(years: Collection[int]) -> str:
    if not years:
        return f"since {FIRST_YEAR}"
    first, last = min(years), max(years)
    return f"of {first}" if first == last else f"of {first} to {last}"


def _short(value: Decimal | None) -> Decimal | None:
    """Return two significant digits."""
    return None if not value else value.quantize(Decimal(1).scaleb(value.adjusted() - 1))


RULE = Rule(
    id="currency-conversion-mismatch",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{first} is {computed} at any rate {when}, not {second}",
    help="convert again at the rate of the day, or check the scale of both",
    over=CurrencyConversion,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The bid is worth $1.8 billion (£9.4 million).", flags="£9.4 million", related=("$1.8 billion",)),
        Bad("The mill cost €20 million, or $220 million.", flags="$220 million", related=("€20 million",)),
        Good("The bid is worth $1.8 billion (£1.4 billion)."),
        Good("The mill cost €20 million, or $22 million."),
    ),
)
