"""Products: so many, at so much each, so much in all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Final

from claimcheck.claims.readers.frames import Frame, Wording, follows, joined, wording
from claimcheck.claims.relations import Product
from claimcheck.language import content_stems
from claimcheck.mentions import Kind, Mention

_IN_ALL: Final = r",? (?:in all|in total|altogether|all told|overall)\b"
_EACH: Final = r" (?:each|apiece|per [a-z]+|(?:a|an|every) [a-z]+|on average)\b"
_AT: Final = (
    r",? (?:(?:bought|sold|priced|offered) )?(?:at|for|of|costing|worth|@)(?: an? (?:cost|price) of)?"
)
_COST: Final = r"(?:costs?|come to|comes to|came to|makes?|made|total(?:l?ed|s)?|is|are worth|is worth|brought in|fetched|add up to|work out at)"
_SUMMED: Final = (
    r"(?:for|spending|raising|costing|making|(?:for |with |making |at |or )?a total (?:[a-z]+ )?of|totall?ing|which (?:is|makes|comes to|will cost|cost)|"
    r"(?:the (?:bill|total|cost) )?(?:comes|came) to)"
)
_TOTAL: Final = rf"…(?:,| -| –| —)? {_SUMMED} {{total:m}}(?!{_EACH})"
_OR: Final = (
    r"(?:,? (?:or|at|that is,?|which is|an average of|(?:which )?(?:works|worked) out (?:at|to))| ?\(| [–—-])"
)
_OF: Final = r"(?:the |its |his |her |their |all )?"
_HOLDS: Final = r"(?:,? (?:each |all )?(?:rated at|with|of|holding|carrying|seating|housing|made up of)| (?:carried|carry|held|hold|has|have|had|took|take|seated|seat))"
_ALL_OF_IT: Final = (
    r"(?:a (?:total|combined|joint) (?:[a-z]+ ){0,2}?of|makes?|making|for|or|so|that is|totall?ing)"
)
_COUNTED: Final = (
    # so many, each with so many of another thing
    wording(rf"{{number:c}}~{_HOLDS} {{each:cu}}~ (?:each|apiece),? …{_ALL_OF_IT} {{total:cu}}"),
    wording(rf"{{number:c}}~,? each (?:[a-z]+ ){{0,2}}?{{each:cu}}…{{total:cu}}~{_IN_ALL}"),
    wording(
        rf"{{number:c}}~{_HOLDS} {{each:cu}}~(?: (?:each|apiece))?[,:;–—-]+ ?(?:(?:so|or|and) )?{{total:cu}}~{_IN_ALL}"
    ),
)
_WORDINGS: Final = (
    # so many at so much each make so much
    wording(rf"{{number:c}}~{_AT} {{each:m}}{_EACH}", _TOTAL),
    wording(rf"{{number:c}}~{_AT} {{each:m}}{_EACH}", rf"…{{total:m}}{_IN_ALL}"),
    wording(rf"{{number:c}}~{_AT} {{each:m}}{_EACH},? {_COST} {{total:m}}(?!{_EACH})"),
    wording(
        rf"{{number:c}}~,? (?:each|apiece)(?:{_AT}|,? [a-z]+ (?:at|for)) {{each:m}}(?: (?:in value|a piece))?",
        _TOTAL,
    ),
    wording(
        rf"{{number:c}}~ at {{each:m}},? (?:raising|totall?ing|for a total of|making) {{total:m}}(?!{_EACH})"
    ),
    wording(rf"{{number:c}}~,? (?:sold|bought) (?:at|for) {{each:m}}{_EACH},? {_COST} {{total:m}}"),
    wording(
        rf"{{number:c}}~ (?:cost|get|got|received?|paid|pay|will get|will receive|will pay) {{each:m}}{_EACH}",
        rf"(?:,…{{total:m}}{_IN_ALL})",
    ),
    wording(
        rf"{{number:c}}~ (?:cost|get|got|received?|paid|pay|will get|will receive|will pay) {{each:m}}{_EACH}",
        _TOTAL,
    ),
    wording(
        rf"{{number:c}}~ at an average (?:price|cost|rent|fee|fare) of {{each:m}},? (?:for|or|making|worth) {{total:m}}(?!{_EACH})"
    ),
    # so much in all for so many, or so much each
    wording(rf"{{total:m}} (?:for|on|among|between) {_OF}{{number:c}}~{_OR} {{each:m}}{_EACH}"),
    wording(
        rf"{{total:m}} (?:was |were |is )?(?:shared|split|divided) (?:by|among|between) {_OF}{{number:c}}~{_OR} {{each:m}}{_EACH}"
    ),
    wording(rf"{{number:c}}~ for {{total:m}}{_OR} {{each:m}}{_EACH}"),
    wording(
        rf"{{number:c}}~ (?:(?:has|have|had) )?{_COST} (?:[a-z]+ ){{0,3}}?{{total:m}}{_OR} {{each:m}}(?:{_EACH}|\))"
    ),
    wording(
        rf"{{number:c}}~ (?:(?:has|have|had) )?{_COST} (?:[a-z]+ ){{0,3}}?{{total:m}} \({{each:m}}{_EACH}"
    ),
    # so much each, so many, so much in all
    wording(rf"{{each:m}}{_EACH} for {_OF}{{number:c}}~", _TOTAL),
    wording(rf"{{each:m}}{_EACH} for {_OF}{{number:c}}~, …{{total:m}}{_IN_ALL}"),
    wording(
        rf"\bat {{each:m}}{_EACH},? {_OF}{{number:c}}~ (?:would |will )?{_COST} (?:[a-z]+ ){{0,3}}?{{total:m}}"
    ),
    wording(
        rf"{{each:m}}(?:{_EACH})?(?:,|;| -| –| —)? (?:and |so |then )?{_OF}{{number:c}}(?: of (?:them|these)|(?: [a-z]+)?) (?:would |will )?(?:cost|come to|make|are worth) {{total:m}}"
    ),
    wording(rf"\beach of {_OF}{{number:c}}~ (?:will |would )?[a-z]+ {{each:m}}", _TOTAL),
    wording(rf"{{each:m}} (?:to|for) each of {_OF}{{number:c}}~(?:,…{{total:m}}{_IN_ALL})"),
    wording(rf"{{each:m}} (?:to|for) each of {_OF}{{number:c}}~", _TOTAL),
    # so much a year, for so long
    wording(rf"{{each:m}}{_EACH} (?:for|over) {{number:t}}", _TOTAL),
    wording(rf"{{each:m}}{_EACH} (?:for|over) {{number:t}},? …{{total:m}}{_IN_ALL}"),
    wording(rf"{{number:t}},? at {{each:m}}{_EACH}", _TOTAL),
    wording(rf"{{number:t}},? at {{each:m}}{_EACH},? …{{total:m}}{_IN_ALL}"),
    wording(rf"\bover {{number:t}},? at {{each:m}}{_EACH},…\b{_COST} {{total:m}}"),
    wording(rf"{{total:m}} (?:for|over) {{number:t}}{_OR} {{each:m}}{_EACH}"),
)
_NEXT: Final = wording(
    rf"{{number:c}}~(?:{_AT}| (?:cost|get|got|received?|paid|pay)) {{each:m}}{_EACH}[^‹¶]{{0,40}}¶ (?:That|This|It|They|Together they) "
    rf"(?:{_COST}|amounts to|adds up to) {{total:m}}(?:{_IN_ALL})?(?=[.,;]|\Z)"
)
_SIDES: Final = 2
"""Numbers of a product without its result."""


def read_products(frames: Sequence[Frame]) -> Iterator[Product]:
    """Yield each total of money that the text gives with the number and the price it is made of."""
    for index, frame in enumerate(frames):
        if frame.letters.count("m") > 1 and len(frame.claims) > 2:
            found = next(_in_sentence(frame), None)
            if found is not None:
                yield found
        elif sum(map(frame.letters.count, "cu")) > _SIDES:
            yield from islice(_read(frame, _COUNTED), 1)
        elif frame.letters == "m" and index and follows(frames[index - 1], frame):
            yield from _read(joined(frames[index - 1], frame), (_NEXT,))


def _in_sentence(frame: Frame) -> Iterator[Product]:
    return _read(frame, _WORDINGS)


def _read(frame: Frame, patterns: Sequence[Wording]) -> Iterator[Product]:
    for pattern in patterns:
        for found in frame.matches(pattern):
            product = Product(found["number"], found["each"], found["total"])
            if _fit(product):
                yield product


def _fit(product: Product) -> bool:
    """Whether price and total are of one currency, and a time is counted in the unit that the price is for."""
    n, price, whole = product.number.mention, product.each.mention, product.total.mention
    if (
        price.kind is not whole.kind
        or price.unit != whole.unit
        or n.is_range
        or price.is_range
        or whole.is_range
        or whole.per
    ):
        return False
    if price.kind is Kind.COUNT and not _alike(price, whole):
        return False
    return n.kind is not Kind.DURATION or n.unit == price.per


def _alike(each: Mention, whole: Mention) -> bool:
    """Whether a total counts what each of them has."""
    first, second = (content_stems(one.noun or "") for one in (each, whole))
    return bool(first & second)
