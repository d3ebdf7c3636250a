"""Flavours of Markdown: their markup leaves the prose, and every place stays exact."""

from collections.abc import Callable

import pytest

from claimcheck import Settings, check_text
from claimcheck.documents import Document, Flavor, read_bytes, read_text
from claimcheck.documents.flavors import mask_markup
from claimcheck.engine import check_bytes
from claimcheck.errors import UsageError

Count = Callable[[Callable[[], object]], int]


def read(source: str, flavor: str) -> Document:
    return read_text(source, format="markdown", flavor=flavor)


def blocks(document: Document) -> list[str]:
    return [block.prose.of(document.prose.text) for block in document.blocks if len(block.prose)]


CASES = {
    "hugo": [
        ('It cost {{< money "4" >}} $5.', ["It cost  $5."]),
        ('{{< figure src="a.png" title="9 boats" >}}\n\nIt is long.', ["It is long."]),
        ("{{% notice %}}\nIt is long.\n{{% /notice %}}", ["It is long."]),
        ("{{< highlight go >}}\nx = {9}\n{{< /highlight >}}\n\nIt is long.", ["￼", "It is long."]),
        ("{{ price }} is text here.", ["{{ price }} is text here."]),
    ],
    "jekyll": [
        ("{% include a.html n=9 %}\n\nIt is long.", ["It is long."]),
        ("It cost {{ page.price }} then.", ["It cost ￼ then."]),
        ("{% comment %}\nIt cost $9.\n{% endcomment %}\n\nIt is long.", ["It is long."]),
        ("It is long.\n{: .lead #n9}", ["It is long."]),
    ],
    "mdx": [
        ("import A from './a'\nimport {\n  B,\n} from 'b'\n\nIt is long.", ["It is long."]),
        ("export const n = 9\n\nExport growth was 4%.", ["Export growth was 4%."]),
        ("<Callout n={9} on={() => { go({a: 1}) }}>\nIt is **long**.\n</Callout>", ["It is long."]),
        ('<Chart\n  n={9}\n  title="> 7"\n/>\n\nIt is long.', ["It is long."]),
        ("It cost <Price n={9} /> and {total} then.", ["It cost  and ￼ then."]),
        ("{/* It cost $9. */}\n\nIt is long.", ["It is long."]),
        ("Use `{x}` here.\n\n```\n<A>\n{9\n```\n\nIt is long.", ["Use ￼ here.", "It is long."]),
        ("It fell when 5 < 6 and 7 > 2.", ["It fell when 5 < 6 and 7 > 2."]),
    ],
    "pandoc": [
        ("::: {.note}\nIt is long.\n:::", ["It is long."]),
        ("It is [quite]{.smallcaps} long, 10^6^ of CO~2~.", ["It is [quite] long, 10^6 of CO2."]),
        ("It is long.^[A note.]", ["It is long."]),
    ],
    "obsidian": [
        ("See [[Costs 2025]] and [[Costs#Part|the part]].", ["See Costs 2025 and the part."]),
        ("![[plan-9.png]]\n\nIt is ==quite== long. ^ab-9", ["It is quite long."]),
        ("It is %%cost $9%% long.", ["It is  long."]),
        ("> [!warning]- Mind\n> It is long.", ["Mind It is long."]),
    ],
    "gfm": [
        ("> [!NOTE]\n> It is long.", ["It is long."]),
        ("It cost {{ price }} {% then %}.", ["It cost {{ price }} {% then %}."]),
    ],
    "auto": [
        ("{{< a >}} It {% b %} is {{ c }} long.\n{: .d}", ["It  is ￼ long."]),
        ("::: tip\nSee [[Costs]].\n:::", ["See Costs."]),
        ("It grew.[[7]](https://x.example/a) Then", ["It grew. Then"]),
        ("It is 5%% or {9}, a<b>.", ["It is 5%% or {9}, a."]),
    ],
}


@pytest.mark.parametrize(
    ("flavor", "source", "shown"), [(flavor, *case) for flavor, cases in CASES.items() for case in cases]
)
def test_markup_leaves_the_prose(flavor: str, source: str, shown: list[str]) -> None:
    document = read(source, flavor)
    assert blocks(document) == shown
    assert document.source == source


def test_every_flavour_is_tried() -> None:
    assert set(CASES) == set(Flavor)


@pytest.mark.parametrize("flavor", Flavor)
def test_masks_keep_length_and_line_ends(flavor: Flavor) -> None:
    source = "\r\n".join(text for cases in CASES.values() for text, _ in cases)
    masked = mask_markup(source, flavor)
    assert len(masked) == len(source)
    assert [at for at, sign in enumerate(masked) if sign in "\r\n"] == [
        at for at, sign in enumerate(source) if sign in "\r\n"
    ]


def test_the_name_of_a_file_tells_its_flavour() -> None:
    source = b"<Note>\nIt cost {n}.\n</Note>"
    assert blocks(read_bytes(source, path="a.mdx")) == ["It cost ￼."]
    assert blocks(read_bytes(source, path="a.mdx", flavor="gfm")) == ["It cost {n}."]


def test_a_text_is_read_in_the_flavour_of_the_settings() -> None:
    text = "It cost {price($5)} in all."
    read_as = {
        flavor: [
            mention.text
            for mention in check_text(text, format="markdown", settings=Settings(flavor=flavor)).mentions
        ]
        for flavor in ("gfm", "mdx")
    }
    assert read_as == {"gfm": ["$5"], "mdx": []}


def test_a_flavour_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="no Markdown flavour 'wiki'; there are auto, gfm, "):
        check_bytes(b"text", path="a.md", settings=Settings(flavor="wiki"))
    with pytest.raises(UsageError, match="no Markdown flavour 'wiki'"):
        check_text("text", settings=Settings(flavor="wiki"))


SCRAPS = [
    "{{<",
    "{{< highlight >}}",
    "{% comment %}",
    "{",
    "<A ",
    '<A x="',
    "<A x={",
    "```\n",
    "`a",
    "[[a",
    "%%",
    "==a",
    "import a\n",
    ":::",
    "^a",
    "~a",
]


@pytest.mark.parametrize("flavor", ["auto", "hugo", "jekyll", "mdx", "pandoc", "obsidian"])
@pytest.mark.parametrize("scrap", SCRAPS)
def test_unclosed_markup_takes_work_of_its_length(scrap: str, flavor: str, calls: Count) -> None:
    def work(size: int) -> int:
        text = scrap * (size // len(scrap))
        return calls(lambda: mask_markup(text, Flavor(flavor)))

    assert work(40_000) <= 5 * work(10_000) + 100
