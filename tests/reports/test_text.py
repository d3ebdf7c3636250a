"""What people see in the terminal and in annotations."""

from collections.abc import Callable
from pathlib import PurePath

from claimcheck import Report, check_text
from claimcheck.reports.excerpt import cells
from claimcheck.reports.github import render_github
from claimcheck.reports.text import render_concise, render_details, render_full, render_summary

Builder = Callable[..., Report]

DRAFT = """\
# Grid for Acme

Acme's $125-145 billion capex plan is the largest yet.

By the time that Acme's $145 billion capex is spent, the grid will be the constraint.
"""
FULL = """\
warning[range-collapsed]: $145 billion here, but $125-145 billion before: a range is restated as a single figure
 --> acme.md:5:25
  │
5 │ By the time that Acme's $145 billion capex is spent, the grid will be the constraint.
  │                         ^^^^^^^^^^^^ restated here as one value: 145 bn USD
 ::: acme.md:3:8
  │
3 │ Acme's $125-145 billion capex plan is the largest yet.
  │        ---------------- first stated here as a range: 125-145 bn USD
  │
  = note: both are read as capex of Acme
  = help: write "up to", or give the range in both places
  = confidence: medium"""

FULL_BY_HAND = """\
warning[value-conflict]: two values
  --> a.txt:10:9
   │
10 │ It paid $41m in all.
   │         ^^^^ this
  ::: a.txt:1:9
   │
 1 │ It paid $40m.
   │         ---- that $40m
   │
   = note: read as money
   = note: of the port
   = help: say which
   = confidence: low"""


def test_full_shows_both_places_and_the_reading() -> None:
    assert render_full([check_text(DRAFT, format="markdown", path="acme.md")]) == FULL


def test_concise_is_a_line_a_finding() -> None:
    text = render_concise([check_text(DRAFT, format="markdown", path="acme.md")])
    assert text == (
        "acme.md:5:25: warning[range-collapsed] $145 billion here, but $125-145 billion before: "
        "a range is restated as a single figure"
    )


def test_the_summary_counts_what_was_seen() -> None:
    report = check_text(DRAFT, format="markdown")
    assert render_summary([report], 0.314) == (
        "Checked 1 file: 2 figures, 0 with a source, 1 finding (1 warning), 0 suppressed. 0.31 s"
    )


def test_long_lines_are_cropped_round_the_figure() -> None:
    long = "word " * 60 + "in the year the port took $40m CHF for its cranes " + "and more " * 60
    lines = render_full([check_text(long)], width=80).splitlines()
    shown, carets = lines[3], lines[4]
    assert all(cells(line) <= 80 for line in (shown,))
    assert shown[carets.index("^") :].startswith("$40m CHF")


def test_carets_stand_under_wide_and_combining_characters() -> None:
    lines = render_full(
        [check_text("東京のカフェ e\u0301te\u0301 borrowed $40m CHF for its cranes.")]
    ).splitlines()
    before = lines[3][: lines[3].index("$40m")]
    assert cells(before) == lines[4].index("^")


def test_control_characters_never_reach_the_terminal() -> None:
    text = render_full([check_text("The port\x1b[31m borrowed $40m CHF\u202e for its cranes.")])
    assert "\x1b" not in text
    assert "\u202e" not in text


def test_colour_is_painted_only_when_asked() -> None:
    report = check_text(DRAFT, format="markdown", path="acme.md")
    painted = render_full([report], colour=True)
    assert "\x1b[1;33mwarning[range-collapsed]\x1b[0m" in painted
    assert "\x1b" not in render_full([report])


def test_everything_a_finding_can_carry(report_on: Builder) -> None:
    text = "It paid $40m.\n\n" + "\n" * 7 + "It paid $41m in all.\n"
    report = report_on(text, "$41m", "$40m", help_="say which", notes=("read as money", "of the port"))
    assert render_full([report]) == FULL_BY_HAND


def test_places_on_one_line_share_it(report_on: Builder) -> None:
    lines = render_full(
        [report_on("It had $40m, then $41m, then $42m.", "$42m", "$40m", "$41m")]
    ).splitlines()
    assert lines[1:-2] == [
        " --> a.txt:1:30",
        "  │",
        "1 │ It had $40m, then $41m, then $42m.",
        "  │                              ^^^^ this",
        "  │        ---- that $40m",
        "  │                   ---- that $41m",
    ]


def test_places_too_far_apart_on_one_line_are_shown_each(report_on: Builder) -> None:
    text = "It had $40m, " + "and so on, " * 40 + "then $42m."
    lines = render_full([report_on(text, "$42m", "$40m")], width=60).splitlines()
    assert lines[1] == " --> a.txt:1:459"
    assert "then $42m." in lines[3]
    assert "It had $40m" in lines[5]
    assert lines[4].index("^") == lines[3].index("$42m")
    assert lines[6].index("-") == lines[5].index("$40m")
    assert not [line for line in lines if line.lstrip().startswith(":::")]


def test_nothing_found_is_nothing_shown() -> None:
    report = check_text("Nothing here.")
    assert [render([report]) for render in (render_full, render_concise, render_github)] == ["", "", ""]
    assert render_summary([report]) == (
        "Checked 1 file: 0 figures, 0 with a source, 0 findings, 0 suppressed."
    )


def test_hostile_paths_and_messages_cannot_paint_the_terminal(report_on: Builder) -> None:
    report = report_on("It paid $40m.", "$40m", path="a\x1b[2Jb.txt", message="m\x1b[31m\nn", help_="\x1bh")
    for text in (render_full([report]), render_concise([report]), render_details([report])):
        assert "\x1b" not in text
    assert render_concise([report]).count("\n") == 0


def test_annotations_are_relative_to_the_root(report_on: Builder) -> None:
    root = PurePath("/srv/drafts/site")
    for path, told in (
        ("/srv/drafts/site/posts/a.md", "posts/a.md"),
        ("/etc/a.md", "/etc/a.md"),
        ("b.md", "b.md"),
    ):
        report = report_on("It paid $40m.", "$40m", path=path)
        assert f" file={told},line=1," in render_github([report], root=root)


def test_annotations_come_worst_first_and_are_escaped() -> None:
    draft = "# Cost: 5%\n\nAcme's $3-5m capex grew. Acme's $5m capex fell. It lost $40m CHF, 50% of it.\n"
    lines = render_github([check_text(draft, format="markdown", path="posts\\a,b.md")]).splitlines()
    assert lines[0].startswith("::error file=posts/a%2Cb.md,line=3,col=")
    assert lines[1].startswith("::warning ")
    assert "%0Afirst stated here as a range: 3-5 m USD: line 3" in lines[1]


def test_findings_that_differ_in_their_words_alone_share_an_excerpt() -> None:
    report = check_text(
        "The mill lost £4m.[^1]\n\nThe weir cost £2.7m, and the quay £3.1m.\n\nAsh fell 41%.\n\n[^1]: Town records.\n",
        format="markdown",
    )
    first, second = render_full([report]).split("\n\n")
    assert [line for line in first.splitlines() if line.startswith("note")] == [
        "note[uncited-figure]: no source covers £2.7m",
        "note[uncited-figure]: no source covers £3.1m",
    ]
    assert first.count("no source covers this") == 2
    assert first.count("= help") == first.count("-->") == 1
    assert "41%" in second
