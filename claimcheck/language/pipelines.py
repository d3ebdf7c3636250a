"""The one place that loads spaCy: the shipped pipeline, or another that is installed here.

Importing this module costs nothing; spaCy is imported when a pipeline is first needed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from claimcheck.errors import UsageError
from claimcheck.language.labels import is_clear, neutral
from claimcheck.language.lemmas import lemma
from claimcheck.language.parses import Parse, Token
from claimcheck.text import Span

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from thinc.api import NumpyOps

__all__ = ["NO_MODEL", "SHIPPED", "Pipeline", "load_pipeline", "require_model", "use_numpy", "view"]

SHIPPED: Final = "shipped"
"""The name of the pipeline that comes with claimcheck."""
NO_MODEL: Final = "none"
"""The name that stands for no pipeline: words around a figure are then all the evidence."""
WEIGHTS: Final = Path(__file__).parent / "pipeline"


def require_model(model: str) -> None:
    """Raise ``UsageError`` where there is no pipeline of that name or path. Loads nothing."""
    if model in {SHIPPED, NO_MODEL} or _is_folder(model) or _is_installed(model):
        return
    message = (
        f"there is no language pipeline called {model!r}; "
        f"give the name of an installed spaCy pipeline, a pipeline's folder, {SHIPPED!r} or {NO_MODEL!r}"
    )
    raise UsageError(message)


def _is_folder(model: str) -> bool:
    return (Path(model) / "config.cfg").is_file()


def _is_installed(model: str) -> bool:
    return model.isidentifier() and model.islower() and "_" in model and find_spec(model) is not None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A loaded pipeline; ``clear``: its labels are CLEAR's, not those of Universal Dependencies."""

    nlp: Language
    clear: bool

    def parse(
        self,
        prose: str,
        spans: Sequence[Span],
        *,
        sentences: Sequence[Sequence[Span]] | None = None,
    ) -> tuple[Parse, ...]:
        """Parse each of ``spans``, which should be paragraphs; tokens have their places in ``prose``.

        ``sentences`` holds the bounds of each paragraph's sentences, in ``prose``; left out, the parser
        finds them.
        """
        cut = [self._tokens(prose, span) for span in spans]
        if sentences is not None:
            for (doc, places), bounds in zip(cut, sentences, strict=True):
                _set_sentences(doc, places, bounds)
        docs = self.nlp.pipe([doc for doc, _ in cut], batch_size=64)
        return tuple(view(doc, places, clear=self.clear) for doc, (_, places) in zip(docs, cut, strict=True))

    def _tokens(self, prose: str, span: Span) -> tuple[Doc, tuple[Span, ...]]:
        """Return a paragraph's tokens without those that are white space, and their places in the prose."""
        from spacy.tokens import Doc  # noqa: PLC0415 - spaCy is loaded by now

        # Line ends count as spaces; both are one character, so places stay.
        doc = self.nlp.make_doc(span.of(prose).replace("\n", " ").replace("\t", " "))
        kept = [token for token in doc if not token.is_space]
        starts = [span.start + token.idx for token in kept]
        places = tuple(
            Span(start, start + len(token.text)) for start, token in zip(starts, kept, strict=True)
        )
        if len(kept) == len(doc):
            return doc, places
        words = [token.text for token in kept]
        spaces = [one.end < other.start for one, other in pairwise(places)]
        return Doc(doc.vocab, words=words, spaces=[*spaces, False][: len(words)]), places


def _set_sentences(doc: Doc, places: Sequence[Span], bounds: Sequence[Span]) -> None:
    starts = {bound.start for bound in bounds}
    for token, place in zip(doc, places, strict=True):
        token.is_sent_start = token.i == 0 or place.start in starts


def view(doc: Doc, places: Sequence[Span] | None = None, *, clear: bool) -> Parse:
    """Return our own view of a parsed spaCy document; ``places`` are its tokens' places in the prose."""
    forms = [token.text for token in doc]
    upos = [token.pos_ for token in doc]
    labels = [token.dep_ for token in doc]
    heads, relations = neutral(forms, upos, [token.head.i for token in doc], labels, clear=clear)
    spans = places or [Span(token.idx, token.idx + len(token.text)) for token in doc]
    return Parse(
        tuple(
            Token(
                index=index,
                span=spans[index],
                text=token.text,
                lemma=lemma(token.text, token.pos_),
                tag=token.tag_,
                upos=token.pos_,
                head=heads[index],
                relation=relations[index],
            )
            for index, token in enumerate(doc)
        )
    )


_LOADING: Final = Lock()
"""A cache alone would let each of several threads load its own."""


def load_pipeline(model: str = SHIPPED) -> Pipeline:
    """Load a pipeline, once in a process: ``shipped``, an installed one's name, or a folder.

    Raises ``UsageError`` where it is missing, cannot be loaded, or has no tagger or dependency parser.
    """
    with _LOADING:
        return _load(model)


@lru_cache(maxsize=4)
def _load(model: str) -> Pipeline:
    require_model(model)
    import spacy  # noqa: PLC0415 - half a second, only paid where a text has to be parsed
    from thinc.api import NumpyOps  # noqa: PLC0415 - as above

    try:
        nlp = spacy.load(
            WEIGHTS if model == SHIPPED else Path(model) if _is_folder(model) else model,
            exclude=["lemmatizer", "ner", "entity_linker", "textcat"],
        )
    except (OSError, ValueError, ImportError) as error:
        message = f"the language pipeline {model!r} cannot be loaded: {error}"
        raise UsageError(message) from error
    if not nlp.has_pipe("parser") or not {"tagger", "morphologizer"} & set(nlp.pipe_names):
        message = (
            f"the language pipeline {model!r} has no tagger or no dependency parser; give one that has both"
        )
        raise UsageError(message)
    if model == SHIPPED:
        use_numpy(nlp, NumpyOps(use_blis=False))
    return Pipeline(nlp, is_clear(nlp.pipe_labels["parser"]))


def use_numpy(nlp: Language, ops: NumpyOps) -> None:
    """Let a pipeline multiply by NumPy: 1.7 times as fast as by BLIS, thinc's default, with the same parses."""
    for _, component in nlp.pipeline:
        for node in component.model.walk():  # type: ignore[attr-defined]
            node.ops = ops
