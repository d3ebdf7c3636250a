"""Findings that were there when checking began: a sorted JSON file, one finding a line.

A finding is known again by its fingerprint, or by its rule and words in the same file, or in a file that has
since been renamed; never by its line. Paths are relative to the baseline's folder, so that it can be shared.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from claimcheck.errors import InputError, reason_of
from claimcheck.findings import Finding, Suppressed

_SCHEMA: Final = "claimcheck/baseline-v1"
_AROUND: Final = 100
"""Characters of context to each side that are kept for whoever reviews the file."""
BY: Final = "baseline"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One finding as it stood: ``words`` are those of its places, ``context`` is for people."""

    path: str
    rule: str
    words: str
    fingerprint: str
    context: str


def entry_of(finding: Finding, source: str, path: str) -> Entry:
    """Return the entry for a finding in the file at ``path``, relative to the baseline's folder."""
    start, end = max(0, finding.span.start - _AROUND), finding.span.end + _AROUND
    return Entry(
        path=path,
        rule=finding.rule,
        words=_words(finding, source),
        fingerprint=finding.fingerprint,
        context=" ".join(source[start:end].split()),
    )


class Baseline:
    """The entries of one file. Each silences one finding; what silences nothing is stale."""

    def __init__(self, entries: Iterable[Entry], folder: Path) -> None:
        """Take the entries, whose paths are relative to ``folder``."""
        self.folder = folder
        self.entries = tuple(sorted(entries))
        self._left: dict[tuple[str, str], list[Entry]] = defaultdict(list)
        for entry in self.entries:
            self._left[entry.rule, entry.words].append(entry)
        self._by_fingerprint = {(entry.path, entry.fingerprint): entry for entry in self.entries}
        self._checked: set[str] = set()

    def relative(self, name: str) -> str:
        """Return the path of the document called ``name`` as the baseline writes it."""
        try:
            return Path(name).resolve().relative_to(self.folder.resolve()).as_posix()
        except ValueError:
            return Path(name).as_posix()

    def apply(
        self, name: str, source: str, findings: Sequence[Finding], *, whole: bool = True
    ) -> tuple[tuple[Finding, ...], tuple[Suppressed, ...]]:
        """Return the findings of one document that are new, and those that were there before.

        Unless ``findings`` are the ``whole`` of what was found, an entry that none of them meets may yet be
        met: it is not stale.
        """
        path = self.relative(name)
        if whole:
            self._checked.add(path)
        kept: list[Finding] = []
        known: list[Suppressed] = []
        for finding in findings:
            entry = self._find(entry_of(finding, source, path))
            if entry is None:
                kept.append(finding)
            else:
                self._left[entry.rule, entry.words].remove(entry)
                known.append(Suppressed(finding, BY, None))
        return tuple(kept), tuple(known)

    def stale(self) -> tuple[Entry, ...]:
        """Return what silenced nothing in the documents that were checked, or whose file is gone."""
        left = sorted(entry for several in self._left.values() for entry in several)
        return tuple(entry for entry in left if entry.path in self._checked or self._is_gone(entry))

    def _find(self, entry: Entry) -> Entry | None:
        """Return what is known of the finding, by its fingerprint or words; also of a file that is gone."""
        alike = self._left.get((entry.rule, entry.words), [])
        same = self._by_fingerprint.get((entry.path, entry.fingerprint))
        if same is not None and same in self._left[same.rule, same.words]:
            return same
        return next(
            (one for one in alike if one.path == entry.path),
            next((one for one in alike if self._is_gone(one)), None),
        )

    def _is_gone(self, entry: Entry) -> bool:
        return not (self.folder / entry.path).exists()


def read_baseline(path: Path) -> Baseline:
    """Read a baseline. Raises ``InputError`` where it is missing or is none."""
    try:
        told = json.loads(path.read_text("utf-8"))
        if told["schema"] != _SCHEMA:
            raise InputError(str(path), "no baseline of this version", "write it anew: baseline create")
        return Baseline((Entry(**one) for one in told["findings"]), path.parent)
    except OSError as error:
        raise InputError(str(path), reason_of(error), "write one: claimcheck baseline create") from error
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise InputError(str(path), "no baseline", "write it anew: claimcheck baseline create") from error


def render_baseline(entries: Iterable[Entry]) -> str:
    """Return the file's text: sorted, a finding a line, so that a review sees what came and went."""
    lines = ",\n".join(json.dumps(asdict(entry), ensure_ascii=False) for entry in sorted(entries))
    return f'{{"schema": "{_SCHEMA}", "findings": [\n{lines}\n]}}\n'


def difference(old: Iterable[Entry], new: Iterable[Entry]) -> tuple[int, int]:
    """Return how many entries came and went."""
    before, after = (Counter((one.path, one.rule, one.words) for one in several) for several in (old, new))
    return (after - before).total(), (before - after).total()


def _words(finding: Finding, source: str) -> str:
    spans = [finding.span, *sorted(place.span for place in finding.related)]
    return " | ".join(" ".join(span.of(source).split())[:200] for span in spans)
