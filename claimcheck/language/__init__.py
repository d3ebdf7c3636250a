"""Sentences and the words around a figure. The wall around any parser: nobody else sees one.

Today this room works by rules of its own over the prose; a trained pipeline will answer the same
questions (sentence bounds, noun phrase of a figure, subject, verb) behind the same door.
"""
