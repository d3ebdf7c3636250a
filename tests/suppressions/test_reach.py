"""How far a comment reaches, and what counts as one."""

from collections.abc import Callable

import pytest

from claimcheck import Report, Settings, check_text
from claimcheck.suppressions import suppress

Count = Callable[[Callable[[], object]], int]

BAD = "The port borrowed $40m CHF for its cranes."
HERE = "<!-- claimcheck: ignore[currency-conflict] as in the deed -->"
NEXT = "<!-- claimcheck: ignore-next[currency-conflict] as in the deed -->"
KNOWN = frozenset({"currency-conflict", "impossible-date"})


def check(text: str, format_: str = "markdown") -> Report:
    return check_text(text, format=format_, settings=Settings(select=("currency-conflict",)))


def flagged_lines(text: str, format_: str = "markdown") -> list[int]:
    report = check(text, format_)
    return [report.document.lines.position(finding.span.start).line for finding in report.findings]


def codes(report: Report) -> list[str]:
    return [notice.code for notice in report.notices]


class TestHere:
    def test_one_item_of_a_list(self) -> None:
        assert flagged_lines(f"- {BAD} {HERE}\n- {BAD}\n- {BAD}\n") == [2, 3]

    def test_one_row_of_a_table(self) -> None:
        table = f"| port | loan |\n| --- | --- |\n| Ems {HERE} | $40m CHF |\n| Jade | $41m CHF |\n"
        assert flagged_lines(table) == [4]

    def test_one_line_of_a_pasted_text(self) -> None:
        text = f"{BAD} {HERE} It pays them back.\n{BAD} Its harbour master says so.\n"
        assert flagged_lines(text, "text") == [2]

    def test_the_whole_of_a_paragraph_over_several_lines(self) -> None:
        assert flagged_lines(f"{BAD}\nIt pays {HERE}\nthem back. {BAD}\n\nLater. {BAD}\n") == [5]

    @pytest.mark.parametrize("format_", ["markdown", "text"])
    @pytest.mark.parametrize("text", [f"{BAD}\n{HERE}\n", f"{HERE}\n{BAD}\n"], ids=["below", "above"])
    def test_alone_on_its_line_it_speaks_for_its_neighbour(self, text: str, format_: str) -> None:
        report = check(text, format_)
        assert report.findings == ()
        assert [one.reason for one in report.suppressed] == ["as in the deed"]

    def test_a_blank_line_parts(self) -> None:
        assert flagged_lines(f"{BAD}\n\n{HERE}\n\n{BAD}\n") == [1, 5]

    def test_stacked_comments_all_reach_the_paragraph(self) -> None:
        text = (
            f"<!-- claimcheck: ignore[impossible-date] minutes -->\n{HERE}\n{BAD} It ends on 31 April 2030.\n"
        )
        report = check_text(text, format="markdown")
        assert report.findings == ()
        assert sorted(one.finding.rule for one in report.suppressed) == sorted(KNOWN)


class TestNext:
    def test_a_table_and_a_list_are_one_block(self) -> None:
        table = "| port | loan |\n| --- | --- |\n| Ems | $40m CHF |\n| Jade | $41m CHF |\n"
        assert flagged_lines(f"{NEXT}\n\n{table}\nLater. {BAD}\n") == [8]
        assert flagged_lines(f"{NEXT}\n\n- {BAD}\n- {BAD}\n\nLater. {BAD}\n") == [6]

    @pytest.mark.parametrize("format_", ["markdown", "text"])
    def test_the_block_before_is_not_silenced(self, format_: str) -> None:
        assert flagged_lines(f"{BAD}\n\n{NEXT}\n\n{BAD}\n", format_) == [1]

    def test_a_heading_before_it_changes_nothing(self) -> None:
        assert flagged_lines(f"# Loans\n{NEXT}\n{BAD}\n") == []

    def test_at_the_end_there_is_nothing_to_silence(self) -> None:
        report = check(f"{BAD}\n\n{NEXT}\n")
        assert (len(report.findings), codes(report)) == (1, ["unused-suppression"])


class TestSyntax:
    @pytest.mark.parametrize(
        "reason",
        ["5 > 4, she said", "the\n  deed\nsays so", "why " * 400, "", "$9m CHF, said twice"],
        ids=["angle", "lines", "long", "none", "figures"],
    )
    @pytest.mark.parametrize("format_", ["markdown", "text"])
    def test_any_reason_is_kept(self, reason: str, format_: str) -> None:
        report = check(f"{BAD} <!-- claimcheck: ignore[currency-conflict] {reason} -->\n", format_)
        assert report.findings == ()
        assert [one.reason for one in report.suppressed] == [" ".join(reason.split()) or None]

    def test_capitals_make_no_difference(self) -> None:
        assert check(f"{BAD} <!-- Claimcheck: Ignore[Currency-Conflict] deed -->\n").findings == ()

    def test_a_comment_shown_as_code_is_none(self) -> None:
        report = check(f"```\n{HERE}\n```\n\nWrite `{HERE}` there. {BAD}\n")
        assert (len(report.findings), report.suppressed, report.notices) == (1, (), ())

    def test_one_that_never_ends_is_said(self) -> None:
        report = check(f"{BAD} <!-- claimcheck: ignore[currency-conflict] deed\n", "text")
        assert (len(report.findings), codes(report)) == (1, ["unclosed-suppression"])

    def test_a_misspelt_verb_silences_nothing(self) -> None:
        report = check(f"{BAD} <!-- claimcheck: ignored[currency-conflict] deed -->\n")
        assert (len(report.findings), codes(report)) == (1, ["blanket-suppression"])

    def test_all_is_no_rule(self) -> None:
        report = check(f"{BAD} <!-- claimcheck: ignore[all] deed -->\n")
        assert (len(report.findings), codes(report)) == (1, ["unknown-rule"])


class TestUnused:
    def test_only_the_idle_name_is_named(self) -> None:
        both = check_text(
            f"{BAD} <!-- claimcheck: ignore[currency-conflict, impossible-date] deed -->\n", format="markdown"
        )
        assert [notice.message for notice in both.notices] == [
            "the comment that ignores impossible-date silences nothing; take the name out"
        ]

    def test_a_rule_that_was_not_run_leaves_no_unused_comment(self) -> None:
        report = check_text(f"{BAD} {HERE}\n", format="markdown", settings=Settings(ignore=("plausibility",)))
        _, _, notices = suppress(report.document, (), KNOWN, active={"impossible-date"})
        assert notices == ()
        _, _, notices = suppress(report.document, (), KNOWN, active=KNOWN)
        assert [notice.code for notice in notices] == ["unused-suppression"]

    def test_a_comment_nearby_is_used_before_one_for_the_file(self) -> None:
        text = f"{BAD} {HERE}\n\n<!-- claimcheck: file-ignore[currency-conflict] all of it -->\n"
        report = check(text)
        assert [one.reason for one in report.suppressed] == ["as in the deed"]
        assert codes(report) == ["unused-suppression"]


@pytest.mark.parametrize(
    "text",
    [f"{BAD} {HERE}\n\n", f"{BAD} {HERE} ", f"{HERE}\n", f"{NEXT}\n"],
    ids=["paragraphs", "one-line", "stacked", "next"],
)
def test_four_times_the_text_takes_four_times_the_work(text: str, calls: Count) -> None:
    def work(paragraphs: int) -> int:
        report = check(text * paragraphs)
        findings = (*report.findings, *(one.finding for one in report.suppressed))
        return calls(lambda: suppress(report.document, findings, KNOWN))

    assert work(200) <= 5 * work(50)


def test_leaving_a_rule_out_makes_no_comment_unused() -> None:
    report = check_text(f"{BAD} {HERE}\n", format="markdown", settings=Settings(select=("time",)))
    assert (report.findings, report.notices) == ((), ())
