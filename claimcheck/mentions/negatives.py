"""Digits that are no figures: versions, models, identifiers, numbers of phones, sections and scores."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.mentions.context import noun_of
from claimcheck.mentions.lexicon.names import (
    ABBREVIATED,
    INDEXES,
    NAMED,
    NUMBERED_IN_WORDS,
    ONLY_CAPITALISED,
)
from claimcheck.mentions.lexicon.numbers import SCALES, UNITS
from claimcheck.mentions.measures import is_heat
from claimcheck.mentions.money import letters_before
from claimcheck.mentions.tokens import HYPHENS, Tokens
from claimcheck.values.currencies import DOUBTFUL_LETTERS, LETTERS
from claimcheck.values.units import FORMS

_SKIP: Final = re.compile(
    r"""
    (?:https?://|www\.)\S+
    | \b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]+
    | \b[\w-]{1,64}\.(?:com|org|net|io|gov|edu|co\.uk|dev|ai|app|html?|py|js|ts|md|txt|json|ya?ml|pdf|png|jpe?g|csv|sh|go|rs)\b(?:/\S*)?
    | (?<![\w.])\+\d[\d\s().-]{6,30}\d
    | \(\d{3}\)\s?\d{3}-\d{4} | \(0\d{2,4}\)\s?\d{3,4}\s?\d{3,4}
    | (?<![\w:])(?:[0-9a-f]{1,4}:){1,7}:[0-9a-f]{0,4}(?![\w:])
    | (?<![\w$£€])\d{3}-\d{3}-\d{4}(?!\w)
    | (?<![\w$£€.,])\d{2,4}\s\d{3}\s\d{4}(?![\w%,.]\d|\w)
    | (?<![\w$£€.,])0\d{2,4}\s\d{3,4}\s?\d{3,4}(?![\w%])
    | \b\d{1,3}(?:\.\d{1,3}){3}(?:/\d+)?\b
    | \b[vV]?\d+\.\d+\.\d+(?:[.-]\w+)*\b
    | (?<!\w)\#\d+\b
    | (?<!\w)(?:[A-Z][A-Za-z]*-?\d+|[a-z]+\d+|\d+-?[A-Z]{1,2}-?\d+)[A-Za-z0-9-]*(?!\w)(?![.,]?\d)
    | \b[248]K\b(?=[\s-](?:videos?|resolution|displays?|TVs?|monitors?|cameras?|footage|screens?|streams?|streaming|content|panels?|Blu))
    | (?<![\w-])(?!(?:mid|pre|post|early|late|sub|under|over|top|non|circa|plus|minus|around|about|age|aged|q|h|fy|cy)-)[a-z]{2,}-
      (?!(?:1[6-9]|20)\d\d(?!\d))\d+[A-Za-z]?(?![\w%]|[.,-]\d|\s(?:percent|per|million|billion|thousand|st|nd|rd|th)\b)
    | \b401\s?\(k\) | \b24/7\b | \b9/11\b | \b7/7\b
    | §{1,3}\s?\d[\d.]* | \bCVE-\d+-\d+
    | \b[0-9a-f]{7,40}\b(?<=[0-9a-f])(?=(?:[^\w]|$))
    """,
    re.VERBOSE,
)
_TRIGGER: Final = re.compile(r"\d|@|://|www\.|\.(?=[a-z])|§")
_SPACE: Final = re.compile(r"\s")
_AHEAD: Final = 48
"""Characters after a digit that may belong to the same telephone number or say what it is."""
_SECTION: Final = re.compile(r"\A\d{1,3}\.\d{1,2}\.?\s(?=[A-Z][a-z]{2,}\b)")
"""What may number a heading: "24.2 Spacetime and Gravity"; "2.5 Million Trees" is an amount."""
_IN_TENTHS: Final = frozenset("percent per star magnitude point hour day week month year".split())
"""Words in the singular that a decimal number goes with: "7.8 Magnitude Quake"."""
_HEX: Final = re.compile(r"(?=[0-9a-f]*[a-f])(?=[0-9a-f]*\d)[0-9a-f]{7,40}\Z")
_HEAT: Final = re.compile(r"\d{1,4}[CF]\Z")
_TIED_DATE: Final = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*-\d[\d-]*\Z"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\d{1,2}\Z|\d{4}-[QHqh][1-4]\Z|[QHqh][1-4]-\d{4}\Z|[fc]y\d{2,4}\Z|[1-4]Q(?:\d\d){1,2}\Z|[12]H(?:\d\d){1,2}\Z|[69]M(?:\d\d){1,2}\Z|(?:19|20)\d\d(?:Q[1-4]|H[12])\Z"
    r"|(?:19|20)\d\d-?W\d\d(?:-[1-7])?\Z|Q[1-4]-Q[1-4]\Z|FY\d{2,4}-\d{2,4}\Z|q[1-4]\Z|(?:19|20)\d\d\.(?:0\d|1[0-2])\.[0-3]\d\Z|\d{1,2}\.\d{1,2}\.(?:19|20)\d\d\Z"
)
"""Dates that look like identifiers: "Dec-2018", "Dec31", "2019-H2", "fy26", "26.5.2026"."""
_SUM: Final = re.compile(
    rf"(?:{'|'.join((*LETTERS, *DOUBTFUL_LETTERS))})\d+(?:k|m|mn|bn|tn|trn|cr)?(?:-[A-Za-z]*\d+(?:k|m|mn|bn|tn|trn)?)?\Z"
)
"""Letters of a currency glued to a sum: "RM500", "SKr200m-300m"."""
_QUARTERS: Final = re.compile(
    r"(?:Q[1-4]|H[12]|FY\d{2,4}|CY\d{2,4}|US|USD|EUR|GBP|AUD|CAD|RMB|CHF|Rs|INR|JPY|[A-Z]{3})\d*(?:k|m|mn|bn|tn|K|M|B|T)?\Z"
)


def dead_tokens(tokens: Tokens) -> dict[int, int]:
    """Return the tokens at which no figure begins, each with the token after the dead stretch."""
    dead: dict[int, int] = {}
    section = _SECTION.match(tokens.text)
    if section is not None and _numbers_only(tokens, tokens.at(section.end())):
        dead = dict.fromkeys(range(tokens.at(section.end())), tokens.at(section.end()))
    for match in _candidates(tokens.text):
        text = match[0]
        if re.fullmatch(r"[0-9a-f]{7,40}", text) and not _HEX.match(text):
            continue
        if _TIED_DATE.match(text) or (text[0].isalpha() and _QUARTERS.match(text)):
            continue
        first, end = tokens.at(match.start()), tokens.at(match.end())
        if _SUM.match(text) and letters_before(tokens, first) is not None:
            continue
        if _HEAT.match(text) and is_heat(tokens, first + 1):
            continue
        for i in range(first, end):
            dead[i] = end
    return dead


def _numbers_only(tokens: Tokens, i: int) -> bool:
    """Whether the word after a decimal number is nothing that such a number counts or measures."""
    word = tokens.word(i)
    return not (word.endswith("s") or word in SCALES or word in FORMS or word in _IN_TENTHS)


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Match the dead stretches near what all of them hold, a digit or a sign of an address: prose has few of either."""
    start = end = 0
    for trigger in _TRIGGER.finditer(text):
        at = trigger.start()
        if at >= end:
            if end:
                yield from _SKIP.finditer(text, start, end)
            start = max(end, text.rfind(" ", end, at) + 1, text.rfind("\n", end, at) + 1)
        if at >= end - _AHEAD:
            space = _SPACE.search(text, at + _AHEAD)
            end = space.start() if space else len(text)
    if end:
        yield from _SKIP.finditer(text, start, end)


_TELLING: Final = frozenset(
    "each every a per that this the last next one same previous following past".split()
)
"""Words before "day" or "part" that tell which one, so that no number does."""
_TIMES_NUMBERED: Final = frozenset("day week month year".split())
"""Times that a number after them counts out: "by week 12, 53 of them had left"."""


def is_index_number(tokens: Tokens, i: int) -> bool:
    """Whether the token is the number in an index's name: "FTSE 100", "Russell 2000"."""
    sizes = INDEXES.get(tokens.word(i - 1))
    return (
        sizes is not None
        and tokens.words[i] in sizes
        and tokens.raw(i - 1)[:1].isupper()
        and tokens.gap(i - 1) == " "
        and tokens.word(i + 1) not in {"%", "percent", "points", "per"}
    )


def is_name_number(tokens: Tokens, i: int) -> bool:
    """Whether the number at token ``i`` is a named thing's: "No. 5", "Llama 3", "Channel 4", "part eight"."""
    word = tokens.word(i)
    j = i - 1
    if not word[:1].isdecimal():
        if (
            word in UNITS
            and tokens.word(j) in NAMED
            and tokens.raw(i)[:1].isupper()
            and tokens.raw(j)[:1].isupper()
        ):
            return True  # "Channel Four", "Chapter Two"
        if word not in UNITS or tokens.word(j) not in NUMBERED_IN_WORDS or tokens.word(j - 1) in _TELLING:
            return False  # "the day two of them left"
        after = tokens.word(i + 1)
        tied = tokens.glued(i) and after in HYPHENS
        alone = after not in SCALES and not tied and (after == "of" or noun_of(tokens, i + 1) is None)
        return alone and tokens.gap(j) == " "
    if tokens.word(i + 1) in {"%", "percent"} or tokens.words[i + 1 : i + 3] == ["per", "cent"]:
        return False  # "by the end of the school year 84% of them had one"
    if tokens.word(j) == "." and tokens.word(j - 1) in ABBREVIATED:
        return True
    before = tokens.word(j)
    if before in _TIMES_NUMBERED and tokens.word(j - 1) not in _TELLING and noun_of(tokens, i + 1) is None:
        return tokens.gap(j) == " " and tokens.word(i + 1) in {"", ",", ".", ":", ";", ")"}
    if before in NAMED and len(tokens.gap(j)) <= 1:
        return tokens.raw(j)[:1].isupper() or before not in ONLY_CAPITALISED
    return j == 0 and _is_label(tokens, i)


def _is_label(tokens: Tokens, i: int) -> bool:
    """Whether a block begins with a numbered label: "Example 2: Add a rule", "Myth 4: ..."."""
    name = tokens.raw(i - 1)
    return (
        name[:1].isupper()
        and name.isalpha()
        and tokens.word(i).isdecimal()
        and tokens.word(i + 1) == ":"
        and tokens.glued(i)
    )
