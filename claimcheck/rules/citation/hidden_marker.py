"""A note marker inside markup that nobody sees.

## Why it matters

The claim lost its source for the reader, or the note looks used and is not.

## Limits

Comments of HTML and elements hidden by a style of their own. Only ``[^label]`` markers are looked for.
"""

import re
from collections.abc import Iterator

from claimcheck.documents import Document
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Place, Rule, RuleConfig, flag
from claimcheck.text import Span

_OPENING = re.compile(
    r"<!--|<(?P<name>\w{1,20})\s[^<>]{0,300}style\s*=\s*[\"'][^\"'<>]{0,100}(?:display\s*:\s*none|visibility\s*:\s*hidden)"
)
_MARKER = re.compile(r"\[\^([^\]\s]{1,40})\](?!:)")


def check(document: Document, _config: RuleConfig) -> Iterator[Flag]:
    """Flag each marker between the ends of a hidden stretch, outside code."""
    source = document.source
    end = 0
    for opening in _OPENING.finditer(source):
        if opening.start() < end or document.is_code(opening.start()):
            continue
        closing = source.find(f"</{opening['name']}" if opening["name"] else "-->", opening.end())
        if closing < 0:
            # A stretch that is never closed: what is hidden cannot be told.
            return
        end = closing
        for marker in _MARKER.finditer(source, opening.end(), closing):
            yield flag(Place(Span(*marker.span())), label="nobody sees this", marker=marker[1])


RULE = Rule(
    id="hidden-marker",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="the marker of note {marker} stands in hidden markup",
    help="put the marker into the text, or delete it",
    over=Document,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("It closed.<!-- [^1] --> It burnt.\n", flags="[^1]"),
        Bad('It closed.<span style="display:none">[^a]</span> It burnt.\n', flags="[^a]"),
        Good("It closed.[^1]<!-- ask again -->\n\n[^1]: Reuters, 3 May 2020\n"),
        Good(
            "Write `<!-- [^1] -->` to hide it.\n\n```html\n<!-- [^1] -->\n```\n",
            because="Code is shown as it is.",
        ),
    ),
)
