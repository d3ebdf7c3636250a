"""One amount, two currencies.

## Why it matters

"$500B RMB" is either dollars or yuan, a factor of seven apart. The reader cannot tell which.

## Limits

Speaks only where every symbol, code and name beside the figure is read and no currency fits them all.
A bracketed conversion is an amount of its own.
"""

from collections.abc import Iterator

from claimcheck.findings import Confidence, RelatedSpan, Severity
from claimcheck.mentions import Kind, Mention
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


def check(mention: Mention, _config: RuleConfig) -> Iterator[Flag]:
    """Flag money whose evidence leaves no currency."""
    if mention.kind is not Kind.MONEY or mention.impossible is None or not mention.currency_evidence:
        return
    read = {item.text: item.codes[0] for item in mention.currency_evidence}
    yield flag(
        mention,
        label=" but ".join(f"{text} reads {code}" for text, code in read.items()),
        related=[RelatedSpan(item.span, f"reads {item.codes[0]}") for item in mention.currency_evidence[1:]],
        figure=mention.text,
        currencies=" and ".join(read.values()),
    )


RULE = Rule(
    id="currency-conflict",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{figure} names two currencies, {currencies}",
    help="keep the currency of the source, and put a conversion in brackets",
    over=Mention,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The port borrowed $40m CHF for its cranes.", flags="$40m CHF", related=("CHF",)),
        Bad("The dam cost €90m USD in the end.", flags="€90m USD", related=("USD",)),
        Good("The port borrowed C$40m CAD for its cranes.", because="Both say Canadian dollars."),
        Good("The port borrowed 40m francs ($45m) for its cranes.", because="A conversion."),
    ),
)
