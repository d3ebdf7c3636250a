"""Claims and citations in, flags out. One file, one rule; every rule is listed here."""

from claimcheck.rules.arithmetic import (
    count_mismatch,
    difference_mismatch,
    multiple_mismatch,
    part_exceeds_whole,
    percent_change_mismatch,
    percent_for_points,
    sum_mismatch,
    table_total_mismatch,
    unit_conversion_mismatch,
)
from claimcheck.rules.base import AnyRule
from claimcheck.rules.citation import (
    aggregator_only,
    duplicate_note,
    inferred_order,
    source_after_document,
    uncited_figure,
    undefined_note,
    unused_note,
)
from claimcheck.rules.consistency import (
    date_conflict,
    direction_conflict,
    headline_conflict,
    polarity_flip,
    range_collapsed,
    scale_slip,
    stale_occurrence,
    table_conflict,
    value_conflict,
)
from claimcheck.rules.plausibility import (
    currency_conflict,
    implausible_magnitude,
    inverted_range,
    malformed_number,
)
from claimcheck.rules.source import (
    comparator_conflict,
    currency_differs,
    figure_absent,
    figure_differs,
    hedge_dropped,
    name_absent,
    period_differs,
    quote_altered,
    quote_not_found,
    range_narrowed,
)
from claimcheck.rules.text import damaged_encoding, page_chrome, repeated_block
from claimcheck.rules.time import duration_mismatch, impossible_date, weekday_mismatch

__all__ = ["ALL_RULES"]

ALL_RULES: tuple[AnyRule, ...] = (
    date_conflict.RULE,
    direction_conflict.RULE,
    headline_conflict.RULE,
    polarity_flip.RULE,
    range_collapsed.RULE,
    scale_slip.RULE,
    stale_occurrence.RULE,
    table_conflict.RULE,
    value_conflict.RULE,
    count_mismatch.RULE,
    difference_mismatch.RULE,
    multiple_mismatch.RULE,
    part_exceeds_whole.RULE,
    percent_change_mismatch.RULE,
    percent_for_points.RULE,
    sum_mismatch.RULE,
    table_total_mismatch.RULE,
    unit_conversion_mismatch.RULE,
    currency_conflict.RULE,
    implausible_magnitude.RULE,
    inverted_range.RULE,
    malformed_number.RULE,
    duration_mismatch.RULE,
    impossible_date.RULE,
    weekday_mismatch.RULE,
    aggregator_only.RULE,
    duplicate_note.RULE,
    inferred_order.RULE,
    source_after_document.RULE,
    uncited_figure.RULE,
    undefined_note.RULE,
    unused_note.RULE,
    comparator_conflict.RULE,
    currency_differs.RULE,
    figure_absent.RULE,
    figure_differs.RULE,
    hedge_dropped.RULE,
    name_absent.RULE,
    period_differs.RULE,
    quote_altered.RULE,
    quote_not_found.RULE,
    range_narrowed.RULE,
    damaged_encoding.RULE,
    page_chrome.RULE,
    repeated_block.RULE,
)
"""Every rule, by category and name."""
