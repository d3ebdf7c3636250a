"""Comments silence the rules that they name, in the reach that they name, and nothing else."""

import pytest

from claimcheck import Report, Settings, check_text

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


def test_disable_reaches_up_to_enable() -> None:
    text = f"{{open}}\n\n{BAD}\n\nLater. {BAD}\n\n{{close}}\n\nAt last: {BAD}\n"
    opening = "<!-- claimcheck: disable[currency-conflict] old deeds -->"
    closed = text.format(open=opening, close="<!-- claimcheck: enable[currency-conflict] -->")
    report = check_text(closed, format="markdown")
    assert [finding.span.start > closed.index("At last") for finding in report.findings] == [True]
    assert [one.reason for one in report.suppressed] == ["old deeds"] * 2
    assert codes(report) == []
    assert rules(check_text(text.format(open=opening, close="Well."), format="markdown")) == []


def test_enable_without_disable_is_said() -> None:
    text = f"{BAD}\n\n<!-- claimcheck: enable[currency-conflict] -->\n"
    report = check_text(text, format="markdown")
    assert rules(report) == ["currency-conflict"]
    assert codes(report) == ["unused-suppression"]


def test_a_value_binds_a_comment_to_what_the_figure_reads() -> None:
    place = check_text(BAD, format="markdown").findings[0].span.of(BAD)
    comment = f'<!-- claimcheck: ignore[currency-conflict="{place}"] deed ] of old -->\n'
    assert rules(check_text(f"{BAD} {comment}", format="markdown")) == []
    edited = check_text(f"{BAD} {comment}".replace("$40m", "$41m", 1), format="markdown")
    assert rules(edited) == ["currency-conflict"]
    assert codes(edited) == ["unused-suppression"]
    assert f'currency-conflict="{place}"' in edited.notices[0].message


def test_mdx_has_its_own_comments() -> None:
    text = f"{BAD} {{/* claimcheck: ignore[currency-conflict] deed */}}\n"
    for flavor in ("auto", "mdx"):
        report = check_text(text, format="markdown", settings=Settings(flavor=flavor))
        assert rules(report) == []
        assert codes(report) == []


@pytest.mark.parametrize(
    ("matter", "reason"),
    [
        ("---\ntitle: Cranes\nclaimcheck: {ignore: [currency-conflict]}\n---\n", None),
        ("---\r\nclaimcheck:\r\n  ignore:\r\n    currency-conflict: old deeds\r\n---\r\n", "old deeds"),
        ("+++\n[claimcheck.ignore]\ncurrency-conflict = 'old deeds'\n+++\n", "old deeds"),
    ],
)
def test_front_matter_speaks_for_the_file(matter: str, reason: str | None) -> None:
    report = check_text(f"{matter}\n{BAD}\n", format="markdown")
    assert rules(report) == []
    assert [one.reason for one in report.suppressed] == [reason]
    assert codes(report) == []


def test_front_matter_is_held_to_the_same_rules() -> None:
    unknown = "---\nclaimcheck: {ignore: [currency-conflicts, impossible-date]}\n---\n\nAll is well.\n"
    assert codes(check_text(unknown, format="markdown")) == ["unknown-rule", "unused-suppression"]
    for wrong in ("claimcheck: true", "claimcheck: {ignore: all-of-it: [}", "claimcheck: {ignore: []}"):
        report = check_text(f"---\n{wrong}\n---\n\n{BAD}\n", format="markdown")
        assert rules(report) == ["currency-conflict"]
        assert codes(report) == ["blanket-suppression"]


def test_sic_answers_for_the_quotation_or_the_words_before_it() -> None:
    for text in (
        f'The deed reads: "{BAD}" [sic]\n',
        f"The deed reads: \u201c{BAD}\u201d (sic)\n",
        f"{BAD} It was long.\n".replace("$40m CHF", "$40m CHF [sic]"),
    ):
        report = check_text(text, format="markdown")
        assert rules(report) == []
        assert [one.by for one in report.suppressed] == ["sic"]
    outside = check_text(f'{BAD} The deed reads: "So be it" [sic]\n', format="markdown")
    assert rules(outside) == ["currency-conflict"]


def test_reasons_can_be_required() -> None:
    settings = Settings(require_reason=True)
    bare = check_text(f"{BAD} <!-- claimcheck: ignore[currency-conflict] -->\n", settings=settings)
    assert rules(bare) == ["currency-conflict"]
    assert codes(bare) == ["suppression-without-reason"]
    told = check_text(f"{BAD} <!-- claimcheck: ignore[currency-conflict] deed -->\n", settings=settings)
    assert (rules(told), codes(told)) == ([], [])
    matter = f"---\nclaimcheck: {{ignore: [currency-conflict]}}\n---\n\n{BAD}\n"
    front = check_text(matter, format="markdown", settings=settings)
    assert (rules(front), codes(front)) == (["currency-conflict"], ["suppression-without-reason"])


def test_a_category_speaks_for_its_rules() -> None:
    text = f"{BAD} It ends on 31 April 2030.\n\n<!-- claimcheck: {{}} deed -->\n"
    assert rules(check_text(text.format("file-ignore[plausibility]"), format="markdown")) == [
        "impossible-date"
    ]
    both = check_text(text.format("file-ignore[plausibility, time]"), format="markdown")
    assert (rules(both), codes(both)) == ([], [])
    words = check_text(text.format('file-ignore[time="31 May 2030"]'), format="markdown")
    assert rules(words) == ["currency-conflict", "impossible-date"]
    assert codes(words) == ["unused-suppression"]


def test_a_category_of_which_a_part_ran_is_not_called_unused() -> None:
    text = "All is well. <!-- claimcheck: ignore[time] deed -->\n"
    assert codes(check_text(text, format="markdown")) == ["unused-suppression"]
    some = Settings(ignore=("impossible-date",))
    assert codes(check_text(text, format="markdown", settings=some)) == []


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("<!-- claimcheck-ignore: currency-conflict -->", "<!-- claimcheck: ignore[rule-name] reason -->"),
        ("<!-- claimcheck ignore[currency-conflict] -->", "<!-- claimcheck: ignore[rule-name] reason -->"),
        ("<!-- Claimcheck disable -->", "<!-- claimcheck: disable[rule-name] reason -->"),
        ("{/* claimcheck-file-ignore */}", "{/* claimcheck: file-ignore[rule-name] reason */}"),
    ],
)
def test_a_comment_that_misses_the_form_by_a_sign_is_told_it(written: str, form: str) -> None:
    report = check_text(f"{BAD}\n\n{written}\n", format="markdown", path="a.mdx")
    assert rules(report) == ["currency-conflict"]
    (notice,) = report.notices
    assert notice.code == "misspelt-suppression"
    assert notice.message.endswith(f"write {form}")


@pytest.mark.parametrize(
    "written",
    ["<!-- claimcheck reads this page -->", "<!-- a claimcheck ignored -->", "`<!-- claimcheck-ignore -->`"],
)
def test_other_comments_about_us_are_left_alone(written: str) -> None:
    assert codes(check_text(f"All is well. {written}\n", format="markdown")) == []
