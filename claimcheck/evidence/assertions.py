"""A sentence without figures held against a page: told in the same words, with the same sign, or not at all."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.evidence.model import Answer, Difference, Evidence, Outcome
from claimcheck.evidence.page import Page
from claimcheck.findings import Confidence
from claimcheck.language import content_stems

_NEGATION: Final = re.compile(
    r"\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot|\w+n['’]t|denie[sd]|refuse[sd]?|fail(?:s|ed)? to)\b",
    re.IGNORECASE,
)
_OPPOSITES: Final = tuple(
    (re.compile(rf"\b(?:{a})\b", re.IGNORECASE), re.compile(rf"\b(?:{b})\b", re.IGNORECASE))
    for a, b in (
        (r"ris(?:e|es|en|ing)|rose|gr(?:ew|ow|ows|own)|increase[sd]?|climb(?:s|ed)?", r"fall(?:s|en|ing)?|fell|declin(?:e|es|ed)|drop(?:s|ped)?|shr(?:ank|inks?)|decrease[sd]?"),
        (r"approve[sd]?|accept(?:s|ed)?|backed|passed|sign(?:s|ed)", r"reject(?:s|ed)?|refuse[sd]?|vetoed|blocked|dismissed"),
        (r"open(?:s|ed)", r"close[sd]"),
        (r"w[io]n", r"los[et]"),
        (r"guilty|convicted", r"acquitted|cleared"),
        (r"before", r"after"),
        (r"hire[sd]?", r"fire[sd]?|dismissed|laid off"),
        (r"bought|buys|acquired", r"sold|sells"),
        (r"more than|over|above|at least", r"less than|under|below|fewer than|at most"),
    )
)  # fmt: skip
_SAME: Final = 0.8
"""Share of the sentence's words from which a passage says the same."""
_NO_MORE: Final = 0.6
"""Share of the words of both from which the passage says little else, so that a "not" is of this."""
_FEWEST: Final = 2
"""Words with a meaning that a sentence must have to be looked for."""


def judge_assertion(sentence: str, page: Page) -> Answer:
    """Return what ``page`` says of a sentence that has neither figure, date nor quotation.

    Only a passage in nearly the same words decides: other wording, or silence, is not checkable here.
    """
    stems = content_stems(sentence)
    if len(stems) < _FEWEST or not page.passages:
        return _unknown()
    own = [(len(stems & passage.stems) / len(stems), passage) for passage in page.passages]
    share, best = max(own, key=lambda pair: pair[0])
    alike = len(stems & best.stems) / len(stems | best.stems)
    there = best.span.of(page.text)
    evidence = page.evidence(best.span)
    if any(_opposed(sentence, there, *pair) for pair in _OPPOSITES):
        return _contrary(evidence, "the source says the opposite")
    if share < _SAME:
        return _unknown()
    if bool(_NEGATION.search(sentence)) is not bool(_NEGATION.search(there)):
        if alike < _NO_MORE:
            return _unknown()  # what is negated may be something else that the passage says
        return _contrary(evidence, "only one of the two is negated")
    return Answer(
        outcome=Outcome.SUPPORTED,
        reason="the source says it in nearly the same words",
        evidence=evidence,
        confidence=Confidence.MEDIUM,
    )


def _opposed(here: str, there: str, one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    """Whether one text has only a word of ``one``, the other only one of ``other``, and the rest is alike."""
    signs = [(bool(one.search(text)), bool(other.search(text))) for text in (here, there)]
    if signs not in ([(True, False), (False, True)], [(False, True), (True, False)]):
        return False
    rest = [content_stems(other.sub(" ", one.sub(" ", text))) for text in (here, there)]
    both = rest[0] & rest[1]
    return len(both) >= _FEWEST and len(both) / len(rest[0] | rest[1]) >= _NO_MORE


def _contrary(evidence: Evidence, reason: str) -> Answer:
    return Answer(
        outcome=Outcome.CONTRADICTED,
        reason=reason,
        evidence=evidence,
        difference=Difference.NEGATION,
        confidence=Confidence.MEDIUM,
    )


def _unknown() -> Answer:
    return Answer(
        outcome=Outcome.NOT_CHECKABLE, reason="there is no figure, date, name or quotation to look for"
    )
