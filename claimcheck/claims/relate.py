"""Everything that the claims of a document have to do with each other, each kind by a reader of its own."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import Final, TypeVar

from claimcheck.claims import relations
from claimcheck.claims.groups.drifts import read_drifts
from claimcheck.claims.groups.grouping import group_claims
from claimcheck.claims.groups.roles import role_pairs
from claimcheck.claims.groups.summaries import places_of
from claimcheck.claims.keys.build import sentences_of
from claimcheck.claims.keys.names import find_topic
from claimcheck.claims.model import Claim, Sentence
from claimcheck.claims.pairs import ClaimGroup, ClaimPair
from claimcheck.claims.readers.ages import read_ages
from claimcheck.claims.readers.announced import read_announced_counts
from claimcheck.claims.readers.averages import read_averages
from claimcheck.claims.readers.biographies import life_pairs, read_life_order, read_own_ages, read_retold_ages
from claimcheck.claims.readers.cells import read_cell_conflicts
from claimcheck.claims.readers.changes import read_changes
from claimcheck.claims.readers.conversions import read_conversions
from claimcheck.claims.readers.durations import read_dated_durations
from claimcheck.claims.readers.equations import read_equations
from claimcheck.claims.readers.events import read_anniversaries, read_as_of, read_sequels
from claimcheck.claims.readers.exchanges import read_exchanges
from claimcheck.claims.readers.founded import read_founded, read_turning
from claimcheck.claims.readers.fractions import read_fractions
from claimcheck.claims.readers.frames import Frame, frames_of
from claimcheck.claims.readers.grids import Grid, read_grids
from claimcheck.claims.readers.growth import read_growth
from claimcheck.claims.readers.implied import read_implied
from claimcheck.claims.readers.instalments import read_instalments
from claimcheck.claims.readers.lifetimes import read_lifetimes
from claimcheck.claims.readers.limits import read_limits
from claimcheck.claims.readers.lives import Life, find_life
from claimcheck.claims.readers.moves import read_moves
from claimcheck.claims.readers.multiples import read_multiples
from claimcheck.claims.readers.oppositions import read_oppositions
from claimcheck.claims.readers.parts import read_parts
from claimcheck.claims.readers.powers import read_power_or_energy
from claimcheck.claims.readers.products import read_products
from claimcheck.claims.readers.ranks import read_ranks
from claimcheck.claims.readers.scales import read_missing_scales
from claimcheck.claims.readers.shares import read_shares
from claimcheck.claims.readers.spellings import read_spellings
from claimcheck.claims.readers.statements import Statements
from claimcheck.claims.readers.statistics import read_statistics
from claimcheck.claims.readers.strays import read_strays
from claimcheck.claims.readers.sums import read_sums
from claimcheck.claims.readers.table_changes import read_table_changes
from claimcheck.claims.readers.table_shares import read_table_parts, read_table_shares
from claimcheck.claims.readers.tables import read_table_totals
from claimcheck.claims.readers.tenses import read_tensed_dates, read_unanchored
from claimcheck.claims.readers.until_now import read_until_now
from claimcheck.claims.readers.weekdays import read_noted_weekdays, read_weekdays
from claimcheck.documents import Document
from claimcheck.language import Parses

__all__ = ["READERS", "relate"]


@dataclass(frozen=True)
class _Scene:
    """What readers read from."""

    document: Document
    claims: Sequence[Claim]
    frames: Sequence[Frame]
    sentences: Sequence[Sentence]
    grids: Sequence[Grid]
    parses: Parses

    @cached_property
    def life(self) -> Life | None:
        """The one person whom the text is about."""
        return find_life(self.sentences)


_ReadT = TypeVar("_ReadT")


def _of_life(scene: _Scene, read: Callable[[Life, Sequence[Frame]], Iterator[_ReadT]]) -> Iterator[_ReadT]:
    """Read what a text about one person tells of that life; nothing where a text is about many."""
    return iter(()) if scene.life is None else read(scene.life, scene.frames)


def _told_twice(scene: _Scene) -> Iterator[ClaimPair]:
    return chain(_of_life(scene, life_pairs), role_pairs(scene.claims, scene.sentences))


def _once(ages: Iterable[relations.AgeAt]) -> Iterable[relations.AgeAt]:
    """Return one reading of each age: the last."""
    return {one.age.id: one for one in ages}.values()


READERS: Final[tuple[tuple[frozenset[type], Callable[[_Scene], Iterable[relations.Relation]]], ...]] = tuple(
    (frozenset(kinds), reader)
    for *kinds, reader in (
        (
            ClaimGroup,
            lambda s: group_claims(s.claims, s.parses, places_of(s.document), _told_twice(s)),
        ),
        (relations.Change, relations.Difference, lambda s: read_changes(s.frames)),
        (
            relations.Change,
            relations.FractionBeside,
            relations.Multiple,
            relations.PartOfWhole,
            relations.Product,
            relations.Sum,
            lambda s: read_implied(s.frames),
        ),
        (relations.RowChange, lambda s: read_table_changes(s.grids)),
        (relations.CellConflict, lambda s: read_cell_conflicts(s.document, s.claims, s.grids, s.parses)),
        (relations.PartOfWhole, lambda s: chain(read_parts(s.frames), read_table_parts(s.grids))),
        (
            relations.DatedDuration,
            lambda s: chain(
                read_dated_durations(s.frames),
                read_founded(s.document, s.claims),
                read_until_now(s.document, s.frames),
            ),
        ),
        (relations.Conversion, lambda s: read_conversions(s.frames)),
        (relations.Move, lambda s: read_moves(s.frames)),
        (relations.Sequel, lambda s: chain(read_sequels(s.claims), _of_life(s, read_life_order))),
        (relations.Anniversary, lambda s: read_anniversaries(s.claims)),
        (relations.ReportedTest, lambda s: read_statistics(s.document)),
        (relations.DatedAsOf, lambda s: read_as_of(s.document, s.claims)),
        (relations.Multiple, lambda s: read_multiples(s.frames)),
        (relations.AnnouncedCount, lambda s: read_announced_counts(s.document, s.claims)),
        (relations.Sum, lambda s: read_sums(s.frames)),
        (relations.TableTotal, lambda s: read_table_totals(s.grids)),
        (relations.YearlyGrowth, lambda s: read_growth(s.frames)),
        (relations.AverageInRange, relations.AverageOf, lambda s: read_averages(s.frames)),
        (relations.CurrencyConversion, lambda s: read_exchanges(s.document, s.frames)),
        (relations.MissingScale, lambda s: read_missing_scales(s.document, s.frames)),
        (relations.StrayCurrency, lambda s: read_strays(s.document, s.claims)),
        (
            relations.SharesOfAll,
            lambda s: chain(read_shares(s.frames), read_table_shares(s.document, s.grids)),
        ),
        (relations.Equation, lambda s: read_equations(s.frames)),
        (relations.Product, lambda s: read_products(s.frames)),
        (
            relations.Opposition,
            lambda s: read_oppositions(s.sentences, find_topic(s.document), Statements(s.document, s.parses)),
        ),
        (
            relations.AgesOfOne,
            lambda s: chain(read_ages(s.document, s.sentences), _of_life(s, read_retold_ages)),
        ),
        (
            relations.RanksOfOne,
            lambda s: chain(read_ranks(s.document, s.sentences), read_instalments(s.document, s.sentences)),
        ),
        (relations.UnitDrift, lambda s: read_drifts(s.claims, s.parses)),
        (relations.NameVariant, lambda s: read_spellings(s.document, s.sentences)),
        (relations.FractionBeside, lambda s: read_fractions(s.frames)),
        (
            relations.AgeAt,
            lambda s: _once(
                chain(
                    read_lifetimes(s.document, s.frames),
                    _of_life(s, read_own_ages),
                    read_turning(s.claims),
                )
            ),
        ),
        (relations.DatedWeekday, lambda s: chain(read_weekdays(s.frames), read_noted_weekdays(s.document))),
        (relations.Limits, lambda s: read_limits(s.claims, s.frames)),
        (relations.TensedDate, lambda s: read_tensed_dates(s.document, s.claims)),
        (relations.UnanchoredTimes, lambda s: read_unanchored(s.document, s.claims)),
        (relations.PowerOrEnergy, lambda s: read_power_or_energy(s.claims)),
    )
)
"""The kinds of relation that a reader yields, and the reader."""


def relate(
    document: Document,
    claims: Sequence[Claim],
    parses: Parses,
    kinds: Container[type] | None = None,
    *,
    sentences: Sequence[Sentence] | None = None,
) -> tuple[relations.Relation, ...]:
    """Return the relations between the claims of a document, kind by kind; with ``kinds``, only those asked for.

    ``parses`` are asked for trees only of sentences whose figures would clash; ``sentences`` are those of the
    document, where the caller has them.
    """
    told = sentences_of(document) if sentences is None else sentences
    worded = [claim for claim in claims if not claim.is_bare]
    scene = _Scene(document, claims, frames_of(worded), told, read_grids(document, claims), parses)
    return tuple(
        relation
        for yielded, read in READERS
        if kinds is None or any(kind in kinds for kind in yielded)
        for relation in read(scene)
    )
