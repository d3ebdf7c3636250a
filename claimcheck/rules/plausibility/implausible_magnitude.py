"""A figure beyond anything on record for such a thing.

## Why it matters

A $500 billion first funding round, a man of 160, a day of 30 hours: a scale or a unit has slipped.

## Limits

Only the kinds of thing in the reference pack ``magnitudes.toml``, each with the record, its date and its source.
Money is compared under every currency that the text may mean, at the dearest rate since 2000, so that the
mildest reading decides. Forecasts and records set after the pack's date may be real: look at the date.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from typing import Any

from claimcheck.claims import Claim, Modality
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind, Mention, Role
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag
from claimcheck.rules.readings import reading
from claimcheck.values.units import convert

_BEFORE, _AFTER = 60, 90
"""Characters to each side of the figure in which its kind must be named."""


_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``implausible-magnitude``: none."""


@dataclass(frozen=True, slots=True)
class _Magnitude:
    match: re.Pattern[str]
    kind: Kind
    unit: str
    low: Decimal | None
    high: Decimal | None
    record: str
    as_of: str
    source: str
    certainty: Confidence
    people: bool


@lru_cache(maxsize=1)
def _pack() -> tuple[_Magnitude, ...]:
    return tuple(_magnitude(entry) for entry in _toml("magnitudes.toml")["magnitude"])


@lru_cache(maxsize=1)
def _rates() -> Mapping[str, Decimal]:
    return {code: Decimal(rate) for code, rate in _toml("exchange.toml")["highest"].items()}


def _toml(name: str) -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath(name).read_text("utf-8"))


def _magnitude(entry: Mapping[str, Any]) -> _Magnitude:
    margin = Decimal(entry["margin"])
    low, high = (Decimal(entry[end]) if end in entry else None for end in ("low", "high"))
    return _Magnitude(
        match=re.compile(entry["match"], re.IGNORECASE),
        kind=Kind(entry["kind"]),
        unit=entry["unit"],
        low=low if low is None else low * margin if low < 0 else low / margin,
        high=high if high is None else high * margin,
        record=entry["record"],
        as_of=entry["as_of"],
        source=entry["source"],
        certainty=Confidence(entry["certainty"]),
        people=entry.get("people", False),
    )


def check(claim: Claim, _config: Config) -> Iterator[Flag]:
    """Flag a figure that lies beyond the record of its kind under every reading."""
    mention = claim.mention
    if (
        mention.role is Role.CHANGE
        or mention.malformed
        or claim.modality in {Modality.HYPOTHETICAL, Modality.DENIED}
    ):
        return
    near = _near(claim)
    for magnitude in _pack():
        if magnitude.kind is not mention.kind or (magnitude.people and not _is_age_of_person(claim)):
            continue
        if not magnitude.match.search(near):
            continue
        values = _values(mention, magnitude.unit)
        if values and all(_beyond(low, high, magnitude) for low, high in values):
            yield flag(
                mention,
                label=f"read as {_read(mention)}",
                notes=[f"compared with {magnitude.record}, {magnitude.as_of}; source: {magnitude.source}"],
                claims=[claim.id],
                confidence=magnitude.certainty,
                figure=mention.text,
                record=magnitude.record,
                as_of=magnitude.as_of,
            )
        return


def _near(claim: Claim) -> str:
    start = claim.mention.prose.start - claim.sentence.prose.start
    end = claim.mention.prose.end - claim.sentence.prose.start
    text = claim.sentence.text
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    # The cue of another figure is not this one's: "employs 300 people and sold 40 million phones".
    return _DIGIT.split(before)[-1] + text[start:end] + _DIGIT.split(after)[0]


def _is_age_of_person(claim: Claim) -> bool:
    """Whether an age is a person's: "a 130-year-old woman", "Smith, aged 130"."""
    noun = (claim.mention.noun or "").lower().split()
    person = {
        "man",
        "woman",
        "boy",
        "girl",
        "patient",
        "grandmother",
        "grandfather",
        "player",
        "resident",
        "pensioner",
    }
    before = claim.sentence.text[: claim.mention.prose.start - claim.sentence.prose.start].lower().split()
    return bool(person & set(noun)) or before[-1:] == ["aged"]


def _values(mention: Mention, unit: str) -> list[tuple[Decimal, Decimal]]:
    """Return the value's ends in ``unit`` under each reading; empty where it cannot be compared."""
    low, high = mention.low, mention.high
    low, high = (high, high) if low is None else (low, low) if high is None else (low, high)
    if low is None or high is None:
        return []
    if mention.kind is Kind.MONEY:
        codes = (
            {item.codes[0] for item in mention.currency_evidence}
            if mention.impossible
            else {mention.unit or ""}
        )
        rates = _rates()
        return (
            [(low * rates[code], high * rates[code]) for code in sorted(codes)] if codes <= set(rates) else []
        )
    if mention.kind is Kind.MEASURE:
        ends = [convert(end, mention.unit or "", unit) for end in (low, high)]
        return [] if ends[0] is None or ends[1] is None else [(ends[0], ends[1])]
    return [(low, high)] if (mention.unit or "") == unit else []


def _beyond(low: Decimal, high: Decimal, magnitude: _Magnitude) -> bool:
    return (magnitude.high is not None and low > magnitude.high) or (
        magnitude.low is not None and high < magnitude.low
    )


def _read(mention: Mention) -> str:
    if not mention.impossible:
        return reading(mention)
    return " or ".join(
        dict.fromkeys(f"{reading(mention)} {item.codes[0]}" for item in mention.currency_evidence)
    )


RULE = Rule(
    id="implausible-magnitude",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{figure} is far beyond {record}, as of {as_of}",
    help="check the scale, the unit and the currency",
    over=Claim,
    config=Config,
    check=check,
    examples=(
        Bad("The lab is pulling in $300 billion for its first outside funding round.", flags="$300 billion"),
        Bad("The 160-year-old woman still walks to market.", flags="160-year-old"),
        Good("The lab is pulling in $300 million for its first outside funding round."),
        Good("The 160-year-old oak still stands by the market.", because="Trees grow older."),
    ),
)
