"""Products: so many, at so much each, so much in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.frames import Frame, wording
from claimcheck.claims.model import Claim
from claimcheck.claims.relations import Product
from claimcheck.mentions import Kind

_IN_ALL: Final = r"(?:in all|in total|altogether|all told|overall)\b"
_TOTAL: Final = r"…\b(?:(?:for |with |making |at )?a total (?:\w+ )?of|total(?:l?ing|s|led|ed)?|or a total of|which (?:is|makes|comes to)|making|costs?|come to|comes to|adds? up to|works out at) {total:m}"
_EACH: Final = r" (?:each|apiece|per [a-z]+|a (?:piece|head|ticket|seat|share|night|day|week|month|year))"
_WORDINGS: Final = (
    wording(r"{number:c}~ (?:at|for|of|costing|priced at|worth|@) {each:m}", _EACH, _TOTAL),
    wording(
        r"{number:c}~ (?:at|for|of|costing|priced at|worth|@) {each:m}", _EACH, r"…{total:m},? ", _IN_ALL
    ),
    wording(r"{each:m} (?:a|per|each|every) [a-z]+ (?:for|over) {number:t}", _TOTAL),
    wording(r"{each:m} (?:a|per|each|every) [a-z]+ (?:for|over) {number:t},? …{total:m},? ", _IN_ALL),
    wording(
        r"{total:m} (?:for|over) {number:t},? (?:or|that is,?|which is) {each:m} (?:a|per|each|every) [a-z]+"
    ),
)


def read_products(frames: Sequence[Frame]) -> Iterator[Product]:
    """Yield each total of money that a sentence gives with the number and the price it is made of."""
    for frame in frames:
        if frame.letters.count("m") < 2 or len(frame.claims) < 3:
            continue
        for pattern in _WORDINGS:
            found = next(frame.matches(pattern), None)
            if found is not None and _fit(found["number"], found["each"], found["total"]):
                yield Product(found["number"], found["each"], found["total"])
                break


def _fit(number: Claim, each: Claim, total: Claim) -> bool:
    """Whether price and total are of one currency, and a time is counted in the unit that the price is for."""
    n, price, whole = number.mention, each.mention, total.mention
    if price.unit != whole.unit or n.is_range or price.is_range or whole.is_range or whole.per:
        return False
    return n.kind is not Kind.DURATION or n.unit == price.per
