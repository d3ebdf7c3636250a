"""Word lists of the functions that read trees, in dictionary forms.

Verbs of saying and of level are those that style guides and company reports use for them; time words are
the nouns, names and adverbs of calendars and clocks.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "BOUNDS",
    "CONDITIONS",
    "DENYING_VERBS",
    "LEVEL_VERBS",
    "NEGATORS",
    "SAYING_VERBS",
    "TIME_WORDS",
    "UNIT_NOUNS",
    "VALUING_VERBS",
]

LEVEL_VERBS: Final = frozenset("reach hit total exceed top surpass average be stand come amount rise fall grow climb drop increase decrease decline jump slide slip slump surge soar sink plunge tumble double triple halve gain lose shrink expand swell remain stay end close finish begin start open edge tick dip rebound recover advance retreat cost weigh measure run go move change vary range number value price estimate".split())  # fmt: skip
"""Verbs whose subject is what the figure after them measures. "Acme spent $5m" is another matter."""
SAYING_VERBS: Final = frozenset("say tell report estimate claim argue write announce state note add declare warn believe think calculate reckon suggest confirm predict forecast project expect insist maintain acknowledge admit reveal disclose show find conclude allege explain deny tweet post quote put".split())  # fmt: skip
VALUING_VERBS: Final = frozenset({"appraise", "estimate", "price", "value"})
"""Verbs that have an object wherever they are not passive."""
DENYING_VERBS: Final = frozenset({"deny", "dispute", "rebut", "refute", "reject"})
NEGATORS: Final = frozenset({"neither", "never", "no", "nor", "not", "nowhere"})
BOUNDS: Final = frozenset("more less fewer later longer earlier sooner greater bigger smaller only just even least yet".split())  # fmt: skip
"""Words after "no" and "not" that make a bound and no denial: "no more than 40", "not only"."""
CONDITIONS: Final = frozenset({"assuming", "if", "lest", "provided", "suppose", "supposing", "unless"})
TIME_WORDS: Final = frozenset("second minute hour day night week weekend fortnight month quarter season year decade century today yesterday tomorrow tonight monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn winter morning afternoon evening half h1 h2 q1 q2 q3 q4".split())  # fmt: skip
UNIT_NOUNS: Final = frozenset("percent percentage point dollar euro pound yen cent million billion trillion time".split())  # fmt: skip
"""Nouns that belong to a figure and say nothing of what it measures."""
