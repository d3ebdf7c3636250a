"""A first, only, largest or record without a source, in a text that cites its others.

## Why it matters

Superlatives are wrong more often than figures: one counter-example is enough.

## Limits

Only in documents that have note markers, and in sentences of running text without one. A fixed set of
words that claim a place in the world, a country, a year or history: "the largest mill in Europe", not "the largest of
the three mills". "One of the largest" claims little and is left alone.
"""

import re
from collections.abc import Iterator

from claimcheck.documents import Document, Zone
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag
from claimcheck.text import Span

_ADJECTIVE = (
    r"(?:largest|biggest|highest|lowest|oldest|youngest|newest|fastest|slowest|tallest|longest|shortest|deepest|richest"
    r"|poorest|worst|best|busiest|earliest|most\s+(?:expensive|populous|visited|powerful|valuable|common|popular))"
)
_WORDS = r"(?:[\w’'-]+\s+){0,4}?"
_PLACES = r"(?:world|globe|country|nation|continent|region|state|province|county|city|history|industry|hemisphere|universe)"
_FIELD = (
    rf"(?:in\s+(?:the\s+)?(?:{_PLACES}\b|(?:[a-z]+\s+){{0,2}}history\b|[A-Z][\w-]+)|on\s+(?:record|earth|Earth)\b"
    r"|of\s+all\s+time\b|since\s+(?:records\b|[12]\d{3}\b)|ever\b)"
)
"""In what a superlative is claimed; without it, it ranks things of the text's own."""
_SUPERLATIVE = re.compile(
    rf"(?<!one of )\b(?:the|its|their)\s+(?:(?:second|third)[ -])?{_ADJECTIVE}\s+{_WORDS}{_FIELD}"
    rf"|\b(?:{_PLACES}|[A-Z]\w+)['’]s\s+(?:{_ADJECTIVE}|first|only)\s+\w+"
    rf"|(?<!one of )\bthe\s+(?:first|only)\s+(?!time\b|thing\b|step\b)\w+\s+{_WORDS}(?:{_FIELD}|ever\b|to\s+(?:have|be|win|hold|reach|become)\b)"
    r"|\ba\s+record\s+(?:high|low|[$£€]?\d[\d,.]*\d|[$£€]?\d)|\b(?:all-time|record)\s+(?:high|low)\b"
)
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|\Z)|\n\n")
_RUNNING = frozenset({Zone.PARAGRAPH, Zone.QUOTE, Zone.STANDFIRST})


def check(document: Document, _config: RuleConfig) -> Iterator[Flag]:
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
    config=RuleConfig,
    check=check,
    preview=True,
    examples=(
        Bad(
            "The mill burnt.[^1] It was the largest mill in Europe.\n\n[^1]: Town records.\n",
            flags="the largest mill in Europe",
        ),
        Bad(
            "The mill burnt.[^1]\n\nFlour stood at a record high.\n\n[^1]: Town records.\n",
            flags="a record high",
        ),
        Good("It was the largest mill in Europe.[^1]\n\n[^1]: Town records.\n"),
        Good("It was the largest mill in Europe.\n", because="A text without notes makes no promise."),
    ),
)
