"""Averages beside the least and the most of what they average: "from $5 to $10, averaging $7"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.frames import Frame, wording
from claimcheck.claims.model import Claim
from claimcheck.claims.relations import AverageInRange

_AVERAGE: Final = r"\b(?:averag(?:e|es|ed|ing)|mean|median)(?: [a-z]+){0,3}?,?(?: (?:of|was|is|being|at|came to))? {mean:mcutp}"
_ENDS: Final = r"\b(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|run|runs|ran|between|lie|lay)(?: (?:from|between))? {low:mcutp}~ (?:to|and|up to) {high:mcutp}"
_RANGE: Final = r"{range:mcutp}"
_WORDINGS: Final = (
    wording(_ENDS, "…", _AVERAGE),
    wording(
        _AVERAGE,
        r"…\b(?:rang(?:e|es|ing)|var(?:ies|ying)|from)(?: (?:from|between))? {low:mcutp}~ (?:to|and) {high:mcutp}",
    ),
    wording(_RANGE, "…", _AVERAGE),
    wording(
        _AVERAGE, r"…(?:\brang(?:e|es|ed|ing)|\bvar(?:ies|ied|ying)|\bfrom|\bbetween|\()[^‹;¶]{0,20}?", _RANGE
    ),
)


def read_averages(frames: Sequence[Frame]) -> Iterator[AverageInRange]:
    """Yield each average that a sentence gives beside both ends of its range."""
    for frame in frames:
        if "averag" not in frame.text and "mean" not in frame.text and "median" not in frame.text:
            continue
        for pattern in _WORDINGS:
            found = next(frame.matches(pattern), None)
            if found is None:
                continue
            mean = found["mean"]
            low, high = found.get("low", found.get("range")), found.get("high", found.get("range"))
            if low is not None and high is not None and _alike(mean, low, high):
                yield AverageInRange(mean, low, high)
                break


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
