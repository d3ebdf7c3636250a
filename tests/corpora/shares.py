"""Shares that only what they are of makes so: the value, and phrases that say it."""

from typing import Final

CARRIERS: Final = ("They lost {} of it.", "She gave away {} of the land.")
PHRASES: Final[dict[str, str]] = {
    "0.5 ratio": "1/2 | half",
    "0.2 ratio": "a fifth | 1/5",
    "0.75 ratio": "three-quarters | three quarters | 3/4",
    "0.25 ratio": "a quarter | one-quarter | 1/4",
    "0.1 ratio": "a tenth | 1/10",
    "0.3 ratio": "3/10",
    "0.4 ratio": "2/5",
    "0.6 ratio": "3/5",
    "0.8 ratio": "4/5",
    "0.7 ratio": "7/10",
    "0.9 ratio": "9/10",
    "0.125 ratio": "an eighth | 1/8",
    "0.375 ratio": "3/8",
    "0.625 ratio": "5/8",
    "0.875 ratio": "7/8",
    "0.05 ratio": "a twentieth | 1/20",
    "0.01 ratio": "a hundredth",
    "0.001 ratio": "a thousandth",
    "0.000001 ratio": "a millionth",
    "0.45 ratio": "9/20",
    "0.95 ratio": "19/20",
    "0.35 ratio": "7/20",
}
