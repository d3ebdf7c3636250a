"""Words that cannot both be said of one thing at one time: a closed list.

Written for the project and kept to pairs of which one excludes the other ("won", "lost"); pairs on a scale that
leaves room between them ("warm", "cold") are left out, but where writers use them as a verdict.
"""

from __future__ import annotations

from typing import Final

from claimcheck.language import stem

__all__ = ["are_opposites"]

_PAIRS: Final = (
    "accept reject, accepted rejected, agreed disagreed, allowed banned, allowed forbidden, always never, appeared vanished, "
    "approved rejected, arrived departed, banned legal, began ended, bought sold, confirmed denied, correct incorrect, "
    "decreased increased, defeated supported, easy difficult, effective ineffective, employed unemployed, entered left, "
    "expanded shrank, failed succeeded, fell rose, free paid, full empty, gained lost, guilty innocent, healthy ill, "
    "higher lower, hired fired, illegal legal, improved worsened, included excluded, largest smallest, longest shortest, "
    "loss profit, majority minority, male female, married unmarried, married single, necessary unnecessary, oldest youngest, "
    "oppose support, opposed supported, optional mandatory, optional required, permanent temporary, popular unpopular, "
    "possible impossible, positive negative, private public, reliable unreliable, remembered forgot, safe dangerous, "
    "strengthened weakened, strong weak, successful unsuccessful, survived died, tallest shortest, true false, "
    "voluntary mandatory, voluntary compulsory, won lost"
)
_OPPOSITES: Final = frozenset(frozenset(stem(word) for word in pair.split()) for pair in _PAIRS.split(", "))


def are_opposites(a: str, b: str) -> bool:
    """Whether two stems are of words that exclude each other."""
    return frozenset({a, b}) in _OPPOSITES
