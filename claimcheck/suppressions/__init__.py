"""Findings silenced by a comment in the text, with a reason."""
