"""Sums that do not come out."""
