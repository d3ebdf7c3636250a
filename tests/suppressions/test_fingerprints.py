"""A finding keeps its name while the text round it changes, wherever it is checked from."""

from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck import check, check_text
from claimcheck.suppressions.fingerprints import stable_path

DRAFT = """\
# Port

The port will spend $125-145 billion on quays in 2026.

The council met. The port has spent its $145 billion on quays in 2026.
"""


def _prints(text: str, path: str = "<text>") -> list[str]:
    return [f.fingerprint for f in check_text(text, format="markdown", path=path).findings]


def test_every_finding_of_the_draft_has_one() -> None:
    prints = _prints(DRAFT)
    assert prints
    assert all(len(one) == 16 for one in prints)


@pytest.mark.parametrize(
    "changed",
    [
        DRAFT.replace("# Port\n", "# Port\n\nA line came.\n\nAnd one more, in May.\n"),
        DRAFT.replace("The council met. ", "The council met in the old hall. It rained. "),
        DRAFT.replace("$125-145 billion", "$125-145bn"),
        DRAFT.replace("its $145 billion", "its $145bn"),
        DRAFT.replace("its $145 billion", "its\n$145 billion"),
        DRAFT.replace("\n", "\r\n"),
    ],
)
def test_it_is_the_same_after(changed: str) -> None:
    assert changed != DRAFT
    assert _prints(changed) == _prints(DRAFT)


@pytest.mark.parametrize(
    "changed", [DRAFT.replace("145 billion", "149 billion"), DRAFT.replace("$", "\u20ac")]
)
def test_it_is_another_for_another_value(changed: str) -> None:
    assert _prints(changed)
    assert set(_prints(changed)).isdisjoint(_prints(DRAFT))


def test_it_is_another_in_another_file() -> None:
    assert set(_prints(DRAFT, "a.md")).isdisjoint(_prints(DRAFT, "b.md"))


@pytest.mark.parametrize("sign", [".git", "claimcheck.toml"])
def test_paths_count_from_the_repository_or_the_settings(
    sign: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / sign).mkdir()
    posts = tmp_path / "posts" / "2026"
    posts.mkdir(parents=True)
    (posts / "port.md").write_text(DRAFT, encoding="utf-8")
    told = []
    for folder, name in ((tmp_path, "posts/2026/port.md"), (posts, "port.md"), (posts, "../2026/./port.md")):
        monkeypatch.chdir(folder)
        assert stable_path(name) == "posts/2026/port.md"
        told.append([finding.fingerprint for finding in check(name).findings])
    told.append([finding.fingerprint for finding in check(posts / "port.md").findings])
    assert told == [told[0]] * 4


def test_a_repository_outweighs_settings_within_it(tmp_path: Path) -> None:
    (tmp_path / ".git").write_text("gitdir: elsewhere", encoding="utf-8")
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "claimcheck.toml").write_text("", encoding="utf-8")
    assert stable_path(str(tmp_path / "posts" / "a.md")) == "posts/a.md"


@pytest.mark.parametrize("name", ["a\0b/c.md", f"{'a' * 5000}/c.md", "c.md/"])
def test_a_name_that_no_system_takes_is_a_name_still(name: str) -> None:
    assert _prints(DRAFT, name)


def test_outside_of_both_it_is_the_name_alone_and_a_label_stays(tmp_path: Path) -> None:
    assert stable_path(str(tmp_path / "posts" / "a.md")) == "a.md"
    assert stable_path("<stdin>.txt") == "<stdin>.txt"
