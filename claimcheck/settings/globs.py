"""Globs as settings files write them: ``**`` for any folders, ``*`` and ``?`` within a name."""

from __future__ import annotations

import re
from functools import lru_cache

_PIECE = re.compile(r"\*\*/|\*\*|\*|\?|[^*?]+")
_MEANING = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def matches(path: str, glob: str) -> bool:
    """Whether ``path``, relative with forward slashes, is meant by ``glob``.

    A glob without a slash means a name in any folder; one that ends in a slash, all that the folder holds.
    """
    return _compiled(glob).fullmatch(path) is not None


@lru_cache(maxsize=256)
def _compiled(glob: str) -> re.Pattern[str]:
    whole = f"{glob}**" if glob.endswith("/") else glob
    if "/" not in whole:
        whole = f"**/{whole}"
    return re.compile("".join(_MEANING.get(piece) or re.escape(piece) for piece in _PIECE.findall(whole)))
