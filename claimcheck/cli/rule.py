"""``claimcheck rule``: the documentation of a rule, from the rule itself."""

from __future__ import annotations

import argparse

from claimcheck.cli.output import show
from claimcheck.errors import UsageError, unknown
from claimcheck.rules.catalogue import catalogue_markdown, rule_list, rule_markdown, rule_text
from claimcheck.rules.installed import every_rule


def run_rule(options: argparse.Namespace) -> int:
    """Print one rule, the list of a category's, or all of them."""
    markdown = options.output_format == "md"
    of_category = [rule for rule in every_rule() if rule.category == options.name]
    if options.name is None:
        if options.all and markdown:
            show(catalogue_markdown(every_rule()).removesuffix("\n"))
        elif options.all:
            show("\n\n".join(rule_text(rule) for rule in every_rule()))
        else:
            show(rule_list(every_rule()))
        return 0
    if of_category:
        show(rule_list(of_category))
        return 0
    found = next((rule for rule in every_rule() if options.name in {rule.id, *rule.formerly}), None)
    if found is None:
        known = {name for rule in every_rule() for name in (rule.id, rule.category)}
        raise UsageError(unknown("rule or category", options.name, known))
    show(rule_markdown(found) if markdown else rule_text(found))
    return 0
