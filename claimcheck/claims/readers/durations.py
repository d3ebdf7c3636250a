"""Durations beside the two dates that they run between."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, Wording, follows, joined, wording
from claimcheck.claims.readers.implied_durations import read_implied
from claimcheck.claims.relations import DatedDuration
from claimcheck.language import GENERIC, content_stems
from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span
from claimcheck.values.calendar import days_of

_Days = tuple[datetime.date, datetime.date]

_HEDGE: Final = r"(?:(?:about|nearly|almost|some|just|roughly|over|under|more than|less than|a total of|an? (?:period|span|term|tenure|run|spell|stretch|career|reign|stint|total) of|in all) )*"
_LASTED: Final = (
    r"(?:lasted|lasting|took|taking|spann(?:ed|ing)|ran(?: on)?(?: for)?|run(?:s|ning)?(?: on)?(?: for)?|went on(?: for)?|gone on for|continued(?: for)?|dragged on(?: for)?|"
    r"(?:was|were|been|stayed|remained|held|kept|worked|served|ruled|reigned|lived)[^‹.;:]{0,25} for|served|reigned|ruled|for|over|span of|period of)"
)
_TO: Final = r",? (?:to|until|till|through|and|up to|–|-) (?:\w+ ){0,2}"
_RUNS: Final = r"(?:(?:ran|runs|run|running|lasted|lasts|stretche[sd]|extend(?:ed|s)|is|was|held|open|took|takes|place|scheduled|planned) ){1,3}"
"""What stands between "the eight-week sale" and the dates from and to which it runs."""
_ENDS: Final = rf" ?\b(?:from|between) (?:\w+ ){{0,2}}{{a:d}}(?:{_TO}{{b:d}})?"
_AS: Final = r"(?: (?:as|of|in|at|on) (?:(?!prison|jail)[\w'’-]+ ?){1,4}?| to [a-z]+(?: [\w'’-]+){1,3}?)?"
_BETWEEN_TWO: Final = (
    wording(_ENDS, rf"[,\s(—–-]*(?:or |that is,? |a total of |in all,? )?{_HEDGE}{{n:t}}"),
    wording(_ENDS, rf"(?:,|\))? ?(?:(?:(?!and \w+ \w+)[^‹.;:]){{0,30}} )?{_LASTED} {_HEDGE}{{n:t}}"),
    wording(rf"\b{_LASTED} {_HEDGE}{{n:t}}{_AS}(?:,|:| –| —| -| \()", _ENDS),
    wording(rf"\b{_LASTED} {_HEDGE}{{n:t}}{_AS}(?! between)", _ENDS),
    wording(rf"\b{_LASTED} {_HEDGE}{{n:t}}{_AS},? (?:and )?{_RUNS}(?=from|between)", _ENDS),
    wording(rf"{{n:t}}(?: [a-z][\w’'-]*){{1,4}}? {_RUNS}(?=from)", _ENDS),
    wording(rf"\b(?:his|her|its|their|the) {{n:t}}{_AS},? ?(?:(?:ran|lasted|were|was|that ran) )?", _ENDS),
    wording(rf"\b{_LASTED} {_HEDGE}{{n:t}}{_AS} ?\({{a:d}}\)"),
    wording(
        rf"\b(?:the|its|their|his|her) {{a:d}} (?:[a-z-]+ ){{1,3}}(?:lasted|ran for|spanned|took) {_HEDGE}{{n:t}}"
    ),
    wording(
        rf"\b{_LASTED} {_HEDGE}{{n:t}}(?: to [a-z]+)?: [^‹.;:]{{0,40}}‹d(?P<a>\d+)› and [^‹.;:]{{0,40}}‹d(?P<b>\d+)›"
    ),
)
"""A duration and both its ends; without ``b`` the date ``a`` is a range."""
_BEGAN: Final = r"\b(?:opened|founded|established|launched|built|formed|began|started|joined|moved|settled|married|became|elected|appointed|took over|came to)"
_CLOSED: Final = r"\b(?:closed|shut|ended|folded|disbanded|ceased|retired|resigned|left|stepped down|died|divorced|parted|went under)"
_UNTIL: Final = (
    r"(?:until|till|(?:before )?(?:leaving|retiring|resigning|closing|ending|stepping down|standing down)"
    r"|(?:when|before) (?:it|he|she|they) (?:left|retired|resigned|closed|shut|died|stepped down))"
)
_STAYED: Final = (
    r"(?:spen(?:t|ding)|served|serving|\b(?:stay|remain|serv|work|liv|rul|reign|teach|taught|led|ran|held|kept|act|edit|farm|play|manag)[a-z]*"
    r"(?: (?:[a-z]+|[A-Z][a-z]+)){0,4}? for|, and for)"
)
_OF_STATE: Final = r"(?: (?:of marriage|of trading|of service|together|there|in (?:office|power)|in the (?:post|job|role)|at the helm|at the top|as [a-z]+|in business))?"
_SAME: Final = r"¶ (?:It|They|He|She|The [a-z]+)"
_CLOSES: Final = r"(?:(?:and|to|will|until|ending|finishing|end|ends|ended|finish|finishes|be|is|completed|done|closing|close|in|on|by) ){0,5}"
_LATER: Final = (
    wording(rf"{{a:d}}[^‹¶:]{{1,90}}{_HEDGE}{{n:t}} later,? (?:in|on|by) (?:early |late |mid-)?{{b:d}}"),
    wording(rf"{{a:d}}[^‹¶:]{{1,90}}{{b:d}},? {_HEDGE}{{n:t}} later\b(?! than)"),
    wording(
        rf"{{a:d}}[^‹¶:;]{{1,90}}(?:and|but|, was|, closed|, ended) [^‹¶:;]{{0,40}}{{b:d}},? after {_HEDGE}{{n:t}}(?=[.,;]|\Z)"
    ),
    wording(
        rf"{{a:d}}[^‹¶:;]{{1,60}}{{b:d}}(?:,| [–—-])? (?:lasting|spanning|taking|an? [a-z]+ of) {_HEDGE}{{n:t}}(?=[.,;]|\Z)"
    ),
    wording(rf"{{a:d}}[^‹¶:;]{{1,60}}{{b:d}}(?:,| [–—-]) {_HEDGE}{{n:t}} (?:in all|in total|altogether)\b"),
    wording(
        rf"\b(?:due|scheduled|planned|meant|supposed|expected|promised)\b[^‹.;:]{{1,40}}{{a:d}}[^‹¶:;]{{1,60}}{{b:d}},? {_HEDGE}{{n:t}} (?:late|behind)\b"
    ),
    wording(
        rf"\b(?:start|begin|beginning|starting|starts|begins|started|began)\b[^‹.;:]{{0,25}}{{a:d}}[^‹.;:]{{1,30}}"
        rf"\b(?:take|taking|takes|took|last|lasting|lasts|run|running)(?: for)? {_HEDGE}{{n:t}},? {_CLOSES}{{b:d}}"
    ),
    wording(rf"{{b:d}},? {_HEDGE}{{n:t}} after [^‹¶:;,]{{2,60}} (?:in|on) {{a:d}}"),
    wording(
        rf"{{a:d}}[^‹¶:;]{{1,70}}?{_STAYED} (?:the (?:next|following) )?{_HEDGE}{{n:t}}(?:(?! and )[^‹¶:;,.]){{0,50}}?,? {_UNTIL}\b[^‹¶:;,.]{{0,40}}? ?{{b:d}}"
    ),
    wording(
        rf"{{a:d}}[^‹¶:;.]{{1,60}}?{_CLOSED} (?:in|on) {{b:d}},? after {_HEDGE}{{n:t}}{_OF_STATE}(?=[.,;]|\Z)"
    ),
)
"""Two dates, and how much later than ``a`` the other is."""
_LATER_NEXT: Final = (
    wording(
        rf"{_BEGAN}[^‹¶:.]{{0,40}}{{a:d}}[^‹¶:]{{0,90}}{_SAME} [a-z]+[^‹¶:;,]{{0,40}} for (?:the next )?{{n:t}}(?: of [a-z]+)?,? {_UNTIL}\b[^‹¶:;,.]{{0,40}}? ?{{b:d}}"
    ),
    wording(
        rf"{{a:d}}[^‹¶:]{{0,90}}¶ (?:It|They|He|She|This|That|The [a-z]+) [^‹¶:;]{{1,60}}{{b:d}},? {_HEDGE}{{n:t}} later\b(?! than)"
    ),
    wording(
        rf"{{a:d}}[^‹¶:]{{0,90}}¶ (?:It|They|He|She|This|That|The [a-z]+) [^‹¶:;]{{1,60}}{_HEDGE}{{n:t}} later,? (?:in|on) {{b:d}}"
    ),
)
_BEGAN_NEXT: Final = (
    wording(
        rf"{_CLOSED}[^‹¶:;.]{{0,40}}{{b:d}},? after {_HEDGE}{{n:t}}(?: of [a-z]+)?(?:,[^‹¶:;.]{{1,60}})?[.!] ?{_SAME} (?:had |was |were |had been |first )*{_BEGAN}[^‹¶:;.]{{0,40}}{{a:d}}"
    ),
)
"""The end, how long it went on, and in the next sentence the beginning."""
_YEARLESS: Final = re.compile(r"XXXX(-\d\d(?:-\d\d)?)/XXXX(-\d\d(?:-\d\d)?)")
_CLAUSE_END: Final = re.compile(r"[,;:.]\s")
_SOME_YEAR: Final = 2001
_TWO: Final = 2
_AFTER: Final = re.compile(r"\A\s+(?:after|later)\b", re.IGNORECASE)
_LENGTH: Final = re.compile(r"\b(?:for|of|lasted)(?: \w+)? \Z")
"""Before "four years after losing its lease": how long something else went on from then."""
_PART_OF: Final = re.compile(
    r"(?:the |its |their )?(?:first|final|initial|remaining|opening)\b", re.IGNORECASE
)
"""What makes a duration a part of a longer one: "the first 15 months"."""
_PURPOSE: Final = re.compile(r"\bfor \Z")
"""Before a time that something is meant for, and at which it did not happen: "the plans for 1945"."""
_LARGE: Final = frozenset({"day", "week", "month", "quarter", "year", "decade", "fortnight"})
_FEW_SENTENCES: Final = 2
_FAR: Final = 30
"""Sentences with figures within which "after work on it began" may refer back."""


def read_dated_durations(frames: Sequence[Frame]) -> Iterator[DatedDuration]:
    """Yield the durations that the text ties to two dates: "from A to B, n years", "in B, n years after" A."""
    for index, frame in enumerate(frames):
        if frame.letters.count("t") != 1 or "d" not in frame.letters:
            continue
        duration = next(one for one in frame.claims if one.mention.kind is Kind.DURATION)
        if duration.mention.unit not in _LARGE or duration.mention.low is None:
            continue
        if _PART_OF.match(duration.mention.text):
            continue
        found = (
            _in_sentence(frame, duration)
            or _after_last(frames[:index], frame)
            or _before_next(frame, frames[index + 1 : index + 2])
            or _after_one(
                frame.claims, duration, [one.claims for one in frames[max(0, index - _FAR) : index]]
            )
            or read_implied(frames, index, duration)
        )
        if found is not None:
            yield found


def _part(claim: Claim, start: int, end: int) -> str:
    base = claim.sentence.prose.start
    return Span(max(0, start - base), max(0, end - base)).of(claim.sentence.text)


def _dates(inside: Sequence[Claim]) -> list[Mention]:
    return [
        c.mention
        for c in inside
        if c.mention.kind is Kind.DATE
        and ((c.mention.start and c.mention.end) or _YEARLESS.fullmatch(c.mention.timex or ""))
    ]


def _in_sentence(frame: Frame, duration: Claim) -> DatedDuration | None:
    dates = [one for one in frame.claims if one.mention.kind is Kind.DATE]
    if len(dates) not in {1, 2}:
        return None
    for places in chain.from_iterable(frame.matches(pattern) for pattern in _BETWEEN_TWO):
        first, second = places["a"].mention, places.get("b", places["a"]).mention
        if (first is second) == ("/" in (first.timex or "")):
            return _relation(duration, first, second)
    return _later(frame) if len(dates) > 1 else None


def _later(frame: Frame, patterns: Sequence[Wording] = _LATER) -> DatedDuration | None:
    for places in chain.from_iterable(frame.matches(pattern) for pattern in patterns):
        first, second = places["a"].mention, places["b"].mention
        start, end = _bounds(first), _bounds(second)
        spans = "/" in f"{first.timex}{second.timex}"
        if not spans and start is not None and end is not None and start[0] < end[0]:
            return DatedDuration(places["n"], first, second, start, end)
    return None


def _after_last(earlier: Sequence[Frame], frame: Frame) -> DatedDuration | None:
    """Read "It began on A. It was lifted on B, n days later"."""
    if not earlier or not follows(earlier[-1], frame):
        return None
    if earlier[-1].letters.count("d") != 1 or frame.letters.count("d") != 1:
        return None
    return _later(joined(earlier[-1], frame), _LATER_NEXT)


def _before_next(frame: Frame, later: Sequence[Frame]) -> DatedDuration | None:
    """Read "It closed in B after n years. It had opened in A"."""
    if not later or not follows(frame, later[0]) or (frame.letters + later[0].letters).count("d") != _TWO:
        return None
    return _later(joined(frame, later[0]), _BEGAN_NEXT)


def _relation(duration: Claim, first: Mention, second: Mention) -> DatedDuration | None:
    if first is second:
        from_timex, _, to_timex = (first.timex or "").partition("/")
        start, end = days_of(from_timex), days_of(to_timex)
        if (yearless := _YEARLESS.fullmatch(first.timex or "")) is not None:
            start, end = _in_some_year(*yearless.groups())
    else:
        start, end = _bounds(first), _bounds(second)
    if start is None or end is None or start[0] >= end[1]:
        return None
    return DatedDuration(duration, first, second, start, end)


def _in_some_year(first: str, second: str) -> tuple[_Days | None, _Days | None]:
    """Return the days of two dates without a year, the second after the first; it may lie a leap day later."""
    start, end = days_of(f"{_SOME_YEAR}{first}"), days_of(f"{_SOME_YEAR + (second < first)}{second}")
    return start, (end[0], end[1] + datetime.timedelta(days=1)) if end else None


def _bounds(mention: Mention) -> _Days | None:
    return (mention.start, mention.end) if mention.start and mention.end else None


def _after_one(
    inside: Sequence[Claim], duration: Claim, earlier: Sequence[Sequence[Claim]]
) -> DatedDuration | None:
    """Read "opened in B, n years after work began" and "n months later, as of B", with A in the sentences before."""
    dates = [
        mention
        for mention in _dates(inside)
        if "/" not in (mention.timex or "") or (mention.time and mention.time.grain == "day")
    ]
    rest = _part(duration, duration.mention.prose.end, duration.sentence.prose.end)
    before = _part(duration, duration.mention.prose.start - 30, duration.mention.prose.start)
    if len(dates) != 1 or not _AFTER.match(rest) or _LENGTH.search(before):
        return None
    if _PURPOSE.search(_part(duration, dates[0].prose.start - 5, dates[0].prose.start)):
        return None
    for distance, told in enumerate(reversed(earlier)):
        previous = _dates(told)
        if not previous:
            continue
        linked = distance < _FEW_SENTENCES and _linked(told[0], duration, rest)
        if not linked and not _retold(told[0], duration, rest):
            if rest.lower().startswith(" later"):
                return None
            continue
        if len(previous) != 1 or "/" in (previous[0].timex or ""):
            return None
        start, end = _bounds(previous[0]), _bounds(dates[0])
        if (
            start is None
            or end is None
            or start[0] >= end[0]
            or previous[0].time is None
            or dates[0].time is None
            or (dates[0].time.anchored and start[0].year != end[0].year)  # its year was guessed
        ):
            return None
        return DatedDuration(duration, previous[0], dates[0], start, end)
    return None


def _linked(before: Claim, duration: Claim, rest: str) -> bool:
    """Whether the two sentences tell of one thing: "later" right after, or words in common after "after"."""
    adjacent = duration.sentence.prose.start - before.sentence.prose.end <= 600
    if rest.lower().startswith(" later"):
        return adjacent and duration.mention.prose.start - duration.sentence.prose.start < 25
    shared = content_stems(before.sentence.text) & content_stems(_CLAUSE_END.split(rest, maxsplit=1)[0])
    return adjacent and len(shared - GENERIC) >= 1


def _retold(before: Claim, duration: Claim, rest: str) -> bool:
    """Whether "after work on it began" tells again, from afar, what the earlier sentence told."""
    event = content_stems(rest.partition(".")[0])
    told = content_stems(before.sentence.text)
    subject = content_stems(duration.sentence.text) - event - GENERIC
    return len(event) > 1 and event <= told and bool(subject & told)
