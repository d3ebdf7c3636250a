"""Who tells a figure: "according to", "said", "figures from ... show"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from claimcheck.text import Span

__all__ = ["Speaker", "speaker_in"]

_NAME: Final = r"[A-Z][\w'’&.-]*(?: (?:of (?:the )?|for |and |de |van )?[A-Z][\w'’&.-]*){0,4}"
_BODY: Final = (
    r"(?:the|its|his|her|their) (?:[a-z]+ )?(?:company|firm|group|bank|agency|council|ministry|department|government|university|operator|airline|regulator|"
    r"police|report|study|survey|authors|researchers|filing|statement|union|board|commission|mayor|minister|spokesman|spokeswoman|spokesperson)"
)
_MANY: Final = r"(?:[Aa]nalysts|[Bb]rokers|[Ee]conomists|[Rr]esearchers|[Oo]fficials|[Ii]nvestigators|[Ee]xperts|[Ss]cientists|[Pp]olice|[Pp]rosecutors|[Cc]ritics|[Ii]nsurers|[Uu]nions|[Pp]ollsters|[Dd]octors|[Ff]orecasters|[Aa]uditors)"
_SAYS: Final = (
    r"(?:said|says|told|tells|estimates?|estimated|reckons?|reckoned|claims(?! (?:of|for|by|against|and|worth|were|are|have)\b)|claimed|argues?|argued|wrote|writes|reported|reports|announced|announces|"
    r"calculates|calculated|(?:found|finds|noted|notes|warned|warns|adds|added|stated|states) that|believes?|disclosed|confirmed|acknowledged)"
)
_SAID: Final = r"(?:said|says|told|wrote|writes|reported|reports|added|adds|estimates|estimated|argues|argued|warned|noted)"
_SAY: Final = r"(?:say|tell|reckon|estimate|think|believe|argue|claim|report|warn that|note that|value the)"
"""As several people do: "officials say"."""
_PUTS: Final = r"puts? (?:the|its|their|his|her)\b[^,;]{0,40} at\b"
_DATA: Final = (
    r"(?:[Ff]igures|[Dd]ata|[Nn]umbers|[Ss]tatistics|[Rr]esearch|[Aa] (?:report|study|survey)|[Rr]eports)"
)
_SPEAKER: Final = re.compile(
    rf"\b[Aa]ccording to (?P<source>{_BODY}|(?:the |a |an )?{_NAME}|(?:the |a |an )?\w[\w'’-]*)"
    rf"|\b{_DATA} (?:from|by|of) (?P<data>(?:the )?{_NAME}) (?:show|shows|showed|suggest|suggests|suggested|put|puts|say|says|found|indicate)\b"
    rf"|(?P<speaker>\b{_NAME}),? (?:also |has |have |then |later )?(?:{_SAYS}|{_PUTS})\b"
    rf"|(?P<body>\b(?:{_BODY}|{_MANY}))(?: has| have)? (?:{_SAYS}|{_PUTS})\b"
    rf"|(?P<many>\b{_MANY}) {_SAY}\b"
    rf"|[”\"’,] (?:{_SAID}) (?P<after>{_BODY}|(?:the )?{_NAME})",
)
_CUE: Final = re.compile(
    r"ccording to|stimate|eckon|\b(?:sa(?:id|ys?)\b|told|tells?\b|claim|think|value the|argue|wrote|writes|report|announce|puts? |calculate|found|finds|believe|"
    r"expect|warn|note[ds]|add(?:ed|s)\b|state[ds]|disclose|den(?:ied|ies)|confirmed|acknowledged|show|suggest|indicate)"
)
"""One look first: most sentences have no such verb."""
_OF_OTHERS: Final = re.compile(r"told\b|[a-z]* that\b|that\b")
_NOBODY: Final = frozenset(
    "It He She They We I You This That These Those There Who Which What The A An In On At But And So If As One Some Many Most Not No Nobody Here Then Sources".split()
)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who tells a sentence's figures: ``words`` as written, ``span`` with the verb, in the sentence."""

    words: str
    span: Span
    tells_of_others: bool
    """Whether the wording makes the figures another's: "the Gazette reported that", not "Acme said sales rose"."""

    @property
    def is_named(self) -> bool:
        """Whether it is a name, and not "the company"."""
        return any(word[0].isupper() for word in self.words.removeprefix("The ").split())


def speaker_in(text: str) -> Speaker | None:
    """Return who tells what a sentence says, if anybody is named or described."""
    if _CUE.search(text) is None:
        return None
    for match in _SPEAKER.finditer(text):
        words = next(group for group in match.groups() if group is not None)
        words = re.sub(r"['’]s\Z", "", words.rstrip("."))
        if words.split()[0] in _NOBODY and " " not in words:
            continue
        others = match["source"] or match["data"] or _OF_OTHERS.match(text, match.end() - 4)
        return Speaker(words, Span(*match.span()), bool(others))
    return None
