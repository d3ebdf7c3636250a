"""Which claims a marker reaches."""

from claimcheck.engine import check_text


def noted_table(rows: int) -> str:
    body = "".join(
        f"| Ward {row} | {row * 7 + 1003:,} | {row * 3 + 1004:,}[^{row}] |\n" for row in range(1, rows)
    )
    notes = "".join(f"[^{row}]: Town records, sheet {row}, 2020\n" for row in range(1, rows))
    return f"| Ward | 2019 | 2020 |\n|---|---|---|\n{body}\n{notes}"


def test_a_marker_in_a_cell_reaches_its_row_and_no_other() -> None:
    report = check_text(noted_table(4), format="markdown")
    assert [(item.claim.mention.text, item.scope.value, item.marker and item.marker.place.label) for item in report.citations] == [
        ("1,010", "row", "1"),
        ("1,007", "cell", "1"),
        ("1,017", "row", "2"),
        ("1,010", "cell", "2"),
        ("1,024", "row", "3"),
        ("1,013", "cell", "3"),
    ]  # fmt: skip
