"""The key of a claim, part by part: whose, of what, when, in what scope, how it is meant, who tells it.

``build.py`` makes the claims of a document and asks the other modules, one for each part of the key.
"""
