"""How the pipeline is made: treebanks are read, money is put in, weights are pruned; nothing is trained here."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from subprocess import CompletedProcess

import pytest
from spacy.vocab import Vocab

import claimcheck.language
from claimcheck.language.training.money import with_money
from claimcheck.language.training.ship import ship
from claimcheck.language.training.treebanks import Sentence, document, paragraphs

WEIGHTS = Path(claimcheck.language.__file__).parent / "pipeline"
ROOT = Path(__file__).resolve().parents[2]


def conllu(rows: str) -> str:
    """Return a sentence in CoNLL-U from lines of "id form upos xpos head relation misc"."""
    lines = []
    for row in rows.strip().splitlines():
        number, form, upos, xpos, head, relation, misc = row.split()
        lines.append(f"{number}\t{form}\t_\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t{misc}")
    return "\n".join(lines) + "\n\n"


SHIPS = conllu("""
    1 They PRON PRP 2 nsubj _
    2 built VERB VBD 0 root _
    3 about ADV RB 4 advmod _
    4 30 NUM CD 5 nummod _
    5 ships NOUN NNS 2 obj _
    6 for ADP IN 8 case _
    7 the DET DT 8 det _
    8 navy NOUN NN 2 obl SpaceAfter=No
    9 . PUNCT . 2 punct _
""")
SANK = conllu("""
    1-2 didn't _ _ _ _ _
    1 did AUX VBD 3 aux _
    2 n't PART RB 3 advmod _
    3 sink VERB VB 0 root _
    3.1 sink VERB VB _ _ _
""")


@pytest.fixture
def treebank(tmp_path: Path) -> Path:
    path = tmp_path / "small.conllu"
    path.write_text(f"# newdoc id = a\n# newpar\n{SHIPS}{SANK}# newpar\n{SHIPS}", encoding="utf-8")
    return path


def test_a_treebank_is_read_by_paragraphs(treebank: Path) -> None:
    found = list(paragraphs(treebank))
    assert [len(paragraph) for paragraph in found] == [2, 1]
    doc = document(Vocab(), found[0])
    assert doc.text == "They built about 30 ships for the navy. didn't sink "
    assert [sentence.root.text for sentence in doc.sents] == ["built", "sink"]
    assert [token.head.text for token in doc][:5] == ["built", "built", "30", "ships", "built"]


def is_tree(sentence: Sentence) -> bool:
    """Whether there is one root, and every word leads to it."""
    roots = [place for place, word in enumerate(sentence) if word.head == place]
    for place in range(len(sentence)):
        seen: set[int] = set()
        at = place
        while at not in seen:
            seen.add(at)
            at = sentence[at].head
        if at not in roots:
            return False
    return len(roots) == 1


def words(sentence: Sequence[object]) -> str:
    return " ".join(str(getattr(word, "form", "")) for word in sentence)


def test_money_put_in_leaves_a_tree(treebank: Path) -> None:
    sentence = next(iter(paragraphs(treebank)))[0]
    variants = [with_money(sentence, Random(seed)) for seed in range(300)]  # noqa: S311 - no secret
    made = [variant for variant in variants if variant is not None]
    assert len(made) == len(variants)
    assert all(is_tree(variant) for variant in made)
    assert len({words(variant) for variant in made}) > 200


def test_a_figure_before_a_noun_hangs_on_it_by_its_symbol(treebank: Path) -> None:
    sentence = next(iter(paragraphs(treebank)))[0]
    variants = [with_money(sentence, Random(seed)) or () for seed in range(300)]  # noqa: S311 - no secret
    before = [variant for variant in variants if "ships" in words(variant) and "navy" in words(variant)]
    assert before
    for variant in before:
        symbol = next(word for word in variant if word.upos == "SYM" and word.xpos == "$")
        assert symbol.relation == "compound"
        assert variant[symbol.head].form == "ships"
        about = next(word for word in variant if word.form == "about")
        assert variant[about.head] is symbol


def test_a_percentage_only_takes_the_place_of_a_noun(treebank: Path) -> None:
    sentence = next(iter(paragraphs(treebank)))[0]
    variants = [with_money(sentence, Random(seed)) or () for seed in range(300)]  # noqa: S311 - no secret
    percent = [word for variant in variants for word in variant if word.form == "%"]
    assert percent
    assert {word.relation for word in percent} == {"obl"}


def test_a_sentence_without_place_for_money_stays(treebank: Path) -> None:
    assert with_money(next(iter(paragraphs(treebank)))[1], Random(1)) is None  # noqa: S311 - no secret


def test_what_is_shipped_ships_again_to_the_same_bytes(tmp_path: Path) -> None:
    for name in ("LICENSE.txt", "MODEL_CARD.md"):
        shutil.copy(WEIGHTS / name, tmp_path)
    (tmp_path / "left-over").mkdir()
    ship(WEIGHTS, tmp_path)
    sums, before = (
        {line.split()[1]: line.split()[0] for line in (folder / "SHA256SUMS").read_text("utf-8").splitlines()}
        for folder in (tmp_path, WEIGHTS)
    )
    assert set(sums) == set(before)
    # The configuration and the description name the version of spaCy that wrote them.
    weights = [name for name in sums if name.endswith(("/model", "/moves", "strings.json"))]
    assert len(weights) == 6
    assert {name: sums[name] for name in weights} == {name: before[name] for name in weights}
    assert sorted(path.name for path in tmp_path.iterdir() if path.is_dir()) == [
        "morphologizer",
        "parser",
        "tagger",
        "tok2vec",
        "vocab",
    ]


def test_the_command_asks_for_the_treebanks(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, python: Callable[..., CompletedProcess[str]]
) -> None:
    monkeypatch.delenv("CLAIMCHECK_TREEBANKS", raising=False)
    done = python("-m", "claimcheck.language.training", str(tmp_path), "prepare")
    assert done.returncode == 2
    assert "set CLAIMCHECK_TREEBANKS to the folder" in done.stderr
