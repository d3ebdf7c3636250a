"""A text in, its mentions out: the grammar of figures and times.

``tokens.py`` cuts the text once; each kind of figure has a module of its own that reads it from the
tokens; ``extract.py`` walks the tokens, lets times claim their words before numbers do, and takes the
longest reading. Words, units, currencies and month names are data (``claimcheck/values``, ``lexicon/``).
"""

from claimcheck.mentions.extract import extract, extract_document
from claimcheck.mentions.model import (
    CurrencyEvidence,
    Direction,
    Kind,
    Mention,
    Modifier,
    Role,
)
from claimcheck.mentions.noted import extract_noted_days

__all__ = [
    "CurrencyEvidence",
    "Direction",
    "Kind",
    "Mention",
    "Modifier",
    "Role",
    "extract",
    "extract_document",
    "extract_noted_days",
]
