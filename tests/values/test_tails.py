"""Tails of distributions, against published tables and known identities."""

from __future__ import annotations

import math

import pytest

from claimcheck.values.tails import chi2_tail, f_tail, r_tail, t_tail, z_tail


@pytest.mark.parametrize(
    ("tail", "p"),
    [
        # Critical values of the usual tables, at the level they are printed for.
        (t_tail(12.706, 1), 0.05),
        (t_tail(2.228, 10), 0.05),
        (t_tail(2.750, 30), 0.01),
        (f_tail(4.965, 1, 10), 0.05),
        (f_tail(3.885, 2, 12), 0.05),
        (f_tail(2.427, 8, 27), 0.04),
        (chi2_tail(3.841, 1), 0.05),
        (chi2_tail(18.307, 10), 0.05),
        (chi2_tail(135.807, 100), 0.01),
        (z_tail(1.96), 0.05),
        (z_tail(2.576), 0.01),
        (r_tail(0.576, 10), 0.05),
        (r_tail(0.361, 28), 0.05),
    ],
)
def test_published_tables(tail: float, p: float) -> None:
    assert tail == pytest.approx(p, abs=6e-4)


@pytest.mark.parametrize("value", [0.1, 1.0, 2.5, 7.0])
@pytest.mark.parametrize("df", [1, 3, 20, 500])
def test_identities(value: float, df: int) -> None:
    assert t_tail(value, df) == pytest.approx(f_tail(value * value, 1, df), rel=1e-9)
    assert chi2_tail(value * value, 1) == pytest.approx(z_tail(value), rel=1e-9)
    assert chi2_tail(value, 2) == pytest.approx(math.exp(-value / 2), rel=1e-9)
    assert t_tail(value, 1e7) == pytest.approx(z_tail(value), rel=1e-4)


def test_the_ends() -> None:
    assert t_tail(0, 5) == pytest.approx(1)
    assert f_tail(0, 2, 5) == 1
    assert chi2_tail(0, 3) == 1
    assert r_tail(1, 8) == 0
