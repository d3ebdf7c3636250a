"""What changed between an earlier version of a document and this one, and what the change left behind.

``compare`` finds the lines that were rewritten, the figures that were edited in them, and the places where
an edited figure's old value still stands. It knows texts, no version control.
"""

from claimcheck.revisions.model import Revision, StaleFigure
from claimcheck.revisions.stale import compare

__all__ = ["Revision", "StaleFigure", "compare"]
