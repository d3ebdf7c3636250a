"""Echoes: the earlier sentence that a later one takes up again, and the figure in it.

"In 2014 the port handled 8,120 containers a week." is echoed by "By 2019 the port handled 9,740 containers
a week, 20% more than in 2014". The link needs the same words on both sides and no rival: two candidates
mean no answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame
from claimcheck.language import content_stems
from claimcheck.mentions import Kind
from claimcheck.text import Span

_SHARED: Final = 3
"""Content words that two sentences must share to speak of one thing."""
_FAR: Final = 300
"""Sentences with figures between an echo and what it takes up."""
_LIKENESS: Final = 0.5
"""Part of the shorter sentence's content words that must be among them."""
_YEAR_BEFORE: Final = re.compile(
    r"\b(?:(?:the )?same (?:period|month|quarter|week|time)|(?:the )?(?:last|previous|prior) year|a year (?:ago|earlier|before)|year[- ](?:on|over)[- ]year)\b",
    re.IGNORECASE,
)
"""What a level is compared with: one that is compared so as well stands in the same period, not in the one before."""
_YEAR: Final = re.compile(r"\b(?:1[89]|20)\d\d\b")


def find_echo(later: Claim, stated: Claim | None, earlier: Sequence[Frame]) -> Claim | None:
    """Return the one figure, of the kind and unit of ``later``, whose sentence ``later``'s takes up, if there is one.

    Of ``earlier`` the last are looked at, as far back as a reader remembers.
    A year told after ``stated`` ("20% more than in 2014") must be told in the earlier sentence as well.
    """
    words = _words(later, (later, stated) if stated else (later,))
    years = _years_after(stated) if stated else frozenset()
    of_now = stated is not None and _YEAR_BEFORE.search(later.sentence.text) is not None
    found: Claim | None = None
    for frame in islice(reversed(earlier), _FAR):
        if of_now and _YEAR_BEFORE.search(frame.sentence.text):
            continue
        alike = [one for one in frame.claims if _same_kind(one, later)]
        if len(alike) != 1 or not years <= set(_YEAR.findall(alike[0].sentence.text)):
            continue
        theirs = _words(alike[0], alike)
        shared = words & theirs
        if len(shared) >= _SHARED and len(shared) >= _LIKENESS * min(len(words), len(theirs)):
            if found is not None:
                return None
            found = alike[0]
    return found


def _same_kind(one: Claim, other: Claim) -> bool:
    a, b = one.mention, other.mention
    if a.kind is not b.kind or a.unit != b.unit or a.is_range or a.per != b.per:
        return False
    if a.kind is not Kind.COUNT:
        return True
    # "Of the pupils that ..., 95 came by bus": what is counted may stand away from the count.
    counted = other.sentence.text if b.noun is None else b.noun
    return a.noun is not None and bool(content_stems(a.noun) & content_stems(counted))


def _words(claim: Claim, figures: Sequence[Claim]) -> frozenset[str]:
    """Return the stems of a sentence's words, without those of its figures and its dates."""
    text, base = claim.sentence.text, claim.sentence.prose.start
    for one in sorted(figures, key=lambda figure: -figure.mention.prose.start):
        span = one.mention.prose
        text = f"{text[: span.start - base]} {text[span.end - base :]}"
    return frozenset(stem for stem in content_stems(text) if not any(letter.isdigit() for letter in stem))


def _years_after(stated: Claim) -> frozenset[str]:
    sentence = stated.sentence
    rest = Span(stated.mention.prose.end - sentence.prose.start, len(sentence.text)).of(sentence.text)
    return frozenset(_YEAR.findall(rest))
