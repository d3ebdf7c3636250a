"""Rules of one newsroom."""

from house_style import round_crowd

RULES = (round_crowd.RULE,)
