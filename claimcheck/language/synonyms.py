"""Names of common measures that are used for one another, with where each family is defined.

Kept small. The publication named beside a family is where its measure is defined; which words are used in
its place is our own reading of how such texts are written, not a quotation from it. Of a source that ends in "from
memory" nobody has looked up that the measure stands in it. ``wider`` is a family that takes this one in ("profit" over "operating
profit"): a figure of the one may be a figure of the other, but need not be.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

__all__ = ["FAMILIES", "PHRASES", "SINGLE", "WIDER", "Family"]


@dataclass(frozen=True, slots=True)
class Family:
    """Words and phrases for one measure, in lower case; ``head`` stands for all of them."""

    head: str
    words: tuple[str, ...]
    source: str
    wider: str | None = None


def _family(head: str, words: str, source: str, wider: str | None = None) -> Family:
    return Family(head, tuple(word.strip() for word in words.split(",")), source, wider)


_IFRS: Final = "IFRS Accounting Taxonomy, labels"
_BLS: Final = "US Bureau of Labor Statistics, Glossary"
_OECD: Final = "OECD Glossary of Statistical Terms"
_ONS: Final = "UK Office for National Statistics, Glossary of Labour Market terms"
_SNA: Final = "System of National Accounts 2008"
_EUROSTAT: Final = "Eurostat, Statistics Explained glossary"
_EIA: Final = "US Energy Information Administration, Glossary"
_SEC: Final = "US Securities and Exchange Commission, Investor.gov"
_ECB: Final = "European Central Bank, Glossary"
_IMF: Final = "IMF, Government Finance Statistics Manual 2014"
_IPCC: Final = "IPCC Sixth Assessment Report, glossary"

FAMILIES: Final[tuple[Family, ...]] = (
    # Company accounts
    _family("revenue", "revenue, revenues, sales, turnover, net sales, top line", f"{_IFRS} (IFRS 15); UK Companies Act 2006, s. 474: turnover"),
    _family("profit", "profit, profits, earnings", f"{_IFRS} (IAS 1)"),
    _family("net-profit", "net profit, net profits, net income, net earnings, profit after tax, after-tax profit, bottom line", f"{_IFRS} (IAS 1); FASB ASC 220: net income", "profit"),
    _family("operating-profit", "operating profit, operating profits, operating income, operating earnings", f"{_IFRS} (IFRS 18)", "profit"),
    _family("pretax-profit", "pretax profit, pre-tax profit, pretax profits, pre-tax profits, profit before tax, pretax earnings, pre-tax earnings, pretax income", f"{_IFRS} (IAS 1)", "profit"),
    _family("gross-profit", "gross profit, gross profits, gross margin", f"{_IFRS} (IAS 1)", "profit"),
    _family("ebitda", "ebitda, earnings before interest tax depreciation and amortisation", "SEC, Non-GAAP Financial Measures, Compliance and Disclosure Interpretations"),
    _family("loss", "loss, losses, deficit", f"{_IFRS} (IAS 1)"),
    _family("spending", "spending, expenditure, expenditures, outlay, outlays, spend", _OECD),
    _family("capex", "capex, capital expenditure, capital expenditures, capital spending, capital outlay, capital outlays, capital investment", f"{_IFRS} (IAS 7); {_SEC}", "spending"),
    _family("opex", "opex, operating expenses, operating expenditure, operating costs", f"{_IFRS} (IFRS 18)", "spending"),
    _family("research-spending", "r&d spending, research and development spending, r&d expenditure, research and development expenditure, r&d budget", "OECD, Frascati Manual 2015", "spending"),
    _family("dividend", "dividend, dividends, dividend payout", f"{_IFRS} (IAS 1); {_SEC}"),
    _family("inventory", "inventory, inventories", f"{_IFRS} (IAS 2)"),
    _family("debt", "debt, debts, borrowings, indebtedness", f"{_IFRS} (IFRS 7); {_IMF}"),
    _family("net-debt", "net debt, net borrowings, net indebtedness", f"{_IMF}", "debt"),
    _family("free-cash-flow", "free cash flow, fcf", "SEC, Non-GAAP Financial Measures, Compliance and Disclosure Interpretations: free cash flow"),
    _family("earnings-per-share", "earnings per share, eps", f"{_IFRS} (IAS 33)"),
    _family("market-value", "market value, market capitalisation, market capitalization, market cap, stock market value", _SEC),
    _family("managed-assets", "assets under management, aum", _SEC),
    _family("stake", "stake, stakes, shareholding, shareholdings, equity stake", "EU Transparency Directive 2004/109/EC: major shareholdings"),
    _family("order-backlog", "order backlog, order book, orders in hand, backlog of orders", "SEC Regulation S-K, Item 101: backlog, from memory"),
    _family("raise", "raise, funding round, fundraising, financing round", "US National Venture Capital Association, Yearbook, from memory"),
    _family("recurring-revenue", "annual recurring revenue, annualised recurring revenue, arr", "no standard defines it: usage of subscription businesses", "revenue"),
    # Work and pay
    _family("staff", "staff, employee, employees, worker, workers, headcount, workforce, personnel, head count", f"{_BLS}; {_OECD}"),
    _family("pay", "pay, salary, salaries, wage, wages, remuneration", f"{_BLS}; {_ONS}"),
    _family("layoff", "layoff, layoffs, redundancy, redundancies, job cuts, dismissals", f"{_BLS}; {_ONS}"),
    _family("vacancy", "vacancy, vacancies, job openings, job vacancies, open positions", f"{_BLS} (JOLTS: job openings); {_ONS}: vacancies"),
    _family("unemployment", "unemployment, joblessness, jobless rate, unemployment rate, rate of unemployment", f"{_BLS}; {_OECD}"),
    _family("union-member", "union member, union members, trade unionist, trade unionists", _OECD),
    # The economy
    _family("gdp", "gdp, gross domestic product", _SNA),
    _family("gni", "gni, gross national income, gross national product, gnp", _SNA),
    _family("inflation", "inflation, inflation rate, rate of inflation, consumer price inflation, cpi inflation", f"{_BLS}; {_ECB}"),
    _family("core-inflation", "core inflation, underlying inflation", f"{_ECB}; {_OECD}", "inflation"),
    _family("interest-rate", "interest rate, interest rates", _ECB),
    _family("policy-rate", "policy rate, base rate, bank rate, key interest rate, benchmark rate, key rate", "Bank for International Settlements, Central bank policy rates", "interest-rate"),
    _family("export", "export, exports", _SNA),
    _family("import", "import, imports", _SNA),
    _family("production", "production, output", f"{_OECD}: production"),
    _family("tax-revenue", "tax revenue, tax revenues, tax receipts, tax take", f"{_IMF}; OECD Revenue Statistics", "revenue"),
    _family("subsidy", "subsidy, subsidies, state aid", f"{_SNA}; {_EUROSTAT}"),
    _family("budget", "budget, budgets", _IMF),
    _family("fine", "fine, fines, penalty, penalties", "European Commission, Glossary of terms used in EU competition policy"),
    # People
    _family("inhabitant", "inhabitant, inhabitants, resident, residents, population", f"{_EUROSTAT}; UN Principles and Recommendations for Population Censuses"),
    _family("death", "death, deaths, fatality, fatalities, death toll", "WHO, International Classification of Diseases 11; NHTSA, FARS manual: fatality"),
    _family("casualty", "casualty, casualties", "UK Department for Transport, STATS 20: casualties are killed or injured"),
    _family("birth", "birth, births, live births", _EUROSTAT),
    _family("pupil", "pupil, pupils, student, students", "UNESCO Institute for Statistics, Glossary"),
    _family("teacher", "teacher, teachers, teaching staff", "UNESCO Institute for Statistics, Glossary"),
    _family("doctor", "doctor, doctors, physician, physicians", "OECD Health Statistics, Definitions"),
    _family("vaccination", "vaccination, vaccinations, immunisation, immunisations, immunization, immunizations", "WHO, Immunization data portal, from memory"),
    _family("visitor", "visitor, visitors, attendance", "UN Tourism, Glossary; European Group on Museum Statistics, from memory"),
    _family("viewer", "viewer, viewers, viewership", "Ofcom, Media Nations, from memory"),
    _family("passenger", "passenger, passengers, rider, riders, ridership", "American Public Transportation Association, Fact Book, from memory"),
    _family("customer", "customer, customers, client, clients", f"{_IFRS} (IFRS 15: customer)"),
    _family("home-run", "home run, home runs, homer, homers", "MLB Glossary, from memory"),
    _family("offence", "offence, offences, offense, offenses, crime, crimes", "Home Office, Counting Rules for Recorded Crime"),
    _family("poverty", "poverty, poverty rate, rate of poverty", f"{_OECD}; {_EUROSTAT}"),
    # Things
    _family("home", "home, homes, house, houses, dwelling, dwellings, housing units", f"{_OECD}: dwellings; US Census Bureau: housing unit"),
    _family("ship", "ship, ships, vessel, vessels", "IMO, COLREGs, rule 3: vessel"),
    _family("aircraft", "aircraft, aeroplane, aeroplanes, airplane, airplanes, plane, planes", "ICAO, Annex 7 to the Chicago Convention"),
    _family("crash", "crash, crashes, collision, collisions, road accidents", "NHTSA, MMUCC guideline: crash"),
    _family("emission", "emission, emissions", _IPCC),
    _family("greenhouse-gas", "greenhouse gas emissions, greenhouse-gas emissions, ghg emissions", _IPCC, "emission"),
    _family("carbon-dioxide", "carbon dioxide emissions, carbon emissions", _IPCC, "emission"),
    _family("installed-capacity", "installed capacity, nameplate capacity, generating capacity", _EIA),
    _family("power-use", "electricity consumption, power consumption, electricity use, power use", _EIA),
    _family("rainfall", "rainfall, precipitation", "WMO, Guide to Instruments and Methods of Observation (No. 8)"),
    _family("floor-area", "floor area, floor space, floorspace", "Royal Institution of Chartered Surveyors, Code of Measuring Practice"),
)  # fmt: skip

SINGLE: Final[Mapping[str, str]] = {
    word: family.head for family in FAMILIES for word in family.words if not {" ", "&"} & set(word)
}
"""Each single word of a family, by the family's head."""

WIDER: Final[Mapping[str, str]] = {
    family.head: family.wider for family in FAMILIES if family.wider is not None
}
"""The wider family of each that has one."""


def _phrases() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for family in FAMILIES:
        for word in family.words:
            first, *rest = word.replace("&", " ").split()
            if rest:
                found.setdefault(first, []).append((tuple(rest), family.head))
    return {first: tuple(sorted(several, key=lambda one: -len(one[0]))) for first, several in found.items()}


PHRASES: Final = _phrases()
"""The words that follow the first of each phrase, longest first, with the family's head."""
