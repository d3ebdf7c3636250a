"""A first, only, largest or record without a source, in a text that cites its others.

## Why it matters

Superlatives are wrong more often than figures: one counter-example is enough.

## Limits

Only in documents that have note markers, and in sentences of running text without one. A fixed set of
words before a noun; "at first" and "the first time that I" are no claims about the world.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.documents import Document, Zone
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag
from claimcheck.text import Span

_SUPERLATIVE = re.compile(
    r"\b(?:the|its|their|Europe's|America's|Britain's)\s+(?:world's\s+|country's\s+|nation's\s+)?"
    r"(?:first(?!\s+(?:time|half|quarter|place|thing|step|week|day|year|of)\b)|only|largest|biggest|highest|lowest|oldest"
    r"|youngest|fastest|tallest|longest|worst|most\s+expensive)\s+(?:\w+\s+){0,3}?"
    r"(?:in|on|of|since|to|ever|by)\s|\ba\s+record\s+(?:high|low|\W?\d)|\b(?:all-time|record)\s+(?:high|low)\b"
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|\Z)|\n\n")
_RUNNING = frozenset({Zone.PARAGRAPH, Zone.QUOTE, Zone.STANDFIRST})


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options for ``uncited-superlative``: none."""


def check(document: Document, _config: Config) -> Iterator[Flag]:
    """Flag each superlative after which no marker stands in its sentence."""
    if not document.markers:
        return
    text = document.prose.text
    places = [marker.prose for marker in document.markers]
    for block in document.blocks:
        if block.zone not in _RUNNING:
            continue
        for match in _SUPERLATIVE.finditer(text, block.prose.start, block.prose.end):
            stop = _SENTENCE_END.search(text, match.end(), block.prose.end)
            end = stop.end() if stop else block.prose.end
            if not any(match.start() <= place <= end for place in places):
                span = document.prose.to_source(Span(match.start(), match.end()))
                words = match[0].rstrip()
                shown = Span(span.start, span.end - (len(match[0]) - len(words)))
                yield flag(Place(shown), label="no source covers this", superlative=words)


RULE = Rule(
    id="uncited-superlative",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.LOW,
    message="no source covers '{superlative}'",
    help="add a note, or soften the claim",
    over=Document,
    config=Config,
    check=check,
    preview=True,
    examples=(
        Bad(
            "The mill burnt.[^1] It was the largest mill in Europe.\n\n[^1]: Town records.\n",
            flags="the largest mill in",
        ),
        Bad(
            "The mill burnt.[^1]\n\nFlour stood at a record high.\n\n[^1]: Town records.\n",
            flags="a record high",
        ),
        Good("It was the largest mill in Europe.[^1]\n\n[^1]: Town records.\n"),
        Good("It was the largest mill in Europe.\n", because="A text without notes makes no promise."),
    ),
)
