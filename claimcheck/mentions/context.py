"""The words round a figure: modifier, direction, role, rate and the noun that it counts."""

from __future__ import annotations

from typing import Final

from claimcheck.mentions.model import Direction, Kind, Modifier, Role
from claimcheck.mentions.tokens import Tokens
from claimcheck.text import Span

_BEFORE: Final[dict[tuple[str, ...], Modifier]] = {
    tuple(phrase.split()): modifier
    for modifier, phrases in {
        Modifier.ABOUT: "about|around|approximately|roughly|some|circa|ca|c.|approx|approx.|close to|in the region of|in the "
        "order of|somewhere around|an estimated|estimated|~|≈|more or less|or so",
        Modifier.NEARLY: "nearly|almost|just under|just short of|not quite|just shy of|a little under|slightly under|approaching|close on|a bit under",
        Modifier.LESS_THAN: "less than|fewer than|under|below|lower than|smaller than|<|well under|a little less than|slightly less "
        "than|far less than|short of|no more|cheaper than|shorter than|younger than",
        Modifier.AT_MOST: "at most|up to|no more than|not more than|as much as|as many as|a maximum of|maximum of|at the most|"
        "not exceeding|no higher than|no greater than|≤|<=|less than or equal to|capped at",
        Modifier.MORE_THAN: "more than|over|above|greater than|higher than|larger than|bigger than|upwards of|in excess of|exceeding|"
        "just over|well over|north of|>|a little over|slightly more than|a little more than|better than|just above|well above|slightly over|"
        "longer than|older than|beyond|upward of",
        Modifier.AT_LEAST: "at least|no less than|no fewer than|not less than|a minimum of|minimum of|from at least|≥|>=|greater than or equal to|"
        "more than or equal to|as little as|as few as",
    }.items()
    for phrase in phrases.split("|")
}  # fmt: skip
_LAST_WORDS: Final = frozenset(phrase[-1] for phrase in _BEFORE)
_LONGEST: Final = max(len(phrase) for phrase in _BEFORE)
_AFTER: Final[dict[tuple[str, ...], Modifier]] = {
    ("or", "more"): Modifier.AT_LEAST,
    ("or", "above"): Modifier.AT_LEAST,
    ("or", "older"): Modifier.AT_LEAST,
    ("or", "over"): Modifier.AT_LEAST,
    ("and", "above"): Modifier.AT_LEAST,
    ("or", "greater"): Modifier.AT_LEAST,
    ("or", "higher"): Modifier.AT_LEAST,
    ("or", "larger"): Modifier.AT_LEAST,
    ("at", "least"): Modifier.AT_LEAST,
    ("or", "less"): Modifier.AT_MOST,
    ("or", "fewer"): Modifier.AT_MOST,
    ("or", "under"): Modifier.AT_MOST,
    ("or", "lower"): Modifier.AT_MOST,
    ("at", "most"): Modifier.AT_MOST,
    ("or", "so"): Modifier.ABOUT,
    ("or", "thereabouts"): Modifier.ABOUT,
    ("+",): Modifier.AT_LEAST,
    ("plus",): Modifier.AT_LEAST,
}

_UP: Final = frozenset(
    "up rose rise rises rising risen grew grow grows growing grown growth gained gain gains increased increase increases increasing climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars soaring added expanded expand higher advanced boosted hike hiked rallied leapt spiked improved".split()
)  # fmt: skip
_DOWN: Final = frozenset(
    "down fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing cut cuts cutting lost loss slid slide slides sliding slipped slip slips slipping shrank shrink shrunk tumbled tumble plunged plunge sank sink lower reduced reduce reduces reducing reduction slumped slump contracted contract dipped dip eased trimmed slashed shed plummeted".split()
)  # fmt: skip
_CHANGE_KINDS: Final = frozenset({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.BASIS_POINT, Kind.MULTIPLE})
_BETWEEN_CHANGE: Final = frozenset(
    (
        "by about around nearly almost roughly approximately more than over some just a an another only as much at least up to "
        "further the"
    ).split()
)

_RATES: Final = frozenset(
    "year month week day hour minute second quarter night share person head capita employee household unit barrel tonne ton ounce pound gallon litre liter mile kilometre kilometer pupil student patient user seat ticket room acre hectare piece item customer worker resident game annum kilo kg child adult passenger kwh mwh mile vote visitor nights square".split()
)  # fmt: skip

_STOP: Final = frozenset(
    "the a an and or but nor of to in on at by for from with as than that which who whom whose is are was were be been being has have had do does did will would can could may might must shall should it its he she they we you i his her their our your my this these those there here not no if when while because after before since until during over under above below between among through across into onto upon per about against so then also just only even still already yet more most less least many much few other another such each every all both either neither one ones ago later earlier now today yesterday tomorrow respectively altogether total worth each apiece including compared versus vs up down off out according said says say told added including however where how what why last next previous past nearly almost once again like via plus minus monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december came went got made took gave found left rose fell grew dropped gained lost remain remained remains work works worked voted took want wants wanted think believe live lived live reported died killed injured attended signed earned spent paid sold bought raised cut".split()
)  # fmt: skip
_VERBS: Final = frozenset(
    (
        "depends remains requires comes goes makes shows means says takes gives becomes seems appears includes covers runs stands "
        "sits looks needs wants helps keeps lets puts brings turns follows represents reflects suggests happens arrived arrive "
        "came went began started ended happened appeared showed told asked"
    ).split()
)
"""Verbs that follow a noun so often that they would be read as its head."""
_ED_NOUNS: Final = frozenset(
    (
        "funding building buildings spending housing savings earnings proceedings meeting feed seed bed shed red hundred shipping "
        "training parking drawing listing filing ruling"
    ).split()
)
_ADVERB_END: Final = "ly"
_MOST_NOUN_WORDS: Final = 5


_MOVED = frozenset("raised lifted went moved changed shifted swung revised came".split())


def tells_direction(word: str) -> bool:
    """Whether a word tells of a change: "rose", "falling", "went"."""
    return word in _UP or word in _DOWN or word in _MOVED


def modifier_of(tokens: Tokens, first: int, end: int) -> tuple[Modifier, Span] | None:
    """Return the modifier word before token ``first`` or after ``end`` (exclusive), and its span."""
    j = first - 1
    if tokens.word(j) in {"the", "a", "an"} and tokens.word(j - 1) in _LAST_WORDS:
        j -= 1
    word = tokens.word(j)
    if word in _LAST_WORDS and not tokens.apart(j):
        for size in range(min(_LONGEST, j + 1), 0, -1):
            phrase = tuple(tokens.words[j - size + 1 : j + 1])
            modifier = _BEFORE.get(phrase)
            if modifier is not None:
                return modifier, Span(tokens.starts[j - size + 1], tokens.ends[j])
    for size in (1, 2):
        phrase = tuple(tokens.words[end : end + size])
        modifier = _AFTER.get(phrase)
        if modifier is not None and len(phrase) == size and (size > 1 or tokens.glued(end - 1)):
            return modifier, Span(tokens.starts[end], tokens.ends[end + size - 1])
    return None


def direction_of(tokens: Tokens, first: int, end: int, kind: Kind) -> tuple[Direction | None, Role]:
    """Return which way a figure goes and whether it is a change, a level, or an end of a from-to pair."""
    before = tokens.word(first - 1)
    if before == "from":
        return None, Role.FROM
    if before == "to":
        return (None, Role.TO) if _direction_near(tokens, first - 1) else (None, Role.LEVEL)
    direction = _direction_near(tokens, first)
    if direction is None and kind in _CHANGE_KINDS:
        after = tokens.word(end)
        if after in _UP or after in _DOWN:
            direction = Direction.UP if after in _UP else Direction.DOWN
    if direction is not None:
        return direction, Role.CHANGE
    return None, Role.LEVEL


def _direction_near(tokens: Tokens, first: int) -> Direction | None:
    """Return the direction of the word before ``first``, looking over "by", "about" and the like."""
    j = first - 1
    for _ in range(4):
        word = tokens.word(j)
        if word in _UP:
            return Direction.UP
        if word in _DOWN:
            return Direction.DOWN
        if word not in _BETWEEN_CHANGE or tokens.apart(j):
            return None
        j -= 1
    return None


def rate_of(tokens: Tokens, end: int) -> tuple[str, int] | None:
    """Return what a figure is per ("month" in "$1,200-a-month") and the token after it."""
    j = end
    hyphened = tokens.word(j) == "-"
    if hyphened:
        j += 1
    word = tokens.word(j)
    if word not in {"a", "an", "per", "each", "every", "/"}:
        return None
    j += 1
    if hyphened and tokens.word(j) == "-":
        j += 1
    unit = tokens.word(j)
    if unit in _RATES and (word != "/" or tokens.glued(end)):
        return unit, j + 1
    if word == "each" and unit in {"", ".", ","}:
        return None
    return None


def noun_of(tokens: Tokens, end: int) -> tuple[str, Span] | None:
    """Return the noun phrase right after a figure, as written, and where it stands."""
    j = end
    if tokens.word(j) in {"-", "‑"} and tokens.glued(j - 1):
        j += 1
    if tokens.word(j) == "of" and not tokens.apart(j - 1):
        j += 1
        while tokens.word(j) in {
            "the",
            "its",
            "their",
            "all",
            "our",
            "his",
            "her",
            "a",
            "an",
            "these",
            "those",
            "such",
        }:
            j += 1
    elif tokens.word(j) in {"in"}:
        return None
    if tokens.word(j) in {'"', "“", "'", "‘"}:
        j += 1
    first, last = j, j
    while last - first < _MOST_NOUN_WORDS and last < len(tokens):
        word = tokens.words[last]
        if word in {"-", "‑"} and last > first and tokens.glued(last - 1) and tokens.glued(last):
            last += 1
            continue
        if not word[0].isalpha() or word in _STOP or tokens.apart(last - 1):
            break
        if last > first and word.endswith("ed") and tokens.words[last - 1].endswith("s"):
            break  # "roads stayed shut"
        if last > first and tokens.gap(last - 1) not in {" ", "", "\u00a0", "\n"}:
            break
        last += 1
    while last > first and (
        tokens.words[last - 1] in _VERBS
        or tokens.words[last - 1] in {"-", "‑"}
        or tokens.words[last - 1].endswith(_ADVERB_END)
    ):
        last -= 1
    if (
        last == first + 1
        and tokens.words[first].endswith(("ed", "ing"))
        and tokens.words[first] not in _ED_NOUNS
    ):
        return None
    if last == first:
        return None
    span = Span(tokens.starts[first], tokens.ends[last - 1])
    return span.of(tokens.text), span
