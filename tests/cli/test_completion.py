"""What the shells are told."""

import shutil
import subprocess
from pathlib import Path

import pytest

from claimcheck.cli import main
from claimcheck.cli.arguments import COMMANDS, FORMATS


def completed(script: str, *words: str) -> list[str]:
    line = " ".join(f"'{word}'" for word in words)
    ask = f'{script}\nCOMP_WORDS=({line}); COMP_CWORD={len(words) - 1}; _claimcheck; printf "%s\\n" "${{COMPREPLY[@]}}"'
    bash = shutil.which("bash") or "bash"
    run = subprocess.run([bash, "-c", ask], check=True, capture_output=True, text=True)  # noqa: S603 - our own script
    return run.stdout.split()


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
def test_bash_completes_commands_options_and_what_they_take(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "bash"]) == 0
    script = capsys.readouterr().out
    assert set(COMMANDS) <= set(completed(script, "claimcheck", ""))
    assert completed(script, "claimcheck", "check", "--diff") == ["--diff-base"]
    assert completed(script, "claimcheck", "posts", "--fail-on", "w") == ["warning"]
    assert set(completed(script, "claimcheck", "check", "--output-format", "")) == set(FORMATS)
    assert completed(script, "claimcheck", "claims", "--output-format", "c") == ["csv"]
    assert completed(script, "claimcheck", "baseline", "u") == ["update"]


def test_zsh_runs_the_same_function(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "zsh"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("#compdef claimcheck\n")
    assert "_claimcheck() {" in told


def test_fish_is_told_every_option(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["completion", "fish"]) == 0
    told = capsys.readouterr().out
    assert "-l diff-base -r" in told
    assert all(line.count("'") % 2 == 0 for line in told.replace("\\'", "").splitlines())
    fish = shutil.which("fish")
    if fish:
        (tmp_path / "claimcheck.fish").write_text(told, encoding="utf-8")
        subprocess.run([fish, "--no-execute", tmp_path / "claimcheck.fish"], check=True)  # noqa: S603 - our own script


def test_a_shell_that_is_not_known_is_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["completion", "tcsh"]) == 2
    assert "tcsh" in capsys.readouterr().err
