"""``claimcheck config``: the vocabulary of settings files, a first one, and its JSON Schema."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

from claimcheck.cli.output import say, show
from claimcheck.errors import UsageError, reason_of
from claimcheck.settings.files import FILE_NAME
from claimcheck.settings.keys import KEYS, Key, Shape

_TABLES = {
    Shape.LEVELS: 'citation = "note"',
    Shape.PER_FILE: '"archive/**" = { ignore = ["citation"] }',
    Shape.OPTIONS: 'percent-change-mismatch = { slack = "0.1" }',
    Shape.ALIASES: 'Acme = ["Acme Corp", "the company"]',
}
"""An example of each kind of table, to be uncommented."""


def run_config(options: argparse.Namespace) -> int:
    """Print or write what ``options.action`` asks for."""
    match options.action:
        case "schema":
            from claimcheck.rules.installed import every_rule  # noqa: PLC0415 - only here
            from claimcheck.settings.schema import settings_schema  # noqa: PLC0415 - only here

            show(json.dumps(settings_schema(every_rule()), indent=1))
        case "init":
            _write(Path(FILE_NAME))
        case _:
            show("\n".join(_rows()))
    return 0


def _write(path: Path) -> None:
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(first_file())
    except FileExistsError as error:
        msg = f"{path} is there already; delete it first, or edit it (claimcheck config shows the keys)"
        raise UsageError(msg) from error
    except OSError as error:
        msg = f"{path}: {reason_of(error, 'cannot be written')}; choose another folder"
        raise UsageError(msg) from error
    say(f"Wrote {path}. Every key in it is commented out and shows its default.")


def first_file() -> str:
    """Return a settings file that changes nothing: each key with its meaning, commented out."""
    lines = ["# Settings of claimcheck. What is commented out shows the default, or an example.", ""]
    for key in (one for one in KEYS if one.shape not in _TABLES and "." not in one.path):
        lines += [f"# {key.help}{_choices(key)}", f"# {key.path} = {key.default or _EMPTY}", ""]
    above = ""
    for key in (one for one in KEYS if one.shape in _TABLES or "." in one.path):
        table, _, name = key.path.rpartition(".")
        example = f"{name} = {key.default}" if table else _TABLES[key.shape]
        # A table may be opened only once.
        heading = [f"# [{table or name}]"] if (table or name) != above else []
        above = table or name
        lines += [*heading, f"# {key.help}{_choices(key)}", f"# {example}", ""]
    return "\n".join(lines).rstrip("\n") + "\n"


_EMPTY = '"..."'


def _choices(key: Key) -> str:
    return f" ({', '.join(key.choices)})" if key.choices else ""


def _rows() -> Iterator[str]:
    width = max(len(key.path) for key in KEYS)
    for key in KEYS:
        default = f"; default {key.default}" if key.default else ""
        yield f"{key.path:{width}}  {key.help}{_choices(key)}{default}"
