"""What a text about one person tells of that life: its ends, ages on the way, and what happens in a life once.

Only sentences whose subject is the person are read (``lives.py``), and the years behind the name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of
from claimcheck.claims.model import Claim
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.readers.frames import Frame
from claimcheck.claims.readers.lifetimes import AGE, ON, age_at, days_told, is_day
from claimcheck.claims.readers.lives import Life
from claimcheck.claims.relations import AgeAt, AgesOfOne, Sequel
from claimcheck.claims.wording import words_after, words_before
from claimcheck.language import names_in
from claimcheck.text import Span
from claimcheck.values.calendar import days_of
from claimcheck.values.times import TimeValue

__all__ = ["life_pairs", "read_life_order", "read_own_ages", "read_retold_ages"]

_NESTED: Final = r"(?:[^()]|\([^()]*\))*?"
_YEARS: Final = re.compile(rf" \((?:{_NESTED}[;,] )?‹[dD](?P<life>\d+)›\)")
"""The years of a life behind a name: "(16 July 1860 – 30 April 1943)"."""
_BORN: Final = re.compile(
    r" was born\b[^‹;:.()]{0,60}?\b(?:in|on) (?:the )?‹d(?P<at>\d+)›|\A[^()‹]{0,80} \((?:[^()‹]*[;,] )?born (?:in |on )?‹d(?P<since>\d+)›\)"
)
_DIED: Final = re.compile(
    r"\b(?:died|passed away|was killed|was assassinated|was murdered)\b[^‹;:.()]{0,60}?\b(?:in|on) ‹d(?P<at>\d+)›"
)
_OTHER: Final = re.compile(
    r"\b(?:father|mother|parents?|wife|husband|widow|widower|brothers?|sisters?|siblings?|sons?|daughters?|child|children|"
    r"baby|twins?|friends?|colleagues?|grand[a-z]+|uncles?|aunts?|cousins?|nephews?|nieces?|who|whose|whom|which|when he|when she)\b"
)
"""Words after which a clause may tell of somebody else, or of another time."""
_BREAK: Final = re.compile(
    r"[;:]|\b(?:until|before|after|later|since|from|and (?:then|later|again)|but|then)\b"
)
_DIED_AT: Final = re.compile(
    r"\b(?:died|passed away)\b[^‹;:.]{0,60}?\b(?:aged|at age|at the age of|at) ‹[ct](?P<age>\d+)›(?: (?:years )?old)?(?=[,.;)]|\Z)"
)
_LIVING: Final = (
    "moved|married|joined|graduated|enrolled|entered|studied|taught|met|travelled|traveled|visited|worked|retired|resigned|"
    "enlisted|emigrated|immigrated|arrived|returned|settled|lived|spent|attended|lectured|toured|painted|performed|played|"
    "signed|ran for|won|fled|sailed|sold|bought|trained|practised|practiced|divorced|converted|"
    "was (?:elected|appointed|arrested|imprisoned|sentenced|hired|promoted|wounded|ordained|baptised|baptized|drafted)"
)
"""What only the living do."""
_DEAD: Final = re.compile(
    r"\b(?:posthum|death|died|funeral|buried|grave|statue|memorial|grand|ancest|father|mother|would|until|before|since|named after|born|song|film|novel)"
)

_PART: Final = re.compile(r"[^\s–—-](?:[^–—-]*\w)?(?=\s*[–—-]|\Z)")
_ENDS: Final = 2


@dataclass(frozen=True, slots=True)
class _Vitals:
    """The birth and the death that the text tells, each claim with the days of that end alone; earliest told first."""

    born: tuple[Claim, ...]
    died: tuple[Claim, ...]


def _vitals_of(life: Life, frames: Sequence[Frame]) -> _Vitals:
    """Return what the text says of when its person was born and died."""
    born: list[Claim] = []
    died: list[Claim] = []
    for frame in frames:
        if "d" not in frame.letters:
            continue
        if not born and not died:
            years = next(
                (one for one in _YEARS.finditer(frame.text) if life.ends(frame.text[: one.start()])), None
            )
            if years is not None:
                claim = frame.claims[int(years["life"])]
                born += _end_of(claim, 0)
                died += _end_of(claim, 1)
                continue
        if not life.is_told(frame.sentence):
            continue
        for pattern, found in ((_BORN, born), (_DIED, died)):
            match = pattern.search(frame.text)
            if match is not None and not _OTHER.search(frame.text, 0, match.start()):
                claim = frame.claims[int(next(place for place in match.groups() if place))]
                if "/" not in (claim.mention.timex or "/") and claim.mention.mod is None:
                    found.append(claim)
    return _Vitals(tuple(born), tuple(died))


def _end_of(claim: Claim, end: int) -> list[Claim]:
    """Return one end of the years of a life, 0 or 1, as a claim of its own; an empty list where it has no day."""
    timex = (claim.mention.timex or "").split("/")
    parts = [*_PART.finditer(claim.mention.text)]
    days = days_of(timex[end]) if len(timex) == _ENDS else None
    if days is None:
        return []
    mention = replace(claim.mention, time=TimeValue(timex=timex[end], start=days[0], end=days[1]))
    if len(parts) == _ENDS and len(mention.span) == len(mention.text):
        place, start = Span(*parts[end].span()), mention.span.start
        mention = replace(
            mention, text=parts[end][0], span=place.shifted(start), prose=place.shifted(mention.prose.start)
        )
    return [replace(claim, mentions=(mention, *claim.mentions[1:]))]


def read_own_ages(life: Life, frames: Sequence[Frame]) -> Iterator[AgeAt]:
    """Yield each age of the person beside the birth and the date, or the death, at which it was reached."""
    vitals = _vitals_of(life, frames)
    if not vitals.born:
        return
    born = vitals.born[0]
    for frame in frames:
        if not life.is_told(frame.sentence) or not set("ct") & set(frame.letters):
            continue
        dates = [one for one in frame.claims if is_day(one) and one.span != born.span]
        ages = [told["age"] for told in frame.matches(AGE)]
        if len(ages) != 1:
            continue
        age, died = ages[0], _DIED_AT.search(frame.text)
        at = dates[0] if len(dates) == 1 and _are_one(frame, age, dates[0]) else None
        if (
            at is None
            and not dates
            and died is not None
            and vitals.died
            and not _OTHER.search(frame.text, 0, died.end())
        ):
            at = vitals.died[0]
        if at is not None:
            yield from age_at(age, days_told(born), days_told(at), (born, at))


def _are_one(frame: Frame, age: Claim, at: Claim) -> bool:
    """Whether an age and a date stand in one clause, which tells of the sentence's subject."""
    first, last = sorted((age, at), key=lambda claim: claim.mention.prose.start)
    end = frame.text.index(frame.after(last, 10)) if frame.after(last, 10) else len(frame.text)
    lead = frame.text[:end]
    return (
        ON.search(frame.before(at, 12)) is not None
        and not _BREAK.search(frame.between(first, last))
        and not _OTHER.search(re.sub(r"when (?:he|she) (?:was|turned) (?:just |only )?‹", "", lead))
    )


_OLD: Final = re.compile(r"-old\Z")
_APPOSED: Final = re.compile(r", (?:now )?(?:an?|the) \Z")
_THE: Final = re.compile(r"(?:\A|[\s(])[Tt]he \Z")
_OTHER_TIME: Final = re.compile(
    r"\b(?:another|other|then|when|once|ago|later|before|earlier|years?|\d{4})\b|\A (?:[a-z]+ )?[A-Z]"
)


def read_retold_ages(life: Life, frames: Sequence[Frame]) -> Iterator[AgesOfOne]:
    """Yield the age told beside the person's name, and "the 14-year-old" that is of another age.

    The name may be left out in a text about one person, where the sentence names nobody and no other time.
    """
    first: Claim | None = None
    for claim in (one for frame in frames for one in frame.claims if _OLD.search(one.mention.text)):
        before, after = words_before(claim, _FAR), words_after(claim, _FAR)
        age = claim.mention.low
        if first is None:
            owner = names_in(before) if _APPOSED.search(before) and life.is_told(claim.sentence) else ()
            first = claim if owner and owner[-1][1].split()[-1] in life.parts and age is not None else None
            continue
        names = {part for _, name in names_in(before) for part in name.split()}
        other = names - life.parts or _OTHER.search(before) or _OTHER_TIME.search(after)
        if not other and _THE.search(before) and age is not None and _are_unlike(claim, first):
            yield AgesOfOne(life.name, first.span, claim.span, int(first.mention.low or 0), int(age))
            return


def _are_unlike(a: Claim, b: Claim) -> bool:
    return a.mention.unit == b.mention.unit == "year" and a.mention.low != b.mention.low


def read_life_order(life: Life, frames: Sequence[Frame]) -> Iterator[Sequel]:
    """Yield the birth before, and the death after, what only the living do."""
    vitals = _vitals_of(life, frames)
    for frame in frames:
        if not life.is_told(frame.sentence) or "d" not in frame.letters or _DEAD.search(frame.text):
            continue
        for claim in frame.claims:
            if (
                not is_day(claim)
                or not ON.search(frame.before(claim, 12))
                or not _lived_at(frame, claim, life)
            ):
                continue
            if vitals.born and vitals.born[0].span != claim.span:
                yield Sequel(vitals.born[0], claim)
            if vitals.died and vitals.died[0].span != claim.span:
                yield Sequel(claim, vitals.died[0])


def _lived_at(frame: Frame, claim: Claim, life: Life) -> bool:
    """Whether the clause of a date says that the person did what only the living do."""
    before = frame.before(claim, 200)
    name = "|".join(re.escape(part) for part in sorted({*life.parts, life.name, "he", "she", "He", "She"}))
    subject = re.compile(
        rf"\b(?:{name}) (?:(?:first|then|also|soon|finally|later|eventually|briefly|[a-z]+ly) )?(?:{_LIVING})\b"
    )
    if re.fullmatch(r"(?:In|On) (?:early |late |mid-)?", before):
        after = frame.after(claim, 80).removeprefix(",").lstrip()
        return subject.match(after) is not None
    clause = re.split(r"[;:,()]|\b(?:and|but|who|which|that|where|when|while|after|as)\b", before)[-1]
    return subject.search(clause) is not None


_DEGREE: Final = r"(?:Ph\.? ?D\.?|D\.?Phil\.?|doctorate|doctoral degree)"
_GOT: Final = r"(?:receiv|earn|gain|obtain|complet|tak|took|award|finish)[a-z]*"
_ONCE: Final = {
    "a doctorate": re.compile(rf"\b{_GOT} (?:his |her |a |the )?{_DEGREE}", re.IGNORECASE),
    "becoming a citizen": re.compile(
        r"\bbecame an? (?:naturali[sz]ed )?(?:[A-Z]\w+ ){1,2}citizen\b|\b(?:was|became) naturali[sz]ed\b|\b(?:took|acquired|obtained|received|gained) (?:[A-Z]\w+ |his |her )citizenship\b"
    ),
    "an ordination": re.compile(r"\bwas ordained\b"),
    "a knighthood": re.compile(r"\bwas knighted\b"),
    "a burial": re.compile(r"\bwas buried\b"),
    "a marriage": re.compile(r"\bmarried (?=[A-Z])"),
    "a graduation": re.compile(r"\bgraduat(?:ed|ing) (?:from|at) (?=(?:the )?[A-Z])"),
    "an election": re.compile(
        r"\bwas elected (?:a |an )?(?:fellow|member|foreign member) (?=of the [A-Z])", re.IGNORECASE
    ),
}
"""What happens in a life once, or once with those whom it names."""
_NAMED: Final = frozenset({"a marriage", "a graduation", "an election"})
_FAR: Final = 90
_MOST: Final = 12
_BEHIND: Final = re.compile(
    r"(?:(?!\b(?:who|which|where|when|and|but|after|before|until)\b)[^‹;:.()])*?\b(?:in|on) ‹d(?P<at>\d+)›"
)
_LEADING: Final = re.compile(r"(?:In|On) ‹d(?P<at>\d+)›,? (?:[\w.’'-]+ ){1,4}?\Z")


@dataclass(frozen=True, slots=True)
class _Event:
    what: str
    whom: frozenset[str]
    claim: Claim


def life_pairs(life: Life, frames: Sequence[Frame]) -> Iterator[ClaimPair]:
    """Yield the pairs of dates that tell when one thing of a life happened, and cannot both hold."""
    vitals = _vitals_of(life, frames)
    for what, several in (("birth", vitals.born), ("death", vitals.died)):
        yield from _rivals(several, f"both date the {what} of {life.name}")
    events = [event for frame in frames if life.is_told(frame.sentence) for event in _events(frame)]
    for what in _ONCE:
        of_kind = [one for one in events if one.what == what]
        for one, other in combinations(of_kind[:_MOST], 2):
            if what not in _NAMED or one.whom & other.whom:
                yield from _rivals((one.claim, other.claim), f"both date {what} of {life.name}")


def _rivals(claims: Sequence[Claim], why: str) -> Iterator[ClaimPair]:
    for later in claims[1:]:
        if later.span != claims[0].span and clash_of(claims[0].mention, later.mention) is Clash.DATE:
            yield ClaimPair(claims[0], later, len(claims), why, Clash.DATE)


def _events(frame: Frame) -> Iterator[_Event]:
    """Yield each event of a sentence with its date: the one that leads the sentence, or the next one behind it."""
    if "d" not in frame.letters:
        return
    text = frame.text
    for what, pattern in _ONCE.items():
        match = pattern.search(text)
        if match is None or re.search(r"\bhonorary\b|\bnever\b|\bnot\b|\bsecond\b", text):
            continue
        behind = _BEHIND.match(text, match.end())
        lead = _LEADING.match(text[: match.start()])
        dated = lead or behind
        if dated is None:
            continue
        claim = frame.claims[int(dated["at"])]
        if is_day(claim):
            told = text[match.end() : match.end() + _FAR].partition("‹")[0]
            yield _Event(what, frozenset(word for _, name in names_in(told) for word in name.split()), claim)
