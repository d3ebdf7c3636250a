"""Fractions and words for a share beside the percentage: "one in five (20%)", "a majority (54%)"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.readers.frames import Frame, wording
from claimcheck.claims.relations import FractionBeside

_NAMED: Final = r"(?: (?:of )?(?!or\b|and\b)[a-z'’-]+){0,5}?"
_WORDINGS: Final = (
    wording(rf"{{fraction:f}}{_NAMED} ?\((?:or |that is,? )?{{share:p}}\)"),
    wording(rf"{{fraction:f}}{_NAMED}(?:, or| [–—]) {{share:p}}(?=[,.;]| [–—]| of\b)"),
    wording(rf"{{fraction:f}}{_NAMED}(?: [–—-]|,? equivalent to|, which is) {{share:p}}(?=[,.;]| [–—-]|\Z)"),
    wording(rf"{{fraction:f}}{_NAMED}, {{share:p}}(?=[,.;])"),
    wording(
        r"{share:p}(?: of (?:the |all )?[a-z'’-]+)?(?: \(|,? or | [–—-] |,? equivalent to |, i\.e\.,? ){fraction:f}(?=[),.;]| [–—-]|\Z)"
    ),
    wording(r"{share:p}(?: \(|, or ){fraction:f}(?=[),])"),
)
_MOST: Final = wording(
    r"\b(?:a|the) (?:narrow |slim |small |bare |clear |large |strong |vast |comfortable )?majority(?: of(?: [a-z'’-]+){1,4}?)?"
    r"(?: \(|, or |, ){share:p}(?=[),])"
)


def read_fractions(frames: Sequence[Frame]) -> Iterator[FractionBeside]:
    """Yield each fraction, and each "majority", that a percentage beside it gives again."""
    for frame in frames:
        if "p" not in frame.letters:
            continue
        seen: set[str] = set()
        for pattern in _WORDINGS if "f" in frame.letters else ():
            for places in frame.matches(pattern):
                fraction, share = places["fraction"], places["share"]
                if share.id not in seen and _is_level(share):
                    seen.add(share.id)
                    yield FractionBeside(fraction, share)
        for places in frame.matches(_MOST) if "majority" in frame.text else ():
            if _is_level(places["share"]):
                yield FractionBeside(None, places["share"])


def _is_level(share: Claim) -> bool:
    return share.mention.direction is None and share.mention.impossible is None
