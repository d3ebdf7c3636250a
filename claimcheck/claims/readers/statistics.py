"""Test statistics as papers report them: "t(28) = 2.20, p = .036", "F(2, 45) = 3.1, p < .05"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from claimcheck.claims.relations import ReportedTest
from claimcheck.documents import Document
from claimcheck.text import Span

_NUMBER: Final = r"[-−]?(?:\d+(?:,\d{3})*)?\.?\d+"
_REPORT: Final = re.compile(
    rf"(?<![\w.])(?P<test>[tFrzZQ]|χ2|χ²|X2|X²|chi-?squared?)"
    rf" ?(?:\( ?(?P<df1>\d+(?:\.\d+)?)(?: ?, ?(?P<df2>\d+(?:\.\d+)?|N ?= ?\d+))? ?\))?"
    rf" ?= ?(?P<value>{_NUMBER}) ?[,;] ?p ?(?P<sign>[=<>]) ?(?P<p>0?\.\d+)(?P<after>[^.;]{{0,60}})",
)
_P_VALUE: Final = re.compile(r"[,;] ?p ?[=<>]")
"""One look first: most texts report no tests."""
_NAMES: Final = {"Z": "z", "χ2": "chi2", "χ²": "chi2", "X2": "chi2", "X²": "chi2"}
_LENIENT: Final = re.compile(
    r"\b(?:one-tailed|one tailed|one-sided|directional|corrected|correction|adjusted|bonferroni|holm|fdr)\b",
    re.IGNORECASE,
)


def read_statistics(document: Document) -> Iterator[ReportedTest]:
    """Yield the reported tests of the running text, each with the place of its p-value."""
    prose = document.prose
    if _P_VALUE.search(prose.text) is None:
        return
    lenient = _LENIENT.search(prose.text) is not None
    for match in _REPORT.finditer(prose.text):
        test = _NAMES.get(
            match["test"], match["test"].lower() if match["test"].lower().startswith("chi") else match["test"]
        )
        name = "chi2" if test.startswith("chi") else test
        second = match["df2"] if match["df2"] and match["df2"][0].isdigit() else None
        if (
            (name in {"t", "r", "chi2"} and match["df1"] is None)
            or (name == "F" and second is None)
            or name == "Q"
        ):
            continue
        value = Decimal(match["value"].replace("−", "-").replace(",", ""))
        yield ReportedTest(
            test=name,
            first_df=Decimal(match["df1"]) if match["df1"] else None,
            second_df=Decimal(second) if second else None,
            value=value,
            sign=match["sign"],
            p=Decimal(match["p"]),
            may_be_one_tailed=lenient,
            span=prose.to_source(Span(match.start("p"), match.end("p"))),
            whole=prose.to_source(Span(match.start(), match.end("p"))),
        )
