"""Whether a text can bear a verdict at all: a stub, a paywall or an error page says nothing of a claim.

What was saved may be a stub, so that a short text is none until somebody names it as the source's: by passing it as
such, or in the map of the folder.
"""

from __future__ import annotations

import re
from typing import Final

LEAST: Final = 600
"""Characters. What is shorter is a teaser, an abstract of a page or a failed copy."""
LONGEST: Final = 2_000_000
"""Characters of a text that are read."""
_SHORT_PAGE: Final = 2500
"""Characters under which a word of a paywall or error speaks of the whole page, not of a banner on it."""
_PAYWALL: Final = re.compile(
    r"\b(?:subscribe (?:now )?to (?:continue|read|unlock)|for subscribers only|subscriber[- ]only|subscribers can read"
    r"|already a (?:member|subscriber)|(?:log|sign) in (?:or|to) (?:subscribe|continue|read)|start your (?:free )?trial"
    r"|to (?:read|continue reading) (?:the|this) (?:full|rest|whole)|limit of free articles|free articles? (?:left|remaining)"
    r"|create (?:a free|an) account to|register to (?:read|continue)|this (?:article|content|story) is (?:reserved )?for (?:paying )?(?:members|subscribers))\b",
    re.IGNORECASE,
)
_ERROR: Final = re.compile(
    r"\b(?:404|403|410|500|502|503)\b.{0,20}\b(?:not found|forbidden|gone|error|bad gateway|unavailable)\b|page (?:you .{0,40})?(?:not found|does not exist|has moved)"
    r"|\b(?:access denied|verify (?:that )?you are (?:a )?human|enable javascript|checking your browser|are you a robot|just a moment)\b",
    re.IGNORECASE,
)
_BREAKS_OFF: Final = re.compile(
    r"(?:…|\.\.\.|\b(?:read|show|see) more|continue reading|full (?:story|article|text))\W*\Z", re.IGNORECASE
)
"""How a teaser ends."""


def why_not(text: str, *, is_whole: bool = False) -> str | None:
    """Return why ``text`` cannot be checked against, or None where it can.

    A short text that ``is_whole``, since somebody gave it for this source by name, can, unless it breaks off.
    """
    size = len(" ".join(text.split()))
    if not size:
        return "the source's text is empty"
    if size < _SHORT_PAGE:
        if _PAYWALL.search(text):
            return "the source's text stops at a paywall"
        if _ERROR.search(text):
            return "the source's text is an error page"
    if size < LEAST and (not is_whole or _BREAKS_OFF.search(text)):
        return f"the source's text has only {size} characters"
    if len(text) > LONGEST:
        return f"the source's text is too long to be read, over {LONGEST:,} characters"
    return None
