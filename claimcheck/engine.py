"""The one place where the stages meet: read, extract, claim, link, check. Owns every loop.

A crash in one rule is a notice that names the rule; the others still run.
"""

from __future__ import annotations

import datetime
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from os import PathLike
from pathlib import Path
from types import NoneType

from claimcheck.citations import (
    CITED_FROM,
    Apparatus,
    Files,
    NotedFigure,
    SharedSource,
    bibliography_files,
    cited_keys,
    cited_paragraphs,
    dated_sources,
    read_bibliography,
    read_noted_figures,
    read_shared_sources,
    within,
)
from claimcheck.citations.link import link
from claimcheck.claims import Claim, ClaimGroup, Relation, build_claims, read_outliers, relate, sentences_of
from claimcheck.documents import Document, Masks, read_bytes, read_text
from claimcheck.errors import InputError, reason_of, require, require_day, require_each
from claimcheck.evidence import SourceFolder, hold
from claimcheck.evidence import remarks as source_remarks
from claimcheck.findings import Category, Finding, Notice
from claimcheck.language import Parses, require_model
from claimcheck.mentions import Mention, extract_document, extract_noted_days
from claimcheck.reports import Coverage, Report
from claimcheck.revisions import Revision, compare
from claimcheck.rules.base import AnyRule, Flag, Rule, RuleConfig
from claimcheck.rules.installed import every_rule
from claimcheck.settings import Settings
from claimcheck.suppressions import suppress
from claimcheck.suppressions.fingerprints import with_fingerprints
from claimcheck.text import Span
from claimcheck.values.reference import magnitudes

__all__ = ["check", "check_bytes", "check_text", "read_claims", "read_document"]

Sources = Mapping[str, str] | SourceFolder
"""The sources' texts by note label or address, or the folder that they are saved in."""


def check(
    path: str | PathLike[str],
    *,
    as_of: datetime.date | None = None,
    settings: Settings | None = None,
    sources: Sources | None = None,
) -> Report:
    """Check the file at ``path``; its format comes from its name.

    ``as_of`` is the date from which "last year" is read; left out, it comes from the document.
    ``sources`` are the texts of its sources by note label or address; what cites them is held against them.
    A text that is given so counts as the whole of its source, however short, unless it stops at a paywall, is
    an error page or breaks off; one of a ``SourceFolder`` does where its ``sources.toml`` names the file.
    What its citekeys stand for is looked up in the bibliography that it names, or that lies beside it.
    Raises ``InputError`` where the file is missing or cannot be read, ``UsageError`` for settings that do
    not fit.
    """
    require("path", path, (str, PathLike), "the name of a file")
    chosen = _settings(settings)
    data = _bytes_of(path)
    return check_bytes(
        data,
        path=str(path),
        as_of=as_of,
        settings=chosen,
        sources=sources,
        bibliography=bibliography_files(str(path), data, chosen.bibliography),
    )


def check_bytes(  # noqa: PLR0913 - keywords only
    data: bytes,
    *,
    path: str,
    format: str | None = None,  # noqa: A002 - the word of the JSON
    as_of: datetime.date | None = None,
    settings: Settings | None = None,
    sources: Sources | None = None,
    earlier: bytes | None = None,
    bibliography: Files | None = None,
) -> Report:
    """Check a file's content. ``format`` as for ``check_text``; left out, the name ``path`` tells it.

    Where ``earlier`` is given, the file's content at another time, only findings are kept of which a place
    was written or rewritten since. ``bibliography`` are the files that say what its citekeys stand for.
    """
    require("data", data, bytes, "a file's bytes; for a text there is check_text")
    chosen = _settings(settings)
    _require_sources(sources)
    document = read_document(data, chosen, path=path, format=format, as_of=as_of)
    base = None if earlier is None else read_document(earlier, chosen, path=path, format=format, as_of=as_of)
    return _check_document(document, chosen, _Beside(sources, base, bibliography))


def check_text(  # noqa: PLR0913 - keywords only
    text: str | bytes,
    *,
    format: str = "text",  # noqa: A002 - the word of the JSON
    as_of: datetime.date | None = None,
    path: str | PathLike[str] = "<text>",
    settings: Settings | None = None,
    sources: Sources | None = None,
    earlier: str | bytes | None = None,
    extra_rules: Sequence[AnyRule] = (),
    bibliography: Sequence[str | PathLike[str]] = (),
    entities: Mapping[str, Sequence[str]] | None = None,
) -> Report:
    """Check a text that is already decoded, or the bytes of a docx. ``path`` is a label for the report.

    ``format`` is ``text``, ``markdown``, ``html`` or ``docx``.
    ``sources`` are the texts of its sources, as for ``check``, ``earlier`` the text at another time, as for
    ``check_bytes``; ``extra_rules`` are run beside those that are installed, or in place of one of the same
    name. ``bibliography`` are BibTeX or CSL-JSON files that say what its citekeys stand for; no other file is
    looked at. ``entities`` are other names of things, by the name to use, beside those of ``settings``:
    ``{"Orrin Harbour Board": ["OHB", "the board"]}``. Raises ``UsageError`` for a format that cannot be read.
    """
    require("text", text, (str, bytes), "a text, or the bytes of a docx")
    chosen = _settings(settings)
    _require_sources(sources)
    require("earlier", earlier, (str, bytes, NoneType), "a text, or the bytes of a docx")
    require_each("extra_rules", extra_rules, Rule, "a list of claimcheck.rules.base.Rule")
    require_each("bibliography", bibliography, (str, PathLike), 'a list of files: ["references.bib"]')
    if entities is not None:
        require("entities", entities, Mapping, 'other names by the name to use: {"Acme": ["Acme Corp"]}')
        chosen = replace(chosen, entities={**chosen.entities, **entities})
    document = read_document(text, chosen, path=path, format=format, as_of=as_of)
    base = None if earlier is None else read_document(earlier, chosen, path=path, format=format, as_of=as_of)
    beside = _Beside(sources, base, Files(tuple(map(str, bibliography))))
    return _check_document(document, chosen, beside, extra_rules)


def read_claims(  # noqa: PLR0913 - keywords only
    data: bytes,
    *,
    path: str,
    as_of: datetime.date | None = None,
    settings: Settings | None = None,
    sources: Sources | None = None,
    bibliography: Files | None = None,
) -> Report:
    """Read a file's claims and links, as for ``check_bytes``, and run no rule: ``findings`` is empty."""
    chosen = _settings(settings)
    _require_sources(sources)
    document = read_document(data, chosen, path=path, as_of=as_of)
    return _report(document, chosen, (), _Beside(sources, bibliography=bibliography))


def read_document(
    content: str | bytes,
    settings: Settings,
    *,
    path: str | PathLike[str],
    format: str | None = None,  # noqa: A002 - the word of the JSON
    as_of: datetime.date | None = None,
) -> Document:
    """Read a document as ``settings`` say: its kind of Markdown, and what is left out of it.

    Raises ``UsageError`` for a format, flavour or mask that there is not, ``InputError`` for content that
    cannot be read.
    """
    require("path", path, (str, PathLike), "a name for the report")
    path, as_of = str(path), require_day("as_of", as_of)
    masks = Masks(settings.shortcodes, settings.masks)
    if isinstance(content, bytes):
        return read_bytes(content, path=path, format=format, as_of=as_of, flavor=settings.flavor, masks=masks)
    return read_text(
        content, path=path, format=format or "text", as_of=as_of, flavor=settings.flavor, masks=masks
    )


def _settings(given: Settings | None) -> Settings:
    if given is not None:
        require("settings", given, Settings, 'claimcheck.Settings(select=("time",)), or None')
    return given or Settings()


def _require_sources(sources: Sources | None) -> None:
    """Refuse what are no texts of sources; a name of a folder is meant for ``SourceFolder``."""
    wanted = 'texts by note label or address: {"1": "..."}, or claimcheck.SourceFolder("saved")'
    require("sources", sources, (Mapping, SourceFolder, NoneType), wanted)
    for pair in sources.items() if isinstance(sources, Mapping) else ():
        for one in pair:
            require("sources", one, str, wanted)


def _bytes_of(path: str | PathLike[str]) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise InputError(str(path), reason_of(error), "check the name and its permissions") from error


@dataclass(frozen=True, slots=True)
class _Beside:
    """What a document is held against: texts of its sources, itself at another time, its bibliography."""

    sources: Sources | None = None
    earlier: Document | None = None
    bibliography: Files | None = None


def _check_document(
    document: Document, settings: Settings, beside: _Beside, extra_rules: Sequence[AnyRule] = ()
) -> Report:
    given = {rule.id for rule in extra_rules}
    rules = settings.active((*(rule for rule in every_rule() if rule.id not in given), *extra_rules))
    return _report(document, settings, rules, beside)


def _report(document: Document, settings: Settings, rules: Sequence[AnyRule], beside: _Beside) -> Report:
    require_model(settings.model)
    mentions = extract_document(document, default_currency=settings.default_currency)
    sentences = sentences_of(document)
    claims = build_claims(document, mentions, settings.entities, sentences=sentences)
    kinds: set[type] = {ClaimGroup, *(rule.over for rule in rules)}  # the groups are counted in any case
    parses = Parses(document.prose.text, settings.model)
    relations = relate(document, claims, parses, kinds, sentences=sentences)
    keyed = read_bibliography(beside.bibliography, cited_keys(document), beside=document.path)
    apparatus = within(document, claims, link(document, claims, keyed), settings.scope)
    paragraphs = cited_paragraphs(document, claims, apparatus, settings.require_for)
    texts, whole = _texts(document, apparatus, beside.sources)
    held = hold(document, claims, apparatus, texts, whole) if texts else ()
    earlier = beside.earlier
    revision = None if earlier is None else _revision(earlier, document, claims, settings)
    checkables = _checkables(
        () if revision is None else revision.stale,
        (document,),
        document.blocks,
        mentions,
        (mention for mention in extract_noted_days(document) if mention.impossible),
        claims,
        relations,
        read_outliers(claims, magnitudes(settings.packs)),
        (apparatus,),
        paragraphs,
        (cited for paragraph in paragraphs for cited in paragraph.claims),
        dated_sources(document, apparatus),
        read_shared_sources(claims, apparatus, relations, parses) if SharedSource in kinds else (),
        read_noted_figures(document, apparatus) if NotedFigure in kinds else (),
        held,
    )
    found, crashes = _run(rules, settings, checkables)
    kept, suppressed, remarks = suppress(
        document,
        tuple(with_fingerprints(document, mentions, found)),
        known={rule.id for rule in (*every_rule(), *rules)},
        active=_ran(rules),
        require_reason=settings.require_reason,
    )
    if revision is not None:
        kept = tuple(finding for finding in kept if _touches(revision, finding))
        suppressed = tuple(one for one in suppressed if _touches(revision, one.finding))
    return Report(
        document=document,
        mentions=mentions,
        claims=claims,
        apparatus=apparatus,
        findings=kept,
        suppressed=suppressed,
        notices=(*document.notices, *keyed.notices, *crashes, *remarks, *source_remarks(texts, held, whole)),
        coverage=_coverage(mentions, relations, apparatus),
        held=held,
    )


def _ran(rules: Sequence[AnyRule]) -> frozenset[str]:
    """Return the rules that were run, and the categories of which none was left out."""
    ids = frozenset(rule.id for rule in rules)
    left_out = {rule.category for rule in every_rule() if not rule.preview and rule.id not in ids}
    return ids | (set(Category) - left_out)


def _revision(earlier: Document, document: Document, claims: Sequence[Claim], settings: Settings) -> Revision:
    mentions = extract_document(earlier, default_currency=settings.default_currency)
    old = build_claims(earlier, mentions, settings.entities)
    return compare(earlier.source, old, document.source, claims)


def _touches(revision: Revision, finding: Finding) -> bool:
    """Whether one of a finding's places was written or rewritten: either may have made it wrong."""
    return any(map(revision.touches, (finding.span, *(place.span for place in finding.related))))


def _texts(
    document: Document, apparatus: Apparatus, sources: Sources | None
) -> tuple[Mapping[str, str], Container[str]]:
    """Return the texts by key, and the keys of those that somebody gave for their source by name."""
    if isinstance(sources, SourceFolder):
        texts = sources.texts_for(document.path, apparatus)
        return texts, sources.declared_for(document.path, apparatus)
    return sources or {}, sources or {}


def _checkables(*several: Iterable[object]) -> Mapping[type, Sequence[object]]:
    """Everything a rule can be run over, by type, in the order of the text."""
    groups: dict[type, list[object]] = {}
    for things in several:
        for thing in things:
            groups.setdefault(type(thing), []).append(thing)
    return groups


def _run(
    rules: Sequence[AnyRule],
    settings: Settings,
    checkables: Mapping[type, Sequence[object]],
) -> tuple[tuple[Finding, ...], tuple[Notice, ...]]:
    findings: list[Finding] = []
    crashes: list[Notice] = []
    for rule in rules:
        config = settings.config_of(rule)
        try:
            found = [
                _finding(rule, hit, settings) for hit in _flags(rule, config, checkables.get(rule.over, ()))
            ]
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a rule does, the others still run
            what = f"the rule {rule.id} failed ({type(error).__name__}: {error}) and was left out"
            crashes.append(Notice(code="rule-failed", message=what))
            continue
        findings += found
    floor = settings.min_confidence.rank
    sure = [finding for finding in findings if finding.confidence.rank >= floor]
    sure.sort(key=lambda finding: (finding.span, finding.rule, finding.message))
    return tuple(sure), tuple(crashes)


def _flags(rule: AnyRule, config: RuleConfig, checkables: Sequence[object]) -> Iterator[Flag]:
    seen: set[tuple[Span, tuple[Span, ...]]] = set()
    for checkable in checkables:
        for hit in rule.check(checkable, config):
            places = (hit.span, tuple(place.span for place in hit.related))
            if places not in seen:
                seen.add(places)
                yield hit


def _finding(rule: AnyRule, hit: Flag, settings: Settings) -> Finding:
    return Finding(
        rule=rule.id,
        category=rule.category,
        severity=settings.severity_of(rule),
        confidence=hit.confidence or rule.confidence,
        message=rule.message.format_map(hit.arguments),
        span=hit.span,
        label=hit.label,
        help=rule.help.format_map(hit.arguments) if rule.help else None,
        related=hit.related,
        notes=hit.notes,
        claims=hit.claims,
        arguments=hit.arguments,
    )


def _coverage(mentions: Sequence[Mention], relations: Sequence[Relation], apparatus: Apparatus) -> Coverage:
    cited = {citation.claim.span for citation in apparatus.citations if citation.confidence >= CITED_FROM}
    compared = {
        claim.span
        for relation in relations
        if isinstance(relation, ClaimGroup)
        for pair in relation.pairs
        for claim in (pair.earlier, pair.later)
    }
    understood = sum(
        mention.impossible is None and mention.malformed is None and _has_value(mention)
        for mention in mentions
    )
    return Coverage(figures=len(mentions), understood=understood, cited=len(cited), compared=len(compared))


def _has_value(mention: Mention) -> bool:
    if mention.kind.is_time:
        return mention.time is not None and mention.time.timex is not None
    return mention.low is not None or mention.high is not None
