"""The page for people: whole in itself, safe, and right in a real browser."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from html.parser import HTMLParser
from pathlib import Path

import pytest

from claimcheck import Report, Severity, check_text
from claimcheck.reports.html import document_html
from claimcheck.reports.html_page import join_html

Builder = Callable[..., Report]

ROOT = Path(__file__).resolve().parents[2]
BROWSER = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
PHONE = 360
HOSTILE = (
    "<script>document.title = 'owned'</script> paid $40m <img src=x onerror=\"document.title='owned'\"> "
    "\u202egnp.exe\x1b[31m &lt;b&gt; ]]> \"quoted\" 'single' $41m </mark></section>"
)


class _Page(HTMLParser):
    """Collects the tags, the anchors and where links go; and whether every tag is closed in order."""

    VOID = frozenset({"meta", "br", "img", "link"})

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.anchors: list[str] = []
        self.targets: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        values = dict(attrs)
        assert not [name for name in values if name.startswith("on")]
        self.anchors += [values["id"]] if values.get("id") else []  # type: ignore[list-item] # just tested
        self.targets += [values["href"]] if values.get("href") else []  # type: ignore[list-item] # as above
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open
        assert self.open.pop() == tag


def render_html(reports: Sequence[Report], version: str) -> str:
    return join_html([document_html(report) for report in reports], reports, version)


def _fixture(name: str) -> Report:
    (path,) = (ROOT / "fixtures" / name).glob("document.*")
    return check_text(
        path.read_text("utf-8"), format="markdown" if path.suffix == ".md" else "text", path=path.name
    )


@pytest.mark.parametrize("name", ["machine-report", "pasted-news", "policy-post"])
def test_the_page_is_whole(name: str) -> None:
    report = _fixture(name)
    page = _Page(render_html([report], "1.0.0"))
    assert not page.open
    assert len(set(page.anchors)) == len(page.anchors)
    assert {target.removeprefix("#") for target in page.targets} <= set(page.anchors)
    assert {f"f{number}" for number in range(1, len(report.findings) + 1)} <= set(page.anchors)
    assert {claim.id for claim in report.claims} <= set(page.anchors)


def test_pages_of_several_documents_keep_their_anchors_apart() -> None:
    page = _Page(render_html([_fixture("policy-post")] * 2, "1.0.0"))
    assert len(set(page.anchors)) == len(page.anchors)
    assert {target.removeprefix("#") for target in page.targets} <= set(page.anchors)


def test_pages_of_several_documents_list_their_findings_and_fold_what_has_none(report_on: Builder) -> None:
    found = report_on("It paid $40m, then $41m.", "$41m", "$40m", path="posts/a.md", message="one <b>")
    text = render_html([_quiet("posts/b.md"), found], "1")
    page = _Page(text)
    assert not page.open
    listed = text[text.index("<nav") : text.index("</nav>")]
    assert "posts/a.md" in listed
    assert 'href="#d2-f1">one &lt;b&gt;</a>' in listed
    assert "posts/b.md" not in listed
    assert "d2-f1" in page.anchors
    assert "<summary>posts/b.md: nothing found</summary>" in text
    assert text.count("<details>") == 1
    assert "<nav" not in render_html([found], "1")
    assert "<nav" not in render_html([_quiet("a.md"), _quiet("b.md")], "1")


def _quiet(path: str) -> Report:
    return check_text("It is long.", path=path)


def test_a_place_within_the_finding_has_no_card_of_its_own(report_on: Builder) -> None:
    text = render_html([report_on("It paid $40m CHF.", "$40m CHF", "CHF")], "1")
    assert text.count("<aside") == 1
    assert "that CHF" in text


def test_nothing_comes_from_outside_and_nothing_runs(report_on: Builder) -> None:
    text = render_html([report_on(HOSTILE, "$41m", "$40m", message=HOSTILE, path=HOSTILE)], HOSTILE)
    page = _Page(text)
    assert not {"script", "img", "link", "iframe", "object"} & set(page.tags)
    assert not re.search(r"""(?:src|href)\s*=\s*["'](?!#)|url\(|@import""", text)
    assert "\u202e" not in text
    assert "\x1b" not in text
    assert not page.open


def test_each_finding_stands_beside_both_places(report_on: Builder) -> None:
    report = report_on(
        "It paid $40m.\n\nSo it goes.\n\nIt paid $41m in all.", "$41m", "$40m", help_="say which"
    )
    rows = render_html([report], "1").split('<div class="row">')[1:]
    assert 'href="#f1"' in rows[0]
    assert "that $40m" in rows[0]
    assert "card" not in rows[1]
    assert "Help: say which" in rows[2]
    assert re.search(r'<mark class="warning first" id="f1">.*\$41m', rows[2])


def test_marks_that_overlap_are_both_there(report_on: Builder) -> None:
    report = report_on("It paid $40m to $50m in May.", "paid $40m", "$40m to $50m in")
    text = render_html([report], "1")
    page = _Page(text)
    assert not page.open
    marked = re.sub(r"<sup>\d+</sup>", "", text[text.index('<div class="text">') : text.index("<aside")])
    assert "It paid $40m to $50m in May." in re.sub(r"<[^>]+>", "", marked)


def test_a_long_line_of_figures_is_linear_work(report_on: Builder) -> None:
    report = report_on("It paid $40m " + "and $50m more " * 2000, "$40m")
    assert render_html([report], "1").count('class="figure"') >= 2000


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on this machine")
class TestInABrowser:
    """Headless Chromium reads the page from a file."""

    @staticmethod
    def _run(tmp_path: Path, *arguments: str) -> str:
        done = subprocess.run(  # noqa: S603 - a browser, on a page that this test wrote
            [
                str(BROWSER),
                *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
                *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
                *("--allow-file-access-from-files", "--virtual-time-budget=3000"),
                f"--user-data-dir={tmp_path / 'profile'}",
                *arguments,
            ],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def test_hostile_text_stays_text(self, report_on: Builder, tmp_path: Path) -> None:
        page = tmp_path / "page.html"
        page.write_text(render_html([report_on(HOSTILE, "$41m", "$40m")], "1"), encoding="utf-8")
        dom = self._run(tmp_path, "--dump-dom", page.as_uri())
        assert "owned</title>" not in dom
        assert "&lt;script&gt;document.title = 'owned'&lt;/script&gt;" in dom
        assert "<script" not in dom

    @pytest.mark.parametrize("name", ["machine-report", "pasted-news"])
    def test_a_phone_shows_it_without_sideways_scrolling(self, name: str, tmp_path: Path) -> None:
        (tmp_path / "page.html").write_text(render_html([_fixture(name)], "1"), encoding="utf-8")
        frame = tmp_path / "frame.html"
        frame.write_text(
            f"<iframe id=f src=page.html width={PHONE} height=700 style='border:0'></iframe><p id=w></p><script>"
            "f.onload = () => { const d = f.contentDocument; w.textContent = 'width '"
            " + d.documentElement.scrollWidth + ' cards ' + d.querySelectorAll('.card').length; }</script>",
            encoding="utf-8",
        )
        dom = self._run(tmp_path, "--dump-dom", frame.as_uri())
        shown = re.search(r"width (\d+) cards (\d+)", dom)
        assert shown is not None, dom
        assert int(shown[1]) <= PHONE
        assert int(shown[2]) >= len([f for f in _fixture(name).findings if f.severity is not Severity.NOTE])

    def test_it_prints(self, tmp_path: Path) -> None:
        (tmp_path / "page.html").write_text(render_html([_fixture("policy-post")], "1"), encoding="utf-8")
        pdf = tmp_path / "page.pdf"
        self._run(tmp_path, f"--print-to-pdf={pdf}", (tmp_path / "page.html").as_uri())
        assert pdf.read_bytes().startswith(b"%PDF")
