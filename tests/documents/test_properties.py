"""What holds of every document, whatever is in the file."""

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.documents import Document, Zone, read_bytes, read_text
from claimcheck.errors import InputError
from claimcheck.text import Span

Count = Callable[[Callable[[], object]], int]

FORMATS = ("text", "markdown", "html")
SCRAPS = (
    "# Title\n",
    "## Part\n",
    "A sentence of the text, with $40 million in it.",
    "the company.1",
    'this month."2',
    "dry2, and",
    "[^1]",
    "^[a note]",
    "[1]",
    "[2, 3]",
    "(1)",
    "[@key; @other]",
    "¹˒²",
    "<sup>1</sup>",
    "<ref>x</ref>",
    "([Outlet][4])",
    "\n[^1]: a note\n",
    '\n[4]: https://example.org "T"\n',
    "\nReferences\n\n1. One, 2020\n2. Two, 2021\n",
    "Sources: A (June 3, 2026) · B\n",
    "- item\n",
    "  1. item\n",
    "> quote\n",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "`code`",
    "```\ncode\n```\n",
    "<div>html</div>\n",
    "*emphasis*",
    "[text](https://example.org)",
    "&amp;",
    "\\$",
    "{{< figure >}}",
    "{{ price }}",
    "---\ntitle: T\ndate: 2026-06-05\n---\n",
    "2026/6/5 · 8:05\n",
    "By Ana Sol\n",
    "Log in to comment\n",
    "donâ€™t",
    "ä»¶",
    "\ufffd",
    "\x00",
    "読み込んでいます\n",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    " ",
    "\ud800",
    "$1,0001",
    "2025.1 Whether",
)
TEXTS = st.lists(st.sampled_from(SCRAPS) | st.text(max_size=12), max_size=25).map("".join)


def check_invariants(document: Document) -> None:
    source, prose = document.source, document.prose
    length = len(prose.text)
    for block in document.blocks:
        assert 0 <= block.span.start <= block.span.end <= len(source)
        assert 0 <= block.prose.start <= block.prose.end <= length
        assert block.zone.is_running or not len(block.prose)
    for before, after in pairwise(document.blocks):
        assert before.span.start <= after.span.start
        assert before.prose.end <= after.prose.start
    running = [block for block in document.blocks if len(block.prose)]
    for before, after in pairwise(running):
        assert prose.text[before.prose.end : after.prose.start] == "\n\n"
        assert before.span.end <= after.span.start
    for block in running:
        origin = prose.to_source(block.prose)
        assert block.span.contains(origin)
    for marker in document.markers:
        assert 0 <= marker.span.start < marker.span.end <= len(source)
        assert 0 <= marker.prose <= length
        assert marker.label
    for before_marker, after_marker in pairwise(document.markers):
        assert before_marker.span.start <= after_marker.span.start
        assert before_marker.prose <= after_marker.prose


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=250, deadline=None)
@given(text=TEXTS)
def test_any_text_is_read_and_the_spans_fit(name: str, text: str) -> None:
    check_invariants(read_text(text, format=name))


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=150, deadline=None)
@given(text=TEXTS)
def test_prose_is_made_of_slices_of_the_source(name: str, text: str) -> None:
    document = read_text(text, format=name)
    for offset, character in enumerate(document.prose.text):
        origin = document.prose.to_source(Span(offset, offset + 1))
        if len(origin) == 1 and not character.isspace() and character not in "\ufffc^\ufffd":
            shown = origin.of(document.source)
            assert shown == character


@pytest.mark.parametrize("name", FORMATS)
@settings(max_examples=100, deadline=None)
@given(text=TEXTS)
def test_reading_twice_gives_the_same_document(name: str, text: str) -> None:
    first, second = read_text(text, format=name), read_text(text, format=name)
    assert first.blocks == second.blocks
    assert first.markers == second.markers
    assert first.prose.text == second.prose.text


@settings(max_examples=200, deadline=None)
@given(data=st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        document = read_bytes(data, path="file.md")
    except InputError:
        return
    check_invariants(document)


HOSTILE = {
    "quotes": "> ",
    "quotes-tight": ">",
    "brackets": "[",
    "links": "[a](",
    "images": "![a](",
    "emphasis": "*a ",
    "underscores": "_a ",
    "lists": "- ",
    "notes": "word.[^1] ",
    "definitions": "[^1]: x\n\n",
    "link-definitions": "[1]: http://x.org/ab\n",
    "inline-notes": "^[",
    "tags": "<sup>",
    "refs": "<ref>",
    "templates": "{{<",
    "comments": "<!--",
    "glued": "Word.1 ",
    "glued-words": "word1 ",
    "numbers": "1,000,",
    "clusters": "a.1,2,3,",
    "superscripts": "a¹²³",
    "keys": "[@a;",
    "cells": "|a",
    "mojibake": "â€™ä»¶",
    "replacement": "a\ufffd",
    "wrapped": "a line of some seventy characters that was broken because it was full\n",
    "headings": "Heading\n\nText that is longer than the heading.\n\n",
    "numbered": "1. Author, 2020\n",
    "sources": "Sources: [1] a [2] b\n\n",
    "dates": "June 5, 2026\n",
    "letters": "a",
    "stops": ".",
    "closers": "a.\"'",
    "spaces": " ",
    "breaks": "\n",
    "digits": "1",
}


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_text_takes_work_of_its_length(kind: str, name: str, calls: Count) -> None:
    scrap = HOSTILE[kind]

    def work(size: int) -> int:
        text = scrap * (size // len(scrap))
        check_invariants(read_text(text, format=name))
        return calls(lambda: read_text(text, format=name))

    assert work(20_000) <= 5 * work(5_000)


def test_ten_megabytes_on_one_line_are_read() -> None:
    text = "The company spent $40 million. " * 330_000
    document = read_text(text)
    assert [block.zone for block in document.blocks] == [Zone.PARAGRAPH]
