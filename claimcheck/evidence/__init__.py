"""The document held against its sources' texts.

``texts.py`` finds the text of a source, ``gate.py`` refuses stubs, ``page.py`` reads a text by the same
extractor as the document, without the ``frame.py`` around it; ``figures.py``, ``dates.py``, ``names.py``,
``quotations.py`` and ``assertions.py`` each answer for one kind of statement, and ``judge.py`` asks them. What a
source tells without printing it: ``derived.py`` (sums, shares), ``elapsed.py`` with ``moments.py`` (ages, lengths
of time) and ``matches.py`` (minutes and scores). ``folder.py`` matches saved files to sources. Nothing is fetched.
"""

from claimcheck.evidence.folder import SourceFolder
from claimcheck.evidence.judge import hold
from claimcheck.evidence.model import Answer, Difference, Evidence, Held, Kind, Outcome, Statement, Verdict
from claimcheck.evidence.remarks import remarks

__all__ = [
    "Answer",
    "Difference",
    "Evidence",
    "Held",
    "Kind",
    "Outcome",
    "SourceFolder",
    "Statement",
    "Verdict",
    "hold",
    "remarks",
]
