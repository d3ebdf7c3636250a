"""What a rule is: a value that says what it looks at, what it says, and how it decides."""

from __future__ import annotations

import dataclasses
import re
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import KW_ONLY, dataclass
from typing import Any, Final, Generic, TypeVar

from claimcheck.errors import UsageError
from claimcheck.findings import Category, Confidence, RelatedSpan, Severity
from claimcheck.text import Placed, Span

__all__ = [
    "AnyRule",
    "Bad",
    "Example",
    "Flag",
    "Good",
    "Place",
    "Placed",
    "Rule",
    "RuleConfig",
    "flag",
    "option",
    "related",
]

CheckedT = TypeVar("CheckedT")
ConfigT = TypeVar("ConfigT", bound="RuleConfig")
OptionT = TypeVar("OptionT")


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the source that a rule found by itself, to be flagged."""

    span: Span


@dataclass(frozen=True, slots=True)
class RuleConfig:
    """Options of one rule: a frozen dataclass whose fields are made by ``option``. As it stands: none.

    A dataclass and not a pydantic model, so that a run without settings never imports pydantic;
    settings files are validated against it with pydantic's ``TypeAdapter``.
    """


def option(default: OptionT, description: str) -> OptionT:
    """Declare one option: its default and, for the documentation, its meaning.

    Constraints are annotations: ``slack: Annotated[Decimal, Ge(0)] = option(Decimal(0), "...")``.
    """
    # A field, typed as its value: the way dataclasses.field itself is typed.
    field: OptionT = dataclasses.field(default=default, metadata={"description": description})
    return field


@dataclass(frozen=True, slots=True)
class Example:
    """A text that a rule is shown, as a document of the day ``as_of`` in ISO form, and with which options."""

    text: str
    _: KW_ONLY
    because: str = ""
    config: Mapping[str, object] | None = None
    format: str = "markdown"
    as_of: str | None = None
    earlier: str | None = None
    """The version that it is compared with."""
    sources: Mapping[str, str] | None = None
    """What the sources' texts say, by note label; ``claimcheck.testing`` makes pages of it."""


@dataclass(frozen=True, slots=True)
class Good(Example):
    """A text the rule leaves alone, and why."""


@dataclass(frozen=True, slots=True)
class Bad(Example):
    """A text the rule flags, once, on exactly the words ``flags`` (and ``related``, in order)."""

    _: KW_ONLY
    flags: str
    related: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """A rule's raw answer: where, what to see there, and the words to fill its message with."""

    span: Span
    label: str
    related: tuple[RelatedSpan, ...]
    arguments: Mapping[str, str]
    notes: tuple[str, ...]
    claims: tuple[str, ...]
    confidence: Confidence | None


def related(place: Placed, message: str) -> RelatedSpan:
    """Name another place to look at, and what to see there."""
    return RelatedSpan(place.span, message)


def flag(  # noqa: PLR0913 - keywords only
    primary: Placed,
    *,
    label: str = "",
    related: Iterable[RelatedSpan] = (),
    notes: Iterable[str] = (),
    claims: Iterable[str] = (),
    confidence: Confidence | None = None,
    **arguments: object,
) -> Flag:
    """Build a ``Flag``. ``arguments`` fill the placeholders of the rule's message.

    ``notes`` say how the text was read; ``claims`` are the ids of the claims involved, the primary one
    first; ``confidence`` replaces the rule's own where this case is more or less sure.
    """
    return Flag(
        span=primary.span,
        label=label,
        related=tuple(related),
        arguments={key: str(value) for key, value in arguments.items()},
        notes=tuple(notes),
        claims=tuple(claims),
        confidence=confidence,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule(Generic[CheckedT, ConfigT]):
    """One check, its documentation and its examples.

    ``over`` is the type of thing the check is run on; the engine hands it every one in the document.
    ``preview`` rules run only when selected by name: their precision is not yet shown.
    """

    id: str
    since: str
    severity: Severity
    confidence: Confidence
    message: str
    over: type[CheckedT]
    check: Callable[[CheckedT, ConfigT], Iterable[Flag]]
    config: type[ConfigT]
    examples: tuple[Good | Bad, ...]
    help: str | None = None
    preview: bool = False
    formerly: tuple[str, ...] = ()
    group: Category | None = None
    """The category, for a rule outside this package; here the folder tells it."""

    def __post_init__(self) -> None:
        """Refuse what would fail, or never be run, only when a text is checked. Raises ``UsageError``."""
        for holds, problem in (
            (re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", self.id), "its id is no kebab-case name"),
            (isinstance(self.over, type), "over takes the type of thing that it looks at"),
            (
                isinstance(self.config, type) and issubclass(self.config, RuleConfig),
                "config takes RuleConfig, or a class made of it",
            ),
            (
                self.group or _folder(self.check.__module__) in _CATEGORIES,
                "it has no group; give it one, as group=Category.TEXT",
            ),
        ):
            if not holds:
                msg = f"the rule {self.id!r}: {problem}"
                raise UsageError(msg)

    @property
    def doc(self) -> str:
        """The docstring of the module that defines this rule."""
        return sys.modules[self.check.__module__].__doc__ or ""

    @property
    def category(self) -> Category:
        """What kind of disagreement it looks for: ``group``, or the folder that the rule stands in."""
        return self.group or _CATEGORIES[_folder(self.check.__module__)]


_CATEGORIES: Final = {category.value: category for category in Category}


def _folder(module: str) -> str:
    return module.rpartition(".")[0].rpartition(".")[2]


AnyRule = Rule[Any, Any]
