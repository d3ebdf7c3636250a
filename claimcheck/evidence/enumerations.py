"""Counts that a source does not print but that a reader makes by counting what it lists."""

from __future__ import annotations

from claimcheck.claims import Claim
from claimcheck.evidence.model import Derivation
from claimcheck.evidence.page import Page
from claimcheck.mentions import Kind


def list_made(claim: Claim, page: Page) -> Derivation | None:
    """Return the list of ``page`` that has as many items as the claim counts; whether it lists them is not known."""
    mention = claim.mention
    if mention.kind is not Kind.COUNT or not mention.noun or mention.is_range:
        return None
    span = page.lists.get(int(mention.low)) if mention.low else None
    return None if span is None else Derivation(span, "the number of those listed", loose=True)
