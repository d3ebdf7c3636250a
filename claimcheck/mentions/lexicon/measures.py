"""Words that tell a weight from a sum of money: "two pounds" of a baby, of flour, of pressure."""

from __future__ import annotations

from typing import Final

WEIGHING: Final = frozenset(
    (
        "weigh weighs weighed weighing weight weights heavy heavier lighter baby newborn kg kilogram kilograms kilos ounce "
        "ounces oz ton tons tonne tonnes lb lbs payload thrust luggage dumbbell barbell lifted bodyweight overweight pounds-force"
    ).split()
)
"""Words of weight that may stand anywhere near."""
WEIGHED: Final = frozenset(
    (
        "meat beef pork chicken turkey fish shrimp salmon tuna lobster rice flour sugar salt butter cheese chocolate coffee tea "
        "potatoes tomatoes apples fruit vegetables food feed seed hay honey wool cotton tobacco cocaine heroin marijuana cannabis "
        "methamphetamine meth fentanyl opium explosives dynamite tnt gunpowder uranium plutonium gold silver copper iron steel lead "
        "aluminum aluminium cement sand gravel fertilizer fertiliser waste trash garbage plastic paper cargo equipment gear supplies "
        "pressure thrust force muscle fat body mail ice snow ash soil lithium cobalt nickel clothes clothing laundry books luggage"
    ).split()
)
"""What comes by the pound: "two pounds of flour"."""
CHANGING_WEIGHT: Final = frozenset("lose loses lost losing gain gains gained gaining shed shedding".split())
"""Verbs before pounds gained and lost."""
HEAT: Final = frozenset(
    (
        "temperature temperatures degree degrees celsius fahrenheit hotter hottest heat heated heatwave colder coldest cooler warmer "
        "warmest warming highs lows oven bake baked baking preheat shade thermometer thermometers freezing boiling melting mercury"
    ).split()
)
"""Words that make the C or F after a number a scale of temperature: "98F in the shade"."""
