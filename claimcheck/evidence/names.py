"""Names of the document looked for on a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claimcheck.evidence.model import Answer, Difference, Outcome
from claimcheck.evidence.page import Page
from claimcheck.findings import Confidence
from claimcheck.language import names_in
from claimcheck.text import Span

_TITLES: Final = frozenset(
    "mr mrs ms miss dr prof professor sir dame lord lady president minister senator governor mayor judge justice captain general colonel king queen prince princess pope chief the of and de van von der for".split()
)
_WORD: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_OF_A_PEOPLE: Final = re.compile(r"[A-Z][a-z]+(?:ish|ian|ean|can|ese|man|nch|lsh|tch|eek|iss)")
"""A word that tells where somebody is from: before a common noun it describes and does not name."""
_DESCRIBES: Final = re.compile(r"[ -][a-z]")
_SHORT: Final = 2
_SENTENCE_START: Final = re.compile(r"(?:\A|[.!?:]\s+)[\"“‘'(]*\Z")


def names_of(sentence: str, figures: tuple[Span, ...]) -> Iterator[Span]:
    """Yield the names in ``sentence``, but for those within ``figures`` (months, currencies).

    A single capitalised word at the start of a sentence may be any word, so it is left out, and so is
    where somebody is from ("an English botanist"), which writers add from what they know.
    """
    for offset, name in names_in(sentence):
        span = Span(offset, offset + len(name))
        if any(span.overlaps(figure) for figure in figures):
            continue
        if " " not in name and _SENTENCE_START.search(sentence[:offset]):
            continue
        if _OF_A_PEOPLE.fullmatch(name) and _DESCRIBES.match(sentence, span.end):
            continue
        if len(name) > _SHORT and not name.isdecimal():
            yield span


def judge_name(name: str, page: Page) -> Answer:
    """Return whether ``page`` has a word of ``name``, titles aside: a surname alone is enough.

    Initials count ("World Health Organization" for "WHO") both ways, and so does a word cut short ("Mont.").
    """
    words = [re.sub(r"['’]s?$", "", word.lower()) for word in _WORD.findall(name)]
    telling = [word for word in words if word not in _TITLES] or words
    initials = "".join(word[0] for word in telling).upper()
    short = len(initials) > 1 and initials in page.initials
    for word in reversed(telling):
        if word in page.words or short or any(word.startswith(cut) for cut in page.cut_words):
            found = re.search(rf"\b{re.escape(word)}\b", page.text, re.IGNORECASE)
            evidence = page.evidence(Span(*found.span())) if found else None
            return Answer(
                outcome=Outcome.SUPPORTED, reason="the name stands in the source", evidence=evidence
            )
    if len(telling) == 1 and name.isupper() and _spelt_out(name, page.text):
        return Answer(outcome=Outcome.SUPPORTED, reason="the source spells the name out")
    return Answer(
        outcome=Outcome.NOT_CHECKABLE,  # writers add names from what they know: a warning, no verdict
        reason=f"the source does not name {name}",
        difference=Difference.NAME,
        confidence=Confidence.LOW,
    )


def _spelt_out(initials: str, text: str) -> bool:
    """Whether words with these initials follow each other in ``text``."""
    parts = (rf"{re.escape(letter)}[\w'’-]*" for letter in initials)
    return re.search(r"\b" + r"(?:\s+(?:of|and|the|for)){0,2}\s+".join(parts), text) is not None
