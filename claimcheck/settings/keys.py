"""The vocabulary of settings files: every key, what it holds, and what it is for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from claimcheck.findings import Confidence, Severity


class Shape(StrEnum):
    """What a key holds."""

    TEXT = "text"
    NAMES = "names"
    """A list of texts."""
    CHOICE = "choice"
    FLAG = "flag"
    LEVELS = "levels"
    """A table: rule or category to severity."""
    OPTIONS = "options"
    """A table: rule to a table of its options."""
    PER_FILE = "per-file"
    """A table: glob to a table of ``select``, ``extend-select``, ``ignore`` and ``severity``."""
    ALIASES = "aliases"
    """A table: name to a list of other names of the same."""


@dataclass(frozen=True, slots=True)
class Key:
    """One key; a dot in ``path`` parts a table from a key in it."""

    path: str
    shape: Shape
    help: str
    choices: tuple[str, ...] = ()
    default: str = ""
    """As TOML, for ``config init`` and the README; empty where the key is unset by default."""


FLAVORS: Final = ("auto", "gfm", "hugo", "jekyll", "mdx", "pandoc", "obsidian")
SCOPES: Final = ("strict", "block", "lenient")
FIGURES: Final = ("money", "percent", "count", "measure", "ratio", "multiple", "date", "duration")
SHORTCODES: Final = ("hugo", "jekyll", "wordpress")
LEVELS: Final = ("error", "warning", "note", "never")

KEYS: Final[tuple[Key, ...]] = (
    Key("extend", Shape.TEXT, "another settings file, whose keys hold where this one has none"),
    Key("select", Shape.NAMES, "run only these rules or categories", default="[]"),
    Key("extend-select", Shape.NAMES, "run these as well, preview rules by name", default="[]"),
    Key("ignore", Shape.NAMES, "leave these rules or categories out", default="[]"),
    Key("exclude", Shape.NAMES, "globs of files that are not looked for in folders", default="[]"),
    Key(
        "force-exclude",
        Shape.FLAG,
        "exclude holds for files that the command line names, too",
        default="false",
    ),
    Key("baseline", Shape.TEXT, "findings that were there before, a file beside this one"),
    Key("packs", Shape.NAMES, "reference packs of your own, files beside this one", default="[]"),
    Key(
        "bibliography",
        Shape.NAMES,
        "what citekeys stand for, .bib or .json files beside this one",
        default="[]",
    ),
    Key("fail-on", Shape.CHOICE, "least severity that makes the exit status 1", LEVELS, '"error"'),
    Key("min-confidence", Shape.CHOICE, "leave less sure findings out", tuple(reversed(Confidence)), '"low"'),
    Key(
        "model", Shape.TEXT, "the language pipeline: shipped, a name, a folder, or none", default='"shipped"'
    ),
    Key("flavor", Shape.CHOICE, "the kind of Markdown", FLAVORS, '"auto"'),
    Key("severity", Shape.LEVELS, "levels by rule or category", tuple(Severity)),
    Key("per-file", Shape.PER_FILE, "other choices for the files that a glob matches"),
    Key("numbers.default-currency", Shape.TEXT, 'what a bare "$" stands for (ISO 4217)', default='"USD"'),
    Key("notes.scope", Shape.CHOICE, "how far from its marker a source reaches", SCOPES, '"block"'),
    Key(
        "notes.require-for",
        Shape.NAMES,
        "kinds of figures of which uncited-figure asks that each has a source",
        FIGURES,
        "[]",
    ),
    Key(
        "masks.shortcodes",
        Shape.NAMES,
        "systems whose shortcodes are left out, beside those of the flavor",
        SHORTCODES,
        "[]",
    ),
    Key(
        "masks.patterns",
        Shape.NAMES,
        "regular expressions for what is left out; a group (?P<shown>...) in one is read",
        default="[]",
    ),
    Key("entities", Shape.ALIASES, "other names and descriptions of one thing, by the name to use"),
    Key(
        "suppressions.require-reason",
        Shape.FLAG,
        "a comment that gives no reason silences nothing",
        default="false",
    ),
    Key("rules", Shape.OPTIONS, "options of single rules"),
)
"""In the order in which they are shown."""

PER_FILE_KEYS: Final = ("select", "extend-select", "ignore", "severity")
