"""Every wording of ``tests/corpora/relations.py``: filled with true figures it is silent, with a wrong one it is flagged."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from runpy import run_path

import pytest
from _pytest.mark.structures import ParameterSet

from claimcheck.engine import check_text

CORPUS: dict[str, str] = run_path(str(Path(__file__).parents[1] / "corpora" / "relations.py"))
Filled = tuple[str, str]
"""A text whose figures agree, and the same with one of them wrong."""
WORDS = "zero one two three four five six seven eight nine ten".split()
MONTHS = [datetime.date(2001, month, 1).strftime("%B") for month in range(1, 13)]
DAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
MULTIPLES = {"halved": Decimal("0.5"), "doubled": Decimal(2), "tripled": Decimal(3), "quadrupled": Decimal(4)}
TIMES = {2: "twice", 3: "three times", 4: "four times"}
FRACTIONS = {
    "one in five": 20,
    "two in five": 40,
    "three in ten": 30,
    "four in five": 80,
    "two-thirds": 67,
    "three-quarters": 75,
}
UNITS = {
    "mile": (Decimal("1.609344"), "miles", "kilometers"),
    "foot": (Decimal("0.3048"), "feet", "meters"),
    "pound": (Decimal("0.45359237"), "pounds", "kilograms"),
    "acre": (Decimal("0.40468564"), "acres", "hectares"),
    "gallon": (Decimal("3.785411784"), "gallons", "liters"),
    "mph": (Decimal("1.609344"), "mph", "km/h"),
}
AROUND = "The clerk read the minutes, and somebody opened a window.\n\n{}\n\nNothing further was said of it."


def shown(unit: str, value: Decimal | float) -> str:
    match unit:
        case "$m":
            return f"${value:.1f} million"
        case "$":
            return f"${value:,.0f}"
        case "t":
            return f"{value:,.0f} tonnes"
        case "pp":
            return f"{value:.0f}%"
        case _:
            return f"{value:,.0f}"


def drawn(unit: str, rng: Random) -> Decimal:
    """Return a level that no rounding makes vague: its last digit is not zero."""
    if unit == "$m":
        return Decimal(rng.randrange(200, 900) * 10 + rng.randrange(1, 10)) / 100 * 10 // 1 / 10 + Decimal(
            "0.1"
        )
    if unit == "pp":
        return Decimal(rng.randrange(12, 60))
    return Decimal(rng.randrange(130, 6000) * 10 + rng.randrange(1, 10))


def levels(unit: str, way: str, rng: Random) -> tuple[Decimal, Decimal]:
    before = drawn(unit, rng)
    factor = Decimal(rng.randrange(112, 190) if way == "^" else rng.randrange(41, 88)) / 100
    after = (before * factor).quantize(Decimal("0.1") if unit == "$m" else Decimal(1))
    return before, after + (0 if after % 10 or unit in {"pp", "$m"} else 1)


def sentence(text: str, **slots: object) -> str:
    filled = text.format(**slots)
    return filled[:1].upper() + filled[1:]


def change(unit: str, text: str, rng: Random) -> Filled:
    before, after = levels(unit[:-1], unit[-1], rng)
    percent = abs(after - before) / before * 100
    ends = {"a": shown(unit[:-1], before), "b": shown(unit[:-1], after)}
    wrong = percent + max(Decimal(6), percent / 5)
    return sentence(text, p=f"{percent:.0f}%", **ends), sentence(text, p=f"{wrong:.0f}%", **ends)


def difference(unit: str, text: str, rng: Random) -> Filled:
    kind, way = unit[:-1], unit[-1]
    before, after = levels(kind, way, rng)
    apart = abs(after - before)
    ends = {"a": shown(kind, before), "b": shown(kind, after)}

    def told(value: Decimal) -> str:
        return f"{value:.0f} percentage points" if kind == "pp" else shown(kind, value)

    return sentence(text, d=told(apart), **ends), sentence(text, d=told(apart * Decimal("1.4") + 3), **ends)


def total(unit: str, text: str, rng: Random) -> Filled:
    parts = [drawn(unit[:-1], rng) for _ in range(int(unit[-1]))]
    slots = {f"p{place}": shown(unit[:-1], part) for place, part in enumerate(parts, 1)}
    whole = sum(parts, Decimal(0))
    off = Decimal(rng.choice(["1.13", "0.91"]))
    return (
        sentence(text, t=shown(unit[:-1], whole), **slots),
        sentence(text, t=shown(unit[:-1], whole * off), **slots),
    )


def share(unit: str, text: str, rng: Random) -> Filled:
    whole = drawn(unit, rng)
    part = (whole * rng.randrange(12, 80) / 100).quantize(Decimal("0.1") if unit == "$m" else Decimal(1))
    part += Decimal("0.1") if unit == "$m" else (0 if part % 10 else 1)
    percent = part / whole * 100
    slots = {"whole": shown(unit, whole), "part": shown(unit, part)}
    return sentence(text, p=f"{percent:.0f}%", **slots), sentence(text, p=f"{percent + 11:.0f}%", **slots)


def part(unit: str, text: str, rng: Random) -> Filled:
    whole = drawn(unit, rng)
    slots = {"whole": shown(unit, whole)}
    right, wrong = whole * rng.randrange(20, 70) / 100 + 1, whole * rng.randrange(130, 190) / 100 + 1
    return sentence(text, part=shown(unit, right), **slots), sentence(text, part=shown(unit, wrong), **slots)


def multiple(unit: str, text: str, rng: Random) -> Filled:
    word = rng.choice(sorted(MULTIPLES))
    before = drawn(unit, rng)
    after = before * MULTIPLES[word]
    wrong = after * (Decimal("0.66") if MULTIPLES[word] > 1 else Decimal("1.6"))
    slots = {"a": shown(unit, before), "m": word}
    return sentence(text, b=shown(unit, after), **slots), sentence(text, b=shown(unit, wrong), **slots)


def times(unit: str, text: str, rng: Random) -> Filled:
    factor = rng.choice(sorted(TIMES))
    before = drawn(unit, rng)
    slots = {"a": shown(unit, before), "x": TIMES[factor]}
    wrong = before * factor * Decimal("0.6")
    return sentence(text, b=shown(unit, before * factor), **slots), sentence(
        text, b=shown(unit, wrong), **slots
    )


def conversion(unit: str, text: str, rng: Random) -> Filled:
    factor, one, other = UNITS[unit]
    if text.startswith("A {a} ("):
        one, other = one.removesuffix("s"), other.removesuffix("s")
    value = Decimal(rng.randrange(31, 289))
    off = Decimal(rng.choice(["0.6", "1.5", "10"]))
    glue = "-" if text.startswith("A {a} (") else " "
    slots = {"a": f"{value}{glue}{one}"}
    right, wrong = (f"{value * factor * by:,.0f}{glue}{other}" for by in (Decimal(1), off))
    return sentence(text, b=right, **slots), sentence(text, b=wrong, **slots)


def duration(scale: str, text: str, rng: Random) -> Filled:
    number = rng.randrange(3, 6)
    start = datetime.date(rng.randrange(1981, 2004), rng.randrange(1, 6), rng.randrange(1, 20))
    match scale:
        case "years":
            ends = {"a": str(start.year), "b": str(start.year + number)}
        case "months":
            ends = {
                "a": f"{MONTHS[start.month - 1]} {start.year}",
                "b": f"{MONTHS[start.month + number - 1]} {start.year}",
            }
        case _:
            days = (start, start + datetime.timedelta(days=number))
            ends = dict(zip("ab", (f"{MONTHS[d.month - 1]} {d.day}, {d.year}" for d in days), strict=True))
    right, wrong = (f"{WORDS[value]} {scale}" for value in (number, number + 4))
    return sentence(text, n=right, **ends), sentence(text, n=wrong, **ends)


def count(shape: str, text: str, rng: Random) -> Filled:
    items = rng.sample(["cost", "time", "risk", "noise", "dust", "speed"], rng.randrange(3, 6))
    series = f"{', '.join(items[:-1])} and {items[-1]}"

    def told(number: int) -> str:
        lead = text.format(n=WORDS[number], N=WORDS[number].capitalize(), items=series)
        marks = [f"{place}. " if shape == "num" else "- " for place in range(1, len(items) + 1)]
        return lead + "".join(
            f"\n{'' if place else chr(10)}{mark}The {item} was never told."
            for place, (mark, item) in enumerate(zip(marks, items, strict=True))
            if shape != "series"
        )

    return told(len(items)), told(len(items) + rng.choice([-1, 1, 2]))


def growth(_unit: str, text: str, rng: Random) -> Filled:
    years, first = rng.randrange(3, 9), rng.randrange(2005, 2015)
    before = rng.randrange(101, 899) / 10
    after = round(before * (1 + rng.randrange(40, 180) / 1000) ** years, 1)
    slots = {
        "a": f"${before} million",
        "b": f"${after} million",
        "y": first,
        "z": first + years,
        "n": WORDS[years],
    }
    right, simple = ((after / before) ** (1 / years) - 1) * 100, (after / before - 1) * 100 / years
    return sentence(text, g=f"{right:.1f}%", **slots), sentence(text, g=f"{simple * 1.4 + 4:.1f}%", **slots)


def mean(shape: str, text: str, rng: Random) -> Filled:
    if shape == "each":
        number, each = rng.choice([13, 17, 24, 38]), rng.randrange(1101, 8999)
        slots = {"number": number, "total": f"${number * each:,}"}
        return sentence(text, each=f"${each:,}", **slots), sentence(
            text, each=f"${each * 1.43:,.0f}", **slots
        )
    if shape == "list":
        values = [rng.randrange(11, 30), rng.randrange(41, 60), rng.randrange(71, 99)]
        slots = {f"x{place}": value for place, value in enumerate(values, 1)}
        average = sum(values) / 3
        return sentence(text, mean=f"{average:.1f}", **slots), sentence(
            text, mean=f"{average + 13:.1f}", **slots
        )
    low, high = rng.randrange(3101, 3899) * 10 + 3, rng.randrange(5101, 5899) * 10 + 7
    slots = {"low": f"${low:,}", "high": f"${high:,}"}
    right, wrong = f"${(low + high) // 2:,}", f"${rng.choice([low - 2117, high + 3113]):,}"
    return sentence(text, mean=right, **slots), sentence(text, mean=wrong, **slots)


def product(_unit: str, text: str, rng: Random) -> Filled:
    number, each, years = rng.randrange(11, 48) * 10 + 3, rng.randrange(2, 95) * 10 + 7, rng.randrange(2, 9)

    def told(by: float) -> str:
        sums = {"total": f"${number * each * by:,.0f}", "ktotal": f"${years * each * by:,.0f}"}
        return sentence(text, n=number, each=f"${each}", k=WORDS[years], **sums)

    return told(1), told(rng.choice([1.3, 0.7, 10]))


def exchange(_unit: str, text: str, rng: Random) -> Filled:
    euros = rng.randrange(11, 90) * 10 + 3
    right, wrong = (f"${euros * rate:.0f} million" for rate in (1.12, rng.choice([5.1, 0.15, 11.2])))
    return sentence(text, a=f"€{euros} million", b=right), sentence(text, a=f"€{euros} million", b=wrong)


def fraction(_unit: str, text: str, rng: Random) -> Filled:
    words = rng.choice([word for word in FRACTIONS if (" in " in word) or "{F} residents" not in text])
    right = FRACTIONS[words]
    slots = {"f": words, "F": words.capitalize()}
    return sentence(text, p=f"{right}%", **slots), sentence(text, p=f"{right + 14}%", **slots)


def weekday(_unit: str, text: str, rng: Random) -> Filled:
    day = datetime.date(2009, 1, 1) + datetime.timedelta(days=rng.randrange(5000))
    month = MONTHS[day.month - 1]
    slots = {
        "us": f"{month} {day.day}, {day.year}",
        "uk": f"{day.day} {month} {day.year}",
        "ord": f"{day.day}{'th' if 10 < day.day < 20 else {1: 'st', 2: 'nd', 3: 'rd'}.get(day.day % 10, 'th')}",
        "mon": month,
        "y": day.year,
    }
    right, wrong = (DAYS[(day.weekday() + by) % 7] for by in (0, rng.choice([1, 2, 5])))
    return sentence(text, w=right, ws=right[:3], **slots), sentence(text, w=wrong, ws=wrong[:3], **slots)


def age(_unit: str, text: str, rng: Random) -> Filled:
    years, born = rng.randrange(27, 79), rng.randrange(1881, 1929)
    slots = {"y": born, "z": born + years}
    return sentence(text, n=years, **slots), sentence(text, n=years + rng.choice([-6, 5, 9]), **slots)


def ends(_unit: str, text: str, rng: Random) -> Filled:
    low, high = rng.randrange(1201, 5999), rng.randrange(6001, 9999)
    return sentence(text, lo=f"${low:,}", hi=f"${high:,}"), sentence(text, lo=f"${high:,}", hi=f"${low:,}")


Filler = Callable[[str, str, Random], Filled]
KINDS: dict[str, tuple[str, Filler, bool]] = {
    "percent-change-mismatch": (CORPUS["CHANGES"], change, True),
    "difference-mismatch": (CORPUS["DIFFERENCES"], difference, True),
    "sum-mismatch": (CORPUS["SUMS"], total, True),
    "part-exceeds-whole share": (CORPUS["SHARES"], share, True),
    "part-exceeds-whole": (CORPUS["PARTS"], part, True),
    "multiple-mismatch": (CORPUS["MULTIPLES"], multiple, True),
    "multiple-mismatch times": (CORPUS["TIMES_AS_MUCH"], times, True),
    "unit-conversion-mismatch": (CORPUS["CONVERSIONS"], conversion, True),
    "duration-mismatch": (CORPUS["DURATIONS"], duration, True),
    "count-mismatch": (CORPUS["COUNTS"], count, True),
    "growth-rate-mismatch": (CORPUS["GROWTH"], growth, False),
    "mean": (CORPUS["MEANS"], mean, True),
    "product-mismatch": (CORPUS["PRODUCTS"], product, False),
    "currency-conversion-mismatch": (CORPUS["EXCHANGES"], exchange, False),
    "fraction-mismatch": (CORPUS["FRACTIONS"], fraction, False),
    "weekday-mismatch": (CORPUS["WEEKDAYS"], weekday, False),
    "age-mismatch": (CORPUS["AGES"], age, False),
    "inverted-range": (CORPUS["RANGES"], ends, False),
}
"""By rule: its wordings, what fills them, and whether each begins with a word on how."""


def cases() -> Iterator[ParameterSet]:
    for name, (wordings, fill, has_unit) in KINDS.items():
        for line in wordings.strip().splitlines():
            unit, text = line.split(" ", 1) if has_unit else ("", line)
            yield pytest.param(fill, unit, text, id=f"{name}: {line}")


@pytest.mark.parametrize(("fill", "unit", "text"), [*cases()])
def test_wording(fill: Filler, unit: str, text: str) -> None:
    for seed in range(3):
        true, wrong = fill(unit, text, Random(f"{text}{seed}"))  # noqa: S311 - no secret
        assert not findings(true), true
        assert findings(wrong), wrong


def findings(text: str) -> list[str]:
    found = check_text(AROUND.format(text), format="markdown").findings
    return [
        finding.message
        for finding in found
        if finding.category.value in {"arithmetic", "plausibility", "time"}
    ]
