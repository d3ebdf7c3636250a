"""Checks documents: from the cache what has not changed, the rest here or in several processes.

What fails stays with its file: it is reported, and the others go on.
"""

from __future__ import annotations

import datetime
import hashlib
import os
import re
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

from claimcheck.cli.cache import Cache, model_identity
from claimcheck.cli.configured import Configured
from claimcheck.cli.inputs import Input
from claimcheck.errors import ClaimcheckError, InputError
from claimcheck.reports.remembered import Remembered, from_text, to_text
from claimcheck.settings import Settings

if TYPE_CHECKING:  # a run that the cache answers does not need the engine
    from claimcheck.citations import Files
    from claimcheck.evidence import SourceFolder
    from claimcheck.reports import Report

T = TypeVar("T")

_LEAST_SHARE: Final = 64_000
"""Bytes that a process of several has to check at least: it loads for about a second, in which this much is
checked by one that is loaded."""
_CITES_KEYS: Final = re.compile(rb"(?:\A|[\s\[;({\-*_])@\{?\w")
"""What a citekey looks like, or somebody's handle."""


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a document was not checked, for a user; ``trace`` for whoever mends it."""

    message: str
    trace: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """One document and all that its findings depend on."""

    name: str
    data: bytes
    settings: Settings
    as_of: datetime.date | None
    asked: str
    """What the findings depend on beside the document, in words."""
    sources: SourceFolder | None = None
    """Where the texts of its sources are saved."""
    earlier: bytes | None = None
    """The document's content at the commit that it is compared with."""
    bibliography: Files | None = None
    """The files that say what its citekeys stand for; None where it cites none."""


def attempt(name: str, read: Callable[[], Report]) -> Report | Failure:
    """Return what ``read`` makes of the document called ``name``, or why it could not."""
    try:
        return read()
    except InputError as error:
        return Failure(str(error))
    except ClaimcheckError as error:
        return Failure(f"{name}: {error}")
    except Exception as error:  # noqa: BLE001 - one file's bad luck is not the others'
        what = f"internal error ({type(error).__name__}: {error})"
        return Failure(
            f"{name}: {what}, please report it, with the output of -v", traceback.format_exc().rstrip()
        )


def task(
    item: Input, configured: Configured, as_of: datetime.date | None, earlier: bytes | None = None
) -> Task | Failure:
    """Return the document to check, or why it cannot be read."""
    settings = configured.settings(item.name)
    asked = f"{settings!r} {as_of} {configured.of(item.name).packs_text}{model_identity(settings.model)}"
    if earlier is not None:
        asked += hashlib.sha256(earlier).hexdigest()
    try:
        data = item.read()
    except InputError as error:
        return Failure(str(error))
    files = _bibliography(item.name, data, settings)
    for path in files.paths if files else ():
        asked += f"{path} {_digest(Path(path))}"
    return Task(
        name=item.name,
        data=data,
        settings=settings,
        as_of=as_of,
        asked=asked,
        earlier=earlier,
        bibliography=files,
    )


def _bibliography(name: str, data: bytes, settings: Settings) -> Files | None:
    """Return the files of a document's bibliography; most documents cite no keys and load nothing for it."""
    if b"@" not in data or _CITES_KEYS.search(data) is None:
        return None
    from claimcheck.citations import bibliography_files  # noqa: PLC0415 - as said

    return bibliography_files(name, data, settings.bibliography)


def _digest(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest() if path.is_file() else ""
    except OSError:
        return ""


def check_whole(one: Task) -> Report | Failure:
    """Return the whole report of a document."""
    from claimcheck.engine import check_bytes  # noqa: PLC0415 - not where the cache answers

    return attempt(
        one.name,
        lambda: check_bytes(
            one.data,
            path=one.name,
            as_of=one.as_of,
            settings=one.settings,
            sources=one.sources,
            earlier=one.earlier,
            bibliography=one.bibliography,
        ),
    )


def check_findings(one: Task) -> str | Failure:
    """Return the findings of a document as kept text: what another process can send back cheaply."""
    report = check_whole(one)
    return report if isinstance(report, Failure) else to_text(report)


class Done(NamedTuple):
    """What came of one document, and its key in the cache; None where there is no cache."""

    task: Task
    key: str | None
    told: Report | Remembered


def all_findings(
    tasks: Sequence[Task], configured: Configured, cache: Cache | None, processes: int, *, whole: bool = False
) -> Iterator[Done | Failure]:
    """Yield the findings of each document, in order; with all that was read where ``whole`` and it was read.

    Raises ``UsageError`` where something is to be checked and the settings do not fit.
    """
    keys = [cache.key(one.name, one.data, one.asked) for one in tasks] if cache else []
    known = _recalled(cache, keys) if cache else {}
    missing = [one for index, one in enumerate(tasks) if not keys or keys[index] not in known]
    if missing or not tasks or not _is_valid(configured, cache):
        configured.validate()
        if cache and configured.text:
            cache.keep(cache.key("", b"", f"settings {configured.text}"), "valid")
    made: Iterator[Report | str | Failure] = (
        spread(check_whole, missing, processes) if whole else spread(check_findings, missing, processes)
    )
    for index, one in enumerate(tasks):
        key = keys[index] if keys else None
        if key in known:
            yield Done(one, key, known[key])
            continue
        found = next(made)
        if isinstance(found, Failure):
            yield found
            continue
        if cache and key:
            cache.keep(key, found if isinstance(found, str) else to_text(found))
        yield Done(one, key, from_text(found) if isinstance(found, str) else found)


def _is_valid(configured: Configured, cache: Cache | None) -> bool:
    """Whether the settings files were checked before, as they stand now."""
    if cache is None or not configured.text:
        return not configured.text
    return bool(cache.read([cache.key("", b"", f"settings {configured.text}")]))


def with_sources(tasks: Sequence[Task], sources: SourceFolder | None) -> Sequence[Task]:
    """Return the tasks with the texts to hold them against."""
    return tasks if sources is None else [replace(one, sources=sources) for one in tasks]


def processes_of(jobs: int) -> int:
    """Return how many processes ``-j`` asks for; 0 means one a processor."""
    return jobs or os.cpu_count() or 1


def _recalled(cache: Cache, keys: Sequence[str]) -> dict[str, Remembered]:
    known: dict[str, Remembered] = {}
    for key, text in cache.read(keys).items():
        try:
            known[key] = from_text(str(text))
        except (ValueError, KeyError, TypeError):
            cache.drop(key)  # written by something else; it will be written anew
    return known


def spread(work: Callable[[Task], T], tasks: Sequence[Task], processes: int) -> Iterator[T]:
    """Yield what ``work`` makes of each task, in order, in as many of ``processes`` as pay."""
    workers = min(processes, len(tasks), sum(len(one.data) for one in tasks) // _LEAST_SHARE)
    if workers < 2:  # noqa: PLR2004 - nobody to share with
        yield from map(work, tasks)
        return
    from concurrent.futures import ProcessPoolExecutor  # noqa: PLC0415 - only where several are asked for
    from multiprocessing import get_context  # noqa: PLC0415 - as above

    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield from pool.map(work, tasks, chunksize=max(1, min(16, len(tasks) // (workers * 4))))
