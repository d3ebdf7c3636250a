"""An age that the birth date and the other date of its sentence contradict.

## Why it matters

"Born in 1950, she died in 2020 aged 72" has one of three figures wrong; families and archives notice.

## Limits

Needs the birth and the death, or the birthday, in one sentence; or the document's date, where the text
says how old somebody is now. Where the text tells of one birth only, an age and its date may stand anywhere
behind it, in a sentence that names the person or begins with "she"; in a text about one person, named in its
title or its first sentences, in every sentence whose subject that person is. Of things, "turns 40 in 2024" is
read. Where only years are given, both ages that they allow are right.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from claimcheck.claims import AgeAt
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag, related

_ENDS = ("birth", "date of this age")


def check(stated: AgeAt, _config: RuleConfig) -> Iterator[Flag]:
    """Flag an age that nobody born and counted on these days can have."""
    (first_born, after_born), (first_at, after_at) = stated.born, stated.at
    one_day = timedelta(1)
    youngest, oldest = _years(after_born - one_day, first_at), _years(first_born, after_at - one_day)
    age = stated.age.mention
    if age.low is None or age.high is None or (age.high >= youngest and age.low <= oldest):
        return
    computed = str(oldest) if youngest == oldest else f"{youngest} to {oldest}"
    yield flag(
        stated.age,
        label=f"computed: {computed}",
        related=[
            related(claim, f"the {what} is told here")
            for claim, what in zip(stated.told, _ENDS, strict=False)
        ],
        claims=[stated.age.id],
        age=age.text,
        computed=computed,
    )


def _years(born: date, at: date) -> int:
    """Return the full years from one day to another; those born on 29 February wait for 1 March."""
    return at.year - born.year - ((at.month, at.day) < (born.month, born.day))


RULE = Rule(
    id="age-mismatch",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="the dates make the age {computed}, not {age}",
    help="check the birth date, the other date and the age",
    over=AgeAt,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("Berg was born on 3 May 1950 and died on 4 June 2020 at the age of 72.", flags="72"),
        Bad("Karl Voss (1920-1999) died aged 83.", flags="83"),
        Bad("Ida Lund (born in 1950) is now 71.", flags="71", as_of="2026-02-01"),
        Good("Berg was born on 3 May 1950 and died on 4 June 2020 at the age of 70."),
        Good("Karl Voss (1920-1999) died aged 78.", because="Before his birthday."),
        Good("Ida Lund (born in 1950) is now 75.", as_of="2026-02-01"),
    ),
)
