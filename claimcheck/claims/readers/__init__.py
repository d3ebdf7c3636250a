"""What figures have to do with each other, read once: a module for each kind of relation.

The kinds themselves are in ``claims/relations.py``; ``claims/relate.py`` is the list of these readers. Wordings
are patterns over frames (``frames.py``): sentences whose figures are replaced by marks.
"""
