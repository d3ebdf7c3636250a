"""Trees of a document's paragraphs, made when they are first asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from claimcheck.language.parses import Parse
from claimcheck.language.pipelines import NO_MODEL, SHIPPED, load_pipeline
from claimcheck.text import Span

__all__ = ["Parses"]


@dataclass(frozen=True, slots=True)
class Parses:
    """The trees over ``prose``. Nothing is loaded or parsed before the first call of ``of``.

    With the model ``none`` every answer is None, and spaCy is never loaded.
    """

    prose: str
    model: str = SHIPPED
    _known: dict[tuple[Span, tuple[Span, ...]], Parse] = field(
        default_factory=dict, repr=False, compare=False
    )

    def of(
        self, paragraphs: Sequence[Span], sentences: Sequence[Sequence[Span]] | None = None
    ) -> tuple[Parse | None, ...]:
        """Return the tree of each paragraph; many at once are faster than one by one.

        ``sentences`` are the bounds of each paragraph's sentences, as in ``Pipeline.parse``. Raises
        ``UsageError`` where the model is missing.
        """
        if self.model == NO_MODEL:
            return (None,) * len(paragraphs)
        bounds = (
            [tuple(several) for several in sentences] if sentences is not None else [()] * len(paragraphs)
        )
        keys = list(zip(paragraphs, bounds, strict=True))
        new = [key for key in dict.fromkeys(keys) if key not in self._known]
        if new:
            parsed = load_pipeline(self.model).parse(
                self.prose,
                [span for span, _ in new],
                sentences=[several for _, several in new] if sentences is not None else None,
            )
            self._known.update(zip(new, parsed, strict=True))
        return tuple(self._known[key] for key in keys)
