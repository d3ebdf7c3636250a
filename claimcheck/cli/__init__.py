"""Arguments in, exit status out. The only room that prints.

Exit status: 0 nothing at or above ``--fail-on``, 1 something, 2 the run itself failed. Findings go to
standard output; summary, notices and progress to standard error. Heavy rooms are imported by the
command that needs them, so that ``--version`` and ``rule`` stay fast.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence

from claimcheck import __version__
from claimcheck.cli.arguments import read_arguments
from claimcheck.errors import ClaimcheckError

__all__ = ["main"]

FAILED = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; never raises for what a user or a file can cause."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    arguments = list(sys.argv[1:] if argv is None else argv)
    verbose = "-v" in arguments or "--verbose" in arguments
    try:
        status = _run(arguments)
        sys.stdout.flush()
    except ClaimcheckError as error:
        print(f"claimcheck: {error}", file=sys.stderr)
        return FAILED
    except BrokenPipeError:
        # The reader went away ("| head"); point the descriptor elsewhere so that closing it is silent.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("claimcheck: interrupted", file=sys.stderr)
        return FAILED
    except Exception as error:  # noqa: BLE001 - a user never sees a bare traceback
        if verbose:
            traceback.print_exc()
        print(
            f"claimcheck: internal error ({type(error).__name__}: {error}); please report it, with -v",
            file=sys.stderr,
        )
        return FAILED
    return status


def _run(argv: Sequence[str]) -> int:
    options = read_arguments(argv)
    if options.version:
        print(f"claimcheck {__version__}")
        return 0
    match options.command:
        case "rule":
            from claimcheck.cli.rule import run_rule  # noqa: PLC0415 - see the module's docstring

            return run_rule(options)
        case "claims" | "sources":
            from claimcheck.cli.tables import run_table  # noqa: PLC0415 - see the module's docstring

            return run_table(options)
        case _:
            from claimcheck.cli.check import run_check  # noqa: PLC0415 - see the module's docstring

            return run_check(options)
