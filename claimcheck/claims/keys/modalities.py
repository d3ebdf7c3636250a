"""Whether a text says that a figure is so: of the figure's own clause, by the words before and after it."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.claims.model import Modality

__all__ = ["is_hedged", "label_modality", "modality_of"]

_CLAUSE: Final = re.compile(
    r"[;:—–(]\s?|,? (?:but|while|whereas|although|though)\s|,\s(?:and|of which|of whom)\s"
)
"""Where a clause begins or ends."""
_ASIDE: Final = re.compile(r",\s(?:which|who|whose|whom|where)\b[^,;]*,")
"""A relative clause between commas, left out where the figure is not in it."""
_NEGATED: Final = re.compile(
    r"\b(?:not(?! only| just| least)|never|(?:nobody|no one)(?: has| have| had)? (?:shown|proved|said|says|claimed|claims|found|believes?|thinks?)|den(?:y|ies|ied)|no longer|falsely|(?:is|was|does|did|has|have|had|were|are|would|wo|ca)n['’]t|cannot|rather than|instead of)\b",
    re.IGNORECASE,
)
_FALSE: Final = re.compile(
    r"\b(?:(?:is|was|were|are)(?:n['’]t| not) (?:true|right|correct|accurate|so)|(?:is|was|were|are) (?:false|untrue|wrong))\b"
)
_CONDITION: Final = re.compile(
    r"\b(?<!as )(?<!even )(?:if|unless|provided that|suppose|supposing|imagine|assuming|were to)\b",
    re.IGNORECASE,
)
_WHETHER: Final = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|know|knew|see|check(?:s|ed)?|wonder(?:s|ed)?|sure|tell|unclear) \Z", re.IGNORECASE
)
_INVERTED: Final = re.compile(
    r"(?:\A|[,;] )(?:Were|Had|Should|were|had|should) (?:the|a|an|it|he|she|they|we|its|their|[A-Z])\b"
)
"""A condition without "if": "Were the dam to break, ...", "..., had the gate failed"."""
_COUNTERFACTUAL: Final = re.compile(r"\b(?:could|would|might|should)(?: not|n['’]t)? have\b", re.IGNORECASE)
_POSSIBLE: Final = re.compile(r"\b(?:would|could|might)\b", re.IGNORECASE)
_EXAMPLE: Final = re.compile(
    r"\b(?:assume[sd]?|say,|for example|for instance|hypothetical(?:ly)?|let['’]s say|e\.g\.)", re.IGNORECASE
)
_TARGET: Final = re.compile(
    r"\b(?:target(?:s|ed|ing)?|goals?|objective|aim(?:s|ed|ing)?|ambition|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|commit(?:s|ted|ment)? to|mandate[sd]?|cap(?:ped)? at|limit|seek(?:s|ing)? to|sought to)\b",
    re.IGNORECASE,
)
_FORECAST: Final = re.compile(
    r"\b(?:will|['’]ll|would|shall|expect(?:s|ed|ing|ations?)?|anticipate[sd]?|forecast(?:s|ed|ing)?|project(?:s|ed|ions)|predict(?:s|ed|ions?)?|estimat(?:es|ed) to (?:rise|fall|grow|reach|hit|cost)|guidance|outlook|"
    r"plan(?:s|ning)? (?:to|for)|planned|could|(?-i:may)|might|by 20[2-9]\d|set to|due to (?:be|open|start|begin|end|cost|rise|fall|grow|reach|pay|receive|arrive|come|close|run)|"
    r"likely|intend(?:s|ed)?|hope[sd]?|slated|scheduled to|poised to|on (?:track|course) (?:to|for)|(?:is|are) (?:about )?to (?!date\b)(?:be|\w+[^s\W])\b|going to)\b",
    re.IGNORECASE,
)  # fmt: skip
_QUOTED: Final = re.compile(
    r"\b(?:estimat(?:e|es|ed|ing)(?<!an estimated)|reckon(?:s|ed)?|guess(?:es|ed)?|believe[sd]?|thinks?|(?:is|are|was|were) thought|value the|puts? (?:the|its|their|his|her)\b[^,;]{0,40} at|calculate[sd]?)\b",
    re.IGNORECASE,
)
_EDGE: Final = r"\b"
_WORDY: Final = (_NEGATED, _FALSE, _CONDITION, _COUNTERFACTUAL, _EXAMPLE, _TARGET, _FORECAST, _QUOTED)
"""Cues of which each begins where a word begins."""
_ANY: Final = re.compile(
    rf"\b(?=[a-z'’])(?:{'|'.join(cue.pattern.removeprefix(_EDGE) for cue in _WORDY)})|{_INVERTED.pattern}",
    re.IGNORECASE,
)
_LABELS: Final = (
    (Modality.TARGET, re.compile(r"\b(?:target|goal|objective|budget(?:ed)?|plan(?:ned)?|pledge)\b", re.IGNORECASE)),
    (Modality.FORECAST, re.compile(r"\b(?:forecast|projected|projection|expected|outlook|guidance|consensus)\b|\b20\d\d ?[ef]\b", re.IGNORECASE)),
    (Modality.QUOTED, re.compile(r"\b(?:estimated?|est\.)", re.IGNORECASE)),
)  # fmt: skip


def is_hedged(text: str) -> bool:
    """Whether a sentence has any word that could make its figures other than so: most have none."""
    return _ANY.search(text) is not None


def modality_of(text: str, start: int, end: int) -> Modality:
    """Return how the clause of the figure at ``start`` to ``end`` of a sentence is meant."""
    condition = _condition(text, start)
    if condition is not None and condition.end() <= start and "," not in text[condition.end() : start]:
        return Modality.HYPOTHETICAL
    before, after = _clause(text, start, end)
    clause = f"{before}#{after}"
    if _NEGATED.search(before) or _FALSE.search(after):
        return Modality.DENIED
    supposed = condition is not None or _INVERTED.search(text) is not None
    if _COUNTERFACTUAL.search(clause) or (supposed and _POSSIBLE.search(clause)):
        return Modality.HYPOTHETICAL
    if _TARGET.search(clause):
        return Modality.TARGET
    if _FORECAST.search(clause):
        return Modality.FORECAST
    if condition is not None or _EXAMPLE.search(clause):
        return Modality.HYPOTHETICAL
    return Modality.QUOTED if _QUOTED.search(clause) else Modality.ACTUAL


def label_modality(label: str) -> Modality | None:
    """Return what the label of a column or row says of its figures: "Target", "2026 (forecast)"."""
    return next((modality for modality, cue in _LABELS if cue.search(label)), None)


def _condition(text: str, start: int) -> re.Match[str] | None:
    """Return the word of a condition nearest before the figure, or else the first after it."""
    found = [match for match in _CONDITION.finditer(text) if not _WHETHER.search(text, 0, match.start())]
    before = [match for match in found if match.end() <= start]
    return before[-1] if before else found[0] if found else None


def _clause(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the words of the figure's clause before and after it."""
    left = 0
    for match in _CLAUSE.finditer(text, 0, start):
        left = match.end()
    right = _CLAUSE.search(text, end)
    before, after = text[left:start], text[end : right.start() if right else len(text)]
    return _ASIDE.sub(" ", before), _ASIDE.sub(" ", after)
