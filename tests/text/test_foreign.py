"""YAML and TOML of other hands: plain values, or one error that says what is wrong."""

import pytest

from claimcheck import check_text
from claimcheck.text.foreign import ForeignError, load_toml, load_yaml

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{k}: &a{k} [{', '.join([f'*a{k - 1}'] * 9)}]\n" for k in range(1, 10)
)


@pytest.mark.parametrize(
    "text",
    [
        BOMB,
        "title: &a [*a]\n",
        "- " * 1_500,
        "[" * 1_500,
        "issued: 2020-13-45\n",
        "a: b: c",
        f"text: &t {'x' * 5_000}\nagain: [{', '.join(['*t'] * 500)}]\n",
    ],
    ids=[
        "a bomb of aliases",
        "a list in itself",
        "deep items",
        "deep lists",
        "no such day",
        "no YAML",
        "long words told again",
    ],
)
def test_yaml_that_is_not_unfolded(text: str) -> None:
    with pytest.raises(ForeignError):
        load_yaml(text)


def test_aliases_that_say_what_is_written() -> None:
    assert load_yaml("desk: &d {city: Tarnow}\nmore: [*d, *d]\n") == {
        "desk": {"city": "Tarnow"},
        "more": [{"city": "Tarnow"}] * 2,
    }


@pytest.mark.parametrize("text", ["a = " + "[" * 100_000, "a." * 20_000 + "a = 1", "a = ["])
def test_toml_that_is_not_read(text: str) -> None:
    with pytest.raises(ForeignError):
        load_toml(text)


@pytest.mark.parametrize(
    "head",
    [
        "---\nreferences:\n- id: lund\n  type: book\n  issued: 2020-13-45\n---\n",
        f"---\n{BOMB}references: *a9\n---\n",
        f"---\nclaimcheck: {'[' * 1_500}\n---\n",
        f"+++\nclaimcheck = {'[' * 100_000}\n+++\n",
        f"+++\n{'a.' * 20_000}title = 1\n+++\n",
        f"+++\nbibliography = {'[' * 100_000}\n+++\n",
    ],
    ids=["no such day", "a bomb", "deep YAML", "deep TOML", "a dotted key", "a deep bibliography"],
)
def test_the_text_below_broken_front_matter_is_checked(head: str) -> None:
    report = check_text(f"{head}\nThe mill paid $40m CHF to Holm [@lund].\n", format="markdown")
    assert [finding.rule for finding in report.findings] == ["currency-conflict"]
