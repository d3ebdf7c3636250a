"""Reads every input. What fails stays with its file: it is reported, and the others go on."""

from __future__ import annotations

import argparse
import traceback
from collections.abc import Callable

from claimcheck.cli.configured import Configured
from claimcheck.cli.inputs import Input, find_inputs
from claimcheck.cli.output import say
from claimcheck.cli.progress import progress
from claimcheck.errors import ClaimcheckError, InputError
from claimcheck.reports import Report
from claimcheck.reports.excerpt import safe


def read_all(
    options: argparse.Namespace, read: Callable[[Input], Report], configured: Configured
) -> tuple[tuple[Report, ...], bool]:
    """Return the reports that ``read`` makes of the inputs, and whether one of them failed."""
    reports: list[Report] = []
    failed = False
    found = tuple(find_inputs(options.paths, options.stdin_filename, configured))
    for item in progress(found, quiet=options.quiet):
        if isinstance(item, InputError):
            failed = True
            _say(str(item))
            continue
        try:
            reports.append(read(item))
        except InputError as error:
            failed = True
            _say(str(error))
        except ClaimcheckError as error:
            failed = True
            _say(f"{item.name}: {error}")
        except Exception as error:  # noqa: BLE001 - one file's bad luck is not the others'
            failed = True
            if options.verbose:
                say(traceback.format_exc().rstrip())
            what = f"internal error ({type(error).__name__}: {error})"
            _say(f"{item.name}: {what}, please report it, with the output of -v")
    return tuple(reports), failed


def _say(message: str) -> None:
    say(f"claimcheck: {safe(message)}")
