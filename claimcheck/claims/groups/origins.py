"""When a thing began, told twice: "Founded in 1867, Orrin Glass ..." and "The firm was established in 1876".

A thing is founded, built, born or opened once. Two years of it that are a slip apart, or two days of which
one part differs, are one date told twice, unless the text says that the things are two.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of
from claimcheck.claims.groups.retellings import kept_digits
from claimcheck.claims.model import Claim
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import content_stems, names_in
from claimcheck.mentions import Kind

__all__ = ["Origin", "is_slip", "origin_pairs", "origins_of"]

_EVENTS: Final = {
    "found": "founded founding foundation established establishment formed formation incorporated created creation "
    "set up",
    "build": "built erected",
    "bear": "born birth",
    "invent": "invented discovered discovery",
    "open": "opened opening inaugurated inauguration",
    "die": "died death",
    "sink": "sank",
    "sign": "signed",
}
"""What happens to a thing once, by the words for it."""
_WORDS: Final = {word: event for event, words in _EVENTS.items() for word in words.split()}
_VERB: Final = r"(?P<verb>founded|established|formed|incorporated|created|set up|built|erected|born|invented|discovered|opened|inaugurated|died|sank|signed)"
_NOUN: Final = r"(?P<noun>founding|foundation|establishment|formation|creation|birth|discovery|opening|inauguration|death)"
_DATED: Final = r"(?: (?:back|here|there))? (?:in|on) (?:the (?:year )?)?\Z"
_TOLD: Final = re.compile(
    rf"(?:\A|(?P<of>[^;:.!?]*?)(?:,? (?:which|who))?(?:\b(?:was|were|is|been|had|has|having|first|itself|when|that|it)\s|,\s)*)"
    rf"\b{_VERB}{_DATED}",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    rf"\b(?:its|their|his|her|the) {_NOUN}(?: of (?P<of>[^;:,.\d]*?))?(?:{_DATED}|, \Z)", re.IGNORECASE
)
_ENDS: Final = ("in ", "on ", "the year ", ", ")
_CUE: Final = re.compile(rf"\b(?:{_VERB}|{_NOUN})", re.IGNORECASE)
"""One look first, with the ends: most dates tell of no beginning, and the two patterns read from every place."""
_ASIDE: Final = re.compile(r"\A[^,;:.]{0,60}, (?P<of>[^,;.]{3,70})")
"""What follows "Founded in 1867 by two brothers, ": the thing."""
_LEADS: Final = re.compile(r"\A\W*\w+(?: up)? (?:in|on) \Z")
_PRONOUN: Final = re.compile(r"\b(?:it|its|they|their|which)\s*\Z", re.IGNORECASE)
_KNOWN: Final = re.compile(r"\b[Tt]he (?P<noun>[a-z]+)\s*\Z")
"""What stands for a thing that was named before: a pronoun, or a noun of what it is."""
_FIRM: Final = frozenset({"company", "firm", "business", "group"})
"""Nouns of what a name alone does not tell."""
_SLIP: Final = 3
_REACH: Final = 160
_PARTS: Final = 3
_MOST_RIVALS: Final = 100
"""Beginnings of one kind in a text; one that tells of more is a chronicle, and those after them are let be."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A date of when something began; ``thing`` is it in words, None where a pronoun stands for it.

    ``noun`` is what it is, where no more than "the company" is said.
    """

    claim: Claim
    event: str
    thing: str | None
    noun: str | None


def origin_pairs(claims: Sequence[Claim]) -> Iterator[ClaimPair]:
    """Yield the pairs of dates that tell when one thing began, and cannot both hold."""
    earlier: dict[str, list[Origin]] = defaultdict(list)
    for later in origins_of(claims):
        rivals = earlier[later.event]
        if len(rivals) == _MOST_RIVALS:
            continue
        several = len({rival.thing for rival in rivals if rival.thing}) > 1
        same = [one for one in rivals if _one_thing(one, later, has_rivals=several)]
        if same and all(is_slip(one.claim, later.claim) for one in same):
            yield ClaimPair(same[0].claim, later.claim, len(same) + 1, "one thing began once", Clash.DATE)
        rivals.append(later)


def origins_of(claims: Sequence[Claim]) -> Iterator[Origin]:
    """Yield what the text says of when things began, in its order."""
    for claim in claims:
        if claim.mention.kind is not Kind.DATE or not claim.mention.timex:
            continue
        before = words_before(claim, _REACH)
        if not before.lower().endswith(_ENDS) or _CUE.search(before) is None:
            continue
        told = _TOLD.search(before) or _NAMED.search(before)
        if told is not None:
            yield _origin(claim, told, before)


def _origin(claim: Claim, told: re.Match[str], before: str) -> Origin:
    groups = told.groupdict()
    word = (groups.get("verb") or groups.get("noun") or "").lower()
    event = _WORDS[word.split()[0]]
    of = (groups["of"] or "").strip(", ")
    if _LEADS.fullmatch(before):
        aside = _ASIDE.match(words_after(claim, _REACH))
        of = aside["of"] if aside else ""
    elif not groups.get("noun"):
        of = of.rsplit(", ", 1)[-1]
    noun = _KNOWN.search(of)
    if noun is not None and names_in(of):
        noun = None
    return Origin(claim, event, None if not of or _PRONOUN.search(of) else of, noun["noun"] if noun else None)


def _one_thing(one: Origin, other: Origin, *, has_rivals: bool) -> bool:
    """Whether two origins are of one thing: the same words, or a known one where the text has no rival to it."""
    if one.thing is not None and other.thing is not None:
        first, second = content_stems(one.thing), content_stems(other.thing)
        if first & second and (first <= second or second <= first):
            return True
    if other.event == "bear" or has_rivals:
        return False
    if other.thing is None:
        return True
    noun, named = other.noun, (one.thing or "").lower().split()
    return noun is not None and (noun in _FIRM or any(word.endswith(noun) for word in named))


def is_slip(a: Claim, b: Claim) -> bool:
    """Whether two dates are a slip apart: years by their digits, days by one of day, month and year."""
    if clash_of(a.mention, b.mention) is not Clash.DATE:
        return False
    first, second = ((claim.mention.timex or "").split("-") for claim in (a, b))
    if len(first) == len(second) == 1:
        return kept_digits(a, b) >= _SLIP
    return (
        len(first) == len(second) == _PARTS and sum(x != y for x, y in zip(first, second, strict=True)) == 1
    )
