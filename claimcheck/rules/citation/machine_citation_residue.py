"""Marks that a chat tool leaves where a citation stood.

## Why it matters

The mark points to nothing outside the chat: the reader gets no source, and sees how the text was made. An
address that carries the tool's tracking parameter tells the same.

## Limits

Known marks and the parameters of known tools. Code is left alone.
"""

import re
from collections.abc import Iterator

from claimcheck.documents import CHAT_HINT, CHAT_MARK, Document
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag
from claimcheck.text import Span

_TRACKING = re.compile(
    r"utm_source=(?<=[?&]utm_source=)(?:chatgpt\.com|openai|perplexity(?:\.ai)?|copilot\.com|claude\.ai|gemini(?:\.google\.com)?)\b"
)


def check(document: Document, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each mark, and each tracking parameter, outside code."""
    for pattern, label in (
        (CHAT_MARK, "a chat tool's mark"),
        (_TRACKING, "a chat tool's tracking parameter"),
    ):
        for match in pattern.finditer(document.source):
            if not document.is_code(match.start()):
                yield flag(Place(Span(*match.span())), label=label, what=label, residue=match[0])
    for block in document.blocks:  # marks that a page writes with entities
        told = block.span.of(document.source)
        if block.hint == CHAT_HINT and not CHAT_MARK.search(told):
            yield flag(block, label="a chat tool's mark", what="a chat tool's mark", residue=told.strip())


RULE = Rule(
    id="machine-citation-residue",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{what} was left in the text: {residue}",
    help="cite the source itself, or delete the mark",
    over=Document,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "Output fell 19% :contentReference[oaicite:3]{index=3}.\n",
            flags=":contentReference[oaicite:3]{index=3}",
        ),
        Bad(
            "The mill [closed](https://mill.example/news?utm_source=chatgpt.com) in May.\n",
            flags="utm_source=chatgpt.com",
        ),
        Good("Output fell 19%.[^1]\n\n[^1]: Reuters, 3 May 2020\n"),
        Good(
            "The mill [closed](https://mill.example/news?utm_source=newsletter) in May.\n",
            because="A newsletter is no chat tool.",
        ),
    ),
)
