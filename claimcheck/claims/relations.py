"""What two or more claims have to do with each other: the things that rules look at.

Each relation is read once, from the text, by a module of this room; rules only judge it.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal

from claimcheck.claims.model import Claim, Sentence
from claimcheck.claims.pairs import ClaimGroup, ClaimPair
from claimcheck.mentions import Mention
from claimcheck.text import Span
from claimcheck.values.reference import Magnitude


@dataclass(frozen=True, slots=True)
class CellConflict:
    """A figure of the running text, and the cell of a table whose labels ``row`` and ``column`` its sentence names.

    ``cells`` is that one cell, or all cells of a column whose sum the figure is said to be.
    """

    told: Claim
    cells: tuple[Claim, ...]
    row: str
    column: str


@dataclass(frozen=True, slots=True)
class Change:
    """Something went from ``before`` to ``after``, stated as a change of ``stated`` per cent.

    ``stated.direction`` says which way; ``stated`` may be a percentage only.
    """

    before: Claim
    after: Claim
    stated: Claim


@dataclass(frozen=True, slots=True)
class Difference:
    """Something went from ``before`` to ``after``, stated as a change of ``stated`` in their own unit.

    For two percentages ``stated`` is in percentage points or basis points.
    """

    before: Claim
    after: Claim
    stated: Claim


@dataclass(frozen=True, slots=True)
class RowChange:
    """A row of a table goes from ``before`` to ``after``; ``stated`` is the change, per cent or in their own unit.

    ``stated`` has no sign: its direction says which way, and ``is_signed`` that this is the way from ``before`` to ``after``.
    """

    before: Claim
    after: Claim
    stated: Claim
    is_signed: bool = False


@dataclass(frozen=True, slots=True)
class PartOfWhole:
    """``part`` is said to be some of ``whole``; ``share`` is the percentage given beside them.

    Where ``whole`` is None, it is the sum of ``parts``, of which ``part`` is one.
    """

    part: Claim
    whole: Claim | None
    share: Claim | None = None
    parts: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class DatedDuration:
    """A duration between two dates that the text ties to it.

    ``start`` and ``end`` are half-open days that each date covers; ``end_mention`` is None where the
    duration runs to the document's own date.
    """

    duration: Claim
    start_mention: Mention
    end_mention: Mention | None
    start: tuple[datetime.date, datetime.date]
    end: tuple[datetime.date, datetime.date]


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two statements of one subject that cannot both hold.

    ``earlier_words`` and ``later_words`` are the spans (source) that oppose each other ("is complete",
    "has still not shipped"); ``kind`` is "negation" or "opposites" (near-verbatim sentences, one negated
    or with an opposite word) or "states" (a pair of states from the closed list).
    """

    subject: str
    earlier: Sentence
    later: Sentence
    earlier_words: Span
    later_words: Span
    kind: str


@dataclass(frozen=True, slots=True)
class Conversion:
    """``first`` is given again as ``second``, in another unit of the same dimension.

    ``is_difference`` is whether the words make it a rise, a fall or a gap: of degrees, where it matters.
    """

    first: Claim
    second: Claim
    is_difference: bool = False


@dataclass(frozen=True, slots=True)
class Multiple:
    """Something went from ``before`` to ``after``, or ``after`` is so many times ``before``: ``stated``."""

    before: Claim
    after: Claim
    stated: Claim


@dataclass(frozen=True, slots=True)
class AnnouncedCount:
    """``count`` says how many things follow; ``items`` are the places of those that do.

    ``is_listable``: it counts things that are there to be listed (reasons, steps), not people or vans.
    """

    count: Claim
    items: tuple[Span, ...]
    is_listable: bool


@dataclass(frozen=True, slots=True)
class Sum:
    """``parts`` are set against ``total``; ``exhaustive`` where the text says that they are all of it."""

    total: Claim
    parts: tuple[Claim, ...]
    exhaustive: bool


@dataclass(frozen=True, slots=True)
class TableTotal:
    """The column or row of a table called ``heading``: its figures, and what it gives as their total."""

    total: Claim
    parts: tuple[Claim, ...]
    heading: str


@dataclass(frozen=True, slots=True)
class Move:
    """Something is said to have risen or fallen (``verb``) from one level to another."""

    before: Claim
    after: Claim
    verb: str
    is_rise: bool


@dataclass(frozen=True, slots=True)
class Sequel:
    """Two dates of which the text says that ``first`` comes before ``second``."""

    first: Claim
    second: Claim


@dataclass(frozen=True, slots=True)
class Anniversary:
    """A numbered anniversary, the date of what is remembered and the date of the anniversary."""

    number: Claim
    founded: Claim
    held: Claim


@dataclass(frozen=True, slots=True)
class DatedAsOf:
    """A date "as of" which something is told, and the date of the document that tells it."""

    claim: Claim
    as_of: datetime.date


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedTest:
    """A reported test: ``test`` is t, F, r, z or chi2; ``sign`` stands before ``p``.

    ``span`` is where the p-value stands in the source, ``whole`` the whole report.
    """

    test: str
    first_df: Decimal | None
    second_df: Decimal | None
    value: Decimal
    sign: str
    p: Decimal
    may_be_one_tailed: bool
    span: Span
    whole: Span


@dataclass(frozen=True, slots=True)
class YearlyGrowth:
    """Something went from ``before`` to ``after`` in ``years``, at ``stated`` per cent a year."""

    before: Claim
    after: Claim
    stated: Claim
    years: int


@dataclass(frozen=True, slots=True)
class AverageInRange:
    """``mean`` averages what runs from ``low`` to ``high``: two claims, or one that is a range, twice."""

    mean: Claim
    low: Claim
    high: Claim


@dataclass(frozen=True, slots=True)
class AverageOf:
    """``mean`` is the average of ``parts``, each of which the text gives."""

    mean: Claim
    parts: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class CurrencyConversion:
    """The sum ``first`` is given again as ``second``, in another currency.

    ``lacking`` is the one of them that has lost its scale, if that explains the rate. ``years`` are those whose rates may have been used, in order: of the period that the sums are of, or else of the
    document's date; empty where neither is known.
    """

    first: Claim
    second: Claim
    years: tuple[int, ...] = ()
    lacking: Claim | None = None


@dataclass(frozen=True, slots=True)
class MissingScale:
    """The sum ``bare`` has no scale ("million"), where ``told``, which it is set beside, has one."""

    bare: Claim
    told: Claim


@dataclass(frozen=True, slots=True)
class Outlier:
    """A figure beyond the record of ``kind``, the kind of thing that the text names beside it."""

    claim: Claim
    kind: Magnitude


@dataclass(frozen=True, slots=True)
class StrayCurrency:
    """``stray`` is the one sum in its currency; ``like`` is the same sum in that of the ``number`` others."""

    stray: Claim
    like: Claim
    number: int


@dataclass(frozen=True, slots=True)
class Product:
    """``number`` at ``each`` makes ``total``; a duration is counted in the unit that ``each`` is for."""

    number: Claim
    each: Claim
    total: Claim


@dataclass(frozen=True, slots=True)
class Equation:
    """A calculation written out: ``signs`` (+, -, × or ÷) stand between the ``terms``, and ``result`` after all."""

    terms: tuple[Claim, ...]
    signs: tuple[str, ...]
    result: Claim


@dataclass(frozen=True, slots=True)
class SharesOfAll:
    """Percentages that are said to leave nothing over: ``rest`` is what the ``shares`` before it leave.

    ``alone`` says that no other share stands near, so that less than all is missed as well.
    ``heading`` is that of the table's column which they are, None where a sentence has them.
    """

    rest: Claim
    shares: tuple[Claim, ...]
    alone: bool = False
    heading: str | None = None


@dataclass(frozen=True, slots=True)
class AgesOfOne:
    """``person`` is given two ages in ``unit``; ``first`` and ``second`` are where they stand in the source."""

    person: str
    first: Span
    second: Span
    first_age: int
    second_age: int
    unit: str = "years"


@dataclass(frozen=True, slots=True)
class RanksOfOne:
    """``thing`` has two places in one list; ``first`` and ``second`` are where they stand in the source."""

    thing: str
    first: Span
    second: Span
    first_rank: str
    second_rank: str


@dataclass(frozen=True, slots=True)
class UnitDrift:
    """Two claims of one measure in two units whose values do not agree."""

    pair: ClaimPair


@dataclass(frozen=True, slots=True)
class NameVariant:
    """``rare`` is spelled like ``frequent`` but for a letter or two; ``count`` is how often the text has the latter.

    ``first`` is a place of the frequent spelling in the source, ``second`` the rare one's.
    """

    frequent: str
    rare: str
    first: Span
    second: Span
    count: int


@dataclass(frozen=True, slots=True)
class FractionBeside:
    """``fraction`` ("one in five") is given again as the percentage ``share``; None where it is "a majority"."""

    fraction: Claim | None
    share: Claim


@dataclass(frozen=True, slots=True)
class AgeAt:
    """Somebody born in the half-open days ``born`` is said to be so old in the days ``at``.

    ``told`` are the claims of these days where they stand elsewhere in the text.
    """

    age: Claim
    born: tuple[datetime.date, datetime.date]
    at: tuple[datetime.date, datetime.date]
    told: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Limits:
    """The least and the most that something can be: two claims, or one that is a range, twice."""

    low: Claim
    high: Claim


@dataclass(frozen=True, slots=True)
class DatedWeekday:
    """The date ``day`` of ``mention`` is said to be a ``weekday`` (0 for Monday); ``is_anchored`` where its year is not told."""

    mention: Mention
    day: datetime.date
    weekday: int
    is_anchored: bool
    claim: Claim | None = None
    """None in a note, which makes no claims."""
    said: Mention | None = None
    """The weekday, where it does not stand in ``mention`` itself."""


@dataclass(frozen=True, slots=True)
class TensedDate:
    """A date told in a tense ("past", "future") that ``as_of``, the document's own date, contradicts."""

    claim: Claim
    as_of: datetime.date
    tense: str


@dataclass(frozen=True, slots=True)
class UnanchoredTimes:
    """Times counted from the document's date ("this month"), of a document that has none; never empty."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class PowerOrEnergy:
    """A figure in watts or watt-hours whose sentence speaks of the other: ``meant`` is "power" or "energy"."""

    claim: Claim
    meant: str


Relation = (
    CellConflict
    | ClaimGroup
    | Change
    | Difference
    | RowChange
    | PartOfWhole
    | DatedDuration
    | Opposition
    | Conversion
    | Multiple
    | AnnouncedCount
    | Sum
    | TableTotal
    | MissingScale
    | Move
    | Sequel
    | Anniversary
    | ReportedTest
    | DatedAsOf
    | YearlyGrowth
    | AverageInRange
    | AverageOf
    | CurrencyConversion
    | StrayCurrency
    | Product
    | Equation
    | SharesOfAll
    | AgesOfOne
    | RanksOfOne
    | UnitDrift
    | NameVariant
    | FractionBeside
    | AgeAt
    | DatedWeekday
    | Limits
    | TensedDate
    | UnanchoredTimes
    | PowerOrEnergy
)
