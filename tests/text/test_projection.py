"""A projection knows, for every character of the prose, where it came from."""

from hypothesis import given
from hypothesis import strategies as st

from claimcheck.text import Projection, ProjectionBuilder, Span

SOURCES = st.text(min_size=1, max_size=60)


@st.composite
def projections(draw: st.DrawFn) -> tuple[Projection, list[tuple[str, Span, Span]]]:
    """Return a projection and its pieces: the kind, the place in the source, the place in the prose."""
    source = draw(SOURCES)
    builder = ProjectionBuilder(source)
    pieces: list[tuple[str, Span, Span]] = []
    at = 0
    for _ in range(draw(st.integers(0, 8))):
        start = draw(st.integers(at, len(source)))
        end = draw(st.integers(start, len(source)))
        kind = draw(st.sampled_from(["keep", "replace", "insert"]))
        before = builder.length
        if kind == "keep":
            builder.keep(Span(start, end))
        elif kind == "replace" and end > start:
            builder.replace(Span(start, end), draw(st.text(min_size=1, max_size=3)))
        else:
            kind, end = "insert", start
            builder.insert(draw(st.text(min_size=1, max_size=3)), start)
        pieces.append((kind, Span(start, end), Span(before, builder.length)))
        at = end
    return builder.build(), pieces


@given(projections())
def test_kept_characters_are_those_of_the_source(
    built: tuple[Projection, list[tuple[str, Span, Span]]],
) -> None:
    projection, pieces = built
    for kind, _, prose in pieces:
        if kind == "keep":
            for offset in range(prose.start, prose.end):
                origin = projection.to_source(Span(offset, offset + 1))
                assert origin.of(projection.source) == projection.text[offset]


@given(projections())
def test_kept_spans_go_there_and_back(built: tuple[Projection, list[tuple[str, Span, Span]]]) -> None:
    projection, pieces = built
    for kind, source, prose in pieces:
        if kind == "keep" and len(source):
            assert projection.to_source(prose) == source
            assert projection.to_prose(source) == prose


@given(projections())
def test_what_stands_for_something_maps_to_all_of_it(
    built: tuple[Projection, list[tuple[str, Span, Span]]],
) -> None:
    projection, pieces = built
    for kind, source, prose in pieces:
        if kind == "replace":
            assert projection.to_source(prose) == source
            assert projection.to_prose(source) == prose


@given(projections(), st.integers(0, 90), st.integers(0, 90))
def test_every_span_maps_into_the_other_text(
    built: tuple[Projection, list[tuple[str, Span, Span]]], one: int, other: int
) -> None:
    projection, _ = built
    for size, there, room in (
        (len(projection.text), projection.to_source, len(projection.source)),
        (len(projection.source), projection.to_prose, len(projection.text)),
    ):
        span = Span(*sorted((min(one, size), min(other, size))))
        mapped = there(span)
        assert 0 <= mapped.start <= mapped.end <= room


def test_inserted_text_alone_is_nowhere_in_the_source() -> None:
    builder = ProjectionBuilder("one two")
    builder.keep(Span(0, 3))
    builder.insert("\n\n", 3)
    builder.keep(Span(4, 7))
    projection = builder.build()
    assert projection.text == "one\n\ntwo"
    assert projection.to_source(Span(3, 5)) == Span(3, 3)
    assert projection.to_source(Span(1, 7)) == Span(1, 6)


def test_a_span_of_what_was_left_out_is_empty_where_it_stood() -> None:
    builder = ProjectionBuilder("grew.[^1] Then")
    builder.keep(Span(0, 5))
    builder.keep(Span(9, 14))
    projection = builder.build()
    assert projection.text == "grew. Then"
    assert projection.to_prose(Span(5, 9)) == Span(5, 5)
    assert projection.to_source(Span(0, 10)) == Span(0, 14)


def test_the_whole_source_is_its_own_prose() -> None:
    whole = Projection.whole("a text")
    assert whole.to_source(Span(2, 6)) == whole.to_prose(Span(2, 6)) == Span(2, 6)


def test_nothing_kept_is_an_empty_prose() -> None:
    nothing = ProjectionBuilder("a text").build()
    assert nothing.text == ""
    assert nothing.to_source(Span(0, 0)) == nothing.to_prose(Span(2, 6)) == Span(0, 0)
