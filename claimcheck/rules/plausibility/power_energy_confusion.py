"""Watts for an amount of energy, or watt-hours for a generating capacity.

## Why it matters

A megawatt says how fast, a megawatt-hour how much; mixed up, a plant is off by thousands.

## Limits

Speaks of power that is made or used by the year, day or hour, and of watt-hours called an installed capacity or
a peak load. Storage is left alone: its capacity is in watt-hours.
"""

from collections.abc import Iterator

from claimcheck.claims import PowerOrEnergy
from claimcheck.findings import Confidence, Severity
from claimcheck.rules.base import Bad, Flag, Good, Rule, RuleConfig, flag
from claimcheck.rules.readings import reading


def check(figure: PowerOrEnergy, _config: RuleConfig) -> Iterator[Flag]:
    """Flag every figure whose unit is the other one's."""
    meant, unit = ("energy", "watt-hours") if figure.meant == "energy" else ("power", "watts")
    yield flag(
        figure.claim,
        label=f"read as {reading(figure.claim.mention)}",
        claims=[figure.claim.id],
        figure=figure.claim.mention.text,
        meant=meant,
        unit=unit,
    )


RULE = Rule(
    id="power-energy-confusion",
    since="0.1.0",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    message="{figure} is said of {meant}, which is told in {unit}",
    help="check the unit: watts are a speed, watt-hours an amount",
    over=PowerOrEnergy,
    config=RuleConfig,
    check=check,
    examples=(
        Bad("The wind farm generates 350 MW of electricity a year.", flags="350 MW"),
        Bad("The gas plant has an installed capacity of 420 MWh.", flags="420 MWh"),
        Good("The wind farm generates 350 GWh of electricity a year."),
        Good("The battery has a storage capacity of 420 MWh."),
        Good("The country installed 40 GW of panels a year.", because="Capacity added by the year."),
    ),
)
