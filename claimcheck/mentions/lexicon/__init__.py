"""The English words that the grammar of figures reads: tables, apart from the code that uses them.

``numbers`` cardinals, ordinals, scales, fractions; ``modifiers`` words that open or widen a figure;
``changes`` words of rising and falling; ``nouns`` where a noun phrase after a figure ends; ``names`` words
whose number is a name. Another language's tables would stand beside this package under the same names.
The times have a lexicon of their own, in ``mentions/times``; units and currencies are in ``values``.
"""
