"""The list of parses that the tests compare: its sentences stay, their parses are written anew."""

from __future__ import annotations

from pathlib import Path

from claimcheck.language.pipelines import load_pipeline
from claimcheck.text import Span

__all__ = ["freeze"]


def freeze(path: Path) -> None:
    """Parse the sentences in ``path``, which stand after "# ", with the shipped pipeline."""
    lines: list[str] = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line.startswith("# "):
            continue
        (parse,) = load_pipeline().parse(line[2:], [Span(0, len(line) - 2)])
        lines += [line]
        for token in parse.tokens:
            head = 0 if token.head == token.index else token.head + 1
            lines.append("\t".join((token.text, token.tag, str(head), token.relation.value)))
        lines.append("")
    path.write_text("\n".join(lines), encoding="utf-8", newline="\n")
