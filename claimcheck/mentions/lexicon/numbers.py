"""Number words, scales and fractions.

English cardinals, ordinals and scales as in the Oxford English Dictionary; short forms of scales as in the
style guides of the Financial Times (m, bn, tn), the Associated Press and the Indian press (lakh, crore).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Final

ARTICLES: Final = frozenset({"a", "an"})
"""What stands for one before a scale or a fraction: "a hundred", "an eighth"."""
UNITS: Final = {
    word: Decimal(value)
    for value, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
            "nineteen"
        ).split()
    )
}
TENS: Final = {
    word: Decimal(10 * value)
    for value, word in enumerate(
        ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2
    )
}
CARDINALS: Final = UNITS | TENS
DIGIT_WORDS: Final = {word: str(value) for value, word in enumerate(list(UNITS)[:10])} | dict.fromkeys(
    ("nought", "naught", "oh"), "0"
)
"""Words of single digits as they are read out after "point"."""
NOUGHTS: Final = frozenset({"nought", "naught"})
"""Words that are a zero only before "point"."""

HUNDRED: Final = Decimal(100)
SCALES: Final = {
    "hundred": HUNDRED,
    "thousand": Decimal(10) ** 3,
    "million": Decimal(10) ** 6,
    "billion": Decimal(10) ** 9,
    "trillion": Decimal(10) ** 12,
    "quadrillion": Decimal(10) ** 15,
    "mil": Decimal(10) ** 6,
    "mln": Decimal(10) ** 6,
    "bln": Decimal(10) ** 9,
    "bil": Decimal(10) ** 9,
    "tln": Decimal(10) ** 12,
    "trn": Decimal(10) ** 12,
    "bn": Decimal(10) ** 9,
    "tn": Decimal(10) ** 12,
    "mn": Decimal(10) ** 6,
    "lakh": Decimal(10) ** 5,
    "lakhs": Decimal(10) ** 5,
    "lac": Decimal(10) ** 5,
    "crore": Decimal(10) ** 7,
    "crores": Decimal(10) ** 7,
    "dozen": Decimal(12),
    "score": Decimal(20),
    "gross": Decimal(144),
}
"""Scale words that stand after a number, with or without a space."""
SCALES_AFTER_WORDS: Final = frozenset(
    "hundred thousand million billion trillion quadrillion dozen score lakh crore".split()
)
PLURALS_OF_SCALES: Final = {
    "dozens": "dozen",
    "hundreds": "hundred",
    "thousands": "thousand",
    "millions": "million",
    "billions": "billion",
    "trillions": "trillion",
}
"""Plurals that scale a number before them ("3 dozens") and stand for a range without one ("dozens")."""
LARGE_SCALES: Final = frozenset(
    "thousand million billion trillion quadrillion mn bn tn mln bln lakh crore".split()
)
"""Scales of which people take a half or a quarter: "half a million", "three quarters of a billion"."""

LETTER_SCALES: Final = {
    "k": Decimal(10) ** 3,
    "K": Decimal(10) ** 3,
    "m": Decimal(10) ** 6,
    "M": Decimal(10) ** 6,
    "mm": Decimal(10) ** 6,
    "MM": Decimal(10) ** 6,
    "b": Decimal(10) ** 9,
    "B": Decimal(10) ** 9,
    "t": Decimal(10) ** 12,
    "T": Decimal(10) ** 12,
}
"""Letters glued to the digits. Lower-case m, t and mm are metres, tonnes and millimetres without a currency."""
MONEY_SCALES: Final = {
    "cr": Decimal(10) ** 7, "Cr": Decimal(10) ** 7, "crs": Decimal(10) ** 7, "L": Decimal(10) ** 5, "lac": Decimal(10) ** 5,
    "lacs": Decimal(10) ** 5, "Mio": Decimal(10) ** 6, "mio": Decimal(10) ** 6, "Mrd": Decimal(10) ** 9, "mrd": Decimal(10) ** 9,
    "grand": Decimal(10) ** 3, "tr": Decimal(10) ** 12,
}  # fmt: skip
"""Scales only of sums whose currency stands before them: "₹2,500 cr", "CHF 1.2 Mio"."""
MONEY_ONLY_LETTERS: Final = frozenset({"m", "mm", "b", "t"})

PLURAL_SCALES: Final = {
    "dozens": (Decimal(24), Decimal(99)),
    "scores": (Decimal(40), Decimal(99)),
    "hundreds": (Decimal(200), Decimal(999)),
    "thousands": (Decimal(2000), Decimal(999_999)),
    "millions": (Decimal(2 * 10**6), Decimal(999 * 10**6)),
    "billions": (Decimal(2 * 10**9), Decimal(999 * 10**9)),
    "trillions": (Decimal(2 * 10**12), Decimal(999 * 10**12)),
}

"""Plurals that stand for a range by themselves: "dozens of", "thousands"."""
PLURAL_DIGITS: Final = {
    "100": "hundreds", "1,000": "thousands", "1000": "thousands", "1,000,000": "millions",
}  # fmt: skip
"""Digits that an "s" makes such a plural: "100s of people"."""
FEW: Final = frozenset({"several", "few"})
"""Words that make a scale after them a range: "several hundred", "a few million"."""

ORDINALS: Final = (
    {
        word: Decimal(value)
        for value, word in enumerate(
            (
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
                "sixteenth seventeenth eighteenth nineteenth"
            ).split(),
            start=1,
        )
    }
    | {
        word: Decimal(10 * value)
        for value, word in enumerate(
            "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(), start=2
        )
    }
    | {"hundredth": HUNDRED, "thousandth": Decimal(1000), "millionth": Decimal(10**6)}
    | {"billionth": Decimal(10**9), "trillionth": Decimal(10**12)}
)
HALVES_AND_QUARTERS: Final = {
    "half": Decimal(2), "halves": Decimal(2), "quarter": Decimal(4), "quarters": Decimal(4),
}  # fmt: skip
DENOMINATORS: Final = HALVES_AND_QUARTERS | {
    f"{word}{end}": value for word, value in ORDINALS.items() if value > 2 for end in ("", "s")
}
"""Words under the line of a fraction. "second" is none."""
MULTIPLIERS: Final = {
    "twice": Decimal(2),
    "thrice": Decimal(3),
    "double": Decimal(2),
    "triple": Decimal(3),
    "treble": Decimal(3),
    "quadruple": Decimal(4),
    "quintuple": Decimal(5),
    "sextuple": Decimal(6),
}
"""Words of a multiple; all but the first two are adjectives and verbs too."""
GROWING_MULTIPLIERS: Final = {
    "doubled": Decimal(2), "doubles": Decimal(2), "doubling": Decimal(2), "tripled": Decimal(3), "triples": Decimal(3),
    "tripling": Decimal(3), "trebled": Decimal(3), "trebling": Decimal(3), "quadrupled": Decimal(4), "quadruples": Decimal(4),
    "quadrupling": Decimal(4), "quintupled": Decimal(5), "quintupling": Decimal(5), "sextupled": Decimal(6), "trebles": Decimal(3),
}  # fmt: skip
SHRINKING_MULTIPLIERS: Final = {"halved": Decimal("0.5"), "halving": Decimal("0.5")}
HALVE: Final = "halve"
"""A verb only: "set to halve"."""
FOLD: Final = {f"{word}fold": value for word, value in CARDINALS.items() if value > 1} | {
    f"{word}fold": SCALES[word] for word in ("hundred", "thousand", "million", "billion")
}
ORDINAL_SUFFIXES: Final = frozenset({"st", "nd", "rd", "th"})

FRACTION_CHARS: Final = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"), "⅙": Decimal(1) / 6,
    "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"),
}  # fmt: skip
