"""Findings silenced by a comment in the text, with a reason.

``<!-- claimcheck: ignore[range-collapsed] the CFO said "up to" -->`` silences a rule on its own line and in
its own block (alone on a line: in the blocks right above and below it), ``ignore-next[...]`` in the next
block, ``file-ignore[...]`` everywhere, ``disable[...]`` up to the ``enable[...]`` of the same.
``ignore[range-collapsed="$145B"]`` holds only while a place of the finding reads so. MDX writes
``{/* claimcheck: ... */}``, and in Word it is a comment in the margin, beside the paragraphs that it speaks
of; front matter ``claimcheck: {ignore: [...]}`` is a ``file-ignore``; ``[sic]`` answers for the quotation, or
the words, before it. A comment always names its rules, or their categories: one that names none, or an
unknown one, one that misses the form by a sign, and one that silences nothing are notices.
``insert_comments`` writes such comments.
"""

from claimcheck.suppressions.baseline import (
    Baseline,
    difference,
    entry_of,
    read_baseline,
    render_baseline,
)
from claimcheck.suppressions.matching import suppress

__all__ = ["Baseline", "difference", "entry_of", "read_baseline", "render_baseline", "suppress"]
