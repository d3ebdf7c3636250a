"""How large things of a kind get: the form of the packs in ``magnitudes/``, and of a newsroom's own.

A pack is a TOML file of tables ``[[magnitude]]`` with these keys:

- ``id``: kebab-case name. In a newsroom's pack, that of a shipped entry replaces it.
- ``before``, ``after``: regular expressions, case ignored: what is named before the figure, at most six words away,
  or after it, at most five words away. One of the two is needed.
- ``unless``: words round the figure with which it is something else.
- ``single``: true for one thing in one year: not where the text sums up several things, or years.
- ``within``: the id of the wider kind of which this is one. Where both are named, this one counts.
- ``kind``: money, count, measure, percent or duration.
- ``unit``: an ISO 4217 code, a unit of measure, "percent", a unit of time; empty for counts.
- ``per``: what the figure is for ("hour", "barrel"). Left out, a figure per something is not meant.
- ``low``, ``high``: the bounds on record, numbers; one may be left out.
- ``margin``: how far beyond the record is still believed, 1 or more; 1 if left out, for what is arithmetic.
- ``record``: the bound in words, to follow "beyond".
- ``as_of``: when that was the record; a year, or year and month.
- ``source``: who publishes it. "from memory" at its end: nobody has looked it up yet.
- ``certainty``: high, medium or low; the confidence of the finding.

The shipped figures were written down by hand: none was copied from a table. In November 2026 they were held against
stored pages of the source that each names, or of others that report it, where there were any. To check one, open the
source named, of the year named.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Final, NoReturn

from claimcheck.errors import UsageError, reason_of, unknown
from claimcheck.values.currencies import CODES
from claimcheck.values.interval import Interval
from claimcheck.values.units import UNITS

_REQUIRED: Final = ("id", "kind", "unit", "record", "as_of", "source", "certainty")
_TEXTS: Final = (*_REQUIRED, "before", "after", "unless", "within", "per")
_NUMBERS: Final = ("low", "high", "margin")
_KEYS: Final = (*_TEXTS, *_NUMBERS, "single")
_CERTAINTIES: Final = ("high", "medium", "low")
_TIMES: Final = frozenset({"second", "minute", "hour", "day", "week", "month", "year", "decade", "century"})
_UNITS: Final[Mapping[str, frozenset[str]]] = {
    "money": CODES,
    "count": frozenset({""}),
    "measure": frozenset(UNITS),
    "percent": frozenset({"percent"}),
    "duration": _TIMES,
}

FIGURE: Final = "#"
"""What stands for the figure in the words that ``Magnitude.named_in`` is asked about."""
_WORD: Final = r"(?!(?:than|by|per|but|while|and|times|if|from|because|whereas)\b)[^\W\d][\w’'-]*"
_TO_FIGURE: Final = rf"(?:[’']s?)?(?: {_WORD}){{0,6}}(?:: | \(|, | ~|[ -]){FIGURE}"
_FROM_FIGURE: Final = rf"{FIGURE}(?:[ -]{_WORD}){{0,5}}[ -]"
_SEVERAL: Final = re.compile(
    r"\b(?:combined|together|collective(?:ly)?|cumulative(?:ly)?|aggregate|altogether|worldwide|world|global(?:ly)?|"
    r"industry|sector|companies|firms|countries|nations|decades?|years|between them|all|each)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Magnitude:
    """A kind of thing, how its figures are worded, and the record; the fields are the keys of a pack."""

    id: str
    kind: str
    unit: str
    record: str
    as_of: str
    source: str
    certainty: str
    before: str = ""
    after: str = ""
    unless: str = ""
    within: str = ""
    per: str | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    margin: Decimal = Decimal(1)
    single: bool = False

    believed: Interval = field(init=False)
    """The bounds with their margin."""

    def __post_init__(self) -> None:
        """Widen the bounds, once for all the figures that are held against them."""
        low, high, margin = self.low, self.high, self.margin
        believed = Interval(
            None if low is None else min(low * margin, low / margin),
            None if high is None else max(high * margin, high / margin),
        )
        object.__setattr__(self, "believed", believed)

    def named_in(self, words: str) -> bool:
        """Whether ``words`` name the kind beside their figure, which stands in them as ``FIGURE``."""
        if not _pattern(self.before, self.after).search(words):
            return False
        if self.single and _SEVERAL.search(words):
            return False
        return not self.unless or not _compiled(self.unless).search(words)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


@cache
def _pattern(before: str, after: str) -> re.Pattern[str]:
    """Return one pattern for both sides; made when a figure is first beyond the kind's bounds."""
    sides = [rf"\b(?:{before}){_TO_FIGURE}"] if before else []
    sides += [rf"{_FROM_FIGURE}(?:{after})\b"] if after else []
    return re.compile("|".join(sides), re.IGNORECASE)


def magnitudes(packs: Sequence[str] = ()) -> Sequence[Magnitude]:
    """Return the shipped kinds and those of the files ``packs``, of which a later one replaces what it names anew.

    Raises ``UsageError`` as ``read_pack`` does.
    """
    if not packs:
        return _shipped()
    known = {one.id: one for one in _shipped()}
    for path in packs:
        known |= {one.id: one for one in read_pack(path)}
    return tuple(known.values())


@lru_cache(maxsize=1)
def _shipped() -> tuple[Magnitude, ...]:
    """Return the kinds of this package, whose files the tests hold against the form."""
    folder = files(__package__).joinpath("magnitudes")
    packs = sorted(
        (file for file in folder.iterdir() if file.name.endswith(".toml")), key=lambda file: file.name
    )
    return tuple(
        _magnitude(entry)
        for file in packs
        for entry in tomllib.loads(file.read_text("utf-8"), parse_float=Decimal)["magnitude"]
    )


def _magnitude(entry: Mapping[str, Any]) -> Magnitude:
    fields: dict[str, Any] = {
        key: Decimal(value) if key in _NUMBERS else value for key, value in entry.items()
    }
    return Magnitude(**fields)


def read_pack(path: str) -> tuple[Magnitude, ...]:
    """Return the kinds of a pack. Raises ``UsageError`` with file, line and remedy for what does not fit."""
    try:
        text = Path(path).read_text(encoding="utf-8-sig")  # editors on Windows write a byte-order mark
    except OSError as error:
        msg = f"{path}: {reason_of(error)}; name a pack that is there"
        raise UsageError(msg) from error
    except UnicodeDecodeError as error:
        msg = f"{path}: is not UTF-8 ({error.reason}); save it as UTF-8"
        raise UsageError(msg) from error
    return _parsed(path, text)


@lru_cache(maxsize=8)
def _parsed(path: str, text: str) -> tuple[Magnitude, ...]:
    """Read a pack once for all the documents of a run; another text under the same name is another pack."""
    return tuple(_Pack(path, text).magnitudes())


class _Pack:
    """One file, checked table by table; every complaint names file, line and remedy."""

    def __init__(self, name: str, text: str) -> None:
        self._name = name
        self._lines = text.splitlines()
        self._starts = [
            at for at, line in enumerate(self._lines) if re.match(r"\s*\[\[\s*magnitude\s*\]\]", line)
        ]
        try:
            self._tables: Mapping[str, Any] = tomllib.loads(text, parse_float=Decimal)
        except tomllib.TOMLDecodeError as error:
            msg = f"{name}: is no TOML: {str(error)[:1].lower()}{str(error)[1:]}"
            raise UsageError(msg) from error

    def magnitudes(self) -> Iterator[Magnitude]:
        """Yield the kinds; raises ``UsageError`` for the first that does not fit."""
        for name in self._tables:
            if name != "magnitude":
                self._fail(None, name, f"a pack holds tables [[magnitude]], not {name!r}")
        entries = self._tables.get("magnitude", [])
        if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
            self._fail(None, "magnitude", "write [[magnitude]], with two brackets, above each kind")
        seen: set[str] = set()
        for number, entry in enumerate(entries):
            yield self._magnitude(number, entry, seen)

    def _magnitude(self, number: int, entry: Mapping[str, Any], seen: set[str]) -> Magnitude:
        for key, value in entry.items():
            self._key(number, key, value)
        for key in _REQUIRED:
            if key not in entry:
                self._fail(number, "", f'a magnitude needs {key}; write {key} = "..."')
        if not re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", entry["id"]):
            self._fail(number, "id", f'{entry["id"]!r} is no kebab-case name, as in id = "river-length"')
        if entry["id"] in seen:
            self._fail(number, "id", f"{entry['id']!r} is there twice; rename one")
        seen.add(entry["id"])
        self._fits(number, entry)
        return _magnitude(entry)

    def _key(self, number: int, key: str, value: object) -> None:
        if key not in _KEYS:
            self._fail(number, key, unknown("key", key, _KEYS))
        if key in _TEXTS and not isinstance(value, str):
            self._fail(number, key, f'{key} takes a text, as {key} = "..."')
        if key in _NUMBERS and (isinstance(value, bool) or not isinstance(value, int | Decimal)):
            self._fail(number, key, f"{key} takes a number, as {key} = 1_000")
        if key == "single" and not isinstance(value, bool):
            self._fail(number, key, "single takes true or false")

    def _fits(self, number: int, entry: Mapping[str, Any]) -> None:
        kind, unit = entry["kind"], entry["unit"]
        if kind not in _UNITS:
            self._fail(number, "kind", f"kind takes one of {', '.join(_UNITS)}, not {kind!r}")
        if unit not in _UNITS[kind]:
            remedy = {
                "money": "an ISO 4217 code",
                "count": 'unit = ""',
                "measure": "a unit in the singular, as metre",
            }
            self._fail(number, "unit", f"{unit!r} is no unit of {kind}; write {remedy.get(kind, 'another')}")
        if entry["certainty"] not in _CERTAINTIES:
            told = f"certainty takes one of {', '.join(_CERTAINTIES)}, not {entry['certainty']!r}"
            self._fail(number, "certainty", told)
        if not entry.get("before") and not entry.get("after"):
            self._fail(
                number, "", "a magnitude needs words to know it by; write before = '...' or after = '...'"
            )
        for key in ("before", "after", "unless"):
            try:
                re.compile(entry.get(key, ""))
            except re.error as error:
                self._fail(number, key, f"{key} is no regular expression ({error}); mend or escape it")
        if "low" not in entry and "high" not in entry:
            self._fail(number, "", "a magnitude needs a bound; write high = 1_000 or low = 1")
        if "low" in entry and "high" in entry and not entry["low"] < entry["high"]:
            self._fail(number, "low", "low must lie below high; swap them")
        if entry.get("margin", 1) < 1:
            self._fail(number, "margin", "margin widens the bounds: write 1 or more")

    def _fail(self, number: int | None, key: str, problem: str) -> NoReturn:
        msg = f"{self._name}:{self._line(number, key)}: {problem}"
        raise UsageError(msg)

    def _line(self, number: int | None, key: str) -> int:
        """Return the line of ``key`` in the magnitude ``number``, or that of its heading; 1 where it is not found."""
        if number is None:
            starts, end = 0, len(self._lines)
        elif number < len(self._starts):
            starts, end = self._starts[number], (*self._starts, len(self._lines))[number + 1]
        else:
            return 1
        wanted = re.compile(rf"\s*\[*\s*[\"']?{re.escape(key)}[\"']?\s*[=\]]")
        inside = range(starts, end)
        return next((at + 1 for at in inside if key and wanted.match(self._lines[at])), starts + 1)
