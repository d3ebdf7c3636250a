"""Flags for the rules of the source group, which all report one kind of difference from a source's text."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.evidence import Held, Verdict
from claimcheck.rules.base import Flag, flag, related

_HEAD: Final = re.compile(r"[,;:|(\"“]")
_LONGEST_NAME: Final = 40


def differing_flag(held: Held, verdict: Verdict, *, label: str, **arguments: object) -> Flag:
    """Return a flag on the statement, with the source's line as its other place and the passage as a note."""
    claim, evidence = held.statement.claim, verdict.answer.evidence
    passage = " ".join(evidence.text.split()) if evidence is not None else ""
    return flag(
        held,
        label=label,
        related=[related(verdict.source, "the source")] if verdict.source is not None else [],
        notes=[f"{source_name(verdict)} says: {passage}"] if passage else [],
        claims=[claim.id] if claim is not None else [],
        confidence=verdict.answer.confidence,
        source=source_name(verdict),
        **arguments,
    )


def source_name(verdict: Verdict) -> str:
    """Return how a message calls a source: its outlet, else the head of its line, else the text's label."""
    source = verdict.source
    if source is None:
        return f"source {verdict.key}"
    return (
        source.outlet
        or _HEAD.split(source.raw, maxsplit=1)[0].strip()[:_LONGEST_NAME]
        or f"source {verdict.key}"
    )


def figure_told(held: Held) -> str:
    """Return a figure's words with its modifier: "more than 300"."""
    claim = held.statement.claim
    modifier = claim.mention.modifier if claim is not None else None
    return f"{modifier.value.replace('_', ' ')} {held.statement.text}" if modifier else held.statement.text
