"""Which script a text is written in: enough to tell a Japanese page frame from an English article."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import cache

_SCRIPTS = {
    "Latin": "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ",
    "Greek": "Ͱ-Ͽἀ-῿",
    "Cyrillic": "Ѐ-ԯ",
    "Hebrew": "֐-׿",
    "Arabic": "؀-ۿݐ-ݿ",
    "Devanagari": "ऀ-ॿ",
    "Thai": "฀-๿",
    "East Asian": "぀-ヿ㐀-䶿一-鿿가-힯ᄀ-ᇿｦ-ﾟ",
}
_NOT_LATIN = re.compile(f"[{''.join(letters for name, letters in _SCRIPTS.items() if name != 'Latin')}]")
_LEAST_SHARE = 0.6
_LEAST_LETTERS = 4
_SAMPLE = 50_000


def main_script(text: str) -> str:
    """Return the script of most letters of ``text`` (of its beginning, if long)."""
    sample = text[:_SAMPLE]
    if not _NOT_LATIN.search(sample):
        return "Latin"
    counts = _count(sample)
    return counts.most_common(1)[0][0] if counts else "Latin"


def other_script(text: str, main: str) -> str | None:
    """Return the script of ``text`` where most of its letters are not of the script ``main``."""
    if main == "Latin" and not _NOT_LATIN.search(text):
        return None
    counts = _count(text)
    if not counts:
        return None
    script, letters = counts.most_common(1)[0]
    if script == main or letters < max(_LEAST_LETTERS, _LEAST_SHARE * sum(counts.values())):
        return None
    return script


@cache
def _runs() -> Mapping[str, re.Pattern[str]]:
    """Return what each script's words are; few texts have any but our own."""
    return {name: re.compile(f"[{letters}]+") for name, letters in _SCRIPTS.items()}


def _count(text: str) -> Counter[str]:
    counts: Counter[str] = Counter()
    for name, pattern in _runs().items():
        letters = sum(len(run) for run in pattern.findall(text))
        if letters:
            counts[name] = letters
    return counts
