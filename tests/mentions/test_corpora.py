"""The phrase corpora: the whole phrase is covered by exactly one mention, of the right value, in carrier sentences."""

import datetime
import importlib.util
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest

from claimcheck import Mention, extract

CORPORA = Path(__file__).parents[1] / "corpora"
AS_OF = datetime.date(2026, 6, 5)
CARRIERS = ("{}", "They spoke of {} again.", "({})", "All told, {}, said the clerk.")
TIME_CARRIERS = ("They spoke of {} again.", "It was planned for {}, they said.")
NEAR = Decimal("1e-9")
"""Of the value: a third has no exact decimal."""
KINDS = {
    "money": "money",
    "percentages": "percent",
    "counts": "count",
    "measures": "measure",
    "ordinals": "ordinal",
    "dates": "date",
    "clocks": "time",
    "durations": "duration",
    "sets": "set",
}
"""What a corpus holds; in the others each key names the kind."""
FIGURES = (
    "money",
    "percentages",
    "points",
    "counts",
    "measures",
    "ratios",
    "multiples",
    "ordinals",
)
TIMES = ("dates", "clocks", "durations", "sets")


def corpus(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, CORPORA / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def cases(names: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return the corpus, the key and the phrase of every phrase."""
    return [
        (name, key, phrase)
        for name in names
        for key, phrases in corpus(name).PHRASES.items()
        for phrase in phrases.split(" | ")
    ]


def whole(phrase: str, carrier: str) -> Mention:
    """Read a phrase within a sentence: all of it is the figure, or the part in brackets that its company makes one."""
    figure = phrase.partition("[")[2].partition("]")[0] or phrase
    text = carrier.format(phrase.replace("[", "").replace("]", ""))
    found = extract(text, as_of=AS_OF)
    assert [mention.text for mention in found] == [figure], text
    return found[0]


def number(key: str) -> Decimal:
    """Return the number of a key: "1.5", "12e3", "2/3"."""
    above, _, below = key.partition("/")
    return Decimal(above) / Decimal(below or 1)


@pytest.mark.parametrize("name", FIGURES)
def test_a_figure_is_read_whole(name: str) -> None:
    for _, key, phrase in cases((name,)):
        value, _, rest = key.partition(" ")
        low, _, high = value.partition("..")
        for carrier in CARRIERS:
            mention = whole(phrase, carrier)
            assert mention.kind.value == KINDS.get(name, rest), phrase
            for end, expected in ((mention.low, low), (mention.high, high or low)):
                assert end is not None, phrase
                assert abs(end - number(expected)) <= abs(number(expected)) * NEAR, phrase
            if name in {"money", "measures"}:
                assert mention.unit == rest, phrase


@pytest.mark.parametrize("name", TIMES)
def test_a_time_is_read_whole(name: str) -> None:
    for _, timex, phrase in cases((name,)):
        for carrier in TIME_CARRIERS:
            mention = whole(phrase, carrier)
            assert (mention.kind.value, mention.timex) == (KINDS[name], timex), phrase


@pytest.mark.parametrize("phrase", corpus("nothing").NOTHING)
def test_what_is_no_figure_is_left_alone(phrase: str) -> None:
    assert [mention.text for mention in extract(f"Then {phrase} came up.")] == []


@pytest.mark.parametrize("name", [*FIGURES, *TIMES])
def test_no_phrase_stands_twice_under_one_value(name: str) -> None:
    for key, phrases in corpus(name).PHRASES.items():
        every = phrases.split(" | ")
        assert len(set(every)) == len(every), key


@pytest.mark.parametrize("name", ["counts", "ordinals", "ratios", "multiples"])
def test_a_kind_has_many_values_and_phrases(name: str) -> None:
    assert len(corpus(name).PHRASES) >= 60
    assert len(cases((name,))) >= 300


def test_the_corpora_are_large() -> None:
    assert len(cases((*FIGURES, *TIMES))) >= 3000
    assert len(corpus("nothing").NOTHING) >= 300
    assert len(set(corpus("nothing").NOTHING)) == len(corpus("nothing").NOTHING)
