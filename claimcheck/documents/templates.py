"""Shortcodes and template tags of site generators: masked, so that no parser trips over them."""

from __future__ import annotations

import re

MASK = "\ue000"
"""Stands for each character of a tag; a private character that Markdown takes for a letter."""

PRINTED = "\ue001"
"""Stands for the first character of a tag that prints something."""

_TAG = re.compile(
    r"\{\{[<%][^{}]*[%>]\}\}|\{%[^{}%]*%\}|\{\{[^{}<%][^{}]*\}\}|\{\{\}\}"
    r"|\{/\*[^*{}]*\*/\}|\{:[^{}\n]*\}"
)
_NOT_A_BREAK = re.compile(r"[^\r\n]")


def mask_templates(source: str) -> str:
    """Return ``source`` with its template tags masked: as long as before, line ends in place.

    What a ``{{ value }}`` prints is not known, so its first character is ``PRINTED``; the other
    tags (``{{< figure >}}``, ``{% raw %}``, ``{/* remark */}``, ``{: .note}``) leave nothing.
    """
    if "{" not in source:
        return source
    return _TAG.sub(_mask, source)


def _mask(match: re.Match[str]) -> str:
    text = match[0]
    masked = _NOT_A_BREAK.sub(MASK, text)
    prints = text.startswith("{{") and text[2:3] not in {"<", "%"}
    return PRINTED + masked[1:] if prints else masked
