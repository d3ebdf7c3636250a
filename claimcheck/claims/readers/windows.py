"""Where figures of one calculation may stand: a sentence, a clause, two sentences, or one and what it takes up again.

The narrower window is tried first where the wider one holds too many figures to say which are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.echoes import find_echo
from claimcheck.claims.readers.frames import Frame, follows, joined, piece
from claimcheck.claims.readers.movement import CHANGE_NOUN
from claimcheck.documents import Zone
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind

__all__ = ["windows_of", "words_of"]

_LEVELS: Final = frozenset({Kind.MONEY, Kind.COUNT, Kind.MEASURE})
_STATED: Final = frozenset({Kind.PERCENT, Kind.MULTIPLE, Kind.RATIO})
_CLAUSES: Final = re.compile(
    r"; |,? [–—] |,? \b(?:while|whereas|although|though|but|meanwhile)\b|, and (?!(?:was|is|so|thus|therefore|up|down)\b)",
    re.IGNORECASE,
)
_OF_KNOWN: Final = re.compile(
    r"\b(?:of|from|among) (?:the|its|their|all|what|these|those|[\w-]+['’]s)\b", re.IGNORECASE
)
_WHOLE: Final = re.compile(
    r"\b(?:total\w*|together|altogether|combined|in all|overall|whole|all|sum|tally|aggregate)\b",
    re.IGNORECASE,
)
_SHORT: Final = 60
"""Characters of a sentence that is too short to begin something else."""
_FAR: Final = 40
"""Sentences with figures between a series and its total."""
_SHARED: Final = 2
"""Content words that the two must share."""
_MARK: Final = re.compile(r"‹[^›]*›")
_LOOKS_BACK: Final = re.compile(
    r"\A[\"“‘']?(?:(?:As many as |At least |Only |Just |About |Nearly |Some )?‹[a-z]\d+›|(?:(?:In|By|On|At|With|Of|For|From|Among|Out of) )?(?:That|This|These|Those|It|Its|They|Their|Them|Both|Together|Now|Today|Then|Later|Since|Before|"
    r"Another|An? (?:further|other|(?:[a-z]+ )?(?:rate|share|proportion|percentage|rise|fall|increase|drop|gain))|Total|Put together|One|Some|Altogether|Combined|All|The (?:rest|remain\w+|other|whole|total|sum|figure|number|amount|former|latter))\b)"
    rf"|\bthe {CHANGE_NOUN}\b"
    r"|\b(?:of|among|from|than) (?:them|these|those|it|its|that|which|whom)\b",
    re.IGNORECASE,
)
"""In a sentence that takes up what the last one tells: a word that points back, or a figure at its head."""


def windows_of(frames: Sequence[Frame], index: int) -> Iterator[tuple[Frame, ...]]:
    """Yield the frames to be read as one for the sentence at ``index``, each with the sentences that it is made of.

    The first of each tuple is the one to read.
    """
    frame = frames[index]
    yield frame, frame
    yield from ((part, frame) for part in _clauses(frame))
    last = frames[index - 1] if index else None
    if last is not None and _is_next(last, frame) and _goes_on(last, frame):
        yield joined(last, frame), last, frame
        if not _levels(frame) and len(_levels(last)) == 1 and index > 1:
            before: Frame | None = frames[index - 2]
            if before is None or not _is_next(before, last):
                before = _echoed(frames, index - 1)
            if before is not None and len(_levels(before)) == 1:
                yield joined(joined(before, last), frame), before, last, frame
    else:
        tells = any(one.mention.kind in _STATED for one in frame.claims) or _OF_KNOWN.search(frame.text)
        earlier = (_echoed(frames, index) if tells else None) or _summed_up(frames, index)
        if earlier is not None:
            yield joined(earlier, frame), earlier, frame


def _is_next(last: Frame, frame: Frame) -> bool:
    """Whether a sentence comes right after another, or is an item of a list with only a change of the last: "Change: +20%"."""
    if follows(last, frame):
        return True
    zones = {last.sentence.block.zone, frame.sentence.block.zone}
    return (
        zones == {Zone.LIST_ITEM}
        and last.sentence.block is not frame.sentence.block
        and len(frame.claims) == 1
        and not _levels(frame)
    )


def _levels(frame: Frame) -> list[Claim]:
    """Return the figures that can be levels, without numbers spelled out where others are printed."""
    levels = [one for one in frame.claims if one.mention.kind in _LEVELS]
    return [one for one in levels if any(letter.isdigit() for letter in one.mention.text)] or levels


def words_of(frame: Frame) -> frozenset[str]:
    """Return the stems of what a frame tells, without its figures and without words that any text has."""
    return content_stems(_MARK.sub(" ", frame.text)) - GENERIC


def _clauses(frame: Frame) -> Iterator[Frame]:
    """Yield the clauses that hold figures enough for a calculation, of a sentence that has more."""
    cuts = [0, *(found.start() for found in _CLAUSES.finditer(frame.text)), len(frame.text)]
    for start, end in pairwise(cuts):
        if len(cuts) > 2 and frame.text.count("‹", start, end) > 1:
            yield piece(frame, start, end)


def _goes_on(last: Frame, frame: Frame) -> bool:
    """Whether a sentence speaks of what the last one speaks of."""
    if _LOOKS_BACK.search(frame.text) is not None or words_of(last) & words_of(frame):
        return True
    kinds = {one.mention.kind for one in frame.claims}
    in_list = last.sentence.block is not frame.sentence.block
    return bool(kinds & _STATED) and (in_list or bool(kinds & _LEVELS) or len(frame.text) < _SHORT)


def _echoed(frames: Sequence[Frame], index: int) -> Frame | None:
    """Return the earlier sentence with the one figure that a sentence with one level takes up."""
    frame = frames[index]
    levels = _levels(frame)
    if len(levels) != 1 or levels[0].mention.is_range:
        return None
    found = find_echo(levels[0], None, frames[:index])
    if found is None:
        return None
    return next(one for one in reversed(frames[:index]) if one.sentence is found.sentence)


def _summed_up(frames: Sequence[Frame], index: int) -> Frame | None:
    """Return the one earlier sentence of several like levels and no others whose words a sentence with one level shares."""
    frame = frames[index]
    levels = _levels(frame)
    if len(levels) != 1 or not _WHOLE.search(frame.text):
        return None
    total, words = levels[0].mention, words_of(frame)
    found: Frame | None = None
    for earlier in frames[max(0, index - _FAR) : index]:
        like = [one.mention for one in earlier.claims if one.mention.kind in _LEVELS]
        if (
            len(like) > 1
            and {(one.kind, one.unit) for one in like} == {(total.kind, total.unit)}
            and len(words & words_of(earlier)) >= _SHARED
        ):
            if found is not None:
                return None
            found = earlier
    return found
