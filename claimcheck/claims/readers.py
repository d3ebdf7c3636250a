"""Everything that the claims of a document have to do with each other, each kind by a reader of its own."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.ages import read_ages
from claimcheck.claims.announced import read_announced_counts
from claimcheck.claims.averages import read_averages
from claimcheck.claims.build import sentences_of
from claimcheck.claims.cells import read_cell_conflicts
from claimcheck.claims.changes import read_changes
from claimcheck.claims.conversions import read_conversions
from claimcheck.claims.drifts import read_drifts
from claimcheck.claims.durations import read_dated_durations
from claimcheck.claims.events import read_anniversaries, read_as_of, read_sequels
from claimcheck.claims.exchanges import read_exchanges
from claimcheck.claims.fractions import read_fractions
from claimcheck.claims.frames import Frame, frames_of
from claimcheck.claims.groups import group_claims
from claimcheck.claims.growth import read_growth
from claimcheck.claims.lifetimes import read_lifetimes
from claimcheck.claims.model import Claim, Sentence
from claimcheck.claims.moves import read_moves
from claimcheck.claims.multiples import read_multiples
from claimcheck.claims.names import find_topic
from claimcheck.claims.oppositions import read_oppositions
from claimcheck.claims.parts import read_parts
from claimcheck.claims.powers import read_power_or_energy
from claimcheck.claims.products import read_products
from claimcheck.claims.ranks import read_ranks
from claimcheck.claims.relations import (
    AgeAt,
    AgesOfOne,
    Anniversary,
    AnnouncedCount,
    AverageInRange,
    AverageOf,
    CellConflict,
    Change,
    ClaimGroup,
    ColumnTotal,
    Conversion,
    CurrencyConversion,
    DatedAsOf,
    DatedDuration,
    DatedWeekday,
    Difference,
    FractionBeside,
    MissingScale,
    Move,
    Multiple,
    NameVariant,
    Opposition,
    PartOfWhole,
    PowerOrEnergy,
    Product,
    RanksOfOne,
    Relation,
    ReportedTest,
    RowChange,
    Sequel,
    SharesOfAll,
    StrayCurrency,
    Sum,
    TensedDate,
    UnanchoredTimes,
    UnitDrift,
    YearlyGrowth,
)
from claimcheck.claims.scales import read_missing_scales
from claimcheck.claims.shares import read_shares
from claimcheck.claims.spellings import read_spellings
from claimcheck.claims.statistics import read_statistics
from claimcheck.claims.strays import read_strays
from claimcheck.claims.sums import read_sums
from claimcheck.claims.table_changes import read_table_changes
from claimcheck.claims.tables import read_column_totals
from claimcheck.claims.tenses import read_tensed_dates, read_unanchored
from claimcheck.claims.weekdays import read_weekdays
from claimcheck.documents import Document
from claimcheck.language import Parses

__all__ = ["READERS", "relate"]


@dataclass(frozen=True, slots=True)
class _Scene:
    """What readers read from."""

    document: Document
    claims: Sequence[Claim]
    frames: Sequence[Frame]
    sentences: Sequence[Sentence]
    parses: Parses


READERS: Final[tuple[tuple[frozenset[type], Callable[[_Scene], Iterable[Relation]]], ...]] = tuple(
    (frozenset(kinds), reader)
    for *kinds, reader in (
        (ClaimGroup, lambda s: group_claims(s.claims, s.parses)),
        (Change, Difference, lambda s: read_changes(s.frames)),
        (RowChange, lambda s: read_table_changes(s.document, s.claims)),
        (CellConflict, lambda s: read_cell_conflicts(s.document, s.claims)),
        (PartOfWhole, lambda s: read_parts(s.frames)),
        (DatedDuration, lambda s: read_dated_durations(s.frames)),
        (Conversion, lambda s: read_conversions(s.claims)),
        (Move, lambda s: read_moves(s.frames)),
        (Sequel, lambda s: read_sequels(s.claims)),
        (Anniversary, lambda s: read_anniversaries(s.claims)),
        (ReportedTest, lambda s: read_statistics(s.document)),
        (DatedAsOf, lambda s: read_as_of(s.document, s.claims)),
        (Multiple, lambda s: read_multiples(s.frames)),
        (AnnouncedCount, lambda s: read_announced_counts(s.document, s.claims)),
        (Sum, lambda s: read_sums(s.frames)),
        (ColumnTotal, lambda s: read_column_totals(s.document, s.claims)),
        (YearlyGrowth, lambda s: read_growth(s.frames)),
        (AverageInRange, AverageOf, lambda s: read_averages(s.frames)),
        (CurrencyConversion, lambda s: read_exchanges(s.document, s.frames)),
        (MissingScale, lambda s: read_missing_scales(s.document, s.frames)),
        (StrayCurrency, lambda s: read_strays(s.document, s.claims)),
        (SharesOfAll, lambda s: read_shares(s.frames)),
        (Product, lambda s: read_products(s.frames)),
        (Opposition, lambda s: read_oppositions(s.sentences, find_topic(s.document))),
        (AgesOfOne, lambda s: read_ages(s.document, s.sentences)),
        (RanksOfOne, lambda s: read_ranks(s.document, s.sentences)),
        (UnitDrift, lambda s: read_drifts(s.claims, s.parses)),
        (NameVariant, lambda s: read_spellings(s.document, s.sentences)),
        (FractionBeside, lambda s: read_fractions(s.frames)),
        (AgeAt, lambda s: read_lifetimes(s.document, s.frames)),
        (DatedWeekday, lambda s: read_weekdays(s.claims)),
        (TensedDate, lambda s: read_tensed_dates(s.document, s.claims)),
        (UnanchoredTimes, lambda s: read_unanchored(s.document, s.claims)),
        (PowerOrEnergy, lambda s: read_power_or_energy(s.claims)),
    )
)
"""The kinds of relation that a reader yields, and the reader."""


def relate(
    document: Document, claims: Sequence[Claim], parses: Parses, kinds: Container[type] | None = None
) -> tuple[Relation, ...]:
    """Return the relations between the claims of a document, kind by kind; with ``kinds``, only those asked for.

    ``parses`` are asked for trees only of sentences whose figures would clash.
    """
    scene = _Scene(document, claims, frames_of(claims), sentences_of(document), parses)
    return tuple(
        relation
        for yielded, read in READERS
        if kinds is None or any(kind in kinds for kind in yielded)
        for relation in read(scene)
    )
