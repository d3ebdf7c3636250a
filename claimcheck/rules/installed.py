"""Rules that other packages bring, under the entry-point group ``claimcheck.rules``.

An entry point names a ``Rule``, or a tuple of them, in a module of its own::

    [project.entry-points."claimcheck.rules"]
    house-style = "house_style.rules:RULES"
"""

from __future__ import annotations

from functools import lru_cache
from importlib.metadata import EntryPoint, entry_points
from typing import Final

from claimcheck.errors import UsageError
from claimcheck.rules import ALL_RULES
from claimcheck.rules.base import AnyRule, Rule

GROUP: Final = "claimcheck.rules"


@lru_cache(maxsize=1)
def every_rule() -> tuple[AnyRule, ...]:
    """Return the rules of this package and of those installed beside it.

    Raises ``UsageError`` that names the package where one cannot be loaded, is no rule, or has a taken name.
    """
    rules = list(ALL_RULES)
    homes = {name: "claimcheck" for rule in rules for name in (rule.id, *rule.formerly)}
    for point in sorted(entry_points(group=GROUP), key=lambda point: point.name):
        for rule in _loaded(point):
            for name in (rule.id, *rule.formerly):
                if name in homes:
                    taken = f"a rule called {name!r} is there already, from {homes[name]}"
                    msg = f"{_origin(point)}: {taken}; rename it"
                    raise UsageError(msg)
                homes[name] = _origin(point)
            rules.append(rule)
    return tuple(rules)


def _loaded(point: EntryPoint) -> tuple[AnyRule, ...]:
    try:
        found = point.load()
    except (Exception, SystemExit) as error:
        what = f"{type(error).__name__}: {error}"
        msg = f"{_origin(point)}: {point.value} cannot be loaded ({what}); mend or uninstall the package"
        raise UsageError(msg) from error
    rules = found if isinstance(found, tuple) else (found,)
    for rule in rules:
        if not isinstance(rule, Rule):
            msg = f"{_origin(point)}: {point.value} is {type(rule).__name__}, not a Rule or a tuple of them"
            raise UsageError(msg)
    return rules


def _origin(point: EntryPoint) -> str:
    package = point.dist.name if point.dist else "an installed package"
    return f"the rules of {package} ({point.name})"
