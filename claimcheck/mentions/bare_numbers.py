"""Whether a number without a unit counts anything: "0147", "pages 3,5,7" and "LLaVA 1.5" do not."""

from __future__ import annotations

import re

from claimcheck.mentions.amounts import Amount
from claimcheck.mentions.context import noun_of, rate_of
from claimcheck.mentions.lexicon.numbers import CARDINALS
from claimcheck.mentions.tokens import Tokens

__all__ = ["is_figure"]

_OPENERS = frozenset("( [ “ \" ‘ ' — – > < ~ ≈ = ≥ ≤".split())
"""What may stand right before the digits of a figure."""
_DASHES = frozenset({"-", "–", "‑", "‒"})
_LONG_GROUP = re.compile(r"\A\d{1,3},\d{4,}\Z")
_NO_NAMES = frozenset(
    "about around only just over under nearly almost all another every some the in at by of than total".split()
)


def is_figure(tokens: Tokens, amount: Amount) -> bool:
    """Whether an amount without a unit counts anything; glued letters and lone words often do not."""
    if amount.kind is not None or amount.is_money:
        return True
    if amount.malformed is not None and not _LONG_GROUP.search(tokens.raw(amount.first)):
        return (
            False  # "pages 3,5,7": a slip only where a unit, or a group of four, says that it is one number
        )
    if _is_identifier(tokens, amount):
        return False
    last = amount.end - 1
    if tokens.glued(last) and tokens.words[amount.end][0].isalpha():
        return tokens.words[amount.end] == "ish"
    if tokens.glued(amount.first - 1):
        before = tokens.words[amount.first - 1]
        if before not in _OPENERS or (before in _DASHES and _is_other_half(tokens, amount.first - 1)):
            return False
    dash = tokens.word(amount.end) in _DASHES and tokens.glued(last) and tokens.glued(amount.end)
    if dash and (tokens.word(amount.end + 1)[:1].isdecimal() or _is_saying(tokens, amount)):
        return False  # half of "3-1" or "100-200" is no figure
    word = tokens.word(amount.first)
    if word == "one" and amount.end == amount.first + 1:
        return tokens.word(amount.end) in {"million", "billion", "hundred", "thousand"}
    tied = tokens.word(amount.end) in {":", "/"} and tokens.glued(last) and tokens.glued(amount.end)
    return not tied or rate_of(tokens, amount.end) is not None  # "200/month"


def _is_saying(tokens: Tokens, amount: Amount) -> bool:
    """Whether a dash after the amount makes a saying of it: "fifty-fifty", "nine-to-five", "thirty-somethings"."""
    tied = tokens.words[amount.end + 1 : amount.end + 4]
    if not amount.in_words and tied and tied[0].endswith("s") and not tied[0].endswith("ss"):
        return tied[0] != "plus"  # "1-cochains" are of a kind
    if tied[:1] == ["something"] or tied[:1] == ["somethings"]:
        return True
    if len(tied) == 3 and tied[:2] == ["to", "-"]:
        return tied[2] in CARDINALS
    return tied[:1] == tokens.words[amount.end - 1 : amount.end]


def _is_other_half(tokens: Tokens, dash: int) -> bool:
    """Whether a figure stands before the glued dash at token ``dash``: the "20" of "pages 15–20" is none."""
    return tokens.glued(dash - 1) and tokens.words[dash - 1][0].isdecimal()


def _is_identifier(tokens: Tokens, amount: Amount) -> bool:
    """Whether bare digits number something: "0147", "1. Background", "Skua 2"."""
    word = tokens.word(amount.first)
    if amount.in_words or not word.isdecimal():
        return _is_release(tokens, amount)
    if len(word) > 1 and word[0] == "0":
        return True
    if amount.first == 0 and tokens.word(1) in {".", ")"} and tokens.glued(0) and len(tokens) > 2:
        return True
    before = tokens.raw(amount.first - 1)
    label = tokens.word(amount.end) == ":" and tokens.glued(amount.end - 1) and len(word) <= 2
    if (
        label
        and before[:1].isupper()
        and _begins(tokens, amount.first - 1)
        and before.lower() not in _NO_NAMES
    ):
        return True  # "Option 1: wait"
    named = (
        before[:1].isupper()
        and before[1:].islower()
        and len(word) == 1
        and tokens.gap(amount.first - 1) == " "
    )
    return (
        named and amount.first > 1 and noun_of(tokens, amount.end) is None and before.lower() not in _NO_NAMES
    )


def _begins(tokens: Tokens, i: int) -> bool:
    """Whether token ``i`` begins a sentence or a line."""
    return i <= 0 or tokens.words[i - 1] in {".", "!", "?", ":"} or "\n" in tokens.gap(i - 1)


def _is_release(tokens: Tokens, amount: Amount) -> bool:
    """Whether a decimal number after a name with a capital inside tells its release: "LLaVA 1.5"."""
    before = tokens.raw(amount.first - 1)
    camel = before.isalpha() and before[1:].upper() != before[1:] and before[1:].lower() != before[1:]
    plain = tokens.word(amount.first).replace(".", "", 1).isdecimal()
    return camel and plain and tokens.gap(amount.first - 1) == " " and noun_of(tokens, amount.end) is None
