"""One deed or event, dated twice in whatever words: "the 1841 abolition of the toll", "the toll, which Orrin did away with in 1836".

The verb or its noun tells the deed, the same words tell what was done away with or built or sunk, and who did it
may not differ. Things told with "a" or in numbers may be several, and are taken for one only where a text tells of
such a thing twice, far apart.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of
from claimcheck.claims.model import Claim
from claimcheck.claims.relations import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import GENERIC, content_stems, names_in
from claimcheck.mentions import Kind

__all__ = ["deed_pairs"]

_DEEDS: Final = {
    "abolish": ("abolished|done away with|did away with|outlawed", "abolition"),
    "annex": ("annexed", "annexation"),
    "assassinate": ("assassinated", "assassination"),
    "bomb": ("bombed", "bombing"),
    "buy": ("bought|purchased|acquired", "purchase|acquisition"),
    "capture": ("captured|conquered", "capture|conquest"),
    "demolish": ("demolished|torn down|pulled down|tore down", "demolition"),
    "destroy": ("destroyed", "destruction"),
    "discover": ("discovered", "discovery"),
    "introduce": ("introduced", "introduction"),
    "invent": ("invented", "invention"),
    "merge": ("merged", "merger"),
    "publish": ("published", "publication"),
    "ratify": ("ratified", "ratification"),
    "repeal": ("repealed", "repeal"),
    "sell": ("sold", "sale"),
    "sign": ("signed", "signing"),
    "sink": ("sunk|sank", "sinking"),
    "unveil": ("unveiled", "unveiling"),
}
"""Deeds that are done once to one thing: the verb's past forms, and its noun."""
_VERBS: Final = {word: deed for deed, (verbs, _) in _DEEDS.items() for word in verbs.split("|")}
_NOUNS: Final = {word: deed for deed, (_, nouns) in _DEEDS.items() for word in nouns.split("|")}
_VERB: Final = rf"(?P<verb>{'|'.join(_VERBS)})"
_NOUN: Final = rf"(?P<noun>{'|'.join(_NOUNS)})"
_THING: Final = r"(?P<thing>[\w’'-]+(?: [\w’'-]+){0,6}?)"
_SHORT: Final = r"(?P<thing>[\w’'-]+)"
_AGENT: Final = r"(?P<agent>[\w’'-]+(?: [\w’'-]+){0,4}?)"
_IN: Final = r",? (?:back )?(?:in|on) (?:the year )?\Z"
_END: Final = r"(?=[.,;:)]|\Z| (?:in|on|at|by|for|from|with|to|and|but|when|as|after|before|which|that|who|was|were|had)\b)"
_BEHIND: Final = (
    re.compile(rf"{_SHORT}, (?:which|whom) {_AGENT} (?:had |has )?(?:\w+ly )?{_VERB}{_IN}"),
    re.compile(
        rf"{_THING} (?:was|were|had been|has been) (?:\w+ly )?{_VERB}(?: by (?P<agent>[\w’' -]{{2,40}}))?{_IN}"
    ),
    re.compile(rf"\b{_AGENT} (?:had |has )?(?:\w+ly )?{_VERB} (?!by\b){_THING}{_IN}"),
    re.compile(
        rf"(?:\b(?P<agent>[\w’'-]+(?: [\w’'-]+){{0,2}}['’]s?|[Tt]he|[Ii]ts) )?{_NOUN} of {_THING}{_IN}"
    ),
)
"""A deed whose date follows it."""
_LEADS: Final = re.compile(r"\A(?:\[\w+\] ?)?(?:In|On|By) (?:early |late )?\Z")
_AHEAD: Final = (
    re.compile(rf"\A,? {_THING} (?:was|were) (?:\w+ly )?{_VERB}\b"),
    re.compile(rf"\A,? {_AGENT} (?:had |has )?(?:\w+ly )?{_VERB} (?!by\b){_THING}{_END}"),
)
"""A deed whose date begins the sentence."""
_YEAR_BEFORE: Final = re.compile(rf"\A {_NOUN} of {_THING}{_END}")
_OWNER: Final = re.compile(r"(?P<agent>[\w’'-]+(?: [\w’'-]+){0,2})['’]s? \Z")
_CUE: Final = re.compile(rf"\b(?:{'|'.join((*_VERBS, *_NOUNS))})\b")
_SEVERAL: Final = re.compile(
    r"(?:.* )?(?:an?|another|one|two|three|four|five|six|seven|eight|nine|ten|some|several|many|most|more|all|both|each|other|first|second|"
    r"last|new|it|he|she|they|this|that|these|those|who|which|what|\d+)(?: .*)?",
    re.IGNORECASE,
)
_GATHERED: Final = content_stems("group fleet number series set band convoy squadron")
_NOT: Final = re.compile(
    r"\b(?:not|never|would|will|planned|if|until|again|re\w+ed again|part of|parts of)\b"
)
_REACH: Final = 140
_PREFIX: Final = 4
"""Letters in which a country and what belongs to it are alike: "Mexico", "Mexican"."""
_TWICE: Final = 2
_MANY: Final = 40
"""A text that dates more deeds of a kind is a chronicle of them."""


@dataclass(frozen=True, slots=True)
class _Deed:
    claim: Claim
    what: str
    thing: frozenset[str]
    agent: frozenset[str]
    is_single: bool


def deed_pairs(claims: Sequence[Claim]) -> Iterator[ClaimPair]:
    """Yield the pairs of dates of one deed that share no day."""
    told: dict[str, list[_Deed]] = defaultdict(list)
    for deed in _deeds(claims):
        told[deed.what].append(deed)
    for several in told.values():
        if len(several) > _MANY:
            continue
        for later in several[1:]:
            same = [one for one in several if one is later or _are_one(one, later)]
            first = same[0]
            if (
                len(same) == _TWICE
                and first is not later
                and clash_of(first.claim.mention, later.claim.mention) is Clash.DATE
            ):
                yield ClaimPair(first.claim, later.claim, _TWICE, "both date one deed", Clash.DATE)


def _are_one(first: _Deed, later: _Deed) -> bool:
    """Whether two tellings are of one deed: nobody else did it, and the thing is one, or told far apart."""
    by_one = bool(first.agent & later.agent)
    if first.agent and later.agent and not by_one:
        return False
    if first.thing != later.thing and not (
        by_one and (first.thing <= later.thing or later.thing <= first.thing)
    ):
        return False
    if first.is_single and later.is_single:
        return True
    return len(first.thing) > 1 and first.claim.sentence.block is not later.claim.sentence.block


def _deeds(claims: Sequence[Claim]) -> Iterator[_Deed]:
    for claim in claims:
        mention = claim.mention
        if mention.kind is not Kind.DATE or mention.start is None or "/" in (mention.timex or "/"):
            continue
        match = _match(claim) if _CUE.search(claim.sentence.text) is not None else None
        if match is None or _NOT.search(match[0]) is not None:
            continue
        groups = match.groupdict()
        thing = groups["thing"]
        stems = content_stems(thing) - GENERIC - _GATHERED
        named = groups.get("agent") or ""
        if match.re is _YEAR_BEFORE and (owner := _OWNER.search(words_before(claim))) is not None:
            named = owner["agent"]
        agent = frozenset(word[:_PREFIX] for _, name in names_in(f"x {named}") for word in name.split())
        if stems:
            what = _VERBS.get(groups.get("verb") or "") or _NOUNS[groups["noun"]]
            yield _Deed(claim, what, stems, agent, _SEVERAL.fullmatch(thing) is None)


def _match(claim: Claim) -> re.Match[str] | None:
    before, after = words_before(claim, _REACH), words_after(claim, _REACH)
    if (year := _YEAR_BEFORE.match(after)) is not None:
        return year
    patterns, text = (_AHEAD, after) if _LEADS.fullmatch(before) else (_BEHIND, before)
    return next((match for pattern in patterns if (match := pattern.search(text)) is not None), None)
