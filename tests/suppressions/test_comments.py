"""Comments silence the rules that they name, in the reach that they name, and nothing else."""

from claimcheck import Report, check_text

BAD = "The port borrowed $40m CHF for its cranes."


def rules(report: Report) -> list[str]:
    return [finding.rule for finding in report.findings]


def codes(report: Report) -> list[str]:
    return [notice.code for notice in report.notices]


def test_a_comment_silences_its_paragraph_and_keeps_the_reason() -> None:
    report = check_text(
        f"{BAD} <!-- claimcheck: ignore[currency-conflict] as in the deed -->\n", format="markdown"
    )
    assert rules(report) == []
    assert [(one.by, one.reason) for one in report.suppressed] == [("comment", "as in the deed")]


def test_another_paragraph_is_not_silenced() -> None:
    text = f"{BAD} <!-- claimcheck: ignore[currency-conflict] deed -->\n\n{BAD} Again.\n"
    assert rules(check_text(text, format="markdown")) == ["currency-conflict"]


def test_the_next_block_and_the_whole_file_can_be_silenced() -> None:
    following = f"<!-- claimcheck: ignore-next[currency-conflict] deed -->\n\n{BAD}\n\nLater. {BAD}\n"
    assert len(rules(check_text(following, format="markdown"))) == 1
    whole = f"{BAD}\n\nLater. {BAD}\n\n<!-- claimcheck: file-ignore[currency-conflict] deed -->\n"
    assert rules(check_text(whole, format="markdown")) == []


def test_other_rules_still_speak() -> None:
    text = f"{BAD} It ends on 31 April 2030. <!-- claimcheck: ignore[currency-conflict] deed -->\n"
    assert rules(check_text(text, format="markdown")) == ["impossible-date"]


def test_a_comment_without_a_rule_silences_nothing() -> None:
    report = check_text(f"{BAD} <!-- claimcheck: ignore -->\n", format="markdown")
    assert rules(report) == ["currency-conflict"]
    assert codes(report) == ["blanket-suppression"]


def test_unknown_and_unused_names_are_said() -> None:
    report = check_text(
        "All is well. <!-- claimcheck: ignore[currency-conflicts, value-conflict] why -->\n",
        format="markdown",
    )
    assert codes(report) == ["unknown-rule", "unused-suppression"]
