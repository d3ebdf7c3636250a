"""XML read in one pass. A document type, and with it every entity, is refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple
from xml.parsers import expat

from claimcheck.errors import InputError

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
_SAVE_AGAIN = "open it in a word processor and save it as .docx again"
_MOST_DEPTH = 2000


class Tag(NamedTuple):
    """A start tag. ``word`` tells whether it is of WordprocessingML; attributes lose their namespace."""

    name: str
    word: bool
    attributes: Mapping[str, str]

    def get(self, name: str = "val") -> str:
        """Return an attribute, empty where it is not there."""
        return self.attributes.get(name, "")

    @property
    def is_on(self) -> bool:
        """Whether a property such as ``<w:vanish/>`` holds."""
        return self.get() not in {"0", "false", "off", "none"}


class _TypeDeclared(Exception):  # noqa: N818 - no error of the program
    """The document declares a type."""


class _TooDeep(Exception):  # noqa: N818 - as above
    """Elements are nested deeper than any document's."""


def walk(  # noqa: PLR0913 - a callback for each kind of event
    data: bytes,
    path: str,
    part: str,
    *,
    opened: Callable[[Tag], None],
    closed: Callable[[str, bool], None] = lambda _name, _word: None,
    text: Callable[[str], None] = lambda _text: None,
) -> None:
    """Call ``opened``, ``closed`` and ``text`` for what is in ``data``, in order.

    Nothing outside ``data`` is read. Raises ``InputError`` for what is no well-formed XML.
    """
    depth = 0

    def start(name: str, attributes: Mapping[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > _MOST_DEPTH:
            raise _TooDeep
        space, _, local = name.rpartition(" ")
        bare = {key.rpartition(" ")[2]: value for key, value in attributes.items()}
        opened(Tag(local, space in _WORD, bare))

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        space, _, local = name.rpartition(" ")
        closed(local, space in _WORD)

    def refuse(*_: object) -> None:
        raise _TypeDeclared

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)  # noqa: FBT003 - expat takes no keyword
    except _TypeDeclared as error:
        problem = f"its part {part} declares a document type, which no Word document does"
        raise InputError(path, problem, "do not trust it") from error
    except _TooDeep as error:
        problem = f"its part {part} nests more than {_MOST_DEPTH} elements"
        raise InputError(path, problem, _SAVE_AGAIN) from error
    except expat.ExpatError as error:
        problem = f"its part {part} is no well-formed XML ({error})"
        raise InputError(path, problem, _SAVE_AGAIN) from error
