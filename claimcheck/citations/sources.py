"""One source as a line of text tells it: outlet, kind, authors, title, date, address."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.citations.model import Source, SourceKind
from claimcheck.citations.outlets import outlet_named, outlet_of_url
from claimcheck.mentions import Kind, extract
from claimcheck.text import Span

_URL: Final = re.compile(r"(?:https?://|www\.)[^\s<>\"'\])}]+[^\s<>\"'\])}.,;:!?]")
_DOI: Final = re.compile(r"\b10\.\d{4,9}/[^\s\"<>]+[^\s\"<>.,;)]")
_LINK: Final = re.compile(r"\[(?P<text>[^\]]+)\]\((?P<url>[^)\s]+)[^)]*\)")
_QUOTED: Final = re.compile(
    r"[\"“](?P<title>[^\"”]{3,300})[\"”]|(?<![*\w])[*_](?P<italic>[^*_]{3,300})[*_](?![*\w])"
)
_ACCESSED: Final = re.compile(
    r"[,;(]?\s*(?:last\s+)?(?:accessed|retrieved|viewed|abgerufen)(?:\s+on)?:?\s+[^.;)]*\d{4}\)?|[,;(]?\s*(?:last\s+)?(?:accessed|retrieved)\s+\d{1,2}\s+\w+",
    re.IGNORECASE,
)
_KIND: Final = re.compile(
    r"\b(exclusive|analysis|opinion|report|press release|statement|filing|aggregation|aggregator|interview|podcast|blog|letter|investigation|preprint|roundup)\b",
    re.IGNORECASE,
)
_KINDS: Final = {
    "press release": SourceKind.PRIMARY,
    "filing": SourceKind.PRIMARY,
    "statement": SourceKind.PRIMARY,
    "letter": SourceKind.PRIMARY,
    "aggregation": SourceKind.AGGREGATOR,
    "aggregator": SourceKind.AGGREGATOR,
    "roundup": SourceKind.AGGREGATOR,
    "exclusive": SourceKind.REPORTING,
    "investigation": SourceKind.REPORTING,
}
_PERSON: Final = re.compile(
    r"(?:[A-Z][\w'’.-]*\s+(?:(?:van|von|de|der|den|la|le|del|di|bin|al)\s+)*){1,3}[A-Z][\w'’-]+|[A-Z][\w'’-]+,\s+(?:[A-Z]\.\s?)+(?:[A-Z][\w'’-]+)?"
)
_BRACKET: Final = re.compile(r"\(([^()]*)\)")
_LABEL: Final = re.compile(r"\A\s*(?:\[?\^?(?P<label>[\w@-]{1,40})\]?[:.)]\s+|[-*•]\s+)")


def read_source(source_id: str, raw: str, span: Span) -> Source:
    """Read one source from the line ``raw`` that stands at ``span``."""
    link = _LINK.search(raw)
    address = _URL.search(raw)
    url = link["url"] if link and "://" in link["url"] else address[0] if address else None
    doi = _DOI.search(raw)
    plain = _LINK.sub(lambda match: match["text"], raw)
    plain = _URL.sub(" ", _ACCESSED.sub(" ", plain))
    issued = _issued(plain)
    brackets = [inside for inside in _BRACKET.findall(plain) if inside.strip()]
    quoted = _QUOTED.search(plain)
    title = (quoted["title"] or quoted["italic"]).strip(" ,.") if quoted else None
    lead = _QUOTED.sub(" | ", plain)
    outlet_name, kind, after = _outlet(lead, url)
    word = _KIND.search(lead[after : after + 40]) if outlet_name else None
    if word is not None:
        kind = _KINDS.get(word[1].lower(), kind)
    authors = _authors(lead, brackets, outlet_name)
    if title is None and link is not None and link["text"] != (outlet_name or ""):
        title = link["text"].strip(' "“”')
    if title is None:
        title = _bare_title(lead, outlet_name)
    return Source(
        id=source_id,
        raw=raw,
        span=span,
        outlet=outlet_name,
        authors=authors,
        title=title,
        issued=issued,
        url=url,
        doi=doi[0] if doi else None,
        kind=kind,
    )


def _issued(text: str) -> str | None:
    """Return the first day, month or range of days that the line names, a bare year only where nothing else is there."""
    dates = [
        mention
        for mention in extract(text)
        if mention.kind is Kind.DATE and mention.timex and "X" not in mention.timex
    ]
    for mention in dates:
        if (
            len(mention.timex or "") >= len("2026-06")
            and mention.time is not None
            and mention.time.grain in {"day", "month"}
        ):
            return mention.timex
    years = re.findall(r"\((\d{4})\)|,\s(\d{4})\b|\b(\d{4})\.", text)
    found = [year for group in years for year in group if year and "1800" <= year <= "2199"]
    return (
        dates[0].timex
        if dates and dates[0].time and dates[0].time.grain == "year"
        else found[0]
        if found
        else None
    )


def _outlet(text: str, url: str | None) -> tuple[str | None, SourceKind, int]:
    """Return outlet and kind: a name at the start, then one after a comma, dash or bar, then the address's."""
    starts = [0, *(match.end() for match in re.finditer(r"[,.|–—:(]\s+|\s-\s+|\bin\s+|\bvia\s+", text))]
    for start in starts:
        found = outlet_named(text[start:])
        if found is not None:
            outlet, size = found
            rest = text[start + size :].lstrip()
            if not rest or not rest[0].isupper() or (start == 0 and _KIND.match(rest)):
                return outlet.name, outlet.kind, start + size
    if url is not None:
        outlet_at = outlet_of_url(url)
        if outlet_at is not None:
            return outlet_at.name, outlet_at.kind, len(text)
    head = re.match(
        r"\s*((?:The )?[A-Z][\w&'’.-]*(?:\s+(?:of |and |for |the )?[A-Z&][\w&'’.-]*){0,5})(?=\s*(?:\(|$|,?\s+(?:exclusive|analysis|press release|report|filing|statement)\b))",
        text,
    )
    if head is not None:
        return head[1].strip(), SourceKind.UNKNOWN, head.end()
    for part in reversed(re.split(r"[,|]\s+|\s[-–—]\s+", text)):
        name = re.fullmatch(
            r"\s*((?:The )?[A-Z][\w&'’.-]*(?:\s+(?:of|and|for|the|&|[A-Z][\w&'’.-]*)){0,5})[\s.,]*", part
        )
        if name is not None and not re.search(r"\d", part) and not _PERSON.fullmatch(name[1]) and "|" in text:
            return name[1].strip(), SourceKind.UNKNOWN, len(text)
    return None, SourceKind.UNKNOWN, 0


def _authors(text: str, brackets: list[str], outlet: str | None) -> tuple[str, ...]:
    """Return the people named in a bracket with the date, or at the start of the line before a title or date."""
    for inside in brackets:
        first = re.split(r",\s+(?=\w+\.?\s+\d|\d)", inside, maxsplit=1)[0]
        people = _people(first)
        if people:
            return people
    lead = re.split(r"\||\(|(?<=\w{2})\.\s|\d{4}", text, maxsplit=1)[0].strip(" ,|.")
    lead = re.sub(r"^(?:[Bb]y|See|Cf\.)\s+", "", lead)
    if outlet is not None and outlet_named(lead) is not None:
        return ()
    return _people(lead)


def _people(text: str) -> tuple[str, ...]:
    parts = [
        part.strip()
        for part in re.split(r"\s*(?:;|,?\s+and\s+|,?\s*&\s*|,\s+(?=[A-Z][\w'’-]+\s))\s*", text.strip(" ,."))
        if part.strip()
    ]
    if parts and all(_PERSON.fullmatch(part) and outlet_named(part) is None for part in parts):
        return tuple(parts)
    return ()


def _bare_title(text: str, outlet: str | None) -> str | None:
    """Return the part before the outlet's name in "Title - Site" and "Title | Site"."""
    parts = re.split(r"\s[-–—|]\s", text)
    if outlet is not None and len(parts) > 1 and len(parts[0].split()) > 2:  # noqa: PLR2004 - a title has some words
        return parts[0].strip(" ,.|")
    return None


def strip_label(raw: str) -> str:
    """Return a list item's text without its number or bullet."""
    return _LABEL.sub("", raw)
