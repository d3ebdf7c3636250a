"""Words whose number is a name: "Article 50", "Llama 3", "Channel 4"."""

from __future__ import annotations

from typing import Final

NAMED: Final = frozenset(
    (
        "no nos number numbers article articles section sections chapter chapters page pages pp p figure figures fig table tables "
        "step steps part parts version versions v vol volume volumes level levels phase tier type types model models class grade "
        "room gate platform line lines route highway interstate channel flight apartment apt suite unit building bus track lane "
        "exit form act title rule clause paragraph para item items appendix annex schedule protocol episode season season issue "
        "issues ticket bug pr pull sdk api ios android windows python java php node ruby rust go llama gpt claude gemini iphone "
        "ipad pixel galaxy xbox playstation boeing airbus formula covid type group category zone district ward precinct division "
        "stage round game match lot box locker engine fleet squadron regiment apollo area day week cve rfc iso ieee usb http ipv "
        "mp port ports id ref debian ubuntu fedora macos chrome firefox safari postgresql mysql kubernetes angular django hdmi pcie "
        "bluetooth tls ssl rtx gtx pep docket resolution psalm sonnet op opus bwv pier studio hangar lap terminal runway bay dock cop amd "
        "lesson lessons vendor sprint scenario scenarios month order proposition amendment bill exhibit question reactor site court "
        "cell block wave leg hole pool heat race bed sector pavilion cabin compartment deck verse canto stanza theorem lemma equation cc option interpretation"
    ).split()
)
ONLY_CAPITALISED: Final = frozenset(
    (
        "cc option month order proposition amendment bill exhibit question site court cell block wave leg hole pool heat race bed sector pavilion "
        "cabin compartment deck verse scenarios lessons act area bay box chrome cop dock docket hangar lap op pier resolution safari studio terminal day figures fleet form game games go group id issues items levels line lines lot match models node number numbers pages part parts port round rule steps tables types unit units week"
    ).split()
)
"""Those of them that name only where written with a capital: "Group 5", but "in group 5 people"."""
NUMBERED_IN_WORDS: Final = frozenset(
    "part chapter phase stage round volume step day week season episode act level tier lesson vendor game lap leg page section scene year".split()
)
"""Those whose number is told in words as well: "part eight of a series", "day two"."""
ABBREVIATED: Final = frozenset("no nos vol fig sec art ch p pp op".split())
"""Abbreviations before a number, with a point."""
INDEXES: Final[dict[str, frozenset[str]]] = {
    name: frozenset(sizes.split())
    for name, sizes in (
        ("nikkei", "225"), ("ftse", "100 250 350"), ("cac", "40"), ("dax", "30 40"), ("stoxx", "50 600"), ("russell", "1000 2000 3000"),
        ("nasdaq", "100"), ("asx", "50 200 300"), ("csi", "300"), ("ibex", "35"), ("mib", "40"), ("aex", "25"), ("kospi", "200"), ("tsx", "60"),
        ("nifty", "50 100 500"), ("topix", "100"), ("smi", "20"), ("fortune", "50 100 500 1000"), ("forbes", "400 2000"),
    )
}  # fmt: skip
"""Stock indexes and rankings whose names hold the number of their members."""
