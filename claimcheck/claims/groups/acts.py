"""What is done, by its verb: who hired 143 engineers and laid off 134 did two things, however alike the figures.

Most verbs tell nothing apart: what a plant cost is what was spent on it. Only acts of which each has its own
number are listed.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import Final

from claimcheck.language import stem

__all__ = ["acts_differ"]

_ACTS: Final = (
    ("hire recruit employ", "lay dismiss fire sack shed axe"),
    ("raise collect receive borrow earn", "spend pay invest donate repay owe"),
    ("buy purchase acquire order", "sell"),
    ("import", "export"),
    ("arrest detain", "charge", "convict jail sentence", "release", "acquit"),
    ("test screen examine", "vaccinate immunise", "treat", "admit", "discharge"),
    ("approve grant", "reject refuse deny", "request apply seek"),
    ("build erect", "demolish raze", "repair renovate restore"),
    ("plant", "fell"),
    ("open", "close shut"),
    ("win", "lose"),
    ("gain", "lose"),
    ("kill", "injure wound hurt", "rescue"),
    ("produce make generate", "consume use"),
    ("send", "receive"),
    ("lend", "borrow"),
    ("invite", "attend"),
    ("start begin", "finish complete"),
)
"""Acts on one sort of thing, a line each; the verbs of one act are one to a writer."""


def _places() -> dict[str, list[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    told = ((line, place, act) for line, acts in enumerate(_ACTS) for place, act in enumerate(acts))
    for line, place, verb in chain.from_iterable(
        ((a, b, verb) for verb in act.split()) for a, b, act in told
    ):
        places[stem(verb)].append((line, place))
    return places


_PLACES: Final = _places()


def acts_differ(verb: str | None, other: str | None) -> bool:
    """Whether the stems of two verbs tell different acts on one sort of thing."""
    # A particle tells nothing more: "lay off".
    first, second = (dict(_PLACES.get((one or "").partition(" ")[0], ())) for one in (verb, other))
    return any(first[line] != second[line] for line in first.keys() & second.keys())
