"""Which given text belongs to which source of the document."""

from __future__ import annotations

import datetime
import re
from collections import defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import urlsplit

from claimcheck.citations import Apparatus, Marker, Source

_LABEL: Final = re.compile(r"\A\[?\^?(.+?)\]?\Z")
_DAY: Final = len("2026-06-03")


@dataclass(frozen=True, slots=True)
class Given:
    """A text with the label or address it was given under."""

    key: str
    text: str
    is_whole: bool = False
    """Whether somebody named it as this source's text, so that it may be short."""


class Texts:
    """The sources' texts by note label and by address.

    Labels are compared without their brackets and case; addresses without scheme, "www.", query for
    tracking, fragment and last slash.
    """

    def __init__(self, sources: Mapping[str, str], whole: Container[str] = ()) -> None:
        """Take the texts as the caller names them: ``{"1": text, "https://...": text}``; ``whole`` are keys."""
        self._by_label: dict[str, Given] = {}
        self._by_address: dict[str, Given] = {}
        for key, text in sources.items():
            given = Given(key, text, key in whole)
            if "/" in key or "://" in key:
                self._by_address[address(key)] = given
            else:
                self._by_label[_label(key)] = given

    @property
    def all(self) -> tuple[Given, ...]:
        """Every text once."""
        return (*self._by_label.values(), *self._by_address.values())

    def of_label(self, label: str) -> Given | None:
        """Return the text given for a note's or marker's label."""
        return self._by_label.get(_label(label))

    def of_address(self, url: str | None) -> Given | None:
        """Return the text given for an address."""
        return self._by_address.get(address(url)) if url else None

    def of_source(self, source: Source, labels: Mapping[str, Sequence[str]]) -> Given | None:
        """Return the text of a source by its address or by one of its ``labels``, as ``labels_of`` tells them."""
        found = self.of_address(source.url) or self.of_address(source.doi and f"doi.org/{source.doi}")
        return found or next(
            (given for label in (*labels.get(source.id, ()), source.id) if (given := self.of_label(label))),
            None,
        )

    def of_marker(self, marker: Marker) -> Given | None:
        """Return the text of a marker whose note is nowhere: by its label or the link that it is."""
        return self.of_label(marker.place.label) or self.of_address(marker.place.url)


def labels_of(apparatus: Apparatus) -> Mapping[str, Sequence[str]]:
    """Return the labels of each source, by its id: those of its notes, then those of the markers to them."""
    labels: dict[str, dict[str, None]] = defaultdict(dict)
    for note in apparatus.notes:
        for source in note.sources if note.label is not None else ():
            labels[source.id][note.label or ""] = None
    for marker in apparatus.markers:
        for source in marker.note.sources if marker.note is not None else ():
            labels[source.id][marker.place.label] = None
    return {name: tuple(several) for name, several in labels.items()}


def _label(text: str) -> str:
    match = _LABEL.match(text.strip())
    return (match[1] if match else text).casefold()


def address(url: str) -> str:
    """Return an address in the form by which two of them are compared."""
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
    except ValueError:  # brackets that are no IPv6 address
        return url.casefold()
    query = "&".join(
        sorted(
            part
            for part in parts.query.split("&")
            if part and not part.startswith(("utm_", "fbclid", "gclid", "ref="))
        )
    )
    host = parts.netloc.casefold().removeprefix("www.")
    return f"{host}{parts.path.rstrip('/')}" + (f"?{query}" if query else "")


def issued_day(source: Source | None) -> datetime.date | None:
    """Return the day a source was issued, None where only a month or nothing is known."""
    if source is None or source.issued is None:
        return None
    last = source.issued.rsplit("/", 1)[-1]
    try:
        return datetime.date.fromisoformat(last) if len(last) == _DAY else None
    except ValueError:
        return None
