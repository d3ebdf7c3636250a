"""The people who wrote a source, out of the part of its line that names them."""

from __future__ import annotations

import re
from typing import Final

_PARTICLE: Final = r"(?:(?:[Vv]an|[Vv]on|[Dd]e|der|den|[Dd]u|la|[Ll]e|del|[Dd]i|da|bin|al|el)\s+)*"
_NAME: Final = r"[^\W\d_a-z][\w'’-]*\.?"
_GIVEN_FIRST: Final = re.compile(rf"{_NAME}(?:\s+{_PARTICLE}{_NAME}){{1,3}}")
_FAMILY_FIRST: Final = re.compile(
    rf"{_PARTICLE}(?P<family>{_NAME}(?:\s{_NAME})?),\s+(?P<given>{_NAME}(?:\s*{_NAME}){{0,3}})"
)
_INITIALS_LAST: Final = re.compile(rf"{_PARTICLE}{_NAME}\s+[A-Z]{{1,3}}")
"""As medical journals write it: ``Lind A``."""
_INITIALS: Final = re.compile(r"(?:[A-Z]\.[\s-]?)+[A-Z]")
"""Initials of which the last has lost its stop to the sentence."""
_FAMILY_LIST: Final = re.compile(
    rf"({_PARTICLE}{_NAME},\s+(?:[A-Z]\.[\s-]?){{1,3}})(?:,?\s*(?:&|and)?\s*|$)", re.IGNORECASE
)
"""As psychologists write it: ``Lind, A., & Moreau, P. B.``"""
_BODY: Final = re.compile(
    r"\b(?:Academy|Agency|Airlines?|Airports?|Archives?|Association|Authority|Bank|Board|Bureau|Canada|Center|Centre|City|Club|College|Commission|Committee|"
    r"Company|Consulting|Corporation|Council|Court|Department|Foundation|Gazette|Government|Group|Herald|Hospital|Inc|Institute|"
    r"Journal|Library|Ltd|Magazine|Ministry|Museum|News|Office|Organi[sz]ation|Police|Post|Press|Railways?|Review|School|Service|Society|Statistics|"
    r"Survey|Systems|The|Times|Trust|Union|University)\b"
)
"""Words of organisations, which sign reports as people do."""
_AROUND: Final = re.compile(r"^(?:By|by|See|Cf\.|Ed\.)\s+|,?\s*(?:et al\.?|\(?eds?\.\)?)\s*$")
_TIES: Final = re.compile(r"\s*(?:;|,?\s+and\s+|,?\s+&\s+)\s*")
_LONGEST: Final = 400
"""Characters of a list of authors; what is longer is a sentence, not a list."""


def read_people(text: str) -> tuple[str, ...]:
    """Return the people that ``text`` lists, given names first; none where it names anything else.

    An organisation is nobody: "Kirkcaldy Civic Society" gives ``()``.
    """
    text = _AROUND.sub("", text.strip(" ,")).strip(" ,")
    if not text or len(text) > _LONGEST or _BODY.search(text):
        return ()
    listed = _FAMILY_LIST.findall(text)
    if listed and not _FAMILY_LIST.sub("", text).strip(" ,.;&"):
        return tuple(_turned(name.strip()) for name in listed)
    parts = [part.strip(" ,") for part in _TIES.split(text) if part.strip(" ,")]
    found: list[str] = []
    for part in parts:
        people = _one(part) or _several(part)
        if not people:
            return ()
        found += people
    return tuple(found)


def _one(part: str) -> tuple[str, ...]:
    if _GIVEN_FIRST.fullmatch(part):
        return (part.rstrip(".") if part[-2:-1].islower() else part,)
    family_first = _FAMILY_FIRST.fullmatch(part)
    # "Ola Brandt, Ines Kowal" are two people: a family name of two words has a given name of one.
    if family_first and not (" " in family_first["family"] and " " in family_first["given"]):
        return (_turned(part),)
    return ()


def _several(part: str) -> tuple[str, ...]:
    names = [name.strip() for name in part.split(",")]
    if len(names) > 1 and all(
        _GIVEN_FIRST.fullmatch(name) or _INITIALS_LAST.fullmatch(name) for name in names
    ):
        return tuple(names)
    return ()


def _turned(name: str) -> str:
    """Return ``Family, Given`` as ``Given Family``."""
    family, _, given = name.partition(",")
    given = given.strip()
    if _INITIALS.fullmatch(given):
        given = f"{given}."
    return f"{given.rstrip('.') if given[-2:-1].islower() else given} {family.strip()}".strip()
