"""Multiples: the value, and phrases that say it. A key is ``low..high kind``; brackets mark the figure in its company."""

from typing import Final

PHRASES: Final[dict[str, str]] = {
    "0.5 multiple": "halved | halving | emissions will [halve] by then | a plan to [halve] the backlog | could [halve] the risk",
    "1.1 multiple": "1.1x | [1.1 times] its book value | [1.1 times] as long",
    "1.2 multiple": "1.2x | 1.2-fold | [1.2 times] as large as before | [one point two times] the norm",
    "1.3 multiple": "1.3x | [1.3 times] heavier | [1.3 times] the limit | 1.3-fold",
    "1.5 multiple": (
        "1.5x | [one and a half times] as long | [1.5 times] the base rate | [1½ times] what it was | [one-and-a-half times] the size | "
        "[half again] as many | [half as much again] | [half as many again]"
    ),
    "1.6 multiple": "1.6x | [1.6 times] likelier | [1.6 times] its sales | 1.6-fold",
    "1.8 multiple": "1.8x | [1.8 times] as likely to quit | [1.8 times] average pay | 1.8-fold",
    "2 multiple": (
        "twice | 2x | doubled | twofold | two-fold | [double] the rate | [twice] as many | [two times] as dear | [2 times] more likely | "
        "set to [double] by then | plans to [double] output | would [double] the toll | more than [double] | [double] what they paid | "
        "a decision [doubling] the fee | the bill [doubles] again | [double] his fee | up by a factor of [two] | 2×"
    ),
    "2.4 multiple": "2.4x | [2.4 times] the wage of a nurse | 2.4-fold | [2.4 times] higher",
    "2.5 multiple": (
        "2.5x | [two and a half times] as large | [2.5 times] the norm | [2½ times] more than that | [two-and-a-half times] what it was | 2.5-fold"
    ),
    "3 multiple": (
        "3x | tripled | threefold | three-fold | thrice | trebled | [three times] as many | [3 times] the size | [triple] the number | "
        "[treble] what it was | due to [triple] in size | could [treble] their rents | a [3 fold] increase | tripling | trebling | 3×"
    ),
    "3.5 multiple": "3.5x | 3.5-fold | [three and a half times] larger | [3.5 times] the price | [3½ times] as old",
    "3.7 multiple": "3.7x | 3.7-fold | [3.7 times] as large | [three point seven times] the mean",
    "4 multiple": (
        "4x | quadrupled | fourfold | four-fold | [four times] the speed | [4 times] as dear | [quadruple] the rate | will [quadruple] by then | "
        "quadrupling | [four times] deadlier"
    ),
    "4.5 multiple": "4.5x | 4.5-fold | [four and a half times] his salary | [4.5 times] income | [4½ times] as many",
    "5 multiple": (
        "fivefold | 5x | 5-fold | five-fold | quintupled | [five times] hotter | [five times] as likely | [5 times] the limit | "
        "[quintuple] the dose | up by a factor of [five] | [five times] more than that"
    ),
    "6 multiple": (
        "6x | sixfold | six-fold | [six times] as many | [6 times] cheaper | [sextuple] the sum | [six times] earnings | a [6 fold] rise"
    ),
    "7 multiple": "7x | sevenfold | seven-fold | [seven times] worse | [7 times] its weight | by a factor of [seven]",
    "8 multiple": "8x | eightfold | eight-fold | [eight times] the average | [8 times] denser | by a factor of [8]",
    "8.4 multiple": "8.4x | 8.4-fold | [8.4 times] as large | [eight point four times] ebitda",
    "9 multiple": "9x | ninefold | nine-fold | [nine times] longer | [9 times] as salty | [nine times] profits",
    "10 multiple": (
        "10x | tenfold | ten-fold | 10-fold | [ten times] stronger | [10 times] the dose | by a factor of [ten] | an order of magnitude | "
        "[ten times] as cold | a [tenfold] rise"
    ),
    "11 multiple": "11x | elevenfold | 11-fold | [eleven times] thicker | [11 times] as far",
    "12 multiple": "12x | twelvefold | 12-fold | [twelve times] the rent | [12 times] forward earnings | by a factor of [12]",
    "13 multiple": "13x | 13-fold | by a factor of [13] | [13 times] its revenue",
    "14 multiple": "14x | 14-fold | [14 times] earnings | [fourteen times] likelier",
    "15 multiple": "15x | 15-fold | [fifteen times] the toll | [15 times] as rich | fifteenfold",
    "16 multiple": "16x | 16-fold | sixteenfold | [16 times] the area | [sixteen times] brighter",
    "18 multiple": "18x | 18-fold | [18 times] trailing earnings | [eighteen times] as many",
    "20 multiple": "20x | twentyfold | 20-fold | [twenty times] as many | [20 times] the safe level | by a factor of [20]",
    "22 multiple": "22x | 22-fold | [22 times] their income | by a factor of [22]",
    "24 multiple": "24x | 24-fold | [24 times] faster | [two dozen times] as many",
    "25 multiple": "25x | 25-fold | [25 times] as potent | [twenty-five times] more",
    "30 multiple": "30x | 30-fold | thirtyfold | [thirty times] the pay | [30 times] larger",
    "35 multiple": "35x | 35-fold | [35 times] the number of herons | [thirty-five times] riskier",
    "40 multiple": "40x | 40-fold | fortyfold | by a factor of [40] | [forty times] saltier | [40 times] as many",
    "45 multiple": "45x | 45-fold | [45 times] more energy | [forty-five times] as loud",
    "50 multiple": "50x | 50-fold | fiftyfold | [fifty times] weaker | [50 times] the width | by a factor of [50]",
    "60 multiple": "60x | 60-fold | [sixty times] denser | [60 times] as thick",
    "70 multiple": "70x | 70-fold | [70 times] the mass of Mars | [seventy times] the price",
    "75 multiple": "75x | 75-fold | [75 times] their turnover | [seventy-five times] as salty",
    "80 multiple": "80x | 80-fold | [80 times] more methane | [eighty times] as warming",
    "90 multiple": "90x | 90-fold | [90 times] the trade | [ninety times] as deep",
    "100 multiple": (
        "100x | hundredfold | 100-fold | [a hundred times] as bright | [100 times] the volume | [one hundred times] tougher | "
        "two orders of magnitude | a [hundredfold] jump"
    ),
    "120 multiple": "120x | 120-fold | [120 times] as steep | [a hundred and twenty times] the norm",
    "150 multiple": "150x | 150-fold | [150 times] its size | [one hundred and fifty times] as far",
    "200 multiple": "200x | 200-fold | [200 times] sweeter | [two hundred times] the limit | by a factor of [200]",
    "250 multiple": "250x | 250-fold | [250 times] average pay | [two hundred and fifty times] as heavy",
    "300 multiple": "300x | 300-fold | [300 times] the wage of a clerk | [three hundred times] sweeter",
    "320 multiple": "320x | 320-fold | [320 times] what it cost | by a factor of [320]",
    "500 multiple": "500x | 500-fold | [500 times] as fine | [five hundred times] thinner",
    "1000 multiple": (
        "1,000x | thousandfold | 1,000-fold | [a thousand times] more | [1,000 times] the dose | [one thousand times] as faint | "
        "three orders of magnitude | by a factor of [1,000]"
    ),
    "4000 multiple": "4,000x | 4,000-fold | [4,000 times] the load | [four thousand times] brighter",
    "10000 multiple": "10,000x | 10,000-fold | [10,000 times] as strong | [ten thousand times] finer | four orders of magnitude",
    "1e6 multiple": "[a million times] as large | [1 million times] dimmer | [one million times] the count | millionfold | six orders of magnitude",
    "2..3 multiple": "2-3x | 2x-3x | [two to three times] as many | [2 to 3 times] higher | a [two- to three-fold] rise | [two or three times] as fast",
    "3..4 multiple": "3-4x | [three to four times] the rate | [3 to 4 times] as long | [three or four times] dearer | [3-4 times] larger",
    "5..10 multiple": "5-10x | [five to ten times] as hot | [5 to 10 times] the cost | [5–10 times] deadlier | a [5- to 10-fold] fall",
    "6..8 multiple": "6-8x | [six to eight times] earnings | [6–8 times] ebitda",
    "10..20 multiple": "10-20x | [ten to twenty times] as large | [10 to 20 times] more | [10–20 times] the dose",
    "50..100 multiple": "50-100x | [50 to 100 times] smaller | [fifty to a hundred times] as many",
    "200..999 multiple": "[hundreds of times] more likely | [hundreds of times] the limit",
    "2000..999999 multiple": "[thousands of times] smaller | [thousands of times] as bright",
}
