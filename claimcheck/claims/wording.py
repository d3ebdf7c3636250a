"""The words round a figure in its sentence, which say what figures have to do with each other."""

from __future__ import annotations

from claimcheck.claims.model import Claim


def words_between(a: Claim, b: Claim) -> str:
    """Return the text from the end of ``a`` to the beginning of ``b``, both in one sentence."""
    base = a.sentence.prose.start
    return a.sentence.text[a.mention.prose.end - base : b.mention.prose.start - base]


def words_before(claim: Claim, most: int = 60) -> str:
    """Return up to ``most`` characters of the sentence before a figure."""
    start = claim.mention.prose.start - claim.sentence.prose.start
    return claim.sentence.text[max(0, start - most) : start]


def words_after(claim: Claim, most: int = 60) -> str:
    """Return up to ``most`` characters of the sentence after a figure."""
    end = claim.mention.prose.end - claim.sentence.prose.start
    return claim.sentence.text[end : end + most]
