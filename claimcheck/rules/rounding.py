"""What a printed figure may stand for in a calculation, where rules look for it."""

from claimcheck.claims.rounding import true_values

__all__ = ["true_values"]
