"""Averages beside what they average: the least and the most of it ("from $5 to $10, averaging $7"), or all of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, follows, wording
from claimcheck.claims.relations import AverageInRange, AverageOf
from claimcheck.mentions import Kind

_AVERAGE: Final = (
    r"\b(?:averag(?:e|es|ed|ing)|mean|median)(?: (?!between|from|rang)[a-z]+){0,3}?,?"
    r"(?: (?:of|was|is|being|at|came to|comes to))? {mean:mcutp}"
)
_BETWEEN: Final = r"(?:(?!\b(?:but|while|whereas|although|though)\b)(?:[^‹;:?!¶]|‹[dzntDZNT]\d+›)){0,70}?"
_ENDS: Final = r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|run|runs|ran|between|lie|lay)(?: (?:from|between))? {low:mcutp}~ (?:to|and|up to) {high:mcutp}"
_RANGE: Final = r"{range:mcutp}"
_RANGES: Final = r"(?:rang(?:e|es|ed|ing)|var(?:ies|ied|ying))"
_WORDINGS: Final = (
    wording(_ENDS, _BETWEEN, _AVERAGE),
    wording(
        _AVERAGE,
        _BETWEEN,
        rf"\b(?:{_RANGES}|from)(?: (?:from|between))? {{low:mcutp}}~ (?:to|and) {{high:mcutp}}",
    ),
    wording(_RANGE, _BETWEEN, _AVERAGE),
    wording(_AVERAGE, _BETWEEN, rf"(?:\b{_RANGES}|\bfrom|\bbetween|\()[^‹;¶]{{0,20}}?", _RANGE),
)
_NAMED: Final = r"(?: (?!and\b|the\b)[a-z]+){0,2}?,?(?: (?:of|was|is|at|being|came to))?"
_LEAST: Final = wording(
    rf"\b(?:lowest|low|minimum|smallest|least|cheapest|shortest|lightest){_NAMED} {{low:mcutp}}"
)
_MOST: Final = wording(
    rf"\b(?:highest|high|maximum|largest|biggest|dearest|longest|heaviest){_NAMED} {{high:mcutp}}"
)
_MEAN: Final = wording(_AVERAGE)
_ANY: Final = re.compile(r"averag|mean|median", re.IGNORECASE)
_NEXT_MEAN: Final = wording(
    r"\A(?:The|Their|Its) (?:average|mean|median)(?: [a-z]+)? (?:was|is|came to|stood at) {mean:mcut}"
)
_SERIES: Final = r"(?P<series>‹[mcu]\d+›(?:[a-z ]{0,12}, ‹[mcu]\d+›)+[a-z ]{0,12},? and ‹[mcu]\d+›)"
_LISTED: Final = (
    wording(
        rf"\b(?:average|mean) of (?:the |these |those )?(?:[\w‹›-]+ ){{0,3}}?[a-z]*[,:]? {_SERIES},? (?:is|was|comes to|came to) {{mean:mcu}}"
    ),
    wording(
        rf"(?<!\bto )(?<!average of )(?<!mean of ){_SERIES}(?: [a-z]+){{0,3}}?,?(?: (?:for|giving|with|yielding|making))?(?: (?:an|a|the))? (?:average|averaging|averaged|mean)(?: of)? {{mean:mcu}}"
    ),
)
"""The figures, and their average: "the average of the three, 12, 15 and 18, is 15"."""
_NO_MEDIAN: Final = re.compile(r"\b(?:weighted|median|moving|rolling|excluding)\b")


def read_averages(frames: Sequence[Frame]) -> Iterator[AverageInRange | AverageOf]:
    """Yield each average that the text gives beside both ends of its range, or beside every figure that it averages."""
    for index, frame in enumerate(frames):
        if _ANY.search(frame.text) is None:
            if index and frame.text.startswith(("The", "Their", "Its")):
                yield from _after_range(frames[index - 1], frame)
            continue
        listed = next(_listed(frame), None)
        if listed is not None:
            yield listed
            continue
        found = next(_in_sentence(frame), None) or next(_named(frame), None)
        if found is not None:
            yield found
        elif index:
            yield from _after_range(frames[index - 1], frame)


def _in_sentence(frame: Frame) -> Iterator[AverageInRange]:
    for pattern in _WORDINGS:
        for found in frame.matches(pattern):
            mean = found["mean"]
            low, high = found.get("low", found.get("range")), found.get("high", found.get("range"))
            if low is None or high is None:
                continue
            if _alike(mean, low, high) or (low is high and _is_bare_range(frame, mean, low)):
                yield AverageInRange(mean, low, high)


def _is_bare_range(frame: Frame, mean: Claim, ends: Claim) -> bool:
    """Whether a range leaves out the unit of the average: "a mean age of 71.3 years (range 65 to 81)"."""
    figure = ends.mention
    return (
        figure.kind is Kind.COUNT
        and figure.noun is None
        and figure.is_range
        and mean.mention.kind in {Kind.MEASURE, Kind.DURATION}
        and not mean.mention.is_range
        and ends.span.start > mean.span.start
        and frame.between(mean, ends)
        .rstrip()
        .endswith(("(range", "(range:", "(range,", "; range", ", range"))
    )


def _named(frame: Frame) -> Iterator[AverageInRange]:
    """Read "a low of $5, a high of $10 and an average of $7", in any order."""
    found = [list(frame.matches(pattern)) for pattern in (_MEAN, _LEAST, _MOST)]
    if any(len(places) != 1 for places in found):
        return
    mean, low, high = found[0][0]["mean"], found[1][0]["low"], found[2][0]["high"]
    if len({mean.id, low.id, high.id}) == len(found) and _alike(mean, low, high):
        yield AverageInRange(mean, low, high)


def _after_range(last: Frame, frame: Frame) -> Iterator[AverageInRange]:
    """Read "Bids came in between $5 and $10. The average was $7"."""
    places = next(frame.matches(_NEXT_MEAN), None)
    levels = [one for one in last.claims if one.mention.kind is not Kind.DATE]
    if places is None or len(levels) != 1 or not follows(last, frame):
        return
    if _alike(places["mean"], levels[0], levels[0]):
        yield AverageInRange(places["mean"], levels[0], levels[0])


def _listed(frame: Frame) -> Iterator[AverageOf]:
    if _NO_MEDIAN.search(frame.text):
        return
    for pattern in _LISTED:
        for match in pattern.finditer(frame):
            mean = frame.claims[int(match["mean"])]
            parts = tuple(frame.claims[int(place)] for place in re.findall(r"\d+", match["series"]))
            if parts[0].mention.kind is Kind.COUNT and parts[0].mention.low == len(parts) - 1:
                parts = parts[1:]  # "the three bids, 12, 15 and 18"
            if all(_averaged(mean, part) for part in parts) and parts[-1].mention.kind is mean.mention.kind:
                yield AverageOf(mean, parts)


def _averaged(mean: Claim, part: Claim) -> bool:
    """Whether a figure is of the average's unit, or bare before others that have it: "12, 15 and 18 feet"."""
    is_bare = (
        part.mention.kind is Kind.COUNT and mean.mention.kind is Kind.MEASURE and part.mention.noun is None
    )
    figure, other = mean.mention, part.mention
    same = (figure.kind, figure.unit) == (other.kind, other.unit) and figure.kind is not Kind.PERCENT
    return (is_bare or same) and not (figure.is_range or other.is_range) and figure.direction is None


def _alike(mean: Claim, low: Claim, high: Claim) -> bool:
    """Whether all three are of one kind and unit, the ends one range or two points, and the average a point."""
    figures = [one.mention for one in (mean, low, high)]
    return (
        len({(figure.kind, figure.unit) for figure in figures}) == 1
        and not mean.mention.is_range
        and mean.mention.direction is None
        and low.mention.is_range is (low is high)
        and high.mention.is_range is (low is high)
    )
