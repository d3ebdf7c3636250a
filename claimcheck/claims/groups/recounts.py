"""Things counted twice with two numbers: "nine operas", and later "the eleven operas".

A reader who meets "the eleven operas" must know them: a definite number takes up one that the text gave. Two
numbers are of one set where they are the only ones that the text has for things of that name, nothing makes
one of them a part of the other, and a definite word, a number of other things that both have beside them, one
time or one rate ties them together.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from itertools import combinations, groupby
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of
from claimcheck.claims.groups.evidence import Evidence, read_trees
from claimcheck.claims.groups.vetoes import owners_differ, then_and_now, vetoed_by_shape
from claimcheck.claims.model import Claim, Modality
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import FAMILIES, GENERIC, MEASURES, Parses, content_stems, stem
from claimcheck.mentions import Kind, Mention, Role

__all__ = ["recounts"]

_MANY: Final = 12
"""Things that are counted more often are of many sets."""
_SMALL: Final = 12
_FEWEST: Final = 2
_NEAR: Final = 400
"""Characters within which "the same season" is the one just told of."""
_BREAK: Final = 2
"""Characters between two sentences that follow each other."""
_TELLING: Final = 4
"""From which on a number of other things beside both is seldom the same by chance."""
_FAMILY: Final[Mapping[str, str]] = {word: family.head for family in FAMILIES for word in family.words}
_HEDGES: Final = r"(?:(?:about|almost|barely|entire|full|just|mere|merely|nearly|only|over|roughly|scarcely|some|total|whole) )?"
_DEFINITE: Final = re.compile(
    r"(?:(?<!\bin )\b(?:all )?(?:the|this|that|these|those|its|their|his|her|our|my|all)"
    rf"|\b(?!(?:it|that|he|she|there|who|what|let|here|where|how)['’])\w+(?:['’]s|s['’])) {_HEDGES}\Z",
    re.IGNORECASE,
)
_OWN: Final = re.compile(
    rf"(?:\b(?P<whose>its|their|his|her|my|our)|\b(?P<name>\w+)(?:['’]s|(?<=s)['’])) {_HEDGES}\Z",
    re.IGNORECASE,
)
"""By which a definite number says whose its things are."""
_FRAME: Final = re.compile(
    r"(?:\b(?P<known>the|this|that|our|its|their) (?:[a-z-]+ )?)?"
    rf"\b(?:sample|corpus|collection|comparison|analysis|data ?set|database|cohort|survey|review|study|archive) of {_HEDGES}\Z",
    re.IGNORECASE,
)
"""Before the number of what a study is of."""
_SAME: Final = re.compile(
    r"\b(?:the same|that) (?:season|year|month|week|day|night|match|game|race|tour|election|trial)\b",
    re.IGNORECASE,
)
_RATE: Final = re.compile(
    r"\A,? (?:in )?(?:an?|per|each|every) (?P<per>second|minute|hour|day|night|week|month|year|season|shift)\b"
)
_TIMES: Final = re.compile(r"\A times\b")
_BY_VERB: Final = "times"
_PLURAL: Final = re.compile(r"(?:[^su]s|(?:child|m)en|people|women)\Z")
_PLURAL_KINDS: Final = frozenset(
    "sales sports arms savings women men news goods communications systems".split()
)
"""Plurals that stand before another one."""
_NARROWS: Final = re.compile(
    r"(?:,? (?:in|of|at|from|on|with|without|who|that|which|whose|where|for|under|over|by|to|near|and|or|than|like|except|"
    r"above|across|abroad|ahead|along|among|apart|around|ashore|away|behind|below|beneath|beside|between|beyond|"
    r"downstairs|downstream|during|inside|left|outside|since|there|upstairs|upstream|within|involved|"
    r"present|absent|alive|available|concerned|eligible|interviewed|polled|surveyed|"
    r"[a-z]+ing)\b| (?:he|she|it|they|we|i|you)\b)",
    re.IGNORECASE,
)
"""What says which of such things are meant, behind their noun."""
_PART: Final = re.compile(
    r"\A of (?:all |both )?(?:the|these|those|its|their|his|her|our|my|them|us|which|whom)\b"
)
"""Behind the number of a part: "two of the five"."""
_SIDES: Final = frozenset("long high tall wide deep thick broad across away tall old".split())
"""What a measure may have behind it and not be of another thing."""
_O_CLOCK: Final = re.compile(r"\b(?:at|until|till|by|from|aged?) \Z", re.IGNORECASE)
_OR_MORE: Final = re.compile(r"\A,? or (?:more|fewer|less)\b")
_EARLY: Final = re.compile(
    r"\b(?:for (?:example|instance)|so far|already|at first|at the time|initially|originally|by then|until then|before)\b",
    re.IGNORECASE,
)
"""Words of a number that need not be of all."""
_FEWER: Final = re.compile(
    r"\b(?:after|eventually|exclu[a-z]+|final(?:ly)?|later|left|now|remain[a-z]*|surviv[a-z]+|then|today|withdr[a-z]+)\b",
    re.IGNORECASE,
)
"""Words of a number that may be of those that are left."""
_SIBLINGS: Final = frozenset(
    "another other others second third fourth next different more new further additional separate".split()
)
_BOUNDS: Final = frozenset({"maximum", "minimum", "max", "min", "only", "most", "least", "compared", "every"})
"""Words by a number that say how it is meant: "a maximum of six"."""
_WORD: Final = re.compile(r"[^\W\d_]+")
_EMPTY: Final = frozenset(map(stem, "people person time thing one part percent point way other use".split()))
_UNTOLD: Final = frozenset({Modality.HYPOTHETICAL, Modality.DENIED, Modality.TARGET})


@dataclass(frozen=True)
class _Count:
    """A number of things of one name: ``head`` stands for their noun and a rate, ``kinds`` are the stems before it."""

    of: Evidence
    head: str
    kinds: frozenset[str]
    noun: str

    @property
    def claim(self) -> Claim:
        return self.of.claim

    @property
    def is_measure(self) -> bool:
        return self.claim.mention.kind is Kind.MEASURE

    @property
    def value(self) -> tuple[Decimal | None, Decimal | None]:
        return self.claim.mention.low, self.claim.mention.high

    @property
    def size(self) -> Decimal:
        low, high = self.value
        return low or high or Decimal(0)

    @cached_property
    def lead(self) -> str:
        """The words before the figure and its hedge."""
        mention, before = self.claim.mention, words_before(self.claim)
        hedge = mention.modifier_span
        if hedge is None or hedge.start > mention.span.start:
            return before
        return before[: max(0, len(before) - (mention.span.start - hedge.start))]

    @cached_property
    def rest(self) -> str:
        """The words after the noun."""
        after = words_after(self.claim)
        place = after.find(self.noun)
        return after[place + len(self.noun) :] if self.noun and place >= 0 else after

    @cached_property
    def beside(self) -> dict[tuple[str, Decimal], int]:
        """The numbers of other things in its sentence; filled once all counts are read."""
        return {}


class _Numbers:
    """All counts of a text, to say whether some of them explain another: it is told without its noun, or is a sum or a product."""

    def __init__(self, candidates: Sequence[Evidence]) -> None:
        """Gather the numbers by where they stand and by what they count."""
        self._all: Counter[Decimal] = Counter()
        self._parts: set[Decimal] = set()
        self._sums: set[Decimal] = set()
        self._near: dict[object, Counter[Decimal]] = defaultdict(Counter)
        counts = [one for one in candidates if one.claim.mention.kind is Kind.COUNT and one.claim.mention.low]
        for _sentence, inside in groupby(counts, key=lambda one: one.claim.sentence.span):
            several = [one.claim for one in inside]
            lows = [claim.mention.low or Decimal(0) for claim in several]
            self._sums.update(a + b for a, b in combinations(lows[:_MANY], 2))
            for claim, low in zip(several, lows, strict=True):
                self._all[low] += 1
                for place in (claim.sentence.block.span, *content_stems(claim.mention.noun or "")):
                    self._near[place][low] += 1
                if _PART.match(words_after(claim)):
                    self._parts.add(low)
                elif not claim.mention.noun and not _O_CLOCK.search(words_before(claim)):
                    self._near[claim.sentence.block.span, None][low] += 1

    def explain(self, later: _Count, earlier: _Count) -> bool:
        """Whether a number is that of a part, is told elsewhere, is a sum in a sentence, or the earlier one and more.

        Small numbers are such sums by chance: what is added must stand near, or be of the same things.
        """
        value, known = later.size, earlier.size
        if value in self._parts or value in self._sums or (value > _SMALL and self._all[value] > 1):
            return True
        blocks = [one.claim.sentence.block.span for one in (later, earlier)]
        if any(self._near[block, None][value] for block in blocks):
            return True
        times = value / known if known else Decimal(0)
        if any(self._near[block][times] > (times == known) for block in blocks):
            return True
        added = abs(value - known)
        near = [self._all] if added > _SMALL else [self._near[place] for place in (*blocks, later.head)]
        return any(told[added] > (added == known) for told in near)


def recounts(candidates: Sequence[Evidence], parses: Parses) -> Iterator[ClaimPair]:
    """Yield the pairs of a number of things and of another one that is told of the same things."""
    counts = [count for count in map(_count, candidates) if count is not None]
    for _sentence, inside in groupby(counts, key=lambda one: one.claim.sentence.span):
        _set_beside([one for one in inside if not one.is_measure])
    numbers = _Numbers(candidates)
    by_head: dict[str, list[_Count]] = defaultdict(list)
    for count in counts:
        by_head[count.head].append(count)
    for several in by_head.values():
        if not 1 < len(several) <= _MANY:
            continue
        for place, later in enumerate(several):
            pair = _taken_up(several[:place], later, several, numbers)
            if pair is not None and _told_as_facts(pair, parses):
                yield _pair_of(pair, len(several))


def _taken_up(
    before: Sequence[_Count], later: _Count, several: Sequence[_Count], numbers: _Numbers
) -> tuple[_Count, _Count, str] | None:
    """Return the count that ``later`` tells again, and why; None where more than one could be meant."""
    alike = [other for other in several if other is not later and _may_be_one(other, later)]
    if later.is_measure and any(other.value == later.value for other in several if other is not later):
        return None
    for ties, why, is_sure in _TIES_OF_MEASURES if later.is_measure else _TIES:
        rivals = [other for other in alike if ties(other, later)] if is_sure else alike
        if len({one.value for one in rivals}) != 1 or rivals[0] not in before or not ties(rivals[0], later):
            continue
        earlier = rivals[0]
        clash = clash_of(_plain(earlier.claim), _plain(later.claim))
        if clash in {None, Clash.RANGE} or _parted(earlier, later):
            continue
        if is_sure or not numbers.explain(later, earlier):
            return earlier, later, why
    return None


def _is_definite(earlier: _Count, later: _Count) -> bool:
    """Whether a definite number takes up the earlier one, which may not be of a few of the things, nor it of some kind."""
    if not _DEFINITE.search(later.lead) or _NARROWS.match(later.rest) or not _has_one_owner(earlier, later):
        return False
    if later.size < earlier.size:
        return later.kinds <= earlier.kinds and not _FEWER.search(later.claim.sentence.text)
    return not _EARLY.search(earlier.claim.sentence.text)


def _has_one_owner(earlier: _Count, later: _Count) -> bool:
    """Whether "its", "his" or "Orrin's" may point at whose the earlier things are: told right before, or by name."""
    own, first = _OWN.search(later.lead), _OWN.search(earlier.lead)
    if own is None:
        return True
    if own["name"] is not None:
        return own["name"].lower() in earlier.claim.sentence.text.lower()
    if first is not None and (first["whose"] or "").lower() != own["whose"].lower():
        return False
    if _names_before(later):
        return bool(_names_before(later) & earlier.of.names) or not _names_before(earlier)
    one, other = earlier.claim.sentence, later.claim.sentence
    follows = one.block.span == other.block.span and other.prose.start - one.prose.end <= _BREAK
    return follows and not later.lead[: own.start()].strip()


def _is_measured(earlier: _Count, later: _Count) -> bool:
    """Whether a definite measure is of the thing that the earlier one measures: "the 58-mile trail"."""
    if (
        not later.is_measure
        or not later.noun
        or not _DEFINITE.search(later.lead)
        or _NARROWS.match(later.rest)
    ):
        return False
    thing = stem(later.noun.split()[-1])
    return thing not in GENERIC and (
        thing == stem(earlier.noun.split()[-1]) if earlier.noun else thing in earlier.of.words
    )


def _are_beside(earlier: _Count, later: _Count) -> bool:
    """Whether both stand beside one number of other things: "14 dialects from 6 valleys"."""
    return _told_alike(earlier, later) and any(
        later.beside.get(other) == side for other, side in earlier.beside.items() if other[1] >= _TELLING
    )


def _are_framed(earlier: _Count, later: _Count) -> bool:
    """Whether both are of what a study is of, the later one of a known study: "this sample of 40 letters"."""
    frame = _FRAME.search(later.lead)
    known = frame is not None and frame["known"] is not None
    return known and bool(_FRAME.search(earlier.lead)) and _told_alike(earlier, later)


def _are_of_one_time(earlier: _Count, later: _Count) -> bool:
    """Whether the later one is told of "the same season" right after the earlier one."""
    first, second = earlier.claim.sentence, later.claim.sentence
    near = first.block.span == second.block.span and second.prose.start - first.prose.end < _NEAR
    return near and bool(_SAME.search(second.text)) and _told_alike(earlier, later)


def _are_rates(earlier: _Count, later: _Count) -> bool:
    """Whether a verb with "times" is told again by its noun: "blinks 15 times a minute", "five blinks a minute"."""
    told_by_a_verb = {earlier.noun == _BY_VERB, later.noun == _BY_VERB}
    return "/" in earlier.head and len(told_by_a_verb) > 1 and _told_alike(earlier, later)


def _told_alike(earlier: _Count, later: _Count) -> bool:
    """Whether no word or name by a figure, and no number of a sibling in the sentences, tells the things apart."""
    a, b = earlier.of, later.of
    first, second = _names_near(earlier), _names_near(later)
    apart = (a.marks - b.said) | (b.marks - a.said) | ((a.said ^ b.said) & _SIBLINGS)
    return not apart - _BOUNDS and bool(not first or not second or first & second)


_TIES: Final[tuple[tuple[Callable[[_Count, _Count], bool], str, bool], ...]] = (
    (_are_beside, "beside the same number of other things", True),
    (_is_definite, "before", False),
    (_are_framed, "as what it is about", False),
    (_are_of_one_time, "for the same time", False),
    (_are_rates, "for the same span of time", False),
)
"""What ties two numbers to one set, how a message says it, and whether it leaves out all numbers without it."""
_TIES_OF_MEASURES: Final = ((_is_measured, "before", True),)


def _set_beside(inside: Sequence[_Count]) -> None:
    """Note for each count of a sentence the numbers of other things to which it is the nearest on its side."""
    for place, one in enumerate(inside):
        for other_place, other in enumerate(inside):
            between = inside[min(place, other_place) + 1 : max(place, other_place)]
            low = other.claim.mention.low
            if one.head != other.head and low and not any(each.head == one.head for each in between):
                one.beside[other.head, low] = 1 if place < other_place else -1


def _count(one: Evidence) -> _Count | None:
    """Return what a figure counts; None where it is no number of things, or vague."""
    mention = one.claim.mention
    if mention.kind is Kind.MEASURE and mention.unit and mention.per is None:
        words = [word for word in (mention.noun or "").split() if word not in _SIDES]
        return _Count(one, mention.unit, frozenset(map(stem, words)), " ".join(words))
    if mention.kind is not Kind.COUNT or (mention.low or mention.high or 0) < _FEWEST or _is_vague(mention):
        return None
    if _TIMES.match(words_after(one.claim)):
        verb = _WORD.findall(words_before(one.claim))[-1:]
        count = _Count(one, stem(verb[0]), frozenset(), _BY_VERB) if verb else None
        return _with_rate(count) if count is not None and _RATE.match(count.rest) else None
    words = (mention.noun or "").split()
    if not words:
        family = one.claim.key.measure & MEASURES
        return _Count(one, min(family), frozenset(), "") if len(family) == 1 else None
    last = _last_plural(words)
    if last is None or stem(words[last]) in _EMPTY:
        return None
    noun = words[: last + 1]
    first = next((place for place in range(last + 1) if " ".join(noun[place:]).lower() in _FAMILY), last)
    head = _FAMILY.get(" ".join(noun[first:]).lower()) or stem(words[last])
    kinds = frozenset(stem(part) for word in noun[:first] for part in word.split("-"))
    count = _Count(one, head, kinds, " ".join(noun))
    return None if _OR_MORE.match(count.rest) else _with_rate(count)


def _last_plural(words: Sequence[str]) -> int | None:
    """Return the place of the noun; right after a plural, what ends like one is a verb ("valleys varies")."""
    places = [place for place, word in enumerate(words) if _PLURAL.search(word)]
    nouns = [
        place for place in places if place - 1 not in places or words[place - 1].lower() in _PLURAL_KINDS
    ]
    return nouns[-1] if nouns else None


def _with_rate(count: _Count) -> _Count:
    """Return a count whose head says for which time it is: so many a day are compared with so many a day."""
    found = _RATE.match(count.rest)
    per = found["per"] if found else count.claim.mention.per
    return count if per is None else replace(count, head=f"{count.head}/{per}")


def _is_vague(mention: Mention) -> bool:
    """Whether a number is no more than "hundreds" or "dozens"."""
    return (
        mention.text.lower().endswith("s")
        and not any(map(str.isdigit, mention.text))
        and mention.low != mention.high
    )


def _may_be_one(a: _Count, b: _Count) -> bool:
    """Whether two names may be of one set: one says no more than the other."""
    return (a.kinds <= b.kinds or b.kinds <= a.kinds) and not _PART.match(words_after(a.claim))


def _parted(earlier: _Count, later: _Count) -> bool:
    """Whether something says that the one is a part of the other, or of other things or times."""
    a, b = earlier.of, later.of
    dated = {a.claim.key.period, b.claim.key.period} - {None}
    led = [_names_before(one) for one in (earlier, later)]
    return (
        vetoed_by_shape(_level(a.claim), _level(b.claim))
        or owners_differ(a, b)
        or len(dated) > 1
        or (all(led) and not led[0] & led[1])
        or bool(_marks(earlier) | _marks(later))
    )


def _names_before(one: _Count) -> frozenset[str]:
    """Return the parts of names before a number, which may say whose or where; who tells it does not."""
    speaker = frozenset((one.claim.attribution or "").lower().split())
    return one.of.names & frozenset(_WORD.findall(one.lead.lower())) - speaker


def _names_near(one: _Count) -> frozenset[str]:
    return one.of.names & frozenset(_WORD.findall(f"{one.lead} {words_after(one.claim)}".lower()))


def _marks(one: _Count) -> frozenset[str]:
    """Return the words right by the number that tell its things from others: "the other two", "12 new schools"."""
    beside = _WORD.findall(one.lead.lower())[-1:] + one.noun.lower().split()
    return one.of.marks & frozenset(beside) - _BOUNDS


def _told_as_facts(pair: tuple[_Count, _Count, str], parses: Parses) -> bool:
    """Whether the trees have both numbers told as facts, and the later one of all such things.

    A definite number is taken for granted, whatever its sentence denies or supposes.
    """
    first, second = read_trees([pair[0].of, pair[1].of], parses)
    narrowed = second.tree is not None and second.tree.is_narrowed
    known = bool(_DEFINITE.search(pair[1].lead))
    return (
        not (narrowed and known)
        and not then_and_now(first, second)
        and not then_and_now(second, first)
        and not {first.modality, first.modality if known else second.modality} & _UNTOLD
    )


def _pair_of(pair: tuple[_Count, _Count, str], agreement: int) -> ClaimPair:
    earlier, later, how = pair
    noun = min((one.noun for one in (earlier, later) if one.noun), key=_wordiness)
    verb = "measures" if earlier.is_measure else "counts"
    why = f"the text {verb} {earlier.claim.mention.text} {earlier.noun or noun} {how}"
    return ClaimPair(_named(earlier.claim, noun), _named(later.claim, noun), agreement, why, Clash.VALUE)


def _wordiness(noun: str) -> tuple[bool, int]:
    return noun == _BY_VERB, len(noun)


def _named(claim: Claim, noun: str) -> Claim:
    """Return the claim with the noun that both have: a mention may have a verb with it ("judges heard")."""
    mention = replace(claim.mention, noun=noun)
    return replace(claim, mentions=(mention, *claim.mentions[1:]), measure=noun)


def _plain(claim: Claim) -> Mention:
    return replace(claim.mention, role=Role.LEVEL, direction=None)


def _level(claim: Claim) -> Claim:
    return replace(claim, mentions=(_plain(claim), *claim.mentions[1:]))
