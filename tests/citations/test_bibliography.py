"""What citekeys stand for: BibTeX and CSL files, the keys of the text, and what is said of broken files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck import Report, check, check_text
from claimcheck.citations.bibliography import bibliography_files
from claimcheck.citations.bibliography.bibtex import cut_bibtex
from claimcheck.citations.bibliography.latex import names, plain
from claimcheck.settings import Settings

BIB = r"""
A line between entries is a comment.
@string{gaz = "The Tarnow Gazette"}
@comment{kept by a program: {nested}}
@article{lind2020,
  author  = {Lindqvist, J{\"o}rg and von der Berg, Ada and others},
  title   = "The {S}ugar question --- in 1{,}240 words",
  journal = gaz # { Weekly},
  year    = 2020, month = may, day = 7,
  doi     = {https://doi.org/10.1234/abc.5}
}
@techreport(holm19, author={{World Mill Board}}, title={Hands \& wages}, institution={World Mill Board},
  date={2019-03-04/2019-03-06}, url={https://example.org/h})
@inbook{part, title = {Beet}, crossref = {whole}}
@book{whole, title = {A history of sugar}, publisher = {Norden}, year = {2011}}
"""
TEXT = "The mill lost £4.3m in 2019 [@lind2020, pp. 31-33; @holm19]. As @holm19 says, 412 hands left.\n"


def written(folder: Path, text: str, **files: str) -> Path:
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_text(content, encoding="utf-8")
    post = folder / "post.md"
    post.write_text(text, encoding="utf-8")
    return post


def told(report: Report) -> dict[str | None, tuple[str | None, tuple[str, ...], str | None]]:
    return {one.title: (one.outlet, one.authors, one.issued) for one in report.sources}


def said(report: Report) -> list[str]:
    return [notice.message for notice in report.notices if notice.code == "bibliography"]


def test_the_front_matter_names_a_bibliography(tmp_path: Path) -> None:
    report = check(written(tmp_path, f"---\nbibliography: refs.bib\n---\n\n{TEXT}", refs_bib=BIB))
    assert told(report) == {
        "The Sugar question — in 1,240 words": (
            "The Tarnow Gazette Weekly",
            ("Jörg Lindqvist", "Ada von der Berg"),
            "2020-05-07",
        ),
        "Hands & wages": ("World Mill Board", ("World Mill Board",), "2019-03-04/2019-03-06"),
    }
    assert [(one.file, one.line) for one in report.sources] == [
        (str(tmp_path / "refs.bib"), 5),
        (str(tmp_path / "refs.bib"), 12),
    ]
    assert said(report) == []


def test_a_key_in_brackets_covers_its_sentence_and_one_in_the_text_its_own(tmp_path: Path) -> None:
    report = check(written(tmp_path, TEXT, post_bib=BIB))
    assert [
        (one.claim.mention.text, one.marker and one.marker.place.label, one.scope.value, one.confidence)
        for one in report.citations
        if one.claim.mention.text in {"£4.3m", "412"}
    ] == [
        ("£4.3m", "lind2020", "sentence", 0.9),
        ("£4.3m", "holm19", "sentence", 0.9),
        ("412", "holm19", "attribution", 0.8),
    ]
    assert "As @holm19 says" in report.document.prose.text


@pytest.mark.parametrize(
    "head",
    [
        "---\nbibliography:\n  - a.bib\n  - b.json\n---\n",
        "---\nbibliography: [a.bib, b.json]\nlang: en\n---\n",
        "---\nbibliography:\n- a.bib\n- b.json\ntitle: The mill\n---\n",
        '+++\nbibliography = ["a.bib", "b.json"]\n+++\n',
    ],
)
def test_several_files_are_named_in_every_way(head: str) -> None:
    files = bibliography_files("posts/a.md", f"{head}\n{TEXT}".encode())
    assert files.named
    assert files.paths == (str(Path("posts/a.bib")), str(Path("posts/b.json")))


def test_csl_json_as_reference_managers_write_it(tmp_path: Path) -> None:
    items = [
        {
            "id": "lind2020",
            "title": "Sugar",
            "container-title": "The Tarnow Gazette",
            "author": [{"family": "Lindqvist", "given": "Jörg"}],
            "issued": {"date-parts": [["2020", 5, 7]]},
        },
        {
            "id": "http://zotero.org/x",
            "citation-key": "holm19",
            "title": "Hands",
            "issued": {"raw": "2019-03"},
        },
    ]
    report = check(written(tmp_path, TEXT, post_json=json.dumps(items, indent=1)))
    assert told(report) == {
        "Sugar": ("The Tarnow Gazette", ("Jörg Lindqvist",), "2020-05-07"),
        "Hands": (None, (), "2019-03"),
    }
    assert [one.line for one in report.sources] == [3, 23]


def test_the_only_bib_file_beside_a_document_is_its_own_if_it_has_its_keys(tmp_path: Path) -> None:
    post = written(tmp_path, TEXT, library_bib=BIB)
    assert len(check(post).sources) == 2
    (tmp_path / "library.bib").write_text("@book{other, title={Else}}", encoding="utf-8")
    report = check(post)
    assert (report.sources, report.findings, said(report)) == ((), (), [])
    (tmp_path / "library.bib").write_text(BIB, encoding="utf-8")
    (tmp_path / "second.bib").write_text(BIB, encoding="utf-8")
    assert check(post).sources == ()


def test_data_with_the_name_of_a_document_is_no_broken_bibliography(tmp_path: Path) -> None:
    assert said(check(written(tmp_path, TEXT, post_json='{"rows": [1, 2]}'))) == []


def test_a_setting_names_files_for_every_document(tmp_path: Path) -> None:
    post = written(tmp_path, TEXT, all_bib=BIB, other_bib="")
    report = check(post, settings=Settings(bibliography=(str(tmp_path / "all.bib"),)))
    assert len(report.sources) == 2


def test_a_text_is_given_its_files(tmp_path: Path) -> None:
    written(tmp_path, "", all_bib=BIB)
    given = check_text(TEXT, format="markdown", bibliography=[tmp_path / "all.bib"])
    assert len(given.sources) == 2
    assert check_text(TEXT, format="markdown", path=str(tmp_path / "all.md")).sources == ()


@pytest.mark.parametrize(
    ("bib", "notice"),
    [
        ("@book{holm19, title={Hands}\n\n@book{lind2020, title={Sugar}}", "refs.bib:1: the entry holm19 never ends"),
        ("\n@book{title={Hands}}\n@book{holm19, title={Hands}}", "refs.bib:2: the entry has no key"),
        ("@book{holm19, title={A}}\n@book{holm19, title={B}}", "refs.bib:2: the key holm19 stands twice"),
        ("no entry here", "refs.bib:1: holds no entry of BibTeX"),
        ("@book{holm19, title={Hands", "refs.bib:1: the entry holm19 never ends"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_with_file_line_and_remedy(tmp_path: Path, bib: str, notice: str) -> None:
    report = check(written(tmp_path, f"---\nbibliography: refs.bib\n---\n\n{TEXT}", refs_bib=bib))
    (message,) = said(report)
    assert message.startswith(notice)
    assert ";" in message


@pytest.mark.parametrize(
    ("name", "content", "notice"),
    [
        ("refs.json", '[\n {"id": "holm19",\n ?}', "refs.json:3: is no JSON"),
        ("refs.json", "[" * 100_000, "refs.json:1: is no JSON"),
        ("refs.json", '{"rows": 1}', "refs.json:1: holds no list of items"),
        ("refs.json", '[{"title": "Hands"}]', "refs.json:1: item 1 has no id"),
        ("refs.yaml", "references:\n - id: [", "refs.yaml:2: is no YAML"),
        ("refs.yaml", "references:\n - id: holm19\n   title: &a [*a]\n", "refs.yaml:1: is no YAML"),
        ("refs.txt", "anything", "refs.txt:1: is no bibliography by its name"),
        ("gone.bib", None, "gone.bib:1: there is no such file"),
    ],
)
def test_a_file_that_is_none_is_said(tmp_path: Path, name: str, content: str | None, notice: str) -> None:
    post = written(tmp_path, f"---\nbibliography: {name}\n---\n\n{TEXT}")
    if content is not None:
        (tmp_path / name).write_text(content, encoding="utf-8")
    report = check(post)
    assert said(report)[0].startswith(notice)
    if "has no id" not in notice:
        assert [one for one in report.findings if one.rule == "undefined-citekey"] == []


def test_a_document_that_cites_nothing_reads_no_file(tmp_path: Path) -> None:
    post = written(tmp_path, "---\nbibliography: gone.bib\n---\n\nThe mill lost £4.3m.\n")
    assert said(check(post)) == []


@pytest.mark.parametrize(
    ("tex", "shown"),
    [
        (r"Caf{\'e} d'\'Et\'e", "Café d'Été"),
        (r"\v{S}koda, {\O}rsted, stra{\ss}e, \AA rhus", "Škoda, Ørsted, straße, Århus"),
        (r"``Quoted'' pages 3--9 at 5\% of \$40", "“Quoted” pages 3–9 at 5% of $40"),
        (r"{\textit{In} \emph{italics}}~here", "In italics here"),
        (r"Fran\c{c}ois na\"{\i}f", "François naïf"),
    ],
)
def test_tex_is_read_as_people_read_it(tex: str, shown: str) -> None:
    assert plain(tex) == shown


def test_names_in_every_order() -> None:
    assert list(names("Lind, Ada and Jo van Berg and {Smith and Sons} and Berg, Jr., Al and others")) == [
        "Ada Lind",
        "Jo van Berg",
        "Smith and Sons",
        "Al Berg Jr.",
    ]


def test_a_part_takes_from_its_whole(tmp_path: Path) -> None:
    report = check(written(tmp_path, "It had 412 hands [@part].\n", post_bib=BIB))
    assert told(report) == {"Beet": ("A history of sugar", (), "2011")}


def test_macros_of_macros_tell_no_more_than_a_field_holds() -> None:
    macros = "".join(f"@string{{m{k} = {' # '.join([f'm{k - 1}'] * 5)}}}\n" for k in range(1, 40))
    (entry,) = cut_bibtex(f'@string{{m0 = "salt"}}\n{macros}@book{{holm19, title = m39}}', "a.bib").entries
    assert str(entry.load()["title"]).startswith("saltsalt")
    assert len(entry.raw) < 100


@pytest.mark.parametrize("filler", ["a" * 40_000, "," * 40_000, " " * 40_000])
def test_a_field_is_looked_for_once(filler: str) -> None:
    (entry,) = cut_bibtex(f"@book{{holm19, {filler} title = {{Hands}}}}", "a.bib").entries
    assert entry.load()["type"] == "book"


def test_thousands_of_broken_entries_are_cut_up_once(calls: Callable[[Callable[[], object]], int]) -> None:
    def steps(entries: int) -> int:
        text = "".join(f"@book{{k{number}, title={{Never closed,\n" for number in range(entries))
        return calls(lambda: cut_bibtex(text, "a.bib"))

    assert steps(2000) < 2.2 * steps(1000)


@pytest.mark.parametrize(
    ("sentence", "covered"),
    [
        ("@lind2020 counts 412 hands, and @holm19 only 307.", {"412": ["lind2020"], "307": ["holm19"]}),
        ("It lost £4.3m [@lind2020], and @holm19 counts 412.", {"£4.3m": ["lind2020"], "412": ["holm19"]}),
        ("As @lind2020 and @holm19 show, 412 hands left.", {"412": ["lind2020", "holm19"]}),
        ("Some 412 hands left, says @holm19. It then had 307.", {"412": ["holm19"], "307": []}),
        ("First it had 307. By spring, @holm19 found 412.", {"307": [], "412": ["holm19"]}),
    ],
)
def test_a_key_that_is_a_word_covers_the_figures_it_stands_nearest_to(
    tmp_path: Path, sentence: str, covered: dict[str, list[str]]
) -> None:
    report = check(written(tmp_path, sentence, post_bib=BIB))
    found: dict[str, list[str]] = {
        claim.mention.text: [] for claim in report.claims if claim.mention.text in covered
    }
    for one in report.citations:
        if one.marker is not None and one.claim.mention.text in found:
            found[one.claim.mention.text].append(one.marker.place.label)
    assert found == covered
