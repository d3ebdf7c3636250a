"""A source dated later than the document that cites it.

## Why it matters

Nobody can have read it then: the year of the source or the date of the document is wrong, or the text was
changed and its date was not.

## Limits

Needs a date of the document. One given with ``--as-of`` is believed. One found in front matter or a dateline may be
older than the text: then only a single source is flagged, one whose month or day is known, beside two or more that
fit the date; a day of the last change ("lastmod", "updated") counts as the document's. A range counts from its first
day; a source known to the month or year only is later when its month or year is.
"""

from collections.abc import Iterator

from claimcheck.citations import DatedSource
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag


def check(dated: DatedSource, _config: RuleConfig) -> Iterator[Flag]:
    """Flag a source whose first possible day is after the document's."""
    issued = (dated.source.issued or "").partition("/")[0]
    if dated.stands_alone:
        yield flag(
            dated.source,
            label=f"dated {issued}",
            notes=[f"the document is read as of {dated.as_of.isoformat()}"],
            issued=issued,
            as_of=dated.as_of.isoformat(),
        )


RULE = Rule(
    id="source-after-document",
    since="0.1.0",
    severity=Severity.ERROR,
    confidence=Confidence.HIGH,
    message="this source is dated {issued}, after the document ({as_of})",
    help="check the source's date, and the document's",
    over=DatedSource,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("It closed.[^1]\n\n[^1]: Reuters, 9 May 2021\n", flags="Reuters, 9 May 2021", as_of="2021-05-03"),
        Bad("It closed.[^1]\n\n[^1]: Reuters, June 2021\n", flags="Reuters, June 2021", as_of="2021-05-03"),
        Good("It closed.[^1]\n\n[^1]: Reuters, 2 May 2021\n", as_of="2021-05-03"),
        Good("It closed.[^1]\n\n[^1]: Reuters, 9 May 2021\n", because="The document has no date."),
    ),
)
