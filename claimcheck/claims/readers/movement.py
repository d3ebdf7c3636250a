"""Words of rising and falling, and of the times that are set against each other: tables for the readers of changes."""

from __future__ import annotations

import re
from typing import Final

from claimcheck.mentions import Direction

UP: Final = (
    r"(?:up|higher|more|rose|risen|rises?|rising|grew|grown|grows?|growing|increas(?:ed?|es|ing)|jump(?:ed|s|ing)?|"
    r"climb(?:ed|s|ing)?|gain(?:ed|s|ing)?|surg(?:ed?|es|ing)|soar(?:ed|s|ing)?|widen(?:ed|s|ing)?|advanc(?:ed|es|ing)|expand(?:ed|s|ing)|"
    r"swell(?:ed|s|ing)|swollen|leapt|leap(?:ed|s|ing)|raised|raises|lifted|put up|went up|gone up|goes up|improv(?:ed|es|ing)|above)"
)
DOWN: Final = (
    r"(?:down|lower|less|fewer|fell|fallen|falls?|falling|dropp?(?:ed|s|ing)?|declin(?:ed?|es|ing)|decreas(?:ed?|es|ing)|narrow(?:ed|s|ing)?|"
    r"cut|cuts|slid|slipp?(?:ed|s|ing)|shrank|shrunk|shrinks|tumbl(?:ed|es|ing)|plung(?:ed|es|ing)|plummet(?:ed|s|ing)|sank|sunk|"
    r"slump(?:ed|s|ing)|contract(?:ed|s|ing)|dipp(?:ed|ing)|eas(?:ed|es|ing)|reduc(?:ed?|es|ing)|trimm(?:ed|ing)|slash(?:ed|es|ing)|"
    r"lost|went down|gone down|goes down|lowered|below)"
)
_RISES: Final = (
    "increase|rise|jump|gain|growth|surge|hike|leap|climb|upswing|uptick|improvement|expansion|advance|raise|boost|spike|"
    "markup|upturn|addition|premium|spurt"
)
_FALLS: Final = "drop|fall|decline|decrease|cut|reduction|slump|plunge|loss|dip|slide|contraction|savings?|discount|downturn|shrinkage"
CHANGE_NOUN: Final = rf"(?:{_RISES}|{_FALLS}|change|difference|shift|swing)"
COMPARED: Final = r"(?:dearer|cheaper|bigger|larger|smaller|greater|faster|slower|quicker|longer|shorter|heavier|lighter|taller|stronger|weaker|wider)"
_UP_NEAR: Final = re.compile(
    rf"\b(?:{UP}|{_RISES}|profit|swell|raise|increase|climb|leap|add(?:s|ed|ing)|over and above|on top|grow|"
    r"dearer|costlier|pricier|bigger|larger|greater|stronger|faster|longer|heavier|taller|busier|fuller|better|wider|deeper|further)\b",
    re.IGNORECASE,
)
_DOWN_NEAR: Final = re.compile(
    rf"\b(?:{DOWN}|{_FALLS}|shrink|"
    r"shav(?:e|ed|ing)|knock(?:ed|ing)?|trim|shed(?:ding)?|off|cheaper|smaller|slimmer|lighter|shorter|slower|weaker|quieter|emptier|narrower)\b",
    re.IGNORECASE,
)
_NO_WAY: Final = re.compile(
    r"\b(?:ma[dk]es?|making|set|sets|end(?:ed|s)?|tak(?:es?|ing)|took|add(?:s|ed|ing)?|giv(?:es?|ing)|gave) up\b|\bmore (?:of|recently|precisely|exactly)\b|"
    r"\b(?:fall|drop|cut)s? (?:in|into)to\b|\boff(?:-|shore)|\bone-off\b|\bmore than (?=‹)|\b(?:less|fewer) than (?=‹)",
    re.IGNORECASE,
)
"""Words whose "up" or "more" goes nowhere: "waste made up 40%", "more than 40 days"."""


def way(text: str) -> Direction | None:
    """Return the way that the words of ``text`` go, None where they go both ways or none."""
    told = _NO_WAY.sub(" ", text)
    up, down = _UP_NEAR.search(told), _DOWN_NEAR.search(told)
    if (up is None) == (down is None):
        return None
    return Direction.UP if up else Direction.DOWN
