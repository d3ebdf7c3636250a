"""One source as a line of text tells it: outlet, kind, authors, title, date, address.

Two shapes are told apart. Where a title stands in quotation marks or italics, the people stand before
it and the outlet after it, as reference lists write it. Elsewhere the parts are told by brackets,
commas and dashes: "Reuters (Ines Kowal, May 3, 2024)", "Ines Kowal, Reuters, 3 May 2024",
"The port sinks - Reuters".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.citations.foreign_dates import foreign_days
from claimcheck.citations.model import Source, SourceKind
from claimcheck.citations.outlets import outlet_named, outlet_of_url
from claimcheck.citations.people import read_people
from claimcheck.mentions import Kind, extract
from claimcheck.text import Span

_URL: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"'\])}]+[^\s<>\"'\])}.,;:!?]")
_DOI: Final = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;)]")
_LINK: Final = re.compile(r"\[(?P<text>[^\[\]]+)\]\((?P<url>[^)\s]+)[^()]*\)")
_WIKI_LINK: Final = re.compile(r"(?<!\[)\[https?://[^\s\[\]]+ (?P<title>[^\[\]\n\"“”]+)\](?!\()")
"""An address and the title of what stands there, as wikitext links them."""
_TITLE: Final = re.compile(
    r"[\"“](?P<quoted>[^\"”“]{1,400}(?:[\"“][^\"”“]{1,100}[\"”][^\"”“]{0,300})?)[\"”](?=[.,;:\s)]|\Z)"
    r"|(?<![*\w])[*_](?P<italic>[^*_]{3,300})[*_](?![*\w])"
)
_ACCESSED: Final = re.compile(
    r"[,;(]?\s*\b(?:last\s+)?(?:accessed|retrieved|viewed|archived|abgerufen)\b(?:\s+on)?:?\s+[^.;)]{0,30}?\d{4}(?:-\d\d)*\)?"
    r"|[,;(]?\s*\b(?:last\s+)?(?:accessed|retrieved)\s+\d{1,2}\s+\w+",
    re.IGNORECASE,
)
_DESCRIPTION: Final = (
    r"exclusive|analysis|opinion|(?:annual |quarterly )?report|press release|statement|filing|aggregation|"
    r"aggregator|interview|podcast|blog|letter|investigation|preprint|roundup"
)
_KIND: Final = re.compile(rf"\b({_DESCRIPTION})\b", re.IGNORECASE)
_KINDS: Final = {
    "press release": SourceKind.PRIMARY,
    "filing": SourceKind.PRIMARY,
    "annual report": SourceKind.PRIMARY,
    "quarterly report": SourceKind.PRIMARY,
    "statement": SourceKind.PRIMARY,
    "letter": SourceKind.PRIMARY,
    "aggregation": SourceKind.AGGREGATOR,
    "aggregator": SourceKind.AGGREGATOR,
    "roundup": SourceKind.AGGREGATOR,
    "exclusive": SourceKind.REPORTING,
    "investigation": SourceKind.REPORTING,
}
_BRACKET: Final = re.compile(r"\(([^()]*)\)")
_YEAR_FIRST: Final = re.compile(r"\(((?:1[5-9]|20)\d\d), ([A-Z][a-z]{2,8}( \d{1,2})?)\)")
"""A date as psychologists write it: "(2020, May 3)"."""
_DATED_BRACKET: Final = re.compile(r"\.?\s{0,2}\([^()]*\)\.?\s{0,2}")
"""A bracket between the people and the title, with the stops on both sides of it."""
_NUMBERS: Final = re.compile(
    r"[,.;:(]?\s*(?:\b(?:vol|no|pp?|issue|volume|pages?|ISBN|ISSN|doi)\b\.?:?\s*\d|\d{4};\d|\b\d+\s*\(\d+\)).*\Z",
    re.IGNORECASE | re.DOTALL,
)
"""Volume, issue and pages, and whatever follows them."""
_YEAR: Final = re.compile(r"(?:1[5-9]|20)\d\d")
_CITED_NAME: Final = re.compile(r"[^\W\d_]|\d")
_DASH: Final = re.compile(r"\s(?:\\?[-|–—])\s")
_COMMA: Final = re.compile(r",\s+")
_INNER_COMMA: Final = re.compile(
    r",\s+(?=(?:Inc|Ltd|LLC|Co|Corp|plc|GmbH)\b)"
    r"|(?P<of>\bUniversity of (?:[A-Z]\w+\s?){1,3}),\s+(?=[A-Z]\w+(?:\s[A-Z]\w+)?\s*(?:[.,;]|\Z))"
)
_NO_COMMA: Final = "\x1f"
"""Stands for a comma inside a name while a line is parted at the others."""
_BOOK: Final = re.compile(
    r"(?P<people>[^()\n]{3,200}?), (?P<title>[^()\n,]{3,200}) \((?P<printed>[^()]{3,80}, ?(?:1[5-9]|20)\d\d)\)"
)
"""A book as historians and lawyers cite it: "E. Holt, The Mills of Brill (Harrow Press, 1974), p. 31"."""
_PRINTED: Final = re.compile(r"[\s,.*_]*\(([^()]{3,80}, ?(?:1[5-9]|20)\d\d)\)")
"""Who printed a book and when, right behind its title."""
_PART: Final = re.compile(
    r"(?:pp?|pages?|tables?|figs?|figures?|sections?|secs?|chs?|chapters?|vols?|volumes?|nos?|paras?|ref|item)?\.?\s?\d+(?:[–-]\d+)?",
    re.IGNORECASE,
)
"""A place in a source, which is no title of it: "p. 31", "table 3", "34"."""
_SENTENCE: Final = re.compile(r"(?<=[^\W\d_]{2})\.\s+|(?<=\b[A-Z])\.\s+(?=[A-Z][a-z])|(?<=\))\.\s+")
_INITIAL: Final = re.compile(r"(?<=[\s.])([A-Z])\Z")
"""An initial whose stop was taken for the end of a sentence."""
_EDGES: Final = " \t\r\n,.;:|()<>*_\\-–—"
_SUN: Final = re.compile(r".*?\b[A-Z][\w-]+\sSun(?=[.,]?\s)", re.DOTALL)
"""A paper's name that a date after it takes for a Sunday: "Vancouver Sun. March 15, 2009"."""
_LONGEST_WORD: Final = 20
_LONGEST_LINE: Final = 4000
"""Characters of a line that are read; a source says who and when at its beginning."""
_LONGEST_NAME: Final = 14
"""Words of the longest outlet's name; what is longer is a sentence about the source."""


@dataclass(frozen=True, slots=True)
class _Record:
    """The parts of a line that are told by its shape."""

    outlet: str | None = None
    authors: tuple[str, ...] = ()
    title: str | None = None


def read_source(source_id: str, raw: str, span: Span) -> Source:
    """Read one source from the line ``raw`` that stands at ``span``; of a very long one the beginning."""
    line = raw[:_LONGEST_LINE]
    link = _LINK.search(line)
    url = link["url"] if link and "://" in link["url"] else _address(line)
    doi = _DOI.search(line)
    plain = _LINK.sub(lambda match: match["text"], line).replace("\\", "")
    plain = _WIKI_LINK.sub(lambda match: f"“{match['title'].strip()}”", plain)
    plain = _URL.sub(_without_address, _ACCESSED.sub(" ", plain))
    plain = _YEAR_FIRST.sub(lambda match: f"({match[2]}{',' * bool(match[3])} {match[1]})", plain)
    # An outlet in italics is no title: "Lind, A. (2023). The port sinks. *The Guardian*."
    titles = (match for match in _TITLE.finditer(plain) if not _is_known(match["italic"] or ""))
    title = next(titles, None)
    if title is None:
        plain = _TITLE.sub(lambda match: match["italic"] or match[0], plain)
    record = _titled(plain, title) if title else _by_table(_untitled(plain))
    at = outlet_of_url(url) if url else None
    if (
        link
        and at
        and record.outlet
        and record.outlet == link["text"].strip()
        and not _is_known(link["text"])
    ):
        record = replace(record, outlet=None)  # the words of a link to a known outlet are a title
    outlet = record.outlet or (at.name if at else None)
    known = outlet_named(outlet) if outlet else None
    return Source(
        id=source_id,
        raw=raw,
        span=span,
        outlet=outlet,
        authors=record.authors,
        title=record.title or _link_title(link[1] if link else None, outlet),
        issued=_issued(_outside_title(plain, title)) or _issued(plain, years=title is None),
        url=url,
        doi=doi[0] if doi else None,
        kind=_kind(_outside_title(plain, title))
        or (known[0].kind if known else None)
        or (at.kind if at else SourceKind.UNKNOWN),
    )


def _address(raw: str) -> str | None:
    """Return the line's address: one with a path before a bare host, which may be the outlet's name."""
    found = [match[0] for match in _URL.finditer(raw)]
    return next((url for url in found if "/" in url.partition("//")[2]), found[0] if found else None)


def _without_address(match: re.Match[str]) -> str:
    """Leave a bare host, which names the outlet; drop every other address."""
    return " " if "/" in match[0] else match[0]


def _outside_title(plain: str, title: re.Match[str] | None) -> str:
    return f"{plain[: title.start()]} | {plain[title.end() :]}" if title else plain


def _titled(plain: str, title: re.Match[str]) -> _Record:
    """Read the parts of a line around its title: people or a body before, the outlet after."""
    before, after = plain[: title.start()], plain[title.end() :]
    head = _BRACKET.sub("", before).strip(_EDGES.replace(".", ""))
    authors = read_people(_without_stop(head))
    outlet = _name(after)
    printed = _PRINTED.match(after) if outlet is None else None
    if printed is not None:
        outlet = _publisher(printed[1])
    text = title["quoted"] or title["italic"]
    if title["italic"] and outlet is None and not authors:
        outlet = _name(head)
    if not authors and head and title["quoted"]:
        # A body that signs is followed by a stop, one that publishes by a comma.
        if before.rstrip().endswith(".") and not _is_known(head.strip(_EDGES)):
            authors = (_without_stop(head),)
        else:
            outlet = outlet or _name(head)
    if outlet is None and not head and " | " in text:
        text, _, outlet = text.rpartition(" | ")
    return _Record(outlet, authors, text.strip(" ,."))


def _without_stop(head: str) -> str:
    """Leave the stop of an initial, drop that of the sentence: "Lind, A.", but "Lind, Ada"."""
    bare = head.removesuffix(".").rstrip()
    return head if re.search(r"(?:\A|[\s.])[A-Z]\Z", bare) and bare + "." == head else bare


def _name(text: str) -> str | None:
    """Return the outlet that a stretch of a line names once dates, pages and brackets are taken out of it."""
    text = _BRACKET.sub(" ", _NUMBERS.sub("", _undated(text)))
    for part in _COMMA.split(_tied(text)):
        name = (
            part.partition("\n")[0]
            .replace(_NO_COMMA, ", ")
            .strip(_EDGES)
            .removeprefix("in ")
            .removeprefix("via ")
            .strip()
        )
        if (
            name
            and _CITED_NAME.match(name)
            and len(name.split()) <= _LONGEST_NAME
            and not _is_description(name)
            and not _PART.fullmatch(name)
        ):
            return name
    return None


def _tied(text: str) -> str:
    """Return ``text`` without the commas that stand inside a name: "Orrin & Sons, Inc.", "University of Kent, Medway"."""
    return _INNER_COMMA.sub(lambda match: f"{match['of'] or ''}{_NO_COMMA}", text)


def _is_description(name: str) -> bool:
    return bool(re.fullmatch(rf"(?:{_DESCRIPTION}|link|online|n\.d)", name, re.IGNORECASE))


def _untitled(plain: str) -> _Record:
    """Read a line without a marked title: by brackets, by dashes, by sentences, by commas."""
    name, colon, told = plain.partition(": ")
    if colon and _is_known(name.strip(_EDGES)):
        return _Record(name.strip(_EDGES), (), _BRACKET.sub(" ", told).strip(_EDGES) or None)
    book = _BOOK.match(plain)
    publisher = _publisher(book["printed"]) if book is not None else None
    if book is not None and publisher and (authors := read_people(book["people"])):
        return _Record(publisher, authors, book["title"].strip(_EDGES))
    bracket = _BRACKET.search(plain)
    lead = plain[: bracket.start()].strip(_EDGES) if bracket else ""
    if bracket is not None and lead and (_is_known(lead) or not read_people(lead)) and "," not in lead:
        record = _bracketed(lead, bracket[1])
        return replace(record, title=_title_after(plain[bracket.end() :]))
    parts = [part for part in _DASH.split(plain) if part.strip(_EDGES)]
    if len(parts) > 1:
        outlet = _name(parts[-1]) or _name(parts[-2])
        return _Record(outlet, (), parts[0].strip(_EDGES))
    sentences = [part for part in _SENTENCE.split(_DATED_BRACKET.sub(". ", plain)) if part.strip(_EDGES)]
    if len(sentences) > 2 and (authors := read_people(_INITIAL.sub(r"\1.", sentences[0].strip(" ,")))):  # noqa: PLR2004 - authors, title, outlet
        return _Record(_name(sentences[2]), authors, sentences[1].strip(_EDGES))
    return _listed(_undated(plain))


def _publisher(printed: str) -> str | None:
    """Return who printed a book, of "2nd edn, Harrow: Harrow Press, 2019"."""
    return next(
        (
            name
            for part in reversed(_COMMA.split(_tied(_undated(printed))))
            if (name := part.rpartition(":")[2].replace(_NO_COMMA, ", ").strip(_EDGES))
            and _reads_as_name(name)
        ),
        None,
    )


def _title_after(rest: str) -> str | None:
    """Return the sentence that follows "Outlet (date).", None where something else does."""
    if not rest.startswith("."):
        return None
    return _SENTENCE.split(rest.lstrip(". "))[0].strip(_EDGES) or None


def _by_table(record: _Record) -> _Record:
    """Name a known outlet as the table does: such lines abbreviate, where reference lists are edited."""
    found = outlet_named(record.outlet) if record.outlet and _is_known(record.outlet) else None
    return replace(record, outlet=found[0].name) if found else record


def _bracketed(lead: str, inside: str) -> _Record:
    """Read ``Outlet kind (people, date)``."""
    return _Record(
        re.sub(rf"\s+(?:{_DESCRIPTION})$", "", lead, flags=re.IGNORECASE), read_people(_undated(inside))
    )


def _listed(plain: str) -> _Record:
    """Read parts between commas: people first if there are any, else the outlet, then the title."""
    parts = [part.strip(_EDGES) for part in _COMMA.split(plain) if part.strip(_EDGES)]
    parts = parts[:1] + [part for part in parts[1:] if not _PART.fullmatch(part)]
    known = next((part for part in parts if _is_known(part)), None)
    authors = read_people(parts[0]) if parts and not _is_known(parts[0]) else ()
    rest = parts[1:] if authors else parts
    outlet = known or next(
        (part for part in rest if _reads_as_name(part) and not _is_description(part)), None
    )
    if authors and outlet is None:
        # Two capitalised words with no outlet after them are a body: "Orbita Systems, annual report".
        outlet, authors = parts[0], ()
    title = next((part for part in rest if part != outlet and not _is_description(part)), None)
    return _Record(outlet, authors, title)


def _is_known(part: str) -> bool:
    found = outlet_named(part)
    return found is not None and not part[found[1] :].strip(_EDGES)


def _reads_as_name(part: str) -> bool:
    words = part.split()
    capitals = sum(word[:1].isupper() for word in words)
    return (
        bool(words) and words[0][:1].isupper() and len(words) <= _LONGEST_NAME and 2 * capitals >= len(words)
    )


def _kind(text: str) -> SourceKind | None:
    word = _KIND.search(text)
    return _KINDS.get(word[1].lower()) if word else None


def _link_title(text: str | None, outlet: str | None) -> str | None:
    return None if text is None or text == outlet or _URL.match(text) else text.strip(' "“”')


@dataclass(frozen=True, slots=True)
class _Date:
    """A date of a line: its place, the ISO date and the grain, "day", "month", "year" or another, None if unknown."""

    span: Span
    iso: str
    grain: str | None


def _dates(text: str) -> list[_Date]:
    """Return the dates of a line in order: those of our own grammar, and days in other languages."""
    own = [
        _Date(mention.span, mention.timex, mention.time.grain)
        for mention in extract(text, pointers=False)
        if mention.kind is Kind.DATE
        and mention.time is not None
        and mention.timex
        and "X" not in mention.timex
    ]
    finer = [date.span for date in own if date.grain != "year"]
    foreign = [_Date(span, day.isoformat(), "day") for span, day in foreign_days(text, known=finer)]
    left = [date for date in own if not any(date.span.overlaps(other.span) for other in foreign)]
    return sorted([*left, *foreign], key=lambda date: date.span)


def _undated(text: str) -> str:
    """Return ``text`` without its dates, and with the commas before them left."""
    for date in reversed(_dates(text)):
        start = date.span.start
        paper = _SUN.match(text, max(0, start - _LONGEST_WORD), date.span.end)
        start = paper.end() if paper and paper.end() > start else start
        text = f"{text[:start].removesuffix(' of ')} , {text[date.span.end :]}"
    return re.sub(r"(?:[,.(]|\s)\s*\b(?:1[5-9]|20)\d{2}\b(?=\s*[).,;]|\s*$)", " , ", text)


def read_date(text: str) -> str | None:
    """Return the day, month or year that a text which is nothing but a date names, as an ISO date."""
    dates = _dates(text)
    year = _YEAR.fullmatch(text.strip())
    return dates[0].iso if dates else year[0] if year else None


def _issued(text: str, *, years: bool = True) -> str | None:
    """Return the first day, month or range of days that the line names, a year only where nothing else is there.

    Without ``years`` no year alone: that of a title ("Rivers in 2010") is what the source is about.
    """
    dates = _dates(text)
    for date in dates:
        if len(date.iso) >= len("2026-06") and date.grain in {"day", "month"}:
            return date.iso
    if not years:
        return None
    if dates and dates[0].grain == "year":
        return dates[0].iso
    year = re.search(
        r"[(,.;|]\s?((?:1[5-9]|20|21)\d{2})\b(?=[).,;\s]|\Z)|\b((?:1[5-9]|20|21)\d{2})[.;]", text
    )
    return year[1] or year[2] if year else None
