"""The documentation of rules, generated from the rules: for the terminal and as ``rules/README.md``."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from claimcheck.rules.base import AnyRule, Bad, Example

_HEADING = re.compile(r"^## (.+)$", re.MULTILINE)


def rule_list(rules: Sequence[AnyRule]) -> str:
    """Return a line for each rule, by category."""
    width = max(len(rule.id) for rule in rules)
    lines: list[str] = []
    for category, several in groupby(rules, key=lambda rule: rule.category):
        lines.append(f"{category}")
        for rule in several:
            preview = " (preview)" if rule.preview else ""
            lines.append(f"  {rule.id:{width}}  {rule.severity:7}  {rule_summary(rule)}{preview}")
    return "\n".join(lines)


def rule_text(rule: AnyRule) -> str:
    """Return the documentation of one rule for the terminal."""
    return re.sub(
        r"```(?:md|text)?\n?", "", _HEADING.sub(r"\1", rule_markdown(rule).replace("### ", "## "))
    ).replace("`", "")


def rule_markdown(rule: AnyRule) -> str:
    """Return the documentation of one rule as Markdown."""
    preview = ", in preview: runs only when selected" if rule.preview else ""
    parts = [
        f"## {rule.id}",
        f"{rule.category}, {rule.severity}, confidence {rule.confidence}, since {rule.since}{preview}",
        _HEADING.sub(r"### \1", rule.doc.strip()),
        "### Message\n\n`" + rule.message + "`" + (f"\n\nHelp: {rule.help}" if rule.help else ""),
    ]
    options = list(_options(rule))
    if options:
        parts.append("### Options\n\n" + "\n".join(options))
    parts.append("### Examples\n\n" + "\n\n".join(_example(example) for example in rule.examples))
    return "\n\n".join(parts)


def catalogue_markdown(rules: Sequence[AnyRule]) -> str:
    """Return the whole catalogue as one Markdown page."""
    table = ["| rule | category | severity | says |", "| --- | --- | --- | --- |"]
    table += [
        f"| [`{rule.id}`](#{rule.id}) | {rule.category} | {rule.severity} | {rule_summary(rule)} |"
        for rule in rules
    ]
    head = (
        "# Rules\n\nGenerated from the rules by `claimcheck rule --all --output-format md`; do not edit.\n\n"
        + "\n".join(table)
    )
    return "\n\n".join([head, *(rule_markdown(rule) for rule in rules)]) + "\n"


def rule_summary(rule: AnyRule) -> str:
    """Return the first sentence of a rule's documentation, without its full stop."""
    return rule.doc.strip().split("\n\n", 1)[0].replace("\n", " ").rstrip(".")


def _options(rule: AnyRule) -> Iterator[str]:
    for field in dataclasses.fields(rule.config):
        name = field.name.replace("_", "-")
        yield f"- `{name}` (default `{field.default}`): {field.metadata['description']}"


def _example(example: Example) -> str:
    quoted = "\n".join(f"> {line}".rstrip() for line in example.text.strip().splitlines())
    if example.earlier is not None:
        earlier = "\n".join(f"> {line}".rstrip() for line in example.earlier.strip().splitlines())
        quoted += f"\n\nBefore the edit:\n\n{earlier}"
    for label, text in (example.sources or {}).items():
        quoted += f"\n\nSource {label} says: {text}"
    if isinstance(example, Bad):
        return f"Flagged, on `{example.flags}`:\n\n{quoted}" + (
            f"\n\n{example.because}" if example.because else ""
        )
    return f"Left alone:\n\n{quoted}" + (f"\n\n{example.because}" if example.because else "")
