"""claimcheck inside other programs. Each module needs its host and is imported by it."""
