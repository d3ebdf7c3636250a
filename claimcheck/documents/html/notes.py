"""Note markers and notes of a page, by one rule for every tool that writes them.

A marker is a link whose text is a number, a symbol or a letter in brackets and that goes forward to a
place which links back to it or is marked as a note. That covers pandoc, Ghost, Substack, WordPress,
Google Docs, Word, Hugo, Jekyll and Wikipedia.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from claimcheck.documents.html.article import Article
from claimcheck.documents.html.tree import Element, Kind, Tree
from claimcheck.text import Span

_LABEL = re.compile(
    r"[\[(]?\s*(?P<label>(?:(?:foot)?note|nb|fn|n)\.?\s*\d{1,4}|\d{1,4}|[*†‡§¶‖#]{1,4})(?::\d+)?\s*[\])]?"
    r"|[\[(]\s*(?P<letter>[a-z]{1,2})\s*[\])]",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[a-z]{1,2}")
_ONLY_LABELS = re.compile(r"(?:[\W\d_]|\b[a-z]{1,2}\b)*", re.IGNORECASE)
_BACK = re.compile(r"(?:[\W\d_]|\b[a-z]{1,2}\b|\b(?:jump up|back|return|to text|top)\b)*", re.IGNORECASE)
_NOTE_ID = re.compile(
    r"(?:_?(?:fn|foot-?note|end-?note|cite[-_]?note|ftnt?|edn|note|sidenote|reference))[-_:.]?.{0,60}\d.*",
    re.IGNORECASE,
)
_NOTE_WORD = re.compile(r"(?:doc-)?(?:foot|end|rear|side)-?notes?(?:[-_]\w+)*|references?|reference-text")
_MARKER_WORDS = frozenset("doc-noteref noteref footnote-ref footnote-anchor footnote-reference".split())
_KINDS = ("class", "role", "epub:type")
_DIGITS = re.compile(r"\d+")
_INLINE = frozenset("a sup sub span b i em strong small font u cite ins mark abbr bdi big tt".split())
_BOXES = frozenset("li p div aside dd tr td section blockquote footer".split())
_NO_NOTE = frozenset("h1 h2 h3 h4 h5 h6 html body #page article main figure table img".split())
_LONGEST_NOTE = 8000
_NEAR = 200
"""An anchor at most so far before a marker is the marker's."""


@dataclass(frozen=True, slots=True)
class NoteBox:
    """The element that holds a note. ``left_out`` are its own label and the links back to the text."""

    element: Element
    label: str | None
    left_out: frozenset[Element]


@dataclass(frozen=True, slots=True)
class Notes:
    """Markers by their link, notes by the element that holds them."""

    markers: Mapping[Element, str] = field(default_factory=dict)
    cuts: Mapping[Element, Span] = field(default_factory=dict)
    """What goes with each marker: the brackets round it, the ``<sup>``."""
    boxes: Mapping[Element, NoteBox] = field(default_factory=dict)


def find_notes(tree: Tree, article: Article) -> Notes:
    """Return the markers of the article and the notes, wherever on the page they stand."""
    return _Search(tree, article).result()


class _Search:
    def __init__(self, tree: Tree, article: Article) -> None:
        self._tree = tree
        self._article = article
        self._targets: dict[str, Element] = {}
        self._links: list[Element] = []
        self._fragments: dict[Element, str] = {}
        for element in tree.elements:
            for name in {element.get("id"), element.get("name") if element.name == "a" else ""} - {""}:
                self._targets.setdefault(name, element)
            fragment = element.get("href").partition("#")[2] if element.name == "a" else ""
            if fragment:
                self._links.append(element)
                self._fragments[element] = unquote(fragment)
        self._places = [link.first for link in self._links]
        self._back: dict[Element, list[int]] = {}

    def result(self) -> Notes:
        labels = {link: label for link in self._links if (label := self._label(link))}
        forward = {link: box for link in labels if (box := self._box(link))}
        is_note = {box: self._is_note(box) for box in set(forward.values())}
        for link, box in forward.items():
            is_note[box] = is_note[box] or self._links_back(box, link)
        markers = {link: labels[link] for link, box in forward.items() if is_note[box]}
        shapes = {self._shape(link) for link in markers}
        markers |= {link: label for link, label in labels.items() if self._is_undefined(link, shapes)}
        boxes = self._labelled(markers, forward)
        markers = {link: boxes.get(forward.get(link, link)) or label for link, label in markers.items()}
        boxes = self._with_siblings(boxes) if boxes else boxes
        markers |= self._to_other_pages()
        inside = self._inside(boxes)
        markers = {link: label for link, label in markers.items() if link not in inside}
        return Notes(
            markers=markers,
            cuts={link: self._hull(link, _ONLY_LABELS).span for link in markers},
            boxes={box: NoteBox(box, label, self._not_text(box, label)) for box, label in boxes.items()},
        )

    def _to_other_pages(self) -> dict[Element, str]:
        """Return the links to sources elsewhere that show ``[1]``, or a raised ``1``."""
        found: dict[Element, str] = {}
        for link in self._tree.elements:
            if link.name != "a" or not link.get("href").lower().startswith(("http:", "https:")):
                continue
            text = self._tree.short_text(link, 16)
            match = _LABEL.fullmatch(text) if text else None
            raised = any(each.name == "sup" for each in self._around(link))
            if match and link not in self._fragments and (raised or (text or "").startswith("[")):
                found[link] = match["label"] or match["letter"]
        return found

    def _label(self, link: Element) -> str | None:
        text = self._tree.short_text(link, 16)
        match = _LABEL.fullmatch(text) if text else None
        if match:
            return match["label"] or match["letter"]
        if text and _LETTER.fullmatch(text) and any(each.name == "sup" for each in self._around(link)):
            return text
        return None

    def _around(self, link: Element) -> Iterator[Element]:
        """Yield the inline elements round a link, and those in it."""
        for parent in link.ancestors():
            if parent.name not in _INLINE:
                break
            yield parent
        for event in self._tree.events[link.first : min(link.last, link.first + 12)]:
            yield event.element

    def _labelled(
        self, markers: Mapping[Element, str], forward: Mapping[Element, Element]
    ) -> dict[Element, str | None]:
        """Return the notes by the label of their first marker.

        Where numbers begin again with each chapter, a label that is taken gives way to the note's anchor.
        """
        boxes: dict[Element, str | None] = {}
        taken: set[str] = set()
        for link in sorted((link for link in markers if link in forward), key=lambda each: each.start):
            if forward[link] not in boxes:
                label = markers[link] if markers[link] not in taken else self._fragments[link]
                boxes[forward[link]] = label
                taken.add(label)
        return boxes

    def _is_undefined(self, link: Element, shapes: Collection[str]) -> bool:
        """Whether a link goes to no place on the page, but looks like the markers that do."""
        looks_alike = self._shape(link) in shapes or link.words(*_KINDS) & _MARKER_WORDS
        return self._fragments[link] not in self._targets and bool(looks_alike)

    def _shape(self, link: Element) -> str:
        """Return the target's name with its numbers made alike, to know the tool's habit by."""
        return _DIGITS.sub("0", self._fragments[link])

    def _box(self, link: Element) -> Element | None:
        """Return the element that would hold the note of a link forward, None where there is none."""
        target = self._targets.get(self._fragments[link])
        if target is None or target.start <= link.end:
            return None
        for element in (target, *target.ancestors()):
            if element.name in _NO_NOTE:
                return None
            if element.name in _BOXES:
                return element if element.end - element.start <= _LONGEST_NOTE else None
        return None

    def _is_note(self, box: Element) -> bool:
        for element in (box, *box.ancestors()):
            if any(_NOTE_WORD.fullmatch(word) for word in element.words(*_KINDS)):
                return True
            if element.name in _NO_NOTE:
                break
        first = self._tree.events[box.first : box.first + 6]
        return any(_NOTE_ID.fullmatch(event.element.get("id")[:120]) for event in first)

    def _links_back(self, box: Element, link: Element) -> bool:
        """Whether a link in the box goes to the marker, or to an anchor right before it."""
        if box not in self._back:
            targets = (self._targets.get(self._fragments[each]) for each in self._links_in(box))
            self._back[box] = sorted(target.start for target in targets if target)
        places = self._back[box]
        at = bisect_left(places, link.start - _NEAR)
        return at < len(places) and places[at] <= link.end

    def _links_in(self, box: Element) -> list[Element]:
        low, high = bisect_left(self._places, box.first), bisect_left(self._places, box.last)
        return self._links[low:high]

    def _with_siblings(self, boxes: Mapping[Element, str | None]) -> dict[Element, str | None]:
        """Return the notes with those that no marker points to: the other items of their list."""
        lists = {box.parent for box in boxes if box.name == "li"}
        classes = {
            (box.name, box.get("class"), box.parent) for box in boxes if box.get("class") and box.name != "li"
        }
        taken = set(boxes.values())
        found: dict[Element, str | None] = {}
        numbers: dict[Element | None, int] = {}
        for element in self._tree.elements:
            numbers[element.parent] = numbers.get(element.parent, 0) + (element.name == "li")
            if element in boxes:
                found[element] = boxes[element]
            elif element.name == "li" and element.parent in lists:
                number = str(numbers[element.parent])
                found[element] = self._own_label(element) or (number if number not in taken else None)
            elif (element.name, element.get("class"), element.parent) in classes:
                found[element] = self._own_label(element)
        return found

    def _own_label(self, box: Element) -> str | None:
        links = self._links_in(box)[:1]
        return self._label(links[0]) if links and links[0].start - box.inner < _LONGEST_NOTE else None

    def _inside(self, boxes: Mapping[Element, str | None]) -> frozenset[Element]:
        return frozenset(link for box in boxes for link in self._links_in(box))

    def _not_text(self, box: Element, label: str | None) -> frozenset[Element]:
        """Return what in a note is none of its text: its own label at the beginning, links back."""
        left_out: set[Element] = set()
        for event in self._tree.events[box.first + 1 : box.first + 6]:
            element = event.element
            if event.kind is Kind.TEXT and not self._tree.source[event.start : event.end].isspace():
                break
            if event.kind is Kind.OPEN and element.name in _INLINE and element.name != "a":
                match = _LABEL.fullmatch(self._tree.short_text(element, 16) or "")
                left_out |= {element} if match and match["label"] == label else set()
        for link in self._links_in(box):
            target = self._targets.get(self._fragments[link])
            text = self._tree.short_text(link)
            goes_back = target is None or target.start < box.start
            if goes_back and text is not None and _BACK.fullmatch(text):
                left_out.add(self._hull(link, _BACK, box))
        return frozenset(left_out)

    def _hull(self, link: Element, pattern: re.Pattern[str], within: Element | None = None) -> Element:
        """Return the outermost inline element round a link that shows nothing but labels."""
        outer = link
        for parent in link.ancestors():
            text = self._tree.short_text(parent, 200) if parent.name in _INLINE else None
            if parent is within or text is None or not pattern.fullmatch(text):
                break
            outer = parent
        return outer
