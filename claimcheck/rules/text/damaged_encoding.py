"""Text in a damaged encoding.

## Why it matters

"Ã©" for "é" and boxes for letters are what is left when text is decoded twice or wrongly. Readers see it at
once; machines cannot read what stood there.

## Limits

Whole lines or runs that no language writes. The text is left out of what is checked and never rewritten.
"""

from collections.abc import Iterator

from claimcheck.documents import Block, Zone
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


def check(block: Block, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each block that the reader could not make sense of."""
    if block.zone is Zone.DAMAGED:
        yield flag(block, label=block.hint or "unreadable", hint=block.hint or "it is unreadable")


RULE = Rule(
    id="damaged-encoding",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.HIGH,
    message="text in a damaged encoding was left out: {hint}",
    help="paste the passage again from the original, as UTF-8",
    over=Block,
    config=RuleConfig,
    check=check,
    examples=(
        Bad(
            "The harbour opens\n\nThe new harbour opened on Monday after two years of work on its quays.\n\nâ€œThe cafÃ© is openâ€\x9d\n\nA second quay follows next spring.",
            flags="â€œThe cafÃ© is openâ€\x9d",
            format="text",
        ),
        Bad(
            "The harbour opens\n\nThe new harbour opened on Monday after two years of work on its quays.\n\nInformaciÃ³n sobre la sesiÃ³n\n\nA second quay follows next spring.",
            flags="InformaciÃ³n sobre la sesiÃ³n",
            format="text",
        ),
        Good("The café at the harbour opened on Monday.", format="text"),
        Good("Müller & Søn opened the quay’s café — at last.", format="text"),
    ),
)
