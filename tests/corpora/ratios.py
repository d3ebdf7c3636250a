"""Ratios: the value, and phrases that say it. A key is ``value kind``; brackets mark the figure where its company makes it one."""

from typing import Final

PHRASES: Final[dict[str, str]] = {
    "1/2 ratio": (
        "one half | one in two | 1 in 2 | one out of two | one-half | [half] of the seats | "
        "sales that fell by [half] | fewer than [half] were told | [half] the crew | nearly [half] my pay | cut the fleet in [half] | "
        "just over [half] have gone | lost [1/2] of it | [½] of the fare | [one voter in two] | [every second] household"
    ),
    "1/3 ratio": (
        "one third | one-third | one in three | 1 in 3 | one out of three | [a third] of the harvest | [a third] more than we need | "
        "prices [a third] higher | [a third] the size of Wales | [⅓] of the vote | [1/3] of the land | [one bridge in three] | "
        "[a third] were lost | almost [a third] voted | [a third] have none | more than [a third] agreed | "
        "[every third] patient | the top [third] of earners | a [one-third] stake"
    ),
    "2/3 ratio": (
        "two thirds | two-thirds | two in three | 2 in 3 | two out of three | two of every three | 2 out of 3 | the [two-thirds] majority | "
        "[⅔] of the seats | [2/3] of the cost | [two growers in three] | down by [two-thirds]"
    ),
    "1/4 ratio": (
        "one in four | one out of four | 1 in 4 | one-fourth | one-quarter | one quarter | [a quarter] of the staff | [a quarter] less than they did | "
        "[¼] of the fleet | [1/4] of the water | [one child in four] | [every fourth] shop | cut its wages by [a quarter]"
    ),
    "3/4 ratio": (
        "three out of four | 3 in 4 | three in four | three-fourths | three of every four | [three-quarters] of the wards | [three quarters] of it | "
        "[¾] of the queue | [3/4] of the roof | [three drivers in four]"
    ),
    "1/5 ratio": (
        "one in five | 1 in 5 | one out of five | one-fifth | 1 out of 5 | [a fifth] of the herd | [1/5] of the catch | [⅕] of the class | "
        "[one firm in five] | [every fifth] lamp | a [one-in-five] chance"
    ),
    "2/5 ratio": "two-fifths | two in five | 2 in 5 | two out of five | 2 out of 5 | [2/5] of the rent | [⅖] of the pool | [two ewes in five]",
    "3/5 ratio": "three-fifths | three in five | 3 in 5 | three out of five | 3 out of 5 | [3/5] of the tax | [⅗] of the dose",
    "4/5 ratio": "four-fifths | four in five | 4 in 5 | four out of five | 4 out of 5 | [4/5] of the fuel | [⅘] of the flock | [four pupils in five]",
    "1/6 ratio": "one-sixth | one in six | 1 in 6 | one sixth | one out of six | [a sixth] of the crop | [1/6] of the hour's takings | [one tenant in six]",
    "5/6 ratio": "five-sixths | five in six | five out of six | 5 in 6 | [⅚] of the span",
    "1/7 ratio": "one-seventh | one in seven | 1 in 7 | one out of seven | [a seventh] of the world's trade | [every seventh] loaf",
    "2/7 ratio": "two-sevenths | two in seven | two out of seven | 2 in 7",
    "3/7 ratio": "three-sevenths | three in seven | three out of seven | 3 in 7",
    "1/8 ratio": (
        "one in eight | one-eighth | 1 in 8 | one out of eight | [an eighth] of the yield | [1/8] of the depth | [⅛] of the span | "
        "[one woman in eight] | [one woman in eight] (or so they say) | [one in every eight] adults"
    ),
    "3/8 ratio": "three-eighths | three in eight | 3 in 8 | three out of eight | [3/8] of the way | [⅜] of the bowl",
    "5/8 ratio": "five-eighths | five in eight | 5 in 8 | five out of eight | [5/8] of the hull | [⅝] of the beam",
    "7/8 ratio": "seven-eighths | seven in eight | 7 in 8 | seven out of eight | [7/8] of the ice | [⅞] of the moon",
    "1/9 ratio": "one-ninth | one in nine | 1 in 9 | [a ninth] of the pot",
    "2/9 ratio": "two-ninths | two in nine | 2 in 9 | two out of nine",
    "4/9 ratio": "four-ninths | four in nine | four out of nine",
    "1/10 ratio": (
        "one in ten | one-tenth | 1 in 10 | 1 out of 10 | one out of ten | one of every ten | [a tenth] of the town | [1/10] of the price | "
        "[1/10th] of the cost | [a tenth] the weight | [one house in ten] | [every tenth] ticket | the poorest [tenth] of homes"
    ),
    "3/10 ratio": "three in ten | three-tenths | 3 in 10 | 3 out of 10 | three out of ten | three tenths | [3/10] of a turn | [three flats in ten]",
    "7/10 ratio": "seven in ten | seven-tenths | 7 in 10 | seven out of ten | 7 out of 10 | [7/10] of the peat | seven of ten",
    "9/10 ratio": "nine in ten | nine-tenths | 9 in 10 | nine out of ten | 9 out of 10 | [9/10] of the law | nine-in-ten | nine of ten",
    "1/12 ratio": "one-twelfth | one in twelve | 1 in 12 | one in 12 | one out of twelve | [a twelfth] of the sum | [one man in 12] has it",
    "5/12 ratio": "five-twelfths | five in twelve | 5 in 12",
    "7/12 ratio": "seven-twelfths | seven in twelve | 7 in 12",
    "11/12 ratio": "eleven-twelfths | eleven in twelve | 11 in 12",
    "1/15 ratio": "one-fifteenth | one in fifteen | 1 in 15 | one in 15",
    "1/16 ratio": "one-sixteenth | one in sixteen | 1 in 16 | [a sixteenth] of its bulk | [1/16] of the strip",
    "3/16 ratio": "three-sixteenths | three in sixteen | [3/16] of the strip",
    "1/20 ratio": (
        "one in twenty | one-twentieth | 1 in 20 | one out of twenty | one in every twenty | 1 out of every 20 | [a twentieth] of it | "
        "[1/20] of the dose | [every 20th] caller"
    ),
    "3/20 ratio": "three in twenty | 3 in 20 | three out of twenty",
    "7/20 ratio": "seven in twenty | 7 in 20 | 7 out of 20 | seven out of twenty | [7/20] of the field",
    "9/20 ratio": "nine in twenty | 9 in 20 | nine out of twenty | 9 out of 20 | [9/20] of the field",
    "11/20 ratio": "eleven in twenty | 11 in 20 | 11 out of 20",
    "13/20 ratio": "thirteen in twenty | 13 in 20 | 13 out of 20",
    "17/20 ratio": "seventeen in twenty | 17 in 20 | 17 out of 20",
    "19/20 ratio": "19 in 20 | nineteen in twenty | 19 out of 20 | nineteen out of twenty | [19/20] of the cod",
    "1/25 ratio": "one in 25 | 1 in 25 | one in twenty-five | 1 out of 25 | one twenty-fifth",
    "1/30 ratio": "one in 30 | one in thirty | 1 in 30 | one-thirtieth | [one birth in 30]",
    "1/40 ratio": "one in 40 | one in forty | 1 in 40 | one-fortieth | [every 40th] bottle",
    "1/50 ratio": "one in fifty | one in 50 | 1 in 50 | 1 out of 50 | one out of fifty | one-fiftieth",
    "1/60 ratio": "one in 60 | one in sixty | 1 in 60 | one-sixtieth",
    "1/80 ratio": "one in 80 | one in eighty | 1 in 80 | 1 out of 80",
    "1/100 ratio": (
        "one in a hundred | one-hundredth | 1 in 100 | one in 100 | 1 out of 100 | one in every hundred | [a hundredth] of the dose | "
        "[every hundredth] letter | drawn to a scale of [1:100]"
    ),
    "3/100 ratio": "three in every hundred | three in a hundred | 3 in 100 | three-hundredths",
    "1/150 ratio": "one in 150 | 1 in 150 | one in every 150",
    "1/200 ratio": "one in 200 | 1 in 200 | one in two hundred",
    "1/250 ratio": "one in 250 | 1 in 250 | one in every 250",
    "1/300 ratio": "one in 300 | 1 in 300 | one in three hundred | [one pregnancy in 300]",
    "1/500 ratio": "one in 500 | 1 in 500 | one in five hundred | 1 out of 500",
    "1/1000 ratio": "one in a thousand | one-thousandth | 1 in 1,000 | one in 1,000 | one-in-a-thousand | [a thousandth] of it | [one egg in 1,000]",
    "1/5000 ratio": "one in 5,000 | 1 in 5,000 | one in five thousand | 1 out of 5,000",
    "1/10000 ratio": "one in 10,000 | 1 in 10,000 | one in ten thousand | [one bird in 10,000]",
    "1/25000 ratio": "at a scale of [1:25,000] | 1 in 25,000",
    "1/100000 ratio": "one in 100,000 | 1 in 100,000 | one in a hundred thousand",
    "1/1000000 ratio": (
        "one in a million | one-millionth | 1 in 1 million | 1 in 1,000,000 | one-in-a-million | [a millionth] of it | [one part in a million]"
    ),
    "2 ratio": (
        "by a [two-to-one] margin | a ratio of [2:1] | a [2-to-1] majority | beaten by a margin of [two to one] | women outnumber men [two to one] | "
        "odds of [2-1] | rejected by [two to one]"
    ),
    "3 ratio": "a ratio of [3:1] | outnumbered [three to one] | backed by [3 to 1] | a [3-to-1] advantage | sand and lime in a [3:1] mix",
    "4 ratio": "a [four-to-one] margin | sheep outnumber people [four to one] | a patient-to-nurse ratio of [4 to 1] | odds of [4-1]",
    "5 ratio": "a [5:1] ratio | outnumbered [five to one] | a [5-to-1] majority | odds of [five to one]",
    "7 ratio": "a [seven-to-one] margin | odds of [7:1] | gulls outnumber terns [seven to one]",
    "10 ratio": "outnumbered [ten to one] | a [10-to-1] advantage | a [10:1] dilution | a debt-to-equity ratio of [10:1]",
    "15 ratio": "a pupil-teacher ratio of [15:1] | a [15-to-1] ratio of bees to hives | a [15:1] ratio",
    "20 ratio": "odds of [20-1] | leverage of [20:1] | a [20-to-1] shot | a bet at [20:1] odds",
    "30 ratio": "a bank leveraged [30:1] | a ratio of [30 to 1] | a class ratio of [30:1]",
    "100 ratio": "odds of [100-1] | a pay ratio of [100:1] | a [100-to-1] shot | outnumbered [100 to 1]",
    "312 ratio": "a pay ratio of [312:1] | a boss-to-worker ratio of [312 to 1] | a [312-to-1] gap",
    "3/2 ratio": "a ratio of [3:2] | a [3:2] aspect ratio | outnumbered [three to two]",
    "4/3 ratio": "a [4:3] aspect ratio | the screen's ratio of [4:3]",
    "1/4..1/3 ratio": "a quarter to a third | between [a quarter and a third] | [a quarter to a third] of the herd",
    "1/5..3/10 ratio": "two to three in ten | two or three in ten | 2 to 3 in 10 | two to three out of ten",
    "2/5..1/2 ratio": "two-fifths to a half | between [two-fifths and a half] of it",
    "1/10..1/5 ratio": "one in ten to one in five | 1 in 10 to 1 in 5",
    "7/2 ratio": "odds of [7-2] | a ratio of [7:2]",
}
