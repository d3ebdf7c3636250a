"""Comments in the source that silence findings: their syntax."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from claimcheck.findings import Category, Finding, Notice
from claimcheck.suppressions.fields import read_fields
from claimcheck.text import Span

if TYPE_CHECKING:
    from claimcheck.documents import Block, Document

_VERBS: Final = r"(?P<verb>ignore-next|file-ignore|ignore|disable|enable)"
_OPENING: Final = re.compile(
    rf"(?P<mark><!--|\{{/\*)\s*claimcheck(?:\s*:|(?:\s+|\s*[-_./;=]\s*){_VERBS}\b)", re.IGNORECASE
)
"""How a comment begins; one that misses the form by its first sign has its ``verb`` here."""
_IN_MARGIN: Final = re.compile(r"\s*claimcheck\s*:", re.IGNORECASE)
_CLOSINGS: Final = {"<!--": "-->", "{/*": "*/}"}
"""How a comment ends, in HTML and Markdown, and in MDX."""
_BODY: Final = re.compile(
    rf"{_VERBS}\s*"
    r"(?:\[(?P<names>(?:\"[^\"]*\"|[^\]\"])*+)\])?\s*(?P<reason>.*)",
    re.DOTALL | re.IGNORECASE,
)
_NAME: Final = re.compile(r"(?P<rule>[^\s,=\"]+)(?:\s*=\s*\"(?P<words>[^\"]*)\")?")


@dataclass(frozen=True, slots=True)
class Target:
    """What a comment speaks of: a rule, and the words that it is to have flagged (None: any).

    ``rule`` may be a category: then all its rules.
    """

    rule: str
    words: str | None = None

    def hits(self, finding: Finding, source: str) -> bool:
        """Whether one of the places of ``finding``, of this rule or category, reads as the words do."""
        if self.words is None:
            return True
        spans = (finding.span, *(place.span for place in finding.related))
        return any(" ".join(span.of(source).split()) == self.words for span in spans)

    def __str__(self) -> str:
        """Return the target as it is written."""
        return self.rule if self.words is None else f'{self.rule}="{self.words}"'


@dataclass(frozen=True, slots=True)
class Comment:
    """One comment; ``targets`` are those of known rules and categories.

    ``verb`` is ``ignore``, ``ignore-next``, ``file-ignore``, ``disable`` or ``enable``.
    """

    span: Span
    verb: str
    targets: tuple[Target, ...]
    reason: str | None
    in_margin: bool = False
    """Whether it stands beside the text: ``span`` is then the paragraphs that it stands at."""


def read_comments(
    document: Document, known: Collection[str], *, require_reason: bool = False
) -> tuple[tuple[Comment, ...], tuple[Notice, ...]]:
    """Return the comments of ``document`` in its order, and what is wrong with them.

    ``known`` are the ids of all rules. A comment shown as code is no comment, and of one that misses the form
    by a sign it is said. Where ``require_reason``, one that gives none has no targets. Linear in the source.
    """
    comments: list[Comment] = []
    notices: list[Notice] = []
    for span, text, in_margin in _told(document, notices):
        body = _BODY.fullmatch(text)
        targets = _targets(body["names"] or "") if body else ()
        reason = (" ".join(body["reason"].split()) or None) if body else None
        verb = body["verb"].lower() if body else "ignore"
        if not targets:
            what = "a comment must name the rules to ignore: claimcheck: ignore[rule-name] reason"
            notices.append(Notice(code="blanket-suppression", message=what, span=span))
        elif require_reason and reason is None and verb != "enable":
            what = "the comment gives no reason, which the settings require, and silences nothing; say why"
            notices.append(Notice(code="suppression-without-reason", message=what, span=span))
            targets = ()
        comments.append(Comment(span, verb, _known(targets, known, span, notices), reason, in_margin))
    front, remarks = read_fields(document, require_reason=require_reason)
    for place, fields in front:
        for rule, why in fields.items():
            targets = _known((Target(rule),), known, place, notices)
            comments.append(Comment(place, "file-ignore", targets, why))
    notices += remarks
    return tuple(sorted(comments, key=lambda comment: comment.span)), tuple(notices)


def _told(document: Document, notices: list[Notice]) -> Iterator[tuple[Span, str, bool]]:
    """Yield place and words of each comment, and whether it stands in the margin; note what is none."""
    for span, text in document.margin:
        if begun := _IN_MARGIN.match(text):
            yield span, text[begun.end() :].strip(), True
    from claimcheck.documents import Zone  # noqa: PLC0415 - a baseline is applied without reading a document

    # Markdown's reader calls stretches of HTML code too; a comment standing in one is a comment.
    code = [block for block in document.blocks if block.zone is Zone.CODE and block.hint != "HTML"]
    for span, words, closing in _written(document.source):
        if _is_code(document, code, span):
            continue
        if near_miss := _near_miss(document.source, span):
            notices.append(near_miss)
        elif words is None:
            what = f"a comment begins here and never ends; close it with {closing}"
            notices.append(Notice(code="unclosed-suppression", message=what, span=span))
        else:
            yield span, words, False


def _written(source: str) -> Iterator[tuple[Span, str | None, str]]:
    """Yield the place and the words of every comment, None for words that never end, and how it ends."""
    at = 0
    while opening := _OPENING.search(source, at):
        closing = _CLOSINGS[opening["mark"]]
        end = source.find(closing, opening.end())
        if end < 0:
            yield Span(*opening.span()), None, closing
            return
        at = end + len(closing)
        yield Span(opening.start(), at), source[opening.end() : end].strip(), closing


def _near_miss(source: str, span: Span) -> Notice | None:
    """Return what to say of a comment that is meant for us, but does not begin as one."""
    opening = _OPENING.match(source, span.start)
    if opening is None or not opening["verb"]:
        return None
    mark, verb = opening["mark"], opening["verb"].lower()
    form = f"{mark} claimcheck: {verb}[rule-name] reason {_CLOSINGS[mark]}"
    what = f"a comment that begins so silences nothing; write {form}"
    return Notice(code="misspelt-suppression", message=what, span=span)


def _targets(listed: str) -> tuple[Target, ...]:
    found = (
        Target(match["rule"].lower(), None if match["words"] is None else " ".join(match["words"].split()))
        for match in _NAME.finditer(listed)
    )
    return tuple(dict.fromkeys(found))


def _known(
    targets: Sequence[Target], known: Collection[str], span: Span, notices: list[Notice]
) -> tuple[Target, ...]:
    """Return the targets whose rules or categories there are, and note the others."""
    names = {*known, *Category}
    for target in targets:
        if target.rule not in names:
            problem = f"the comment ignores {target.rule}, but there is no such rule or category"
            what = f"{problem}; see claimcheck rule"
            notices.append(Notice(code="unknown-rule", message=what, span=span))
    return tuple(target for target in targets if target.rule in names)


def _is_code(document: Document, code: Sequence[Block], span: Span) -> bool:
    """Whether a comment is shown, not made: in a code block, or in code within a Markdown line.

    Markdown's reader leaves comments out of the prose, but keeps a character for code in a line.
    """
    before = bisect_right(code, span.start, key=lambda block: block.span.start) - 1
    if before >= 0 and code[before].span.contains(span):
        return True
    return document.format == "markdown" and len(document.prose.to_prose(span)) > 0
