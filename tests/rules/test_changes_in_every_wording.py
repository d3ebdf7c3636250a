"""Changes and differences: true ones never flag in any wording, wrong ones always do."""

from __future__ import annotations

from collections.abc import Callable
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from claimcheck.engine import check_text
from claimcheck.settings import Settings

LEVELS = st.integers(min_value=1000, max_value=99_999).map(
    lambda cents: (Decimal(cents) / 100).quantize(Decimal("0.01"))
)
FORMS = st.sampled_from(["${} million", "€{}bn", "£{}m", "{} tonnes", "{} km"])
FEW = settings(deadline=None, max_examples=100)
UP_OR_DOWN = {
    "verb": ("rose", "fell"),
    "way": ("up", "down"),
    "noun": ("an increase", "a drop"),
    "more": ("higher", "lower"),
    "passive": ("was raised", "was cut"),
}
CHANGES = (
    "The budget {verb} from {a} to {b}, {way} {s}.",
    "The budget {verb} {s}, from {a} in 2014 to {b} in 2019.",
    "The budget {passive} by {s} from {a} to {b}.",
    "The budget {passive} from {a} to {b}, {noun} of {s}.",
    "The budget {verb} from {a} to {b} ({s}).",
    "The budget {verb} {s} to {b} from {a}.",
    "The budget {verb} {s} to {b} last year, from {a} the year before.",
    "The budget was {b} last year, {way} {s} from {a} in 2018.",
    "The budget, {a} in 2014, {verb} {s} to {b}.",
    "The budget was {a} in 2018 and {b} in 2019, {noun} of {s}.",
    "At {b}, the budget was {s} {more} than the {a} of 2018.",
    "The budget stood at {b}, compared with {a} a year earlier, {noun} of {s}.",
    "The budget was {a} in 2014, but is now {b}, {way} {s}.",
    "The budget {verb} from {a} to {b}. That is {noun} of {s}.",
    "The port of Orrin spent {a} on its cranes in 2014. In 2019 the port of Orrin spent {b} on its cranes, {s} {more} than in 2014.",
)


def told(wording: str, before: str, after: str, stated: str, *, rises: bool) -> str:
    ways = {name: words[0 if rises else 1] for name, words in UP_OR_DOWN.items()}
    return wording.format(a=before, b=after, s=stated, **ways)


def flags(rule: str, text: str) -> list[str]:
    return [finding.message for finding in check_text(text, settings=Settings(select=(rule,))).findings]


def printer(place: str, rounding: str) -> Callable[[Decimal], Decimal]:
    return lambda value: value.quantize(Decimal(place), rounding=rounding)


PRINTS = st.builds(
    printer, st.sampled_from(["1", "0.1", "0.01"]), st.sampled_from([ROUND_HALF_UP, ROUND_DOWN])
)


@FEW
@given(
    wording=st.sampled_from(CHANGES), before=LEVELS, after=LEVELS, level=PRINTS, percent=PRINTS, form=FORMS
)
def test_a_true_percentage(
    wording: str,
    before: Decimal,
    after: Decimal,
    level: Callable[[Decimal], Decimal],
    percent: Callable[[Decimal], Decimal],
    form: str,
) -> None:
    change = percent(abs(after / before - 1) * 100)
    assume(change and level(before) != level(after))
    ends = (form.format(level(before)), form.format(level(after)))
    text = told(wording, *ends, f"{change}%", rises=after > before)
    assert flags("percent-change-mismatch", text) == []


@FEW
@given(wording=st.sampled_from(CHANGES), before=LEVELS, after=LEVELS, form=FORMS, off=st.integers(3, 40))
def test_a_wrong_percentage(wording: str, before: Decimal, after: Decimal, form: str, off: int) -> None:
    change = round(abs(after / before - 1) * 100)
    assume(2 <= change <= 900)  # further off, the rounding of the levels weighs more than three points
    ends = (form.format(before), form.format(after))
    text = told(wording, *ends, f"{change + off}%", rises=after > before)
    assert len(flags("percent-change-mismatch", text)) == 1, text


@FEW
@given(
    wording=st.sampled_from(CHANGES[:-1]),
    before=LEVELS,
    after=LEVELS,
    level=PRINTS,
    stated=PRINTS,
    form=FORMS,
)
def test_a_true_difference(
    wording: str,
    before: Decimal,
    after: Decimal,
    level: Callable[[Decimal], Decimal],
    stated: Callable[[Decimal], Decimal],
    form: str,
) -> None:
    apart = stated(abs(after - before))
    assume(apart and level(before) != level(after))
    ends = (form.format(level(before)), form.format(level(after)))
    text = told(wording, *ends, form.format(apart), rises=after > before)
    assert flags("difference-mismatch", text) == []


DIFFERENCES = tuple(
    wording
    for wording in CHANGES[:-1]
    if not wording.startswith(
        (
            "The budget {verb} from {a} to {b} ({s})",
            "The budget {passive} by",
            "The budget {verb} {s} to",
            "The budget {verb} {s}, from",
        )
    )
)


@FEW
@given(wording=st.sampled_from(DIFFERENCES), before=LEVELS, after=LEVELS, off=st.integers(1, 40))
def test_a_wrong_difference(wording: str, before: Decimal, after: Decimal, off: int) -> None:
    assume(abs(after - before) > 1)
    ends = (f"${before} million", f"${after} million")
    text = told(wording, *ends, f"${abs(after - before) + off} million", rises=after > before)
    assert len(flags("difference-mismatch", text)) == 1, text


POINTS = ("The tax {verb} from {a} to {b}, {noun} of {s}.", "The tax {passive} by {s}, from {a} to {b}.")


@FEW
@given(wording=st.sampled_from(POINTS), before=st.integers(1, 90), after=st.integers(1, 90))
def test_points_called_percent(wording: str, before: int, after: int) -> None:
    assume(before != after and before not in range(95, 106))
    relative = abs(Decimal(after) / before - 1) * 100
    rises = after > before
    ends = (f"{before}%", f"{after}%")
    true = told(wording, *ends, f"{round(relative)}%", rises=rises)
    if abs(relative - abs(after - before)) > Decimal("1.5"):
        assert flags("percent-for-points", true) == [], true
    if abs(relative - abs(after - before)) > relative / before * 2 + 2 * Decimal(100) / before + 2:
        wrong = told(wording, *ends, f"{abs(after - before)}%", rises=rises)
        assert len(flags("percent-for-points", wrong)) == 1, wrong
