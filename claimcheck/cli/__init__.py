"""Arguments in, exit status out. The only room that prints.

Exit status: 0 nothing at or above ``--fail-on``, 1 something, 2 the run itself failed. Findings go to
standard output; summary, notices and progress to standard error. Heavy rooms are imported by the
command that needs them, so that ``--version`` and ``rule`` stay fast.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from pathlib import Path

from claimcheck import __version__
from claimcheck.cli.output import open_streams, say
from claimcheck.errors import ClaimcheckError

__all__ = ["main"]

FAILED = 2
_COLLECT_AFTER = 50_000
"""New objects after which Python looks for unreachable ones: a run's objects live as long as the run, and
looking after every 700, Python's default, took a twentieth of its time."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; never raises for what a user or a file can cause."""
    open_streams()
    gc.set_threshold(_COLLECT_AFTER)
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments == ["--version"]:
        print(f"claimcheck {__version__}")
        return 0
    try:
        return _run(arguments)
    except ClaimcheckError as error:
        problem = str(error)
    except KeyboardInterrupt:
        problem = "interrupted"
    except SystemExit as error:  # argparse leaves so, after --help
        return error.code if isinstance(error.code, int) else FAILED
    except Exception as error:  # noqa: BLE001 - a user never sees a bare traceback
        if "-v" in arguments or "--verbose" in arguments:
            import traceback  # noqa: PLC0415 - only to show one

            traceback.print_exc()
        what = f"internal error ({type(error).__name__}: {error})"
        problem = f"{what}, please report it, with the output of -v"
    say(f"claimcheck: {problem}")
    return FAILED


def _run(argv: Sequence[str]) -> int:
    from claimcheck.cli.arguments import read_arguments  # noqa: PLC0415 - argparse is half of --version

    options = read_arguments(argv)
    if options.version:
        print(f"claimcheck {__version__}")
        return 0
    match options.command:
        case "rule":
            from claimcheck.cli.rule import run_rule  # noqa: PLC0415 - see the module's docstring

            return run_rule(options)
        case "baseline":
            from claimcheck.cli.baseline import run_baseline  # noqa: PLC0415 - see the module's docstring

            return run_baseline(options)
        case "clean":
            from claimcheck.cli.cache import cache_folder, clean  # noqa: PLC0415 - see the module's docstring

            folder = Path(options.cache_dir or cache_folder())
            print(f"{'Deleted' if clean(folder) else 'There is no'} cache in {folder}", file=sys.stderr)
            return 0
        case "config":
            from claimcheck.cli.config import run_config  # noqa: PLC0415 - see the module's docstring

            return run_config(options)
        case "completion":
            from claimcheck.cli.completion import run_completion  # noqa: PLC0415 - see the module's docstring

            return run_completion(options)
        case "claims" | "sources":
            from claimcheck.cli.tables import run_table  # noqa: PLC0415 - see the module's docstring

            return run_table(options)
        case _ if options.watch:
            from claimcheck.cli.watch import run_watch  # noqa: PLC0415 - see the module's docstring

            return run_watch(options)
        case _:
            from claimcheck.cli.check import run_check  # noqa: PLC0415 - see the module's docstring

            return run_check(options)
