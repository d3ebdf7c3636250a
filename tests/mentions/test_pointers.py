"""What only points at a time is a mention of a text, and none of a document's claims."""

import datetime

import pytest

from claimcheck import extract
from claimcheck.documents import read_text
from claimcheck.mentions import extract_document

AS_OF = datetime.date(2026, 6, 5)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("The mill now makes oats.", {"now": "PRESENT_REF"}),
        ("The now-closed mill made oats.", {}),
        ("Recently they sold it.", {"Recently": "PAST_REF"}),
        ("Its most recent owner sold it.", {}),
        ("The recent floods hurt it.", {"recent": "PAST_REF"}),
        ("They paid from the current account.", {}),
        ("It may reopen in the near future.", {"the near future": "FUTURE_REF"}),
        ("As soon as it rains, they leave.", {}),
        ("It closed the day at 41.", {"the day": "2026-06-05"}),
        ("On 3 March 2024 it rose, and ended the day at 41.", {"3 March 2024": "2024-03-03", "the day": "2024-03-03"}),
        ("In 2019 it lost money for the entire year.", {"2019": "2019", "the entire year": "2019"}),
        ("In 2019 it lost less than the year before.", {"2019": "2019", "the year before": "2018"}),
        ("In May 2024 it fell, unlike the following month.", {"May 2024": "2024-05", "the following month": "2024-06"}),
        ("It pays on the 26th of the month.", {"the 26th of the month": "2026-06-26"}),
        ("It pays by the end of the month.", {"the end of the month": "2026-06"}),
        ("The day that it closed was cold.", {}),
        ("The day trip was long.", {}),
        ("They left that year.", {}),
    ],
)  # fmt: skip
def test_what_points_at_a_time_is_read_from_a_text(text: str, read: dict[str, str]) -> None:
    found = {mention.text: mention.timex for mention in extract(text, as_of=AS_OF) if mention.kind.is_time}
    assert found == read


def test_a_document_leaves_them_out() -> None:
    document = read_text("The mill now ended the day at 41 tonnes, more than in 2019.", as_of=AS_OF)
    assert [mention.text for mention in extract_document(document)] == ["41 tonnes", "2019"]


def test_a_text_leaves_them_out_when_told() -> None:
    found = extract("In 2019 it lost less than the year before; now it gains.", as_of=AS_OF, pointers=False)
    assert [mention.text for mention in found] == ["2019"]
