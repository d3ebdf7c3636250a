"""Figures of one role, told twice: the age at which, since when, within how long, how many times as much.

The words right by a figure say what it is to its clause. Two of one role are one figure told twice where their clauses
speak of the same in whatever order, one of their words is rare in the text, and nothing tells them apart beside it.
A word more in one clause may narrow what it speaks of ("sales", "sales of vans"), and so says that they are two.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.clashes import Clash, clash_of
from claimcheck.claims.groups.evidence import MOVES
from claimcheck.claims.model import Claim, Modality, Sentence
from claimcheck.claims.pairs import ClaimPair
from claimcheck.claims.wording import words_after, words_before
from claimcheck.documents import Zone
from claimcheck.language import GENERIC, content_stems, names_in, stem
from claimcheck.mentions import Kind, Mention

__all__ = ["role_pairs"]


@dataclass(frozen=True, slots=True)
class _Role:
    """What a figure of one of ``kinds`` is, by the words ``before`` it or ``after`` it; ``why`` says it for people."""

    why: str
    kinds: frozenset[Kind]
    before: re.Pattern[str] | None = None
    after: re.Pattern[str] | None = None
    unit: re.Pattern[str] | None = None
    of_person: bool = False

    def is_told(self, claim: Claim) -> bool:
        """Whether a claim's figure has this role."""
        mention = claim.mention
        if mention.kind not in self.kinds or (self.unit and not self.unit.fullmatch(mention.unit or "")):
            return False
        if self.before is None and self.after is None:
            return True
        end = mention.prose.end - claim.sentence.prose.start
        is_before = self.before is not None and self.before.search(words_before(claim)) is not None
        return is_before or (
            self.after is not None and self.after.match(claim.sentence.text, end) is not None
        )


_NUMBER: Final = frozenset({Kind.COUNT, Kind.DURATION})
_YEAR: Final = re.compile(r"year|month|")
_ROLES: Final = (
    _Role(
        "both give the age at which it was",
        _NUMBER,
        before=re.compile(
            r"\b(?:(?<!, )(?:aged|at(?: the)? age(?: of)?)|(?:since|when) (?:I|he|she|they) (?:was|were)(?: just| only)?) \Z",
            re.IGNORECASE,
        ),
        after=re.compile(r"(?: years old)? when (?:I|he|she|they)\b|(?<=years old)(?=[.,;]|\Z)"),
        unit=_YEAR,
        of_person=True,
    ),
    _Role(
        "both say since when",
        frozenset({Kind.DATE}),
        before=re.compile(r"\bsince (?:early |late )?\Z", re.IGNORECASE),
    ),
    _Role("both say how many times as much", frozenset({Kind.MULTIPLE})),
    _Role(
        "both say within how long",
        frozenset({Kind.DURATION}),
        before=re.compile(r"\bwithin \Z", re.IGNORECASE),
    ),
    _Role(
        "both give its rank",
        frozenset({Kind.ORDINAL}),
        before=re.compile(r"\brank(?:s|ed|ing)? (?:(?!as\b)[\w’'-]+ ){0,3}?\Z"),
    ),
)
_RARE: Final = 6
"""Sentences that a rare word stands in, at most."""
_ENOUGH: Final = 2
"""Words of a clause that say what it speaks of."""
_REACH: Final = 160
_CLAUSE: Final = re.compile(r"[,;:()—–]\s|\s[—–]|\b(?:and|but|while|whereas)\b")
_PLAIN: Final = (
    GENERIC
    | frozenset(map(stem, GENERIC))
    | MOVES
    | content_stems("old aged age turn prior fold grown risen fallen shrunk")
)
"""Words that say nothing of what a clause speaks of, or belong to the figure."""
_SIBLINGS: Final = frozenset(
    "another other others first second third next former previous last later again different each every respectively".split()
)
_OTHERS: Final = re.compile(
    r"\b(?:father|mother|parents?|wife|husband|widow|brothers?|sisters?|sons?|daughters?|child|children|baby|twins?|friends?|"
    r"uncle|aunt|cousin|nephew|niece|grand[a-z]+|left|leaves?|quit|retired?|resigned|stopped|ended|finished)\b"
)
"""Words that only one of the two sentences has where it tells of somebody else, or of the end of a thing."""
_WORD: Final = re.compile(r"[a-z]+")
_MARK: Final = re.compile(r"\b(?:(?!I\b|A [a-z])[A-Z]|\d+)\b")
"""Letters and numbers that tell siblings apart: "group A", "by 1950"."""
_SHE: Final = {word: who for who in ("i my me", "he his him", "she her") for word in who.split()}
_PERSON: Final = re.compile(rf"\b(?:{'|'.join(_SHE)})\b", re.IGNORECASE)
_UNTOLD: Final = frozenset({Modality.HYPOTHETICAL, Modality.DENIED, Modality.TARGET})


def role_pairs(claims: Sequence[Claim], sentences: Sequence[Sentence]) -> Iterator[ClaimPair]:
    """Yield the pairs of figures of one role that cannot both hold of the thing that their sentences share."""
    told: dict[_Role, list[Claim]] = defaultdict(list)
    for claim in claims:
        mention = claim.mention
        if mention.is_range or mention.malformed or claim.sentence.block.zone is Zone.TABLE_CELL:
            continue
        role = next((one for one in _ROLES if one.is_told(claim)), None)
        if role is not None and claim.modality not in _UNTOLD:
            told[role].append(claim)
    if not any(len(several) > 1 for several in told.values()):
        return
    rarity = Counter(word for sentence in sentences for word in content_stems(sentence.text))
    for role, several in told.items():
        yield from _retold(role, several, rarity)


def _retold(role: _Role, several: Sequence[Claim], rarity: Counter[str]) -> Iterator[ClaimPair]:
    by_word: dict[str, list[Claim]] = defaultdict(list)
    for later in several:
        words = _words(later)
        alike = {one.id: one for word in words if rarity[word] <= _RARE for one in by_word[word]}
        rivals = [one for one in alike.values() if _are_one(role, one, later)]
        if len({_value(one.mention) for one in rivals}) == 1 and _clash(rivals[0].mention, later.mention):
            clash = Clash.DATE if later.mention.kind is Kind.DATE else Clash.VALUE
            shared = len(words & _words(rivals[0]))
            yield ClaimPair(rivals[0], later, shared, role.why, clash, is_taken_up=True)
        for word in words:
            by_word[word].append(later)


def _words(claim: Claim) -> frozenset[str]:
    """Return what the clause of a figure speaks of; the figure itself and its hedge are left out."""
    before = _CLAUSE.split(words_before(claim, _REACH))[-1]
    after = _CLAUSE.split(words_after(claim, _REACH))[0]
    return content_stems(f"{before} … {after}") - _PLAIN


def _are_one(role: _Role, one: Claim, other: Claim) -> bool:
    """Whether two clauses speak of the same, and nothing else tells the two apart."""
    words = _words(one)
    if one.sentence.span == other.sentence.span or len(words) < _ENOUGH or words != _words(other):
        return False
    texts = [_without_figure(claim) for claim in (one, other)]
    low = [frozenset(_WORD.findall(text.lower())) for text in texts]
    names = [frozenset(map(stem, _names(text))) for text in texts]
    who = [{_SHE[word.lower()] for word in _PERSON.findall(text)} for text in texts]
    if role.of_person and not all(who) and not names[0] & names[1]:
        return False
    return not (
        (low[0] ^ low[1]) & _SIBLINGS
        or set(_MARK.findall(texts[0])) ^ set(_MARK.findall(texts[1]))
        or set(_OTHERS.findall(texts[0])) ^ set(_OTHERS.findall(texts[1]))
        or (names[0] - names[1] and names[1] - names[0] and not names[0] & names[1])
        or (who[0] and who[1] and not who[0] & who[1])
        or (
            one.key.period
            and other.key.period
            and one.mention.kind is not Kind.DATE
            and one.key.period != other.key.period
        )
    )


def _without_figure(claim: Claim) -> str:
    text, start = claim.sentence.text, claim.mention.prose.start - claim.sentence.prose.start
    return f"{text[:start]} {text[start + len(claim.mention.text) :]}"


def _names(text: str) -> Iterator[str]:
    for _, name in names_in(text):
        yield from name.split()


def _value(mention: Mention) -> object:
    return (mention.low, mention.high) if mention.kind is not Kind.DATE else mention.timex


def _clash(a: Mention, b: Mention) -> bool:
    """Whether two figures of one role cannot both hold; "22" and "27 years old" are both ages."""
    if {a.kind, b.kind} <= _NUMBER and a.kind is not b.kind:
        return a.low != b.low and "month" not in {a.unit, b.unit}
    return clash_of(a, b) not in {None, Clash.RANGE} or (a.kind is Kind.ORDINAL and a.low != b.low)
