"""Mentions in, claims out: who, what, when, in what scope. Figures are compared only under one key.

``build.py`` makes the claims with their keys, ``groups.py`` the buckets of claims that speak of one
thing; relations between figures (a change and its ends, a part and its whole, a duration and its dates,
statements that exclude each other) are read once, here, in a module each. ``relate`` returns them all.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.claims.ages import read_ages
from claimcheck.claims.announced import read_announced_counts
from claimcheck.claims.averages import read_averages
from claimcheck.claims.build import build_claims, find_topic, sentences_of
from claimcheck.claims.cells import read_cell_conflicts
from claimcheck.claims.changes import read_changes
from claimcheck.claims.clashes import Clash
from claimcheck.claims.conversions import read_conversions
from claimcheck.claims.drifts import read_drifts
from claimcheck.claims.durations import read_dated_durations
from claimcheck.claims.events import read_anniversaries, read_as_of, read_sequels
from claimcheck.claims.exchanges import read_exchanges
from claimcheck.claims.fractions import read_fractions
from claimcheck.claims.groups import group_claims
from claimcheck.claims.growth import read_growth
from claimcheck.claims.lifetimes import read_lifetimes
from claimcheck.claims.model import Claim, Key, Modality, Sentence
from claimcheck.claims.moves import read_moves
from claimcheck.claims.multiples import read_multiples
from claimcheck.claims.oppositions import read_oppositions
from claimcheck.claims.outliers import read_outliers
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
    CellConflict,
    Change,
    ClaimGroup,
    ClaimPair,
    ColumnTotal,
    Conversion,
    CurrencyConversion,
    DatedAsOf,
    DatedDuration,
    Difference,
    FractionBeside,
    Move,
    Multiple,
    NameVariant,
    Opposition,
    Outlier,
    PartOfWhole,
    PowerOrEnergy,
    Product,
    RanksOfOne,
    Relation,
    ReportedTest,
    Sequel,
    SharesOfAll,
    StrayCurrency,
    Sum,
    TensedDate,
    UnanchoredTimes,
    UnitDrift,
    YearlyGrowth,
)
from claimcheck.claims.sameness import same_key, same_value
from claimcheck.claims.shares import read_shares
from claimcheck.claims.spellings import read_spellings
from claimcheck.claims.statistics import read_statistics
from claimcheck.claims.strays import read_strays
from claimcheck.claims.sums import read_sums
from claimcheck.claims.tables import read_column_totals
from claimcheck.claims.tenses import read_tensed_dates, read_unanchored
from claimcheck.documents import Document
from claimcheck.language import Parses

__all__ = [
    "AgeAt",
    "AgesOfOne",
    "Anniversary",
    "AnnouncedCount",
    "AverageInRange",
    "CellConflict",
    "Change",
    "Claim",
    "ClaimGroup",
    "ClaimPair",
    "Clash",
    "ColumnTotal",
    "Conversion",
    "CurrencyConversion",
    "DatedAsOf",
    "DatedDuration",
    "Difference",
    "FractionBeside",
    "Key",
    "Modality",
    "Move",
    "Multiple",
    "NameVariant",
    "Opposition",
    "Outlier",
    "PartOfWhole",
    "PowerOrEnergy",
    "Product",
    "RanksOfOne",
    "Relation",
    "ReportedTest",
    "Sentence",
    "Sequel",
    "SharesOfAll",
    "StrayCurrency",
    "Sum",
    "TensedDate",
    "UnanchoredTimes",
    "UnitDrift",
    "YearlyGrowth",
    "build_claims",
    "read_outliers",
    "relate",
    "same_key",
    "same_value",
    "sentences_of",
]


def relate(document: Document, claims: Sequence[Claim], parses: Parses) -> tuple[Relation, ...]:
    """Return everything that the claims of a document have to do with each other, kind by kind.

    ``parses`` are asked for trees only of sentences whose figures would clash.
    """
    sentences = sentences_of(document)
    return (
        *group_claims(claims, parses),
        *read_changes(claims),
        *read_cell_conflicts(document, claims),
        *read_parts(claims),
        *read_dated_durations(claims),
        *read_conversions(claims),
        *read_moves(claims),
        *read_sequels(claims),
        *read_anniversaries(claims),
        *read_statistics(document),
        *read_as_of(document, claims),
        *read_multiples(claims),
        *read_announced_counts(document, claims),
        *read_sums(claims),
        *read_column_totals(document, claims),
        *read_growth(claims),
        *read_averages(claims),
        *read_exchanges(document, claims),
        *read_strays(document, claims),
        *read_shares(claims),
        *read_products(claims),
        *read_oppositions(sentences, find_topic(document)),
        *read_ages(document, sentences),
        *read_ranks(document, sentences),
        *read_drifts(claims, parses),
        *read_spellings(document, sentences),
        *read_fractions(claims),
        *read_lifetimes(document, claims),
        *read_tensed_dates(document, claims),
        *read_unanchored(document, claims),
        *read_power_or_energy(claims),
    )
