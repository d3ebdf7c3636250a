"""Symbols, codes and names of currencies.

Codes and names: ISO 4217 (list one, 2025). Symbols and everyday names: Unicode CLDR 45, English. A symbol
or name stands for the set of codes that it may mean; the one listed first is the usual reading.
"""

from __future__ import annotations

import re
from typing import Final

CODES: Final = frozenset(
    (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW "
        "CLF CLP CNY COP COU CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF "
        "IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP "
        "MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG "
        "SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN UYI UYU UYW UZS VED VES VND "
        "VUV WST XAF XAG XAU XCD XCG XDR XOF XPD XPF XPT XSU XUA YER ZAR ZMW ZWG ZWL BTC"
    ).split()
)
"""ISO 4217 list one, with bitcoin and the Zimbabwean dollar that texts still name."""

DOUBTFUL_CODES: Final = frozenset("ALL TOP AMD COP MOP CUP BAM SOS BOB".split())
"""Codes that are also words or names in capitals: "ALL 50 states", "COP 28". They need a large sum beside them."""

ALIASES: Final = {
    "RMB": "CNY",
    "CNH": "CNY",
    "NTD": "TWD",
    "NIS": "ILS",
    "STG": "GBP",
    "XBT": "BTC",
    "KN": "HRK",
}
"""Codes in use that ISO 4217 does not have."""

_DOLLARS: Final = tuple(
    "USD AUD CAD NZD HKD SGD TWD JMD BBD BSD BZD FJD TTD XCD NAD LRD BMD BND GYD KYD SBD SRD ZWL".split()
)

SYMBOLS: Final[dict[str, tuple[str, ...]]] = {
    "$": (*_DOLLARS, "MXN", "ARS", "CLP", "COP", "UYU", "DOP", "CUP"),
    "€": ("EUR",), "£": ("GBP", "EGP", "FKP", "GIP", "SHP", "SYP", "LBP"), "¥": ("JPY", "CNY"), "￥": ("JPY", "CNY"),
    "₹": ("INR",), "₨": ("INR", "PKR", "LKR", "NPR", "MUR"), "₩": ("KRW",), "₽": ("RUB",), "₺": ("TRY",), "₴": ("UAH",),
    "₪": ("ILS",), "₦": ("NGN",), "₫": ("VND",), "฿": ("THB",), "₱": ("PHP",), "₡": ("CRC",), "₲": ("PYG",), "₵": ("GHS",),
    "₸": ("KZT",), "₮": ("MNT",), "₭": ("LAK",), "₿": ("BTC",), "₼": ("AZN",), "₾": ("GEL",), "֏": ("AMD",), "৳": ("BDT",), "៛": ("KHR",), "؋": ("AFN",),
}  # fmt: skip

PREFIXES: Final[dict[str, tuple[str, ...]]] = {
    "us$": ("USD",), "u.s.$": ("USD",), "a$": ("AUD",), "au$": ("AUD",), "c$": ("CAD",), "ca$": ("CAD",), "cad$": ("CAD",),
    "nz$": ("NZD",), "hk$": ("HKD",), "s$": ("SGD",), "sg$": ("SGD",), "nt$": ("TWD",), "r$": ("BRL",), "mx$": ("MXN",), "j$": ("JMD",),
    "ar$": ("ARS",), "tt$": ("TTD",), "aud$": ("AUD",), "usd$": ("USD",), "cn¥": ("CNY",), "jp¥": ("JPY",), "e£": ("EGP",),
    "mex$": ("MXN",), "can$": ("CAD",), "ec$": ("XCD",), "bz$": ("BZD",), "rd$": ("DOP",), "n$": ("NAD",), "fj$": ("FJD",), "col$": ("COP",), "gh₵": ("GHS",), "gh¢": ("GHS",), "b$": ("BND",), "g$": ("GYD",), "z$": ("ZWL",), "ci$": ("KYD",), "l$": ("LRD",),
    "arg$": ("ARS",), "clp$": ("CLP",), "bds$": ("BBD",), "ir£": ("IEP",),
}  # fmt: skip
"""Letters glued to a symbol."""

WORD_PREFIXES: Final[dict[str, tuple[str, ...]]] = {
    "rs": ("INR", "PKR", "LKR", "NPR", "MUR"), "re": ("INR",), "kr": ("SEK", "NOK", "DKK", "ISK"), "zł": ("PLN",), "rm": ("MYR",),
    "rp": ("IDR",), "ksh": ("KES",), "tk": ("BDT",), "fr": ("CHF",), "sfr": ("CHF",), "dm": ("DEM",),
}  # fmt: skip
"""Words that stand before the amount. ``Rs`` is Indian unless the text says otherwise."""

_NAMES: Final = """
AFN | afghani afghanis
ALL | lek leks lekë
AMD | dram drams
AOA | kwanza kwanzas
AWG ANG HUF | florin florins
AZN TMT | manat manats
DEM BAM FIM | marks
BDT | taka takas
BGN | lev leva levs
BOB | boliviano bolivianos
BRL | real reais reals
BTC | bitcoin bitcoins
BTN | ngultrum ngultrums
BWP | pula pulas
CHF XAF XOF FRF XPF BEF RWF CDF GNF DJF BIF KMF LUF | franc francs
CNY | yuan renminbi kuai
CRC SVC | colon colons colón colones
CZK SEK NOK DKK | crown crowns
CZK | koruna korunas koruny kč
CVE PTE | escudo escudos
DEM | deutschmark deutschmarks
ERN | nakfa nakfas
ESP | peseta pesetas
ETB | birr
EUR | euro euros
GBP EGP LBP SYP SDG SSP FKP GIP SHP IEP | pound pounds
GBP | sterling quid
GEL | lari laris
GHS | cedi cedis
GMD | dalasi dalasis
GRD | drachma drachmas
GTQ | quetzal quetzals quetzales
HNL | lempira lempiras
HTG | gourde gourdes
HUF | forint forints
IDR | rupiah rupiahs
IEP | punt punts
ILS | shekel shekels
INR PKR LKR NPR MUR SCR | rupee rupees
IRR OMR YER | rial rials
ISK | kronur króna krónur
JPY | yen
KES UGX TZS SOS ATS | shilling shillings
KGS UZS | som soms
KHR | riel riels
KRW KPW | won
KWD IQD JOD RSD DZD TND BHD LYD MKD | dinar dinars
KZT | tenge tenges
LAK | kip kips
LSL | loti maloti
MDL RON | leu
RON MDL | lei
MGA | ariary ariarys
MKD | denar denars denari
MMK | kyat kyats
MNT | tugrik tugriks tögrög
MOP | pataca patacas
MRU | ouguiya ouguiyas
MVR | rufiyaa rufiyaas
MXN PHP ARS CLP COP UYU DOP CUP | peso pesos
MYR | ringgit ringgits
MZN | metical meticals meticais
NGN | naira nairas
NIO | cordoba cordobas córdoba córdobas
NLG ANG | guilder guilders
NOK DKK | krone kroner kroners
PAB | balboa balboas
PEN | sol soles
PGK | kina kinas
PLN | zloty zlotys zlotych złoty złotych zł
PYG | guarani guaranis guaraní guaraníes
RUB BYN | rouble roubles ruble rubles
SAR QAR | riyal riyals
SEK ISK | krona
SEK | kronor kronas
SLE | leone leones
STN | dobra dobras
SZL | lilangeni emalangeni
THB | baht bahts
TJS | somoni somonis
TRY ITL | lira liras
ITL | lire
UAH | hryvnia hryvnias hryvnya
USD AUD CAD | buck bucks
UZS | sum sums
VES | bolivar bolivars bolivares bolívar bolívares
VND | dong dongs
VUV | vatu vatus
WST | tala talas
ZAR | rand rands
ZMW MWK | kwacha kwachas
AED MAD | dirham dirhams
"""
NAMES: Final[dict[str, tuple[str, ...]]] = dict.fromkeys(("dollar", "dollars"), _DOLLARS) | {
    name: tuple(codes.split())
    for codes, _, names in (line.partition(" | ") for line in _NAMES.strip().splitlines())
    for name in names.split()
}
"""Names of currencies and the codes that each may mean, today's and those of old money, the usual one first."""

DOUBTFUL_NAMES: Final = frozenset(
    (
        "real won lek leks dram drams marks florin florins colon colons crown crowns punt punts som soms sum sums kip kips sol soles "
        "kina kinas tala talas quetzal quetzals balboa balboas leone leones dobra dobras real reals loti"
    ).split()
)
"""Names that are English words, or people's, as well: "85 marks", "all sums". They need an adjective or a scale beside them."""

_NATIONS: Final = """
USD us u.s american | AUD australian | CAD canadian | NZD zealand | SGD singapore singaporean | HKD kong | TWD taiwan taiwanese
JMD jamaican | BBD barbadian | BSD bahamian | BZD belize | FJD fijian | GYD guyanese | NAD namibian | LRD liberian | BMD bermudian
ZWL zimbabwean zimbabwe | SRD surinamese | TTD tobago | XCD caribbean | BND brunei | KYD cayman | SBD solomon
GBP british | EGP egyptian | LBP lebanese | SYP syrian | SDG sudanese | FKP falkland | GIP gibraltar | IEP irish
JPY japanese | CNY chinese | INR indian | PKR pakistani pakistan | LKR lankan | NPR nepalese nepali | MUR mauritian | SCR seychelles
CHF swiss | FRF french | BEF belgian | RWF rwandan | CDF congolese | GNF guinean | DJF djiboutian | BIF burundian | XOF cfa
SEK swedish | NOK norwegian | DKK danish | ISK icelandic | CZK czech | KRW korean | KES kenyan | UGX ugandan | TZS tanzanian | SOS somali
MXN mexican | PHP philippine | ARS argentine argentinian | CLP chilean | COP colombian | UYU uruguayan | DOP dominican | CUP cuban
BRL brazilian | KWD kuwaiti | IQD iraqi | JOD jordanian | RSD serbian | DZD algerian | TND tunisian | BHD bahraini | LYD libyan
AED emirati uae | MAD moroccan | SAR saudi | QAR qatari | IRR iranian | OMR omani | YER yemeni | RUB russian | BYN belarusian
TRY turkish | UAH ukrainian | ILS israeli | ZAR african | NGN nigerian | GHS ghanaian | GMD gambian | ETB ethiopian | ZMW zambian
MWK malawian | AOA angolan | MZN mozambican | MGA malagasy | BWP botswana | SLE leonean | PEN peruvian | BOB bolivian | PYG paraguayan
VES venezuelan | CRC rican | GTQ guatemalan | HNL honduran | NIO nicaraguan | PAB panamanian | HTG haitian | AWG aruban | BDT bangladeshi
MMK burmese | KHR cambodian | LAK lao laotian | THB thai | VND vietnamese | MYR malaysian | IDR indonesian | MNT mongolian | MVR maldivian
BTN bhutanese | KZT kazakh kazakhstani | UZS uzbek | KGS kyrgyz | TJS tajik | TMT turkmen | AZN azerbaijani | AMD armenian | GEL georgian
RON romanian | MDL moldovan | BGN bulgarian | HUF hungarian | PLN polish | MKD macedonian | ALL albanian | BAM bosnian | DEM german
ITL italian | ESP spanish | NLG dutch | GRD greek | PTE portuguese | ATS austrian | FIM finnish | PGK guinea | WST samoan
"""
NATIONS: Final[dict[str, str]] = {
    nation: entry.split()[0] for entry in re.split(r"[|\n]", _NATIONS.strip()) for nation in entry.split()[1:]
}
"""Adjectives that choose among the codes of a name: "Canadian dollars". Of two words ("Hong Kong", "Costa Rican") the last."""
NATIONS_OF_TWO_WORDS: Final = frozenset(
    "hong new sri south saudi costa sierra north papua el eastern east trinidad".split()
)
"""The first word of those."""

LETTERS: Final[dict[str, tuple[str, ...]]] = {
    "RM": ("MYR",), "Rs": ("INR", "PKR", "LKR", "NPR", "MUR"), "Dh": ("AED", "MAD"), "Dhs": ("AED", "MAD"), "SKr": ("SEK",), "SKR": ("SEK",),
    "NKr": ("NOK",), "DKr": ("DKK",), "Skr": ("SEK",), "Nkr": ("NOK",), "Dkr": ("DKK",), "SFr": ("CHF",), "Sfr": ("CHF",), "SwFr": ("CHF",),
    "Php": ("PHP",), "PhP": ("PHP",), "KSh": ("KES",), "Ksh": ("KES",), "KShs": ("KES",), "Kshs": ("KES",), "USh": ("UGX",), "Ush": ("UGX",),
    "TSh": ("TZS",), "Tsh": ("TZS",), "Shs": ("KES", "UGX", "TZS"), "Tk": ("BDT",), "Rp": ("IDR",), "Kč": ("CZK",),
    "Ft": ("HUF",), "Bs": ("VES", "BOB"), "GHc": ("GHS",), "Lek": ("ALL",), "Kz": ("AOA",), "Rls": ("IRR", "YER"),
}  # fmt: skip
"""Letters that stand before a sum, with or without a space, in the upper and lower case that people write."""
DOUBTFUL_LETTERS: Final[dict[str, tuple[str, ...]]] = {
    "R": ("ZAR",), "Sh": ("KES", "UGX", "TZS"), "N": ("NGN",), "P": ("PHP", "BWP"), "K": ("ZMW", "PGK", "MMK"),
     "SR": ("SAR",), "QR": ("QAR",), "KD": ("KWD",), "BD": ("BHD",), "JD": ("JOD",), "RO": ("OMR",), "Le": ("SLE",),
    "Br": ("ETB", "BYN"), "Afs": ("AFN",), "Nu": ("BTN",), "VT": ("VUV",), "Rf": ("MVR",), "FCFA": ("XOF", "XAF"), "CFA": ("XOF", "XAF"), "DH": ("AED", "MAD"),
}  # fmt: skip
"""Letters that number other things too, and are money only glued to a sum with groups of digits or a scale: "R450 million"."""

LOWER_CODES: Final = frozenset(
    "usd eur gbp rmb jpy chf cny inr aud cad hkd sgd krw sek nok dkk mxn brl nzd zar pln czk huf thb php idr myr btc".split()
)
"""Codes that people write in lower case and that are no English words."""
NAMES_BEFORE: Final = frozenset("dollar dollars euro euros rupee rupees yen yuan renminbi birr naira".split())
"""Names that some write before the amount: "dollar 22.5 million"."""

_COINS: Final = """
USD CAD AUD EUR | ¢
USD EUR AUD CAD NZD HKD SGD ZAR | cent cents
EUR | eurocent eurocents
GBP USD | penny
GBP | pence
USD GBP | pennies
INR PKR NPR | paise paisa
BDT | poisha
CNY | fen
MYR IDR JPY | sen
RUB UAH | kopek kopeks kopeck kopecks kopiyka kopiykas
CHF FRF | centime centimes
MXN BRL PHP | centavo centavos
CRC VES PYG | céntimo céntimos
SEK DKK NOK | öre øre
PLN | grosz groszy
THB | satang
BGN | stotinka stotinki
RON | bani
ILS | agora agorot
EGP LBP SYP | piastre piastres
NGN | kobo
GHS | pesewa pesewas
ZMW | ngwee
BWP | thebe
SAR | halala halalas
TRY | kuruş kurus
DEM | pfennig pfennigs
"""
HUNDREDTHS: Final[dict[str, tuple[str, ...]]] = {
    coin: tuple(codes.split())
    for codes, _, coins in (line.partition(" | ") for line in _COINS.strip().splitlines())
    for coin in coins.split()
}
"""Coins that are a hundredth of their currency."""
