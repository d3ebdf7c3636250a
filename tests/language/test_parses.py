"""The neutral view: hand-built trees of both schemes read alike."""

from __future__ import annotations

import pytest

from claimcheck.language.clauses import subject_of
from claimcheck.language.figures import Link, governing, measures
from claimcheck.language.labels import neutral
from claimcheck.language.lemmas import lemma
from claimcheck.language.nouns import noun_phrase
from claimcheck.language.parses import Parse, Relation, Token
from claimcheck.text import Span


def tree(rows: str) -> tuple[str, Parse]:
    """Build a parse from lines of "form tag upos head label", heads counted from 1 and 0 for the root.

    The scheme is CLEAR where a label is one of its own. A form that begins with "~" follows without a space.
    """
    words = [row.split() for row in rows.strip().splitlines()]
    labels = [word[4] for word in words]
    clear = not {"pobj", "dobj", "attr", "nsubjpass"}.isdisjoint(labels)
    text, spans = "", []
    for word in words:
        form = word[0].removeprefix("~")
        text += "" if not text or word[0].startswith("~") else " "
        spans.append(Span(len(text), len(text) + len(form)))
        text += form
    heads = [int(word[3]) - 1 if word[3] != "0" else place for place, word in enumerate(words)]
    forms, upos = [span.of(text) for span in spans], [word[2] for word in words]
    heads, relations = neutral(forms, upos, heads, labels, clear=clear)
    return text, Parse(
        tuple(
            Token(
                place,
                spans[place],
                spans[place].of(text),
                lemma(spans[place].of(text), word[2]),
                word[1],
                word[2],
                heads[place],
                relations[place],
            )
            for place, word in enumerate(words)
        )
    )


PAIRS = {
    "prenominal": (
        """
        Acme NNP PROPN 2 nsubj
        plans VBZ VERB 0 ROOT
        $ $ SYM 5 compound
        ~145B CD NUM 3 nummod
        capex NN NOUN 2 obj
        """,
        """
        Acme NNP PROPN 2 nsubj
        plans VBZ VERB 0 ROOT
        $ $ SYM 4 quantmod
        ~145B CD NUM 5 nummod
        capex NN NOUN 2 dobj
        """,
        "$145B",
    ),
    "attached": (
        """
        Capex NN NOUN 5 nsubj:pass
        of IN ADP 3 case
        $145B CD NUM 1 nmod
        was VBD AUX 5 aux:pass
        planned VBN VERB 0 ROOT
        """,
        """
        Capex NN NOUN 5 nsubjpass
        of IN ADP 1 prep
        $145B CD NUM 2 pobj
        was VBD AUX 5 auxpass
        planned VBN VERB 0 ROOT
        """,
        "$145B",
    ),
    "predicate": (
        """
        120 CD NUM 3 nsubj
        were VBD AUX 3 cop
        women NNS NOUN 0 ROOT
        """,
        """
        120 CD NUM 2 nsubj
        were VBD AUX 0 ROOT
        women NNS NOUN 2 attr
        """,
        "120",
    ),
    "copula": (
        """
        The DT DET 2 det
        cost NN NOUN 4 nsubj
        was VBD AUX 4 cop
        $5m CD NUM 0 ROOT
        """,
        """
        The DT DET 2 det
        cost NN NOUN 3 nsubj
        was VBD AUX 0 ROOT
        $5m CD NUM 3 attr
        """,
        "$5m",
    ),
    "existential": (
        """
        There EX PRON 2 expl
        were VBD VERB 0 ROOT
        40 CD NUM 4 nummod
        ships NNS NOUN 2 nsubj
        """,
        """
        There EX PRON 2 expl
        were VBD VERB 0 ROOT
        40 CD NUM 4 nummod
        ships NNS NOUN 2 attr
        """,
        "40",
    ),
    "valued": (
        """
        A DT DET 2 det
        stake NN NOUN 7 nsubj:pass
        valued VBN VERB 2 acl
        at IN ADP 5 case
        $5m CD NUM 3 obl
        was VBD AUX 7 aux:pass
        sold VBN VERB 0 ROOT
        """,
        """
        A DT DET 2 det
        stake NN NOUN 7 nsubjpass
        valued VBN VERB 2 acl
        at IN ADP 3 prep
        $5m CD NUM 4 pobj
        was VBD AUX 7 auxpass
        sold VBN VERB 0 ROOT
        """,
        "$5m",
    ),
    "subject": (
        """
        Revenue NN NOUN 2 nsubj
        rose VBD VERB 0 ROOT
        to IN ADP 4 case
        $5m CD NUM 2 obl
        """,
        """
        Revenue NN NOUN 2 nsubj
        rose VBD VERB 0 ROOT
        to IN ADP 2 prep
        $5m CD NUM 3 pobj
        """,
        "$5m",
    ),
    "control": (
        """
        Orrin NNP PROPN 2 nsubj
        hopes VBZ VERB 0 ROOT
        to TO PART 4 mark
        spend VB VERB 2 xcomp
        $5m CD NUM 4 obj
        on IN ADP 7 case
        ships NNS NOUN 4 obl
        """,
        """
        Orrin NNP PROPN 2 nsubj
        hopes VBZ VERB 0 ROOT
        to TO PART 4 aux
        spend VB VERB 2 xcomp
        $5m CD NUM 4 dobj
        on IN ADP 4 prep
        ships NNS NOUN 6 pobj
        """,
        "$5m",
    ),
}
EXPECTED = {
    "prenominal": (Link.BEFORE_NOUN, "capex", "plan", "Acme", False),
    "attached": (Link.ATTACHED, "Capex", "plan", "Capex", True),
    "predicate": (Link.PREDICATE, "women", "be", "120", False),
    "copula": (Link.COPULA, "cost", "be", "cost", False),
    "existential": (Link.BEFORE_NOUN, "ships", "be", "ships", False),
    "valued": (Link.ATTACHED, "stake", "value", "stake", True),
    "subject": (Link.SUBJECT, "Revenue", "rise", "Revenue", False),
    "control": (None, None, "spend", "Orrin", False),
}


@pytest.mark.parametrize("scheme", [0, 1], ids=["ud", "clear"])
@pytest.mark.parametrize("name", PAIRS)
def test_both_schemes_say_the_same(name: str, scheme: int) -> None:
    text, parse = tree(PAIRS[name][scheme])
    figure = PAIRS[name][2]
    span = Span(text.index(figure), text.index(figure) + len(figure))
    link, noun, verb, subject, passive = EXPECTED[name]
    first = next(iter(measures(parse, span)), None)
    assert (first and first.link) == link
    assert (first and first.noun.name.of(text)) == noun
    found = governing(parse, span)
    assert found is not None
    assert found.lemma == verb
    about = subject_of(parse, found.token)
    assert (about and about.token.text) == subject
    assert (about and about.is_passive) is passive


def test_prepositions_in_a_row_become_cases_of_one_noun() -> None:
    text, parse = tree("""
        It PRP PRON 2 nsubj
        fell VBD VERB 0 ROOT
        out IN ADP 2 prep
        of IN ADP 3 prep
        favour NN NOUN 4 pobj
    """)
    favour = parse.tokens[4]
    assert parse.head(favour) == parse.tokens[1]
    assert favour.relation is Relation.OBL
    assert [token.text for token in parse.children(favour, Relation.CASE)] == ["out", "of"]
    assert text == "It fell out of favour"


def test_a_span_that_is_not_one_phrase_has_no_root() -> None:
    text, parse = tree("""
        Sales NNS NOUN 2 nsubj
        rose VBD VERB 0 ROOT
        5 CD NUM 2 obj
        in IN ADP 6 case
        the DT DET 6 det
        year NN NOUN 2 obl
    """)
    span = Span(text.index("rose"), text.index(" in the year") + 3)
    assert parse.root_of(span) is not None
    span = Span(text.index("5"), text.index("year") - 1)
    assert parse.root_of(span) is None
    assert measures(parse, span) == ()
    assert governing(parse, span) is None


def test_two_ends_of_a_range_on_one_head_are_one_figure() -> None:
    text, parse = tree("""
        Sales NNS NOUN 2 nsubj
        rose VBD VERB 0 ROOT
        5 CD NUM 2 obj
        or CC CCONJ 5 cc
        6 CD NUM 2 obj
    """)
    root = parse.root_of(Span(text.index("5"), len(text)))
    assert root is not None
    assert root.text == "5"


def test_a_symbol_that_heads_the_figure_is_its_root() -> None:
    text, parse = tree(PAIRS["prenominal"][0])
    root = parse.root_of(Span(text.index("$"), text.index(" capex")))
    assert root is not None
    assert root.text == "$"


@pytest.mark.parametrize("scheme", ["nmod:poss", "poss"])
def test_a_noun_phrase_ends_at_its_head(scheme: str) -> None:
    of = ("case", "nmod") if scheme == "nmod:poss" else ("prep", "pobj")
    rows = f"""
        The DT DET 2 det
        bank NN NOUN 6 {scheme}
        ~'s POS PART 2 case
        planned VBN VERB 6 amod
        data NN NOUN 6 compound
        centres NNS NOUN 9 nsubj
        of IN ADP {8 if scheme == "nmod:poss" else 6} {of[0]}
        Lund NNP PROPN {6 if scheme == "nmod:poss" else 7} {of[1]}
        opened VBD VERB 0 ROOT
    """
    text, parse = tree(rows)
    phrase = noun_phrase(parse, parse.tokens[5])
    assert phrase.span.of(text) == "The bank's planned data centres"
    assert phrase.name.of(text) == "planned data centres"
    assert phrase.lemma == "centre"
