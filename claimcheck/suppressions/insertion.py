"""Comments that silence findings: where they go in a text, and in the margin of a Word document.

Every comment names rule and words, and stands on a line of its own above the block where it can
(``ignore-next``): then no line of the author's changes. Where the format leaves no room for that it follows
the block's last word (``ignore``), or speaks for the file (``file-ignore``). Nothing is written on trust: the
text is read again, and a comment stays only if the prose is what it was and the finding is silent.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, NamedTuple

from claimcheck.findings import Finding
from claimcheck.suppressions.matching import suppress
from claimcheck.text import Span

if TYPE_CHECKING:
    from claimcheck.documents import Block, Document

Reread = Callable[[str], "Document"]
"""Reads a text as the document was read."""

COMMENTED: Final = frozenset({"markdown", "html"})
"""The formats of text in which a comment can be written."""
_LONGEST: Final = 60
"""Characters of a finding's words that a comment repeats; longer ones are left to the rule's name."""
_UNQUOTABLE: Final = re.compile(r"[\"|<>{}*\\]|--")
_LINE_PREFIX: Final = re.compile(r"[ \t>]*")
_LINE_END: Final = re.compile(r"\r\n|\r|\n")
_OPENING_TAGS: Final = re.compile(r"(?P<indent>[ \t]*)(?:<[A-Za-z][^<>]*>[ \t]*)*")


class Place(NamedTuple):
    """Where a comment may go, and the words before and after it there."""

    at: int
    before: str
    verb: str
    after: str


@dataclass(frozen=True, slots=True)
class Insertion:
    """The text with its comments; ``comments`` counts them, ``left`` are findings that none could serve."""

    source: str
    comments: int
    left: tuple[Finding, ...]


class _Comment(NamedTuple):
    """One comment: where it goes, and the findings that it silences."""

    place: Place
    findings: tuple[Finding, ...]


def insert_comments(
    document: Document,
    findings: Sequence[Finding],
    reason: str,
    *,
    known: Collection[str],
    reread: Reread,
) -> Insertion:
    """Return the source of ``document`` with a comment for each of ``findings``, and ``reason`` in it.

    ``known`` are the ids of all rules. Nothing else in the source changes.
    """
    if document.format not in COMMENTED or not findings:
        return Insertion(document.source, 0, tuple(findings))
    writer = _Writer(document, reason, known, reread)
    first = writer.merged([(one, next(writer.places(one))) for one in findings])
    comments = first if writer.holds(first) else writer.tried(findings)
    return Insertion(writer.written(comments)[0], len(comments), writer.left(comments, findings))


def word_comments(
    document: Document, findings: Sequence[Finding], reason: str
) -> tuple[Mapping[int, str], tuple[Finding, ...]]:
    """Return what to write in the margin of a Word document, by paragraph, and the findings left over.

    Paragraphs of the running text have a margin, those of notes have none.
    """
    several: dict[int, list[Finding]] = {}
    left: list[Finding] = []
    for finding in findings:
        place = document.locate(finding.span)
        if place is None or place.part != "document":
            left.append(finding)
        else:
            several.setdefault(place.paragraph, []).append(finding)
    tail = f" {reason}" if reason else ""
    told = {
        number: f"claimcheck: ignore[{_targets(document, found)}]{tail}" for number, found in several.items()
    }
    return told, tuple(left)


def _targets(document: Document, findings: Sequence[Finding]) -> str:
    return ", ".join(dict.fromkeys(_target(document, finding) for finding in findings))


def _target(document: Document, finding: Finding) -> str:
    words = " ".join(finding.span.of(document.source).split())
    if not words or len(words) > _LONGEST or _UNQUOTABLE.search(words):
        return finding.rule
    return f'{finding.rule}="{words}"'


class _Writer:
    """Writes comments into one document, and looks whether they do what they should."""

    def __init__(self, document: Document, reason: str, known: Collection[str], reread: Reread) -> None:
        self._document = document
        self._reason = reason
        self._known = known
        self._reread = reread
        self._is_mdx = document.path.lower().endswith(".mdx")
        self._prose = _read_as(document)
        self._remarks = len(suppress(document, (), known)[2])
        ends = _LINE_END.search(document.source)
        self._line_end = ends[0] if ends else "\n"

    def tried(self, findings: Sequence[Finding]) -> list[_Comment]:
        """Return comments that hold, each tried on its own, in the first place that will do."""
        chosen: list[_Comment] = []
        for finding in findings:
            if not self.left(chosen, [finding]):
                continue  # a comment for the same words nearby speaks for it too
            for place in self.places(finding):
                comments = self.merged(
                    [
                        *((one, comment.place) for comment in chosen for one in comment.findings),
                        (finding, place),
                    ]
                )
                if self.holds(comments):
                    chosen = comments
                    break
        return chosen

    def merged(self, placed: Sequence[tuple[Finding, Place]]) -> list[_Comment]:
        """Return one comment for each place."""
        by_place: dict[Place, list[Finding]] = {}
        for finding, place in placed:
            by_place.setdefault(place, []).append(finding)
        return [_Comment(place, tuple(several)) for place, several in sorted(by_place.items())]

    def holds(self, comments: Sequence[_Comment]) -> bool:
        """Whether the document reads as before with ``comments``, and all their findings are silent."""
        source, moved = self.written(comments)
        document = self._reread(source)
        if _read_as(document) != self._prose:
            return False
        findings = [_moved(finding, moved) for comment in comments for finding in comment.findings]
        kept, _, remarks = suppress(document, findings, self._known)
        # What was said of other comments before is said again, since only these findings are given.
        return not kept and len(remarks) <= self._remarks

    def left(self, comments: Sequence[_Comment], findings: Sequence[Finding]) -> tuple[Finding, ...]:
        """Return which of ``findings`` still speak with ``comments``."""
        source, to = self.written(comments)
        moved = [_moved(finding, to) for finding in findings]
        speaking = set(map(id, suppress(self._reread(source), moved, self._known)[0]))
        return tuple(one for one, there in zip(findings, moved, strict=True) if id(there) in speaking)

    def written(self, comments: Sequence[_Comment]) -> tuple[str, Callable[[int], int]]:
        """Return the source with ``comments``, and where an offset went."""
        source = self._document.source
        parts: list[str] = []
        grown = [0]
        at = 0
        for place, findings in comments:
            text = f"{place.before}{self._comment(place.verb, findings)}{place.after}"
            parts += [source[at : place.at], text]
            grown.append(grown[-1] + len(text))
            at = place.at
        parts.append(source[at:])
        places = [place.at for place, _ in comments]
        return "".join(parts), lambda offset: offset + grown[bisect_right(places, offset)]

    def _comment(self, verb: str, findings: Sequence[Finding]) -> str:
        opening, closing = ("{/*", "*/}") if self._is_mdx else ("<!--", "-->")
        reason = f" {self._reason}" if self._reason else ""
        return f"{opening} claimcheck: {verb}[{_targets(self._document, findings)}]{reason} {closing}"

    def places(self, finding: Finding) -> Iterator[Place]:
        """Yield where a comment for ``finding`` may stand, the best first; the last speaks for the file."""
        document = self._document
        block = _block_of(document, finding.span)
        if block is not None and document.format == "html":
            yield from self._places_in_page(block)
        elif block is not None:
            start = self._line_start(_first_of(document, block).span.start)
            prefix = _LINE_PREFIX.match(document.source, start)
            yield self._own_line(start, prefix[0] if prefix else "", "ignore-next")
            yield Place(block.span.end, " ", "ignore", "")
        yield self._place_for_file()

    def _places_in_page(self, block: Block) -> Iterator[Place]:
        source = self._document.source
        start = self._line_start(block.span.start)
        tags = _OPENING_TAGS.fullmatch(source, start, block.span.start)
        if tags and source[:start].rstrip()[-1:] in {"", ">"}:
            yield self._own_line(start, tags["indent"], "ignore-next")
        yield Place(block.span.start, "", "ignore-next", "")

    def _own_line(self, start: int, prefix: str, verb: str) -> Place:
        # In MDX only a blank line parts an expression from the words that follow.
        after = self._line_end + (f"{prefix.rstrip()}{self._line_end}" if self._is_mdx else "")
        return Place(start, prefix, verb, after)

    def _place_for_file(self) -> Place:
        source = self._document.source
        if self._document.format == "html":
            before = "" if not source or source.endswith(("\n", "\r")) else self._line_end
            return Place(len(source), before, "file-ignore", self._line_end)
        from claimcheck.documents import Zone  # noqa: PLC0415 - a baseline is applied without reading a document

        front = next((one for one in self._document.blocks if one.zone is Zone.FRONT_MATTER), None)
        end = _LINE_END.search(source, front.span.end) if front else None
        if front and end is None:
            return Place(len(source), self._line_end, "file-ignore", self._line_end)
        return self._own_line(end.end() if end else 0, "", "file-ignore")

    def _line_start(self, offset: int) -> int:
        lines = self._document.lines
        return lines.line_start(lines.position(offset).line)


def _read_as(document: Document) -> Sequence[tuple[object, str]]:
    """Return what is read in a document: the zone and the words of each block that has any."""
    prose = document.prose.text
    return [(block.zone, block.prose.of(prose)) for block in document.blocks if len(block.prose)]


def _block_of(document: Document, span: Span) -> Block | None:
    """Return the innermost block that holds ``span``; None where no comment can stand beside it."""
    from claimcheck.documents import Zone  # noqa: PLC0415 - as above

    holding = [
        block for block in document.blocks if block.span.start <= span.start and span.end <= block.span.end
    ]
    if not holding or any(block.zone in {Zone.FRONT_MATTER, Zone.CODE} for block in holding):
        return None
    return min(holding, key=lambda block: len(block.span))


def _first_of(document: Document, block: Block) -> Block:
    """Return the first block of the table or list that ``block`` belongs to; itself, where to none."""
    if block.cell is not None:
        table = block.cell.table
        return next(one for one in document.blocks if one.cell and one.cell.table == table)
    if block.list is not None:
        return next(one for one in document.blocks if one.list == block.list)
    return block


def _moved(finding: Finding, to: Callable[[int], int]) -> Finding:
    def move(span: Span) -> Span:
        # A comment right before a place pushes it on; one right behind it does not stretch it.
        start = to(span.start)
        return Span(start, start if span.end == span.start else to(span.end - 1) + 1)

    return replace(
        finding,
        span=move(finding.span),
        related=tuple(replace(place, span=move(place.span)) for place in finding.related),
    )
