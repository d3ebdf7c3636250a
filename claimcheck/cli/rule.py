"""``claimcheck rule``: the documentation of a rule, from the rule itself."""

from __future__ import annotations

import argparse

from claimcheck.cli.output import show
from claimcheck.errors import UsageError, unknown
from claimcheck.rules.catalogue import catalogue_markdown, rule_list, rule_markdown, rule_text
from claimcheck.rules.installed import every_rule


def run_rule(options: argparse.Namespace) -> int:
    """Print one rule, or all of them."""
    markdown = options.output_format == "md"
    if options.name is None:
        if options.all and markdown:
            show(catalogue_markdown(every_rule()).removesuffix("\n"))
        elif options.all:
            show("\n\n".join(rule_text(rule) for rule in every_rule()))
        else:
            show(rule_list(every_rule()))
        return 0
    found = next((rule for rule in every_rule() if options.name in {rule.id, *rule.formerly}), None)
    if found is None:
        raise UsageError(unknown("rule", options.name, [rule.id for rule in every_rule()]))
    show(rule_markdown(found) if markdown else rule_text(found))
    return 0
