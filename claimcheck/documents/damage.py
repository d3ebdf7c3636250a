"""Text in a damaged encoding: UTF-8 that was read as Windows-1252, and replacement characters.

Nothing is ever repaired: what the bytes were meant to say is not what the file says.
"""

from __future__ import annotations

import re
from itertools import pairwise

from claimcheck.text import Span

_CP1252_HIGH = "".join(
    bytes([byte]).decode("cp1252", errors="ignore") or chr(byte) for byte in range(0x80, 0xC0)
)
_CONTINUATION = f"[{re.escape(_CP1252_HIGH)}]"
_SUSPECT = re.compile(
    f"[\x00\ufffd\x80-\x9fƒ\ud800-\udfff]|[À-ÿ]{_CONTINUATION}|[^\\x00-\\x7f][À-ÿ]|[À-ÿ][^\\x00-\\x7f]"
)
_UTF8_AS_CP1252 = re.compile(f"[à-ï]{_CONTINUATION}{{2}}|[ð-ô]{_CONTINUATION}{{3}}")
"""Three or four bytes of UTF-8 read one by one: no language writes such a run."""
_RUNS_OF_ACCENTS = re.compile(r"[À-ÿ]{4,}|(?:ƒ[^\sƒ.,]?){3,}")
"""Other code pages read as Windows-1252: no language writes four accented letters in a row."""
_BYTES_SHOWN = frozenset(_CP1252_HIGH) | frozenset(map(chr, range(0xA1, 0x100)))
_UNREADABLE = re.compile("[\x00\ufffd\x80-\x84\x86-\x9f\ud800-\udfff]+")
_LETTER = re.compile(r"[^\W\d_]")
_SAME_RUN = 3
_ALPHABET = 8
"""Characters that hardly stand in order by chance."""
_WHOLE_BLOCK_SHARE = 0.12


def find_damage(text: str) -> list[Span]:
    """Return the damaged runs of ``text`` in order. Linear; clean ASCII costs one search."""
    if (text.isascii() and "\0" not in text) or not _SUSPECT.search(text):
        return []
    from ftfy.badness import BADNESS_RE  # noqa: PLC0415 - only where the text looks damaged

    found = sorted(
        match.span()
        for pattern in (_UTF8_AS_CP1252, _UNREADABLE, _RUNS_OF_ACCENTS, BADNESS_RE)
        for match in pattern.finditer(text)
    )
    runs: list[Span] = []
    for match_start, match_end in found:
        if runs and match_end <= runs[-1].end:
            continue
        start, end = _widened(text, match_start, match_end)
        if runs and start - runs[-1].end < _SAME_RUN and not text[runs[-1].end : start].strip():
            runs[-1] = Span(min(start, runs[-1].start), max(end, runs[-1].end))
        else:
            runs.append(Span(start, end))
    return [run for run in runs if not _is_alphabet(run.of(text))]


def _is_alphabet(run: str) -> bool:
    """Whether characters stand in the order of their codes, as in a table of them: "ÀÁÂÃÄÅ"."""
    return len(run) >= _ALPHABET and all(one < other for one, other in pairwise(run))


def _widened(text: str, start: int, end: int) -> tuple[int, int]:
    """Take in the rest of the characters that bytes of the run were shown as."""
    while start > 0 and text[start - 1] in _BYTES_SHOWN:
        start -= 1
    while end < len(text) and text[end] in _BYTES_SHOWN:
        end += 1
    return start, end


def is_hopeless(text: str, runs: list[Span]) -> bool:
    """Whether so much of ``text`` is damaged that the whole block is left out."""
    damaged = sum(len(run) for run in runs)
    letters = sum(1 for _ in _LETTER.finditer(text))
    return damaged > _WHOLE_BLOCK_SHARE * max(letters, 1)


def describe(damage: str) -> str:
    """Return what is wrong with a damaged run, fit to be shown."""
    if "\0" in damage:
        return "NUL character"
    if not damage.strip("\ufffd"):
        return "replacement characters"
    shown = "".join(character if character.isprintable() else "\ufffd" for character in damage)
    return f'"{shown}" reads like text in a damaged encoding'
