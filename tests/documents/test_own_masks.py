"""A site's own masks: what they cover is no text, everything else stays where it is, in every format."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck import Settings, check_text
from claimcheck.documents import Document, Masks, read_text
from claimcheck.documents.flavors import MASK
from claimcheck.documents.own_masks import covered
from claimcheck.errors import UsageError

Count = Callable[[Callable[[], object]], int]

WORDPRESS = [
    ('It cost [money amount="4"] $5.', ["It cost  $5."]),
    ('[gallery ids="1,22"]\n\nIt is long.', ["It is long."]),
    ('[caption id="a_9" width=300]A quay.[/caption]\n\nIt is long.', ["A quay.", "It is long."]),
    ("[pullquote]It is long.[/pullquote]", ["It is long."]),
    ("[chart/]\n\nIt is long.", ["It is long."]),
    ("It was [sic] long [in all], see [this](x.md) and [that][id].\n\n[id]: y.md", None),
    ("It grew [a] bit.[^b]\n\n[^b]: So it did.", None),
    ("- [x] done\n- [ ] open", None),
]
OWN = [
    (r"\[\[chart:[^\]]*\]\]", "It cost [[chart: 9 boats]] $5.", ["It cost  $5."]),
    (r"^@@.*$", "@@ 9 boats\n\nIt is long.\n\n@@ 7 more", ["It is long."]),
    (r"(?s)<<private.*?>>", "<<private\n9 boats\n>>\n\nIt is long.", ["It is long."]),
    (r"\{\{tip\|(?P<shown>[^}]*)\}\}", "It cost {{tip|about}} $5.", ["It cost about $5."]),
    (r"TK\d+", "It cost TK400 or `TK9`.", ["It cost  or ￼."]),
]


def _read(source: str, masks: Masks, kind: str = "markdown") -> Document:
    return read_text(source, format=kind, masks=masks)


def _blocks(document: Document) -> list[str]:
    return [block.prose.of(document.prose.text) for block in document.blocks if len(block.prose)]


@pytest.mark.parametrize(("source", "shown"), WORDPRESS)
def test_wordpress_shortcodes_leave_the_prose_and_other_brackets_stay(
    source: str, shown: list[str] | None
) -> None:
    document = _read(source, Masks(shortcodes=("wordpress",)))
    assert _blocks(document) == (_blocks(_read(source, Masks())) if shown is None else shown)
    assert document.source == source


@pytest.mark.parametrize(("pattern", "source", "shown"), OWN)
def test_patterns_leave_the_prose(pattern: str, source: str, shown: list[str]) -> None:
    assert _blocks(_read(source, Masks(patterns=(pattern,)))) == shown


@pytest.mark.parametrize("kind", ["text", "html"])
def test_they_hold_in_other_formats(kind: str) -> None:
    paragraph = "<p>{}</p>" if kind == "html" else "{}"
    source = paragraph.format('It cost [money amount="$9"] $5, {{tip|about}} 4.')
    masks = Masks(("wordpress",), (r"\{\{tip\|(?P<shown>[^}]*)\}\}",))
    assert [text.split() for text in _blocks(_read(source, masks, kind))] == ["It cost $5, about 4.".split()]


def test_hugo_and_jekyll_hold_beside_another_flavour() -> None:
    source = b"It cost {{< money >}}{% b %} $5."
    document = read_text(source.decode(), format="markdown", flavor="gfm", masks=Masks(("hugo", "jekyll")))
    assert _blocks(document) == ["It cost  $5."]


@pytest.mark.parametrize("kind", ["markdown", "text", "html"])
def test_places_stay_exact(kind: str) -> None:
    source = 'Café [a b="$9"] paid [c d="e"/] $40m CHF\r\nin all.'
    settings = Settings(shortcodes=("wordpress",))
    found = check_text(source, format=kind, settings=settings).findings
    assert [finding.span.of(source) for finding in found] == ["$40m CHF"]


@pytest.mark.parametrize(("by_line", "second"), [(True, "  "), (False, MASK * 2)])
def test_covers_keep_length_and_line_ends(by_line: bool, second: str) -> None:  # noqa: FBT001 - drawn
    text = "ab\r\ncd\nef"
    spans = Masks(patterns=(r"(?s)b.*d", "d\nef")).spans(text)
    shown = covered(text, spans, by_line=by_line)
    assert shown == f"a{MASK}\r\n{second}\n{second}"


def test_a_line_of_masks_parts_the_paragraphs_of_plain_text() -> None:
    document = _read("It is long.\n@@ 9 boats\nIt is wide.\n", Masks(patterns=("^@@.*",)), "text")
    assert _blocks(document) == ["It is long.", "It is wide."]


@pytest.mark.parametrize(
    ("masks", "told"),
    [
        (Masks(("drupal",)), "no shortcodes called 'drupal'; there are hugo, jekyll, wordpress"),
        (Masks((), ("(a",)), "is no regular expression: "),
        (Masks((), ("a*",)), "matches where nothing stands"),
    ],
)
def test_what_is_no_mask_is_refused(masks: Masks, told: str) -> None:
    with pytest.raises(UsageError, match=told):
        _read("text", masks)


@pytest.mark.parametrize("scrap", ["[a ", '[a b="', "[a b=c ", "[a]", "[/a", "[a-"])
def test_unclosed_shortcodes_take_work_of_their_length(scrap: str, calls: Count) -> None:
    def work(size: int) -> int:
        text = scrap * (size // len(scrap))
        return calls(lambda: Masks(("wordpress",)).spans(text))

    assert work(40_000) <= 5 * work(10_000) + 100
