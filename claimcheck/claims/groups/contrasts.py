"""Two statements made alike, of two things: "the driest station had 240 mm", "the wettest had 420 mm".

Who tells one thing again does not tell it as news in the next sentence, nor with another word in one place of
the same wording, nor sets a new scene for it ("After the repair, ..."). What takes a figure for known does neither.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from itertools import pairwise
from typing import Final

from claimcheck.claims.groups.evidence import Evidence
from claimcheck.claims.groups.slips import are_close, is_taken_up
from claimcheck.language import GENERIC, STOP_WORDS, content_stems, stem

__all__ = ["asserts_another"]

_WORD: Final = re.compile(r"[^\W\d_]+")
_SCENE: Final = re.compile(
    r"\A(?:in|on|at|before|after|among|from|for|of|against|by|since|within|during|under|without|outside|inside|this|next|last) "
    r"(?P<scene>[^,;:]*?)(?:,|(?= (?:the|a|an|its|it|they|he|she|we|i) )|(?=\d))",
    re.IGNORECASE,
)


def asserts_another(a: Evidence, b: Evidence) -> bool:
    """Whether ``b`` tells its figure as news, and so that it is of another case than that of ``a``."""
    if is_taken_up(b.claim) or (b.tree is not None and b.tree.is_background) or a.leads or b.leads:
        return False
    in_a_row = are_close(a, b) and a.claim.mention.is_range == b.claim.mention.is_range
    return in_a_row or _has_new_scene(a, b) or _swaps_a_word(a, b)


def _has_new_scene(a: Evidence, b: Evidence) -> bool:
    """Whether ``b`` begins with when or where it holds, of which ``a`` says nothing."""
    scene = _SCENE.match(b.claim.sentence.text)
    return scene is not None and bool(content_stems(scene["scene"]) - a.words)


def _swaps_a_word(a: Evidence, b: Evidence) -> bool:
    """Whether beside one word that both have, each has a word that the other does not have, and no verb."""
    first, second = _beside(a), _beside(b)
    verbs = {one.tree.verb for one in (a, b) if one.tree and one.tree.verb}
    return any(
        first[place] - b.words - verbs
        and second[place] - a.words - verbs
        and not first[place] & second[place]
        for place in first.keys() & second.keys()
    )


def _beside(one: Evidence) -> Mapping[tuple[str, str], set[str]]:
    """Return the words right before and right after each word that says something."""
    words = [stem(word) for word in _WORD.findall(one.claim.sentence.text.lower())]
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for word, following in pairwise(words):
        if min(len(word), len(following)) > 1 and not {word, following} & (STOP_WORDS | GENERIC):
            found["before", following].add(word)
            found["after", word].add(following)
    return found
