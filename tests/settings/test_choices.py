"""Which rules run, at which level and with which options; what is misspelt is refused."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from subprocess import CompletedProcess
from typing import Annotated, Any

import pytest
from annotated_types import Ge

from claimcheck.documents import Document
from claimcheck.engine import check_text
from claimcheck.errors import UsageError
from claimcheck.findings import Confidence, Severity
from claimcheck.rules import ALL_RULES
from claimcheck.rules.base import AnyRule, Flag, RuleConfig, option
from claimcheck.settings import Settings

RULE = ALL_RULES[0]


@dataclass(frozen=True, slots=True)
class Config(RuleConfig):
    """Options of the rule under test."""

    slack: Annotated[Decimal, Ge(0)] = option(Decimal(0), "Points to forgive.")  # noqa: RUF009 - option() makes a field
    least_share: float = option(0.5, "Least share.")


def check(_document: Document, _config: Config) -> Iterable[Flag]:
    return ()


check.__module__ = RULE.check.__module__
WITH_OPTIONS: AnyRule = replace(RULE, id="loose-end", over=Document, check=check, config=Config)
RENAMED: AnyRule = replace(RULE, id="new-name", formerly=("old-name",))
PREVIEW: AnyRule = replace(RULE, id="half-baked", preview=True)
RULES = (*ALL_RULES, WITH_OPTIONS, RENAMED, PREVIEW)


def active(settings: Settings) -> set[str]:
    return {rule.id for rule in settings.active(RULES)}


EVERY = {rule.id for rule in RULES if not rule.preview}
CATEGORY = {rule.id for rule in RULES if rule.category == RULE.category and not rule.preview}


class TestActive:
    @pytest.mark.parametrize(
        ("settings", "expected"),
        [
            (Settings(), EVERY),
            (Settings(select=("all",)), EVERY),
            (Settings(select=("all",), extend_select=("half-baked",)), EVERY | {"half-baked"}),
            (Settings(extend_select=("half-baked",)), EVERY | {"half-baked"}),
            (Settings(select=(RULE.category,)), CATEGORY),
            (Settings(select=(RULE.category, "half-baked")), CATEGORY | {"half-baked"}),
            (Settings(select=("loose-end",)), {"loose-end"}),
            (Settings(select=("loose-end",), extend_select=(RULE.category,)), CATEGORY),
            (Settings(ignore=(RULE.category,)), EVERY - CATEGORY),
            (Settings(ignore=("all",)), set()),
            (Settings(ignore=("all",), extend_select=("loose-end",)), {"loose-end"}),
            (Settings(ignore=("all",), select=(RULE.category,)), CATEGORY),
            (Settings(ignore=(RULE.category,), select=("loose-end",)), {"loose-end"}),
            (
                Settings(ignore=(RULE.category,), extend_select=("loose-end",)),
                EVERY - CATEGORY | {"loose-end"},
            ),
            (Settings(ignore=("loose-end",), select=(RULE.category,)), CATEGORY - {"loose-end"}),
            (Settings(ignore=("loose-end",), select=("loose-end",)), set()),
            (Settings(select=("old-name",)), {"new-name"}),
            (Settings(ignore=("old-name",)), EVERY - {"new-name"}),
        ],
        ids=str,
    )
    def test_a_name_weighs_more_than_a_category_and_that_more_than_all(
        self, settings: Settings, expected: set[str]
    ) -> None:
        assert active(settings) == expected

    def test_rules_stay_in_their_order(self) -> None:
        names = [rule.id for rule in Settings(select=("time", "consistency")).active(ALL_RULES)]
        chosen = [rule for rule in ALL_RULES if rule.category in {"time", "consistency"}]
        assert names == [rule.id for rule in chosen if not rule.preview]

    @pytest.mark.parametrize(
        "settings",
        [
            Settings(select=("range-colapsed",)),
            Settings(extend_select=("range-colapsed",)),
            Settings(ignore=("range-colapsed",)),
            Settings(severity={"range-colapsed": Severity.NOTE}),
            Settings(options={"range-colapsed": {}}),
        ],
        ids=["select", "extend", "ignore", "severity", "options"],
    )
    def test_a_misspelt_name_is_refused_with_the_nearest(self, settings: Settings) -> None:
        with pytest.raises(UsageError, match="'range-colapsed'; did you mean 'range-collapsed'"):
            settings.active(RULES)

    def test_a_name_like_no_other_is_refused_without_a_guess(self) -> None:
        with pytest.raises(UsageError, match=r"called 'zzzz'$"):
            Settings(select=("zzzz",)).active(RULES)

    def test_a_category_has_no_options(self) -> None:
        with pytest.raises(UsageError, match="no rule called 'citation'"):
            Settings(options={"citation": {"slack": 1}}).active(RULES)

    @pytest.mark.parametrize(
        ("wrong", "told"),
        [
            ({"min_confidence": "lows"}, "min_confidence takes one of low, medium, high; not 'lows'"),
            ({"severity": {"time": "bad"}}, "severity: time takes one of note, warning, error; not 'bad'"),
            ({"severity": ["time"]}, "severity takes a table by names"),
            ({"options": {"range-collapsed": 3}}, "options: range-collapsed takes a table by names"),
            ({"scope": "blok"}, "scope takes one of strict, block, lenient; not 'blok'"),
            ({"require_for": ["cash"]}, "require_for takes one of money, percent, "),
            ({"default_currency": "usd"}, "default_currency: 'usd' is no ISO 4217 code"),
            ({"ignore": [3]}, "ignore takes a list of names"),
        ],
        ids=str,
    )
    def test_what_does_not_fit_is_refused_where_it_is_given(self, wrong: dict[str, Any], told: str) -> None:
        with pytest.raises(UsageError, match=told):
            Settings(**wrong)

    def test_lists_and_words_are_taken_for_what_they_mean(self) -> None:
        given: dict[str, Any] = {"select": ["time"], "min_confidence": "high", "severity": {"time": "note"}}
        assert Settings(**given) == Settings(
            select=("time",), min_confidence=Confidence.HIGH, severity={"time": Severity.NOTE}
        )


class TestSeverity:
    def test_the_nearest_name_wins(self) -> None:
        levels = {"all": Severity.NOTE, RULE.category: Severity.WARNING, "loose-end": Severity.ERROR}
        settings = Settings(severity=levels)
        other = next(rule for rule in ALL_RULES if rule.category != RULE.category)
        assert settings.severity_of(WITH_OPTIONS) is Severity.ERROR
        assert settings.severity_of(RULE) is Severity.WARNING
        assert settings.severity_of(other) is Severity.NOTE

    def test_a_former_name_still_counts(self) -> None:
        assert Settings(severity={"old-name": Severity.NOTE}).severity_of(RENAMED) is Severity.NOTE

    def test_else_the_rule_decides(self) -> None:
        assert Settings().severity_of(RULE) is RULE.severity


class TestOptions:
    def test_none_given_means_the_defaults(self) -> None:
        assert Settings().config_of(WITH_OPTIONS) == Config()

    def test_values_are_read_as_their_type(self) -> None:
        settings = Settings(options={"loose-end": {"slack": "0.1", "least-share": 1}})
        assert settings.config_of(WITH_OPTIONS) == Config(slack=Decimal("0.1"), least_share=1.0)

    def test_a_misspelt_option_is_refused_with_the_rule_and_the_nearest(self) -> None:
        with pytest.raises(UsageError, match="option of loose-end called 'slak'; did you mean 'slack'"):
            Settings(options={"loose-end": {"slak": 1}}).config_of(WITH_OPTIONS)

    @pytest.mark.parametrize("value", ["-1", "much", None])
    def test_a_value_that_does_not_fit_is_refused(self, value: object) -> None:
        with pytest.raises(UsageError, match="option slack of loose-end does not fit"):
            Settings(options={"loose-end": {"slack": value}}).config_of(WITH_OPTIONS)


def test_a_missing_model_is_refused() -> None:
    with pytest.raises(UsageError, match="no language pipeline called 'en_no_such_model'"):
        check_text("It cost $5m.", settings=Settings(model="en_no_such_model"))


@pytest.mark.parametrize("model", ["shipped", "none"])
def test_a_text_without_two_figures_to_compare_loads_no_pipeline(
    python: Callable[..., CompletedProcess[str]], model: str
) -> None:
    code = (
        "import sys, claimcheck;"
        f"claimcheck.check_text('It cost $5m in May.', settings=claimcheck.Settings(model={model!r}));"
        "sys.exit('spacy' in sys.modules)"
    )
    assert python("-c", code).returncode == 0


def test_defaults_never_import_pydantic(python: Callable[..., CompletedProcess[str]]) -> None:
    code = (
        "import sys; from claimcheck.rules import ALL_RULES; from claimcheck.settings import Settings;"
        "s = Settings(select=('all',)); [s.config_of(rule) for rule in s.active(ALL_RULES)];"
        "sys.exit('pydantic' in sys.modules or 'rapidfuzz' in sys.modules)"
    )
    assert python("-c", code).returncode == 0
