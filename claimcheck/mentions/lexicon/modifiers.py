"""Words that open, widen or bound a figure.

Wordings as listed in the Associated Press Stylebook and in Quirk et al., A Comprehensive Grammar of the
English Language, 5.60 and following (comparison with numerals).
"""

from __future__ import annotations

from typing import Final

from claimcheck.mentions.model import Modifier

BEFORE: Final[dict[tuple[str, ...], Modifier]] = {
    tuple(phrase.split()): modifier
    for modifier, phrases in {
        Modifier.ABOUT: "about|around|approximately|roughly|some|circa|ca|approx|approx .|close to|in the region of|in the "
        "order of|on the order of|somewhere around|in the neighborhood of|in the neighbourhood of|an estimated|estimated|~|≈|more or less|or so",
        Modifier.NEARLY: "nearly|almost|just under|just short of|not quite|just shy of|a little under|slightly under|approaching|close on|"
        "a bit under|virtually|nearing",
        Modifier.LESS_THAN: "less than|fewer than|under|below|lower than|smaller than|<|well under|a little less than|slightly less "
        "than|far less than|short of|no more|cheaper than|shorter than|younger than|well below|far below|slower than",
        Modifier.AT_MOST: "at most|up to|no more than|not more than|as much as|as many as|a maximum of|maximum of|at the most|"
        "not exceeding|no higher than|no greater than|no larger than|≤|< =|less than or equal to|smaller than or equal to|"
        "lower than or equal to|fewer than or equal to|less or equal than|smaller or equal than|lower or equal than|"
        "less or equal to|smaller or equal to|at most or equal to|equal or less than|equal to or less than|capped at",
        Modifier.MORE_THAN: "more than|over|above|greater than|higher than|larger than|bigger than|upwards of|in excess of|exceeding|exceed|"
        "exceeds|exceeded|just over|well over|north of|>|a little over|slightly more than|a little more than|better than|just above|"
        "well above|slightly over|longer than|older than|beyond|upward of|topping|surpassing|faster than|far more than|much more than",
        Modifier.AT_LEAST: "at least|no less than|no fewer than|not less than|not fewer than|a minimum of|minimum of|from at least|≥|> =|"
        "greater than or equal to|more than or equal to|larger than or equal to|bigger than or equal to|higher than or equal to|"
        "bigger or equal than|larger or equal than|greater or equal than|higher or equal than|more or equal than|greater or equal to|"
        "larger or equal to|bigger or equal to|at least or equal to|equal or more than|equal to or more than|equal or greater than|"
        "equal to or greater than|as little as|as few as",
    }.items()
    for phrase in phrases.split("|")
}  # fmt: skip
"""Phrases before a figure, as tokens."""
LAST_WORDS: Final = frozenset(phrase[-1] for phrase in BEFORE)
LONGEST: Final = max(len(phrase) for phrase in BEFORE)

AFTER: Final[dict[tuple[str, ...], Modifier]] = {
    tuple(phrase.split()): modifier
    for modifier, phrases in {
        Modifier.AT_LEAST: "or more|or above|or older|or over|and above|or greater|or higher|or larger|or longer|or better|"
        "at least|at the least|at minimum|+|plus|- plus",
        Modifier.AT_MOST: "or less|or fewer|or under|or lower|or below|or smaller|or younger|and under|at most|at the most|at maximum|tops",
        Modifier.ABOUT: "or so|or thereabouts|give or take|- odd|odd|- ish|ish",
    }.items()
    for phrase in phrases.split("|")
}  # fmt: skip
"""Phrases after a figure, as tokens."""
FIRST_WORDS: Final = frozenset(phrase[0] for phrase in AFTER)

LOWER_BOUNDS: Final = frozenset({Modifier.MORE_THAN, Modifier.AT_LEAST})
UPPER_BOUNDS: Final = frozenset({Modifier.LESS_THAN, Modifier.AT_MOST})
