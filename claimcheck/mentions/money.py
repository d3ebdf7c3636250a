"""Currencies beside a number: symbols, codes and names, before it and after it, all of them."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amounts import Amount
from claimcheck.mentions.digits import decimal_place
from claimcheck.mentions.lexicon.nouns import PER
from claimcheck.mentions.lexicon.numbers import LARGE_SCALES, LETTER_SCALES, SCALES
from claimcheck.mentions.model import CurrencyEvidence, Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.tokens import Tokens
from claimcheck.text import Span
from claimcheck.values.currencies import (
    ALIASES,
    CODES,
    DOUBTFUL_CODES,
    DOUBTFUL_LETTERS,
    DOUBTFUL_NAMES,
    HUNDREDTHS,
    LETTERS,
    LOWER_CODES,
    NAMES,
    NAMES_BEFORE,
    NATIONS,
    NATIONS_OF_TWO_WORDS,
    PREFIXES,
    SYMBOLS,
    WORD_PREFIXES,
)

_MOST_EVIDENCE = 4  # symbols and codes before one number: a text of dollar signs must not cost its square
_CENT = Decimal("0.01")
_AFTER_CENTS = frozenset({"", ".", ",", ";", ")", "?", "!", "more", "each", "per", "apiece"})
_AFTER_PENCE = frozenset({".", ",", ";", ")", "?", "!", "-"})
_GROUPS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?\Z")
_SHORT_SCALES = frozenset("m mn bn tn trn mln bln".split())
_NEVER_ALONE = frozenset({"real", "reals", "loti"})
_SUMS_OF = frozenset("won soles marks soms drams colones".split())
"""Names that are money beside the words of paying, too."""
_AFTER_DIGITS: dict[str, tuple[str, ...]] = {"kr": ("SEK", "NOK", "DKK", "ISK"), "rs": WORD_PREFIXES["rs"]}
"""Short names after digits: "2,500 kr"."""
CODE_SCALES = {"M": LETTER_SCALES["M"], "K": LETTER_SCALES["K"]}
"""Scales that stand before a code: "MEUR", "KUSD"."""
_LETTER_STARTS = frozenset(letters.lower() for letters in (*LETTERS, *DOUBTFUL_LETTERS))
CURRENCY_SEEDS = (
    frozenset(SYMBOLS)
    | frozenset(WORD_PREFIXES)
    | _LETTER_STARTS
    | frozenset(code.lower() for code in (*CODES, *ALIASES))
    | frozenset(f"{scale}{code}".lower() for code in CODES for scale in CODE_SCALES)
    | frozenset(prefix.rstrip("$£¥₵¢").rstrip(".") for prefix in PREFIXES)
    | NAMES_BEFORE
    | {"us"}
)
"""Words at which an amount of money may begin."""


def currency_before(tokens: Tokens, i: int) -> tuple[tuple[CurrencyEvidence, ...], int]:
    """Read the symbols, codes and letters before a number; return them and the token after."""
    found: list[CurrencyEvidence] = []
    while len(found) < _MOST_EVIDENCE and (read := _one_before(tokens, i)) is not None:
        codes, end = read
        found.append(evidence_of(tokens, i, end, codes))
        i = end
    return tuple(found), i


def _one_before(tokens: Tokens, i: int) -> tuple[tuple[str, ...], int] | None:
    """Read one symbol, code, prefix or name at token ``i`` before a number: its codes, the token after."""
    word, raw, follows = tokens.word(i), tokens.raw(i), tokens.word(i + 1)
    if word in SYMBOLS:
        return SYMBOLS[word], i + 1
    if follows in SYMBOLS or (follows == "¢" and word == "gh"):
        prefix = _prefix(tokens, i)
        if prefix is not None:
            return prefix, i + 2
    number_follows = follows[:1].isdecimal() or follows in SYMBOLS
    if (raw in CODES or raw in ALIASES) and number_follows and len(tokens.gap(i)) <= 1:
        if raw in DOUBTFUL_CODES and not _is_large_sum(tokens, i + 1):
            return None
        return (ALIASES.get(raw, raw),), i + 1
    if word in _LETTER_STARTS and (letters := letters_before(tokens, i)) is not None:
        return letters, i + 1
    if word in WORD_PREFIXES:
        dotted = follows == "." and tokens.glued(i)
        after = i + 2 if dotted else i + 1
        if tokens.word(after)[:1].isdecimal() and (dotted or len(tokens.gap(i)) <= 1):
            return WORD_PREFIXES[word], after
    if word in NAMES_BEFORE and follows[:1].isdecimal() and tokens.gap(i) == " ":
        scaled = tokens.word(i + 2) in SCALES or "." in follows
        if scaled and not tokens.word(i - 1)[:1].isdecimal():
            return NAMES[word], i + 1
    return None


def letters_before(tokens: Tokens, i: int) -> tuple[str, ...] | None:
    """Return the codes of the letters at token ``i`` where they make money of the digits after: "RM500", "R450 million"."""
    raw = tokens.raw(i)
    if not tokens.word(i + 1)[:1].isdecimal() or tokens.gap(i) not in {"", " "}:
        return None
    if tokens.glued(i - 1) and tokens.word(i - 1) not in _BEFORE_LETTERS:
        return None
    if raw in LETTERS:
        return LETTERS[raw]
    glued = tokens.glued(i) or (raw in _SPACED_LETTERS and tokens.word(i + 2) in LARGE_SCALES)
    return (
        DOUBTFUL_LETTERS[raw] if raw in DOUBTFUL_LETTERS and glued and _is_large_sum(tokens, i + 1) else None
    )


_BEFORE_LETTERS = frozenset("( [ \" “ ' ‘ - – — ~ > < ≈ + /".split())
_SPACED_LETTERS = frozenset({"R", "Sh"})


def _is_large_sum(tokens: Tokens, k: int) -> bool:
    """Whether the digits at token ``k`` are written as sums are: in groups, with a scale in small letters, or as a price."""
    word, after, raw = tokens.word(k), tokens.word(k + 1), tokens.raw(k + 1)
    if _GROUPS.match(word):
        return True
    if not tokens.glued(k):
        return after in LARGE_SCALES and raw == after
    if raw in _SHORT_SCALES and not (tokens.glued(k + 1) and tokens.word(k + 2)[:1].isalnum()):
        return raw != "m" or word.isdecimal() or "." in word
    return False


def _prefix(tokens: Tokens, i: int) -> tuple[str, ...] | None:
    """Return the codes of letters before a symbol: "US$", "mxn$", and "C $ 5" in text parted at every sign."""
    word, symbol = tokens.word(i), tokens.word(i + 1)
    parted = tokens.gap(i) == tokens.gap(i + 1) == " " and len(word) <= 2 and word != "s"
    if not (tokens.glued(i) or parted):
        return None
    if word + symbol in PREFIXES:
        return PREFIXES[word + symbol]
    if tokens.glued(i) and word.upper() in SYMBOLS[symbol]:
        return (word.upper(),)
    return None


def scaled_code(tokens: Tokens, i: int) -> tuple[Decimal, CurrencyEvidence] | None:
    """Read a code with its scale before or after a number: the "MEUR" of "120 MEUR" and "MAUD 60"."""
    raw = tokens.raw(i)
    if raw[:1] not in CODE_SCALES or raw[1:] not in CODES:
        return None
    return CODE_SCALES[raw[0]], evidence_of(tokens, i, i + 1, (raw[1:],))


def evidence_of(tokens: Tokens, i: int, end: int, codes: tuple[str, ...]) -> CurrencyEvidence:
    """Return the words from token ``i`` to ``end`` as evidence for a currency."""
    span = Span(tokens.starts[i], tokens.ends[end - 1])
    return CurrencyEvidence(span.of(tokens.text), span, codes)


def currency_after(tokens: Tokens, amount: Amount) -> Amount:
    """Read currency codes, symbols and names after a number, all of them."""
    evidence = list(amount.evidence)
    end = amount.end
    while True:
        read = _one_after(tokens, amount, end, first=not evidence)
        if read is None:
            break
        item, end = read
        evidence.append(item)
    if not evidence:
        return _coins(tokens, amount)
    result = replace(amount, end=end, evidence=tuple(evidence), kind=Kind.MONEY)
    return _scale_after_code(tokens, _and_cents(tokens, result))


def _one_after(
    tokens: Tokens, amount: Amount, end: int, *, first: bool
) -> tuple[CurrencyEvidence, int] | None:
    """Read one code, symbol or name at token ``end``, after a number."""
    j = tokens.past_hyphen(end)
    raw, word = tokens.raw(j), tokens.word(j)
    if not word or tokens.apart(j - 1):
        return None
    inner = tokens.raw(j + 1)
    if word == "(" and (inner in CODES or inner in ALIASES) and tokens.word(j + 2) == ")":
        return evidence_of(tokens, j + 1, j + 2, (ALIASES.get(inner, inner),)), j + 3
    if raw in CODES or raw in ALIASES or word in LOWER_CODES:
        if end > amount.end and tokens.word(j + 1)[:1].isdecimal() and not tokens.glued(j - 1):
            return None  # the code of the next amount: "10 rmb USD 20"
        code = raw.upper()
        return evidence_of(tokens, j, j + 1, (ALIASES.get(code, code),)), j + 1
    if first and word in SYMBOLS and _symbol_follows(tokens, j):
        return evidence_of(tokens, j, j + 1, SYMBOLS[word]), j + 1
    nation = _nation(tokens, j)
    k = j + nation[1] if nation else j
    name = tokens.word(k)
    if tokens.word(k + 1) in HUNDREDTHS and tokens.gap(k) == " ":
        return None  # "20 euro cents" are coins
    ambiguous = (
        name in DOUBTFUL_NAMES
        and (amount.scale <= 1 or name in _NEVER_ALONE)
        and not (name in _SUMS_OF and _is_sum_of(tokens, amount, k + 1))
    )
    if name in _AFTER_DIGITS and not amount.in_words and name not in NAMES and not nation and first:
        return evidence_of(tokens, k, k + 1, _AFTER_DIGITS[name]), k + 1
    if name in {"pound", "pounds"} and tokens.word(k + 1) == "per" and tokens.word(k + 2) == "square":
        return None  # a pressure
    if name not in NAMES or (ambiguous and not nation) or (nation and nation[0] not in NAMES[name]):
        return None
    return evidence_of(tokens, j, k + 1, (nation[0],) if nation else NAMES[name]), k + 1


_BEFORE_WON = frozenset(
    "of to for by at from cost costs paid pays pay than is was worth charges charged earns earned (".split()
)
_AFTER_WON = frozenset("( per each more less to from for on in at and or again".split())
_LEAST_WON = 100


def _is_sum_of(tokens: Tokens, amount: Amount, end: int) -> bool:
    """Whether "won" before token ``end`` is the currency and no verb: "costs 9,000 won", but "all 9,000 won prizes"."""
    if amount.low is None or amount.low < _LEAST_WON or tokens.word(amount.first - 1) not in _BEFORE_WON:
        return False
    after = tokens.word(end)
    rate = after in {"a", "an"} and tokens.word(end + 1) in PER
    return rate or after in _AFTER_WON or not after[:1].isalnum()


def _coins(tokens: Tokens, amount: Amount) -> Amount:
    """Read "50 cents", "20 euro cents", "99¢" and "50p" as hundredths of their currency."""
    j = tokens.past_hyphen(amount.end)
    nation = _nation(tokens, j)
    whole = NAMES.get(tokens.word(j), ()) if tokens.word(j + 1) in HUNDREDTHS else ()
    if (nation or whole) and tokens.word(j + (nation[1] if nation else 1)) in HUNDREDTHS:
        j += nation[1] if nation else 1
        whole = (nation[0],) if nation else whole
    word = tokens.word(j)
    if word in HUNDREDTHS and not tokens.apart(j - 1):
        codes = whole or HUNDREDTHS[word]
    elif (tokens.raw(j) == "p" and tokens.glued(j - 1) and amount.scale == 1 and not tokens.glued(j)) or (
        tokens.raw(j) == "p"
        and tokens.glued(j - 1)
        and amount.scale == 1
        and tokens.word(j + 1) in _AFTER_PENCE
    ):
        codes = ("GBP",)
    else:
        return amount
    if amount.low is None or amount.high is None:
        return amount
    return replace(
        amount,
        end=j + 1,
        evidence=(evidence_of(tokens, j, j + 1, codes),),
        kind=Kind.MONEY,
        low=amount.low * _CENT,
        high=amount.high * _CENT,
        precision=max(amount.precision, Decimal(1)) * _CENT,
    )


def _scale_after_code(tokens: Tokens, amount: Amount) -> Amount:
    """Read the scale that some put after the code: "75 USD million"."""
    word = tokens.word(amount.end)
    if amount.scale != 1 or word not in LARGE_SCALES or amount.low is None or amount.high is None:
        return amount
    if tokens.apart(amount.end - 1) or tokens.raw(amount.end - 1) not in CODES:
        return amount
    factor = SCALES[word]
    place = decimal_place(str(amount.low)) * factor
    return replace(
        amount,
        end=amount.end + 1,
        low=amount.low * factor,
        high=amount.high * factor,
        precision=place,
        scale=factor,
    )


def _symbol_follows(tokens: Tokens, j: int) -> bool:
    """Whether the symbol at ``j`` belongs to the number before it and not to one after it."""
    if not tokens.word(j + 1)[:1].isdecimal():
        return True
    if tokens.word(j) != "$":
        return tokens.glued(j - 1)
    postfix = tokens.word(j + 2) == "$" and not tokens.word(j + 3)[:1].isdecimal()
    return postfix and not tokens.glued(j)  # "10 $ 30 $"


def _nation(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """Read "Canadian", "U.S.", "Hong Kong", "New Zealand" before a currency's name."""
    word = tokens.word(i)
    if word == "u" and tokens.word(i + 1) == "." and tokens.word(i + 2) == "s":
        return "USD", 4 if tokens.word(i + 3) == "." else 3
    if word in NATIONS_OF_TWO_WORDS and tokens.word(i + 1) in NATIONS:
        return NATIONS[tokens.word(i + 1)], 2
    if word in NATIONS:
        return NATIONS[word], 1
    return None


def _and_cents(tokens: Tokens, amount: Amount) -> Amount:
    """Read the cents of "thirteen dollars and forty-five cents", "15 dollars 50", "17 USD 25"."""
    if amount.scale != 1 or amount.low is None or amount.low != int(amount.low):
        return amount
    last = amount.end - 1
    code = tokens.raw(last) in CODES
    if tokens.word(last) not in NAMES and not code:
        return amount
    j = amount.end + 1 if tokens.word(amount.end) == "and" else amount.end
    number = read_number(tokens, j)
    if number is None or number.value >= 100 or number.scale != 1 or number.value != int(number.value):
        return amount
    coin = tokens.word(number.end) in HUNDREDTHS
    bare = j == amount.end and tokens.gap(j - 1) == " " and (number.value >= 10 or coin)
    closes = tokens.word(number.end) in _AFTER_CENTS
    if not coin and not (bare and closes):
        return amount
    value = amount.low + number.value / 100
    return replace(amount, end=number.end + coin, low=value, high=value, precision=_CENT)
