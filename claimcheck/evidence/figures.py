"""One figure of the document held against a whole page: found, derived, contradicted or absent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from claimcheck.claims import Claim
from claimcheck.evidence.derived import derive
from claimcheck.evidence.elapsed import age_made, cannot_be_told, length_made
from claimcheck.evidence.enumerations import list_made
from claimcheck.evidence.matches import margin_made, minute_made
from claimcheck.evidence.model import Answer, Derivation, Difference, Outcome
from claimcheck.evidence.page import Matter, Page
from claimcheck.evidence.values import How, compare, in_unit_of, is_met, same_currency
from claimcheck.findings import Confidence
from claimcheck.language import content_stems, stem
from claimcheck.mentions import Kind, Mention, extract
from claimcheck.text import Span

_SAME_MATTER: Final = 0.5
"""Share of the claim's words from which a sentence of the source speaks of the same matter."""
_MUCH_NEARER: Final = 0.5
"""How much nearer another value must stand for a figure that is found to be of something else."""
_SMALL: Final = Decimal(10)
"""Counts up to here are often the writer's own ("the two funds"): their absence says nothing."""
_COUNTED: Final = frozenset({Kind.COUNT, Kind.ORDINAL})
_SCALED: Final = frozenset({Kind.PERCENT, Kind.RATIO, Kind.MULTIPLE, Kind.SET})
"""Kinds whose number says nothing without its sign."""
_ALIKE: Final = ({Kind.PERCENT, Kind.PERCENTAGE_POINT, Kind.BASIS_POINT}, {Kind.MEASURE}, {Kind.DURATION})
_OTHERS: Final = re.compile(r" others?\b")
_NEAR_BOUND: Final = Decimal("0.1")
"""Part of a bound within which a count of whatever things may be what it rounds."""
_TELLING_DIGITS: Final = 3
"""A figure of so many digits is not found by chance."""
_LARGE: Final = Decimal(100_000)
"""From here on two digits are enough: "43 million"."""
_VAGUE: Final = re.compile(
    r"\b(?:tens|dozens?|scores|hundreds|thousands|millions|billions|several|few|couple)\b", re.IGNORECASE
)
_ONE_LONG: Final = re.compile(r"(?:an?|one|a single) [a-z]+", re.IGNORECASE)
"""A length that counts nothing: "in one week"."""
_TIMES: Final = frozenset({"once", "twice", "thrice"})
_PARTS: Final = frozenset(
    "half quarter period round leg set inning innings stage day week month year season minute time hour place".split()
)
"""What is counted off, so that all its parts exist: "the first half" does not gainsay "the second half"."""
_WHOLE_CLAUSE: Final = 3
"""Words that say what a clause is about; one with fewer goes on from the clause before it."""
_CLAUSE: Final = re.compile(r"[,;:]\s+|\s(?:and|but|while|which|after|before)\s")
_OF_ANOTHER: Final = re.compile(r"\([^()\d]*(?:1[89]|20|21)\d\d:[^()]*\)")
"""A year that dates the figure behind it in brackets, not the one before them."""
_YEAR: Final = re.compile(r"\b(?:1[89]|20|21)\d\d\b")


@dataclass(frozen=True, slots=True)
class _Match:
    figure: Mention
    result: How | Difference
    near: float
    """How much the passage speaks of the claim's matter, 0 to 1."""


def judge_figure(claim: Claim, page: Page) -> Answer | None:
    """Return what ``page`` says of the claim's figure; None where its absence would say nothing."""
    mention = claim.mention
    matter = matter_of(claim)
    matches = sorted(_matches(mention, page, matter), key=lambda match: -match.near)
    good = [match for match in matches if isinstance(match.result, How)]
    if good:
        found = _found(claim, good, page)
        if found is None or found.difference not in {Difference.ABSENT, Difference.VALUE}:
            return found
        made = next((one for one in _derivations(claim, page, matter) if one and not one.is_far), None)
        return found if made is None else derived(mention, made, page)
    close = [match for match in matches if match.near >= _SAME_MATTER]
    rival = None if mention.text.endswith("old") else _other_value(claim, page, matter)
    for made in _derivations(claim, page, matter):
        if made is not None and (not made.is_far or rival is None or rival[0] in made.parts):
            return derived(mention, made, page)
    stuck = _stuck(mention, page)
    if stuck is not None:
        evidence = page.evidence(stuck)
        return Answer(outcome=Outcome.SUPPORTED, reason="the same number, stuck to a word", evidence=evidence)
    if close:
        return _contradicted(mention, close[0].figure, close[0].result, page)
    if rival is not None:
        return _contradicted(mention, *rival, page)
    return _nowhere(claim, page, matter)


def _nowhere(claim: Claim, page: Page, matter: Matter) -> Answer | None:
    """Return the answer for a figure that ``page`` neither prints nor makes, nor gives another value for."""
    mention = claim.mention
    if _is_loose(mention):
        return None
    reason = _why_not_told(claim, page, matter)
    if reason is not None:
        return Answer(outcome=Outcome.NOT_CHECKABLE, reason=reason)
    return Answer(
        outcome=Outcome.ABSENT,
        reason=f"{mention.text} stands nowhere in the source",
        difference=Difference.ABSENT,
        confidence=Confidence.HIGH if mention.kind not in _COUNTED else Confidence.MEDIUM,
    )


def _why_not_told(claim: Claim, page: Page, matter: Matter) -> str | None:
    """Return why nothing follows from it that ``page`` does not have the claim's figure, None where it is absent."""
    mention = claim.mention
    if mention.text[-1].isalpha() and page.words_at(mention.text) is not None:
        return f"the source has the words “{mention.text}”, but not plainly of this"
    if _is_share_of_unknown(mention, page, matter):
        return f"the source does not count what {mention.text} is a part of"
    if cannot_be_told(claim, page):
        return f"the source does not date what {mention.text} is counted from"
    return None


def _derivations(claim: Claim, page: Page, matter: Matter) -> Iterator[Derivation | None]:
    """Yield the ways in which ``page`` may tell the claim's figure without printing it, each when it is asked for."""
    yield derive(claim.mention, claim.sentence.text, page, matter)
    yield age_made(claim, page, matter)
    yield length_made(claim, page, matter)
    yield minute_made(claim, page)
    yield margin_made(claim, page, matter)
    yield list_made(claim, page)
    yield _others_made(claim, page, matter)
    yield _same_number(claim, page, matter)


def derived(mention: Mention, derivation: Derivation, page: Page) -> Answer:
    """Return the answer for what a source tells without printing it: supported, or not to be checked if by chance."""
    evidence = page.evidence(derivation.span)
    if derivation.loose:
        reason = f"{mention.text} may be {derivation.reason}, or that may be chance"
        return Answer(outcome=Outcome.NOT_CHECKABLE, reason=reason, evidence=evidence)
    reason = f"{mention.text} is {derivation.reason}"
    return Answer(outcome=Outcome.SUPPORTED, reason=reason, evidence=evidence)


def matter_of(claim: Claim) -> Matter:
    """Return the stems of what the claim speaks of, without the words of its figures."""
    text, at = claim.sentence.text, claim.mention.prose.start - claim.sentence.prose.start
    stop = next((match.start() for match in _CLAUSE.finditer(text, max(at, 0))), len(text))
    starts = [0, *(match.end() for match in _CLAUSE.finditer(text, 0, max(at, 0)))]
    clauses = (content_stems(_without_figures(text[start:stop], claim)) for start in reversed(starts))
    clause = next((stems for stems in clauses if len(stems) >= _WHOLE_CLAUSE), frozenset[str]())
    return Matter(content_stems(_without_figures(text, claim)), clause)


def _without_figures(text: str, claim: Claim) -> str:
    for mention in claim.mentions:
        text = text.replace(mention.text, " ")
    return text


def _matches(claim: Mention, page: Page, matter: Matter) -> Iterator[_Match]:
    for figure in page.figures:
        result = compare(claim, figure)
        if isinstance(result, Difference) and _VAGUE.search(figure.text):
            continue  # "hundreds" gainsays nothing
        if result is not None and not (result is How.CONTAINED and _counts_others(claim, figure)):
            yield _Match(figure, result, page.nearness(page.place_of(figure.span), matter))


def _counts_others(claim: Mention, figure: Mention) -> bool:
    """Whether a count that only lies beyond the claim's bound is of other things: 51 schools are not "over 32 people"."""
    if not (
        claim.kind is figure.kind is Kind.COUNT and claim.noun and figure.noun and claim.low and figure.low
    ):
        return False
    same = stem(claim.noun.split()[0]) == stem(figure.noun.split()[0])
    return not same and abs(figure.low - claim.low) > claim.low * _NEAR_BOUND


def _stuck(claim: Mention, page: Page) -> Span | None:
    """Return where a number of the page that no figure was made of ("Attendance:26,831") meets a count."""
    if claim.kind is not Kind.COUNT:
        return None
    return next((span for value, span in page.unread if is_met(claim, Decimal(value), Decimal(0))), None)


def _same_number(whole: Claim, page: Page, matter: Matter) -> Derivation | None:
    """Return the figure of another kind that has the claim's number: "her 20th book" tells 20, "34-year-old" the 34th.

    A number without a unit may have that of another one in its sentence: "190 of its 200 minutes".
    """
    claim = whole.mention
    if claim.low is None or claim.low != claim.high:
        return None
    thing = _head(claim)
    units = {one.unit for one in extract(whole.sentence.text, pointers=False) if one.unit and thing is None}
    for figure in page.figures:
        if figure.low != claim.low or figure.kind is claim.kind:
            continue
        of_unit = figure.unit in units
        if {claim.kind, figure.kind} & _SCALED and not of_unit:
            continue
        near = page.nearness(page.place_of(figure.span), matter)
        alike = of_unit or (thing is not None and _head(figure) == thing)
        if (near > 0 and alike) or (near >= _SAME_MATTER and claim.low > _SMALL):
            return Derivation(figure.span, f"told by {figure.text}")
    if claim.kind is Kind.ORDINAL and claim.noun:
        thing = re.escape(claim.noun.split()[0])
        label = rf"\b{thing}\s*(?:#|no\.?\s*|number\s*)?{claim.low.to_integral_value()}\b"
        found = re.search(label, page.text, re.IGNORECASE)
        return Derivation(Span(*found.span()), f"told by {found[0]}") if found else None
    return None


def _others_made(claim: Claim, page: Page, matter: Matter) -> Derivation | None:
    """Return the count of ``page`` that leaves as many others as the claim says: "a field of 23", "22 other boats"."""
    number = claim.mention.low
    behind = claim.mention.prose.end - claim.sentence.prose.start
    if number is None or not _OTHERS.match(claim.sentence.text, behind):
        return None
    for figure in page.figures:
        one_more = figure.kind is Kind.COUNT and figure.low == number + 1
        if one_more and page.nearness(page.place_of(figure.span), matter) > 0:
            return Derivation(figure.span, f"{figure.text} without one", loose=True)
    return None


def _head(figure: Mention) -> str | None:
    """Return the stem of what a figure counts: its noun, or the unit of a length of time."""
    word = figure.noun.split()[0] if figure.noun else figure.unit if figure.kind is Kind.DURATION else None
    return stem(word) if word else None


def _found(claim: Claim, good: list[_Match], page: Page) -> Answer | None:
    """Return the answer for a figure that stands on the page: whether it is said of the same thing."""
    mention = claim.mention
    best = good[0]
    evidence = page.evidence(best.figure.span)
    stated = best.figure.text
    ways = [match for match in good if not _turns(mention, match.figure)]
    if not ways:
        reason = f"the source says {stated} {best.figure.direction}, not {mention.direction}"
        return Answer(
            outcome=Outcome.CONTRADICTED,
            reason=reason,
            evidence=evidence,
            difference=Difference.VALUE,
            stated=f"{stated} {best.figure.direction}",
        )
    year = _other_year(claim, good, page)
    if year is not None:
        reason = f"the source gives {stated} for {year}"
        return Answer(
            outcome=Outcome.CONTRADICTED,
            reason=reason,
            evidence=evidence,
            difference=Difference.PERIOD,
            stated=year,
            confidence=Confidence.MEDIUM,
        )
    if not any(match.near for match in good) and not _is_telling(mention):
        if _is_loose(mention):
            return None
        reason = f"{mention.text} stands in the source, but of something else"
        return Answer(
            outcome=Outcome.ABSENT,
            reason=reason,
            evidence=evidence,
            difference=Difference.ABSENT,
            confidence=Confidence.LOW,
        )
    rival = _nearer(claim, ways[0], page)
    if rival is not None:
        return _contradicted(mention, *rival, page)
    best = ways[0]
    bare = all(match.result is How.UNHEDGED for match in ways)
    return Answer(
        outcome=Outcome.SUPPORTED,
        reason=str(best.result),
        evidence=page.evidence(best.figure.span),
        difference=Difference.HEDGE if bare else None,
        stated=_with_hedge(best.figure, page) if bare else best.figure.text,
    )


def _nearer(claim: Claim, found: _Match, page: Page) -> tuple[Mention, Difference] | None:
    """Return the other value that the source gives for the claim's matter, where ``found`` is of something else."""
    mention, things = claim.mention, {_head(claim.mention), _head(found.figure)}
    if _is_long(mention) or (found.result is not How.CONTAINED and (None in things or len(things) == 1)):
        return None
    matter = matter_of(claim)
    rival = _other_value(claim, page, matter)
    if (
        rival is None
        or rival[0].is_range
        or page.nearness(page.place_of(rival[0].span), matter) < found.near + _MUCH_NEARER
    ):
        return None
    return rival


def _turns(claim: Mention, figure: Mention) -> bool:
    """Whether one is a rise and the other a fall."""
    return None not in {claim.direction, figure.direction} and claim.direction is not figure.direction


def _other_year(claim: Claim, good: list[_Match], page: Page) -> str | None:
    """Return the year that the source gives for the figure, where it is plainly not the claim's.

    Plainly: the claim's sentence names one year, and each sentence that has the figure names years, none of
    them beside another figure ("£413m (2020: £386m)"), but not that one.
    """
    years = set(_YEAR.findall(claim.sentence.text))
    if (
        len(years) != 1
        or claim.mention.kind is Kind.DURATION
        or (claim.mention.kind in _COUNTED and not _is_telling(claim.mention))
    ):
        return None
    there: list[str] = []
    for match in good:
        passage = page.passages[page.place_of(match.figure.span)].span
        told = _OF_ANOTHER.sub("", passage.of(page.text))
        found = _YEAR.findall(told)
        if not found or years & set(found) or _has_distance(passage, page):
            return None
        there += found
    return there[0] if len(set(there)) == 1 else None


def _has_distance(passage: Span, page: Page) -> bool:
    """Whether a passage tells a time by its distance ("last year"), which may be the claim's."""
    inside = (mention for mention in page.mentions if passage.contains(mention.span))
    return any(m.time is not None and (m.time.anchored or m.timex is None) for m in inside)


def _is_telling(mention: Mention) -> bool:
    return _is_long(mention) or mention.kind not in _COUNTED


def _is_long(mention: Mention) -> bool:
    digits = len(re.sub(r"\D", "", mention.text).strip("0"))
    scaled = (mention.low or mention.high or Decimal(0)) >= _LARGE
    return digits >= _TELLING_DIGITS - scaled


def _is_loose(mention: Mention) -> bool:
    """Whether a figure is a writer's own counting or a way of speaking, so that its absence says nothing."""
    if _VAGUE.search(mention.text) or (mention.kind is Kind.DURATION and _ONE_LONG.fullmatch(mention.text)):
        return True
    if mention.kind is Kind.MULTIPLE and mention.text.casefold() in _TIMES:
        return True
    if mention.kind is Kind.RATIO and mention.modifier is not None and mention.text.isalpha():
        return True  # "about half" sums up what no figure needs to say
    return mention.kind in _COUNTED and (mention.low or mention.high or Decimal(0)) <= _SMALL


def _is_share_of_unknown(mention: Mention, page: Page, matter: Matter) -> bool:
    """Whether a share or factor in words ("half") is of things that ``page`` does not count: a way of speaking."""
    if mention.kind not in {Kind.RATIO, Kind.MULTIPLE} or any(map(str.isdecimal, mention.text)):
        return False
    return not any(figure.kind is Kind.COUNT and _head(figure) in matter.sentence for figure in page.figures)


def _with_hedge(figure: Mention, page: Page) -> str:
    span = figure.span if figure.modifier_span is None else figure.span.hull(figure.modifier_span)
    return span.of(page.text)


def _contradicted(claim: Mention, figure: Mention, result: How | Difference | None, page: Page) -> Answer:
    difference = result if isinstance(result, Difference) else Difference.VALUE
    stated = _with_hedge(figure, page)
    return Answer(
        outcome=Outcome.CONTRADICTED,
        reason=f"the source says {stated}, not {claim.text}",
        evidence=page.evidence(figure.span),
        difference=difference,
        stated=stated,
        confidence=Confidence.HIGH if difference is not Difference.RANGE else Confidence.MEDIUM,
    )


def _other_value(claim: Claim, page: Page, matter: Matter) -> tuple[Mention, Difference] | None:
    """Return the figure that the source gives for the same matter, and how it differs.

    A figure that the claim's sentence gives too is of something else.
    """
    said = {(one.kind, one.unit, one.low) for one in extract(claim.sentence.text, pointers=False)}
    best: tuple[float, Mention, Difference] | None = None
    for figure in page.figures:
        difference = None if _VAGUE.search(figure.text) else _rivals(claim.mention, figure)
        if difference is None or (
            difference is Difference.VALUE and (figure.kind, figure.unit, figure.low) in said
        ):
            continue
        near = page.nearness(page.place_of(figure.span), matter)
        if near >= _SAME_MATTER and (best is None or near > best[0]):
            best = (near, figure, difference)
    return None if best is None else best[1:]


def _rivals(claim: Mention, figure: Mention) -> Difference | None:
    """Return how two figures differ that may tell of one thing, None where they cannot."""
    if claim.kind is figure.kind is Kind.MONEY:
        return Difference.VALUE if same_currency(claim, figure) else Difference.CURRENCY
    if claim.kind in _COUNTED or figure.kind in _COUNTED:
        if (
            claim.kind is Kind.ORDINAL
            and (claim.noun or "").split()[:1]
            and (claim.noun or "").split()[0] in _PARTS
        ):
            return None
        alike = claim.kind is figure.kind and claim.noun and figure.noun
        return (
            Difference.VALUE
            if alike and stem((claim.noun or "").split()[0]) == stem((figure.noun or "").split()[0])
            else None
        )
    same = claim.kind is figure.kind if claim.kind not in _ALIKE[0] else figure.kind in _ALIKE[0]
    if not same:
        return None
    if claim.unit == figure.unit or _one_dimension(claim, figure):
        return Difference.VALUE
    return None


def _one_dimension(claim: Mention, figure: Mention) -> bool:
    """Whether two figures are lengths, or spans of time, or shares, whatever their units."""
    return claim.kind in _ALIKE[0] or in_unit_of(claim, figure) is not None
