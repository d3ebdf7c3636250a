"""The command line's grammar."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final, NoReturn

from claimcheck.errors import UsageError, nearest
from claimcheck.settings.keys import FLAVORS, LEVELS

COMMANDS: Final = ("check", "claims", "sources", "rule", "config", "baseline", "clean", "completion")
_FLAGS: Final = frozenset({"-q", "--quiet", "-v", "--verbose"})
FORMATS: Final = (
    *("full", "concise", "json", "jsonl", "sarif", "github"),
    *("gitlab", "junit", "rdjson", "markdown", "html"),
)


class _Parser(argparse.ArgumentParser):
    """Raises instead of leaving, so that one place decides what a user sees."""

    def error(self, message: str) -> NoReturn:
        """Turn argparse's complaint into one of ours."""
        msg = f"{message}; see claimcheck --help"
        raise UsageError(msg)


def read_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """Parse ``argv``; ``check`` is the command where none is named. Raises ``UsageError``."""
    # The option's reason is its own: the word that follows is a file.
    words = ["--add-ignore=" if word == "--add-ignore" else word for word in argv]
    flags = 0
    while flags < len(words) and words[flags] in _FLAGS:
        flags += 1
    if flags < len(words) and words[flags] in COMMANDS:
        words.insert(0, words.pop(flags))
    elif not {"--version", "-h", "--help"} & set(words):
        _refuse_slip(words[flags:])
        words.insert(0, "check")
    if all(word in {"check", *_FLAGS} for word in words):
        msg = "name a file or a folder to check, or - for standard input; see claimcheck --help"
        raise UsageError(msg)
    options = make_parser().parse_args(words)
    if not options.version and options.command is None:
        msg = "name a command; see claimcheck --help"
        raise UsageError(msg)
    return options


def _refuse_slip(words: Sequence[str]) -> None:
    """Refuse a command that is misspelt: it would be looked for as a file."""
    if not words or not words[0].isalpha() or Path(words[0]).exists():
        return
    near = nearest(words[0], COMMANDS, likeness=75)
    if near is not None:
        msg = f"there is no command and no file called {words[0]!r}; did you mean {near!r}?"
        raise UsageError(msg)


def make_parser() -> argparse.ArgumentParser:
    """Return the grammar of every command."""
    parser = _Parser(
        prog="claimcheck",
        description="The linter for facts: says where an article's figures disagree.",
        epilog="claimcheck FILE is short for claimcheck check FILE. "
        "Exit status: 0 nothing at or above --fail-on, 1 something, 2 the run failed.",
    )
    parser.add_argument("--version", action="store_true", help="print the version and leave")
    commands = parser.add_subparsers(dest="command", metavar="command", parser_class=_Parser)
    check = commands.add_parser("check", help="say what is wrong (the default)")
    _inputs(check)
    check.add_argument(
        "--select", action="append", default=[], metavar="NAMES", help="run only these rules or categories"
    )
    check.add_argument(
        "--extend-select", action="append", default=[], metavar="NAMES", help="run these as well"
    )
    check.add_argument(
        "--ignore", action="append", default=[], metavar="NAMES", help="leave these rules or categories out"
    )
    check.add_argument(
        "--severity",
        action="append",
        default=[],
        metavar="NAME=LEVEL",
        help="report a rule or category at another level",
    )
    check.add_argument(
        "--min-confidence",
        choices=("low", "medium", "high"),
        help="leave less sure findings out (low unless settings say more)",
    )
    check.add_argument(
        "--output-format", choices=FORMATS, default="full", help="what goes to standard output"
    )
    check.add_argument(
        "--output",
        action="append",
        default=[],
        metavar="FORMAT=FILE",
        help="write this format to a file as well; may be repeated",
    )
    check.add_argument(
        "--fail-on", choices=LEVELS, help="least severity that makes the exit status 1 (error)"
    )
    _baseline(check)
    check.add_argument(
        "--diff-base",
        metavar="REF",
        help="report only what touches lines changed since this commit or branch",
    )
    check.add_argument(
        "--add-ignore",
        nargs="?",
        metavar="=REASON",
        help="write a comment for each finding into the file that it stands in, with this reason",
    )
    check.add_argument(
        "--show-settings", action="store_true", help="print the settings of each file, and check nothing"
    )
    check.add_argument(
        "--show-files", action="store_true", help="print the files that would be checked, and check nothing"
    )
    _cache(check)
    check.add_argument(
        "-j",
        "--jobs",
        type=_jobs,
        default=1,
        metavar="N",
        help="check in up to this many processes, where there is enough to do (1; 0 means one a processor)",
    )
    check.add_argument("--watch", action="store_true", help="check again whenever a file changes")
    check.add_argument("--color", choices=("auto", "always", "never"), default="auto")
    for name, what in (
        ("claims", "show every figure and what was read"),
        ("sources", "show which source covers which claim"),
    ):
        table = commands.add_parser(name, help=what)
        _inputs(table)
        table.add_argument("--output-format", choices=("text", "json", "csv"), default="text")
    baseline = commands.add_parser(
        "baseline", help="write down the findings that there are, to see new ones only"
    )
    baseline.add_argument(
        "action",
        choices=("create", "update", "prune"),
        help="create writes the file, update brings it up to date, prune only drops what is gone",
    )
    _inputs(baseline)
    _baseline(baseline)
    _cache(baseline)
    rule = commands.add_parser("rule", help="explain a rule")
    rule.add_argument(
        "name", nargs="?", help="the rule to explain, or the category to list; none lists them all"
    )
    rule.add_argument("--all", action="store_true", help="explain every rule")
    rule.add_argument("--output-format", choices=("text", "md"), default="text")
    rule.add_argument("-v", "--verbose", action="store_true", help=argparse.SUPPRESS)
    clean = commands.add_parser("clean", help="delete the cache")
    clean.add_argument("--cache-dir", metavar="DIR", help="the cache's folder, where it is another")
    clean.add_argument("-v", "--verbose", action="store_true", help=argparse.SUPPRESS)
    config = commands.add_parser("config", help="explain, begin or describe the settings file")
    config.add_argument(
        "action",
        nargs="?",
        choices=("show", "init", "schema"),
        default="show",
        help="show every key (the default); init writes claimcheck.toml here; schema prints the JSON Schema",
    )
    config.add_argument("-v", "--verbose", action="store_true", help=argparse.SUPPRESS)
    completion = commands.add_parser("completion", help="print what a shell needs to complete the command")
    completion.add_argument("shell", choices=("bash", "zsh", "fish"))
    completion.add_argument("-v", "--verbose", action="store_true", help=argparse.SUPPRESS)
    return parser


def _baseline(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--baseline",
        metavar="FILE",
        help="the file of findings that were there before (none unless settings name one)",
    )


def _cache(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--no-cache", action="store_true", help="check everything anew, and remember nothing")
    parser.add_argument(
        "--cache-dir", metavar="DIR", help="keep the cache here, not in the user's cache folder"
    )


def _inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", nargs="+", metavar="PATH", help="files and folders; - is standard input")
    parser.add_argument(
        "--stdin-filename",
        default="<stdin>.txt",
        metavar="NAME",
        help="what standard input is called; its ending tells the format",
    )
    parser.add_argument(
        "--as-of", type=_date, metavar="DATE", help='the date from which "last year" is read, as 2026-06-05'
    )
    parser.add_argument(
        "--sources", metavar="DIR", help="hold the text against its sources' texts, saved in this folder"
    )
    parser.add_argument(
        "--flavor",
        choices=FLAVORS,
        help="the kind of Markdown (auto)",
    )
    parser.add_argument(
        "--model",
        metavar="NAME",
        help="the language pipeline: shipped (the default), an installed spaCy one, its folder, or none",
    )
    parser.add_argument(
        "--force-exclude",
        action="store_true",
        help="leave out what settings exclude even where it is named here, as pre-commit does",
    )
    settings = parser.add_mutually_exclusive_group()
    settings.add_argument("--config", metavar="FILE", help="read settings from this file and no other")
    settings.add_argument("--isolated", action="store_true", help="read no settings file")
    parser.add_argument("-q", "--quiet", action="store_true", help="print no notices, progress or summary")
    parser.add_argument(
        "-v",
        "--verbose",
        action="store_true",
        help="print each file's coverage and what was silenced; the traceback of an internal error",
    )


def _jobs(text: str) -> int:
    if not text.isdecimal():
        message = f"{text!r} is no number of processes; write 0 or more"
        raise argparse.ArgumentTypeError(message)
    return int(text)


_YEARS: Final = range(1000, 9000)
"""Years from which "eight centuries ago" and "in 500 years" are still years of the calendar."""


def _date(text: str) -> datetime.date:
    try:
        date = datetime.date.fromisoformat(text)
    except ValueError as error:
        message = f"{text!r} is no date; write it as 2026-06-05"
        raise argparse.ArgumentTypeError(message) from error
    if date.year not in _YEARS:
        message = f"{text!r} is no date of a text; write one as 2026-06-05"
        raise argparse.ArgumentTypeError(message)
    return date


def names(values: Sequence[str]) -> tuple[str, ...]:
    """Split repeated, comma-separated options into names."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())


def wants_colour(choice: str, environment: Mapping[str, str]) -> bool:
    """Whether to paint: ``choice`` decides; where it is ``auto``, NO_COLOR, TERM and the terminal do."""
    if choice != "auto":
        return choice == "always"
    if environment.get("NO_COLOR") or environment.get("TERM") == "dumb":
        return False
    return sys.stdout.isatty()
