"""Note markers that mark themselves up, and what leaves the prose with them."""

import pytest

from claimcheck.documents import Document, Zone, read_text

LIST = "\n\nReferences\n\n1. Ola Brandt, 2025\n2. Reuters, 2026\n3. Ana Sol, 2026\n"


def found(document: Document) -> list[tuple[str, str, str]]:
    return [(m.label, m.span.of(document.source), m.notation) for m in document.markers]


def first_block(document: Document) -> str:
    return document.blocks[0].prose.of(document.prose.text)


@pytest.mark.parametrize(
    ("source", "markers", "prose"),
    [
        ("It grew.[^1] Then", [("1", "[^1]", "markdown")], "It grew. Then"),
        ("It grew [^1]. Then", [("1", "[^1]", "markdown")], "It grew. Then"),
        ("It grew.[^none] Then", [("none", "[^none]", "markdown")], "It grew. Then"),
        ("It grew.[^1][^b] Then", [("1", "[^1]", "markdown"), ("b", "[^b]", "markdown")], "It grew. Then"),
        (
            "It grew,^[Ola *Brandt* [2], 2025] and",
            [("inline-1", "^[Ola *Brandt* [2], 2025]", "inline")],
            "It grew, and",
        ),
        ("It grew [@sol, p. 7]. Then", [("sol", "[@sol, p. 7]", "citekey")], "It grew. Then"),
        (
            "It grew [see @sol; -@park]. Then",
            [("sol", "sol", "citekey"), ("park", "park", "citekey")],
            "It grew. Then",
        ),
        (
            "It grew. ([The Outlet][4])\n\n[4]: https://a.example",
            [("4", "([The Outlet][4])", "link")],
            "It grew.",
        ),
        (
            "It grew ([A][4], [B][5]).\n\n[4]: https://a.example\n[5]: https://b.example",
            [("4", "[A][4]", "link"), ("5", "[B][5]", "link")],
            "It grew.",
        ),
        ("It grew.[5]\n\n[5]: https://a.example", [("5", "[5]", "bracket")], "It grew."),
        (
            "It grew.[[7]](https://a.example) Then",
            [("7", "[[7]](https://a.example)", "bracket")],
            "It grew. Then",
        ),
        ("It grew.<sup>1</sup> Then", [("1", "1", "html")], "It grew. Then"),
        ("It grew.<ref>Ana *Sol*</ref> Then", [("1", "<ref>Ana *Sol*</ref>", "wikitext")], "It grew. Then"),
        ("It grew.<sup>[1](#fn1)</sup> Then", [("1", "[1](#fn1)", "link")], "It grew. Then"),
        (
            "It grew \\[1\\]. Then \\[2\\] and \\[3\\].",
            [("1", "[1\\]", "bracket"), ("2", "[2\\]", "bracket"), ("3", "[3\\]", "bracket")],
            "It grew. Then and.",
        ),
    ],
)
def test_markup_of_markdown(source: str, markers: list[tuple[str, str, str]], prose: str) -> None:
    document = read_text(source + "\n\nMore text.\n", format="markdown")
    assert found(document) == markers
    assert first_block(document) == prose


@pytest.mark.parametrize(
    "source",
    [
        "There were [42](https://a.example) cranes.",
        "It [grew][report] again.\n\n[report]: https://a.example",
        "Use `x[1]` and `[^1]` here.",
        "```\nx[1] [^1]\n```",
        "Write to [press@a.example] for more.",
        "Speed of 10<sup>6</sup> m<sup>2</sup>.",
        "Task:\n\n- [ ] one\n- [x] two",
        "The price rose[*] again.",
    ],
)
def test_no_markers_in_markdown(source: str) -> None:
    assert found(read_text(source + "\n\nMore text.\n", format="markdown")) == []


def test_an_inline_note_is_a_block_of_its_own() -> None:
    document = read_text("It grew,^[Ola Brandt, 2025] and fell.\n", format="markdown")
    (note,) = [block for block in document.blocks if block.zone is Zone.NOTE]
    assert note.span.of(document.source) == "Ola Brandt, 2025"
    assert note.label is None
    assert document.markers[0].span.contains(note.span)


def test_a_marker_knows_where_it_stood_in_the_prose() -> None:
    document = read_text("It grew.[^1] Then it fell [^2], and rose.[^3]\n", format="markdown")
    prose = document.prose.text
    assert prose.startswith("It grew. Then it fell, and rose.\n\n")
    assert [prose[: marker.prose] for marker in document.markers] == [
        "It grew.",
        "It grew. Then it fell",
        "It grew. Then it fell, and rose.",
    ]


@pytest.mark.parametrize(
    ("source", "labels", "prose"),
    [
        ("It grew [1]. Then [2, 3].", ["1", "2", "3"], "It grew. Then."),
        ("It grew [1][2] and fell [1-3].", ["1", "2", "1", "2", "3"], "It grew and fell."),
        ("It grew.[1] Then it fell[2] and rose.[3]", ["1", "2", "3"], "It grew. Then it fell and rose."),
        ("It grew (1). Then it fell (2, 3).", ["1", "2", "3"], "It grew. Then it fell."),
        ("It grew.¹ Then it fell.²˒³", ["1", "2", "3"], "It grew. Then it fell."),
        ("It grew by 48 m².¹ Then 10⁶ came.² ³", ["1", "2", "3"], "It grew by 48 m². Then 10⁶ came."),
        ("It ran from 1902–03² ³ on, at 10⁴ volts.", ["2", "3"], "It ran from 1902–03 on, at 10⁴ volts."),
        ('It grew.<ref>Ola</ref> It fell.<ref name="x" />', ["1", "x"], "It grew. It fell."),
    ],
)
def test_notations_of_plain_text(source: str, labels: list[str], prose: str) -> None:
    document = read_text(source + LIST)
    assert [marker.label for marker in document.markers] == labels
    assert first_block(document) == prose


@pytest.mark.parametrize(
    "source",
    [
        "The vector x[0] and the list items[2] are long, as said [1]. It grew [2].",
        'She said that "[3] people" came. It grew [1].',
    ],
)
def test_brackets_that_are_no_references(source: str) -> None:
    labels = [marker.label for marker in read_text(source + LIST).markers]
    assert labels in (["1", "2"], ["1"])


@pytest.mark.parametrize(
    "source",
    [
        "There were [40] cranes in the harbour then, and the board said so.",
        "The steps are (1) lift, (2) turn, (3) lower, and all take time.",
        "It covers 48 m², holds 10⁶ parts and 5 km² of R² and H²O.",
        "In [2019] it grew, and the result [sic] was fine.",
        "Write to press@harbour.example or @harbour.",
    ],
)
def test_no_markers_in_plain_text(source: str) -> None:
    assert found(read_text(f"{source}\n\nMore text, and no list.\n")) == []


def test_fused_superscripts_are_split_only_as_the_list_allows() -> None:
    document = read_text("It grew.²³ Then it fell." + LIST)
    assert [(m.label, m.span.of(document.source)) for m in document.markers] == [("2", "²"), ("3", "³")]


@pytest.mark.parametrize(
    "leftover", [":contentReference[oaicite:3]{index=3}", "【12†source】", "[cite: 1, 2]", "[oaicite:7]"]
)
def test_marks_left_by_chat_tools_are_chrome(leftover: str) -> None:
    document = read_text(f"It fell by 19% {leftover}. More text.\n\nAnd more.\n")
    (chrome,) = [block for block in document.blocks if block.zone is Zone.CHROME]
    assert leftover in chrome.span.of(document.source)
    assert chrome.hint == "citation mark left by a chat tool"
    assert first_block(document) == "It fell by 19%. More text."
