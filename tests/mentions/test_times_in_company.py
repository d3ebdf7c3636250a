"""Times that the words beside them make, or unmake: decades, days without a month, year-ends, periods as companies report them."""

import datetime

import pytest

from claimcheck import extract

AS_OF = datetime.date(2026, 6, 5)  # a Friday


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The pier was rebuilt in the eighties.", {"eighties": "198"}),
        ("The pier was rebuilt in the late 60s.", {"late 60s": "196"}),
        ("It opened in the swinging sixties.", {"sixties": "196"}),
        ("Temperatures were in the eighties.", {}),
        ("The pilot is in his sixties.", {}),
        ("He shot a round in the 70s.", {}),
        ("They met on the 27th.", {"the 27th": "2026-05-27"}),
        ("They will meet on the 3rd.", {"the 3rd": "2026-07-03"}),
        ("In March they met twice, last on the 27th.", {"March": "2026-03", "the 27th": "2026-03-27"}),
        ("They met on the 27th floor.", {}),
        ("She will leave a week from Friday.", {"a week from Friday": "2026-06-12"}),
        ("The hut is a week from the coast.", {}),
        ("The lake dried up 9,000 years before 4 May 2020.", {"9,000 years": "P9000Y", "4 May 2020": "2020-05-04"}),
        ("It decays within 10 million years from now.", {"10 million years": "P10000000Y", "now": "PRESENT_REF"}),
        ("The office was open Monday to Friday.", {"Monday to Friday": "2026-06-01/2026-06-05"}),
        ("The ferry will stop from Thursday to Tuesday.", {"Thursday to Tuesday": "2026-06-11/2026-06-16"}),
        ("It has been shut since nov.", {"nov": "2025-11"}),
        ("Sales rose from jan to mar 2025.", {"jan to mar 2025": "2025-01/2025-03"}),
        ("He left in mar.", {}),
        ("They will finish by year-end.", {"year-end": "2026"}),
        ("They will pay year-end bonuses.", {}),
        ("Debt stood at 41 at year-end 2024.", {"year-end 2024": "2024"}),
        ("The rest of 2026 looks dull.", {"The rest of 2026": "2026-06-05/2026-12-31"}),
        ("The rest of 2019 was dull.", {"2019": "2019"}),
        ("She has the remaining days of the month off.", {"the remaining days of the month": "2026-06-05/2026-06-30"}),
        ("Profit in Q1 and Q2 2025 was flat.", {"Q1": "2025-Q1", "Q2 2025": "2025-Q2"}),
        ("Profit in 1H25 was flat.", {"1H25": "2025-H1"}),
        ("A 5H 2025 lamp broke.", {"5H": "PT5H", "2025": "2025"}),
        ("The fort was built in 44 BC.", {"44 BC": "BC0044"}),
        ("Some 412 BC residents signed.", {}),
        ("The city fell in AD 79.", {"AD 79": "0079"}),
        ("All 12 AD groups were renamed.", {}),
        ("He called late Tuesday.", {"late Tuesday": "2026-06-02"}),
        ("He was late. Friday came.", {"Friday": "2026-06-05"}),
        ("Shops shut on Mardi Gras.", {"Mardi Gras": "2026-02-17"}),
        ("They flew to Corpus Christi.", {}),
        ("Shares are up this much YTD.", {"YTD": "2026"}),
        ("The March quarter was slow.", {"March quarter": "2026-Q1"}),
        ("Shops opened the day after Christmas 2025.", {"the day after Christmas 2025": "2025-12-26"}),
        ("She flies the Friday after Thanksgiving 2025.", {"the Friday after Thanksgiving 2025": "2025-11-28"}),
        ("They counted again the day after the vote.", {}),
        ("It shut two Fridays ago.", {"two Fridays ago": "2026-05-22"}),
        ("It shut three quarters ago.", {"three quarters ago": "2025-09"}),
        ("Tides are lowest every June 5.", {"every June 5": "XXXX-06-05"}),
        ("From 2020 onwards it lost money.", {"2020": "2020"}),
        ("It was rebuilt in the summer.", {"summer": "2025-SU"}),
        ("It will reopen by autumn.", {"autumn": "2026-FA"}),
        ("He was hurt in the fall.", {}),
        ("They deal in winter coats.", {}),
        ("Build 2024.1.2 failed on 2026.05.04.", {"2026.05.04": "2026-05-04"}),
        ("It lasted from the mid-70s to late 80s.", {"mid-70s to late 80s": "197/198"}),
        ("We sail on june twenty two.", {"june twenty two": "2026-06-22"}),
        ("In June twenty two boats sailed.", {"June": "2025-06"}),
        ("It must be done by the 15th.", {"the 15th": "2026-06-15"}),
        ("She came back for the 15th time.", {}),
        ("Sales are up month to date.", {"month to date": "2026-06"}),
        ("They plan a mid-year review.", {}),
        ("It will be done by mid-year.", {"mid-year": "2026"}),
        ("It opened on July 4 last year.", {"July 4 last year": "2025-07-04"}),
        ("It beat Q4 of last year.", {"Q4 of last year": "2025-Q4"}),
        ("The clock stopped at 2026-06-01T09:41:07Z.", {"2026-06-01T09:41:07Z": "2026-06-01T09:41:07Z"}),
    ],
)  # fmt: skip
def test_a_time_is_what_the_words_beside_it_make_it(text: str, read: dict[str, str]) -> None:
    found = {mention.text: mention.timex for mention in extract(text, as_of=AS_OF) if mention.kind.is_time}
    assert found == read


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("He called late Tuesday.", "END"),
        ("She will call early Monday.", "START"),
        ("It opened in the mid-1990s.", "MID"),
    ],
)
def test_early_and_late_are_kept(text: str, mod: str) -> None:
    assert [mention.mod for mention in extract(text, as_of=AS_OF)] == [mod]
