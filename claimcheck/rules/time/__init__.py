"""Dates and durations that the calendar contradicts."""
