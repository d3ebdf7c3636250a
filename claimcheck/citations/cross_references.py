"""Notes that name no source but point at another note: "Ibid., p. 4", "Holt, op. cit.", "See n. 3 above".

Such a note takes the source of the one it means. Where that is not plain (the notes' order in the text is not that
of their list, two earlier works of one author, a note of two sources before "ibid.") it has none that is known.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from claimcheck.citations.model import Note, Source
from claimcheck.documents import MarkerPlace

_PLACE: Final = (
    r"(?:[\s,:.]*(?:(?:at|[a-z]{1,4}\.?|pages?|paras?\.?|§+)\s?)?"
    r"(?:\d+(?:\.\d+)*(?:\([a-z0-9]{1,3}\))*(?:\s?[–-]\s?\d+)?|[ivxlc]+\b))*[\s.]*"
)
"""Where in the source: ", p. 4", " at 12–14", ", cl 4.2(b)"."""
_SEE: Final = r"\s*(?:(?:see|cf\.?)\s+(?:also\s+)?)?[*_]*"
_IBID: Final = re.compile(rf"{_SEE}(?:ibid(?:em)?\b\.?|id\.)[*_]*{_PLACE}", re.IGNORECASE)
_OP_CIT: Final = re.compile(
    rf"{_SEE}(?P<name>[^\W\d_][^,(]{{1,60}}?),?\s+[*_(]*(?:op|loc)\.?\s?cit\b\.?[*_)]*{_PLACE}", re.IGNORECASE
)
_NOTE: Final = re.compile(
    rf"{_SEE}(?:(?P<name>[^\W\d_][^,(]{{1,60}}?),?\s+)?[*_(]*(?:(?:supra|above)[*_]*,?\s+)?"
    rf"(?:n\.?|nn\.?|fn\.?|note|footnote|endnote)\s?(?P<label>\d{{1,3}}|[a-z])\b\)?(?:,?\s+(?:above|supra))?{_PLACE}",
    re.IGNORECASE,
)
_LONGEST: Final = 120
"""Characters of the longest note that is nothing but a pointer."""
_SOURCES_APART: Final = re.compile(r";\s|\bsee also\b", re.IGNORECASE)


def resolved(notes: Sequence[Note], places: Sequence[MarkerPlace]) -> tuple[Note, ...]:
    """Return the notes, those that point at another with its source; ``places`` are the markers in the text's order."""
    follows = _preceding(notes, places)
    found: list[Note] = []
    for note in notes:
        if note.label is None or len(note.text) > _LONGEST or not _points(note):
            found.append(replace(note, sources=tuple(map(_unnamed, note.sources))))
            continue
        meant = _meant(note, found, follows)
        source = meant.sources[0] if meant is not None else None
        own = note.sources[0]
        found.append(replace(note, sources=(source or Source(id=own.id, raw=own.raw, span=own.span),)))
    return tuple(found)


def _unnamed(source: Source) -> Source:
    """Return a source without "Ibid" for its outlet: "Ibid.; Marr, witness statement" names two."""
    return replace(source, outlet=None) if _IBID.fullmatch(source.outlet or "") else source


def _points(note: Note) -> bool:
    return len(note.sources) == 1 and any(pattern.fullmatch(note.text) for pattern in (_IBID, _OP_CIT, _NOTE))


def _meant(note: Note, earlier: Sequence[Note], follows: dict[str, str]) -> Note | None:
    """Return the one earlier note that ``note`` points at, if there is one and it names one source."""
    if _IBID.fullmatch(note.text):
        label = follows.get((note.label or "").casefold())
        candidates = [one for one in earlier if (one.label or "").casefold() == label]
        return _only(one for one in candidates if not _SOURCES_APART.search(one.text))
    cited = _OP_CIT.fullmatch(note.text)
    if cited is not None:
        return _only(one for one in earlier if not _points(one) and _names(one, cited["name"]))
    numbered = _NOTE.fullmatch(note.text)
    if numbered is None:
        return None
    name = numbered["name"]
    return _only(
        one
        for one in earlier
        if (one.label or "").casefold() == numbered["label"].casefold()
        and not _SOURCES_APART.search(one.text)
        and (name is None or _names(one, name))
    )


def _only(candidates: Iterator[Note]) -> Note | None:
    """Return the one candidate, where there is one and its source is known; two candidates mean no answer."""
    found = list(candidates)
    if len(found) != 1 or len(found[0].sources) != 1:
        return None
    source = found[0].sources[0]
    known = source.outlet or source.authors or source.url or source.doi or source.issued
    return found[0] if known else None


def _names(note: Note, name: str) -> bool:
    """Whether a note's text has every word of a name."""
    words = set(re.findall(r"\w+", note.text.casefold()))
    return words.issuperset(re.findall(r"\w+", name.casefold()))


def _preceding(notes: Sequence[Note], places: Sequence[MarkerPlace]) -> dict[str, str]:
    """Return for each note's label the one before it, where the list and the order in the text say the same."""
    listed = [note.label.casefold() for note in notes if note.label is not None]
    cited = list(
        dict.fromkeys(place.label.casefold() for place in places if place.label.casefold() in listed)
    )
    in_list = {later: earlier for earlier, later in pairwise(listed)}
    in_text = {later: earlier for earlier, later in pairwise(cited)}
    return {
        label: before
        for label, before in in_list.items()
        if listed.count(label) == 1
        and in_text.get(label, before) == before
        and (not cited or label in in_text)
    }
