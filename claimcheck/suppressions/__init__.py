"""Findings silenced by a comment in the text, with a reason.

``<!-- claimcheck: ignore[range-collapsed] the CFO said "up to" -->`` silences a rule in its own paragraph,
``ignore-next[...]`` in the next block, ``file-ignore[...]`` everywhere. A comment always names its rules:
one that names none, or an unknown one, and one that silences nothing are notices.
"""

from claimcheck.suppressions.comments import suppress

__all__ = ["suppress"]
