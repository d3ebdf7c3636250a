"""What was found in documents that have not changed since.

One sqlite file in the user's cache folder. An entry's key is a digest of all that its findings depend on: the
document's bytes and name, the settings, the date, the tool and its version. Nothing here can make a run fail:
a cache that is locked, full or damaged is done without, or begun anew.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sqlite3
import sys
import time
from collections.abc import Iterable
from contextlib import closing, suppress
from functools import cache
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Self

from claimcheck import __version__

_DAY: Final = 86_400
_KEPT: Final = 30
"""Days after which an entry that was not asked for is dropped."""
_PATIENCE: Final = 2.0
"""Seconds to wait for another process that writes."""
_TABLE: Final = (
    "CREATE TABLE IF NOT EXISTS found (key TEXT PRIMARY KEY, day INTEGER, text TEXT) WITHOUT ROWID"
)


def cache_folder() -> Path:
    """Return where this system keeps caches of ``claimcheck``."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local"
    elif sys.platform == "darwin":
        base = Path.home() / "Library" / "Caches"
    else:
        base = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(base) / "claimcheck"


class Cache:
    """The entries of one folder, read as they are asked for and written in one go."""

    def __init__(self, folder: Path) -> None:
        """Take the folder; it is made when there is something to write."""
        self._path = folder / "found.sqlite"
        self._tool = f"{__version__} {identity(Path(__file__).resolve().parents[1])} {_other_rules()}"
        self._fresh: dict[str, str | bytes] = {}
        self._used: list[str] = []
        self.damaged = False
        """Whether the file turned out not to be a cache, and is begun anew."""

    def __enter__(self) -> Self:
        """Return itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Write what was kept, also after Ctrl-C: what was checked by then is not checked again."""
        self.close()

    def key(self, name: str, data: bytes, asked: str) -> str:
        """Return the key of a document's findings; ``asked`` is everything that the run was asked for."""
        digest = hashlib.sha256(data)
        digest.update(f"{self._tool}\0{name}\0{asked}".encode("utf-8", "surrogatepass"))
        return digest.hexdigest()

    def read(self, keys: Iterable[str]) -> dict[str, str | bytes]:
        """Return the entries that there are, by key."""
        wanted = tuple(keys)
        if not self._path.is_file():
            return {}
        found: dict[str, str | bytes] = {}
        try:
            with closing(self._open()) as database:
                for key in wanted:
                    row = database.execute("SELECT text FROM found WHERE key = ?", (key,)).fetchone()
                    if row is not None:
                        found[key] = row[0]
        except sqlite3.OperationalError:
            return {}
        except sqlite3.DatabaseError:
            self._begin_anew()
            return {}
        self._used += found
        return found

    def keep(self, key: str, text: str | bytes) -> None:
        """Remember an entry; it is written by ``close``."""
        self._fresh[key] = text

    def drop(self, key: str) -> None:
        """Forget an entry that could not be read back."""
        self._used = [used for used in self._used if used != key]

    def close(self) -> None:
        """Write what was kept, note what was used, and drop what nobody asked for in a month."""
        if not self._fresh and not self._used:
            return
        today = int(time.time() // _DAY)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            with closing(self._open()) as database, database:
                if self._fresh:
                    database.execute(_TABLE)
                    rows = [(key, today, text) for key, text in self._fresh.items()]
                    database.executemany("INSERT OR REPLACE INTO found VALUES (?, ?, ?)", rows)
                    database.execute("DELETE FROM found WHERE day < ?", (today - _KEPT,))
                database.executemany(
                    "UPDATE found SET day = ? WHERE key = ? AND day < ?",
                    [(today, key, today) for key in self._used],
                )
        except (sqlite3.OperationalError, OSError):
            return  # locked, read-only, full: the next run is slower, no more
        except sqlite3.DatabaseError:
            self._begin_anew()

    def _open(self) -> sqlite3.Connection:
        return sqlite3.connect(self._path, timeout=_PATIENCE)

    def _begin_anew(self) -> None:
        self.damaged = True
        with suppress(OSError):
            self._path.unlink()


def cache_of(options: argparse.Namespace) -> Cache | None:
    """Return the cache that the command line asks for, None where it asks for none."""
    return None if options.no_cache else Cache(Path(options.cache_dir or cache_folder()))


def clean(folder: Path) -> bool:
    """Delete the cache; return whether there was one."""
    found = False
    for path in folder.glob("found.sqlite*"):
        path.unlink()
        found = True
    return found


def _other_rules() -> str:
    """Return which packages bring rules, and in which versions."""
    points = entry_points(group="claimcheck.rules")
    return ", ".join(sorted(f"{point.value} {point.dist.version if point.dist else ''}" for point in points))


@cache
def model_identity(model: str) -> str:
    """Return what tells an external language pipeline from another of its name; nothing for our own.

    It is loaded by no more than its name: an update or a new training must not be answered by the old trees.
    """
    folder = Path(model)
    if not (folder / "config.cfg").is_file():
        found = find_spec(model) if model.isidentifier() else None
        if found is None or found.origin is None:
            return ""
        folder = Path(found.origin).parent
        if records := _records(folder):
            return records
    files = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    told = (f"{path} {(stat := path.stat()).st_size} {stat.st_mtime_ns}" for path in files)
    return hashlib.sha256("\0".join(told).encode("utf-8", "surrogatepass")).hexdigest()


def identity(package: Path) -> str:
    """Return what tells the code in ``package`` from any other.

    Where it was installed, the list of its files with their digests that lies beside it: the same on every
    machine, so that one run of CI can hand its cache to the next. In a checkout, when it last changed, so
    that who works on it is not served its past.
    """
    if records := _records(package):
        return records
    files = (path for suffix in ("py", "toml") for path in package.rglob(f"*.{suffix}"))
    return str(max(path.stat().st_mtime_ns for path in files))


def _records(package: Path) -> str:
    """Return a digest of the file lists beside an installed package; nothing where it has none."""
    records = sorted(package.parent.glob(f"{package.name}-*.dist-info/RECORD"))
    return hashlib.sha256(b"".join(record.read_bytes() for record in records)).hexdigest() if records else ""
