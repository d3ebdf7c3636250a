"""Currencies beside a number: symbols, codes and names, before it and after it, all of them."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from claimcheck.mentions.amounts import HYPHENS, Amount
from claimcheck.mentions.model import CurrencyEvidence, Kind
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.tokens import Tokens
from claimcheck.text import Span
from claimcheck.values.currencies import (
    ALIASES,
    CODES,
    HUNDREDTHS,
    NAMES,
    NATIONS,
    PREFIXES,
    SYMBOLS,
    WORD_PREFIXES,
)


def currency_before(tokens: Tokens, i: int) -> tuple[tuple[CurrencyEvidence, ...], int]:
    """Read the symbols, codes and letters before a number; return them and the token after."""
    found: list[CurrencyEvidence] = []
    while True:
        word = tokens.word(i)
        if word in SYMBOLS:
            found.append(evidence_of(tokens, i, i + 1, SYMBOLS[word]))
            i += 1
            continue
        joined = word + tokens.word(i + 1)
        if tokens.word(i + 1) in SYMBOLS and tokens.glued(i) and joined in PREFIXES:
            found.append(evidence_of(tokens, i, i + 2, PREFIXES[joined]))
            i += 2
            continue
        raw = tokens.raw(i)
        follows = tokens.word(i + 1)
        number_follows = follows[:1].isdecimal() or follows in SYMBOLS
        if (raw in CODES or raw in ALIASES) and number_follows and len(tokens.gap(i)) <= 1:
            found.append(evidence_of(tokens, i, i + 1, (ALIASES.get(raw, raw),)))
            i += 1
            continue
        if word in WORD_PREFIXES:
            dotted = follows == "." and tokens.glued(i)
            after = i + 2 if dotted else i + 1
            if tokens.word(after)[:1].isdecimal() and (dotted or len(tokens.gap(i)) <= 1):
                found.append(evidence_of(tokens, i, after, WORD_PREFIXES[word]))
                i = after
                continue
        return tuple(found), i


def evidence_of(tokens: Tokens, i: int, end: int, codes: tuple[str, ...]) -> CurrencyEvidence:
    """Return the words from token ``i`` to ``end`` as evidence for a currency."""
    span = Span(tokens.starts[i], tokens.ends[end - 1])
    return CurrencyEvidence(span.of(tokens.text), span, codes)


def currency_after(tokens: Tokens, amount: Amount) -> Amount:
    """Read currency codes, symbols and names after a number, all of them."""
    evidence = list(amount.evidence)
    end = amount.end
    hundredth = False
    while True:
        j = end
        if tokens.word(j) in HYPHENS and tokens.glued(j - 1) and tokens.glued(j):
            j += 1
        raw, word = tokens.raw(j), tokens.word(j)
        if not word or tokens.apart(j - 1):
            break
        if (
            word == "("
            and (tokens.raw(j + 1) in CODES or tokens.raw(j + 1) in ALIASES)
            and tokens.word(j + 2) == ")"
        ):
            code = tokens.raw(j + 1)
            evidence.append(evidence_of(tokens, j + 1, j + 2, (ALIASES.get(code, code),)))
            end = j + 3
            continue
        if raw in CODES or raw in ALIASES or _lower_code(tokens, j):
            code = raw.upper()
            if end > amount.end and tokens.word(j + 1)[:1].isdecimal() and not tokens.glued(j - 1):
                break  # the code of the next amount: "10 rmb USD 20"
            evidence.append(evidence_of(tokens, j, j + 1, (ALIASES.get(code, code),)))
            end = j + 1
            continue
        if not evidence and word in SYMBOLS and _symbol_follows(tokens, j):
            evidence.append(evidence_of(tokens, j, j + 1, SYMBOLS[word]))
            end = j + 1
            continue
        nation = _nation(tokens, j)
        k = j + nation[1] if nation else j
        name = tokens.word(k)
        if (
            name in NAMES
            and not (name == "real" and not nation)
            and not (name == "won" and not nation and not amount.scale > 1)
        ):
            codes = (nation[0],) if nation and nation[0] in NAMES[name] else NAMES[name]
            if nation and nation[0] not in NAMES[name]:
                break
            evidence.append(evidence_of(tokens, j, k + 1, codes))
            end = k + 1
            continue
        if not evidence and word in HUNDREDTHS:
            evidence.append(evidence_of(tokens, j, j + 1, HUNDREDTHS[word]))
            end, hundredth = j + 1, True
            continue
        if (
            not evidence
            and word == "p"
            and tokens.glued(j - 1)
            and raw == "p"
            and amount.scale == 1
            and not tokens.glued(j)
        ):
            evidence.append(evidence_of(tokens, j, j + 1, ("GBP",)))
            end, hundredth = j + 1, True
            continue
        break
    if not evidence:
        return amount
    result = replace(amount, end=end, evidence=tuple(evidence), kind=Kind.MONEY)
    if hundredth and result.low is not None and result.high is not None:
        cent = Decimal("0.01")
        return replace(
            result,
            low=result.low * cent,
            high=result.high * cent,
            precision=max(result.precision, Decimal(1)) * cent,
        )
    return _and_cents(tokens, result)


def _symbol_follows(tokens: Tokens, j: int) -> bool:
    """Whether the symbol at ``j`` belongs to the number before it and not to one after it."""
    free = not tokens.word(j + 1)[:1].isdecimal()
    return tokens.glued(j - 1) and free if tokens.word(j) == "$" else tokens.glued(j - 1) or free


def _lower_code(tokens: Tokens, i: int) -> bool:
    """Whether a lower-case word is a currency code: only those that are no English words."""
    return tokens.word(i) in {
        "usd",
        "eur",
        "gbp",
        "rmb",
        "jpy",
        "chf",
        "cny",
        "inr",
        "aud",
        "cad",
        "hkd",
        "sgd",
        "krw",
        "sek",
        "nok",
        "dkk",
    }


def _nation(tokens: Tokens, i: int) -> tuple[str, int] | None:
    """Read "Canadian", "U.S.", "Hong Kong", "New Zealand" before a currency's name."""
    word = tokens.word(i)
    if word == "u" and tokens.word(i + 1) == "." and tokens.word(i + 2) == "s":
        return "USD", 4 if tokens.word(i + 3) == "." else 3
    if word in {"hong", "new", "sri", "south", "saudi"} and tokens.word(i + 1) in NATIONS:
        return NATIONS[tokens.word(i + 1)], 2
    if word in NATIONS:
        return NATIONS[word], 1
    return None


def _and_cents(tokens: Tokens, amount: Amount) -> Amount:
    """Read the cents of "thirteen dollars and forty-five cents", "15 dollars 50"."""
    if amount.scale != 1 or amount.low is None or tokens.word(amount.end - 1) not in NAMES:
        return amount
    j = amount.end + 1 if tokens.word(amount.end) == "and" else amount.end
    number = read_number(tokens, j)
    if number is None or number.value >= 100 or number.scale != 1 or number.value != int(number.value):
        return amount
    coin = tokens.word(number.end) in HUNDREDTHS
    bare = j == amount.end and tokens.gap(j - 1) == " " and (number.value >= 10 or coin)
    closes = tokens.word(number.end) in {"", ".", ",", ";", ")", "?", "!"}
    if not coin and not (bare and closes):
        return amount
    value = amount.low + number.value / 100
    return replace(
        amount, end=number.end + (1 if coin else 0), low=value, high=value, precision=Decimal("0.01")
    )
