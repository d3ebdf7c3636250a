"""Notes that point at another note have its source, and none where it is not plain which one is meant."""

from __future__ import annotations

import pytest

from claimcheck import check_text

MILLS = "Lena Holt, *The Mills of Orrin* (Harrow Press, 2019), p. 34."
FERRIES = "Lena Holt, *The Ferries of Orrin* (Harrow Press, 2021), p. 7."
GAZETTE = "The Strait Gazette, 3 May 2020."


def cited(*notes: str, order: tuple[int, ...] = ()) -> list[str]:
    """Return, for each of the notes, the text of the source that it ends up with."""
    order = order or tuple(range(1, len(notes) + 1))
    text = " ".join(f"Mill {n} made {n},120 sacks.[^{n}]" for n in order)
    listed = "\n".join(f"[^{n}]: {note}" for n, note in enumerate(notes, 1))
    report = check_text(f"{text}\n\n{listed}\n", format="markdown")
    return [note.sources[0].raw for note in report.apparatus.notes]


@pytest.mark.parametrize(
    "text",
    [
        "Ibid.",
        "ibid., p. 41",
        "Ibidem, 12–14.",
        "*Ibid.*, at 4.",
        "Id. at 12.",
        "See ibid.",
        "Ibid, cl 4.2(b).",
    ],
)
def test_ibid_is_the_note_before(text: str) -> None:
    assert cited(GAZETTE, MILLS, text) == [GAZETTE, MILLS, MILLS]


def test_ibid_after_ibid_is_the_same_source() -> None:
    assert cited(MILLS, "Ibid., p. 4.", "Ibid., p. 9.") == [MILLS] * 3


@pytest.mark.parametrize(
    "text",
    [
        "See n. 1 above.",
        "n. 1 above",
        "Holt (n 1) 12.",
        "Holt, supra note 1, at 14.",
        "Cf. note 1.",
        "Holt, op. cit., p. 9.",
    ],
)
def test_a_note_may_be_named_by_its_number_or_author(text: str) -> None:
    assert cited(MILLS, GAZETTE, text) == [MILLS, GAZETTE, MILLS]


@pytest.mark.parametrize(
    ("notes", "order"),
    [
        pytest.param((MILLS, FERRIES, "Holt, op. cit., p. 9."), (), id="two works of one author"),
        pytest.param((MILLS, GAZETTE, "Orr (n 1) 12."), (), id="another author than that of the note"),
        pytest.param((MILLS, GAZETTE, "See n. 9 above."), (), id="a note that is not there"),
        pytest.param((MILLS, GAZETTE, "Ibid."), (3, 1, 2), id="the order of the text is another"),
        pytest.param((MILLS, f"{MILLS[:-1]}; {GAZETTE}", "Ibid."), (), id="two sources before"),
        pytest.param(
            (MILLS, "Unadjusted for inflation; see the appendix.", "Ibid."), (), id="a remark before"
        ),
        pytest.param(("Ibid.", MILLS), (), id="nothing before"),
    ],
)
def test_what_is_not_plain_stays_open(notes: tuple[str, ...], order: tuple[int, ...]) -> None:
    assert cited(*notes, order=order) == list(notes)


def test_an_open_pointer_is_no_outlet() -> None:
    report = check_text("It made 4,120 sacks.[^1]\n\n[^1]: Ibid.\n", format="markdown")
    assert [(one.outlet, one.title, one.raw) for one in report.sources] == [(None, None, "Ibid.")]
    report = check_text(
        "It made 4,120 sacks.[^1]\n\n[^1]: Ibid, cl 4; Marr, witness statement.\n", format="markdown"
    )
    assert [one.outlet for one in report.sources] == [None]


def test_a_source_that_several_notes_share_is_listed_once() -> None:
    text = f"It made 4,120 sacks.[^1] It sold 3,870 of them.[^2]\n\n[^1]: {MILLS}\n[^2]: Ibid.\n"
    report = check_text(text, format="markdown")
    assert [one.raw for one in report.sources] == [MILLS]
    assert {one.source.id for one in report.citations} == {report.sources[0].id}
