"""Words of rising and falling round a figure.

Verbs and nouns of change as market and statistics reports use them, sorted by direction.
"""

from __future__ import annotations

from typing import Final

UP: Final = frozenset(
    "up rose rise rises rising risen grew grow grows growing grown growth gained gain gains increased increase increases increasing climbed climb climbs climbing jumped jump jumps jumping surged surge surges surging soared soar soars soaring added expanded expand higher advanced boosted hike hiked rallied leapt spiked improved widened widens widening".split()
)  # fmt: skip
DOWN: Final = frozenset(
    "down fell fall falls falling fallen dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing cut cuts cutting lost loss slid slide slides sliding slipped slip slips slipping shrank shrink shrunk tumbled tumble plunged plunge sank sink lower reduced reduce reduces reducing reduction slumped slump contracted contract dipped dip eased trimmed slashed shed plummeted narrowed narrows narrowing".split()
)  # fmt: skip
MOVED: Final = frozenset(
    (
        "raised lifted went going took taking brought bringing pushed pushing sent moved changed shifted swung revised came "
        "narrowed narrows narrowing widened widens widening deepened ballooned swelled "
        "doubled tripled trebled quadrupled quintupled halved doubling tripling trebling quadrupling halving"
    ).split()
)
"""Verbs of a change in either direction, of a gap or a loss, or by a factor."""
CHANGES: Final = frozenset("change changed changes swing move shift revision".split())
"""Words of a change that tell nothing of its direction."""
BETWEEN: Final = frozenset(
    (
        "by about around nearly almost roughly approximately more than over some just a an another only as much at least up to "
        "further the"
    ).split()
)
"""Words that may stand between a verb of change and its figure."""
