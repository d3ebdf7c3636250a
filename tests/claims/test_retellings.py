"""What speaks for one figure told twice: the digits that a slip leaves, the wording round it, what stands beside it."""

import pytest

from claimcheck import Claim, check_text
from claimcheck.claims.groups.evidence import evidence_of
from claimcheck.claims.groups.retellings import Retelling, Surroundings, kept_digits


def told(text: str, first: str, second: str) -> tuple[Retelling, Surroundings, Claim, Claim]:
    claims = check_text(text, format="markdown").claims
    a, b = (next(one for one in claims if one.mention.text == figure) for figure in (first, second))
    around = Surroundings(claims, [evidence_of(one) for one in claims])
    return around.retelling(evidence_of(a), evidence_of(b)), around, a, b


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("£2.4m", "£24m", 4),
        ("£2.4m", "£2.4bn", 4),
        ("£2.4m", "£240bn", 0),
        ("£8m", "£80m", 1),
        ("£1,234", "£1,324", 4),
        ("£1,234", "£1,734", 3),
        ("£1,234", "£1,735", 0),
        ("£46k", "£86k", 1),
        ("£38m", "£83m", 4),
        ("£40k", "£60k", 0),
        ("£1.5m", "£16m", 0),
    ],
)
def test_digits_that_one_slip_leaves(first: str, second: str, kept: int) -> None:
    _, _, a, b = told(f"The mill cost {first}.\n\nThe dam cost {second}.", first, second)
    assert kept_digits(a, b) == kept


def test_wording_is_counted_outwards_from_the_figure() -> None:
    text = "Clerks say that 83% of overdue fees came in.\n\nAlmost nobody paid: 38% of overdue fines came in."
    found, _, _, _ = told(text, "83%", "38%")
    assert (found.after, found.before) == (1, 0)


def test_a_companion_is_another_figure_that_both_places_give() -> None:
    text = "Just 19 farms (8% of all) passed.\n\nThe 19 farms (9% of all) were paid."
    found, _, _, _ = told(text, "8%", "9%")
    assert found.companion
    assert not found.contrast


def test_other_figures_that_differ_make_two_cases() -> None:
    text = "Whoever earns £310 a week gets £28.\n\nWhoever earns £620 a week gets £48."
    found, around, a, b = told(text, "£28", "£48")
    assert found.contrast
    assert not found.is_enough(0)
    assert not around.tells_both(a, b)


def test_a_sentence_that_gives_both_figures_sets_them_apart() -> None:
    text = "The old card has 16 GB.\n\nI went from 16 GB to 18 GB."
    _, around, a, b = told(text, "16 GB", "18 GB")
    assert around.tells_both(a, b)


def test_a_tenth_is_derived_where_the_sentence_says_ten_per_cent() -> None:
    text = "The income is £24,250.\n\nThe tax of £2,425 is 10% of it."
    _, around, a, b = told(text, "£24,250", "£2,425")
    assert around.derived(a, b)
