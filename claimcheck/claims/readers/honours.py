"""How often, or for the how many-eth time, somebody won, and which part of a series a text is.

"A two-time winner of the Orme Prize" and "has won the Orme Prize three times"; "won her fourth title. It was
her fifth"; a title's "fifth title" that the text tells as the fourth; "part two" of a text titled "Part 3".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.claims.readers.ranks import ORDINAL, number_of
from claimcheck.claims.relations import RanksOfOne
from claimcheck.documents import Document, Zone
from claimcheck.language import GENERIC, content_stems, names_in, stem
from claimcheck.text import Span

_WORDS: Final = "one two three four five six seven eight nine ten eleven twelve".split()
_CARDINAL: Final = rf"(?:{'|'.join(_WORDS)}|\d{{1,2}})"
_NAME: Final = r"[A-Z][\w’'-]*(?: (?:of |de |the )?[A-Z][\w’'-]*){0,4}"
_N_TIME: Final = re.compile(
    rf"\b(?P<n>(?i:{_CARDINAL}))-times? (?:(?P<prize>{_NAME}) )?(?:[a-z]+ )?(?:winner|champion|medall?ist|finalist|nominee|title-?holder)s?\b"
    rf"(?: (?:of|at|in) (?:the )?(?P<of>{_NAME}))?"
)
_N_TIMES: Final = re.compile(
    rf"\b(?:won|wins?|winning) (?:the |a |an )?(?P<of>{_NAME}) (?P<n>twice|thrice|{_CARDINAL} times)\b(?! (?:as|more|in a))"
)
_ONCE: Final = re.compile(
    r"\b(?:once|then|until|if|not|never|would|could|previously|earlier|already|by (?:1[5-9]|20)\d\d|in (?:1[5-9]|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may tell of another time, or of what is not so."""
_NTH: Final = re.compile(rf"\b(?P<n>{ORDINAL}) (?:[a-z-]+ ){{0,2}}?(?P<noun>[A-Za-z]+)\b(?= |[.,;:!?)]|\Z)")
_NTH_NEXT: Final = re.compile(
    r"\A(?:It|This|That|The (?:win|victory|title|triumph|prize|medal|album|book)) (?:is|was|will be|would be|marks|marked)(?: only| already)? "
    rf"(?:his|her|their|its) (?P<n>{ORDINAL})(?P<noun> (?:[a-z]+ )?[A-Za-z]+(?: [A-Z][a-z]+)?)?(?=[.!,;]|\Z| and (?:his|her|their|its) )"
)
"""What counts again what the sentence before told; "her first since 2011" would count others."""
_TIME: Final = stem("time")
_COUNTED: Final = content_stems(
    "title term win victory medal prize award album novel book film season edition anniversary goal championship cup crown triumph"
) | {_TIME}
"""Things whose ordinal says how many there have been."""
_OTHER_ONE: Final = re.compile(
    r"\b(?:after|since|before|previous|last|defend\w*|earlier|ago|following|until|who|whose|when|lost|missed|seek\w*|chas\w*|bid|next|hop\w*|aim\w*|"
    r"(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may tell of another one than the title does."""
_BEFORE: Final = 80
_AFTER: Final = 40
_OF: Final = re.compile(r"\A (?:[\w’'-]+ ){1,3}?of (?:the |its |their )?([^,;.]{3,40})")
_PART: Final = re.compile(rf"\b[Pp]art (?P<n>{_CARDINAL})\b(?! of (?:it|them|us)\b)")
_THIS_PART: Final = re.compile(
    r"\b(?:[Tt]his|[Hh]ere)(?: (?:post|article|piece|story|report|instal?lment))?(?: is|’s|'s)(?: the)? "
    rf"(?:[Pp]art (?P<n>{_CARDINAL})\b|(?P<nth>{ORDINAL}) (?:part|article|post|instal?lment|of|in) )"
)
_LENGTH: Final = re.compile(
    rf"\b(?P<n>{_CARDINAL})[- ]part series\b|\b(?:this|the|is) {ORDINAL} (?:(?:part|article|post|instal?lment) )?(?:of|in) (?P<of>{_CARDINAL})\b(?= in | articles| posts| parts|[.,;]|\Z)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Told:
    number: int
    place: Span
    """In the prose."""
    text: str
    sentence: Sentence


def read_honours(document: Document, sentences: Sequence[Sentence]) -> Iterator[RanksOfOne]:
    """Yield the pairs of numbers that the text gives one honour or one series."""
    running = [one for one in sentences if one.block.zone is not Zone.TABLE_CELL]
    found = chain(_times_won(running), _next(running), _titled(running), _series(running))
    for thing, one, other in found:
        earlier, later = sorted((one, other), key=lambda told: told.place)
        first, second = (document.prose.to_source(told.place) for told in (earlier, later))
        yield RanksOfOne(thing, first, second, earlier.text, later.text)


def _told(sentence: Sentence, match: re.Match[str], group: str = "n") -> _Told | None:
    number = _number(match[group])
    place = Span(*match.span(group)).shifted(sentence.prose.start)
    return None if number is None else _Told(number, place, match[group], sentence)


def _number(text: str) -> int | None:
    word = text.lower().removesuffix(" times")
    if word in _WORDS:
        return _WORDS.index(word) + 1
    if word in {"twice", "thrice"}:
        return 2 + (word == "thrice")
    return int(word) if word.isdigit() else number_of(word)


def _times_won(sentences: Sequence[Sentence]) -> Iterator[tuple[str, _Told, _Told]]:
    """Read how often one person has won one prize."""
    by_prize: dict[frozenset[str], list[_Told]] = defaultdict(list)
    for sentence in sentences:
        text = sentence.text
        if ("-time" not in text and " w" not in text) or _ONCE.search(text):
            continue
        for match in chain(_N_TIME.finditer(text), _N_TIMES.finditer(text)):
            prize = match["of"] or match.groupdict().get("prize")
            told = _told(sentence, match)
            if prize and prize[0].isupper() and told is not None:
                by_prize[content_stems(prize)].append(told)
    for prize, several in by_prize.items():
        for one, other in pairwise(several):
            if one.number != other.number and (_people(one) - prize) & (_people(other) - prize):
                yield " ".join(sorted(_people(one) - prize & _people(other))) or "the winner", one, other
                break


def _people(told: _Told) -> frozenset[str]:
    return frozenset(stem(part) for _, name in names_in(told.sentence.text) for part in name.split())


def _next(sentences: Sequence[Sentence]) -> Iterator[tuple[str, _Told, _Told]]:
    """Read "won her fourth title on Sunday. It was her fifth"."""
    for sentence, after in pairwise(sentences):
        again = _NTH_NEXT.match(after.text) if sentence.block is after.block else None
        nths = _nths(sentence) if again is not None else {}
        if again is None or len(nths) != 1 or _OTHER_ONE.search(sentence.text):
            continue
        ((noun, told),) = nths.items()
        other = _told(after, again)
        said = content_stems(again["noun"] or "")
        same = not said or noun == _TIME or (noun in said and said == content_stems(phrase_of(told[0])))
        if other is not None and len(told) == 1 and same and told[0].number != other.number:
            yield phrase_of(told[0]), told[0], other


def _nths(sentence: Sentence) -> Mapping[str, list[_Told]]:
    """Return the ordinals of a sentence by the stems of the counted things."""
    found: dict[str, list[_Told]] = defaultdict(list)
    for match in _NTH.finditer(sentence.text):
        noun, told = stem(match["noun"].lower()), _told(sentence, match)
        if noun in _COUNTED and told is not None:
            found[noun].append(told)
    return found


def phrase_of(told: _Told) -> str:
    """Return the words that follow an ordinal up to the thing counted: "national title"."""
    start = told.place.end - told.sentence.prose.start
    words = re.findall(r"[\w’'-]+", told.sentence.text[start:])
    end = next((place for place, word in enumerate(words) if stem(word.lower()) in _COUNTED), 0)
    return " ".join(words[: end + 1])


def _near(told: _Told) -> str:
    """Return the words round an ordinal."""
    start, end = (place - told.sentence.prose.start for place in (told.place.start, told.place.end))
    return told.sentence.text[max(0, start - _BEFORE) : end + _AFTER]


def _told_of(told: _Told) -> frozenset[str]:
    """Return what follows "of" behind the thing counted: "the 25th anniversary of the first flight"."""
    rest = told.sentence.text[told.place.end - told.sentence.prose.start :]
    of = _OF.search(rest)
    return content_stems(of[1]) if of else frozenset()


def _titled(sentences: Sequence[Sentence]) -> Iterator[tuple[str, _Told, _Told]]:
    """Read a title's ordinal that the text tells as another, of which it gives no more than one."""
    titles = [one for one in sentences if one.block.zone is Zone.TITLE]
    body = [one for one in sentences if one.block.zone is not Zone.TITLE]
    for title in titles:
        words = content_stems(title.text) - GENERIC
        for noun, told in _nths(title).items():
            same = [other for one in body for other in _nths(one).get(noun, ())]
            if len(told) != 1 or any(other.number == told[0].number for other in same):
                continue
            rivals = [
                other
                for other in same
                if not _OTHER_ONE.search(_near(other))
                and len((words - {noun}) & content_stems(other.sentence.text)) > 1
                and (not _told_of(other) or bool(_told_of(other) & _told_of(told[0])))
            ]
            if len({other.number for other in rivals}) == 1:
                yield phrase_of(told[0]), told[0], rivals[0]


def _series(sentences: Sequence[Sentence]) -> Iterator[tuple[str, _Told, _Told]]:
    """Read which part of a series a text is, and how many parts there are, told twice."""
    parts: list[_Told | None] = []
    lengths: list[_Told | None] = []
    for sentence in sentences:
        if sentence.block.zone is Zone.TITLE:
            parts += (_told(sentence, match) for match in _PART.finditer(sentence.text))
        parts += (
            _told(sentence, match, "n" if match["n"] else "nth")
            for match in _THIS_PART.finditer(sentence.text)
        )
        lengths += (
            _told(sentence, match, "n" if match["n"] else "of") for match in _LENGTH.finditer(sentence.text)
        )
    for thing, several in (("this part", parts), ("the series", lengths)):
        known = [one for one in several if one is not None]
        other = next((one for one in known if one.number != known[0].number), None)
        if other is not None:
            yield thing, known[0], other
