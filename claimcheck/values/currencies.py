"""Symbols, codes and names of currencies.

Codes and names: ISO 4217 (list one, 2024). Symbols and everyday names: Unicode CLDR 45, English. A symbol
or name stands for the set of codes that it may mean; the one listed first is the usual reading.
"""

from __future__ import annotations

from typing import Final

CODES: Final = frozenset(
    (
        "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY "
        "COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR "
        "IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR "
        "MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD "
        "SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF "
        "XPF YER ZAR ZMW ZWL BTC"
    ).split()
)

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

_DOLLARS = (
    "USD",
    "AUD",
    "CAD",
    "NZD",
    "HKD",
    "SGD",
    "TWD",
    "JMD",
    "BBD",
    "BSD",
    "BZD",
    "FJD",
    "TTD",
    "XCD",
    "NAD",
    "LRD",
)

SYMBOLS: Final[dict[str, tuple[str, ...]]] = {
    "$": (*_DOLLARS, "MXN", "ARS", "CLP", "COP", "UYU"),
    "€": ("EUR",), "£": ("GBP", "EGP", "FKP", "GIP", "SHP", "SYP", "LBP"), "¥": ("JPY", "CNY"), "￥": ("JPY", "CNY"),
    "₹": ("INR",), "₨": ("INR", "PKR", "LKR", "NPR", "MUR"), "₩": ("KRW",), "₽": ("RUB",), "₺": ("TRY",), "₴": ("UAH",),
    "₪": ("ILS",), "₦": ("NGN",), "₫": ("VND",), "฿": ("THB",), "₱": ("PHP",), "₡": ("CRC",), "₲": ("PYG",), "₵": ("GHS",),
    "₸": ("KZT",), "₮": ("MNT",), "₭": ("LAK",), "₿": ("BTC",), "₼": ("AZN",), "₾": ("GEL",),
}  # fmt: skip

PREFIXES: Final[dict[str, tuple[str, ...]]] = {
    "us$": ("USD",), "u.s.$": ("USD",), "a$": ("AUD",), "au$": ("AUD",), "c$": ("CAD",), "ca$": ("CAD",), "cad$": ("CAD",),
    "nz$": ("NZD",), "hk$": ("HKD",), "s$": ("SGD",), "sg$": ("SGD",), "nt$": ("TWD",), "r$": ("BRL",), "mx$": ("MXN",), "j$": ("JMD",),
    "ar$": ("ARS",), "tt$": ("TTD",), "aud$": ("AUD",), "usd$": ("USD",), "cn¥": ("CNY",), "jp¥": ("JPY",), "e£": ("EGP",),
    "mex$": ("MXN",), "can$": ("CAD",), "ec$": ("XCD",), "bz$": ("BZD",), "rd$": ("DOP",), "n$": ("NAD",), "fj$": ("FJD",), "col$": ("COP",),
}  # fmt: skip
"""Letters glued to a symbol."""

WORD_PREFIXES: Final[dict[str, tuple[str, ...]]] = {
    "rs": ("INR", "PKR", "LKR", "NPR", "MUR"), "re": ("INR",), "kr": ("SEK", "NOK", "DKK", "ISK"), "zł": ("PLN",), "rm": ("MYR",),
    "rp": ("IDR",), "ksh": ("KES",), "tk": ("BDT",), "fr": ("CHF",), "sfr": ("CHF",), "dm": ("DEM",),
}  # fmt: skip
"""Words that stand before the amount. ``Rs`` is Indian unless the text says otherwise."""

NAMES: Final[dict[str, tuple[str, ...]]] = {
    "dollar": _DOLLARS, "dollars": _DOLLARS, "bucks": ("USD", "AUD", "CAD"), "buck": ("USD", "AUD", "CAD"),
    "euro": ("EUR",), "euros": ("EUR",), "pound": ("GBP", "EGP", "LBP", "SYP"), "pounds": ("GBP", "EGP", "LBP", "SYP"),
    "sterling": ("GBP",), "quid": ("GBP",), "yen": ("JPY",), "yuan": ("CNY",), "renminbi": ("CNY",),
    "rupee": ("INR", "PKR", "LKR", "NPR", "MUR"), "rupees": ("INR", "PKR", "LKR", "NPR", "MUR"), "won": ("KRW", "KPW"),
    "rouble": ("RUB", "BYN"), "roubles": ("RUB", "BYN"), "ruble": ("RUB", "BYN"), "rubles": ("RUB", "BYN"), "lira": ("TRY", "ITL"),
    "liras": ("TRY",), "lire": ("ITL",), "franc": ("CHF", "XAF", "XOF", "FRF"), "francs": ("CHF", "XAF", "XOF", "FRF"),
    "krona": ("SEK", "ISK"), "kronor": ("SEK",), "krone": ("NOK", "DKK"), "kroner": ("NOK", "DKK"), "kronur": ("ISK",), "króna": ("ISK",),
    "kč": ("CZK",), "zł": ("PLN",), "crowns": ("CZK", "SEK", "NOK", "DKK"), "koruna": ("CZK",), "zloty": ("PLN",), "zlotys": ("PLN",), "złoty": ("PLN",), "forint": ("HUF",),
    "forints": ("HUF",), "leu": ("RON", "MDL"), "lei": ("RON", "MDL"), "lev": ("BGN",), "leva": ("BGN",), "hryvnia": ("UAH",),
    "hryvnias": ("UAH",), "shekel": ("ILS",), "shekels": ("ILS",), "rand": ("ZAR",), "naira": ("NGN",), "cedi": ("GHS",), "cedis": ("GHS",),
    "shilling": ("KES", "UGX", "TZS"), "shillings": ("KES", "UGX", "TZS"), "birr": ("ETB",), "dirham": ("AED", "MAD"), "dirhams": ("AED", "MAD"),
    "riyal": ("SAR", "QAR"), "riyals": ("SAR", "QAR"), "rial": ("IRR", "OMR", "YER"), "rials": ("IRR", "OMR", "YER"),
    "dinar": ("KWD", "IQD", "JOD", "RSD", "DZD", "TND", "BHD"), "dinars": ("KWD", "IQD", "JOD", "RSD", "DZD", "TND", "BHD"),
    "baht": ("THB",), "ringgit": ("MYR",), "rupiah": ("IDR",), "dong": ("VND",), "taka": ("BDT",), "kyat": ("MMK",), "tenge": ("KZT",),
    "peso": ("MXN", "PHP", "ARS", "CLP", "COP"), "pesos": ("MXN", "PHP", "ARS", "CLP", "COP"), "real": ("BRL",), "reais": ("BRL",),
    "reals": ("BRL",), "bolivar": ("VES",), "bolivars": ("VES",), "bolivares": ("VES",), "bitcoin": ("BTC",), "bitcoins": ("BTC",),
    "deutschmark": ("DEM",), "deutschmarks": ("DEM",), "marks": ("DEM",), "guilder": ("NLG",), "guilders": ("NLG",), "pesetas": ("ESP",),
    "drachmas": ("GRD",), "punt": ("IEP",),
}  # fmt: skip

NATIONS: Final[dict[str, str]] = {
    "us": "USD", "u.s": "USD", "american": "USD", "australian": "AUD", "canadian": "CAD", "zealand": "NZD", "singapore": "SGD",
    "kong": "HKD", "taiwan": "TWD", "taiwanese": "TWD", "jamaican": "JMD", "british": "GBP", "egyptian": "EGP", "lebanese": "LBP", "syrian": "SYP",
    "japanese": "JPY", "chinese": "CNY", "indian": "INR", "pakistani": "PKR", "lankan": "LKR", "nepalese": "NPR", "swiss": "CHF",
    "french": "FRF", "swedish": "SEK", "norwegian": "NOK", "danish": "DKK", "icelandic": "ISK", "czech": "CZK", "korean": "KRW",
    "kenyan": "KES", "ugandan": "UGX", "tanzanian": "TZS", "mexican": "MXN", "philippine": "PHP", "argentine": "ARS", "chilean": "CLP",
    "colombian": "COP", "brazilian": "BRL", "kuwaiti": "KWD", "iraqi": "IQD", "jordanian": "JOD", "serbian": "RSD", "algerian": "DZD",
    "tunisian": "TND", "emirati": "AED", "moroccan": "MAD", "saudi": "SAR", "qatari": "QAR", "iranian": "IRR", "omani": "OMR",
    "russian": "RUB", "turkish": "TRY", "ukrainian": "UAH", "israeli": "ILS", "african": "ZAR", "nigerian": "NGN",
}  # fmt: skip
"""Adjectives that choose among the codes of a name: "Canadian dollars"."""

LOWER_CODES: Final = frozenset(
    "usd eur gbp rmb jpy chf cny inr aud cad hkd sgd krw sek nok dkk mxn brl nzd zar pln czk huf thb php idr myr btc".split()
)
"""Codes that people write in lower case and that are no English words."""
NAMES_BEFORE: Final = frozenset("dollar dollars euro euros rupee rupees yen yuan renminbi birr naira".split())
"""Names that some write before the amount: "dollar 22.5 million"."""

HUNDREDTHS: Final[dict[str, tuple[str, ...]]] = {
    "¢": ("USD", "CAD", "AUD", "EUR"),
    "cent": ("USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "ZAR"), "cents": ("USD", "EUR", "AUD", "CAD", "NZD", "HKD", "SGD", "ZAR"),
    "penny": ("GBP", "USD"), "pence": ("GBP",), "pennies": ("USD", "GBP"), "paise": ("INR", "PKR", "NPR"), "paisa": ("INR", "PKR", "NPR"),
    "fen": ("CNY",), "sen": ("MYR", "IDR", "JPY"), "kopeks": ("RUB", "UAH"), "kopecks": ("RUB", "UAH"), "centimes": ("CHF", "FRF"),
    "centavos": ("MXN", "BRL", "PHP"),
}  # fmt: skip
"""Coins that are a hundredth of their currency."""


def codes_of(word: str) -> tuple[str, ...]:
    """Return the codes that a code, alias, symbol or name may mean; empty where it is none. Case matters for codes."""
    upper = word.upper()
    if word in SYMBOLS:
        return SYMBOLS[word]
    if upper in CODES and (word == upper or word == word.lower()):
        return (upper,)
    if upper in ALIASES:
        return (ALIASES[upper],)
    return NAMES.get(word.lower(), ())
