"""claimcheck as a component of a spaCy pipeline: ``nlp.add_pipe("claimcheck")``.

The component may stand anywhere and needs no other. It puts on each document:

- ``doc._.claims`` and ``doc._.findings``: lists of dictionaries as ``report-v1`` has them
- ``doc._.claimcheck``: the whole ``report-v1`` document, with mentions, sources and coverage
- ``doc.spans["claimcheck"]``: the findings' places, labelled with the rule, the fingerprint as id

Its settings are those of the command line; ``entities`` are other names of things, by the name to use.

All of it is plain data, so that documents still travel between processes and to disk.
"""

# No postponed annotations here: older releases of spaCy 3.8 take those of a factory as they stand.
import datetime
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from spacy.language import Language
from spacy.tokens import Doc, SpanGroup

if TYPE_CHECKING:
    from claimcheck.settings import Settings

__all__ = ["ClaimcheckComponent", "make_component"]

_REPORT: Final = "claimcheck"
_FORMS: Final = ("claims", "findings")


@dataclass(frozen=True, slots=True)
class ClaimcheckComponent:
    """Checks each document that passes. Built by spaCy from the pipeline's configuration."""

    format: str
    as_of: datetime.date | None
    spans_key: str
    settings: "Settings"

    def __call__(self, doc: Doc) -> Doc:
        """Check the text of ``doc`` and put what was found on it."""
        from claimcheck.engine import check_text  # noqa: PLC0415 - spaCy imports this module at each start

        report = check_text(doc.text, format=self.format, as_of=self.as_of, settings=self.settings)
        # Plain lists and dictionaries, which every serialiser of spaCy takes.
        told: dict[str, Any] = json.loads(json.dumps(report.to_dict()))
        doc._.set(_REPORT, told)
        places = [
            doc.char_span(
                finding.span.start,
                finding.span.end,
                label=finding.rule,
                span_id=finding.fingerprint,
                alignment_mode="expand",
            )
            for finding in report.findings
        ]
        doc.spans[self.spans_key] = SpanGroup(
            doc, name=self.spans_key, spans=[place for place in places if place is not None]
        )
        return doc


@Language.factory(
    "claimcheck",
    assigns=["doc._.claims", "doc._.findings", "doc._.claimcheck", "doc.spans"],
    default_config={
        "format": "text",
        "as_of": None,
        "select": [],
        "extend_select": [],
        "ignore": [],
        "min_confidence": "low",
        "default_currency": "USD",
        "entities": {},
        "model": "shipped",
        "spans_key": "claimcheck",
    },
)
def make_component(  # noqa: PLR0913, PLR0917 - spaCy passes each setting by its name
    nlp: Language,  # noqa: ARG001 - spaCy's calling convention
    name: str,  # noqa: ARG001 - as above
    format: str,  # noqa: A002 - the word of the JSON
    as_of: str | None,
    select: list[str],
    extend_select: list[str],
    ignore: list[str],
    min_confidence: str,
    default_currency: str,
    entities: Mapping[str, str | Sequence[str]],  # a bare text is refused here, in our own words
    model: str,
    spans_key: str,
) -> ClaimcheckComponent:
    """Build the component; the settings are those of the command line.

    Raises ``UsageError`` for a format, rule, category, currency or model that there is not, ``ValueError``
    for a date or a confidence that cannot be read.
    """
    from claimcheck.engine import read_document  # noqa: PLC0415 - spaCy imports this module at each start
    from claimcheck.findings import Confidence  # noqa: PLC0415 - as above
    from claimcheck.language import require_model  # noqa: PLC0415 - as above
    from claimcheck.rules.installed import every_rule  # noqa: PLC0415 - as above
    from claimcheck.settings import Settings  # noqa: PLC0415 - as above

    settings = Settings(
        select=tuple(select),
        extend_select=tuple(extend_select),
        ignore=tuple(ignore),
        min_confidence=Confidence(min_confidence),
        default_currency=default_currency,
        entities=entities,
        model=model,
    )
    settings.active(every_rule())
    require_model(model)
    read_document("", settings, path="", format=format)
    _set_extensions()
    date = None if as_of is None else datetime.date.fromisoformat(as_of)
    return ClaimcheckComponent(format, date, spans_key, settings)


def _set_extensions() -> None:
    if not Doc.has_extension(_REPORT):
        Doc.set_extension(_REPORT, default=None)
    for form in _FORMS:
        if not Doc.has_extension(form):
            Doc.set_extension(form, getter=_part(form))


def _part(form: str) -> Any:  # noqa: ANN401 - a function of a document, as spaCy wants it
    def get(doc: Doc) -> list[dict[str, Any]]:
        report = doc._.get(_REPORT)
        return [] if report is None else list(report[form])

    return get
