"""Which claims speak of one thing, and so may be held against each other.

``grouping.py`` puts claims into buckets and makes the groups; ``evidence.py`` says what speaks for two claims
measuring one thing, ``vetoes.py`` what speaks against it, ``retellings.py`` weighs both where the words
differ; ``headlines.py``, ``reprises.py`` and ``drifts.py`` find pairs of a kind of their own.
"""
