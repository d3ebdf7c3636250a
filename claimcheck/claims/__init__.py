"""Mentions in, claims out: who, what, when, in what scope. Figures are compared only under one key.

``build.py`` makes the claims, ``keys.py`` their keys, ``groups.py`` the buckets of claims that speak of
one thing; relations between figures (a change and its ends, a part and its whole, a duration and its
dates) are read once, here, in a module each. Everything a rule can look at is a ``Checkable``.
"""
