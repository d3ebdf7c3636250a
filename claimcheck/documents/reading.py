"""The door of the room: bytes or text in, a ``Document`` out."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping
from pathlib import PurePath

from claimcheck.documents.assembly import assemble
from claimcheck.documents.decode import decode
from claimcheck.documents.drafts import Draft, Reading
from claimcheck.documents.flavors import Flavor, flavor_of
from claimcheck.documents.html import declared_encoding
from claimcheck.documents.html.list_tables import as_lists
from claimcheck.documents.languages import other_language
from claimcheck.documents.layout import mark_headings, mark_standfirst, mark_title
from claimcheck.documents.link_definitions import leave_out_twins
from claimcheck.documents.markers import find_markers
from claimcheck.documents.model import Document, Zone
from claimcheck.documents.note_lists import mark_note_lists
from claimcheck.documents.own_masks import Masks, compiled, covered
from claimcheck.documents.pasted_lines import part_pasted_lines
from claimcheck.documents.raw_html import add_raw_html
from claimcheck.documents.readers.docx import read_docx
from claimcheck.documents.readers.html import read_html
from claimcheck.documents.readers.markdown import read_markdown
from claimcheck.documents.readers.plain import read_plain
from claimcheck.documents.repeats import mark_repeats
from claimcheck.documents.zoning import mark_chrome, mark_damage, mark_datelines
from claimcheck.errors import InputError, UsageError
from claimcheck.findings import Notice
from claimcheck.text import Span

_NO_MASKS = Masks()
_READERS: Mapping[str, Callable[[str], Reading]] = {"text": read_plain, "html": read_html}
"""The readers of what has no flavours."""
_FORMATS = ("text", "markdown", "html")
_SUFFIXES = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mkd": "markdown",
    ".mdx": "markdown",
    ".qmd": "markdown",
    ".rmd": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
}


_OTHER_MARKUP = {
    ".rst": "reStructuredText",
    ".adoc": "AsciiDoc",
    ".asciidoc": "AsciiDoc",
    ".tex": "TeX",
    ".org": "Org",
    ".textile": "Textile",
    ".wiki": "wiki text",
    ".csv": "CSV",
    ".tsv": "TSV",
    ".xml": "XML",
    ".json": "JSON",
    ".yaml": "YAML",
    ".yml": "YAML",
    ".vtt": "WebVTT",
    ".srt": "SubRip",
}
"""What has no reader, but can be read as if it were plain text."""
_NO_TEXT = {
    ".rtf": ("is RTF", "save it as Word (.docx) or as UTF-8 text"),
    ".eml": ("is an e-mail message", "save its text as UTF-8 text or Markdown"),
    ".ipynb": ("is a Jupyter notebook", "export it: jupyter nbconvert --to markdown"),
}
"""What is written in signs of text and is none to be read, and the remedy."""


def read_bytes(  # noqa: PLR0913 - keywords only
    data: bytes,
    *,
    path: str,
    format: str | None = None,  # noqa: A002 - the word of the JSON
    as_of: datetime.date | None = None,
    flavor: str = "auto",
    masks: Masks = _NO_MASKS,
) -> Document:
    """Read a file's content; ``path`` tells its ``format`` where that is left out.

    ``flavor`` is a kind of Markdown, a word of ``Flavor``; what ``masks`` cover is left out. Raises
    ``InputError`` where ``data`` cannot be read, ``UsageError`` for a format that has no reader, and for a
    flavour or a mask that is none.
    """
    suffix = "" if format else PurePath(path).suffix.lower()
    if suffix in _NO_TEXT:
        raise InputError(path, *_NO_TEXT[suffix])
    chosen = format or _SUFFIXES.get(suffix, "text")
    if chosen == "docx":
        source, reading = read_docx(data, path)
        return _finish(source, reading, chosen, path, as_of, (), masks.spans(source))
    _require(chosen)
    text, notices = decode(data, path, declared_encoding(data) if chosen == "html" else None)
    if suffix in _OTHER_MARKUP:
        what = f"{_OTHER_MARKUP[suffix]} ({suffix}) is read as plain text, its markup as words"
        remedy = "convert it to Markdown or HTML, or mind what is found in markup"
        notices = (*notices, Notice(code="read-as-plain-text", message=f"{what}; {remedy}"))
    return _read(text, chosen, path, as_of, notices, flavor, masks)


def read_text(  # noqa: PLR0913 - keywords only
    text: str,
    *,
    format: str = "text",  # noqa: A002 - the word of the JSON
    path: str = "<text>",
    as_of: datetime.date | None = None,
    flavor: str = "auto",
    masks: Masks = _NO_MASKS,
) -> Document:
    """Read a text that is already decoded; a byte-order mark left at its start is no text but counts.

    ``flavor`` and ``masks`` as for ``read_bytes``. Raises ``UsageError`` for a format that has no reader, or
    is no text.
    """
    if format == "docx":
        message = "a docx document is no text: check its bytes or its file"
        raise UsageError(message)
    _require(format)
    return _read(text, format, path, as_of, (), flavor, masks)


def _require(name: str) -> None:
    if name not in _FORMATS:
        known = f"{', '.join(_FORMATS)} and docx"
        message = f"cannot read the format {name!r}; the formats that can be read are {known}"
        raise UsageError(message)


def _read(  # noqa: PLR0913, PLR0917 - what a document is made of
    source: str,
    name: str,
    path: str,
    as_of: datetime.date | None,
    notices: tuple[Notice, ...],
    flavor: str,
    masks: Masks,
) -> Document:
    text = " " + source[1:] if source.startswith("\ufeff") else source
    if flavor not in {known.value for known in Flavor}:
        message = f"there is no Markdown flavour {flavor!r}; there are {', '.join(Flavor)}"
        raise UsageError(message)
    if name == "markdown":
        kind = Flavor(flavor) if flavor != Flavor.AUTO else flavor_of(path)
        seen, reading = read_markdown(text, kind, compiled(masks))
        if reading.raw_html:
            reading = add_raw_html(seen, reading)
        return _finish(source, reading, name, path, as_of, notices)
    hidden = masks.spans(text)
    shown = covered(text, hidden, by_line=name == "text") if hidden else text
    return _finish(source, _READERS[name](shown), name, path, as_of, notices, hidden)


def _finish(  # noqa: PLR0913, PLR0917 - what a document is made of
    source: str,
    reading: Reading,
    name: str,
    path: str,
    as_of: datetime.date | None,
    notices: tuple[Notice, ...],
    hidden: tuple[Span, ...] = (),
) -> Document:
    """Judge what the reader found, cut out the markers and what is ``hidden``, and join the prose."""
    drafts, dateline = _zone(source, name, reading)
    markers, notes, cuts = find_markers(source, drafts, reading)
    drafts = sorted([*drafts, *notes], key=lambda draft: (draft.span.start, -draft.span.end))
    prose, blocks = assemble(source, drafts, sorted((*cuts, *hidden)) if hidden else cuts)
    if not blocks:
        notices = (*notices, Notice(code="empty-document", message=f"{path} holds no text"))
    language = other_language(prose.text)
    if language is not None:
        what = f"this is in {language}: figures are read in English alone, and here none was"
        notices = (*notices, Notice(code="other-language", message=what))
    dated = next(
        (
            (date, origin)
            for date, origin in ((as_of, "option"), (reading.date, "front-matter"), (dateline, "dateline"))
            if date
        ),
        (None, None),
    )
    return Document(
        path=path,
        format=name,
        source=source,
        prose=prose,
        blocks=blocks,
        markers=tuple(marker.at(prose) for marker in markers),
        title=reading.title,
        language=language,
        as_of=dated[0],
        as_of_from=dated[1],
        notices=notices,
        visible=reading.shown,
        locators=reading.locators,
        margin=reading.margin,
    )


def _zone(source: str, name: str, reading: Reading) -> tuple[list[Draft], datetime.date | None]:
    drafts = part_pasted_lines(source, reading.drafts) if name == "markdown" else reading.drafts
    if name == "html":
        drafts = as_lists(source, drafts)
    drafts = mark_damage(source, drafts)
    mark_chrome(source, drafts, marked_up=name == "markdown")
    if name == "html":
        # A page has a frame; only in a text that was pasted is it a slip.
        drafts = [draft for draft in drafts if draft.zone is not Zone.CHROME]
    bare = not any(draft.zone in {Zone.TITLE, Zone.HEADING} for draft in drafts)
    if bare and not reading.title:
        reading.title = mark_title(source, drafts)
    drafts = mark_note_lists(source, drafts)
    if name == "markdown":
        leave_out_twins(source, drafts)
    drafts, dateline = mark_datelines(source, drafts)
    mark_repeats(source, drafts)
    mark_standfirst(source, drafts)
    if bare:
        mark_headings(source, drafts)
    return drafts, dateline
