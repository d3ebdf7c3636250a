"""Watts for an amount of energy, and watt-hours for a capacity."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import PowerOrEnergy
from claimcheck.claims.wording import words_after, words_before
from claimcheck.mentions import Kind

_POWER: Final = frozenset({"watt", "kilowatt", "megawatt", "gigawatt", "terawatt"})
_ENERGY: Final = frozenset(f"{unit}_hour" for unit in _POWER)
_MAKES: Final = re.compile(
    r"\b(?:generat|produc|consum|us|deliver)(?:e|es|ed|ing)\b(?: (?!batter|panel|cell|module|turbine)[a-z]+){0,3} \Z",
    re.IGNORECASE,
)
_YEARLY: Final = re.compile(
    r"\A(?: of)?(?: (?:clean|green|renewable|solar|wind|nuclear|hydro))?(?: (?:electricity|energy|power))? (?:(?:a|per|each|every|an) (?:year|month|day|hour)|annually|(?:last|this) year|(?:in|during|over) (?:19|20)\d\d|over the (?:year|month))\b",
    re.IGNORECASE,
)
_CAPACITY: Final = re.compile(
    r"\b(?:(?:installed|nameplate|generating|generation|peak|rated) (?:capacity|output|power)|peak load|peak demand|(?:plant|station|farm|turbine|reactor|dam|park|it) has a capacity|(?:peak )?demand (?:reached|peaked at|hit)|rated) (?:of |is |was |at |reached |hit )?(?:about |around |roughly |nearly )?\Z",
    re.IGNORECASE,
)
_STORES: Final = re.compile(
    r"\b(?:batter|stor|pumped|reservoir|hydrogen|annual|yearly|a year|per year)", re.IGNORECASE
)


def read_power_or_energy(claims: Sequence[Claim]) -> Iterator[PowerOrEnergy]:
    """Yield watts that something makes in a year, and watt-hours that are called a generating capacity."""
    for claim in claims:
        mention = claim.mention
        if mention.kind is not Kind.MEASURE:
            continue
        if mention.unit in _POWER and _MAKES.search(words_before(claim)):
            if mention.per or _YEARLY.match(words_after(claim)):
                yield PowerOrEnergy(claim, "energy")
        elif (
            mention.unit in _ENERGY
            and mention.per is None
            and _CAPACITY.search(words_before(claim))
            and not _STORES.search(claim.sentence.text)
        ):
            yield PowerOrEnergy(claim, "power")
