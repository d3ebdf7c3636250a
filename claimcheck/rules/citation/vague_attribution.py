"""A statement laid to nobody in particular: "studies show", "experts say".

## Why it matters

The phrase claims authority and gives the reader nothing to look up.

## Limits

A fixed set of phrases. A sentence that has a note marker, or a link, is left alone, and so is a phrase behind a
name or a word that points to one ("Pew research shows", "these experts say").
"""

import re
from collections.abc import Iterator

from claimcheck.documents import Document
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag
from claimcheck.text import Span

_PHRASE = re.compile(
    r"\b(?:(?:some|many|most|several|recent|numerous)\s+)?"
    r"(?:(?:studies|experts|analysts|researchers|scientists|critics|observers|insiders)\s+"
    r"(?:show|suggest|say|agree|believe|argue|claim|warn|have\s+(?:shown|found))"
    r"|research\s+(?:shows|suggests)|sources\s+say|it\s+is\s+(?:widely|generally)\s+(?:believed|known|accepted))\b",
    re.IGNORECASE,
)
_REACH = 40
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*(?=\s|\Z)|\n\n")


_NAMED = re.compile(
    r"(?:\b(?i:this|that|these|those|the|its|our|my|his|her|their|whose|own|such|same)|['’]s"
    r"|\b(?!(?:However|But|And|Yet|Still|Although|Though|While|When|Where|Because|As|If|Now|So|Since|Also|Moreover|Indeed"
    r"|For|Or|Nor|Then|Today|Often|Meanwhile|Similarly|Clearly|Unsurprisingly|Fortunately|Unfortunately|Sadly)\b)"
    r"[A-Z][\w&.-]*)\s+\Z"
)
"""What right before the phrase says whose studies or which experts."""


def check(document: Document, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each phrase in whose sentence, from there on, no marker and no address stands."""
    for match in _PHRASE.finditer(document.prose.text):
        before = document.prose.text[max(0, match.start() - _REACH) : match.start()]
        if _NAMED.search(before):
            continue
        stop = _SENTENCE_END.search(document.prose.text, match.end())
        rest = document.prose.to_source(Span(match.start(), stop.end() if stop else match.end()))
        span = document.prose.to_source(Span(*match.span()))
        cited = any(
            rest.start <= marker.span.start <= rest.end + len(marker.label) + 2 for marker in document.markers
        )
        if not cited and "://" not in rest.of(document.source):
            yield flag(Place(span), label="nobody is named", phrase=match[0])


RULE = Rule(
    id="vague-attribution",
    since="0.1.0",
    severity=Severity.NOTE,
    confidence=Confidence.MEDIUM,
    message="'{phrase}' names nobody who could be looked up",
    help="name the study or the person, or cite them",
    over=Document,
    config=RuleConfig,
    check=check,
    preview=True,
    examples=(
        Bad("Studies show that eels climb.\n", flags="Studies show"),
        Bad("The weir, many experts say, is too high.\n", flags="many experts say"),
        Good("Studies show that eels climb.[^1]\n\n[^1]: Journal of Rivers, 2019\n"),
        Good("Ada Tarn says that eels climb.\n", because="She can be asked."),
    ),
)
