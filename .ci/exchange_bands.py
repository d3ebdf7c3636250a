"""Write ``claimcheck/values/reference/exchange.toml`` from the euro reference rates.

    python .ci/exchange_bands.py eurofxref-hist.csv > claimcheck/values/reference/exchange.toml

The file is what the European Central Bank publishes as its historical rates, one line a day. To be run once a
year. What the bank does not quote is filled from the yearly averages below, widened.
"""

from __future__ import annotations

import csv
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from pathlib import Path
from typing import Final

Bands = Mapping[int, tuple[Decimal, Decimal]]

FIRST: Final = 1999
QUOTED: Final = (
    "EUR GBP CHF JPY CNY INR CAD AUD NZD HKD SGD KRW SEK NOK DKK ISK "
    "PLN CZK HUF RON BGN TRY RUB ILS ZAR BRL MXN IDR MYR PHP THB"
).split()
LEV: Final = "1.95583"
"""To the euro, by law since 1999."""
UNFINISHED: Final = Decimal("1.05")
"""The last year goes on: its band is widened so."""
FED: Final = "Federal Reserve, H.10, yearly averages"
BANK: Final = "World Bank, PA.NUS.FCRF, yearly averages, from memory"

# Units for one US dollar, year by year from the first; how far days may lie from them; who says so.
AVERAGES: Final = {
    "BRL": (
        1999,
        "1.8207 1.8301 2.3527 2.9213 3.0750 2.9262 2.4352 2.1738 1.9461 1.8326 1.9976",
        "1.35",
        FED,
    ),
    "MXN": (1999, "9.553 9.459 9.337 9.663 10.793 11.290 10.894 10.906 10.928 11.143 13.498", "1.2", FED),
    "INR": (1999, "43.13 45.00 47.22 48.63 46.59 45.26 44.00 45.19 41.18 43.39 48.33", "1.2", FED),
    "CNY": (1999, "8.2783 8.2784 8.2770 8.2771 8.2772 8.2768 8.1936", "1.02", FED),
    "MYR": (1999, "3.8000 3.8000 3.8000 3.8000 3.8000 3.8000 3.7869", "1.02", FED),
    "THB": (1999, "37.887 40.210 44.532 43.019 41.556 40.271 40.252", "1.15", FED),
    "TWD": (
        1999,
        (
            "32.322 31.260 33.824 34.536 34.405 33.372 32.131 32.507 32.855 31.521 33.020 31.497 29.382 "
            "29.558 29.680 30.299 31.744 32.226 30.402 30.129 30.905 29.457 27.937 29.796 31.153 32.106 "
            "31.166 31.2"
        ),
        "1.1",
        FED,
    ),
    "IDR": (1999, "7855 8422 10261 9311 8577 8939 9705", "1.25", BANK),
    "PHP": (1999, "39.1 44.2 51.0 51.6 54.2 56.0 55.1", "1.15", BANK),
    "ILS": (1999, "4.14 4.08 4.21 4.74 4.55 4.48 4.49 4.46 4.11 3.59 3.93 3.74 3.58", "1.15", BANK),
    "RUB": (1999, "24.6 28.1 29.2 31.3 30.7 28.8 28.3", "1.2", BANK),
    "RUB ": (2022, "67.5 85.5 92.6 84 80", "1.5", BANK),
    "ISK": (2008, "88 123.6 122.2 116 125.1 122.2 116.8 131.9 120.8 106.8 108.3", "1.15", BANK),
    "AED": (1999, " ".join(["3.6725"] * 28), "1.005", BANK),
    "SAR": (1999, " ".join(["3.75"] * 28), "1.01", BANK),
}


def main(path: str) -> int:
    """Print the pack."""
    days = list(csv.DictReader(Path(path).read_text(encoding="utf-8").splitlines()))
    last = int(days[0]["Date"][:4])
    print(HEADER.format(day=days[0]["Date"]))
    for code in [*QUOTED, "TWD", "AED", "SAR"]:
        quoted = {year: (low, high) for year, low, high in _quoted(days, code, last)}
        averaged: dict[int, tuple[Decimal, Decimal]] = {}
        source = ["ECB"] if quoted else []
        for name, (first, figures, margin, told) in AVERAGES.items():
            if name.strip() == code:
                averaged |= _averaged(first, [Decimal(figure) for figure in figures.split()], Decimal(margin))
                source.append(told)
        print(f'[{code}]\nsource = "{"; ".join(dict.fromkeys(source))}"\nyears = [')
        _print(_joined(quoted, averaged, last))
        print("]\n")
    return 0


def _quoted(days: list[dict[str, str]], code: str, last: int) -> Iterator[tuple[int, Decimal, Decimal]]:
    """Yield year, lowest and highest rate in US dollars for one unit, out of rates for one euro."""
    rates: dict[int, list[Decimal]] = defaultdict(list)
    for day in days:
        dollars, units = day["USD"], {"EUR": "1", "BGN": LEV}.get(code) or day.get(code, "N/A")
        if "N/A" not in {dollars, units}:
            rates[int(day["Date"][:4])].append(Decimal(dollars) / Decimal(units))
    for year, values in rates.items():
        slack = UNFINISHED if year == last else Decimal(1)
        yield year, min(values) / slack, max(values) * slack


def _averaged(first: int, figures: list[Decimal], margin: Decimal) -> Bands:
    """Take for each year the lowest and the highest of the year and its neighbours, and widen them."""
    bands = {}
    for place, _ in enumerate(figures):
        near = figures[max(0, place - 1) : place + 2]
        bands[first + place] = (1 / (max(near) * margin), margin / min(near))
    return bands


def _joined(quoted: Bands, averaged: Bands, last: int) -> Bands:
    joined = {}
    for year in range(FIRST, last + 1):
        both = [band[year] for band in (quoted, averaged) if year in band]
        if both:
            joined[year] = (min(low for low, _ in both), max(high for _, high in both))
    return joined


def _print(bands: Bands) -> None:
    rows = [
        f'[{year}, "{_short(low, ROUND_FLOOR)}", "{_short(high, ROUND_CEILING)}"]'
        for year, (low, high) in bands.items()
    ]
    for start in range(0, len(rows), 4):
        print(f"  {', '.join(rows[start : start + 4])},")


def _short(value: Decimal, rounding: str) -> str:
    """Return four significant digits, rounded away from the band."""
    return f"{value.quantize(Decimal(1).scaleb(value.adjusted() - 3), rounding):f}"


HEADER = """\
# US dollars for one unit of a currency: year, lowest and highest rate. Written by .ci/exchange_bands.py.
#
# Where the source is ECB: the lowest and the highest of the year's daily euro reference rates of the European
# Central Bank, dollars for a euro divided by units for a euro, up to {day}; the last year is widened by
# 5 per cent, because it goes on. To check: download eurofxref-hist.csv from the bank's page of reference
# rates and run the script again. Where a year has no ECB rate: the yearly averages of the source named, the
# year's and its neighbours', widened by the margin that the script gives. To check: the averages of the
# Federal Reserve's release H.10 and of the World Bank's indicator PA.NUS.FCRF.
# A currency that was redenominated begins with its new unit.
# The ends are rounded outwards to four digits. Currencies as ISO 4217 has them.
"""

if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
