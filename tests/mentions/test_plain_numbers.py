"""Properties of plain numbers: whatever the number, as a newspaper prints or spells it, it reads back."""

from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck import Mention, extract
from claimcheck.mentions import Kind

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
GROUPS = ((10**9, "billion"), (10**6, "million"), (1000, "thousand"))
IRREGULAR = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
CARRIERS = (
    "They counted {} boats.", "({} boats)", "In the end, {} boats came.", "“{} boats,” she said.", "Boats came, {} of them.", "All told: {}.",
)  # fmt: skip
steady = settings(max_examples=120, deadline=None, derandomize=True)
wholes = st.integers(0, 120) | st.integers(0, 2_000) | st.integers(0, 10**12)


def spelled(number: int, joined: str = " and ") -> str:
    """Spell a whole number; ``joined`` stands between a hundred and what is below it: British " and ", American " "."""
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f"-{ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = joined + spelled(number % 100) if number % 100 else ""
        return f"{ONES[number // 100]} hundred{rest}"
    for size, word in GROUPS:
        if number >= size:
            below = number % size
            rest = (joined if below < 100 else " ") + spelled(below, joined) if below else ""
            return f"{spelled(number // size, joined)} {word}{rest}"
    raise AssertionError(number)


def ranked(number: int, joined: str = " and ") -> str:
    """Spell an ordinal."""
    words = spelled(number, joined)
    head, last = words[: max(words.rfind(" "), words.rfind("-")) + 1], words.replace("-", " ").split()[-1]
    return head + (IRREGULAR.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th"))


def suffixed(number: int) -> str:
    """Print an ordinal: "21st", "112th"."""
    suffix = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number:,}{suffix}"


def the_only(text: str) -> Mention:
    (mention,) = extract(text)
    return mention


@given(wholes, st.sampled_from([" and ", " "]), st.sampled_from(CARRIERS))
@steady
def test_a_spelled_count_reads_back(number: int, joined: str, carrier: str) -> None:
    printed = spelled(number, joined)
    mention = the_only(carrier.format(printed))
    assert (mention.kind, mention.text, mention.low, mention.high) == (
        Kind.COUNT,
        printed,
        Decimal(number),
        Decimal(number),
    )
    assert mention.interval.low is not None
    assert mention.interval.low <= number


@given(st.integers(10_000, 10**12), st.sampled_from(["{:,}", "{}", "{:_}"]), st.sampled_from(CARRIERS))
@steady
def test_a_grouped_count_reads_back(number: int, form: str, carrier: str) -> None:
    printed = form.format(number).replace("_", "'")
    mention = the_only(carrier.format(printed))
    assert (mention.kind, mention.text, mention.low, mention.high) == (
        Kind.COUNT,
        printed,
        Decimal(number),
        Decimal(number),
    )


@given(st.integers(1, 12), st.integers(1, 99), st.integers(3, 40), st.sampled_from(["×", "x"]))
@steady
def test_a_power_of_ten_reads_back(whole: int, decimals: int, power: int, sign: str) -> None:
    printed = f"{whole}.{decimals:02} {sign} 10^{power}"
    mention = the_only(f"It holds {printed} grains.")
    value = Decimal(f"{whole}.{decimals:02}") * Decimal(10) ** power
    assert (mention.kind, mention.text, mention.low) == (Kind.COUNT, printed, value)
    assert mention.interval.high == value + Decimal(10) ** (power - 2)


@given(number=st.integers(1, 9_999), joined=st.sampled_from([" and ", " "]), in_words=st.booleans())
@steady
def test_an_ordinal_reads_back(number: int, joined: str, *, in_words: bool) -> None:
    printed = ranked(number, joined) if in_words else suffixed(number)
    if printed.endswith((" second", "-second")):
        return  # "twenty-second" may be a time of so many seconds
    mention = the_only(f"He was the {printed} bidder.")
    assert (mention.kind, mention.text, mention.noun) == (Kind.ORDINAL, printed, "bidder")
    assert mention.interval.low == mention.interval.high == number


@given(
    part=st.integers(1, 19),
    whole=st.integers(20, 400),
    form=st.sampled_from(["{} in {}", "{} out of {}", "{} in every {}", "{} of every {}"]),
    in_words=st.booleans(),
)
@steady
def test_a_ratio_reads_back(part: int, whole: int, form: str, *, in_words: bool) -> None:
    printed = form.format(spelled(part), spelled(whole)) if in_words else form.format(part, whole)
    mention = the_only(f"They say {printed} herons nest here.")
    assert (mention.kind, mention.text, mention.noun) == (Kind.RATIO, printed, "herons nest")
    assert mention.low == mention.high == Decimal(part) / whole


@given(
    st.integers(2, 500),
    st.sampled_from(["a ratio of {}:1", "outnumbered {} to 1", "odds of {}-1", "a {}-to-1 margin"]),
)
@steady
def test_so_many_to_one_reads_back(number: int, form: str) -> None:
    mention = the_only(f"It was {form.format(number)}, they said.")
    assert (mention.kind, mention.low, mention.high) == (Kind.RATIO, Decimal(number), Decimal(number))


@given(
    number=st.integers(2, 999),
    form=st.sampled_from(["{}x", "{}-fold", "{} times as many", "{} times hotter", "a factor of {}"]),
    in_words=st.booleans(),
)
@steady
def test_a_multiple_reads_back(number: int, form: str, *, in_words: bool) -> None:
    written = spelled(number) if in_words and "x" not in form else str(number)
    mention = the_only(f"It was {form.format(written)}, they said.")
    assert (mention.kind, mention.low, mention.high) == (Kind.MULTIPLE, Decimal(number), Decimal(number))
    assert mention.interval.low == number - Decimal("0.5")


def test_a_share_behind_a_time_is_no_number_of_it() -> None:
    text = "By the end of the school year {} of the passes were in use."
    for share in ("84%", "84 percent", "84 per cent"):
        (mention,) = extract(text.format(share))
        assert (mention.kind, mention.text) == (Kind.PERCENT, share)
