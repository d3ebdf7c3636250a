"""Where the noun phrase after a figure begins and ends: closed word classes of English.

Function words after Quirk et al., A Comprehensive Grammar of the English Language, chapter 2.
"""

from __future__ import annotations

from typing import Final

PER: Final = frozenset(
    "year month week day hour minute second quarter night share person head capita employee household unit barrel tonne ton ounce pound gallon litre liter mile kilometre kilometer pupil student patient user seat ticket room acre hectare piece item customer worker resident game annum kilo kg child adult passenger vote visitor nights".split()
)  # fmt: skip
"""Nouns after "per" or "a": what a figure is per."""
PER_SHORT: Final = {
    "s": "second", "sec": "second", "min": "minute", "h": "hour", "hr": "hour", "l": "litre", "d": "day", "yr": "year", "m": "metre", "dl": "decilitre", "mo": "month", "mth": "month", "wk": "week", "qtr": "quarter", "sf": "square_foot",
}  # fmt: skip
"""Short forms after a stroke: "7 km/s"."""

STOP: Final = frozenset(
    "the a an and or but nor of to in on at by for from with as than that which who whom whose is are was were be been being has have had do does did will would can could may might must shall should it its he she they we you i his her their our your my this these those there here not no if when while because after before since until during over under above below between among through across into onto upon per about against so then also just only even still already yet more most less least many much few other another such each every all both either neither one ones ago later earlier now today yesterday tomorrow respectively altogether total worth each apiece including compared versus vs up down off out according said says say told added including however where how what why last next previous past nearly almost once again like via plus minus monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december came went got made took gave found left rose fell grew dropped gained lost remain remained remains work works worked voted took want wants wanted think believe live lived live reported died killed injured attended signed earned spent paid sold bought raised cut x".split()
)  # fmt: skip
VERBS: Final = frozenset(
    (
        "depends remains requires comes goes makes shows means says takes gives becomes seems appears includes covers runs stands "
        "sits looks needs wants helps keeps lets puts brings turns follows represents reflects suggests happens arrived arrive "
        "came went began started ended happened appeared showed told asked"
    ).split()
)
"""Verbs that follow a noun so often that they would be read as its head."""
ED_NOUNS: Final = frozenset(
    (
        "funding building buildings spending housing savings earnings proceedings meeting feed seed bed shed red hundred shipping "
        "training parking drawing listing filing ruling"
    ).split()
)

COUNTED: Final = frozenset(
    (
        "people users viewers customers subscribers households homes houses jobs workers employees voters visitors tourists "
        "passengers children women men girls boys patients students pupils residents members shares tonnes tons barrels units copies "
        "downloads views accounts listeners readers followers fans vehicles cars trucks phones devices doses deaths cases families "
        "citizens adults americans britons europeans refugees migrants immigrants prisoners soldiers troops votes trees animals "
        "birds cattle pigs sheep chickens bottles cans litres liters gallons acres hectares records files messages emails tweets "
        "posts pages words lines tokens parameters transactions orders packages parcels meals tickets flights trips visits sessions "
        "euros dollars pounds items products players games apps clients companies businesses firms bpd"
    ).split()
)
"""Plurals that are counted in millions: "5m users" is no length."""

SCORING: Final = frozenset(
    (
        "won win wins winning lost lose loses losing beat beats beating beaten defeated led lead leads leading trailed trailing drew tied "
        "score scores scored vote votes voted voting margin record result went finished ahead match game set sets"
    ).split()
)
"""Words before two numbers that are a score, a record or a vote."""
SCORES: Final = frozenset(
    (
        "record win wins loss losses victory defeat draw tie lead score scoreline vote split decision ruling verdict majority margin "
        "start finish deficit advantage triumph rout drubbing formation rule vision"
    ).split()
)
"""Nouns after two numbers that are a score, a record or a vote."""
COUNTING: Final = frozenset(
    "aged ages of employs employ employed needs need needed takes took seats holds averages averaged numbers numbered totalled totaled".split()
)
"""Words before a bare range of counts: "a staff of 15–20", "it employs 15–20"."""
