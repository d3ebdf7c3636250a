"""What a run is asked to do, as a frozen value built by the command line or by a caller."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.errors import UsageError
from claimcheck.findings import Category, Confidence, Severity
from claimcheck.rules.base import AnyRule, RuleConfig

__all__ = ["Settings", "suggestion"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Options of a run.

    ``select``, ``extend_select`` and ``ignore`` hold names of rules and categories; an empty ``select``
    means every rule that is not in preview. ``severity`` changes levels by rule or category,
    ``options`` the options of single rules. ``default_currency`` is what a bare "$" stands for.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    min_confidence: Confidence = Confidence.LOW
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    default_currency: str = "USD"

    def active(self, rules: Sequence[AnyRule]) -> tuple[AnyRule, ...]:
        """Return the rules to run. Raises ``UsageError`` for a name that no rule or category has."""
        known = {rule.id for rule in rules} | {old for rule in rules for old in rule.formerly}
        names = (*self.select, *self.extend_select, *self.ignore, *self.severity, *self.options)
        for name in names:
            if name != "all" and name not in known and name not in set(Category):
                raise UsageError(suggestion("rule or category", name, [*known, *Category, "all"]))
        return tuple(rule for rule in rules if self._runs(rule))

    def _runs(self, rule: AnyRule) -> bool:
        names = {rule.id, *rule.formerly}
        if names & set(self.ignore) or (rule.category in self.ignore and not names & set(self.select)):
            return False
        chosen = set(self.select) | set(self.extend_select)
        if names & chosen:
            return True
        if rule.preview:
            return False
        return not self.select or "all" in chosen or rule.category in chosen

    def severity_of(self, rule: AnyRule) -> Severity:
        """Return the level at which findings of ``rule`` are reported."""
        return self.severity.get(rule.id) or self.severity.get(rule.category) or rule.severity

    def config_of(self, rule: AnyRule) -> RuleConfig:
        """Return the options of ``rule``; raises ``UsageError`` for one that is unknown or does not fit."""
        given = self.options.get(rule.id)
        if not given:
            config: RuleConfig = rule.config()
            return config
        from dataclasses import fields  # noqa: PLC0415 - only where options are given

        from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - slow to import

        names = [one.name for one in fields(rule.config)]
        for name in given:
            if name.replace("-", "_") not in names:
                raise UsageError(suggestion(f"option of {rule.id}", name, names))
        values = {name.replace("-", "_"): value for name, value in given.items()}
        try:
            checked: RuleConfig = TypeAdapter(rule.config).validate_python(values)
        except ValidationError as error:
            problem = error.errors()[0]
            where = ".".join(str(part) for part in problem["loc"])
            message = f"the option {where} of {rule.id} does not fit: {problem['msg'].lower()}"
            raise UsageError(message) from error
        return checked


def suggestion(what: str, name: str, known: Iterable[str]) -> str:
    """Return the message for an unknown name, with the nearest known one."""
    from rapidfuzz import process  # noqa: PLC0415 - only for the message

    near = process.extractOne(name, sorted(known), score_cutoff=60)
    return f"there is no {what} called {name!r}" + (f"; did you mean {near[0]!r}?" if near else "")
