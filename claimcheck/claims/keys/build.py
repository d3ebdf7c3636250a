"""One claim for each mention: sentence, subject, measure, period, scope, modality, attribution, and its key."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimcheck.claims.keys.inherited import Inherited, Period, read_inherited
from claimcheck.claims.keys.labels import labelled
from claimcheck.claims.keys.modalities import is_hedged, modality_of
from claimcheck.claims.keys.names import Names, head_of, read_names
from claimcheck.claims.keys.owners import owner_of
from claimcheck.claims.keys.scopes import scope_of
from claimcheck.claims.keys.speakers import Speaker, speaker_in
from claimcheck.claims.model import MOST_FIGURES, Claim, Key, Modality, Origin, Origins, Sentence
from claimcheck.documents import Document, Zone
from claimcheck.language import GENERIC, Phrase, content_stems, names_in, phrase_of, sentence_spans
from claimcheck.mentions import Kind, Mention
from claimcheck.text import Span

_LEADING: Final = 12
"""Characters before a date that still leads its sentence: "By the end of 2019, ..."."""
_TRAILING: Final = 2
"""Characters after a date that still ends its sentence."""
_INTRODUCES: Final = re.compile(
    r"(?:(?:[Bb]ut|[Aa]nd|[Yy]et|[Tt]hen) )?(?:In|in|By|by|As of|as of|As at|At|at|On|on|During|during|Throughout|Over|For|for|Under|According to)\b[^,;:.]{0,60}\Z"
)
"""How a sentence begins that tells first for when it holds: "As of the census of 2000, ..."."""
_COMPARES: Final = re.compile(r"\b(?:than|compared|versus|against|since|from|up|down)\b")
_MEASURELESS: Final = frozenset({Kind.DATE, Kind.TIME, Kind.SET})
_UNDATED: Final = _MEASURELESS | {Kind.DURATION}
_LEADS: Final = frozenset({Zone.TITLE, Zone.STANDFIRST, Zone.HEADING})
_NOWHERE: Final = Inherited()


@dataclass(frozen=True, slots=True)
class _Scene:
    """A sentence and all that is read once for all of its figures."""

    sentence: Sentence
    dates: tuple[Mention, ...]
    names: Names
    around: Inherited
    frame: Mention | None
    earlier: str
    speaker: Speaker | None
    named: frozenset[str]
    hedged: bool


def build_claims(
    document: Document,
    mentions: Sequence[Mention],
    entities: Mapping[str, Sequence[str]] | None = None,
    *,
    sentences: Sequence[Sentence] | None = None,
) -> tuple[Claim, ...]:
    """Return a claim for each mention, in the order of the text, with ids ``c1``, ``c2`` ...

    ``entities`` are other names of things, by the name to use, as settings give them; ``sentences`` those of
    the document, where the caller has them.
    """
    if sentences is None:
        sentences = sentences_of(document)
    names = read_names(document, entities)
    starts = [sentence.prose.start for sentence in sentences]
    by_sentence: dict[int, list[Mention]] = {}
    dates: dict[Span, list[Mention]] = {}
    for mention in mentions:
        index = max(0, bisect_right(starts, mention.prose.start) - 1)
        by_sentence.setdefault(index, []).append(mention)
        if mention.kind is Kind.DATE:
            dates.setdefault(sentences[index].block.span, []).append(mention)
    around = read_inherited(document, dates)
    claims: list[Claim] = []
    carried: dict[Span, Mention] = {}
    for index, inside in by_sentence.items():
        sentence = sentences[index]
        block = sentence.block
        scene = _Scene(
            sentence=sentence,
            dates=tuple(mention for mention in inside if mention.kind is Kind.DATE),
            names=names,
            around=around.get(block.span, _NOWHERE),
            frame=carried.get(block.span),
            earlier=document.prose.text[block.prose.start : sentence.prose.start],
            speaker=speaker_in(sentence.text),
            named=_named(sentence.text, names),
            hedged=is_hedged(sentence.text),
        )
        read = _claim if len(inside) <= MOST_FIGURES else _listed
        claims += [read(scene, mention, number) for number, mention in enumerate(inside, len(claims) + 1)]
        frame = _frame(scene)
        if frame is not None:
            carried[block.span] = frame
        elif scene.dates:
            carried.pop(block.span, None)  # another time is told, and not for what follows
    return tuple(claims)


def _frame(scene: _Scene) -> Mention | None:
    """Return the date that a sentence sets for those after it: one that leads it, or its only one, at its end."""
    if not scene.dates:
        return None
    date, place, text = scene.dates[0], scene.sentence.prose, scene.sentence.text
    start, end = date.prose.start - place.start, date.prose.end - place.start
    if text[end : end + 1] == "," and _INTRODUCES.match(text, 0, start):
        return date
    if len(scene.dates) > 1:
        return None
    return date if start <= _LEADING or len(text) - end <= _TRAILING else None


def sentences_of(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of the running text."""
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


def _claim(scene: _Scene, mention: Mention, number: int) -> Claim:
    sentence, speaker = scene.sentence, scene.speaker
    text = sentence.text
    start = mention.prose.start - sentence.prose.start
    end = mention.prose.end - sentence.prose.start
    phrase = phrase_of(text, start, end, mention.noun)
    date = _date(mention, scene.dates, sentence)
    period = _period(scene, mention, date)
    owner = owner_of(
        text,
        phrase,
        Span(start, end),
        scene.names,
        speaker.span if speaker is not None and speaker.tells_of_others else None,
        scene.earlier,
    )
    subject, subject_from = owner if owner is not None else (None, None)
    measure = None if mention.kind in _MEASURELESS else phrase.after or phrase.before or None
    evidence = _measure(mention, phrase, text, start)
    modality = modality_of(text, start, end) if scene.hedged else Modality.ACTUAL
    scope = scope_of(text, start, end, is_percent=mention.kind is Kind.PERCENT)
    named = (
        scene.names.one(head_of(speaker.words)).casefold()
        if speaker is not None and speaker.is_named
        else None
    )
    claim = Claim(
        id=f"c{number}",
        mentions=(mention, *((date,) if date is not None else ())),
        sentence=sentence,
        text=phrase.clause or text,
        subject=subject,
        measure=measure,
        period=date.timex if date is not None else None,
        modality=modality,
        attribution=speaker.words if speaker is not None else None,
        named=scene.named,
        key=Key(
            unit=_unit(mention),
            subject=subject.lower() if subject else None,
            measure=evidence,
            period=period.timex if period is not None else None,
            scope=scope,
            modality=modality,
            role=mention.role.value,
            attribution=named,
            origins=Origins(
                subject=subject_from,
                measure=Origin.SENTENCE if evidence else None,
                period=period.origin if period is not None else None,
                scope=Origin.SENTENCE if scope else None,
                modality=Origin.SENTENCE,
                attribution=Origin.SENTENCE if named else None,
            ),
        ),
    )
    return claim if scene.around.labels is None else labelled(claim, scene.around.labels, scene.names)


def _listed(scene: _Scene, mention: Mention, number: int) -> Claim:
    """Return the claim of one figure of a long list: only what it counts is told, right after it."""
    noun = mention.noun or ""
    return Claim(
        id=f"c{number}",
        mentions=(mention,),
        sentence=scene.sentence,
        text=scene.sentence.text,
        measure=noun or None,
        key=Key(
            unit=_unit(mention),
            subject=None,
            measure=content_stems(noun),
            period=None,
            scope=None,
            modality=Modality.ACTUAL,
            role=mention.role.value,
        ),
    )


def _named(text: str, names: Names) -> frozenset[str]:
    found = [(name, names.one(head_of(name))) for _, name in names_in(text)]
    return frozenset(part for name, one in found if one != name for part in one.lower().split())


def _unit(mention: Mention) -> str | None:
    """Return the class under which a mention's values can be compared at all."""
    if mention.kind is Kind.COUNT:
        return "count"
    return f"{mention.kind}:{mention.unit}" if mention.kind is not Kind.MONEY else "money"


def _measure(mention: Mention, phrase: Phrase, text: str, start: int) -> frozenset[str]:
    """Return the stems of what the figure measures, from the noun phrase after it and the one before."""
    if mention.kind in _MEASURELESS:
        return frozenset()
    stems = content_stems(phrase.after) | content_stems(phrase.before)
    if mention.kind is Kind.MONEY and not stems - GENERIC:
        stems |= content_stems(text[max(0, start - 60) : start + 90])
    return stems


def _period(scene: _Scene, mention: Mention, date: Mention | None) -> Period | None:
    """Return when the figure holds: by its sentence, by one before, by what stands above; the nearest counts."""
    if mention.kind in _UNDATED:
        return None
    if date is not None:
        return Period(date.timex, Origin.SENTENCE)
    if scene.dates:
        return None  # the sentence has dates, and which one is meant is not plain
    if scene.frame is not None and scene.frame.timex:
        return Period(scene.frame.timex, Origin.PARAGRAPH)
    return scene.around.period if scene.sentence.block.zone not in _LEADS else None


def _date(mention: Mention, dates: Sequence[Mention], sentence: Sentence) -> Mention | None:
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
