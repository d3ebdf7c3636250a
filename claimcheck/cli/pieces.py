"""The formats that tell all that was read, made document by document, so that the cache can hold each piece.

A piece depends on the document and on which of its findings a baseline silences; nothing else of a run is in
it.
"""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from claimcheck.cli.cache import Cache
from claimcheck.cli.checks import Done, Failure, check_whole, spread
from claimcheck.cli.configured import Configured
from claimcheck.errors import ClaimcheckError
from claimcheck.reports.model import RuleDoc
from claimcheck.reports.remembered import Remembered, rule_to_text

if TYPE_CHECKING:
    from claimcheck.reports import Report

_FAST = 1
"""The level of compression that costs least; a piece shrinks to a sixth."""


class Pieces:
    """The pieces of one run's documents, in their order."""

    def __init__(
        self, done: Sequence[Done], cache: Cache | None, configured: Configured, processes: int
    ) -> None:
        """Take what came of the documents; where all of one is not at hand, it is read when it is needed."""
        self._done = list(done)
        self._cache = cache
        self._configured = configured
        self._processes = processes

    def of(self, kind: str) -> list[str]:
        """Return the pieces of one kind: ``json``, ``jsonl``, either with ``-ascii`` behind, or ``html``.

        ``rules`` gives what is told of each rule, see ``rule_to_text``.
        """
        if kind == "rules":
            return self._rules()
        keys = [_key(one, kind) for one in self._done]
        kept = self._cache.read(key for key in keys if key) if self._cache else {}
        known = {key: text for key, stored in kept.items() if (text := _unpacked(stored)) is not None}
        self._read([number for number, key in enumerate(keys) if key not in known])
        make = _maker(kind) if len(known) < len(keys) else None
        pieces: list[str] = []
        for one, key in zip(self._done, keys, strict=True):
            if make is None or key in known:
                pieces.append(known[key or ""])
                continue
            piece = make(_whole(one))
            if self._cache and key:
                self._cache.keep(key, zlib.compress(piece.encode("utf-8", "surrogatepass"), _FAST))
            pieces.append(piece)
        return pieces

    def _rules(self) -> list[str]:
        key = self._cache.key("", b"", "rules") if self._cache else ""
        kept = self._cache.read([key]).get(key) if self._cache else None
        if kept is not None and (text := _unpacked(kept)) is not None:
            return text.split("\n")
        docs = [rule_to_text(doc) for doc in rule_docs()]
        if self._cache:
            self._cache.keep(key, zlib.compress("\n".join(docs).encode(), _FAST))
        return docs

    def _read(self, numbers: Sequence[int]) -> None:
        """Check those documents anew of which only the findings are known."""
        scant = [number for number in numbers if isinstance(self._done[number].told, Remembered)]
        if not scant:
            return
        self._configured.validate()
        tasks = [self._done[number].task for number in scant]
        for number, report in zip(scant, spread(check_whole, tasks, self._processes), strict=True):
            if isinstance(report, Failure):
                raise ClaimcheckError(report.message)
            told = self._done[number].told
            whole = replace(report, findings=told.findings, suppressed=told.suppressed)
            self._done[number] = self._done[number]._replace(told=whole)


def rule_docs() -> Iterator[RuleDoc]:
    """Yield what is told of each rule."""
    from claimcheck.rules.catalogue import rule_markdown, rule_summary, rule_text  # noqa: PLC0415 - not where the cache answers
    from claimcheck.rules.installed import every_rule  # noqa: PLC0415 - as above

    for rule in every_rule():
        yield RuleDoc(
            id=rule.id,
            category=rule.category,
            severity=rule.severity,
            confidence=rule.confidence,
            summary=rule_summary(rule),
            text=rule_text(rule),
            markdown=rule_markdown(rule),
        )


def _whole(one: Done) -> Report:
    if isinstance(one.told, Remembered):
        msg = f"{one.task.name} was not read"
        raise TypeError(msg)
    return one.told


def _key(one: Done, kind: str) -> str | None:
    if one.key is None:
        return None
    state = " ".join(finding.fingerprint for finding in one.told.findings)
    return hashlib.sha256(f"{one.key} {kind} {state}".encode()).hexdigest()


def _unpacked(stored: str | bytes) -> str | None:
    try:
        return zlib.decompress(stored).decode("utf-8", "surrogatepass")  # type: ignore[arg-type] # as below
    except (zlib.error, TypeError, UnicodeDecodeError):
        return None  # written by something else; it will be written anew


def _maker(kind: str) -> Callable[[Report], str]:
    if kind == "html":
        from claimcheck.reports.html import document_html  # noqa: PLC0415 - not where the cache answers

        return document_html
    from claimcheck.reports.json_v1 import document_json, document_jsonl  # noqa: PLC0415 - as above

    make = document_jsonl if kind.startswith("jsonl") else document_json
    return partial(make, ascii_only=kind.endswith("-ascii"))
