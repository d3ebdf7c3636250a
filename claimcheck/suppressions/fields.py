"""What a document's front matter silences in the whole of it.

``claimcheck: {ignore: [range-collapsed]}``, or with a reason for each,
``claimcheck: {ignore: {range-collapsed: the finance chief said "up to"}}``, in YAML or in TOML.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from claimcheck.findings import Notice
from claimcheck.text import Span
from claimcheck.text.foreign import ForeignError, load_toml, load_yaml

if TYPE_CHECKING:
    from claimcheck.documents import Document

_KEY: Final = re.compile(r"^\[?claimcheck\b[^\n]*", re.MULTILINE)
_FENCE: Final = re.compile(
    r"\A(?P<fence>---|\+\+\+)[ \t]*\n(?P<body>.*?)^(?:---|\.\.\.|\+\+\+)[ \t]*$", re.DOTALL | re.MULTILINE
)

Fields = dict[str, str | None]
"""Rule to the reason for which it is silenced."""


def read_fields(
    document: Document, *, require_reason: bool
) -> tuple[tuple[tuple[Span, Fields], ...], tuple[Notice, ...]]:
    """Return the rules that the front matter ignores with the place of its key, and what is wrong there."""
    if document.format != "markdown":
        return (), ()
    source = document.source
    # Line ends of one character each, so that places stay what they are.
    matter = _FENCE.match(source.replace("\r\n", " \n").removeprefix("\ufeff"))
    key = _KEY.search(matter["body"]) if matter else None
    if matter is None or key is None:
        return (), ()
    start = matter.start("body") + key.start() + source.startswith("\ufeff")
    span = Span(start, start + len(key[0].rstrip()))
    rules = _rules(_parse(matter["body"], toml=matter["fence"] == "+++"))
    if rules is None:
        what = "claimcheck in the front matter must list the rules to ignore: {ignore: [rule-name]}"
        return (), (Notice(code="blanket-suppression", message=what, span=span),)
    bare = [name for name, reason in rules.items() if reason is None] if require_reason else []
    notices = tuple(
        Notice(
            code="suppression-without-reason",
            message=f"{name} is ignored without a reason, which the settings require; write {{{name}: why}}",
            span=span,
        )
        for name in bare
    )
    return ((span, {name: why for name, why in rules.items() if name not in bare}),), notices


def _parse(text: str, *, toml: bool) -> object:
    try:
        return load_toml(text) if toml else load_yaml(text)
    except ForeignError:
        return None


def _rules(read: Any) -> Fields | None:  # noqa: ANN401 - whatever the author wrote
    """Return the rules to ignore; None for what has another shape."""
    try:
        listed = read["claimcheck"]["ignore"]
    except (TypeError, KeyError):
        return None
    if isinstance(listed, str):
        listed = [listed]
    if isinstance(listed, list) and listed and all(isinstance(name, str) for name in listed):
        return dict.fromkeys((name.strip().lower() for name in listed), None)
    if isinstance(listed, dict) and listed and all(isinstance(name, str) for name in listed):
        return {name.strip().lower(): (str(why).strip() if why else None) for name, why in listed.items()}
    return None
