"""One set of relations for two schemes: Universal Dependencies, and CLEAR, which spaCy's own models use.

CLEAR makes prepositions and forms of "be" heads; here, as in Universal Dependencies, the words with
content are. See the guidelines of both: https://universaldependencies.org/guidelines.html and "Guidelines
for the CLEAR Style Constituent to Dependency Conversion" (Choi and Palmer, 2012).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final

from claimcheck.language.parses import Relation

__all__ = ["is_clear", "neutral"]

_BE: Final = frozenset("be am is are was were been being 's ’s 're ’re 'm ’m".split())
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "SYM", "ADJ"})
_UD: Final = {
    **{relation.value: relation for relation in Relation},
    "ROOT": Relation.ROOT,
    "acl:relcl": Relation.ACL_RELCL,
    "csubj:pass": Relation.CSUBJ,
    "goeswith": Relation.FIXED,
    "nmod:desc": Relation.COMPOUND,
    "vocative": Relation.DISCOURSE,
    "list": Relation.PARATAXIS,
}
_CLEAR: Final = {
    "ROOT": Relation.ROOT, "acl": Relation.ACL, "acomp": Relation.XCOMP, "advcl": Relation.ADVCL, "advmod": Relation.ADVMOD,
    "amod": Relation.AMOD, "appos": Relation.APPOS, "attr": Relation.XCOMP, "aux": Relation.AUX, "auxpass": Relation.AUX_PASSIVE,
    "case": Relation.CASE, "cc": Relation.CC, "ccomp": Relation.CCOMP, "compound": Relation.COMPOUND, "conj": Relation.CONJ,
    "csubj": Relation.CSUBJ, "csubjpass": Relation.CSUBJ, "dative": Relation.IOBJ, "det": Relation.DET, "dobj": Relation.OBJ,
    "expl": Relation.EXPL, "intj": Relation.DISCOURSE, "iobj": Relation.IOBJ, "mark": Relation.MARK, "neg": Relation.ADVMOD,
    "nmod": Relation.COMPOUND, "nn": Relation.COMPOUND, "npadvmod": Relation.OBL, "nsubj": Relation.NSUBJ, "nsubjpass": Relation.NSUBJ_PASSIVE,
    "num": Relation.NUMMOD, "nummod": Relation.NUMMOD, "obj": Relation.OBJ, "oprd": Relation.XCOMP, "parataxis": Relation.PARATAXIS,
    "pcomp": Relation.ADVCL, "pobj": Relation.OBL, "poss": Relation.NMOD_POSS, "preconj": Relation.CC, "predet": Relation.DET,
    "prep": Relation.OBL, "agent": Relation.OBL, "prt": Relation.PRT, "punct": Relation.PUNCT, "quantmod": Relation.ADVMOD, "relcl": Relation.ACL_RELCL,
    "xcomp": Relation.XCOMP,
}  # fmt: skip
_PREPOSITIONS: Final = frozenset({"prep", "agent", "dative"})
_COMPLEMENTS: Final = frozenset({"attr", "acomp"})


def is_clear(labels: Collection[str]) -> bool:
    """Whether labels that a parser knows are CLEAR's: only it has objects of prepositions."""
    return "pobj" in labels or "dobj" in labels


def neutral(
    forms: Sequence[str], upos: Sequence[str], heads: Sequence[int], labels: Sequence[str], *, clear: bool
) -> tuple[list[int], list[Relation]]:
    """Return heads and relations as Universal Dependencies has them; a root's head is itself."""
    if clear:
        return _from_clear(forms, upos, heads, labels)
    return list(heads), [_of_ud(label) for label in labels]


def _of_ud(label: str) -> Relation:
    return _UD.get(label) or _UD.get(label.partition(":")[0], Relation.DEP)


def _from_clear(
    forms: Sequence[str], upos: Sequence[str], heads: Sequence[int], labels: Sequence[str]
) -> tuple[list[int], list[Relation]]:
    tree = _Clear(list(heads), list(labels), [_CLEAR.get(label, Relation.DEP) for label in labels])
    for place in reversed(range(len(forms))):
        if labels[place] in _PREPOSITIONS:
            tree.turn_preposition(place, upos)
    for place in reversed(range(len(forms))):
        if forms[place].lower() in _BE:
            tree.turn_copula(place)
    return tree.heads, tree.relations


@dataclass(slots=True)
class _Clear:
    """A tree on its way from one scheme to the other."""

    heads: list[int]
    labels: list[str]
    relations: list[Relation]

    below: list[list[int]] = field(init=False)

    def __post_init__(self) -> None:
        self.below = [[] for _ in self.heads]
        for place, head in enumerate(self.heads):
            if head != place:
                self.below[head].append(place)

    def children(self, place: int) -> list[int]:
        return sorted(self.below[place])

    def swap(self, upper: int, lower: int, relation: Relation) -> None:
        """Put ``lower`` in the place of its head ``upper``, which becomes its child by ``relation``."""
        others = [child for child in self.below[upper] if child != lower]
        above = self.heads[upper]
        self.heads[lower] = lower if above == upper else above
        if above != upper:
            self.below[above].remove(upper)
            self.below[above].append(lower)
        for child in (*others, upper):
            self.heads[child] = lower
        self.below[upper] = []
        self.below[lower] += [*others, upper]
        self.relations[lower] = self.relations[upper]
        self.relations[upper] = relation

    def turn_preposition(self, place: int, upos: Sequence[str]) -> None:
        """Make the object of "of" a child of what "of" hung on, and "of" its case."""
        inside = self.children(place)
        # A complement that was itself turned ("out of the house") stands as an oblique below this one.
        objects = [child for child in inside if self.labels[child] in {"pobj", "pcomp"}] or [
            child for child in inside if self.relations[child] in {Relation.OBL, Relation.NMOD}
        ]
        if not objects:
            if self.labels[place] == "prep":
                self.relations[place] = Relation.ADVMOD
            return
        clause = self.labels[objects[0]] == "pcomp"
        above = self.heads[place]
        nominal = above != place and upos[above] in _NOMINAL
        self.swap(place, objects[0], Relation.MARK if clause else Relation.CASE)
        if above == place:
            return
        if clause:
            self.relations[objects[0]] = Relation.ACL if nominal else Relation.ADVCL
        else:
            self.relations[objects[0]] = Relation.NMOD if nominal else Relation.OBL

    def turn_copula(self, place: int) -> None:
        """Make the predicate of "be" the head of its clause; "there is" keeps the verb."""
        inside = self.children(place)
        predicate = next((child for child in inside if self.labels[child] in _COMPLEMENTS), None)
        if predicate is None:
            return
        if any(self.labels[child] == "expl" for child in inside):
            self.relations[predicate] = Relation.NSUBJ
        else:
            self.swap(place, predicate, Relation.COP)
