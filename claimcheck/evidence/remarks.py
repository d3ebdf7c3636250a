"""What is said of the texts themselves: those that bear no verdict, and those that nothing cites."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping, Sequence

from claimcheck.evidence.gate import why_not
from claimcheck.evidence.model import Held
from claimcheck.findings import Notice


def remarks(sources: Mapping[str, str], held: Sequence[Held], whole: Container[str] = ()) -> Iterator[Notice]:
    """Yield a notice for each text of ``sources`` that cannot be checked against, or that nothing cites.

    The texts of the keys ``whole`` may be short.
    """
    cited = {verdict.key: verdict.source for one in held for verdict in one.verdicts}
    for key, text in sources.items():
        reason = why_not(text, is_whole=key in whole)
        source = cited.get(key)
        span = source.span if source is not None else None
        if reason is not None:
            yield Notice(code="source-not-checkable", message=f"source {key}: {reason}", span=span)
        elif key not in cited:
            yield Notice(code="source-not-cited", message=f"source {key}: nothing that cites it was found")
