"""What a user can get wrong. Every message names the place and the remedy."""

__all__ = ["ClaimcheckError", "InputError", "UsageError"]


class ClaimcheckError(Exception):
    """Base of every error that claimcheck raises on purpose; its text is fit to be shown."""


class InputError(ClaimcheckError):
    """A document that cannot be read. Other documents go on."""

    def __init__(self, path: str, problem: str, remedy: str) -> None:
        """Name the file, say what is wrong with it and what to do."""
        super().__init__(f"{path}: {problem}; {remedy}")
        self.path = path
        self.problem = problem
        self.remedy = remedy


class UsageError(ClaimcheckError):
    """An option, rule name or setting that does not exist or does not fit."""
