"""What two claims that are compared have in common, in words: the reason why they are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from claimcheck.claims.keys.measures import wider_measure
from claimcheck.claims.model import Claim, Modality, Origin
from claimcheck.language import content_stems

__all__ = ["shared_key"]

_SCOPES: Final = {
    "average": "on average",
    "per": "per head or item",
    "cumulative": "so far",
    "part": "a part of a whole",
    "increment": "in addition",
    "total": "in all",
}
_MODALITIES: Final = {
    Modality.FORECAST: "a forecast",
    Modality.TARGET: "a target",
    Modality.QUOTED: "an estimate",
}
_PLACES: Final = {
    Origin.PARAGRAPH: "a sentence before",
    Origin.HEADING: "the heading",
    Origin.TITLE: "the title",
    Origin.ROW: "the row",
    Origin.COLUMN: "the column",
    Origin.CAPTION: "the caption",
    Origin.SETTINGS: "the settings",
}


def shared_key(a: Claim, b: Claim, measure: frozenset[str]) -> str:
    """Return as what two claims are read: "both are read as debt of Acme in 2026; the year is the heading's"."""
    subject = b.subject or a.subject
    named = [claim.measure for claim in (a, b) if claim.measure and content_stems(claim.measure) & measure]
    what = min(named, key=len) if named else (a.measure or a.mention.noun or "the same thing")
    whose = f" of {subject}" if subject else ""
    when = f" in {a.key.period}" if a.key.period and a.key.period == b.key.period else ""
    how = "".join(f", {told}" for told in _common(a, b))
    return "; ".join((f"both are read as {what}{whose}{when}{how}", *_taken_over(a, b, dated=bool(when))))


def _common(a: Claim, b: Claim) -> Iterator[str]:
    """Yield scope, mode and teller where both claims have the same."""
    if a.key.scope == b.key.scope and a.key.scope in _SCOPES:
        yield _SCOPES[a.key.scope]
    if a.modality is b.modality and a.modality in _MODALITIES:
        yield _MODALITIES[a.modality]
    if a.key.attribution is not None and a.key.attribution == b.key.attribution:
        yield f"as told by {a.attribution}"


def _taken_over(a: Claim, b: Claim, *, dated: bool) -> Iterator[str]:
    """Yield what one of the sentences does not say itself, and where it stands."""
    wider = wider_measure(a, b)
    if wider is not None:
        yield f"{wider} may be more than what the other names"
    owner = (b if b.subject else a).key.origins.subject
    if owner is Origin.DOCUMENT:
        yield "whose it is, by what the text is about"
    elif owner in _PLACES:
        yield f"whose it is, by {_PLACES[owner]}"
    if dated:
        places = {one.key.origins.period for one in (a, b)} - {Origin.SENTENCE}
        for place in sorted(place for place in places if place in _PLACES):
            yield f"the period by {_PLACES[place]}"
