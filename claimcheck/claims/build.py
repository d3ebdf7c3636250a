"""One claim for each mention: sentence, subject, measure, period, modality, attribution, and its key."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.model import Claim, Key, Modality, Origin, Sentence
from claimcheck.documents import Document, Zone
from claimcheck.language import GENERIC, Phrase, content_stems, names_in, phrase_of, sentence_spans
from claimcheck.language.phrases import subject_before
from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span

_CUES: Final = (
    (Modality.DENIED, re.compile(r"\b(?:not|never|denied|denies|no longer|false(?:ly)?|isn['’]t|wasn['’]t|didn['’]t|did not|rather than|instead of)\b", re.IGNORECASE)),
    (Modality.TARGET, re.compile(r"\b(?:target(?:s|ed|ing)?|goal|aims?|aiming|pledge[sd]?|promised?|commit(?:s|ted)? to|mandate[sd]?|cap(?:ped)? at|limit)\b", re.IGNORECASE)),
    (Modality.FORECAST, re.compile(r"\b(?:will|would|expect(?:s|ed|ing)?|forecasts?|project(?:s|ed|ions?)|predict(?:s|ed)?|estimat(?:es|ed) to|guidance|outlook|plans? to|planned|could|(?-i:may)|might|by 20[2-9]\d|set to|due to|likely|intends?|hopes?|slated)\b", re.IGNORECASE)),
    (Modality.HYPOTHETICAL, re.compile(r"\b(?:if|suppose|assum(?:e|es|ing)|imagine|say,|for example|for instance|hypothetical(?:ly)?|let['’]s say|e\.g\.)\b", re.IGNORECASE)),
)  # fmt: skip
_ATTRIBUTION: Final = re.compile(
    r"\b[Aa]ccording to (?P<source>(?:the |a |an )?[A-Z\w][\w'’&.-]*(?: [A-Z\w][\w'’&.-]*){0,4})"
    r"|(?P<speaker>[A-Z][\w'’&.-]*(?: [A-Z][\w'’&.-]*){0,3}),? (?:said|says|told|estimates|estimated|reckons|claims|claimed|argues|wrote|reported|reports)\b"
)
_SCOPES: Final = (
    ("average", re.compile(r"\b(?:average|averaged|averages|mean|median|typical(?:ly)?)\b", re.IGNORECASE)),
    ("per", re.compile(r"\b(?:per (?:head|person|capita|employee|household|pupil|day|week|month|year)|each|apiece)\b", re.IGNORECASE)),
    ("cumulative", re.compile(r"\b(?:so far|to date|cumulative(?:ly)?|since \w+|over the (?:past|last)|in all|altogether)\b", re.IGNORECASE)),
    ("part", re.compile(r"\bincluding\b", re.IGNORECASE)),
)  # fmt: skip
_PART_BEFORE: Final = re.compile(
    r"(?:\A|[,;(—–] ?)(?:of|among) (?:which|whom|them|(?:those|these)(?! \Z))\b[^.;:]{0,80}\Z"
    r"|\A(?:out )?(?:of|among)\b(?! course\b)[^.;:]{2,100}, (?:[a-z]+ ){0,3}\Z",
    re.IGNORECASE,
)
_PART_AFTER: Final = re.compile(
    r"\A[^.,;:]{0,25}? (?:of|among) (?:which|whom|them|those|these)\b", re.IGNORECASE
)
"""Words that make a figure a part of something: "of which 40", "40 of them"."""
_LEADING: Final = 12
"""Characters before a date that still leads its sentence: "By the end of 2019, ..."."""
_TRAILING: Final = 2
"""Characters after a date that still ends its sentence."""
_COMPARES: Final = re.compile(r"\b(?:than|compared|versus|against|since|from|up|down)\b")
_COMPANY: Final = re.compile(
    r"\b(?:the (?:company|firm|group|bank|agency|carmaker|maker|retailer|ministry|council|university|operator|start-?up|lender|airline)|it|its)\b",
    re.IGNORECASE,
)
_NEAR: Final = 40
"""Characters to each side in which a word of scope belongs to the figure."""
_MEASURELESS: Final = frozenset({Kind.DATE, Kind.TIME, Kind.SET})
_UNDATED: Final = _MEASURELESS | {Kind.DURATION}


@dataclass(frozen=True, slots=True)
class Topic:
    """What the document is about: the name that its title and text speak of most."""

    name: str | None
    aliases: frozenset[str]
    known: frozenset[str] = frozenset()
    """Names that stand elsewhere than at the start of a sentence, or with a possessive."""


def build_claims(document: Document, mentions: Sequence[Mention]) -> tuple[Claim, ...]:
    """Return a claim for each mention, in the order of the text, with ids ``c1``, ``c2`` ..."""
    sentences = _sentences(document)
    topic = find_topic(document)
    starts = [sentence.prose.start for sentence in sentences]
    by_sentence: dict[int, list[Mention]] = {}
    for mention in mentions:
        index = max(0, bisect_right(starts, mention.prose.start) - 1)
        by_sentence.setdefault(index, []).append(mention)
    claims: list[Claim] = []
    carried: dict[Span, Mention] = {}
    for index, inside in by_sentence.items():
        sentence = sentences[index]
        claims.extend(_claims_of(sentence, inside, topic, len(claims), carried.get(sentence.block.span)))
        frame = _frame(sentence, inside)
        if frame is not None:
            carried[sentence.block.span] = frame
    return tuple(claims)


def _frame(sentence: Sentence, mentions: Sequence[Mention]) -> Mention | None:
    """Return the date that a sentence sets for those after it: its only one, at its start or its end."""
    dates = [mention for mention in mentions if mention.kind is Kind.DATE]
    if len(dates) != 1:
        return None
    before = dates[0].prose.start - sentence.prose.start
    after = sentence.prose.end - dates[0].prose.end
    return dates[0] if before <= _LEADING or after <= _TRAILING else None


def sentences_of(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of the running text."""
    return _sentences(document)


def _sentences(document: Document) -> tuple[Sentence, ...]:
    prose = document.prose
    found: list[Sentence] = []
    for block in document.blocks:
        if not block.zone.is_running or not len(block.prose):
            continue
        text = block.prose.of(prose.text)
        for span in sentence_spans(text):
            in_prose = span.shifted(block.prose.start)
            found.append(Sentence(prose.to_source(in_prose), in_prose, span.of(text), block))
    return tuple(found)


def find_topic(document: Document) -> Topic:
    """Return the name that the title holds and the text repeats most, if there is one."""
    counts: Counter[str] = Counter()
    title: set[str] = set()
    known: set[str] = set()
    for block in document.blocks:
        if not block.zone.is_running:
            continue
        text = block.prose.of(document.prose.text)
        for offset, name in names_in(text):
            head = _head(name)
            if (offset and text[offset - 2 : offset - 1] not in {".", "!", "?", ""}) or text[
                offset + len(name) :
            ][:2] in {"'s", "’s"}:
                known.add(name)
                known.add(head)
            counts[head] += 1
            if block.zone in {Zone.TITLE, Zone.STANDFIRST}:
                title.add(head)
    ranked = sorted((name for name in title if counts[name] > 1), key=lambda name: (-counts[name], name))
    if ranked:
        return Topic(ranked[0], frozenset({ranked[0]}), frozenset(known))
    return Topic(None, frozenset(), frozenset(known))


def _head(name: str) -> str:
    """Return the part of a name by which it is repeated: "Meta" of "Meta/Llama", "Acme" of "Acme's Selkie"."""
    for mark in ("'s ", "’s ", "/"):
        name = name.partition(mark)[0]
    return name


def _claims_of(
    sentence: Sentence, mentions: Sequence[Mention], topic: Topic, count: int, frame: Mention | None
) -> Iterator[Claim]:
    dates = [mention for mention in mentions if mention.kind is Kind.DATE]
    modality = _modality(sentence.text)
    attribution = _attribution(sentence.text)
    for mention in mentions:
        count += 1
        start = mention.prose.start - sentence.prose.start
        end = mention.prose.end - sentence.prose.start
        phrase = phrase_of(sentence.text, start, end, mention.noun)
        period = _period(mention, dates, sentence)
        inherited = frame if not dates and mention.kind not in _UNDATED else None
        dated = period or inherited
        subject = _subject(sentence, phrase, start, topic)
        measure = phrase.after or phrase.before or None
        evidence = _measure(mention, phrase, sentence, start)
        yield Claim(
            id=f"c{count}",
            mentions=(mention, *((period,) if period is not None else ())),
            sentence=sentence,
            text=phrase.clause or sentence.text,
            subject=subject,
            measure=measure if mention.kind not in _MEASURELESS else None,
            period=period.timex if period is not None else None,
            modality=modality,
            attribution=attribution,
            key=Key(
                unit=_unit(mention),
                subject=subject.lower() if subject else None,
                measure=evidence,
                period=dated.timex if dated is not None else None,
                period_from=Origin.SENTENCE if period else Origin.PARAGRAPH if inherited else None,
                scope="part"
                if _PART_BEFORE.search(sentence.text[:start]) or _PART_AFTER.match(sentence.text[end:])
                else _scope(sentence.text[max(0, start - _NEAR) : end + _NEAR]),
                modality=modality,
                role=mention.role.value,
            ),
        )


def _unit(mention: Mention) -> str | None:
    """Return the class under which a mention's values can be compared at all."""
    if mention.kind is Kind.COUNT:
        return "count"
    return f"{mention.kind}:{mention.unit}" if mention.kind is not Kind.MONEY else "money"


def _measure(mention: Mention, phrase: Phrase, sentence: Sentence, start: int) -> frozenset[str]:
    """Return the stems of what the figure measures, from the noun phrase after it and the one before."""
    if mention.kind in _MEASURELESS:
        return frozenset()
    stems = content_stems(phrase.after) | content_stems(phrase.before)
    window = sentence.text[max(0, start - 60) : start + 90]
    if mention.kind is Kind.MONEY and not stems - GENERIC:
        stems |= content_stems(window)
    return stems


def _modality(text: str) -> Modality:
    for modality, cue in _CUES:
        if cue.search(text):
            return modality
    return Modality.ACTUAL


def _attribution(text: str) -> str | None:
    match = _ATTRIBUTION.search(text)
    return (match["source"] or match["speaker"]).rstrip(".") if match else None


def _scope(near: str) -> str | None:
    """Return what the words right round the figure say of its scope."""
    for name, cue in _SCOPES:
        if cue.search(near):
            return name
    return None


def _period(mention: Mention, dates: Sequence[Mention], sentence: Sentence) -> Mention | None:
    """Return the date of the sentence that dates the figure: the only one, the leading one, or the next one."""
    if mention.kind in _UNDATED:
        return None
    if len(dates) == 1:
        return dates[0]
    base = sentence.prose.start
    if dates and dates[0].prose.start - base <= _LEADING:
        return dates[0]
    after = [date for date in dates if date.prose.start >= mention.prose.end]
    near = min(after, key=lambda date: date.prose.start, default=None)
    if near is not None and _COMPARES.search(
        sentence.text[mention.prose.end - base : near.prose.start - base]
    ):
        return None
    if near is not None and near.prose.start - mention.prose.end <= 40:
        return near
    return None


def _subject(sentence: Sentence, phrase: Phrase, start: int, topic: Topic) -> str | None:
    if phrase.owner:
        return _head(phrase.owner)
    named = subject_before(sentence.text, start, topic.known)
    if named is not None:
        return _head(named)
    if topic.name is not None and (_COMPANY.search(sentence.text[:start]) or _is_fragment(sentence.text)):
        return topic.name
    return None


def _is_fragment(text: str) -> bool:
    """Whether a sentence is a headline's fragment without a verb: "$145B capex."""
    return len(text.split()) <= 5
