"""All notations together: who goes first, what overlaps, what leaves the prose."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from claimcheck.documents.assembly import assemble
from claimcheck.documents.drafts import Draft, Mark, Reading
from claimcheck.documents.markers.bracketed import find_round, find_square
from claimcheck.documents.markers.found import Cluster, FoundMarker, Scene
from claimcheck.documents.markers.glued import find_glued
from claimcheck.documents.markers.marked_up import (
    CHAT_HINT,
    find_citekeys,
    find_footnotes,
    find_inline_notes,
    find_leftovers,
    find_raised,
    find_wikitext,
)
from claimcheck.documents.markers.superscripts import find_superscripts
from claimcheck.documents.model import Zone
from claimcheck.text import Projection, Span

_SEPARATOR = re.compile(r"[·;|]")
_SPACE_AFTER = re.compile(r"[\s.,;:!?…)\]\"”’'»]")


def find_markers(
    source: str, drafts: Sequence[Draft], reading: Reading
) -> tuple[list[FoundMarker], list[Draft], list[Span]]:
    """Return the markers in order, the notes that stand inline, and what to cut out of the source."""
    marked = [mark.cut or _space_before(source, mark.span) for mark in reading.marks]
    prose, blocks = assemble(source, drafts, _merged(marked))
    scene = Scene(
        text=prose.text,
        zones=[(block.prose, block.zone) for block in blocks if len(block.prose)],
        labels=frozenset(draft.label for draft in drafts if draft.label),
        unnumbered=_unnumbered(source, drafts),
        raised=[prose.to_prose(span) for draft in drafts for span in draft.raised],
    )
    leftovers = [prose.to_source(span) for span in find_leftovers(scene)]
    clusters = _clusters(scene, len(reading.marks))
    markers = [marker for cluster in clusters for marker in _found(cluster, prose)]
    markers += [_of_mark(mark) for mark in reading.marks]
    markers.sort(key=lambda marker: (marker.span, marker.label))
    notes = [
        Draft(
            zone=Zone.NOTE,
            span=prose.to_source(cluster.note),
            label=cluster.members[0][0] if cluster.labelled else None,
        )
        for cluster in clusters
        if cluster.note and len(cluster.note)
    ]
    notes += [Draft(zone=Zone.CHROME, span=span, hint=CHAT_HINT) for span in leftovers]
    cuts = [prose.to_source(cluster.cut) for cluster in clusters]
    return markers, notes, _merged([*cuts, *marked, *leftovers])


def _clusters(scene: Scene, marks: int) -> list[Cluster]:
    """Exact notations first; what is glued is judged by what they found."""
    exact = _without_overlaps(
        [
            *find_wikitext(scene),
            *find_inline_notes(scene),
            *find_footnotes(scene),
            *find_citekeys(scene),
            *find_raised(scene),
            *find_square(scene),
            *find_superscripts(scene),
        ]
    )
    scene = replace(scene, marked_up=marks + len(exact))
    glued = list(find_glued(scene))
    return _without_overlaps([*exact, *glued, *(() if glued else find_round(scene))])


def _without_overlaps(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Return the clusters in order; where two overlap, the one given first stays."""
    order = {id(cluster): rank for rank, cluster in enumerate(clusters)}
    kept: list[Cluster] = []
    for cluster in sorted(clusters, key=lambda each: (each.cut.start, order[id(each)])):
        while kept and kept[-1].cut.end > cluster.cut.start and order[id(cluster)] < order[id(kept[-1])]:
            kept.pop()
        if not kept or kept[-1].cut.end <= cluster.cut.start:
            kept.append(cluster)
    return kept


def _found(cluster: Cluster, prose: Projection) -> Iterator[FoundMarker]:
    for label, span in cluster.members:
        yield FoundMarker(
            label=label, span=prose.to_source(span), notation=cluster.notation, readings=cluster.readings
        )


def _of_mark(mark: Mark) -> FoundMarker:
    return FoundMarker(label=mark.label, span=mark.span, notation=mark.notation, url=mark.url)


def _space_before(source: str, span: Span) -> Span:
    """Return ``span`` with the space before it where punctuation or space follows."""
    following = source[span.end : span.end + 1]
    if source[span.start - 1 : span.start] == " " and (not following or _SPACE_AFTER.match(following)):
        return Span(span.start - 1, span.end)
    return span


def _unnumbered(source: str, drafts: Sequence[Draft]) -> int:
    """Return how many sources the document names without a number."""
    return sum(
        1 + len(_SEPARATOR.findall(draft.span.of(source)))
        for draft in drafts
        if draft.zone is Zone.SOURCES and draft.label is None
    )


def _merged(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = merged[-1].hull(span)
        else:
            merged.append(span)
    return merged
