"""Notations that mark themselves up: ``[^1]``, ``^[...]``, ``[@key]``, ``<ref>``, ``<sup>1</sup>``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count

from claimcheck.documents.markers.bracketed import with_space_before
from claimcheck.documents.markers.found import Cluster, Scene
from claimcheck.text import Span

_FOOTNOTE = re.compile(
    r"\[\^(?!(?:a-[fz]|A-[FZ]|0-9|\\[wds]|(?![*†‡§])[^\w\s\[\]])+\])([^\s\[\]^]{1,60})\](?!:)"
)
"""Not what a regular expression leaves out: ``[^,]``, ``[^A-Za-z0-9;]``."""
_CITEKEYS = re.compile(r"\[[^\[\]\n@]{0,120}@\{?\w[^\[\]\n]{0,400}\]")
_KEY = re.compile(r"(?<![\w.])-?@\{?([\w][\w:.#$%&+?<>~/-]*[\w/]|\w)")
_REF = re.compile(
    r"<ref(?:\s[^<>]{0,200})?/>|<ref(?:\s[^<>/]{0,200})?>([^<]{0,5000}(?:<(?!/ref)[^<]{0,2000}){0,20})</ref>",
    re.IGNORECASE,
)
_REF_NAME = re.compile(r"name\s*=\s*[\"']?([^\"'/>\s]+)", re.IGNORECASE)
_SUP = re.compile(r"<sup[^<>]{0,200}>\s*\[?(\d{1,3}|[*†‡])\]?\s*</sup>", re.IGNORECASE)
_RAISED_LABEL = re.compile(r"\^?\s*[\[(]?\s*(\d{1,3}(?:\s*[,;]\s*\d{1,3})*|[*†‡§]{1,3})\s*[\])]?\s*")
_NUMBER = re.compile(r"\d+|[*†‡§]+")
_REFERENCE = r"contentReference\[oaicite:\d+\](?:\{index=\d+\})?"
_TURNS = r"\ue202?(?:turn\d+\w+\d+\ue202?)+\ue201?"
# Each branch begins with a plain character: the search leaps from one such character to the next.
CHAT_MARK = re.compile(
    rf":{_REFERENCE}|{_REFERENCE}|\[oaicite:\d+\]|\[oai_citation:\d+‡[^\]\n]{{0,80}}\]|【\d+(?::\d+)?†[^】\n]{{0,80}}】"
    rf"|\ue200(?:cite|navlist){_TURNS}|cite{_TURNS}|navlist{_TURNS}"
    r"|t(?<!\wt)urn\d+(?:search|view|news|image|file|fetch)\d+\b"
    r"|\[cite_start\]|\[cite: ?[\d, ]+\]"
)
"""What a chat tool leaves where a citation stood."""
CHAT_HINT = "citation mark left by a chat tool"
"""The hint of the blocks that hold such marks."""
_BRACKET = re.compile(r"[\[\]]|\n\n")
_MOST_INLINE = 4000
_EXPONENT_UNITS = frozenset(
    {"m", "km", "cm", "mm", "ft", "in", "mi", "yd", "s", "x", "y", "z", "r", "n", "e", "co"}
)
_WORD = re.compile(r"[^\W_]+$")


def find_footnotes(scene: Scene) -> Iterator[Cluster]:
    """Yield ``[^label]``, defined or not."""
    for match in _FOOTNOTE.finditer(scene.text):
        span = Span(*match.span())
        yield Cluster(cut=with_space_before(scene, span), members=((match[1], span),), notation="markdown")


def find_inline_notes(scene: Scene) -> Iterator[Cluster]:
    """Yield ``^[text]``, brackets inside the text balanced; the labels are made up."""
    number = 0
    end = 0
    for opening, closing in _balanced(scene.text):
        if opening < end or not opening or scene.text[opening - 1] != "^" or closing - opening > _MOST_INLINE:
            continue
        span, end = Span(opening - 1, closing + 1), closing + 1
        number += 1
        yield Cluster(
            cut=with_space_before(scene, span),
            members=((f"inline-{number}", span),),
            notation="inline",
            note=Span(opening + 1, closing),
        )


def _balanced(text: str) -> list[tuple[int, int]]:
    """Return the places of each pair of brackets within a block, in order of the opening ones."""
    if "^[" not in text:
        return []
    pairs: list[tuple[int, int]] = []
    open_brackets: list[int] = []
    for match in _BRACKET.finditer(text):
        if match[0] == "[":
            open_brackets.append(match.start())
        elif match[0] == "]" and open_brackets:
            pairs.append((open_brackets.pop(), match.start()))
        elif match[0] == "\n\n":
            open_brackets.clear()
    return sorted(pairs)


def find_citekeys(scene: Scene) -> Iterator[Cluster]:
    """Yield pandoc's ``[@key]`` and ``[see @key, p. 7; @other]``."""
    for match in _CITEKEYS.finditer(scene.text):
        span = Span(*match.span())
        keys = list(_KEY.finditer(match[0]))
        whole = len(keys) == 1
        members = tuple(
            (key[1], span if whole else Span(span.start + key.start(1), span.start + key.end(1)))
            for key in keys
        )
        if members:
            yield Cluster(cut=with_space_before(scene, span), members=members, notation="citekey")


def find_wikitext(scene: Scene) -> Iterator[Cluster]:
    """Yield ``<ref>...</ref>``, with its text as an inline note, and ``<ref name="x" />``.

    A note without a name has the number that the wiki prints.
    """
    found = [(match, _REF_NAME.search(match[0][:220])) for match in _REF.finditer(scene.text)]
    names = dict.fromkeys(name[1] for _, name in found if name)
    numbers = (str(number) for number in count(1) if str(number) not in names)
    printed: set[str] = set()
    for match, name in found:
        label = name[1] if name else ""
        if label not in printed:
            number = next(numbers)
            label = label or number
            printed.add(label)
        span = Span(*match.span())
        note = Span(*match.span(1)) if match[1] else None
        yield Cluster(cut=span, members=((label, span),), notation="wikitext", note=note, labelled=True)


def find_raised(scene: Scene) -> Iterator[Cluster]:
    """Yield ``<sup>1</sup>`` where it is a note and no exponent."""
    for match in _SUP.finditer(scene.text):
        span = Span(*match.span())
        if not _is_exponent(scene, span.start, match[1]):
            yield Cluster(cut=span, members=((match[1], span),), notation="html")
    for span in scene.raised:
        shown = _RAISED_LABEL.fullmatch(span.of(scene.text))
        if shown is None or _is_exponent(scene, span.start, shown[1]):
            continue
        labels = _NUMBER.finditer(scene.text, span.start, span.end)
        members = tuple((label[0], Span(*label.span())) for label in labels)
        yield Cluster(cut=span, members=members, notation="html")


def find_leftovers(scene: Scene) -> Iterator[Span]:
    """Yield what chat tools leave behind where a citation stood."""
    for match in CHAT_MARK.finditer(scene.text):
        yield with_space_before(scene, Span(*match.span()))


_APPLIED = re.compile(r"\w\([^()\n]*\Z")
"""A bracket that opens right after a letter, as that of a function: "O(n"."""


def _is_exponent(scene: Scene, start: int, label: str) -> bool:
    if label.isdigit() and _APPLIED.search(scene.text, max(0, start - 60), start):
        return True
    word = _WORD.search(scene.text, max(0, start - 24), start)
    if word is None:
        return False
    if word[0].isdigit():
        return label not in scene.labels or word[0] == "10"
    if word[0].lower() not in _EXPONENT_UNITS:
        return False
    return label not in scene.labels or (label in {"2", "3"} and _is_measured(scene, start - len(word[0])))


def _is_measured(scene: Scene, start: int) -> bool:
    """Whether a figure stands before the unit that begins at ``start``: "5 km"."""
    return scene.text[max(0, start - 3) : start].rstrip()[-1:].isdigit()
