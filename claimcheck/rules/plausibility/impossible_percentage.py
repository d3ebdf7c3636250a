"""A share of people or things over 100 per cent.

## Why it matters

"105% of voters" cannot be: a share ends at 100. A change, a ratio or a target may go beyond it.

## Limits

Only percentages that are said to be of a group that is counted by heads (voters, households, patients), and of
all of it. Changes and comparisons ("120% of last year's figure") are left alone.
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from claimcheck.claims import Claim
from claimcheck.findings import Confidence, Severity
from claimcheck.mentions import Kind, Modifier
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag
from claimcheck.rules.readings import reading

_WHOLE: Final = Decimal(100)
_GROUP: Final = re.compile(
    r"\A of (?:the |all |its |their |our |these |those )?(?:[a-z]+ ){0,2}?(?:respondents|voters|people|adults|women|men|girls|boys|children|residents|students|pupils|patients|households|users|customers|employees|workers|members|participants|citizens|companies|firms|businesses|schools|teachers|votes|ballots|applicants|families|visitors|readers|drivers|farmers|nurses|doctors|pensioners|survivors|victims|tenants|owners|houses|homes|buildings|cars|vehicles|flights|trains|fish|birds|animals|trees|land|population|workforce|electorate|staff)\b(?! (?:in|of) (?:19|20)\d\d)",
    re.IGNORECASE,
)
_MEASURED: Final = re.compile(
    r"\b(?:capacity|target|quota|demand|forecast|planned|expected|equivalent)\b", re.IGNORECASE
)


def check(claim: Claim, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a percentage above 100 of a group of heads."""
    mention = claim.mention
    if mention.kind is not Kind.PERCENT or mention.low is None or mention.direction is not None:
        return
    if mention.low <= _WHOLE or mention.modifier in {Modifier.LESS_THAN, Modifier.AT_MOST}:
        return
    sentence = claim.sentence
    rest = sentence.text[mention.prose.end - sentence.prose.start :]
    group = _GROUP.match(rest)
    if group is not None and not _MEASURED.search(sentence.text):
        yield flag(
            claim,
            label=f"read as {reading(mention)}",
            claims=[claim.id],
            figure=mention.text,
            group=group[0].strip().removeprefix("of "),
        )


RULE = Rule(
    id="impossible-percentage",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="{figure} of {group} is more than all of them",
    help="check the figure, or say what it is a percentage of",
    over=Claim,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("In Ilmen 105% of voters took part.", flags="105%"),
        Bad("Some 140% of the younger respondents said that they had moved.", flags="140%"),
        Good("In Ilmen 95% of voters took part."),
        Good("Output was 120% of the level of 2019.", because="A ratio, not a share."),
    ),
)
