"""Wordings are compiled late, so each is compiled here; what a wording asks of a frame is in every match."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator
from importlib import import_module

import pytest

from claimcheck.claims import readers
from claimcheck.claims.readers.frames import Frame, Wording, wording


def _inside(value: object) -> Iterator[Wording]:
    if isinstance(value, Wording):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from _inside(one)


@pytest.mark.parametrize("module", [one.name for one in pkgutil.iter_modules(readers.__path__)])
def test_every_wording_is_a_regular_expression(module: str) -> None:
    everything = Frame("no figure", (), "mcutponxfdz")
    for value in vars(import_module(f"{readers.__name__}.{module}")).values():
        for one in _inside(value):
            assert list(one.finditer(everything)) == []


@pytest.mark.parametrize(
    ("told", "letters", "matches"),
    [
        (r"from {before:mc} to {after:mc}", "cc", True),
        (r"from {before:mc} to {after:m}", "cc", False),
        (r"from {before:c} to {after:c}(?:, up {stated:p})?", "cc", True),
        (r"from {before:c} to {after:c}|by {stated:p}", "cc", True),
        (r"\(?[(]?from {before:cC} to {after:c}", "cc", True),
    ],
)
def test_a_wording_asks_for_no_more_than_it_needs(told: str, letters: str, *, matches: bool) -> None:
    frame = Frame("from ‹c0› to ‹c1›", (), letters)
    assert bool(list(wording(told).finditer(frame))) is matches
