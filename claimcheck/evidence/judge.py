"""Every statement of a document that cites a source whose text is there, held against that text."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from operator import itemgetter

from claimcheck.citations import CITED_FROM, Apparatus, Source
from claimcheck.claims import Claim, Sentence, sentences_of
from claimcheck.documents import Document, published_day
from claimcheck.evidence.assertions import judge_assertion
from claimcheck.evidence.dates import judge_date
from claimcheck.evidence.figures import judge_figure
from claimcheck.evidence.gate import why_not
from claimcheck.evidence.model import Answer, Difference, Held, Kind, Outcome, Statement, Verdict
from claimcheck.evidence.names import judge_name, names_of
from claimcheck.evidence.page import Page
from claimcheck.evidence.quotations import judge_quotation, quotations_in
from claimcheck.evidence.texts import Given, Texts, issued_day, labels_of
from claimcheck.text import Span


@dataclass(frozen=True, slots=True)
class _Cited:
    """A source that answers for a statement, and the text given for it."""

    source: Source | None
    given: Given


@dataclass(slots=True)
class _Pages:
    """The pages read so far, by text; each text is read once."""

    known: dict[tuple[str, object], Page | str] = field(default_factory=dict)

    def of(self, cited: _Cited) -> Page | str:
        """Return the page, or why the text can bear no verdict."""
        day = issued_day(cited.source)
        key = (cited.given.key, day)
        if key not in self.known:
            text = cited.given.text
            reason = why_not(text, is_whole=cited.given.is_whole)
            self.known[key] = reason or Page(text, published_day(text) or day)
        return self.known[key]


def hold(
    document: Document,
    claims: Sequence[Claim],
    apparatus: Apparatus,
    sources: Mapping[str, str],
    whole: Container[str] = (),
) -> tuple[Held, ...]:
    """Return the verdicts on every statement that cites one of ``sources``, in the order of the text.

    ``sources`` maps note labels or addresses to texts; those of the keys ``whole`` may be short. What is absent from its own source is looked for
    in the other texts and is then ``elsewhere``.
    """
    texts = Texts(sources, whole)
    pages = _Pages()
    covering = _Covering(document, claims, apparatus, texts)
    held: list[Held] = []
    for sentence, inside in covering.sentences():
        for statement in _statements(document, sentence, inside):
            cited = covering.of(statement, sentence)
            answers = [(one, _answer(statement, sentence, pages.of(one))) for one in cited]
            verdicts = tuple(
                Verdict(statement=statement, source=one.source, key=one.given.key, answer=answer)
                for one, answer in answers
                if answer is not None
            )
            if verdicts:
                held.append(Held(statement, _with_others(statement, sentence, verdicts, texts, pages)))
    return tuple(_without_empty_remarks(held))


class _Covering:
    """Which sources with a text answer for which sentence and claim."""

    def __init__(
        self, document: Document, claims: Sequence[Claim], apparatus: Apparatus, texts: Texts
    ) -> None:
        self._document = document
        self._by_sentence: dict[Span, list[Claim]] = defaultdict(list)
        for claim in claims:
            self._by_sentence[claim.sentence.span].append(claim)
        self._by_claim: dict[str, list[_Cited]] = defaultdict(list)
        labels = labels_of(apparatus)
        for citation in apparatus.citations:
            given = texts.of_source(citation.source, labels)
            if given is not None and citation.confidence >= CITED_FROM:
                self._by_claim[citation.claim.id].append(_Cited(citation.source, given))
        self._marks: list[tuple[int, _Cited]] = []
        for marker in apparatus.markers:
            noted = marker.note.sources if marker.note is not None else ()
            for source in noted:
                given = texts.of_source(source, labels)
                if given is not None:
                    self._marks.append((marker.place.prose, _Cited(source, given)))
            loose = None if noted else texts.of_marker(marker)
            if loose is not None:
                self._marks.append((marker.place.prose, _Cited(None, loose)))
        self._marks.sort(key=itemgetter(0))

    def sentences(self) -> Iterator[tuple[Sentence, list[Claim]]]:
        """Yield the sentences that some text answers for, with their claims."""
        for sentence in sentences_of(self._document):
            inside = self._by_sentence.get(sentence.span, [])
            if self._marked(sentence) or any(self._by_claim.get(claim.id) for claim in inside):
                yield sentence, inside

    def of(self, statement: Statement, sentence: Sentence) -> tuple[_Cited, ...]:
        """Return the sources of a statement: its claim's, else those marked in its sentence."""
        claim = statement.claim
        found = self._by_claim.get(claim.id, []) if claim is not None else []
        return tuple(dict.fromkeys(found or self._marked(sentence)))

    def _marked(self, sentence: Sentence) -> list[_Cited]:
        first = bisect_right(self._marks, sentence.prose.start, key=itemgetter(0))
        last = bisect_right(self._marks, sentence.prose.end, key=itemgetter(0))
        return [cited for _, cited in self._marks[first:last]]


def _statements(document: Document, sentence: Sentence, claims: Sequence[Claim]) -> Iterator[Statement]:
    """Yield what a sentence says that a source can confirm: quotations, figures and dates, names; else itself."""
    prose, start = document.prose, sentence.prose.start

    def placed(kind: Kind, span: Span) -> Statement:
        return Statement(kind, prose.to_source(span.shifted(start)), span.of(sentence.text))

    quoted = [placed(Kind.QUOTATION, span) for span in quotations_in(sentence.text)]
    yield from quoted
    for claim in claims:
        kind = Kind.TIME if claim.mention.kind.is_time and claim.mention.low is None else Kind.FIGURE
        yield Statement(kind, claim.span, claim.mention.text, claim)
    figures = tuple(claim.mention.prose.shifted(-start) for claim in claims)
    yield from (placed(Kind.NAME, span) for span in names_of(sentence.text, figures))
    if not quoted:
        yield Statement(Kind.STATEMENT, sentence.span, sentence.text)


def _answer(statement: Statement, sentence: Sentence, page: Page | str) -> Answer | None:
    if isinstance(page, str):
        return Answer(outcome=Outcome.NOT_CHECKABLE, reason=page)
    match statement.kind:
        case Kind.QUOTATION:
            return judge_quotation(statement.text, page)
        case Kind.NAME:
            return judge_name(statement.text, page)
        case Kind.STATEMENT:
            return judge_assertion(sentence.text, page)
        case Kind.TIME if statement.claim is not None:
            return judge_date(statement.claim, page)
        case _:
            return judge_figure(statement.claim, page) if statement.claim is not None else None


def _with_others(
    statement: Statement, sentence: Sentence, verdicts: tuple[Verdict, ...], texts: Texts, pages: _Pages
) -> tuple[Verdict, ...]:
    """Turn "absent" into "elsewhere" where another source that was given supports the statement."""
    cited = {verdict.key for verdict in verdicts if _is_missing(verdict)}
    if not cited:
        return verdicts
    for given in texts.all:
        answer = None if given.key in cited else _answer(statement, sentence, pages.of(_Cited(None, given)))
        if answer is not None and answer.outcome is Outcome.SUPPORTED:
            reason = f"not in this source but in the one given as {given.key}"
            there = replace(answer, outcome=Outcome.ELSEWHERE, reason=reason, evidence=None)
            return tuple(
                replace(verdict, answer=there) if _is_missing(verdict) else verdict for verdict in verdicts
            )
    return verdicts


def _is_missing(verdict: Verdict) -> bool:
    return verdict.outcome is Outcome.ABSENT or verdict.answer.difference is Difference.NAME


def _without_empty_remarks(held: Sequence[Held]) -> Iterator[Held]:
    """Leave out the sentence itself where its figures, names or quotations were judged.

    A sentence that the source contradicts stays: all its figures may be right.
    """
    judged = [one for one in held if one.statement.kind is not Kind.STATEMENT]
    for one in held:
        if (
            one.statement.kind is not Kind.STATEMENT
            or any(verdict.outcome is Outcome.CONTRADICTED for verdict in one.verdicts)
            or not any(one.span.contains(other.span) for other in judged)
        ):
            yield one
