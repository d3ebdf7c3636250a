"""One occasion dated twice in other words: "a fire destroyed the mill in 1987" and "the 1997 fire at the mill".

A noun with "the" or an owner takes up an occasion that the text has told, be it by a verb ("was elected", "her
election"). Where all that is told of such an occasion has one date and the noun another, one of them is wrong.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of
from claimcheck.claims.groups.origins import is_slip
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import GENERIC, content_stems, names_in
from claimcheck.mentions import Kind

__all__ = ["occasion_pairs"]

_OCCASIONS: Final = {
    "opening": ("opening inauguration", "opened inaugurated"),
    "election": ("election", "elected"),
    "merger": ("merger", "merged"),
    "takeover": ("acquisition takeover purchase buyout", "acquired bought purchased"),
    "sale": ("sale", "sold"),
    "launch": ("launch", "launched"),
    "publication": ("publication", "published"),
    "closure": ("closure closing shutdown", "closed shut"),
    "resignation": ("resignation", "resigned"),
    "retirement": ("retirement", "retired"),
    "appointment": ("appointment", "appointed"),
    "marriage": ("marriage wedding", "married"),
    "divorce": ("divorce", "divorced"),
    "death": ("death", "died"),
    "arrest": ("arrest", "arrested"),
    "ruling": ("ruling verdict judgment", "ruled"),
    "collapse": ("collapse", "collapsed"),
    "listing": ("listing flotation ipo", "listed floated"),
    "bankruptcy": ("bankruptcy insolvency", ""),
    "demolition": ("demolition", "demolished"),
    "arrival": ("arrival", "arrived"),
    "departure": ("departure", "departed"),
    "release": ("release", "released"),
    "fire": ("fire blaze", "burned burnt"),
    "flood": ("flood", "flooded"),
    "crash": ("crash", "crashed"),
    "earthquake": ("earthquake quake", ""),
    "explosion": ("explosion blast", "exploded"),
    "strike": ("strike walkout", ""),
    "referendum": ("referendum", ""),
    "coup": ("coup", ""),
    "battle": ("battle", ""),
    "siege": ("siege", ""),
    "treaty": ("treaty", ""),
    "abolition": ("abolition", "abolished"),
    "independence": ("independence", ""),
    "invasion": ("invasion", "invaded"),
    "assassination": ("assassination", "assassinated"),
    "eruption": ("eruption", "erupted"),
}
"""Occasions by their nouns and by the verbs that tell them."""
_ONCE: Final = frozenset(
    "opening merger takeover launch publication closure retirement appointment marriage divorce death listing demolition "
    "independence abolition assassination departure arrival election resignation".split()
)
"""What happens to a thing or a person once, so that two dates need be no slip apart."""
_BY_WORD: Final = {
    word: name for name, forms in _OCCASIONS.items() for form in forms for word in form.split()
}
_ROUND: Final = r"Series [A-F]|seed round|Seed round"
_NOUNS: Final = "|".join(sorted({word for nouns, _ in _OCCASIONS.values() for word in nouns.split()}))
_WORDS: Final = "|".join(sorted(_BY_WORD))
_OWNER: Final = r"(?:\b(?:the|The|its|Its|their|Their|his|His|her|Her|this|that)|['’]s?)"
_OF: Final = r"(?P<of>(?: (?:of|at|with|in|between|against|by|as) (?:the |its |their |a |an )?(?:[a-z]+|[A-Z][\w’'-]*)(?: [A-Z][\w’'-]*){0,3}){0,2})"
_NOUN_FIRST: Final = re.compile(
    rf"(?P<owner>\b(?:[A-Z][\w’'-]*|[a-z]+)['’]s? |{_OWNER} )(?:[a-z]+ )?(?P<noun>{_NOUNS}|IPO|{_ROUND})(?: round| funding)?{_OF}(?: (?:in|on|of)| back in| early in| late in) (?:early |late |mid-)?\Z"
)
_DATE_FIRST: Final = re.compile(rf"\A (?:[a-z]+ )?(?P<noun>{_NOUNS}|IPO|{_ROUND})\b{_OF}")
_OWNED: Final = re.compile(r"\b(?:its|their|his|her) \Z", re.IGNORECASE)
_BEFORE_DATE: Final = re.compile(rf"{_OWNER} \Z")
_TOLD: Final = re.compile(
    rf"\b(?P<word>{_WORDS}|IPO|{_ROUND})\b(?P<gap>[^;:.!?—–()]{{0,60}}?),? (?:in|on|of|at the end of|back in) (?:early |late |mid-)?\Z"
)
_OTHERWISE: Final = re.compile(
    r"\b(?:announced?|agreed|propos\w+|plann?\w*|approv\w+|expect\w+|due|schedul\w+|sought|seek\w*|filed|appeal\w*|upheld|overturn\w*|delay\w*|"
    r"postpon\w+|until|since|after|before|ahead|when|where|who|which|that|while|built|founded|born|from|for|again|another|first|second|third|next|last|previous|"
    r"earlier|anniversary|re-[a-z]+|also|began|started|ended|works?|will|would|should|could|may|might|if|not|never)\b",
    re.IGNORECASE,
)
"""Words that tell of another stage of an occasion, of another such occasion, or of something else on that day."""
_CLAUSE: Final = re.compile(r"[;:.!?—–()]\s|, (?:and|but|while|when|which|who|after|before) ")
_REACH: Final = 150
_MOST: Final = 12
"""A text that dates more occasions of one name is a chronicle of them."""


@dataclass(frozen=True, slots=True)
class _Occasion:
    """``thing`` are the stems of what it is of, or all of its clause where a verb tells it; ``known`` where a noun takes it up.

    ``is_owned`` says that the noun has "its" or "her".
    """

    claim: Claim
    name: str
    thing: frozenset[str]
    known: bool
    is_owned: bool = False


def occasion_pairs(claims: Sequence[Claim]) -> Iterator[ClaimPair]:
    """Yield the pairs of dates of one occasion that share no day, and that nothing else in the text bears out."""
    by_name: dict[str, list[_Occasion]] = defaultdict(list)
    for claim in claims:
        if claim.mention.kind is Kind.DATE and claim.mention.start and "/" not in (claim.mention.timex or ""):
            for occasion in _occasions(claim):
                by_name[occasion.name].append(occasion)
    for several in by_name.values():
        if len(several) > _MOST:
            continue
        paired: set[str] = set()
        for known in (one for one in several if one.known):
            others = [one for one in several if _is_rival(known, one, several)]
            dates = {one.claim.mention.timex for one in others}
            if len(dates) != 1 or not all(_clash(known, one) for one in others):
                continue
            if not _is_once(known) and not is_slip(known.claim, others[0].claim):
                continue
            earlier, later = sorted((known.claim, others[0].claim), key=lambda claim: claim.span)
            if not {earlier.id, later.id} & paired:
                paired |= {earlier.id, later.id}
                yield ClaimPair(earlier, later, len(others) + 1, f"one {known.name}", Clash.DATE)


def _is_once(known: _Occasion) -> bool:
    """Whether an occasion is of a thing that is named or owned, to which such a thing happens once."""
    named = known.name in _ONCE or known.name.startswith(("series", "seed"))
    return named and (bool(known.thing) or known.is_owned)


def _clash(one: _Occasion, other: _Occasion) -> bool:
    return clash_of(one.claim.mention, other.claim.mention) is Clash.DATE


def _is_rival(known: _Occasion, other: _Occasion, several: Sequence[_Occasion]) -> bool:
    """Whether another sentence tells of the occasion that a noun takes up."""
    if known is other or known.claim.sentence.span == other.claim.sentence.span:
        return False
    if known.thing and other.thing:
        return known.thing <= other.thing or (other.known and other.thing <= known.thing)
    names = [_names(one) for one in (known, other)]
    if names[0] and names[1] and not names[0] & names[1]:
        return False
    # "Its opening" or "the fire": the only one of its kind that the text dates.
    return len({one.claim.mention.timex for one in several if one.claim is not known.claim}) == 1


def _names(one: _Occasion) -> frozenset[str]:
    """Return the parts of the names before a date, without the name of a round."""
    text = re.sub(_ROUND, "…", words_before(one.claim, _REACH))
    return frozenset(part for _, name in names_in(text) for part in name.split())


def _occasions(claim: Claim) -> Iterator[_Occasion]:
    if claim.modality is not Modality.ACTUAL:
        return
    before, after = words_before(claim, _REACH), words_after(claim)
    clause = _CLAUSE.split(before)[-1]
    dated = _DATE_FIRST.match(after) if _BEFORE_DATE.search(before) else None
    if dated is not None:
        owned = _OWNED.search(before) is not None
        yield _Occasion(claim, _name(dated["noun"]), _thing(dated["of"]), known=True, is_owned=owned)
        return
    taken_up = _NOUN_FIRST.search(clause)
    if taken_up is not None:
        if not _OTHERWISE.search(f"{taken_up[0]} {_CLAUSE.split(after)[0]}"):
            owner = taken_up["owner"].strip()
            told = _thing(f"{owner if owner[-2:] in {chr(39) + 's', '’s'} else ''} {taken_up['of']}")
            owned = _OWNED.search(f"{owner} ") is not None
            yield _Occasion(claim, _name(taken_up["noun"]), told, known=True, is_owned=owned)
        return
    found = _TOLD.search(clause)
    if found is not None and not _OTHERWISE.search(
        f"{clause[: found.start()].split(' and ')[-1]} {found['gap']}"
    ):
        yield _Occasion(claim, _name(found["word"]), _thing(f"{clause} {after}"), known=False)


def _name(word: str) -> str:
    return _BY_WORD.get(word) or _BY_WORD.get(word.lower()) or word.lower()


def _thing(text: str) -> frozenset[str]:
    return content_stems(text) - GENERIC
