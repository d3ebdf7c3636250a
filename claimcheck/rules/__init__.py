"""Claims and citations in, flags out. One file, one rule; every rule is listed here."""
