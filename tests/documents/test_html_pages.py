"""HTML pages: the article, its blocks, its markers and notes, with exact places in the source."""

import datetime
from collections.abc import Callable

import pytest

from claimcheck import check_text
from claimcheck.documents import Document, Zone, read_bytes, read_text

Count = Callable[[Callable[[], object]], int]


def read(source: str) -> Document:
    return read_text(source, format="html")


def shown(document: Document) -> list[tuple[str, str]]:
    prose = document.prose.text
    return [(block.zone.value, block.prose.of(prose)) for block in document.blocks if len(block.prose)]


def notes(document: Document) -> list[tuple[str | None, str]]:
    view = document.view
    return [
        (b.label, view.to_prose(b.span).of(view.text).strip()) for b in document.blocks if b.zone is Zone.NOTE
    ]


def markers(document: Document) -> list[tuple[str, str]]:
    return [(m.label, m.span.of(document.source)) for m in document.markers]


def test_only_the_article_is_read() -> None:
    document = read(
        "<html><head><title>Site | Town</title><script>var cost = '$9 million';</script></head><body>"
        "<header><a href='/'>Home</a> 3,000 stories</header><nav><ul><li>Sport 24</ul></nav>"
        "<main><h1>The bridge</h1><p>It cost $4 million.<aside>Also: 7 other bridges</aside></main>"
        "<div class='newsletter-signup'>Join 90,000 readers</div><footer>© 2026 Town</footer></body></html>"
    )
    assert shown(document) == [("title", "The bridge"), ("paragraph", "It cost $4 million.")]
    assert document.title == "The bridge"


def test_a_headline_above_the_article_titles_it() -> None:
    document = read("<header><h1>The bridge</h1></header><article><p>It cost $4 million.</p></article>")
    assert shown(document) == [("title", "The bridge"), ("paragraph", "It cost $4 million.")]


def test_a_headline_in_the_frame_of_the_page_titles_it() -> None:
    document = read("<div class='site-header'><h1>The bridge</h1></div><div><p>It cost $4 million.</p></div>")
    assert shown(document) == [("title", "The bridge"), ("paragraph", "It cost $4 million.")]


def test_the_frame_of_a_page_is_no_slip() -> None:
    report = check_text("<p>Share on Facebook</p><p>It cost $4 million.</p><p>Log in</p>", format="html")
    assert report.findings == ()


def test_a_line_of_sources_is_parted_as_it_reads() -> None:
    document = check_text(
        "<p>It grew.</p><p>Sources: <a href='https://a.example'>AT&amp;T Post</a> (May 3, 1999) &middot; Times (2005)</p>",
        format="html",
    )
    assert [source.raw for source in document.sources] == [
        "[AT&T Post](https://a.example) (May 3, 1999)",
        "Times (2005)",
    ]


def test_furniture_that_holds_the_text_is_none() -> None:
    document = read("<div class='sidebar'><p>It cost $4 million, and took three years to build.</p></div>")
    assert shown(document) == [("paragraph", "It cost $4 million, and took three years to build.")]


@pytest.mark.parametrize(
    "tag",
    [
        "<p hidden>",
        "<p aria-hidden=true>",
        "<p style='color:red;display: none'>",
        "<p class='sr-only'>",
        "<template>",
        "<noscript>",
        "<del>",
    ],
)
def test_what_is_not_seen_is_not_read(tag: str) -> None:
    name = tag[1:].rstrip(">").split(maxsplit=1)[0]
    document = read(f"<p>It cost $4 million to build.</p>{tag}It cost $9.</{name}><p>It is long.")
    assert shown(document) == [("paragraph", "It cost $4 million to build."), ("paragraph", "It is long.")]


def test_blocks_have_their_zones() -> None:
    document = read(
        "<h1>T</h1><h3>Part</h3><ul><li>One<ol><li>Inner</ol><li><p>Two</p></ul>"
        "<blockquote><p>Said he</p></blockquote><figure><img alt='x'><figcaption>A view</figcaption></figure>"
        "<pre>x = 9</pre><p>Use <code>y = 7</code> here.</p>"
    )
    assert shown(document) == [
        ("title", "T"),
        ("heading", "Part"),
        ("list-item", "One"),
        ("list-item", "Inner"),
        ("list-item", "Two"),
        ("quote", "Said he"),
        ("caption", "A view"),
        ("paragraph", "Use ￼ here."),
    ]
    items = [block for block in document.blocks if block.zone is Zone.LIST_ITEM]
    assert [(item.level, item.list) for item in items] == [(1, 0), (2, 1), (1, 0)]
    assert [block.span.of(document.source) for block in document.blocks if block.zone is Zone.CODE] == [
        "<pre>x = 9</pre>"
    ]


def test_references_and_white_space_read_as_in_a_browser() -> None:
    source = "<p>Rents\n  are <b> down</b> 9&nbsp;per&#32;cent &amp; more; AT&T &#; &unknown; &lt;b&gt;</p>"
    document = read(source)
    assert shown(document) == [("paragraph", "Rents are down 9\u00a0per cent & more; AT&T &#; &unknown; <b>")]
    at = document.prose.text.index("down")
    assert document.prose.to_source(document.blocks[0].prose).of(source) == source[3:-4]
    assert source[document.prose.to_source(document.blocks[0].prose.shifted(at)).start :].startswith("down")


def test_line_breaks_part_lines_and_two_of_them_paragraphs() -> None:
    document = read("First<br>line.<br><br/>Next &mdash; one.")
    assert shown(document) == [("paragraph", "First\nline."), ("paragraph", "Next — one.")]


@pytest.mark.parametrize(
    "source",
    [
        "<p>One<p>Two",
        "<p>One</div></span><p>Two</b>",
        "<p>One<!-- no --><div>Two",
        "<P CLASS=x y='>' z=\">\">One</P><?php x ?><p/>Two",
        "<p>One</p><p>Two<b",
        "<p>One</p><p>Two<!-- never ended <p>Three",
        "<p>One</p><p>Two<script>x = '<p>Three</p>'",
    ],
)
def test_broken_pages_read_as_in_a_browser(source: str) -> None:
    assert [text for _, text in shown(read(source))] == ["One", "Two"]


def test_table_cells_know_where_they_stand() -> None:
    document = read(
        "<table><caption>Costs</caption><thead><tr><th>Year<th>Cost</thead>"
        "<tr><td rowspan=2>2025<td>$4<br>million<tr><td>$5 million<tr><td colspan=2>all</table>"
    )
    cells = [
        (b.cell.row, b.cell.column, b.cell.header, b.prose.of(document.prose.text))
        for b in document.blocks
        if b.cell
    ]
    assert cells == [
        (0, 0, True, "Year"),
        (0, 1, True, "Cost"),
        (1, 0, False, "2025"),
        (1, 1, False, "$4 million"),
        (2, 1, False, "$5 million"),
        (3, 0, False, "all"),
    ]
    assert shown(document)[0] == ("caption", "Costs")


def test_a_table_that_lays_out_the_page_holds_paragraphs() -> None:
    document = read("<table><tr><td>Menu<td><h1>The bridge</h1><p>It cost $4.</p><p>It is long.</p></table>")
    assert shown(document) == [
        ("title", "The bridge"),
        ("paragraph", "It cost $4."),
        ("paragraph", "It is long."),
    ]


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2026-04-16T09:00:00Z'>",
        "<meta name=date content=2026-04-16>",
        '<script type="application/ld+json">{"datePublished": "2026-04-16T09:00"}</script>',
        "<time datetime='2026-04-16' itemprop='datePublished'>Thursday</time>",
        "<time class='entry-date'>April 16, 2026</time>",
    ],
)
def test_the_date_is_read_from_the_head(head: str) -> None:
    document = read(f"{head}<p>It cost $4.</p>")
    assert (document.as_of, document.as_of_from) == (datetime.date(2026, 4, 16), "front-matter")


TOOLS = {
    "pandoc": (
        '<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>',
        (
            '<section role="doc-endnotes"><hr/><ol><li id="fn1"><p>Ana Sol, 2026'
            '<a href="#fnref1" role="doc-backlink">↩︎</a></p></li></ol></section>'
        ),
    ),
    "kramdown": (
        '<sup id="fnref:1"><a href="#fn:1" class="footnote">1</a></sup>',
        '<div class="footnotes"><ol><li id="fn:1"><p>Ana Sol, 2026 <a href="#fnref:1">&#8617;</a></p></ol></div>',
    ),
    "block editor": (
        '<sup data-fn="a9-f" class="fn"><a href="#a9-f" id="a9-f-link">1</a></sup>',
        (
            '<ol class="wp-block-footnotes"><li id="a9-f">Ana Sol, 2026 '
            '<a href="#a9-f-link" aria-label="Jump to footnote reference 1">↩︎</a></li></ol>'
        ),
    ),
    "newsletter": (
        '<a class="footnote-anchor" id="footnote-anchor-1" href="https://x.example/p/y#footnote-1">1</a>',
        (
            '<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a>'
            "<div><p>Ana Sol, 2026</p></div></div>"
        ),
    ),
    "exported document": (
        '<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup>',
        '<div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;Ana Sol, 2026</span></p></div>',
    ),
    "word processor": (
        '<a href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>',
        '<div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Ana Sol, 2026</p></div>',
    ),
    "encyclopedia": (
        '<sup id="cite_ref-a_1-0"><a href="#cite_note-a-1"><span>[</span>1<span>]</span></a></sup>',
        (
            '<ol><li id="cite_note-a-1"><span>^ <a href="#cite_ref-a_1-0"><sup><i>a</i></sup></a> '
            '<a href="#cite_ref-a_1-1"><sup><i>b</i></sup></a></span> <span>Ana Sol, 2026</span></li></ol>'
        ),
    ),
    "plugin": (
        "<span id='e-1'></span><span class='easy'><a href='#e-bottom-1'><sup>1</sup></a></span>",
        "<ol><li><span id='e-bottom-1'></span>Ana Sol, 2026<a href='#e-1'>↑</a></li></ol>",
    ),
    "definition": (
        '<sup class="footnote-reference"><a href="#1">1</a></sup>',
        '<div class="footnote-definition" id="1"><sup class="footnote-definition-label">1</sup><p>Ana Sol, 2026</p></div>',
    ),
    "footer": (
        '<a href="#note-1" id="ref-1">*</a>',
        '<footer><p id="note-1">* Ana Sol, 2026 <a href="#ref-1">back</a></p></footer>',
    ),
}


@pytest.mark.parametrize("tool", TOOLS)
def test_one_rule_reads_the_notes_of_every_tool(tool: str) -> None:
    marker, note = TOOLS[tool]
    document = read(f"<p>It cost $4 million.{marker} It is long.</p>{note}")
    assert shown(document) == [("paragraph", "It cost $4 million. It is long.")]
    assert [place.label for place in document.markers] == ["*" if tool == "footer" else "1"]
    assert document.markers[0].notation == "html"
    assert document.markers[0].prose == len("It cost $4 million.")
    ((label, text),) = notes(document)
    assert label == document.markers[0].label
    assert text.lstrip("* ") == "Ana Sol, 2026"


def test_brackets_and_commas_round_links_go_with_the_markers() -> None:
    document = read(
        "<p>It grew <sup>[<a href='#fn1'>1</a>, <a href='#fn2'>2</a>]</sup> again.</p>"
        "<ol><li id=fn1>Ana Sol<li id=fn2>Ola Brandt</ol>"
    )
    assert shown(document) == [("paragraph", "It grew  again.")]
    assert [label for label, _ in markers(document)] == ["1", "2"]


def test_unused_undefined_and_repeated_notes_are_seen() -> None:
    document = read(
        "<p>A <a href='#fn1' id=r1>1</a> b <a href='#fn1'>1</a> c <a href='#fn9' id=r9>9</a></p>"
        "<ol><li id=fn1>Ana Sol <a href='#r1'>↩</a><li id=fn2>Ola Brandt <a href='#r2'>↩</a></ol>"
    )
    assert [label for label, _ in markers(document)] == ["1", "1", "9"]
    assert notes(document) == [("1", "Ana Sol"), ("2", "Ola Brandt")]


@pytest.mark.parametrize(
    "source",
    [
        "<p>Of 62 floors <a href='#top'>1</a> is open.</p>",
        "<p>See part <a href='#part-2'>2</a>.</p><h2 id='part-2'>Part two</h2><p>It is long.</p>",
        "<p>See <a href='/p/2'>2</a> of <a href='https://x.example'>9</a> pages.</p>",
        "<p>It has 5 km<sup>2</sup> and 10<sup>6</sup> J.</p>",
    ],
)
def test_numbers_in_links_are_mostly_no_markers(source: str) -> None:
    assert markers(read(source)) == []


def test_a_bracketed_number_that_links_to_a_page_cites_it() -> None:
    document = read("<p>It cost $4 million.<a href='https://x.example/a'>[2]</a> It is long.</p>")
    (place,) = document.markers
    assert (place.label, place.url) == ("2", "https://x.example/a")
    assert shown(document) == [("paragraph", "It cost $4 million. It is long.")]


def test_raised_numbers_without_links_lead_to_notes_that_begin_with_them() -> None:
    document = read(
        "<p>It grew by 4%.<sup>1</sup> It has 5 m<sup>2</sup>.</p><p><sup>1</sup> Ana Sol, 2026</p>"
        "<p><sup>[2]</sup> Ola Brandt, 2025</p>"
    )
    assert shown(document) == [("paragraph", "It grew by 4%. It has 5 m^2.")]
    assert [label for label, _ in markers(document)] == ["1"]
    assert notes(document) == [("1", "Ana Sol, 2026"), ("2", "Ola Brandt, 2025")]


def test_numbers_that_begin_again_with_each_chapter_stay_apart() -> None:
    chapter = "<p>It grew.<a href='#{0}-1' id='r{0}'>1</a></p><ol><li id='{0}-1'>Source {0} <a href='#r{0}'>↩</a></ol>"
    report = check_text(chapter.format("a") + chapter.format("b"), format="html").to_dict()
    linked = {note["id"]: note["text"] for note in report["notes"]}
    assert [linked[marker["note"]] for marker in report["markers"]] == ["Source a", "Source b"]
    assert report["findings"] == []


def test_rules_see_notes_without_markers_and_markers_without_notes() -> None:
    report = check_text(
        "<p>It grew.<a href='#fn1' id=r1>1</a> It fell.<a href='#fn9' id=r9>9</a></p>"
        "<ol><li id=fn1>Ana Sol <a href='#r1'>↩</a><li id=fn2>Ola Brandt <a href='#r2'>↩</a></ol>",
        format="html",
    )
    assert [finding.rule for finding in report.findings] == ["undefined-note", "unused-note"]


def test_a_comment_in_the_page_silences_a_finding() -> None:
    report = check_text(
        "<!-- claimcheck: ignore[impossible-date] the minutes say so --><p>It ends on 31 April 2031.</p>",
        format="html",
    )
    assert report.findings == ()
    assert [one.reason for one in report.suppressed] == ["the minutes say so"]


def test_links_in_notes_show_where_they_go() -> None:
    document = read(
        "<p>A.<a href='#fn1' id=r1>1</a></p><ol><li id=fn1><a href='https://x.example/?a=1&amp;b=2'>Post</a>"
        " <a href='#r1'>↩</a></ol>"
    )
    assert notes(document) == [("1", "[Post](https://x.example/?a=1&b=2)")]


def test_items_of_a_numbered_list_of_sources_have_their_numbers() -> None:
    document = read(
        "<p>It grew. [2]</p><h2>References</h2><ol start=2><li>Ana Sol, 2026<li>Ola Brandt, 2025</ol>"
    )
    assert [b.label for b in document.blocks if b.zone is Zone.SOURCES] == ["2", "3"]


def test_bytes_say_what_they_are_by_their_name() -> None:
    document = read_bytes("<p>It cost €4.</p>".encode(), path="posts/a.htm")
    assert document.format == "html"
    assert shown(document) == [("paragraph", "It cost €4.")]


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        ("<meta charset=windows-1251>", "cp1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', "cp1252"),
        ("<?xml version='1.0' encoding='koi8-r'?>", "koi8-r"),
    ],
)
def test_a_page_says_its_encoding(head: str, encoding: str) -> None:
    text = "Цена моста 4 млн" if encoding != "cp1252" else "Die Brücke – 4 Mio. €"
    document = read_bytes(f"{head}<p>{text}</p>".encode(encoding), path="a.html")
    assert shown(document) == [("paragraph", text)]
    assert document.notices == ()


@pytest.mark.parametrize("name", ["no-such-code", "utf-16", "rot13", "base64"])
def test_an_encoding_that_does_not_fit_is_guessed(name: str) -> None:
    text = "Die Brücke über den Fluss kostete 40 Millionen. Für die Prüfung blieb wenig übrig."
    document = read_bytes(f"<meta charset={name}><p>{text}</p>".encode("cp1252"), path="a.html")
    assert shown(document) == [("paragraph", text)]
    assert [notice.code for notice in document.notices] == ["encoding-guessed"]


HOSTILE = {
    "comments": "<!--",
    "tags": "<a ",
    "attributes": '<a x="',
    "declarations": "<!x",
    "sections": "<![CDATA[",
    "ends": "</a",
    "references": "&#;&a",
    "scripts": "<script>",
    "nested": "<div><p>",
    "unclosed-lists": "<ul><li>a",
    "tables": "<table><tr><td>1",
    "spans": "<td colspan=999 rowspan=9999>1",
    "stray-ends": "<b>a</i></table></p>",
    "bold": "<b>",
    "markers": "<a href='#n1' id='r1'>1</a> ",
    "many-notes": "<p>a<sup><a href='#n1' id='r1'>1</a></sup></p><p id=n1>x <a href='#r1'>^</a></p>",
    "empty-links": "<a href='#n1'><sup>",
    "spaces": "<a         ",
    "breaks": "<br>",
    "raised": "a<sup>1</sup>",
    "quotes": "<blockquote>a",
    "equals": "<a =",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_hostile_pages_take_work_of_their_length(kind: str, calls: Count) -> None:
    def work(size: int) -> int:
        text = HOSTILE[kind] * (size // len(HOSTILE[kind]))
        return calls(lambda: read(text))

    assert work(40_000) <= 5 * work(10_000)


def test_thousands_of_notes_are_linked() -> None:
    count = 3000
    body = "".join(f"<p>A {n} b.<a href='#fn{n}' id='r{n}'>{n}</a></p>" for n in range(1, count + 1))
    items = "".join(f"<li id='fn{n}'>N {n} <a href='#r{n}'>↩</a></li>" for n in range(1, count + 1))
    document = read(f"{body}<ol>{items}</ol>")
    assert len(document.markers) == len(notes(document)) == count


def test_tables_that_only_set_a_list_are_one() -> None:
    document = read(
        "<p>Of the patients 412 recovered.<sup>1,2</sup></p><p>References:</p>"
        "<table><tr><td>1.</td><td>Orrin K. Journal of Ward Care. 2012;22:137</td></tr></table>\n"
        "<table><tr><td>2.</td><td>Brell A. Journal of Ward Care. 2013;23:11</td></tr></table>"
    )
    sources = [block.label for block in document.blocks if block.zone is Zone.SOURCES]
    assert sources == ["1", "2"]
    rows = "<tr><td>•</td><td>41 beds</td></tr><tr><td>•</td><td>7 wards</td></tr>"
    listed = read(f"<p>The clinic has:</p><table>{rows}</table>")
    assert [zone for zone, _ in shown(listed)] == ["paragraph", "list-item", "list-item"]
    table = read("<table><tr><td>1.</td><td>Orrin</td><td>41</td></tr></table>")
    assert {zone for zone, _ in shown(table)} == {"table-cell"}
