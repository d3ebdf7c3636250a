"""Note markers in the running text: what is one, and what only looks like one.

Notations that mark themselves up (``[^1]``, ``<ref>``) are exact. Digits that were glued to a word
when a page was pasted are decided by a score (``glued``).
"""

from claimcheck.documents.markers.found import FoundMarker
from claimcheck.documents.markers.marked_up import CHAT_HINT, CHAT_MARK
from claimcheck.documents.markers.search import find_markers

__all__ = ["CHAT_HINT", "CHAT_MARK", "FoundMarker", "find_markers"]
