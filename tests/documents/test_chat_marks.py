"""What a chat tool leaves where a citation stood is said once, whichever way the page writes it."""

import pytest

from claimcheck import check_text


@pytest.mark.parametrize("mark", ["【12†source】", "&#12304;12&dagger;source&#12305;", "turn0search3"])
def test_a_mark_is_reported_once(mark: str) -> None:
    page = f"<article><h1>Gate</h1><p>The gate cost $4.2 million. {mark} The mayor opened it.</p></article>"
    report = check_text(page, format="html")
    assert [(finding.rule, finding.span.of(page).strip()) for finding in report.findings] == [
        ("machine-citation-residue", mark)
    ]
