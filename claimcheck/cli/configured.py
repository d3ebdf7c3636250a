"""Which settings hold for which document: the nearest settings file, and the command line over it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from claimcheck.cli.arguments import names
from claimcheck.errors import UsageError
from claimcheck.findings import Confidence, Severity
from claimcheck.language import require_model
from claimcheck.rules import ALL_RULES
from claimcheck.settings import Settings
from claimcheck.settings.files import Configuration, find_configuration, read_configuration


class Configured:
    """Finds and reads each settings file once. Raises ``UsageError`` for the first one that does not fit."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Read the file that ``options`` name, or the one that holds for the working folder."""
        self._options = options
        self._only = self._named()
        self._in_folder = cache(self._find)
        self._read = cache(lambda path: read_configuration(path, ALL_RULES))
        self.here = self.of(str(Path.cwd() / "-"))
        self.settings(str(Path.cwd() / "-")).active(
            ALL_RULES
        )  # a misspelt name fails before any file is read

    def of(self, name: str) -> Configuration:
        """Return the configuration that holds for the document called ``name``."""
        return self._only or self._in_folder(Path(name).absolute().parent)

    def settings(self, name: str) -> Settings:
        """Return the settings for the document called ``name``, the command line's over the file's."""
        return self._over(self.of(name).for_file(name))

    def fail_on(self, name: str) -> str:
        """Return the least severity that makes a run fail over the document called ``name``."""
        return getattr(self._options, "fail_on", None) or self.of(name).fail_on

    def _named(self) -> Configuration | None:
        if self._options.isolated:
            return Configuration()
        if self._options.config:
            return read_configuration(Path(self._options.config), ALL_RULES)
        return None

    def _find(self, folder: Path) -> Configuration:
        path = find_configuration(folder)
        return Configuration() if path is None else self._read(path)

    def _over(self, base: Settings) -> Settings:
        options = self._options
        model = options.model or base.model
        require_model(model)
        if options.command != "check":
            return replace(base, model=model)
        return replace(
            base,
            select=names(options.select) or base.select,
            extend_select=(*base.extend_select, *names(options.extend_select)),
            ignore=(*base.ignore, *names(options.ignore)),
            severity={**base.severity, **_severities(options)},
            min_confidence=Confidence(options.min_confidence or base.min_confidence),
            model=model,
        )


def _severities(options: argparse.Namespace) -> dict[str, Severity]:
    severity: dict[str, Severity] = {}
    for pair in names(options.severity):
        name, _, level = pair.partition("=")
        if not name or level not in set(Severity):
            msg = f"--severity {pair}: write NAME=LEVEL with error, warning or note"
            raise UsageError(msg)
        severity[name] = Severity(level)
    return severity


def told(settings: Settings, configuration: Configuration) -> Iterator[str]:
    """Yield the lines of ``--show-settings`` for one document."""
    yield f"settings file: {configuration.path or 'none'}"
    yield f"rules: {', '.join(rule.id for rule in settings.active(ALL_RULES))}"
    for name, level in settings.severity.items():
        yield f"severity of {name}: {level}"
    yield f"min-confidence: {settings.min_confidence}"
    yield f"fail-on: {configuration.fail_on}"
    yield f"default currency: {settings.default_currency}"
    yield f"model: {settings.model}"
    for rule, options in settings.options.items():
        for option, value in options.items():
            yield f"{rule}.{option}: {value}"
