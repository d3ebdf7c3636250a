"""Statements of one subject that cannot both hold: a closed list of states, and near-verbatim negation."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Final

from claimcheck.claims.model import Sentence
from claimcheck.claims.readers.antonyms import are_opposites
from claimcheck.claims.readers.statements import Statements
from claimcheck.claims.relations import Opposition
from claimcheck.language import STOP_WORDS, content_stems, names_in, stem
from claimcheck.text import Span

_STATES: Final[dict[str, tuple[str, int]]] = {
    word: (dimension, sign)
    for dimension, positive, negative in (
        (
            "finished",
            "complete completed done finished ready shipped launched released live",
            "incomplete unfinished unready unreleased",
        ),
        ("open", "open opened reopened", "closed shut"),
        ("approved", "approved passed authorised authorized ratified", "rejected refused vetoed denied"),
        ("alive", "alive", "dead"),
        ("available", "available", "unavailable"),
        ("legal", "legal lawful", "illegal unlawful banned"),
        ("safe", "safe", "unsafe"),
        ("profitable", "profitable", "unprofitable loss-making"),
        ("solved", "solved resolved fixed", "unsolved unresolved broken"),
        ("cancelled", "cancelled canceled scrapped axed", ""),
    )
    for sign, words in ((1, positive), (-1, negative))
    for word in words.split()
}
"""States that exclude each other on one dimension, by the word that says them."""

_NEGATION: Final = r"(?:n['’]t|\s+not|\s+never|\s+no\s+longer|\s+still\s+not|\s+not\s+yet|\s+yet\s+to)"
_SAID: Final = re.compile(
    r"(?<=\s)(?P<verb>(?:is|are|has|have)n['’]t|is|are|has|have|remains?)(?!\w)"
    r"(?P<rest>(?:\s+(?:still|not|yet|now|already|finally|officially|fully|been|to|be|never|no|longer|also|almost|nearly|far|from)\b)*)"
    r"\s*(?P<state>[\w-]+)?",
)
_SUBJECT_REACH: Final = 80
_SUBJECT_WORDS: Final = 6
_CLAUSE_BREAK: Final = re.compile(r"[,;:()]\s")
_NEGATIVE: Final = re.compile(r"n['’]t|\bnot\b|\bnever\b|\bno longer\b|\byet to\b")
_HEDGED: Final = re.compile(
    r"\b(?:if|when|once|until|unless|whether|would|could|should|might|(?-i:may)|was|were|had|almost|nearly|far from|said to be)\b",
    re.IGNORECASE,
)
_DETERMINERS: Final = frozenset("the a an its their his her our this that these those all both each".split())


@dataclass(frozen=True, slots=True)
class _Statement:
    sentence: Sentence
    words: Span
    said: Span
    """The same in the text of the sentence."""
    head: str
    modifiers: frozenset[str]
    dimension: str
    sign: int
    subject: str
    elliptic: bool


def read_oppositions(
    sentences: Sequence[Sentence], topic: str | None, statements: Statements
) -> Iterator[Opposition]:
    """Yield pairs of statements that contradict each other, at most one for each subject and dimension."""
    title = frozenset((topic or "").lower().split())
    seen: set[tuple[Span, Span]] = set()
    for found in chain(_states(sentences, title, statements), _negations(sentences, statements)):
        places = (found.earlier.span, found.later.span)
        if places not in seen:
            seen.add(places)
            yield found


def _states(
    sentences: Sequence[Sentence], title: frozenset[str], can_clash: Statements
) -> Iterator[Opposition]:
    names = {
        part.lower()
        for sentence in sentences[:4]
        for _, name in names_in(sentence.text)
        for part in name.split()
    }
    by_head: dict[tuple[str, str], list[_Statement]] = defaultdict(list)
    previous: _Statement | None = None
    for sentence in sentences:
        for statement in _statements(sentence, previous, title | names):
            previous = statement
            by_head[statement.head, statement.dimension].append(statement)
    for statements in by_head.values():
        for index, later in enumerate(statements):
            earlier = next(
                (
                    s
                    for s in statements[:index]
                    if s.sign != later.sign
                    and _one_subject(s, later)
                    and can_clash.are_comparable(s.sentence, later.sentence, s.said, later.said)
                ),
                None,
            )
            if earlier is not None:
                yield Opposition(
                    later.subject, earlier.sentence, later.sentence, earlier.words, later.words, "states"
                )
                break


def _statements(
    sentence: Sentence, previous: _Statement | None, known: frozenset[str] | set[str]
) -> Iterator[_Statement]:
    if sentence.text.rstrip().endswith("?"):
        return
    for match in _SAID.finditer(sentence.text):
        lead = sentence.text[max(0, match.start() - _SUBJECT_REACH) : match.start()]
        clause = _CLAUSE_BREAK.split(lead)[-1]
        subject_words = _subject_words(" ".join(clause.split()[-_SUBJECT_WORDS:]))
        if not subject_words or _HEDGED.search(clause) or _HEDGED.search(match["rest"]):
            continue
        negative = bool(_NEGATIVE.search(match["verb"] + match["rest"]))
        state = (match["state"] or "").lower()
        dimension, sign, elliptic = _state_of(state, sentence, match, previous, negative=negative)
        if dimension is None:
            continue
        first = sentence.text.rindex(subject_words[0], 0, match.start())
        end = match.end("state") if match["state"] and not elliptic else match.end("rest")
        # Markup inside the sentence makes its source longer than its prose: the whole sentence is named then.
        plain = len(sentence.span) == len(sentence.text)
        span = Span(sentence.span.start + first, sentence.span.start + end) if plain else sentence.span
        modifiers = frozenset(
            stem(word)
            for word in subject_words[:-1]
            if word.lower().removesuffix("'s").removesuffix("’s") not in known
        )
        yield _Statement(
            sentence=sentence,
            words=span,
            said=Span(match.start("verb"), end),
            head=stem(subject_words[-1]),
            modifiers=modifiers,
            dimension=dimension,
            sign=-sign if negative else sign,
            subject=" ".join(subject_words),
            elliptic=elliptic,
        )


def _subject_words(text: str) -> list[str]:
    """Return the words of the noun phrase at the end of ``text``: after the last determiner, verb or preposition."""
    kept: list[str] = []
    for word in reversed(text.split()):
        low = word.lower()
        if low in STOP_WORDS or low in _DETERMINERS:
            break
        kept.append(word)
    return kept[::-1]


def _state_of(
    state: str, sentence: Sentence, match: re.Match[str], previous: _Statement | None, *, negative: bool
) -> tuple[str | None, int, bool]:
    """Return dimension and sign of the state said; "isn't." takes them over from the statement right before."""
    if state in _STATES:
        dimension, sign = _STATES[state]
        return dimension, sign, False
    ends = not state and sentence.text[match.end("verb") :].strip(" .!\"'”’") in {"", "not"}
    if (
        negative
        and ends
        and previous is not None
        and not previous.elliptic
        and sentence.prose.start - previous.sentence.prose.end <= 2
    ):
        return previous.dimension, previous.sign, True
    if (
        negative
        and ends
        and match["rest"].strip() == "not"
        and previous is not None
        and sentence.prose.start - previous.sentence.prose.end <= 2
    ):
        return previous.dimension, previous.sign, True
    return None, 0, False


def _one_subject(a: _Statement, b: _Statement) -> bool:
    """Whether two statements with one head noun speak of one thing: no words that tell them apart."""
    return not a.modifiers or not b.modifiers or a.modifiers <= b.modifiers or b.modifiers <= a.modifiers


_NOT: Final = re.compile(r"\b(?:not|never|no longer)\b|n['’]t\b", re.IGNORECASE)
_CONDITION: Final = re.compile(
    r"\b(?:if|when|whether|unless|once|until|or|while|first|then)\b", re.IGNORECASE
)
_IF: Final = re.compile(r"if|when|where|unless", re.IGNORECASE)
"""How two sentences begin that tell two cases apart."""
_FEWEST_WORDS: Final = 4
_FEWEST_SHARED: Final = 3
_NAMED_BY: Final = 3
"""Words that name for people what two sentences are about."""
_RARE: Final = 3


def _negations(sentences: Sequence[Sentence], statements: Statements) -> Iterator[Opposition]:
    """Yield sentences that share all their words but for a negation."""
    stems = [content_stems(sentence.text) for sentence in sentences]
    rarity = Counter(word for words in stems for word in words)
    buckets: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, words in enumerate(stems):
        if len(words) >= _FEWEST_WORDS and not sentences[index].text.rstrip().endswith("?"):
            rarest = sorted(words, key=lambda word: (rarity[word], word))[:3]
            for word in rarest:
                if rarity[word] <= _RARE:
                    buckets[(word,)].append(index)
    seen: set[tuple[int, int]] = set()
    for members in buckets.values():
        for position, a in enumerate(members):
            for b in members[position + 1 :]:
                if (a, b) in seen or a == b:
                    continue
                seen.add((a, b))
                kind = _kind(sentences[a], sentences[b], stems[a], stems[b])
                if kind is not None and statements.are_comparable(sentences[a], sentences[b]):
                    yield Opposition(
                        _named(sentences[b].text, stems[a] & stems[b]),
                        sentences[a],
                        sentences[b],
                        sentences[a].span,
                        sentences[b].span,
                        kind,
                    )


def _named(text: str, shared: frozenset[str]) -> str:
    """Return the first words of a sentence that the other one has too, as written."""
    words = [word.strip('.,;:()"') for word in text.split()]
    return " ".join([word for word in words if stem(word) in shared][:_NAMED_BY])


def _kind(a: Sentence, b: Sentence, first: frozenset[str], second: frozenset[str]) -> str | None:
    """Return how two sentences of like words contradict each other, or None."""
    if re.findall(r"\d+", a.text) != re.findall(r"\d+", b.text):
        return None
    if _negated(a.text, b.text, first, second) and not (_IF.match(a.text) and _IF.match(b.text)):
        return "negation"
    return "opposites" if _opposed(a, b, first, second) else None


def _opposed(a: Sentence, b: Sentence, first: frozenset[str], second: frozenset[str]) -> bool:
    """Whether two sentences say the same but for one word and its opposite, neither under a condition."""
    only, other = first - second, second - first
    if len(only) != 1 or len(other) != 1 or len(first & second) < _FEWEST_SHARED:
        return False
    both_said = not _NOT.search(a.text) and not _NOT.search(b.text)
    conditional = _CONDITION.search(a.text) or _CONDITION.search(b.text)
    siblings = a.block.list is not None and a.block.list == b.block.list
    return both_said and not conditional and not siblings and are_opposites(*only, *other)


def _negated(a: str, b: str, first: frozenset[str], second: frozenset[str]) -> bool:
    if len(_NOT.findall(a)) == len(_NOT.findall(b)) or abs(len(_NOT.findall(a)) - len(_NOT.findall(b))) != 1:
        return False
    return len(first & second) >= 0.85 * len(first | second)
