"""A sum under a sign that the text uses nowhere else, where the same sum stands under the text's own sign."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.claims.relations import StrayCurrency
from claimcheck.claims.wording import words_after, words_before
from claimcheck.documents import Document
from claimcheck.language import content_stems
from claimcheck.mentions import Kind, Mention
from claimcheck.values.currencies import NATIONS, SYMBOLS

_FEWEST: Final = 3
"""Sums under the text's own sign, before another one is a stray."""
_AROUND: Final = 80
"""Characters to each side in which two sums must be told of in the same words."""
_SAME_WORDS: Final = 2
_ABROAD: Final = re.compile(
    r"\b(?:europe|eu\b|eurozone|uk\b|brit|engl|scot|wales|welsh|irish|ireland|london|german|berlin|france|paris|ital|"
    r"spain|spanish|dutch|netherlands|japan|tokyo|china|india|abroad|overseas|foreign|exchange|convert|currenc|"
    rf"respectively|euros?\b|pounds?\b|sterling|yen\b|yuan\b|rupees?\b|dollars?\b|{'|'.join(sorted(set(NATIONS) - {'us'}))})",
    re.IGNORECASE,
)
"""Words that give another currency a reason to be there."""
_OPEN: Final = re.compile(r"[(\[/] ?\Z|\b(?:or|and) \Z")
_OPEN_AFTER: Final = re.compile(r"\A ?(?:[(\[/]\W?|or |and )\W?\d?[^\w\s]")
"""What joins a sum to itself in another currency."""


def read_strays(document: Document, claims: Sequence[Claim]) -> Iterator[StrayCurrency]:
    """Yield the one sum under another sign than all the others, if the same sum is told of in the same words."""
    money = [claim for claim in claims if claim.mention.kind is Kind.MONEY]
    counted = Counter(claim.mention.unit for claim in money)
    if len(counted) != 2 or min(counted.values()) != 1 or len(money) <= _FEWEST:
        return
    (own, number), _ = counted.most_common()
    stray = next(claim for claim in money if claim.mention.unit != own)
    if not _sign(stray.mention):
        return
    bracketed = _OPEN.search(words_before(stray)) or _OPEN_AFTER.match(words_after(stray))
    if bracketed or _ABROAD.search(stray.sentence.text):
        return
    words = _words(document, stray)
    same = [claim for claim in money if claim is not stray and _same_sum(stray.mention, claim.mention)]
    alike = [claim for claim in same if len(words & _words(document, claim)) >= _SAME_WORDS]
    if alike:
        yield StrayCurrency(stray, alike[0], number)


def _sign(mention: Mention) -> bool:
    """Whether a sum is written with a sign and nothing else: a name or a code was meant."""
    return mention.impossible is None and {one.text in SYMBOLS for one in mention.currency_evidence} == {True}


def _same_sum(a: Mention, b: Mention) -> bool:
    ends = {a.low, a.high}
    return _sign(b) and bool(ends & {b.low, b.high}) and None not in ends


def _words(document: Document, claim: Claim) -> frozenset[str]:
    place = claim.mention.prose
    text = document.prose.text
    around = f"{text[max(0, place.start - _AROUND) : place.start]} {text[place.end : place.end + _AROUND]}"
    return frozenset(content_stems(around))
