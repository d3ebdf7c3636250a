"""Money and percentages put into sentences of a treebank that have none.

Money is rare in treebanks: 211 sentences of EWT and 14 of GUM's free genres hold "$" and a figure. Here
a cardinal ("3 cells") or a bare noun becomes an amount with the structure that UD's English treebanks
give it: the symbol heads the amount, a scale word depends on the symbol and the number on the scale, the
end of a range is an ``nmod`` of its start. Percentages only take a whole noun's place; put before nouns
they taught the parser to read "climbed 35% to 14 million units" wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import Final

from claimcheck.language.training.treebanks import Sentence, Word

__all__ = ["with_money"]

_SCALES: Final = ("million", "billion", "trillion")
_LETTERS: Final = ("m", "bn", "B", "M", "k", "tn")
_SYMBOLS: Final = ("$", "$", "$", "£", "€")
_ROLES: Final = frozenset({"obj", "obl", "nsubj", "nmod", "conj"})


def with_money(sentence: Sentence, rng: Random) -> Sentence | None:
    """Return the sentence with one cardinal or noun made an amount, or None where none fits."""
    cardinals = [place for place in range(len(sentence)) if _is_cardinal(sentence, place)]
    nouns = [place for place in range(len(sentence)) if _is_bare_noun(sentence, place)]
    if cardinals and (not nouns or rng.random() < 0.6):
        return _before_noun(sentence, rng.choice(cardinals), rng)
    return _for_noun(sentence, rng.choice(nouns), rng) if nouns else None


def _is_cardinal(sentence: Sentence, place: int) -> bool:
    word = sentence[place]
    return (
        word.upos == "NUM"
        and word.relation == "nummod"
        and word.form[0].isdigit()
        and "/" not in word.form
        and word.head > place
        and sentence[word.head].upos == "NOUN"
        and all(other.relation == "advmod" for other in _dependents(sentence, place))
        and not (place and sentence[place - 1].form in {"$", "£", "€", "#"})
    )


def _is_bare_noun(sentence: Sentence, place: int) -> bool:
    word = sentence[place]
    return (
        word.upos == "NOUN"
        and word.relation in _ROLES
        and word.xpos in {"NN", "NNS"}
        and all(other.relation in {"det", "case"} for other in _dependents(sentence, place))
    )


def _dependents(sentence: Sentence, place: int) -> list[Word]:
    return [word for index, word in enumerate(sentence) if word.head == place and index != place]


def _number(rng: Random) -> str:
    forms = (
        str(rng.randint(1, 999)),
        f"{rng.randint(1, 99)}.{rng.randint(1, 9)}",
        f"{rng.randint(1, 99)},{rng.randint(100, 999)}",
    )
    return rng.choice(forms)


def _amount(rng: Random, head: int, relation: str, base: int, *, space: bool) -> list[Word]:
    """Return the words of an amount that begins at ``base``; its symbol hangs on ``head``."""
    symbol = Word(rng.choice(_SYMBOLS), "SYM", "$", head, relation, space=False)
    form = rng.random()
    scale = Word(rng.choice(_SCALES), "NUM", "CD", base, "nummod", space=space)
    if form < 0.38:
        return [symbol, Word(_number(rng), "NUM", "CD", base + 2, "compound", space=True), scale]
    if form < 0.58:
        return [symbol, Word(_number(rng) + rng.choice(_LETTERS), "NUM", "CD", base, "nummod", space=space)]
    if form < 0.66:
        low, high = str(rng.randint(1, 99)), str(rng.randint(100, 999))
        return [
            symbol,
            Word(low, "NUM", "CD", base + 4, "compound", space=False),
            Word(rng.choice("-–"), "SYM", "SYM", base + 3, "case", space=False),
            Word(high, "NUM", "CD", base + 1, "nmod", space=True),
            scale,
        ]
    return [symbol, Word(_number(rng), "NUM", "CD", base, "nummod", space=space)]


def _before_noun(sentence: Sentence, place: int, rng: Random) -> Sentence:
    """Return "3 cells" as "$3 million cells"."""
    new = _amount(rng, ~sentence[place].head, "compound", place, space=True)
    return _spliced(sentence, place, place + 1, new, place)


def _for_noun(sentence: Sentence, place: int, rng: Random) -> Sentence:
    """Return the sentence with an amount or a percentage in the role of the noun and its determiner."""
    first = place
    while first and sentence[first - 1].head == place and sentence[first - 1].relation == "det":
        first -= 1
    old = sentence[place]
    if rng.random() < 0.3:
        new = [
            Word(_number(rng), "NUM", "CD", first + 1, "nummod", space=False),
            Word("%", "SYM", "NN", ~old.head, old.relation, old.space),
        ]
        return _spliced(sentence, first, place + 1, new, first + 1)
    new = _amount(rng, ~old.head, old.relation, first, space=old.space)
    return _spliced(sentence, first, place + 1, new, first)


def _spliced(sentence: Sentence, first: int, last: int, new: Sequence[Word], anchor: int) -> Sentence:
    """Return the sentence with ``new`` for the words from ``first`` up to ``last``.

    Heads of ``new`` count in the result; a negative one is ``~place`` in the old sentence. What hung on
    a word that went hangs on ``anchor``.
    """
    shift = len(new) - (last - first)

    def moved(head: int) -> int:
        if head < first:
            return head
        return anchor if head < last else head + shift

    return [
        *(replace(word, head=moved(word.head)) for word in sentence[:first]),
        *(replace(word, head=moved(~word.head)) if word.head < 0 else word for word in new),
        *(replace(word, head=moved(word.head)) for word in sentence[last:]),
    ]
