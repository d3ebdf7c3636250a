"""What speaks for two claims measuring one thing: their words, and what trees say of their figures.

The words are cheap and read for every claim; trees are read only of claims whose values would clash.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from claimcheck.claims.model import Claim, Modality, Sentence
from claimcheck.documents import Zone
from claimcheck.language import (
    GENERIC,
    STOP_WORDS,
    Parse,
    Parses,
    Relation,
    assertion,
    content_stems,
    governing,
    is_background,
    measures,
    names_in,
    stem,
)
from claimcheck.text import Span

__all__ = ["MOVES", "Evidence", "TreeReading", "evidence_of", "plain_words", "read_trees"]

_NEAR: Final = 100
"""Characters to each side of a figure whose words may belong to it."""
_DISTINGUISHING: Final = frozenset(
    (
        "another other others more further additional extra second third fourth previous earlier former next later rival separate "
        "different half rest remaining remainder only least most up down above below before after north south east west upper "
        "men women male female boys girls old new young older younger public private domestic foreign urban rural gross net "
        "nominal real minimum maximum min max low high worst best first last initial final monthly yearly annual weekly daily "
        "hourly quarterly compared against versus instead originally once usually typically sometimes child deep together combined every"
    ).split()
)
"""Words that tell a figure's thing from another of the same name."""
_BREAK: Final = re.compile(r"[,;:()—–]\s|\s[—–]")
"""Where the words that belong to a figure end."""
_BOUND: Final = re.compile(r"\b(?:below|above|up to|at (?:the )?(?:least|most)) \Z")
"""Words that say how a figure is bounded, and not which it is."""
_DATED: Final = re.compile(
    r"\b(?:first|last|next|previous|third|fourth|final)(?= (?:half|quarter|day|night|week|month|year|decade|century|season|spring|summer|autumn|winter)\b)|\bat once\b"
)
"""Words that tell of times, not things."""
_NO_NAME: Final = re.compile(r"I['’]|(?:Okay|Maybe|Perhaps|Please|Yes|Sure)\b")
_COLLECTIVES: Final = frozenset(
    (
        "analysts auditors bosses campaigners critics directors doctors economists executives experts investigators investors "
        "lawyers leaders management managers ministers officials organisers organizers police prosecutors regulators "
        "researchers residents scientists shareholders staff supporters voters workers"
    ).split()
)
"""People of whom a sentence may begin to speak, whose word is no name."""
_GERUND: Final = re.compile(r"\A[A-Z][a-z]+ing (?=[A-Z])")
"""What may stand before a name at the beginning of a sentence: "Building Merle's plant"."""
_UNCAPPED: Final = re.compile(r"\b[a-z]+")
_LETTERS: Final = re.compile(r"[a-z]+")
_JOINED: Final = re.compile(r"\b(?:and|but|while|whereas|or)\b")
_ATTACHED: Final = 50
_PAST: Final = {"VBD": True, "VBZ": False, "VBP": False}
_FORECASTS: Final = frozenset({"will", "would", "shall", "may", "might", "could"})
_PLANS: Final = frozenset("expect forecast project predict plan intend hope aim target".split())
_MOVES: Final = {
    stem(word): head
    for head, words in {
        "increas": "increase raise rise grow boost lift climb expand",
        "reduc": "reduce lower cut decrease fall drop shrink decline trim",
    }.items()
    for word in words.split()
}
"""Verbs that say the same of a figure; which one a writer takes says nothing of what is measured."""

MOVES: Final = frozenset(_MOVES) | frozenset(_MOVES.values())
"""Stems of all verbs of change."""


@dataclass(frozen=True, slots=True)
class TreeReading:
    """What the tree says of a claim's figure; empty and None where it does not say.

    ``measures`` are stems of the nouns that it may measure, ``verb`` the stem of its verb,
    ``is_past`` whether that is a past tense, ``modality`` how its clause is meant; ``is_narrowed`` whether a clause
    hangs on the noun that it counts, and says which of such things are meant ("the two lines that set it");
    ``is_background`` whether the sentence takes the figure for known ("a dam that cost $5m, ...").
    """

    measures: frozenset[str]
    verb: str | None
    is_past: bool | None
    modality: Modality | None
    is_narrowed: bool = False
    is_background: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """A claim and the words round it.

    ``words`` are the stems of its sentence, ``near`` of the words within reach, ``names`` the parts of
    the sentence's names, ``marks`` the words right by the figure that tell its thing from others,
    ``said`` all such words of the sentence.
    """

    claim: Claim
    words: frozenset[str]
    near: frozenset[str]
    names: frozenset[str]
    marks: frozenset[str]
    said: frozenset[str]
    tree: TreeReading | None = None

    @property
    def leads(self) -> bool:
        """Whether it stands in the title or the standfirst."""
        return self.claim.sentence.block.zone in {Zone.TITLE, Zone.STANDFIRST}

    @property
    def measure(self) -> frozenset[str]:
        """The stems of what the figure measures, by words and by tree, without those that say nothing."""
        told = self.claim.key.measure | (self.tree.measures if self.tree else frozenset())
        return told - GENERIC

    @property
    def modality(self) -> Modality:
        """How the clause is meant: by the tree where there is one, else by the words of the sentence."""
        if self.tree is not None and self.tree.modality is not None:
            return self.tree.modality
        return self.claim.key.modality


def evidence_of(
    claim: Claim, plain: frozenset[str] = frozenset(), beside: Evidence | None = None
) -> Evidence:
    """Return what the words round a claim's figure say.

    ``plain`` are the words of the text that are known to be no names, though one may begin a sentence;
    ``beside`` is the evidence of the claim before, which says of the whole sentence what it is in as well.
    """
    text = claim.sentence.text
    start = claim.mention.prose.start - claim.sentence.prose.start
    end = claim.mention.prose.end - claim.sentence.prose.start
    before = _BREAK.split(text[max(0, start - _ATTACHED) : start])[-1]
    if claim.mention.modifier is not None:
        before = _BOUND.sub("", before)
    after = _JOINED.split(_BREAK.split(text[end : end + _ATTACHED])[0])[0]
    known = beside if beside is not None and beside.claim.sentence is claim.sentence else None
    return Evidence(
        claim=claim,
        words=known.words if known else _alike(content_stems(text)),
        near=_alike(content_stems(_whole_words(text, start - _NEAR, end + _NEAR))),
        names=known.names if known else _names(text, plain) | claim.named,
        said=known.said if known else frozenset(_LETTERS.findall(text.lower())) & _DISTINGUISHING,
        marks=frozenset(_LETTERS.findall(_DATED.sub("", f"{before} {after}".lower()))) & _DISTINGUISHING,
    )


def plain_words(sentences: Iterable[Sentence]) -> frozenset[str]:
    """Return the words that stand somewhere without a capital: one at the start of a sentence makes no name of them."""
    return frozenset(word for sentence in sentences for word in _UNCAPPED.findall(sentence.text))


def _names(text: str, plain: frozenset[str]) -> frozenset[str]:
    return frozenset(
        part.lower()
        for offset, name in names_in(text)
        if not _NO_NAME.match(name) and (offset or not _begins(name, text, plain))
        for part in (name if offset else _GERUND.sub("", name)).split()
    )


def _begins(name: str, text: str, plain: frozenset[str]) -> bool:
    """Whether a capital may say no more than that a sentence begins: "Earn $50k", "Result: 40 pages"."""
    low = name.lower()
    return (
        low in plain
        or low in STOP_WORDS
        or low in _COLLECTIVES
        or low.endswith("ly")
        or text[len(name) : len(name) + 1] == ":"
    )


def _alike(words: frozenset[str]) -> frozenset[str]:
    return frozenset(_MOVES.get(word, word) for word in words)


def read_trees(several: Sequence[Evidence], parses: Parses) -> tuple[Evidence, ...]:
    """Return the evidence with what the trees of its sentences say; the sentences are parsed at once."""
    if not several:
        return ()
    sentences = list(dict.fromkeys(evidence.claim.sentence.prose for evidence in several))
    trees: Mapping[Span, Parse | None] = dict(
        zip(sentences, parses.of(sentences, [(span,) for span in sentences]), strict=True)
    )
    return tuple(
        replace(evidence, tree=_read(tree, evidence.claim))
        if (tree := trees[evidence.claim.sentence.prose]) is not None
        else evidence
        for evidence in several
    )


def _read(tree: Parse, claim: Claim) -> TreeReading:
    figure, sentence = claim.mention.prose, claim.sentence
    verb = governing(tree, figure)
    names = (measure.noun.name.shifted(-sentence.prose.start) for measure in measures(tree, figure))
    return TreeReading(
        measures=frozenset(word for name in names for word in content_stems(name.of(sentence.text))),
        verb=None if verb is None else stem(verb.lemma),
        is_past=None if verb is None else _PAST.get(verb.token.tag),
        modality=_modality(tree, figure),
        is_narrowed=verb is not None and _is_narrowed(tree, figure),
        is_background=is_background(tree, figure),
    )


def _is_narrowed(tree: Parse, figure: Span) -> bool:
    """Whether a clause hangs on the noun; of a sentence without a verb it would be the verb, misread."""
    root = tree.root_of(figure)
    noun = None if root is None else tree.head(root)
    return noun is not None and tree.child(noun, Relation.ACL, Relation.ACL_RELCL) is not None


def _modality(tree: Parse, figure: Span) -> Modality | None:
    said = assertion(tree, figure)
    if said is None:
        return None
    if said.is_conditional:
        return Modality.HYPOTHETICAL
    if said.is_negated:
        return Modality.DENIED
    if set(said.modals) & _FORECASTS or set(said.above) & _PLANS:
        return Modality.FORECAST
    return Modality.ACTUAL


def _whole_words(text: str, start: int, end: int) -> str:
    """Return the words of ``text`` that lie between two offsets, none cut in two."""
    start, end = max(0, start), min(len(text), end)
    while start and text[start - 1].isalnum() and start < end:
        start += 1
    while end < len(text) and text[end].isalnum() and end > start:
        end -= 1
    return text[start:end]
