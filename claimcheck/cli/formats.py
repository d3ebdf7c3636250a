"""What ``--output-format`` and ``--output FORMAT=FILE`` can ask for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimcheck import __version__
from claimcheck.cli.arguments import FORMATS
from claimcheck.errors import UsageError, reason_of, unknown
from claimcheck.reports.model import Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How text is laid out: for a terminal of ``width`` cells, in colour, in signs beyond ASCII."""

    width: int = 100
    colour: bool = False
    unicode: bool = True


WHOLE_REPORTS: Final = frozenset({"json", "jsonl", "html"})
"""Formats that tell all that was read; the others tell findings."""


def render(name: str, reports: Sequence[Told], look: Look, pieces: Callable[[str], Sequence[str]]) -> str:
    """Return a run in the format called ``name``, one of ``arguments.FORMATS``.

    ``pieces`` gives what is made of each document, or of each rule, and kept in the cache; see ``Pieces.of``.
    """
    kind = name if look.unicode or name == "html" else f"{name}-ascii"
    match name:
        case "json":
            from claimcheck.reports.json_v1 import join_json

            return join_json(pieces(kind), reports, __version__)
        case "jsonl":
            return "\n".join(pieces(kind))
        case "html":
            from claimcheck.reports.html_page import join_html

            return join_html(pieces(kind), reports, __version__)
        case "sarif":
            from claimcheck.reports.remembered import rule_from_text
            from claimcheck.reports.sarif import render_sarif

            docs = [rule_from_text(rule) for rule in pieces("rules")]
            return render_sarif(reports, __version__, docs, root=_root())
        case _:
            return render_findings(name, reports, look)


def render_findings(name: str, reports: Sequence[Told], look: Look) -> str:
    """Return the findings in the format called ``name``, which needs nothing but them.

    Paths are told relative to the repository where a machine reads them. Each renderer is imported
    when it is asked for.
    """
    root = _root()
    match name:
        case "github":
            from claimcheck.reports.github import render_github

            return render_github(reports, root=root)
        case "gitlab":
            from claimcheck.reports.gitlab import render_gitlab

            return render_gitlab(reports, root=root)
        case "junit":
            from claimcheck.reports.junit import render_junit

            return render_junit(reports, root=root)
        case "rdjson":
            from claimcheck.reports.rdjson import render_rdjson

            return render_rdjson(reports, root=root)
        case "markdown":
            from claimcheck.reports.markdown import render_markdown

            return render_markdown(reports, root=root)
        case "concise":
            from claimcheck.reports.text import render_concise

            return render_concise(reports)
        case _:
            from claimcheck.reports.text import render_full

            text = render_full(reports, width=look.width, colour=look.colour)
            return f"{text}\n" if text else ""


def write(target: str, render: Callable[[str], str]) -> None:
    """Write one ``FORMAT=FILE`` in UTF-8. Raises ``UsageError`` where that cannot be."""
    name, path = split_target(target)
    text = render(name)
    try:
        Path(path).write_text(text.removesuffix("\n") + "\n" if text else "", encoding="utf-8", newline="\n")
    except OSError as error:
        why = reason_of(error, "cannot be written")
        msg = f"--output {target}: {why}; name a file in a folder that exists"
        raise UsageError(msg) from error


def split_target(target: str) -> tuple[str, str]:
    """Return the format and the file of ``FORMAT=FILE``; raises ``UsageError`` for anything else."""
    name, _, path = target.partition("=")
    if not path:
        msg = f"--output {target}: write FORMAT=FILE, as sarif=claimcheck.sarif"
        raise UsageError(msg)
    if name not in FORMATS:
        msg = f"--output {target}: {unknown('format', name, FORMATS)}"
        raise UsageError(msg)
    return name, path


def _root() -> Path:
    """Return the folder that machines count paths from: the repository's, else the working one."""
    here = Path.cwd()
    return next((folder for folder in (here, *here.parents) if (folder / ".git").exists()), here)
