"""The walk over the tokens: times first, then figures, the longest reading wins."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from claimcheck.documents import Document, Zone
from claimcheck.errors import require, require_day
from claimcheck.mentions import multiples, ordinals, ratios, times
from claimcheck.mentions.amounts import Amount
from claimcheck.mentions.bare_numbers import is_figure
from claimcheck.mentions.bounds import read_bounds
from claimcheck.mentions.context import (
    after_modifier,
    direction_of,
    inner_modifier,
    modifier_of,
    noun_of,
    rate_of,
)
from claimcheck.mentions.lexicon.modifiers import LOWER_BOUNDS, UPPER_BOUNDS
from claimcheck.mentions.lexicon.numbers import (
    ARTICLES,
    CARDINALS,
    DENOMINATORS,
    FRACTION_CHARS,
    LARGE_SCALES,
    NOUGHTS,
    PLURAL_SCALES,
    SCALES_AFTER_WORDS,
)
from claimcheck.mentions.model import CurrencyEvidence, Kind, Mention, Modifier, Role
from claimcheck.mentions.money import CURRENCY_SEEDS
from claimcheck.mentions.multiples import read_multiple
from claimcheck.mentions.negatives import dead_tokens, is_index_number, is_name_number
from claimcheck.mentions.numbering import section_numbers
from claimcheck.mentions.numbers import read_number
from claimcheck.mentions.ordinals import read_ordinal
from claimcheck.mentions.proportions import Proportion
from claimcheck.mentions.ranges import read_range
from claimcheck.mentions.ratios import read_ratio
from claimcheck.mentions.tokens import HYPHENS, Tokens
from claimcheck.text import Span

__all__ = ["extract", "extract_document"]

_SEEDS = (
    frozenset(CARDINALS)
    | frozenset(FRACTION_CHARS)
    | frozenset(PLURAL_SCALES)
    | SCALES_AFTER_WORDS
    | NOUGHTS
    | CURRENCY_SEEDS
    | ratios.SEEDS
    | multiples.SEEDS
    | ordinals.SEEDS
    | frozenset({"a", "an", "tens", "several", "few", "minus", "negative", "-", "−", "+", "no"})
)

_FIGURES_AND_TIMES = _SEEDS | times.SEEDS
_STOPS = _FIGURES_AND_TIMES | times.POINTER_STARTS
"""Words at which the walk stops to look; it runs over the others."""


def extract(
    text: str, *, as_of: datetime.date | None = None, default_currency: str = "USD", pointers: bool = True
) -> tuple[Mention, ...]:
    """Return the figures and times of ``text`` in its order; spans index ``text``.

    ``as_of`` is the date from which "last year" is read; without it such times stay unresolved. What only points at
    a time ("now", "recently", "the following year") is a mention too unless ``pointers`` is False; a document's
    claims leave it out. ``default_currency`` is the ISO 4217 code that a bare "$" stands for.
    Raises ``UsageError`` for what is no text or no date.
    """
    require("text", text, str, "a text; for a file or its bytes there is check")
    day = require_day("as_of", as_of)
    return tuple(_mentions(text, times.Clock(day, pointers=pointers), default_currency))


_REPEATED = 100
"""A block of no more characters is read once, however often it comes again: cells, items, lines of a feed."""


def extract_document(document: Document, *, default_currency: str = "USD") -> tuple[Mention, ...]:
    """Return the figures and times of a document's running text; ``span`` indexes its source.

    None of a text in another language: what a comma or "once" means there is not what it means in English.
    """
    if document.language is not None:
        return ()
    prose = document.prose
    clock = times.Clock(document.as_of, pointers=False)
    sections = section_numbers(document)
    found: list[Mention] = []
    known: dict[tuple[str, object], tuple[Mention, ...]] = {}  # what comes again is read once
    level = 0  # of the heading whose year is in force
    for block in document.blocks:
        if block.zone.is_running and len(block.prose):
            start = sections.get(block.prose.start, block.prose.start)
            text = Span(start, block.prose.end).of(prose.text)
            if block.zone is Zone.HEADING and block.level <= level:
                clock.years.heading = None
            key = (text, clock.years.state if text.upper() != text.lower() else None)
            inside = known.get(key)
            if inside is None:
                inside = tuple(_mentions(text, clock, default_currency))
                if len(text) <= _REPEATED:
                    known[key] = inside
            if block.zone is Zone.HEADING and (year := _year_of_all(text, inside)) is not None:
                clock.years.heading, level = year, block.level
            found.extend(_placed(mention, start, document) for mention in inside)
    return tuple(found)


def _year_of_all(text: str, inside: Sequence[Mention]) -> int | None:
    """Return the year of a heading that is nothing but a year, or a month or day of one."""
    if len(inside) != 1 or inside[0].text != text.strip(" :.") or inside[0].start is None:
        return None
    time = inside[0].time
    return (
        inside[0].start.year
        if time is not None and not time.anchored and "/" not in str(time.timex)
        else None
    )


def _placed(mention: Mention, offset: int, document: Document) -> Mention:
    prose = document.prose

    def source(span: Span) -> Span:
        return prose.to_source(span.shifted(offset))

    evidence = tuple(CurrencyEvidence(e.text, source(e.span), e.codes) for e in mention.currency_evidence)
    return replace(
        mention,
        span=source(mention.span),
        prose=mention.prose.shifted(offset),
        modifier_span=source(mention.modifier_span) if mention.modifier_span else None,
        currency_evidence=evidence,
    )


def _mentions(text: str, clock: times.Clock, default_currency: str) -> Iterator[Mention]:
    tokens = Tokens(text)
    dead = dead_tokens(tokens)
    words = tokens.words
    seeds, time_seeds = _SEEDS, times.SEEDS
    stops, pointer_seeds = (
        (_STOPS, times.POINTER_STARTS) if clock.pointers else (_FIGURES_AND_TIMES, frozenset())
    )
    i, size = 0, len(words)
    money: tuple[Mention, int] | None = None  # the last sum, whose currency "the four billion" shares
    day: times.TimeReading | None = None  # the last one read, for clock times that follow it
    told: dict[str, times.TimeReading] = {}  # the last date of each grain, for what points back at it
    while i < size:
        word = words[i]
        digit = word[0].isdecimal()
        if not digit and word not in stops:
            i += 1
            continue
        if i in dead:
            i = max(i + 1, dead[i])
            continue
        if digit and is_index_number(tokens, i):
            i += 1
            continue
        if digit or word in time_seeds:
            reading = times.read_in_force(tokens, i, clock, day)
            if reading is not None:
                if reading.kind is Kind.TIME:
                    if day is not None and not reading.has_day and _same_sentence(tokens, day.last, i):
                        reading = times.of_day(reading, day)
                elif reading.kind is Kind.DATE and reading.value.grain == "day":
                    day = reading
                grain = reading.value.grain
                if reading.kind is Kind.DATE and grain is not None and reading.value.start is not None:
                    told[grain] = reading
                yield _time(tokens, reading)
                i = reading.last
                continue
        if word in pointer_seeds:
            pointer = times.read_pointer(tokens, i, clock, told)
            if pointer is not None:
                yield _time(tokens, pointer)
                i = pointer.last
                continue
        if not digit and (word not in seeds or (word in ARTICLES and _is_bare(tokens, i))):
            i += 1
            continue
        mention, end = _figure(tokens, i, default_currency)
        if mention is not None:
            mention = _with_currency(tokens, mention, money, i, end)
            money = (mention, end) if mention.kind is Kind.MONEY else money
            yield mention
        i = max(i + 1, end)


_AFTER_ARTICLE = (
    SCALES_AFTER_WORDS
    | frozenset(DENOMINATORS)
    | frozenset(CARDINALS)
    | frozenset({"couple", "few", "order", *HYPHENS})
)
"""Words after which an article begins a figure: "a dozen", "a third", "a few hundred", "an order of magnitude"."""


def _is_bare(tokens: Tokens, i: int) -> bool:
    """Whether the article at token ``i`` begins no figure; that of "A$500" is no article."""
    return tokens.word(i + 1) not in _AFTER_ARTICLE and not tokens.glued(i)


_BEFORE_ELLIPSIS = frozenset("the another from to than with against".split())


def _with_currency(
    tokens: Tokens, mention: Mention, money: tuple[Mention, int] | None, i: int, end: int
) -> Mention:
    """Give a bare number the currency of the sum before it: "$5 billion on top of the four billion".

    ``money`` is that sum and the token after it. Both are given in the same scale, and nothing is counted.
    """
    scale = tokens.word(end - 1)
    elliptic = (
        money is not None
        and mention.kind is Kind.COUNT
        and mention.noun is None
        and scale in LARGE_SCALES
        and tokens.word(money[1] - 1) == scale
        and tokens.word(i - 1) in _BEFORE_ELLIPSIS
        and tokens.word(end) not in {"who", "whose"}
        and _same_sentence(tokens, money[1], i)
    )
    if money is None or not elliptic:
        return mention
    evidence = money[0].currency_evidence
    return replace(
        mention, kind=Kind.MONEY, unit=money[0].unit, currency_evidence=evidence, shared="currency"
    )


_DAY_NEAR = 12  # tokens between "on Tuesday" and the clock time that belongs to it


def _same_sentence(tokens: Tokens, first: int, last: int) -> bool:
    """Whether two tokens are near, with no end of a sentence between them."""
    if last - first > _DAY_NEAR:
        return False
    return not any(
        tokens.words[i] in {".", "!", "?", ";"} or tokens.apart(i) or "\n" in tokens.gap(i)
        for i in range(first, last)
    )


def _time(tokens: Tokens, reading: times.TimeReading) -> Mention:
    span = Span(tokens.starts[reading.first], tokens.ends[reading.last - 1])
    spanned = reading.kind is Kind.SET or tokens.word(reading.first) in {"the", "past", "last", "next"}
    if reading.kind is Kind.DATE and tokens.words[max(0, reading.first - 2) : reading.first] == [
        "over",
        "the",
    ]:
        spanned = True  # "over the summer" lasts no longer than it
    modifier = None if spanned else modifier_of(tokens, reading.first, reading.last)
    if modifier is None and reading.kind is Kind.DURATION:
        modifier = inner_modifier(tokens, reading.first, reading.last)
    value = reading.value
    if modifier is not None:
        value = times.with_modifier(value, modifier[0])
    return Mention(
        kind=reading.kind,
        span=span,
        prose=span,
        text=span.of(tokens.text),
        low=reading.low,
        high=reading.high,
        precision=reading.precision,
        is_range=reading.low != reading.high,
        modifier=modifier[0] if modifier else None,
        modifier_span=modifier[1] if modifier else None,
        unit=reading.unit,
        noun=reading.noun,
        time=value,
        impossible=reading.impossible,
    )


def _figure(tokens: Tokens, i: int, default_currency: str) -> tuple[Mention | None, int]:
    """Read the figure that begins at token ``i``; return it, or None, and the token after what was read."""
    if is_name_number(tokens, i):
        number = read_range(tokens, i)
        return None, number.end if number else i + 1
    proportion = _proportion_at(tokens, i)
    amount = read_range(tokens, i)
    if proportion is not None and (amount is None or proportion.end >= amount.end):
        return _proportional(tokens, proportion), proportion.end
    if amount is None:
        return None, i + 1
    if not is_figure(tokens, amount):
        return None, amount.end
    modifier = modifier_of(tokens, amount.first, amount.end)
    if modifier is None and amount.kind is not None:
        modifier = inner_modifier(tokens, amount.first, amount.end)
    if modifier is not None and modifier[0] in LOWER_BOUNDS | UPPER_BOUNDS:
        bounded = read_bounds(tokens, amount, modifier[0])
        if bounded is not None:
            amount, modifier = bounded, None
    rate = rate_of(tokens, amount.end, amount.kind or Kind.COUNT)
    return _amount(tokens, amount, modifier, rate, default_currency), rate[1] if rate else amount.end


def _proportion_at(tokens: Tokens, i: int) -> Proportion | None:
    signed = tokens.word(i) in {"-", "−"} and tokens.glued(i) and not tokens.glued(i - 1)
    first = i + 1 if signed else i
    number = read_number(tokens, first)
    if signed:
        ratio = read_ratio(tokens, first, number)
        return replace(ratio, first=i, value=-ratio.value) if ratio else None
    return read_multiple(tokens, i) or read_ratio(tokens, i, number) or read_ordinal(tokens, i, number)


_COMPARED = frozenset({Modifier.MORE_THAN, Modifier.LESS_THAN})


def _proportional(tokens: Tokens, read: Proportion) -> Mention:
    span = Span(tokens.starts[read.first], tokens.ends[read.end - 1])
    modifier = modifier_of(tokens, read.first, read.end)
    if read.kind is Kind.ORDINAL and modifier is not None and modifier[0] in _COMPARED:
        modifier = None  # "13 runs less than the first team"
    noun = noun_of(tokens, read.end)
    direction, role = read.direction, Role.LEVEL
    if read.kind is Kind.RATIO:
        direction, role = direction_of(tokens, read.first, read.end, Kind.RATIO)
    return Mention(
        kind=read.kind,
        span=span,
        prose=span,
        text=span.of(tokens.text),
        low=read.value,
        high=read.value if read.high is None else read.high,
        is_range=read.high is not None,
        precision=read.precision,
        modifier=modifier[0] if modifier else None,
        modifier_span=modifier[1] if modifier else None,
        direction=direction,
        role=role,
        noun=read.noun or (noun[0] if noun else None),
    )


def _amount(
    tokens: Tokens,
    amount: Amount,
    modifier: tuple[Modifier, Span] | None,
    rate: tuple[str, int] | None,
    default_currency: str,
) -> Mention:
    span = Span(tokens.starts[amount.first], tokens.ends[amount.end - 1])
    kind = Kind.MONEY if amount.is_money else amount.kind or Kind.COUNT
    direction, role = direction_of(tokens, amount.first, amount.end, kind)
    noun = noun_of(tokens, rate[1] if rate else after_modifier(tokens, amount.end))
    unit, impossible = amount.unit, None
    if amount.is_money:
        unit, impossible = _currency(amount.evidence, default_currency)
    low, high = _opened(amount, modifier[0] if modifier else None)
    if not amount.is_range and low is not None and high is not None and low > high:
        low, high = high, low
    return Mention(
        kind=kind,
        span=span,
        prose=span,
        text=span.of(tokens.text),
        low=low,
        high=high,
        precision=amount.precision,
        is_range=amount.is_range,
        shared=amount.shared,
        modifier=modifier[0] if modifier else None,
        modifier_span=modifier[1] if modifier else None,
        direction=direction,
        role=role,
        unit=unit,
        currency_evidence=amount.evidence,
        per=rate[0] if rate else None,
        noun=noun[0] if noun else None,
        impossible=impossible,
        malformed=amount.malformed,
    )


def _opened(amount: Amount, modifier: Modifier | None) -> tuple[Decimal | None, Decimal | None]:
    """Open the side of the figure that its modifier leaves open."""
    if amount.is_range:
        return amount.low, amount.high
    match modifier:
        case Modifier.LESS_THAN | Modifier.AT_MOST:
            return None, amount.high
        case Modifier.MORE_THAN | Modifier.AT_LEAST:
            return amount.low, None
        case _:
            return amount.low, amount.high


def _currency(evidence: tuple[CurrencyEvidence, ...], default_currency: str) -> tuple[str | None, str | None]:
    """Intersect what each symbol, code and name may mean; nothing left is a conflict, not a choice."""
    codes = [code for code in evidence[0].codes if all(code in other.codes for other in evidence)]
    if not codes:
        return None, "two currencies: " + " and ".join(dict.fromkeys(item.text for item in evidence))
    return default_currency if default_currency in codes else codes[0], None
