"""Durations told in no known wording beside the two dates that they run between.

Where a sentence holds just two dates and one duration, with a word that makes it the time between them ("for", "after",
"since", "later", "in all"), the three nearly always belong together. What the wording does not say, the figures must:
a duration shorter than the time between may be another event's within it; one that is longer, as slips are and by
no more than they are, cannot.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, follows, joined
from claimcheck.claims.relations import DatedDuration
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind

_HEDGE: Final = (
    r"(?:(?:about|nearly|almost|some|just|only|roughly|over|more than|a total of|fully|all of) )*\Z"
)
_ELSE: Final = re.compile(
    r"\b(?:previous\w*|earlier|before(?!,)|already|initially|sentence\w*|prison|jail\w*|contract|deals?|loan|lease[sd]?|aged?|of age|"
    r"experience|elected|appointed|re-?elected|banned|suspended|extend\w*|extension|renew\w*|\w*authori[sz]\w+|planned|expected|scheduled|where|whom?|would|will|should|per|each|average)\b"
    r"|\A[, -]*(?:old|as|with|at|in (?!all\b|total\b|between\b)|under|into|from)\b",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(
    r"\b(?:first|next|last|past|another|further|other|every|each|within|under|up to|previous|final|initial|half|some of|extra|additional|this|that|these|those) \Z",
    re.IGNORECASE,
)
"""Words near a duration, and right before it, that give it to something else."""
_OF: Final = re.compile(r"\A of \w+")
_AFTER: Final = re.compile(rf"\bafter {_HEDGE}", re.IGNORECASE)
_LED: Final = re.compile(rf"\b(?:after|for) {_HEDGE}", re.IGNORECASE)
_LISTED: Final = re.compile(r"\A,? ?(?:and|or|,|/|vs\.?|versus|than) ?(?:in |on )?\Z")
_FITS: Final = {
    "decade": frozenset({"year", "month", "day"}),
    "year": frozenset({"year", "month", "day"}),
    "month": frozenset({"month", "day"}),
    "week": frozenset({"day"}),
    "fortnight": frozenset({"day"}),
    "day": frozenset({"day"}),
}
"""Dates fine enough for a unit."""
_DAYS: Final = {"day": 1, "week": 7, "fortnight": 14, "month": 30, "year": 365, "decade": 3652}
_ENDS: Final = 2
_FAR: Final = 30
"""Sentences with figures within which an event may be told of again."""
_LEAST: Final = Decimal("0.4")
_FEW: Final = 5
"""Units that a slip may add."""


def read_implied(frames: Sequence[Frame], index: int, duration: Claim) -> DatedDuration | None:
    """Return the duration with the only two dates of its sentence, or of it and the one before, where it lies near."""
    for frame in _windows(frames, index):
        dates = [one for one in frame.claims if one.mention.kind is Kind.DATE]
        if frame.letters.count("t") == 1 and len(dates) == _ENDS and _is_between(frame, duration, *dates):
            return _near(duration, *dates)
    return None


def _windows(frames: Sequence[Frame], index: int) -> Iterator[Frame]:
    """Yield what may tell of both dates: the sentence, with the one before or after, or with one told of again."""
    frame, before = frames[index], frames[max(0, index - _FAR) : index]
    yield frame
    if before and (follows(before[-1], frame) or _shares(before[-1], frame)):
        yield joined(before[-1], frame)
    if index + 1 < len(frames) and follows(frame, frames[index + 1]):
        yield joined(frame, frames[index + 1])
    if frame.letters.count("d") == 1:
        told = [one for one in before if one.letters.count("d") == 1 and _shares(one, frame)]
        if len(told) == 1:
            yield joined(told[0], frame)


def _is_between(frame: Frame, duration: Claim, first: Claim, second: Claim) -> bool:
    """Whether nothing by the duration gives it to something else than the time between the two dates."""
    before, after = frame.before(duration), frame.after(duration)
    if _LISTED.match(frame.between(first, second)) or _OTHER.search(before):
        return False
    if _ELSE.search(after[:10] + _round(frame, duration)) or duration.mention.text.endswith("old"):
        return False
    # "after nine years in opposition, it won in 2003 and lost in 2007"
    before_last = duration.mention.prose.start < second.mention.prose.start and not after.startswith(" (")
    return not (_LED.search(before) if before_last else _AFTER.search(before) and not _OF.match(after))


def _round(frame: Frame, duration: Claim) -> str:
    """Return the clause of a duration: what stands near it, up to the next figures."""
    before = re.split(r"‹[^›]*›|[;¶]", frame.before(duration, 45))[-1]
    after = re.split(r"‹[^›]*›|[.;:¶]", frame.after(duration, 30))[0]
    return f"{before} {after}"


def _shares(first: Frame, second: Frame) -> bool:
    """Whether the two sentences share two words."""
    return len(content_stems(first.sentence.text) & content_stems(second.sentence.text) - GENERIC) > 1


def _near(duration: Claim, a: Claim, b: Claim) -> DatedDuration | None:
    a, b = sorted((a, b), key=lambda one: one.mention.start or datetime.date.min)
    start, end = _days(a), _days(b)
    stated, unit = duration.mention, duration.mention.unit or ""
    if start is None or end is None or stated.low is None or stated.is_range or start[0] >= end[0]:
        return None
    grains = {one.mention.time.grain for one in (a, b) if one.mention.time is not None}
    if not grains <= _FITS.get(unit, frozenset()):
        return None
    right = Decimal((end[0] - start[0]).days) / _DAYS[unit]
    if stated.low < right or (right < _LEAST * stated.low and stated.low - right > _FEW):
        return None
    return DatedDuration(duration, a.mention, b.mention, start, end)


def _days(claim: Claim) -> tuple[datetime.date, datetime.date] | None:
    mention = claim.mention
    if mention.start is None or mention.end is None or "/" in (mention.timex or "") or mention.mod:
        return None
    return mention.start, mention.end
