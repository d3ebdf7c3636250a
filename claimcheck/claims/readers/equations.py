"""Calculations that a text writes out: "$3.6k + $10k - $4k = $9.6k", "12 × $45 = $540", "25% of 480 = 120"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.relations import Equation
from claimcheck.mentions import Kind

_TERM: Final = r"‹[mcutpo]\d+›(?:[ /-][a-z'’.]+){0,4}"
_SIGNS: Final = {
    "+": "+",
    "-": "-",
    "–": "-",
    "−": "-",
    "×": "×",
    "x": "×",
    "*": "×",
    "÷": "÷",
    "/": "÷",
    "of": "×",
}
_EQUATION: Final = re.compile(
    rf"(?P<terms>{_TERM}(?: ?(?:[+×÷*]| [–−/x-]| of) ?{_TERM}){{1,9}}) ?= ?‹[mcutpo]\d+›", re.IGNORECASE
)
_SIGN: Final = re.compile(r"‹p\d+› of (?=‹)|(?<=[ \w'’.›])[+×÷*](?= ?‹)| [–−/x-](?= ?‹)", re.IGNORECASE)
_MARK: Final = re.compile(r"‹[a-z](\d+)›")
_BEGINS: Final = re.compile(r"(?:\A|[ (:“\"])\Z")
_GOES_ON: Final = re.compile(r"\A(?:[ /-][a-z'’.]+){0,4} ?(?:[+×÷*^]| [–−/x-] ?‹)", re.IGNORECASE)
_OPERATOR: Final = re.compile(r"[-–−+×÷*/^=x] ?\Z")
_ADDED: Final = frozenset("+-")


def read_equations(frames: Sequence[Frame]) -> Iterator[Equation]:
    """Yield each calculation with one sign of equality whose terms are all told."""
    for frame in frames:
        if "=" not in frame.text or len(frame.claims) <= 2:
            continue
        for match in _EQUATION.finditer(frame.text):
            before = frame.text[: match.start()]
            if (
                not _BEGINS.search(before)
                or _OPERATOR.search(before)
                or _GOES_ON.match(frame.text[match.end() :])
            ):
                continue
            *terms, result = (frame.claims[int(place)] for place in _MARK.findall(match[0]))
            signs = tuple(_SIGNS[sign.split()[-1].lower()] for sign in _SIGN.findall(match["terms"]))
            if len(signs) == len(terms) - 1 and _fits(terms, signs, result):
                yield Equation(tuple(terms), signs, result)


def _fits(terms: Sequence[Claim], signs: Sequence[str], result: Claim) -> bool:
    """Whether the figures are points whose units the calculation leaves or cancels, as far as can be told."""
    figures = [one.mention for one in (*terms, result)]
    if any(one.is_range or one.impossible is not None or None in {one.low, one.high} for one in figures):
        return False
    *inputs, told = figures
    if any(one.low is None or one.low < 0 for one in inputs):
        return False
    if _ADDED & set(signs):
        return set(signs) <= _ADDED and len({(one.kind, one.unit) for one in figures}) == 1
    if len(set(signs)) > 1 or ("÷" in signs and len(inputs) > 2):
        return False
    sized = {one.unit for one in inputs if one.kind in {Kind.MEASURE, Kind.DURATION}}
    rates = {one.per for one in inputs if one.per is not None}
    if told.kind in {Kind.MEASURE, Kind.DURATION} and told.unit not in sized:
        return False  # a speed of a way and a time, minutes of hours
    return len(sized) < 2 and not (sized and rates - sized)
