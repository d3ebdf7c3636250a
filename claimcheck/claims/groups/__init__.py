"""Which claims speak of one thing, and so may be held against each other.

``grouping.py`` puts claims into buckets and makes the groups; ``evidence.py`` says what speaks for two claims
measuring one thing, ``vetoes.py`` what speaks against it, ``retellings.py`` weighs both where the words
differ, ``contrasts.py`` tells apart two cases told alike. Pairs of a kind of their own: ``headlines.py`` (of the
places that ``summaries.py`` finds), figures that the text takes for known (``slips.py``), numbers taken up again
(``recounts.py``, ``reprises.py``, ``tolls.py``), one event dated twice (``origins.py``, ``occasions.py``), figures
of one role (``roles.py``), and measures whose unit changes (``drifts.py``). ``acts.py`` tells apart by the verb.
"""
