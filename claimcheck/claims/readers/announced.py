"""Announced counts: "four reasons:" and the list that follows, or the series in the same sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import AnnouncedCount
from claimcheck.claims.wording import words_after, words_before
from claimcheck.documents import Block, Document, Zone
from claimcheck.language import content_stems
from claimcheck.mentions import Kind
from claimcheck.text import Span

_MOST: Final = 20
"""Larger counts are not of the items that follow."""
_NUMBERED: Final = re.compile(r"\A\W{0,2}(?:No\. ?)?(\d{1,2})[.):]\s")
_FEWEST_HEADINGS: Final = 3
_MISCOUNTED: Final = 3
"""By how much a title's count may be off and still be one of the headings."""
_LISTABLE: Final = content_stems(
    "activity aim answer area argument aspect assumption benefit category cause challenge change characteristic "
    "choice complaint component concern condition consideration criterion decision demand detail department difference dimension "
    "direction discovery division element event example exception factor fact feature field finding flaw function goal "
    "habit idea improvement ingredient instruction issue item kind lesson level measure method metric "
    "milestone mistake mode myth need objective objection observation obstacle opportunity option outcome part "
    "pattern phase piece pillar place point policy possibility practice principle priority problem proposal "
    "question reason recommendation requirement resource responsibility result risk role rule scenario section "
    "service sign skill solution source stage statement step strategy style subject suggestion symptom takeaway task "
    "technique tenet theme theory thing threat tip tool topic trait trend type value variant version way workstream"
)
"""Nouns of things that lists tell one by one, and that are seldom counted for another end."""
_OPEN: Final = re.compile(
    r"\b(?:at least|some of|few of|among|such as|including|include|for example|e\.g\.|more than|over|first|next|last|final|other|another|top|best|about|around|nearly|one of|two of|three of|four of|\d+ (?:and|or)|numbers?(?: \w+ and)?)\s*(?:the |these |those |our |its |their |my )?\Z",
    re.IGNORECASE,
)
_JOINED: Final = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z]+ ){1,2}and \Z", re.IGNORECASE
)
"""Another count before "and": the list that follows is of both."""
_CLAUSE: Final = re.compile(r"\A(?: [\w'’,()/-]+){1,14}: ?\Z")
_ENDS: Final = re.compile(r"\A(?: [\w'’-]+){1,2}\.\Z")
_ENDS_SOON: Final = re.compile(r"\A(?: [\w'’-]+){1,6}\.\Z")
"""What may lead into a list without a colon: "came back with four complaints."."""
_OBLIQUE: Final = re.compile(
    r"\b(?:after|before|in|for|with|by|from|of|to|at|on|over|within|during|about|into|through|between) (?:[a-z]+ )?\Z",
    re.IGNORECASE,
)
"""Before a count that is told by the way, and not listed."""
_TITLED: Final = re.compile(r"\A(?: [\w'’-]+){1,10}\Z")
"""What may follow a count that begins a line of its own: "5 questions to ask before you buy"."""
_INCOMPLETE: Final = re.compile(
    r"\b(?:including|such as|for example|among (?:them|others)|like|of which|some)\b", re.IGNORECASE
)
_BROKEN: Final = re.compile(rf"{_INCOMPLETE.pattern}|\b(?:but|because|while|when|if|so)\b", re.IGNORECASE)
_THESE: Final = re.compile(r"These ")
_ENUMERATORS: Final = (
    re.compile(r"[(\s]([ivx]{1,4})\) "),
    re.compile(r"[(\s]([a-h])\) "),
    re.compile(r"[(\s](\d)\) "),
)
_IN_ORDER: Final = ("i ii iii iv v vi vii viii ix x".split(), list("abcdefgh"), list("123456789"))
_YEAR: Final = re.compile(r"(?:in )?\d{4}")
_ITEMS: Final = r"(?P<items>[^:;?!()\"“”–—]+?)"
_SERIES: Final = tuple(
    re.compile(wording)
    for wording in (
        rf"\A(?P<lead>(?: [\w'’-]+){{1,4}}) \({_ITEMS}\)",
        rf"\A(?P<lead>(?: [\w'’-]+){{1,3}}) (?:are|were) {_ITEMS}[.]?\Z",
        rf"\A(?P<lead>(?: [\w'’-]+){{1,4}}) [–—-] {_ITEMS} [–—-] ",
        rf"\A(?P<lead>(?: [\w'’-]+){{1,6}})(?::|,? namely:?| [–—-]|,? that is,?) {_ITEMS}[.]?\Z",
    )
)
_CAPITAL: Final = r"[A-Z][\w'’.-]*(?: (?:of |de |van )?[A-Z][\w'’.-]*){0,3}"
_NAMED: Final = re.compile(
    rf"\A(?: [a-z'’-]+){{1,2}}, (?P<items>{_CAPITAL}(?:, {_CAPITAL})*,? and {_CAPITAL})(?=[;]|\.?\Z|,(?! (?:and|plus|as well|with|along)\b))"
)
"""Names beside the noun that they are counted by: "her two sons, Karl and Otto"."""
_JOINT: Final = re.compile(r",? (?:and|or|plus) ")
_LONGEST_ITEM: Final = 5
_SHORT_ITEM: Final = 3
_AT_ONCE: Final = re.compile(r"\A(?: [\w'’-]+){1,2}(?:: |,? namely:? )")
_NAME: Final = re.compile(rf"(?:the )?{_CAPITAL}")
_PLACES: Final = content_stems("city town village place port airport county district station stop")


def read_announced_counts(document: Document, claims: Sequence[Claim]) -> Iterator[AnnouncedCount]:
    """Yield the counts that a list, a series or numbered headings follow, with the places of the items."""
    yield from _of_headings(document, claims)
    following, preceding = _lists_after(document), _lists_before(document)
    leads = {block: end for end, (block, _) in following.items()}
    for span, group in groupby(claims, key=lambda claim: claim.sentence.span):
        inside = tuple(group)
        _, items = following.get(span.end, (None, None))
        for claim in inside:
            if not _announces(claim):
                continue
            leads_in = claim is _last_count(inside) and _leads_in(claim)
            if items and leads_in and len(items) > _is_open(claim) and _may_be(claim, items):
                yield AnnouncedCount(claim, items, is_listable=_is_listable(claim))
            elif (
                items is None
                and (end := leads.get(claim.sentence.block.span))
                and len(following[end][1]) > 1
                and _is_taken_up(claim, claims)
            ):
                yield AnnouncedCount(claim, following[end][1], is_listable=_is_listable(claim))
            elif (above := preceding.get(span.start)) is not None and _THESE.fullmatch(words_before(claim)):
                yield AnnouncedCount(claim, above, is_listable=_is_listable(claim))
            elif items is None and (numbered := _enumerated(claim)) > 1:
                yield AnnouncedCount(claim, (claim.span,) * numbered, is_listable=_is_listable(claim))
            elif items is None and claim is _last_count(inside):
                series = _series(claim)
                if series and (
                    _is_listable(claim)
                    or _are_names(claim, series)
                    or _are_told_shortly(claim, series)
                    or all(_YEAR.fullmatch(item) for item in series)
                ):
                    yield AnnouncedCount(claim, (claim.span,) * len(series), is_listable=True)


def _of_headings(document: Document, claims: Sequence[Claim]) -> Iterator[AnnouncedCount]:
    """Yield the count in the title of a text whose headings are numbered from one: "Seven things to do in Marle"."""
    items = _numbered_headings(document)
    if len(items) < _FEWEST_HEADINGS:
        return
    titles = [claim for claim in claims if claim.sentence.block.zone is Zone.TITLE]
    counts = [claim for claim in titles if claim.mention.kind is Kind.COUNT and _counts_items(claim)]
    if len(counts) == 1 and abs((counts[0].mention.low or Decimal(0)) - len(items)) <= _MISCOUNTED:
        yield AnnouncedCount(counts[0], items, is_listable=True)


def _may_be(claim: Claim, items: Sequence[Span]) -> bool:
    """Whether a list is of the things announced: one far longer or shorter is of something else, or of their parts."""
    return abs((claim.mention.low or Decimal(0)) - len(items)) <= _MISCOUNTED - 1


def _counts_items(claim: Claim) -> bool:
    mention = claim.mention
    listable = any(content_stems(word) & _LISTABLE for word in (mention.noun or "").split())
    return listable and not mention.is_range and mention.modifier is None


def _numbered_headings(document: Document) -> tuple[Span, ...]:
    """Return the headings numbered 1, 2, 3 and so on, up or down; none where one number is missing or comes again."""
    told = [
        (int(number[1]), block.span)
        for block in document.blocks
        if block.zone is Zone.HEADING and (number := _NUMBERED.match(block.prose.of(document.prose.text)))
    ]
    numbers = [number for number, _ in told]
    in_order = numbers == sorted(numbers) or numbers == sorted(numbers, reverse=True)
    whole = sorted(numbers) == list(range(1, len(numbers) + 1))
    return tuple(span for _, span in told) if in_order and whole else ()


def _announces(claim: Claim) -> bool:
    mention = claim.mention
    if mention.kind is not Kind.COUNT or mention.is_range or mention.low is None or mention.modifier:
        return False
    if not 2 <= mention.low <= _MOST or mention.low != mention.low.to_integral_value():
        return False
    if claim.sentence.block.zone in {Zone.TABLE_CELL, Zone.TITLE, Zone.QUOTE}:
        return False
    before = words_before(claim)
    told = (mention.noun or "").endswith(("s", "a", "people", "children", "men"))
    return told and _OPEN.search(before) is None and _JOINED.search(before) is None


def _is_listable(claim: Claim) -> bool:
    words = (claim.mention.noun or "").split()
    return bool(words and content_stems(words[-1]) & _LISTABLE)


def _leads_in(claim: Claim) -> bool:
    rest = words_after(claim, 200)
    ends = _ENDS_SOON if _is_listable(claim) else _ENDS
    by_the_way = not _is_listable(claim) and _OBLIQUE.search(words_before(claim))
    leads = (
        _CLAUSE.match(rest)
        or (ends.match(rest) and not by_the_way)
        or (_TITLED.match(rest) and not words_before(claim))
    )
    return bool(leads) and not _INCOMPLETE.search(rest)


def _last_count(inside: Sequence[Claim]) -> Claim:
    return [claim for claim in inside if claim.mention.kind is Kind.COUNT][-1]


def _is_open(claim: Claim) -> bool:
    """Whether no colon leads from a count into the list: then a list of one item is of something else."""
    return not claim.sentence.text.rstrip().endswith(":")


def _is_taken_up(claim: Claim, claims: Sequence[Claim]) -> bool:
    """Whether it is the only count of its paragraph, of things to be listed: "She made four demands. They read:"."""
    block = claim.sentence.block
    beside = [one for one in claims if one.sentence.block is block and one.mention.kind is Kind.COUNT]
    return len(beside) == 1 and _is_listable(claim) and block.zone is Zone.PARAGRAPH


def _lists_after(document: Document) -> dict[int, tuple[Span, tuple[Span, ...]]]:
    """Return, by the end of the block before it, that block and the top items of each list that it leads into.

    An item is one whatever its zone: "Register" in a list of steps may look like part of the page.
    """
    found: dict[int, tuple[Span, tuple[Span, ...]]] = {}
    running = [block for block in document.blocks if block.zone.is_running or block.list is not None]
    for index, block in enumerate(running[:-1]):
        after = running[index + 1]
        if block.zone is not Zone.PARAGRAPH or block.list is not None or after.list is None:
            continue
        text = block.prose.of(document.prose.text).rstrip()
        if text.endswith((":", ".")) or text[-1:].isalnum():
            end = document.prose.to_source(Span(block.prose.start, block.prose.start + len(text))).end
            found[end] = block.span, tuple(_top_items(running, index + 1))
    return found


def _lists_before(document: Document) -> dict[int, tuple[Span, ...]]:
    """Return, by the beginning of the paragraph right after it, the top items of each list."""
    found: dict[int, tuple[Span, ...]] = {}
    running = [block for block in document.blocks if block.zone.is_running or block.list is not None]
    first = 0
    for index, block in enumerate(running):
        if block.list is not None and (index == 0 or running[index - 1].list != block.list):
            first = index
        elif block.list is None and index and running[index - 1].list is not None:
            found[document.prose.to_source(block.prose).start] = tuple(_top_items(running, first))
    return found


def _enumerated(claim: Claim) -> int:
    """Return how many numbered things a sentence tells after a count: "(i) ..., (ii) ..."; 0 where none are in order."""
    rest = words_after(claim, 600)
    for enumerator, order in zip(_ENUMERATORS, _IN_ORDER, strict=True):
        told = enumerator.findall(rest)
        if len(told) > 1 and told == order[: len(told)]:
            return len(told)
    return 0


def _top_items(blocks: Sequence[Block], first: int) -> Iterator[Span]:
    for block in blocks[first:]:
        if block.list is None:
            return
        if block.list == blocks[first].list and block.level == blocks[first].level:
            yield block.span


def _are_told_shortly(claim: Claim, items: Sequence[str]) -> bool:
    """Whether items of few words follow the counted noun at once: "three tests: reading, writing and speaking"."""
    lead = _AT_ONCE.match(words_after(claim))
    short = all(len(item.split()) <= _SHORT_ITEM and item[0].islower() for item in items)
    return lead is not None and short and len(items) > 1


def _are_names(claim: Claim, items: Sequence[str]) -> bool:
    """Whether the items are names, one for each thing counted: "four towns are cut off: Marden, Holt and Upton".

    Of places, "Marden, Kent" may be one: more names than announced say nothing.
    """
    if any(_NAME.fullmatch(item) is None for item in items):
        return False
    noun = (claim.mention.noun or "").split()[-1:]
    more = claim.mention.low is not None and len(items) > claim.mention.low
    return not (more and noun and content_stems(noun[0]) & _PLACES)


def _series(claim: Claim) -> tuple[str, ...]:
    """Return the items of "three reasons: cost, time and risk"; none where they could be parted in two ways."""
    rest = words_after(claim, 400)
    match = next((found for found in (one.match(rest) for one in (*_SERIES, _NAMED)) if found), None)
    joined = _JOINT.split(match["items"]) if match is not None else []
    if match is None or len(joined) != 2 or "/" in match["items"]:
        return ()  # "before/after the call" may be one thing or two
    parts = [*joined[0].split(", "), joined[1]]
    alike = len({part.split()[0] for part in parts if part.strip()}) == 1  # "to mend the roof, to ..."
    longest = max(len(part.split()) for part in parts)
    if _BROKEN.search(parts[0]) or not all(part.strip() for part in parts):
        return ()
    if longest > _LONGEST_ITEM and not alike:
        return ()
    return tuple(part.strip() for part in parts)
