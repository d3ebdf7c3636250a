"""``claimcheck completion``: what a shell needs to complete the command line.

Made from the parser itself, so that it cannot fall behind it, and without another package. The script is
static: completing a word never starts Python.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from claimcheck.cli.arguments import make_parser
from claimcheck.cli.output import show

_DEFAULT: Final = "check"
"""The command whose options hold where none is named."""


@dataclass(frozen=True, slots=True)
class _Command:
    """One command, the words that may stand in it, and what may follow its options."""

    name: str
    options: tuple[argparse.Action, ...]
    words: tuple[str, ...]


def run_completion(options: argparse.Namespace) -> int:
    """Print the script for one shell."""
    commands = tuple(_commands(make_parser()))
    lines = _fish(commands) if options.shell == "fish" else _bash(commands, zsh=options.shell == "zsh")
    show("\n".join(lines) + "\n")
    return 0


def _commands(parser: argparse.ArgumentParser) -> Iterator[_Command]:
    for action in parser._actions:  # noqa: SLF001 - argparse tells its grammar nowhere else
        if not isinstance(action, argparse._SubParsersAction):  # noqa: SLF001 - as above
            continue
        for name, command in action.choices.items():
            shown = [one for one in command._actions if one.help != argparse.SUPPRESS]  # noqa: SLF001 - as above
            options = tuple(one for one in shown if one.option_strings)
            words = tuple(str(word) for one in shown if not one.option_strings for word in one.choices or ())
            yield _Command(name, options, words)


def _bash(commands: Iterable[_Command], *, zsh: bool) -> Iterator[str]:
    """Yield a function for bash, which zsh runs as well."""
    commands = tuple(commands)
    if zsh:
        yield "#compdef claimcheck"
        yield "autoload -U +X bashcompinit && bashcompinit"
    yield "_claimcheck() {"
    yield '  local word="${COMP_WORDS[COMP_CWORD]}" before="${COMP_WORDS[COMP_CWORD-1]}" command=""'
    yield f'  local commands="{" ".join(one.name for one in commands)}" words=""'
    yield '  [ "$COMP_CWORD" -gt 1 ] && command="${COMP_WORDS[1]}"'
    yield '  case "$before" in'
    told: set[str] = set()
    for option in (option for one in commands for option in one.options):
        names = "|".join(option.option_strings)
        # The formats of a table are not those of a check; what several commands share is told once.
        if option.choices and names not in told and option.dest != "output_format":
            told.add(names)
            choices = " ".join(map(str, option.choices))
            yield f'    {names}) COMPREPLY=($(compgen -W "{choices}" -- "$word")); return ;;'
    yield "  esac"
    yield '  case "$command" in'
    for one in sorted(commands, key=lambda command: command.name == _DEFAULT):
        pattern = "*" if one.name == _DEFAULT else one.name
        formats = next((option.choices for option in one.options if option.dest == "output_format"), None)
        if formats:
            yield f'    {pattern}) words="{_written(one)}"'
            listed = " ".join(map(str, formats))
            yield f'      [ "$before" = --output-format ] && words="{listed}" ;;'
        else:
            yield f'    {pattern}) words="{_written(one)}" ;;'
    yield "  esac"
    yield '  [ "$COMP_CWORD" -eq 1 ] && words="$commands $words"'
    yield '  COMPREPLY=($(compgen -W "$words" -- "$word"))'
    yield "}"
    yield "complete -o default -o bashdefault -F _claimcheck claimcheck"


def _fish(commands: Iterable[_Command]) -> Iterator[str]:
    commands = tuple(commands)
    names = " ".join(one.name for one in commands)
    yield f"complete -c claimcheck -n __fish_use_subcommand -a '{names}'"
    others = " ".join(one.name for one in commands if one.name != _DEFAULT)
    for one in commands:
        within = (
            f"not __fish_seen_subcommand_from {others}"
            if one.name == _DEFAULT
            else f"__fish_seen_subcommand_from {one.name}"
        )
        if one.words:
            yield f"complete -c claimcheck -f -n '{within}' -a '{' '.join(one.words)}'"
        for option in one.options:
            parts = [f"complete -c claimcheck -n '{within}'"]
            parts += (
                f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}"
                for name in option.option_strings
            )
            if option.choices:
                parts.append(f"-x -a '{' '.join(map(str, option.choices))}'")
            elif option.nargs != 0:
                parts.append("-r")
            told = (option.help or "").replace("\\", "\\\\").replace("'", "\\'").replace("%%", "%")
            yield " ".join([*parts, f"-d '{told}'"])


def _written(command: _Command) -> str:
    options = (name for option in command.options for name in option.option_strings)
    return " ".join((*command.words, *options))
