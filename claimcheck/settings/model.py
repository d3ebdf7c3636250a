"""What a run is asked to do, as a frozen value built by the command line or by a caller."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import TYPE_CHECKING, Any, Final, TypeVar

from claimcheck.errors import UsageError, unknown
from claimcheck.findings import Category, Confidence, Severity
from claimcheck.settings.keys import FIGURES, SCOPES
from claimcheck.values.currencies import CODES

if TYPE_CHECKING:
    from claimcheck.rules.base import AnyRule, RuleConfig

__all__ = ["Settings"]

_ALL: Final = "all"
ChoiceT = TypeVar("ChoiceT", bound=str)


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """Options of a run. Raises ``UsageError`` for what does not fit.

    ``select``, ``extend_select`` and ``ignore`` hold names of rules, categories and ``all``; an empty
    ``select`` means every rule that is not in preview. A rule's own name weighs more than its category,
    and that more than ``all``. ``severity`` changes levels by the same names, ``options`` the options of
    single rules; findings less sure than ``min_confidence`` are left out. ``default_currency`` is what a
    bare "$" stands for. ``model`` names the language pipeline: the ``shipped`` one, an installed spaCy
    pipeline, a pipeline's folder, or ``none`` to go by words alone.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, Severity] = field(default_factory=dict)
    min_confidence: Confidence = Confidence.LOW
    options: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    default_currency: str = "USD"
    entities: Mapping[str, Sequence[str]] = field(default_factory=dict)
    """Other names of things, descriptions among them, by the name to use: ``{"Acme": ["Acme Corp"]}``."""
    model: str = "shipped"
    flavor: str = "auto"
    """The kind of Markdown: ``auto``, ``gfm``, ``hugo``, ``jekyll``, ``mdx``, ``pandoc`` or ``obsidian``."""
    shortcodes: tuple[str, ...] = ()
    """The systems whose shortcodes are left out: ``hugo``, ``jekyll``, ``wordpress``."""
    masks: tuple[str, ...] = ()
    """Regular expressions for what is left out beside; a group ``shown`` is read."""
    require_reason: bool = False
    """Whether a comment without a reason silences nothing."""
    scope: str = "block"
    """How far from its marker a source reaches: ``strict``, ``block`` or ``lenient``."""
    require_for: tuple[str, ...] = ()
    """Kinds of figures that each need a source; empty: those of which the text itself gives one."""
    bibliography: tuple[str, ...] = ()
    """Files that say what citekeys stand for, beside those that a document names."""
    packs: tuple[str, ...] = ()
    """Files of a newsroom's own magnitudes, in the form of ``claimcheck.values.reference.magnitudes``."""

    def __post_init__(self) -> None:
        """Refuse what does not fit, and take lists of names for tuples and names of levels for levels."""
        for one in fields(self):
            if one.default == ():
                object.__setattr__(self, one.name, _texts(one.name, getattr(self, one.name)))
        entities = _table("entities", self.entities)
        several = {name: _texts(f"entities: {name}", others) for name, others in entities.items()}
        object.__setattr__(self, "entities", several)
        for name, options in _table("options", self.options).items():
            _table(f"options: {name}", options)
        levels = {
            name: _one_of(Severity, f"severity: {name}", level)
            for name, level in _table("severity", self.severity).items()
        }
        object.__setattr__(self, "severity", levels)
        object.__setattr__(self, "min_confidence", _one_of(Confidence, "min_confidence", self.min_confidence))
        _one_of(SCOPES, "scope", self.scope)
        for kind in self.require_for:
            _one_of(FIGURES, "require_for", kind)
        if self.default_currency not in CODES:
            msg = f"default_currency: {self.default_currency!r} is no ISO 4217 code; write one, as 'USD'"
            raise UsageError(msg)

    def active(self, rules: Sequence[AnyRule]) -> tuple[AnyRule, ...]:
        """Return the rules to run. Raises ``UsageError`` for a name that no rule or category has."""
        known = {name for rule in rules for name in _names(rule)}
        for name in (*self.select, *self.extend_select, *self.ignore, *self.severity):
            if name != _ALL and name not in known and name not in set(Category):
                raise UsageError(unknown("rule or category", name, [*known, *Category, _ALL]))
        for name in self.options:
            if name not in known:
                raise UsageError(unknown("rule", name, known))
        return tuple(rule for rule in rules if self._runs(rule))

    def _runs(self, rule: AnyRule) -> bool:
        chosen = {*self.select, *self.extend_select}
        names = set(_names(rule))
        if names & set(self.ignore):
            return False
        if names & chosen:
            return True
        if rule.preview or rule.category in self.ignore:
            return False
        if rule.category in chosen:
            return True
        return _ALL not in self.ignore and (not self.select or _ALL in chosen)

    def severity_of(self, rule: AnyRule) -> Severity:
        """Return the level at which findings of ``rule`` are reported."""
        for name in (*_names(rule), rule.category, _ALL):
            if name in self.severity:
                return self.severity[name]
        return rule.severity

    def config_of(self, rule: AnyRule) -> RuleConfig:
        """Return the options of ``rule``; raises ``UsageError`` for one that is unknown or does not fit."""
        given = next((self.options[name] for name in _names(rule) if name in self.options), None)
        if not given:
            config: RuleConfig = rule.config()
            return config
        from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - slow to import

        names = [one.name for one in fields(rule.config)]
        for name in given:
            if name.replace("-", "_") not in names:
                raise UsageError(unknown(f"option of {rule.id}", name, names))
        values = {name.replace("-", "_"): value for name, value in given.items()}
        try:
            checked: RuleConfig = TypeAdapter(rule.config).validate_python(values)
        except ValidationError as error:
            problem = error.errors()[0]
            where = ".".join(str(part) for part in problem["loc"])
            message = f"the option {where} of {rule.id} does not fit: {problem['msg'].lower()}"
            raise UsageError(message) from error
        return checked


def _names(rule: AnyRule) -> tuple[str, ...]:
    return (rule.id, *rule.formerly)


def _texts(name: str, given: object) -> tuple[str, ...]:
    """Refuse a name where a list of names belongs: its letters would be the names."""
    several = tuple(given) if isinstance(given, Iterable) and not isinstance(given, str) else None
    if several is None or not all(isinstance(one, str) for one in several):
        like = (given,) if isinstance(given, str) else ("...",)
        msg = f"{name} takes a list of names, as {like}"
        raise UsageError(msg)
    return several


def _table(name: str, given: object) -> Mapping[str, Any]:
    if not isinstance(given, Mapping) or not all(isinstance(key, str) for key in given):
        msg = f"{name} takes a table by names, as {{'...': ...}}; not {given!r}"
        raise UsageError(msg)
    return given


def _one_of(choices: Iterable[ChoiceT], name: str, given: str) -> ChoiceT:
    for choice in choices:
        if choice == given:
            return choice
    msg = f"{name} takes one of {', '.join(choices)}; not {given!r}"
    raise UsageError(msg)
