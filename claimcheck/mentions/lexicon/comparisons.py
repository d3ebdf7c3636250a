"""Words beside a number that make it a multiple or a ratio: "five times hotter", "odds of three to one".

Comparatives and their company after Quirk et al., A Comprehensive Grammar of the English Language, 7.74 and
following, and 15.63 and following (clauses of comparison).
"""

from __future__ import annotations

from typing import Final

COMPARATIVES: Final = frozenset(
    (
        "angrier better bigger bleaker bloodier bolder braver brighter broader busier cheaper cleaner clearer cleverer closer coarser "
        "colder cooler costlier crueller damper darker deadlier deafer dearer deeper denser dimmer dirtier drier duller earlier easier "
        "fainter faster fatter feebler fewer fiercer finer firmer fitter flatter fresher fuller further gentler grander greater greener "
        "happier harder harsher healthier heavier higher hotter keener larger later leaner less lengthier lighter likelier "
        "livelier longer louder lower meaner milder more narrower nearer newer noisier older paler poorer pricier purer quicker quieter "
        "rarer richer riskier rougher ruder safer saltier sharper shorter sicker slimmer slower smaller smarter smoother softer sooner "
        "sourer steadier steeper sterner stiffer stormier stouter stricter stronger sweeter taller tastier thicker thinner thirstier "
        "tighter tinier tougher unlikelier warmer weaker wealthier wetter wider worse younger"
    ).split()
)
"""Comparatives in one word; "more" and "less" make the others."""
MEASURED_BY: Final = frozenset(
    (
        "as the its their that those what my your our his her whatever normal usual average annual annualised annualized "
        "earnings revenue revenues ebitda sales profit profits income turnover gdp cashflow pre-pandemic forward trailing"
    ).split()
)
"""What a number of times is taken of, without a comparative: "three times the size", "14 times earnings"."""
FOLDED: Final = frozenset(
    "increase rise growth jump surge gain improvement higher lower more reduction decrease decline drop fall difference range".split()
)
"""Words after a spaced "fold" that is no crease: "a 3 fold increase"."""

TAKEN_OF: Final = frozenset("the its their what that last my your our his her those these this".split())
"""Words after "double" and the like that say of what: "double the rate", "triple last year's"."""
MODALS: Final = frozenset(
    "will would shall should could can may might must cannot ll d helped help helps let lets not".split()
)
"""Words before a bare verb: "it will double"."""
PURPOSES: Final = frozenset(
    (
        "plan plans planned planning aim aims aimed aiming set expect expects expected expecting likely unlikely pledge pledges pledged "
        "want wants wanted hope hopes hoped hoping able unable promise promises promised vow vows vowed forecast forecasts projected "
        "poised due about going need needs needed have has had having try tries tried trying seek seeks sought decide decided agreed agree "
        "proposed proposes enough continue continues continued began begin begins started threatens threatened threaten bound tipped "
        "target goal ambition push bid scheduled predicted estimated ready used seems seemed appears appeared allowed"
    ).split()
)
"""Words before "to" and a verb: "plans to double output"."""
NOT_MULTIPLYING: Final = frozenset(
    "down back up check checked checking click dip dipping book booked cross jeopardy take digit digits fault faults act agent".split()
)
"""Words after "double" and its forms that make another verb or noun of it: "doubled down", "double digits"."""

RATIO_BEFORE: Final = frozenset(
    (
        "ratio ratios odds outnumber outnumbers outnumbered outnumbering proportion proportions leverage leveraged geared gearing dilution "
        "diluted diluting mixed blended"
    ).split()
)
"""Words near before two numbers that are one ratio: "a ratio of 3:1", "outnumbered three to one"."""
RATIO_AFTER: Final = frozenset(
    "ratio ratios odds leverage gearing dilution mix mixture margin majority majorities aspect advantage imbalance shot scale".split()
)
"""Words right after two numbers that are one ratio: "a 2-to-1 margin", "a 20:1 shot"."""
