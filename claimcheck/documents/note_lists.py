"""Lists of notes and sources: footnotes at the end, works cited, a "Sources:" line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimcheck.documents.drafts import Draft
from claimcheck.documents.model import Zone
from claimcheck.text import Span

_HEADING = re.compile(
    r"(?:\d{1,2}\.?\s+)?(?:(?P<notes>(?:foot|end)?notes)"
    r"|(?:(?:selected|cited|list of|key|main|primary|works|literature|full|our|article)\s+)*"
    r"(?:references|sources(?:\s+cited)?|works\s+cited|bibliography|citations|literature(?:\s+cited)?|links|cited"
    r"|reference\s+list|source\s+list)(?:\s+(?:and|&)\s+(?:foot|end)?(?:notes|references|sources|further\s+reading))?"
    r"|(?:foot|end)?notes\s+(?:and|&)\s+(?:references|sources)|further\s+reading|works\s+cited)",
    re.IGNORECASE,
)
_EDGE = re.compile(r"^[\s#*_>=~-]+|[\s#*_:：=~-]+$")
_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_DIGITS = str.maketrans(_SUPERSCRIPT, "0123456789")
_BRACKETED = r"\\?\[\^?(?P<bracket>\d{1,3}|[a-z]|\^[\w-]{1,40})\\?\]:?"
_RAISED = rf"(?P<raised>[{_SUPERSCRIPT}]{{1,3}})"
_TAGGED = r"<sup[^<>]{0,80}>\s{0,3}\[?(?P<tag>\d{1,3})\]?\s{0,3}</sup>:?"
_OWN_LABEL = re.compile(rf"[ \t>]*(?:{_BRACKETED}|{_RAISED}|{_TAGGED})[ \t]*(?=\S)")
"""A label that nothing but a note begins with, wherever the line stands."""
_LIST_LABEL = re.compile(
    rf"[ \t>]*(?:[-*+•][ \t]+)?(?:{_BRACKETED}[ \t]*|(?:{_RAISED}|{_TAGGED})[ \t]*"
    r"|\((?P<round>\d{1,3})\)[ \t]+"
    r"|\^(?P<caret>\d{1,3})\^?[ \t]+|(?P<dot>\d{1,3})(?:\\?[.)]:?[ \t]+|:[ \t]+|\t+)"
    r"|(?P<bare>\d{1,3})[ \t]+(?=[^\W\d_]|[\"“‘'(\[]))(?=\S)"
)
_NUMBERED = re.compile(r"[ \t]*(?P<dot>\d{1,3})\\?[.)][ \t]+(?=\S)")
_LINE = re.compile(r"[^\r\n]+")
_SOURCES_LINE = re.compile(
    r"[\s*_>-]*(?:(?:main |key |additional )?sources?(?: and further reading)?|references|source material"
    r"|reporting from|via)[*_]*\s*[:：][*_]*\s*(?=\S)",
    re.IGNORECASE,
)
_IN_LINE_LABEL = re.compile(r"(?:^|(?<=[\s;:]))\[(\d{1,2})\][ \t]+(?=\S)")
_BULLET = re.compile(r"[ \t>]*(?:[-*+•‣◦▪●○–·]|\d{1,3}\\?[.)])[ \t]+")
_CITATION = re.compile(
    r"https?://|www\.|\bdoi\b|\b(?:19|20)\d\d\b|\b(?:accessed|retrieved|ibid|vol|pp?|ed|eds|et al)\b[.,:]?",
    re.IGNORECASE,
)
_MOST_HEADING = 60
_MOST_ITEM = 600
_TEXTUAL = frozenset({Zone.PARAGRAPH, Zone.LIST_ITEM, Zone.HEADING, Zone.TITLE, Zone.STANDFIRST, Zone.QUOTE})


def mark_note_lists(source: str, drafts: list[Draft]) -> list[Draft]:
    """Return the drafts, with those of note lists split into one NOTE or SOURCES draft an item."""
    out: list[Draft] = []
    index = 0
    while index < len(drafts):
        draft = drafts[index]
        if not draft.pieces or draft.zone not in _TEXTUAL:
            out.append(draft)
            index += 1
            continue
        zone = _heading_zone(draft, source)
        items, used = _list_after(source, drafts, index + 1, zone) if zone else ([], 0)
        if items:
            draft.zone, draft.hint = Zone.HEADING, "heads a list of notes"
            out += [draft, *items]
            index += 1 + used
            continue
        out += _own_notes(source, draft) or _sources_line(source, draft) or [draft]
        index += 1
    return _mark_final_list(source, out)


def _heading_zone(draft: Draft, source: str) -> Zone | None:
    if len(draft.span) > _MOST_HEADING:
        return None
    match = _HEADING.fullmatch(_EDGE.sub("", draft.text(source)))
    if match is None:
        return None
    return Zone.NOTE if match["notes"] else Zone.SOURCES


def _list_after(source: str, drafts: Sequence[Draft], start: int, zone: Zone) -> tuple[list[Draft], int]:
    """Return the items of the list that starts at draft ``start``, and how many drafts they were."""
    items: list[Draft] = []
    numbered: bool | None = None
    index = start
    for index in range(start, len(drafts)):
        draft = drafts[index]
        if draft.zone not in _TEXTUAL or not draft.pieces:
            if draft.zone in {Zone.CHROME, Zone.DAMAGED, Zone.NOTE}:
                items.append(draft)
                continue
            return items, index - start
        if draft.zone is Zone.HEADING and draft.level:
            return items, index - start
        found = list(_split(source, draft, zone, _LIST_LABEL))
        if numbered is None:
            numbered = bool(found)
        if numbered and not found:
            continuation = items and source[items[-1].span.end : draft.span.start].count("\n") <= 1
            if not continuation:
                return items, index - start
            items[-1].span = items[-1].span.hull(draft.span)
        elif numbered:
            items += found
        elif _is_unnumbered_item(source, draft):
            items.append(_unnumbered(source, draft, zone))
        else:
            return items, index - start
    return items, index + 1 - start if start < len(drafts) else 0


def _is_unnumbered_item(source: str, draft: Draft) -> bool:
    text = draft.text(source)
    return draft.zone is Zone.LIST_ITEM or (len(text) <= _MOST_ITEM and _CITATION.search(text) is not None)


def _unnumbered(source: str, draft: Draft, zone: Zone) -> Draft:
    bullet = _BULLET.match(source, draft.span.start, draft.span.end)
    start = bullet.end() if bullet else draft.span.start
    label = None if draft.ordinal is None else str(draft.ordinal)
    return _item(source, Span(start, draft.span.end), zone, label, draft)


def _split(source: str, draft: Draft, zone: Zone, label: re.Pattern[str]) -> Iterator[Draft]:
    """Yield an item for each line that begins with a label; other lines belong to the item before."""
    starts: list[tuple[int, int, str]] = []
    notation: str | None = None
    for line in _LINE.finditer(source, draft.span.start, draft.span.end):
        match = label.match(source, line.start(), line.end())
        if match and notation in {None, match.lastgroup}:
            notation = match.lastgroup
            starts.append((line.start(), match.end(), _label_of(match)))
        elif not starts:
            return
    if not starts:
        return
    ends = [start for start, _, _ in starts[1:]] + [draft.span.end]
    for (_, text, name), end in zip(starts, ends, strict=True):
        yield _item(source, Span(text, end), zone, name, draft)


def _label_of(match: re.Match[str]) -> str:
    label = next(group for group in match.groups() if group)
    return label.translate(_DIGITS).lstrip("^")


def _item(source: str, span: Span, zone: Zone, label: str | None, draft: Draft) -> Draft:
    end = span.start + len(span.of(source).rstrip())
    return Draft(zone=zone, span=Span(span.start, end), label=label, list=draft.list)


def _own_notes(source: str, draft: Draft) -> list[Draft]:
    """Return the notes of a draft whose lines begin with "[1]" or "¹"; none of a sentence so begun."""
    return list(_split(source, draft, Zone.NOTE, _OWN_LABEL))


def _sources_line(source: str, draft: Draft) -> list[Draft]:
    if draft.zone in {Zone.TITLE, Zone.QUOTE}:
        return []
    match = _SOURCES_LINE.match(source, draft.span.start, draft.span.end)
    if match is None:
        return []
    labels = list(_IN_LINE_LABEL.finditer(source, match.end(), draft.span.end))
    names = [int(label[1]) for label in labels]
    if labels and labels[0].start() == match.end() and all(b == a + 1 for a, b in pairwise(names)):
        ends = [label.start() for label in labels[1:]] + [draft.span.end]
        return [
            _item(source, Span(label.end(), end), Zone.SOURCES, label[1], draft)
            for label, end in zip(labels, ends, strict=True)
        ]
    return [_item(source, draft.span, Zone.SOURCES, None, draft)]


def _mark_final_list(source: str, drafts: list[Draft]) -> list[Draft]:
    """Take a numbered list that ends the document for its notes, if its items read like citations."""
    last = len(drafts)
    while last and not drafts[last - 1].pieces and drafts[last - 1].zone is Zone.CHROME:
        last -= 1
    first = last
    while first and drafts[first - 1].pieces and drafts[first - 1].zone in {Zone.LIST_ITEM, Zone.PARAGRAPH}:
        span = drafts[first - 1].span
        if not _NUMBERED.match(source, span.start, span.end):
            break
        first -= 1
    items = [item for draft in drafts[first:last] for item in _split(source, draft, Zone.NOTE, _NUMBERED)]
    citations = sum(_CITATION.search(item.span.of(source)) is not None for item in items)
    in_order = [item.label for item in items] == [str(number) for number in range(1, len(items) + 1)]
    if not items or not in_order or 4 * citations < 3 * len(items) or first == 0:
        return drafts
    return [*drafts[:first], *items, *drafts[last:]]
