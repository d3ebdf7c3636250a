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
from claimcheck.settings import Settings
from claimcheck.settings.files import Configuration, find_configuration, read_configuration


class Configured:
    """Finds and reads each settings file once.

    Reading one is cheap, checking it is not: that takes all the rules. So ``validate`` is called before
    anything is checked, and not where the cache answers for everything and knows the files to be valid.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        """Read the file that ``options`` name, if they do."""
        self._options = options
        self._in_folder = cache(self._find)
        self._read: dict[Path, Configuration] = {}
        self._used: set[str] = set()
        self._asked: list[Settings] = []
        self._only = Configuration() if options.isolated else None
        if options.config:
            self._only = self._file(Path(options.config))

    def of(self, name: str) -> Configuration:
        """Return the configuration that holds for the document called ``name``."""
        return self._only or self._in_folder(Path(name).absolute().parent)

    def settings(self, name: str) -> Settings:
        """Return the settings for the document called ``name``, the command line's over the file's."""
        settings = self._over(self.of(name).for_file(name))
        if repr(settings) not in self._used:
            self._used.add(repr(settings))
            self._asked.append(settings)
        return settings

    def fail_on(self, name: str) -> str:
        """Return the least severity that makes a run fail over the document called ``name``."""
        return getattr(self._options, "fail_on", None) or self.of(name).fail_on

    @property
    def text(self) -> str:
        """All that the files say that were read; nothing where there is none."""
        return "\0".join(f"{path}\0{self._read[path].text}" for path in sorted(self._read))

    def validate(self) -> None:
        """Raise ``UsageError`` for what does not exist or fit in a file, or in the options."""
        from claimcheck.language import require_model  # noqa: PLC0415 - heavy, as above
        from claimcheck.rules.installed import every_rule  # noqa: PLC0415 - as above

        for path in self._read:
            read_configuration(path, every_rule())
        for settings in self._asked or [self._over(Settings())]:
            settings.active(every_rule())
            require_model(settings.model)

    def _find(self, folder: Path) -> Configuration:
        path = find_configuration(folder)
        return Configuration() if path is None else self._file(path)

    def _file(self, path: Path) -> Configuration:
        if path not in self._read:
            try:
                self._read[path] = read_configuration(path, None)
            except (TypeError, ValueError, AttributeError, UsageError):
                # Something has the wrong shape; what, and on which line, is for the check to say.
                from claimcheck.rules.installed import every_rule  # noqa: PLC0415 - as in validate

                self._read[path] = read_configuration(path, every_rule())
        return self._read[path]

    def _over(self, base: Settings) -> Settings:
        options = self._options
        if options.command != "check":
            return replace(base, model=options.model or base.model, flavor=options.flavor or base.flavor)
        return replace(
            base,
            select=names(options.select) or base.select,
            extend_select=(*base.extend_select, *names(options.extend_select)),
            ignore=(*base.ignore, *names(options.ignore)),
            severity={**base.severity, **_severities(options)},
            min_confidence=Confidence(options.min_confidence or base.min_confidence),
            model=options.model or base.model,
            flavor=options.flavor or base.flavor,
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
    from claimcheck.rules.installed import every_rule  # noqa: PLC0415 - only to tell

    yield f"settings file: {configuration.path or 'none'}"
    yield f"rules: {', '.join(rule.id for rule in settings.active(every_rule()))}"
    for name, level in settings.severity.items():
        yield f"severity of {name}: {level}"
    yield f"min-confidence: {settings.min_confidence}"
    yield f"fail-on: {configuration.fail_on}"
    yield f"default currency: {settings.default_currency}"
    for name, others in settings.entities.items():
        yield f"entity {name}: {', '.join(others)}"
    yield f"model: {settings.model}"
    yield f"flavor: {settings.flavor}"
    yield f"notes.scope: {settings.scope}"
    if settings.require_for:
        yield f"notes.require-for: {', '.join(settings.require_for)}"
    for file in settings.bibliography:
        yield f"bibliography: {file}"
    yield from (f"shortcodes: {name}" for name in settings.shortcodes)
    yield from (f"mask: {pattern}" for pattern in settings.masks)
    for pack in settings.packs:
        yield f"pack: {pack}"
    for rule, options in settings.options.items():
        for option, value in options.items():
            yield f"{rule}.{option}: {value}"
