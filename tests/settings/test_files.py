"""Settings files: found, read, joined, and refused with file, line and remedy."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from claimcheck.cli import main
from claimcheck.cli.config import first_file
from claimcheck.engine import check_text
from claimcheck.errors import UsageError
from claimcheck.findings import Confidence, Severity
from claimcheck.rules import ALL_RULES
from claimcheck.settings.files import Configuration, find_configuration, read_configuration
from claimcheck.settings.globs import matches
from claimcheck.settings.keys import KEYS
from claimcheck.settings.schema import settings_schema

WHOLE = r"""
select = ["plausibility", "time"]
extend-select = ["value-conflict"]
ignore = ["inverted-range"]
exclude = ["archive/"]
fail-on = "warning"
min-confidence = "medium"
model = "none"

[severity]
time = "note"

[numbers]
default-currency = "CAD"

[notes]
scope = "strict"
require-for = ["money", "count"]
[masks]
shortcodes = ["wordpress"]
patterns = ['\[chart:[^\]]*\]']

[per-file]
"posts/2019/**" = { ignore = ["time"] }
"*.txt" = { select = ["consistency"], severity = { value-conflict = "error" } }

[rules.percent-change-mismatch]
slack = "0.1"
"""


def _written(folder: Path, text: str, name: str = "claimcheck.toml") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def _read(folder: Path, text: str) -> Configuration:
    return read_configuration(_written(folder, text), ALL_RULES)


def test_every_key_is_read(tmp_path: Path) -> None:
    configuration = _read(tmp_path, WHOLE)
    settings = configuration.settings
    assert settings.select == ("plausibility", "time")
    assert settings.extend_select == ("value-conflict",)
    assert settings.ignore == ("inverted-range",)
    assert settings.severity == {"time": Severity.NOTE}
    assert settings.min_confidence is Confidence.MEDIUM
    assert settings.default_currency == "CAD"
    assert settings.model == "none"
    assert settings.scope == "strict"
    assert settings.require_for == ("money", "count")
    assert settings.shortcodes == ("wordpress",)
    assert settings.masks == (r"\[chart:[^\]]*\]",)
    assert settings.options == {"percent-change-mismatch": {"slack": "0.1"}}
    assert configuration.fail_on == "warning"
    assert configuration.excludes(str(tmp_path / "archive/old/a.md"))
    assert not configuration.excludes(str(tmp_path / "posts/a.md"))


def test_globs_add_to_the_rest(tmp_path: Path) -> None:
    configuration = _read(tmp_path, WHOLE)
    plain = configuration.for_file(str(tmp_path / "posts/2020/a.md"))
    assert plain == configuration.settings
    old = configuration.for_file(str(tmp_path / "posts/2019/05/a.md"))
    assert old.ignore == ("inverted-range", "time")
    text = configuration.for_file(str(tmp_path / "notes/a.txt"))
    assert text.select == ("consistency",)
    assert text.severity == {"time": Severity.NOTE, "value-conflict": Severity.ERROR}


@pytest.mark.parametrize(
    ("path", "glob", "expected"),
    [
        ("a.md", "*.md", True),
        ("posts/a.md", "*.md", True),
        ("posts/a.md", "posts/*", True),
        ("posts/2019/a.md", "posts/*", False),
        ("posts/2019/a.md", "posts/**", True),
        ("posts/a.md", "posts/**/a.md", True),
        ("posts/2019/a.md", "posts/**/a.md", True),
        ("old/posts/a.md", "posts/", False),
        ("posts/x/a.md", "posts/", True),
        ("a1.md", "a?.md", True),
        ("a/1.md", "a?1.md", False),
        ("a+b.md", "a+b.md", True),
    ],
)
def test_globs(path: str, glob: str, expected: bool) -> None:  # noqa: FBT001 - a column of the table
    assert matches(path, glob) is expected


def test_the_nearest_file_wins(tmp_path: Path) -> None:
    above = _written(tmp_path, "")
    project = _written(tmp_path / "site", "[tool.claimcheck]\n", "pyproject.toml")
    _written(tmp_path / "site/posts", "[tool.other]\n", "pyproject.toml")
    (tmp_path / "lone").mkdir()
    assert find_configuration(tmp_path / "site/posts") == project
    assert find_configuration(tmp_path / "lone") == above
    own = _written(tmp_path / "site", "")
    assert find_configuration(tmp_path / "site/posts") == own


def test_a_project_file_is_read_below_its_table(tmp_path: Path) -> None:
    path = _written(
        tmp_path, '[project]\nname = "x"\n[tool.claimcheck]\nfail-on = "note"\n', "pyproject.toml"
    )
    assert read_configuration(path, ALL_RULES).fail_on == "note"


def test_a_file_extends_another(tmp_path: Path) -> None:
    _written(tmp_path, 'fail-on = "note"\nselect = ["time"]\n[severity]\ntime = "note"\ntext = "error"\n')
    path = _written(
        tmp_path / "sub", 'extend = "../claimcheck.toml"\nselect = ["text"]\n[severity]\ntext = "warning"\n'
    )
    configuration = read_configuration(path, ALL_RULES)
    assert configuration.fail_on == "note"
    assert configuration.settings.select == ("text",)
    assert configuration.settings.severity == {"time": Severity.NOTE, "text": Severity.WARNING}


def test_a_ring_of_files_is_refused(tmp_path: Path) -> None:
    _written(tmp_path, 'extend = "b/claimcheck.toml"\n')
    _written(tmp_path / "b", 'extend = "../b/../claimcheck.toml"\n')
    with pytest.raises(UsageError, match="take one extend out"):
        read_configuration(tmp_path / "claimcheck.toml", ALL_RULES)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('\nselct = ["time"]\n', 2, "there is no setting called 'selct'; did you mean 'select'?"),
        ('select = ["tme"]\n', 1, "there is no rule or category called 'tme'; did you mean 'time'?"),
        (
            '[notes]\nrequire-for = ["monney"]\n',
            2,
            "kind in notes.require-for called 'monney'; did you mean 'money'?",
        ),
        ('# x\n\nfail-on = "eror"\n', 3, "fail-on takes one of error, warning, note, never, not 'eror'"),
        ("select = 3\n", 1, "select takes a list of texts"),
        ("model = 3\n", 1, "model takes a text"),
        ('[severity]\ntime = "bad"\n', 2, "severity.time takes one of error, warning, note, not 'bad'"),
        ('[severity]\n\ntiem = "note"\n', 3, "did you mean 'time'?"),
        ('[numbers]\ncurrency = "USD"\n', 2, "did you mean 'numbers.default-currency'?"),
        ('[numbers]\ndefault-currency = "Usd"\n', 2, "'Usd' is no ISO 4217 code"),
        ("[rules.value-conflit]\n", 1, "did you mean 'value-conflict'?"),
        ("[rules.percent-change-mismatch]\nslck = 1\n", 2, "did you mean 'slack'?"),
        ("[rules.percent-change-mismatch]\nslack = -1\n", 2, "does not fit"),
        ('[per-file]\n"*.md" = { ignor = [] }\n', 2, "did you mean 'ignore'?"),
        ('[per-file]\n"*.md" = 3\n', 2, "takes a table"),
        ('severity = "note"\n', 1, "write [severity] above its keys"),
        ('masks = ["TK"]\n', 1, "there is no setting called 'masks'; did you mean 'masks."),
        ('[masks]\npattern = ["TK"]\n', 2, "did you mean 'masks.patterns'?"),
        ('[masks]\nshortcodes = [\n  "hugo",\n  "wordpres",\n]\n', 4, "did you mean 'wordpress'?"),
        ("[masks]\npatterns = [\n  'TK',\n  '(TK',\n]\n", 4, "'(TK' is no regular expression: missing )"),
        ('[masks]\npatterns = [\n  "\\\\d*",\n]\n', 3, "matches where nothing stands"),
        ('entities = ["Orrin"]\n', 1, "write [entities] above its keys"),
        (
            '[entities]\nMerle = []\nOrrin = "the port"\n',
            3,
            'entities.Orrin takes a list of names, as Orrin = ["..."]',
        ),
        ("[entities]\nOrrin = [3]\n", 2, "takes a list of names"),
        ('[entities]\nOrrin = [" "]\n', 2, "takes a list of names"),
        (
            '[entities]\nOrrin = ["the port"]\nMerle = ["The Port"]\n',
            3,
            "'The Port' is a name of both 'Orrin' and 'Merle'; leave it with one of them",
        ),
        ('[entitys]\nOrrin = ["the port"]\n', 1, "did you mean 'entities'?"),
    ],
)
def test_what_does_not_fit_is_refused(tmp_path: Path, text: str, line: int, told: str) -> None:
    with pytest.raises(UsageError) as caught:
        _read(tmp_path, text)
    assert str(caught.value).startswith(f"{tmp_path / 'claimcheck.toml'}:{line}: ")
    assert told in str(caught.value)


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"a = ", "is no TOML"), (b"a = '\xff'", "save it as UTF-8")],
)
def test_a_file_that_cannot_be_read_is_refused(tmp_path: Path, content: bytes, told: str) -> None:
    (tmp_path / "claimcheck.toml").write_bytes(content)
    with pytest.raises(UsageError, match=told):
        read_configuration(tmp_path / "claimcheck.toml", ALL_RULES)


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="name a settings file that is there"):
        read_configuration(tmp_path / "nowhere.toml", ALL_RULES)


class TestSchema:
    def test_it_is_one_and_takes_what_is_read(self) -> None:
        schema = settings_schema(ALL_RULES)
        Draft202012Validator.check_schema(schema)
        Draft202012Validator(schema).validate(tomllib.loads(WHOLE))

    @pytest.mark.parametrize(
        "text",
        [
            '[masks]\nshortcodes = ["wordpres"]',
            "selct = []",
            'fail-on = "eror"',
            '[severity]\ntiem = "note"',
            "[rules.x]",
        ],
    )
    def test_it_refuses_what_is_refused(self, text: str) -> None:
        assert not Draft202012Validator(settings_schema(ALL_RULES)).is_valid(tomllib.loads(text))


class TestFirstFile:
    def test_it_names_every_key_and_changes_nothing(self, tmp_path: Path) -> None:
        text = first_file()
        assert all(key.path.rpartition(".")[2] in text for key in KEYS)
        assert _read(tmp_path, text).settings == Configuration().settings

    def test_its_examples_fit(self, tmp_path: Path) -> None:
        """Uncommented, every line but "extend" is valid."""
        lines = first_file().splitlines()
        kept = [
            line[2:] for line in lines if line.startswith(("# [", "# ")) and ("=" in line or "# [" in line)
        ]
        text = "\n".join(line for line in kept if not line.startswith("extend") and '"$" stands' not in line)
        assert _read(tmp_path, text).path is not None


class TestCommands:
    @pytest.fixture(autouse=True)
    def _here(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(tmp_path)
        (tmp_path / "posts").mkdir()
        (tmp_path / "posts/a.txt").write_text("The port borrowed $40m CHF.\n", encoding="utf-8")

    def test_settings_decide_and_the_command_line_decides_over_them(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["posts"]) == 1
        _written(Path.cwd(), 'ignore = ["currency-conflict"]\nfail-on = "note"\n')
        assert main(["posts"]) == 0
        assert main(["posts", "--isolated"]) == 1
        _written(Path("posts"), 'severity = { currency-conflict = "note" }\n')
        assert main(["posts"]) == 0
        assert main(["posts", "--fail-on", "note"]) == 1
        assert main(["posts", "--config", "claimcheck.toml"]) == 0
        assert main(["posts", "--severity", "currency-conflict=error"]) == 1
        capsys.readouterr()

    def test_a_misspelt_file_fails_before_anything_is_read(self, capsys: pytest.CaptureFixture[str]) -> None:
        _written(Path.cwd(), "selct = []\n")
        assert main(["posts"]) == 2
        assert "claimcheck.toml:1: there is no setting called 'selct'" in capsys.readouterr().err

    def test_all_mistakes_of_a_file_are_told_at_once(self, capsys: pytest.CaptureFixture[str]) -> None:
        _written(
            Path.cwd(),
            'selct = []\nignore = ["nope", "tmie"]\nfail-on = "never-ever"\n'
            '[severity]\nconsistency = "loud"\n[rules.range-collapsed]\nlos = 1\n',
        )
        assert main(["posts"]) == 2
        lines = [line.partition("claimcheck.toml:")[2] for line in capsys.readouterr().err.splitlines()]
        assert [line.partition(":")[0] for line in lines] == ["1", "2", "2", "3", "5", "7"]
        assert lines[1].endswith("called 'nope'")
        assert lines[2].endswith("called 'tmie'; did you mean 'time'?")

    def test_excluded_files_are_not_looked_for_but_can_be_named(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        _written(Path.cwd(), 'exclude = ["a.txt"]\n')
        assert main(["posts", "--show-files"]) == 0
        assert capsys.readouterr().out == ""
        assert main(["posts/a.txt"]) == 1

    def test_excluded_files_that_are_named_are_left_out_on_demand(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        _written(Path.cwd(), 'exclude = ["a.txt"]\n')
        assert main(["--force-exclude", "posts/a.txt"]) == 0
        _written(Path.cwd(), 'exclude = ["a.txt"]\nforce-exclude = true\n')
        assert main(["posts/a.txt"]) == 0
        capsys.readouterr()
        assert main(["posts/a.txt", "--show-files"]) == 0
        assert f"{Path('posts/a.txt')} is left out: excluded by the settings" in capsys.readouterr().err

    def test_settings_and_files_are_shown(self, capsys: pytest.CaptureFixture[str]) -> None:
        path = _written(Path.cwd(), 'select = ["time"]\n')
        assert main(["posts", "--show-settings"]) == 0
        out = capsys.readouterr().out
        assert f"{Path('posts/a.txt')}\n  settings file: {path}" in out
        assert "rules: " in out
        assert "currency-conflict" not in out

    def test_files_under_the_same_settings_are_told_together(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        Path("posts/b.txt").write_text("Nothing.\n", encoding="utf-8")
        assert main(["posts", "--show-settings"]) == 0
        out = capsys.readouterr().out
        assert f"{Path('posts/a.txt')}\n{Path('posts/b.txt')}\n  settings file: none" in out
        assert out.count("rules: ") == 1

    def test_sources_in_a_folder_of_documents_are_none(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("posts/saved").mkdir()
        Path("posts/saved/1.txt").write_text("The quay sank.\n", encoding="utf-8")
        assert main(["posts", "--sources", "posts/../posts/saved", "--show-files"]) == 0
        out, err = capsys.readouterr()
        assert out == f"{Path('posts/a.txt')}\n"
        assert f"{Path('posts/saved/1.txt')} is left out: a source of --sources" in err

    def test_init_writes_once(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["config", "init"]) == 0
        assert Path("claimcheck.toml").read_text("utf-8") == first_file()
        assert main(["config", "init"]) == 2
        assert "is there already" in capsys.readouterr().err

    def test_show_and_schema(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["config"]) == 0
        out = capsys.readouterr().out
        assert all(key.path in out for key in KEYS)
        assert main(["config", "schema"]) == 0
        assert json.loads(capsys.readouterr().out)["properties"]["fail-on"]


PACK = """\
[[magnitude]]
id = "ferry-length"
within = "ship-length"
before = 'ferry is'
kind = "measure"
unit = "metre"
high = 220
record = "the longest ferry of the line, 220 m"
as_of = "2026"
source = "the line's list of its ships"
certainty = "high"
"""


def test_packs_of_ones_own(tmp_path: Path) -> None:
    """Found beside the settings file, held to their form, and part of what the configuration is."""
    _written(tmp_path, PACK, "ships.toml")
    configuration = _read(tmp_path, 'packs = ["ships.toml"]\n')
    assert configuration.settings.packs == (str(tmp_path / "ships.toml"),)
    (found,) = check_text("The ferry is 317 metres long.", settings=configuration.settings).findings
    assert found.rule == "implausible-magnitude"
    assert found.message == "317 metres is far beyond the longest ferry of the line, 220 m, as of 2026"
    assert (
        "compared with the longest ferry of the line, 220 m, 2026; source: the line's list of its ships"
        in (found.notes)
    )
    _written(tmp_path, PACK.replace("220", "330"), "ships.toml")
    assert _read(tmp_path, 'packs = ["ships.toml"]\n').text != configuration.text
    assert check_text("The ferry is 317 metres long.", settings=configuration.settings).findings == ()
    _written(tmp_path, PACK.replace("high =", "hihg ="), "ships.toml")
    with pytest.raises(
        UsageError, match=r"ships.toml:7: there is no key called 'hihg'; did you mean 'high'\?"
    ):
        _read(tmp_path, 'packs = ["ships.toml"]\n')
    with pytest.raises(UsageError, match=r"boats.toml: no such file or directory; name a pack that is there"):
        _read(tmp_path, 'packs = ["boats.toml"]\n')


def test_the_command_checks_with_a_pack_and_tells_what_is_wrong_in_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The cache answers for the pack as it was, not for another."""
    monkeypatch.chdir(tmp_path)
    _written(tmp_path, PACK, "ships.toml")
    _written(tmp_path, 'packs = ["ships.toml"]\n')
    _written(tmp_path, "The ferry is 317 metres long.\n", "a.md")
    wanted = ["check", "--fail-on", "warning", "a.md"]
    assert [main(wanted), main(wanted)] == [1, 1]
    _written(tmp_path, PACK.replace("220", "330"), "ships.toml")
    assert main(wanted) == 0
    assert main(["check", "--show-settings", "a.md"]) == 0
    assert f"pack: {tmp_path / 'ships.toml'}" in capsys.readouterr().out
    _written(tmp_path, PACK.replace("high =", "hihg ="), "ships.toml")
    assert main(wanted) == 2
    assert "ships.toml:7: there is no key called 'hihg'" in capsys.readouterr().err


ENTITIES = """
[entities]
"Orrin Harbour Board" = ["OHB", "the board"]
"""


def test_other_names_of_one_thing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Read, shown, and used: two figures are compared that stand under two names."""
    settings = _read(tmp_path, ENTITIES).settings
    assert settings.entities == {"Orrin Harbour Board": ("OHB", "the board")}
    text = "The repair budget of the Orrin Harbour Board is £43m.\n\nNobody saw OHB's £61m repair budget go."
    assert [finding.rule for finding in check_text(text, settings=settings).findings] == ["value-conflict"]
    assert check_text(text).findings == ()
    _written(tmp_path, text, "a.md")
    assert (
        main(
            [
                "check",
                "--config",
                str(tmp_path / "claimcheck.toml"),
                "--show-settings",
                str(tmp_path / "a.md"),
            ]
        )
        == 0
    )
    assert "entity Orrin Harbour Board: OHB, the board" in capsys.readouterr().out


def test_names_extend_those_of_another_file(tmp_path: Path) -> None:
    _written(tmp_path, ENTITIES, "house.toml")
    configuration = _read(tmp_path, 'extend = "house.toml"\n[entities]\nMerle = ["the mill"]\n')
    assert sorted(configuration.settings.entities) == ["Merle", "Orrin Harbour Board"]
