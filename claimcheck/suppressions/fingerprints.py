"""The name by which a finding is known again: in a baseline, in code scanning, in an editor.

It is made of the rule, the file's path within its repository, and the words of the places with each figure
by its value. So it is the same after lines moved, after sentences came, where "$145B" became "$145 billion",
and from whichever folder the command was run. Line numbers and the message are left out of it.
"""

from __future__ import annotations

import hashlib
import os
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Final

from claimcheck.findings import Finding
from claimcheck.text import Span

if TYPE_CHECKING:
    from claimcheck.documents import Document
    from claimcheck.mentions import Mention

_LONGEST: Final = 200
"""Characters of a place that count; a quotation may fill a page."""
_ROOTS: Final = (".git", ".hg", "claimcheck.toml")
"""What stands in the folder that paths are told from, the first that is found above the file."""


def with_fingerprints(
    document: Document, mentions: Sequence[Mention], findings: Iterable[Finding]
) -> Iterator[Finding]:
    """Yield the findings with their fingerprints; equal ones are told apart by an ordinal.

    ``mentions`` come in the order of the text.
    """
    seen: Counter[str] = Counter()
    path = stable_path(document.path)
    ends = [mention.span.end for mention in mentions]
    for finding in findings:
        places = [finding.span, *sorted(place.span for place in finding.related)]
        values = (_value(document.source, span, mentions, ends) for span in places)
        name = "\0".join((finding.rule, path, *values))
        seen[name] += 1
        digest = hashlib.sha256(f"{name}\0{seen[name]}".encode("utf-8", "surrogatepass"))
        yield replace(finding, fingerprint=digest.hexdigest()[:16])


def stable_path(name: str) -> str:
    """Return the path of the document called ``name`` as it is from wherever it is named.

    Relative to its repository, else to the nearest ``claimcheck.toml`` above it, else only the file's name; a
    label that is no path ("<text>") stays as it is.
    """
    if name.startswith("<"):
        return name
    path = Path(os.path.abspath(name))  # noqa: PTH100 - takes out "..", and follows no link
    root = _root(path.parent)
    return path.relative_to(root).as_posix() if root else PurePath(path.name).as_posix()


@lru_cache(maxsize=1024)
def _root(folder: Path) -> Path | None:
    places = (folder, *folder.parents)
    return next(
        (
            place
            for sign in _ROOTS
            for place in places
            if os.path.exists(place / sign)  # noqa: PTH110 - also for names that no system takes
        ),
        None,
    )


def _value(source: str, span: Span, mentions: Sequence[Mention], ends: Sequence[int]) -> str:
    """Return the words of a place, with the value of each figure in place of its words."""
    parts: list[str] = []
    at = span.start
    number = bisect_left(ends, span.start + 1)
    while number < len(mentions) and mentions[number].span.start < span.end:
        mention = mentions[number]
        number += 1
        # What "last year" stands for depends on the day; what a figure stands for does not.
        if mention.span.start < at or mention.span.end > span.end or mention.kind.is_time:
            continue
        if mention.low is None and mention.high is None:
            continue
        ends_of = ("" if bound is None else f"{bound.normalize():f}" for bound in (mention.low, mention.high))
        parts += [source[at : mention.span.start], f" {mention.unit or mention.kind} {'..'.join(ends_of)} "]
        at = mention.span.end
    parts.append(source[at : span.end])
    return " ".join("".join(parts).split())[:_LONGEST]
