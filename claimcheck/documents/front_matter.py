"""What a document's front matter says of it: title, date, references."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.documents.dates import find_date
from claimcheck.text import Span
from claimcheck.text.foreign import ForeignError, load_toml

_KEY = re.compile(r"^(?P<key>[A-Za-z_][\w-]*)[ \t]*:(?:[ \t]+(?P<value>\S.*?))?[ \t]*\r?$", re.MULTILINE)
_DATE_KEYS = ("date", "published", "publishdate", "pubdate", "published_at", "publish_date", "created")
_TITLE = re.compile(r"^title[ \t]*[:=]", re.MULTILINE | re.IGNORECASE)
_COMMENT = re.compile(r"\s+#.*$")
_REFERENCES = re.compile(r"^references:[ \t]*\r?\n", re.MULTILINE)
_ITEM = re.compile(r"^[ \t]*-[ \t]+", re.MULTILINE)
_ID = re.compile(r"^[ \t]*(?:-[ \t]+)?id:[ \t]*(?P<id>[^\s#]+)", re.MULTILINE)
_TOP_LEVEL = re.compile(r"^[^\s-]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What front matter says of its document."""

    title: str | None = None
    title_span: Span | None = None
    """Where the title stands in the front matter, where it stands there as it reads."""
    date: datetime.date | None = None


def read_front_matter(text: str, *, toml: bool) -> FrontMatter:
    """Read the text between the fences. Only flat keys are looked at; the rest is not understood."""
    fields = _toml_fields(text) if toml else _yaml_fields(text)
    date = next((found for key in _DATE_KEYS if (found := find_date(fields.get(key, "")))), None)
    title = fields.get("title") or None
    return FrontMatter(title=title, title_span=_find_title(text, title), date=date)


def _find_title(text: str, title: str | None) -> Span | None:
    line = _TITLE.search(text)
    start = text.find(title, line.end(), line.end() + len(title) + 8) if line and title else -1
    return Span(start, start + len(title)) if title and start >= 0 else None


def reference_items(text: str, start: int) -> Iterator[tuple[str, Span]]:
    """Yield the id and the source span of each entry of a YAML ``references`` list.

    ``text`` is the front matter, which stands at ``start`` in the source.
    """
    heading = _REFERENCES.search(text)
    if heading is None:
        return
    after = _TOP_LEVEL.search(text, heading.end())
    end = after.start() if after else len(text)
    first = _ITEM.match(text, heading.end())
    if first is None:
        return
    indent = first[0].index("-")
    starts = [
        match.start() + indent
        for match in _ITEM.finditer(text, heading.end(), end)
        if match[0].index("-") == indent
    ]
    for item, following in zip(starts, [*starts[1:], end], strict=True):
        body = text[item:following]
        label = _ID.search(body)
        if label:
            yield label["id"].strip("\"'"), Span(start + item, start + item + len(body.rstrip()))


def _yaml_fields(text: str) -> dict[str, str]:
    fields: dict[str, str] = {}
    for match in _KEY.finditer(text):
        value = match["value"] or ""
        if value[:1] in {'"', "'"}:
            end = value.find(value[0], 1)
            value = value[1:end] if end > 0 else value[1:]
        else:
            value = _COMMENT.sub("", value)
        fields.setdefault(match["key"].lower(), value)
    return fields


def _toml_fields(text: str) -> dict[str, str]:
    try:
        table = load_toml(text.replace("\r\n", "\n"))
    except ForeignError:
        return {}
    return {key.lower(): str(value) for key, value in table.items() if not isinstance(value, dict)}
