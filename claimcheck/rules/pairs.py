"""What rules about two claims of one thing have in common: which pair they tell of, and where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.claims import ClaimGroup, ClaimPair, Clash
from claimcheck.findings import Confidence
from claimcheck.rules.base import Flag, flag, related
from claimcheck.rules.readings import reading

__all__ = ["conflict", "surest"]


def surest(group: ClaimGroup, *clashes: Clash) -> Iterator[ClaimPair]:
    """Yield the pair of a group that clashes in one of these ways with most agreement, if there is one."""
    clashing: Sequence[ClaimPair] = [pair for pair in group.pairs if pair.clash in clashes]
    if clashing:
        yield max(clashing, key=lambda pair: pair.agreement)


def conflict(pair: ClaimPair, *, later_is: str, earlier_is: str, **arguments: object) -> Flag:
    """Build the flag of a pair: the later claim, and the earlier one as its related place.

    ``later_is`` and ``earlier_is`` say what to see there, before the figure as read. The arguments ``later``
    and ``earlier`` are the figures as written unless they are given.
    """
    earlier, later = pair.earlier, pair.later
    told: dict[str, object] = {"later": later.mention.text, "earlier": earlier.mention.text, **arguments}
    return flag(
        later,
        label=f"{later_is} {reading(later.mention)}",
        related=[related(earlier, f"{earlier_is}: {reading(earlier.mention)}")],
        notes=[pair.why],
        claims=[later.id, earlier.id],
        confidence=Confidence.LOW if pair.is_unsure else None,
        **told,
    )
