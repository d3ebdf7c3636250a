"""The verb of a figure, by the words right by it: what is done with what the figure counts.

It is shown and not compared: two texts tell one thing with two verbs. Only verbs that take figures are known, and one
with an article before it is a noun ("a rise to", "the cost of"). No tree is asked; where the verb stands farther off,
nothing is said.
"""

from __future__ import annotations

import re
from typing import Final

from claimcheck.claims.model import Claim
from claimcheck.language import lemma

__all__ = ["verb_of"]

_VERBS: Final = frozenset(
    (
        "add allocate allow attract average award be bear begin bid book borrow bring build buy call carry catch charge "
        "claim climb close collect come complete consume contain contract contribute cost count cover create cut decline decrease "
        "deliver detain displace divide dismiss donate double draw drop earn employ enrol evacuate exceed expand export face "
        "fall feed fetch fill find fine fly found gain generate get give go grow halve hand have hear hire hit hold house import "
        "improve increase injure install invest issue jump keep kill lack last lay lend lie list lose make measure meet "
        "miss move need number occupy offer open operate order owe own pay plant plunge pledge print process produce "
        "publish pump raise range rank reach receive record recover reduce remain remove rent repay replace report rescue "
        "rise run sail save score seat sell send serve set settle ship shrink shut sink sit soar span spend stand "
        "start stay steal store stretch supply surge take teach tell total train transfer treat triple treble tumble use value "
        "visit vote wait want weigh win work worth write"
    ).split()
)
_HELPS: Final = frozenset("be have do will would shall should can could may might must".split())
_NOUNED: Final = frozenset(
    "a an the its their his her our this that these those no any each every of total annual".split()
)
"""Words after which one of the verbs is a noun: "the cost"."""
_WORD: Final = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_BREAK: Final = re.compile(r"[;:()—–]|, (?=(?:and|but|while|whereas|which|who|compared|up|down)\b)")
_REACH: Final = 90
"""Characters to each side in which the verb must stand."""
_NOUNS: Final = 6
"""Words after a subject's figure in which its verb must stand: "83 old stone houses were"."""
_LINKS: Final = frozenset(
    "to at by for from of in on with about around nearly almost over under than more less only some just up down an a the its "
    "another further extra additional roughly approximately exactly fully already now as many much least most out off".split()
)
"""What may stand between a verb and its figure: "sold for about"."""


def verb_of(claim: Claim) -> str | None:
    """Return the verb of a claim's figure, as dictionaries list it.

    None where it does not stand right before the figure, or after what the figure counts.
    """
    text, base = claim.sentence.text, claim.sentence.prose.start
    start, end = claim.mention.prose.start - base, claim.mention.prose.end - base
    before = _WORD.findall(_BREAK.split(text[max(0, start - _REACH) : start])[-1])
    while before and before[-1].lower() in _LINKS:
        before.pop()
    verb = _verb(before, len(before) - 1) if before else None
    if verb is not None:
        return verb
    if before:
        return None
    after = _WORD.findall(_BREAK.split(text[end : end + _REACH])[0])[:_NOUNS]
    for place in range(1, len(after)):  # the first word is what the figure counts: "83 houses"
        verb = _verb(after, place)
        if verb is not None:
            acted = after[place + 1] if place + 1 < len(after) and verb in _HELPS else ""
            return lemma(acted.lower(), "VERB") if _is_participle(acted) else verb
    return None


def _verb(words: list[str], place: int) -> str | None:
    word = words[place].lower()
    if place and words[place - 1].lower() in _NOUNED:
        return None
    found = lemma(word, "VERB")
    return found if found in _VERBS or found in _HELPS else None


def _is_participle(word: str) -> bool:
    low = word.lower()
    return low.endswith("ed") or (lemma(low, "VERB") in _VERBS and lemma(low, "VERB") not in {low, "be"})
