"""How the shipped pipeline is made: treebanks in, weights and their table out. Not part of the wheel.

``CLAIMCHECK_TREEBANKS=<folder> python -m claimcheck.language.training <work folder>`` runs every step.
"""
