"""Quotations held against a page word by word.

A score cannot judge a quotation (one changed digit scores 96 to 99 of 100, a slipped "not" 90 to 97, a typing
error 97 to 99): the score only finds the place, then the words are compared one by one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.evidence.model import Answer, Difference, Outcome
from claimcheck.evidence.page import Page
from claimcheck.language import STOP_WORDS
from claimcheck.text import Span

_QUOTED: Final = re.compile(
    r"“([^“”]{3,1500})”|(?<![\w\"])\"([^\"\n]{3,1500})\"(?!\w)|(?<!\w)‘([^‘]{12,1500}?)’(?!\w)"
)
_GAP: Final = re.compile(r"\.{3,}|…|(?:\. ){2}\.|\[[^\]]*\]|\([^)]*\)")
_WORD: Final = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_LEAST_WORDS: Final = 4
"""Shorter quotations are titles, nicknames and words held at a distance."""
_ALIKE: Final = 72.0
"""Score of 100 from which a passage may be the quotation, altered."""
_NEGATIONS: Final = frozenset("no not never none nor neither nobody nothing without cannot".split())
_MODALS: Final = frozenset("can could may might must shall should will would".split())
_SPELLINGS: Final = ((re.compile(r"our"), "or"), (re.compile(r"is(e[drs]?|ing|ation)$"), r"iz\1"), (re.compile(r"ll(ed|ing|er)$"), r"l\1"), (re.compile(r"mme$"), "m"), (re.compile(r"tre$"), "ter"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Word:
    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Change:
    """Words of the quotation and what the source has instead; either may be empty."""

    quoted: str
    stated: str


def quotations_in(text: str) -> Iterator[Span]:
    """Yield the insides of the quotations of ``text`` that are long enough to be somebody's words."""
    for match in _QUOTED.finditer(text):
        group = next(number for number in (1, 2, 3) if match[number] is not None)
        inside = match[group]
        words = _WORD.findall(inside)
        if len(words) >= _LEAST_WORDS and not _is_title(words):
            yield Span(*match.span(group))


def _is_title(words: list[str]) -> bool:
    """Whether a quotation is the name of a work: its words are written with capitals."""
    plain = [word for word in words if word.lower() not in STOP_WORDS]
    return bool(plain) and all(word[0].isupper() or word[0].isdecimal() for word in plain)


def judge_quotation(text: str, page: Page) -> Answer:
    """Return whether ``page`` holds the words ``text``, each stretch between its ellipses by itself."""
    there = _words(page.text)
    joined = " ".join(word.text for word in there)
    starts: list[int] = []
    offset = 0
    for word in there:
        starts.append(offset)
        offset += len(word.text) + 1
    first: Span | None = None
    for part in _GAP.split(text):
        words = _words(part)
        if not words:
            continue
        found = _find(words, there, joined, starts)
        if found is None and len(words) < _LEAST_WORDS:
            continue
        if found is None:
            return Answer(
                outcome=Outcome.ABSENT,
                reason="the words quoted stand nowhere in the source",
                difference=Difference.QUOTE_ABSENT,
            )
        span, changes = found
        first = first or span
        if changes:
            change = changes[0]
            quoted, stated = change.quoted or "nothing", change.stated or "nothing"
            reason = f"the quotation has “{quoted}” where the source has “{stated}”"
            return Answer(
                outcome=Outcome.CONTRADICTED,
                reason=reason,
                evidence=page.evidence(span),
                difference=Difference.QUOTE,
                stated=_told(change),
            )
    if first is None:
        return Answer(outcome=Outcome.NOT_CHECKABLE, reason="the quotation has too few words to look for")
    return Answer(outcome=Outcome.SUPPORTED, reason="the same words", evidence=page.evidence(first))


def _told(change: _Change) -> str:
    if not change.quoted:
        return f"the source has “{change.stated}”, which the quotation leaves out"
    if not change.stated:
        return f"the source does not have “{change.quoted}”"
    return f"the source has “{change.stated}” for “{change.quoted}”"


def _words(text: str) -> list[_Word]:
    return [_Word(match[0].lower().replace("’", "'"), Span(*match.span())) for match in _WORD.finditer(text)]


def _find(
    words: list[_Word], there: list[_Word], joined: str, starts: list[int]
) -> tuple[Span, list[_Change]] | None:
    """Return where the words stand in the page and which of them differ in sense, or None."""
    wanted = " ".join(word.text for word in words)
    at = f" {joined} ".find(f" {wanted} ")
    if at >= 0:
        first = starts.index(at)
        return there[first].span.hull(there[first + len(words) - 1].span), []
    from rapidfuzz import fuzz  # noqa: PLC0415 - slow to import, needed only for sources

    alignment = fuzz.partial_ratio_alignment(wanted, joined, score_cutoff=_ALIKE)
    if alignment is None or len(joined) < len(wanted):
        return None
    first = max(0, sum(start <= alignment.dest_start for start in starts) - 3)
    last = min(len(there), sum(start < alignment.dest_end for start in starts) + 2)
    near = there[first:last]
    changes, used = _compare(words, near)
    if not used or len(used) < len(words) / 2:
        return None
    return near[used[0]].span.hull(near[used[-1]].span), changes


def _compare(words: list[_Word], near: list[_Word]) -> tuple[list[_Change], list[int]]:
    """Return the changes between two lists of words and the places of ``near`` that are in both."""
    from rapidfuzz.distance import Levenshtein  # noqa: PLC0415 - as above

    ops = Levenshtein.opcodes([_spelt(word.text) for word in words], [_spelt(word.text) for word in near])
    used = [place for op in ops if op.tag == "equal" for place in range(op.dest_start, op.dest_end)]
    if not used:
        return [], []
    changes: list[_Change] = []
    for op in ops:
        if op.tag == "equal" or (op.tag == "insert" and not used[0] < op.dest_start <= used[-1]):
            continue
        quoted = [word.text for word in words[op.src_start : op.src_end]]
        stated = [word.text for word in near[op.dest_start : op.dest_end]]
        if any(_weighs(word) for word in {*quoted} ^ {*stated}):
            changes.append(_Change(" ".join(quoted), " ".join(stated)))
    return changes, used


def _weighs(word: str) -> bool:
    """Whether a word changes the sense: a digit, a negation, a modal, or any word with a meaning."""
    return (
        word in _NEGATIONS
        or word in _MODALS
        or word.endswith("n't")
        or any(character.isdecimal() for character in word)
        or word not in STOP_WORDS
    )


def _spelt(word: str) -> str:
    """Return a word in one of its spellings, so that British and American ones are alike."""
    for pattern, instead in _SPELLINGS:
        word = pattern.sub(instead, word)
    return word
