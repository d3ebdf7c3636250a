"""Whether a stated figure belongs to the levels beside it: how near it comes, and what stands between.

A slip keeps most of a figure, or its digits the other way round; a figure of something else is mostly far off.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.contrasts import Levels
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.readers.movement import CHANGE_NOUN
from claimcheck.mentions import Kind

__all__ = ["APART", "is_apart", "is_near", "is_of_other", "only"]

APART: Final = re.compile(
    r";|\b(?:while|whereas|although|though|but|whose|meanwhile|yet|of (?:which|whom))\b"
    r"|\band (?!(?:was|is|so|thus|therefore|up|down)\b)",
    re.IGNORECASE,
)
"""What stands between figures of different things."""
_RESTATED: Final = re.compile(
    rf"; (?=put differently|in other words|that is|i\.e\.|or\b|as a|(?:the |an? )?{CHANGE_NOUN}\b)"
)
_TAKES_UP: Final = re.compile(
    rf"¶ [\"“‘']?(?:(?:That|This|It|Which|These|Those|Both)\b|(?:An?|The) (?:[a-z-]+ )?(?:{CHANGE_NOUN}|slide|raise|hike)\b|(?:[^‹¶,;:]{{0,25}}\b)?(?:it|that)\b|Change\b|An? (?:[a-z]+ )?(?:rate|share|proportion|percentage)\b|[^‹¶]{{0,60}}\bthe {CHANGE_NOUN}\b)"
    r"|¶ [^‹¶]{0,40}‹[px]\d+›[^‹¶]{0,30}\Z"
)
"""At the head of a sentence that says what the figures of the last one come to: "That makes it 30% dearer"."""
_RATED: Final = re.compile(
    r"\b(?:annual(?:i[sz]ed|ly)?|growth rate|compound|interest|inflation|tax|taper|exchange|yearly|jobless|unemployment|mortgage|yield|"
    r"discount|margin|average|mean|real terms|adjusted|net|constant)\b",
    re.IGNORECASE,
)
"""What makes a percentage one of time, of price or of something else than the levels beside it."""
_YEARLY: Final = re.compile(
    r"\A (?:(?:a|per|each|every) (?:year|month|week|quarter|annum)\b(?! (?:ago|earlier|before))|‹z)"
)
_OWN_BASE: Final = re.compile(
    r"\A (?:[a-z]+ )?(?:than (?:planned|expected|forecast|hoped|average|usual|normal|the average|budgeted|feared)"
    r"|(?:above|below|under|over) (?:the )?(?:average|plan|forecast|budget)"
    r"|this (?:year|month|week|quarter)|on the (?:year|month|quarter)|so far|year[- ]on)\b"
)
"""What a change is counted from, where it is none of the figures beside it."""
_POINTS: Final = 15
_LEAST: Final = Decimal("0.5")


def only(frame: Frame, *kinds: Kind) -> Claim | None:
    """Return the one figure of these kinds in a window; None where there is none, or two."""
    found = [one for one in frame.claims if one.mention.kind in kinds]
    return found[0] if len(found) == 1 and not found[0].mention.is_range else None


def is_of_other(frame: Frame, stated: Claim) -> bool:
    """Whether a percentage is one of a year, of a rate, or of another base."""
    after = frame.after(stated)
    return bool(
        stated.mention.per
        or _YEARLY.match(after)
        or _OWN_BASE.match(after)
        or _RATED.search(frame.before(stated, 25))
        or _RATED.search(after[:25])
    )


def is_near(stated: Decimal, right: Decimal) -> bool:
    """Whether a percentage may be a slip for the right one: most of it, or its digits the other way round."""
    if not stated or not right:
        return False
    close = min(stated, right) >= _LEAST * max(stated, right)
    return close or abs(stated - right) <= _POINTS or str(round(stated)) == str(round(right))[::-1]


def is_apart(frame: Frame, stated: Claim, levels: Levels) -> bool:
    """Whether words between a figure and the nearer of two levels, or a full stop, give it to something else."""
    if all(one.sentence is not stated.sentence for one in levels):
        return _TAKES_UP.search(frame.text) is None
    place = stated.mention.prose.start
    first, last = sorted(levels, key=lambda one: one.mention.prose.start)
    if place > last.mention.prose.start:
        between = frame.between(last, stated)
    elif place < first.mention.prose.start:
        between = frame.between(stated, first)
    else:
        between = frame.between(first, stated)
    return APART.search(_RESTATED.sub(" ", between)) is not None
