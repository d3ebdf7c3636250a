"""From a trained pipeline to the folder that goes into the wheel: pruned, described, with checksums."""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path
from typing import Final

import spacy
from thinc.api import Config

__all__ = ["ship", "write_checksums"]

_DOCUMENTS: Final = frozenset({"ATTRIBUTION.md", "LICENSE.txt", "MODEL_CARD.md", "gum-sources.tsv"})
_SUMS: Final = "SHA256SUMS"
_UNUSED: Final = ("key2row", "lookups.bin", "vectors", "vectors.cfg")


def ship(trained: Path, out: Path) -> None:
    """Write the pipeline in ``trained`` to ``out`` without what only training needs; documents in ``out`` stay."""
    nlp = spacy.load(trained)
    for entry in out.iterdir():
        if entry.is_dir():
            shutil.rmtree(entry)
        elif entry.name not in _DOCUMENTS:
            entry.unlink()
    labels = {label for several in nlp.pipe_labels.values() for label in several}
    nlp.to_disk(out)
    config = nlp.config.interpolate()
    Config({part: config[part] for part in ("nlp", "components")}).to_disk(out / "config.cfg")
    values = {part.partition("=")[2] or label for label in labels for part in label.split("|")}
    _write_json(out / "vocab" / "strings.json", sorted({*labels, *values, "ROOT", "dep"} - {""}))
    for name in _UNUSED:
        (out / "vocab" / name).unlink(missing_ok=True)
    meta = json.loads((out / "meta.json").read_text("utf-8"))
    meta |= {
        "name": "claimcheck",
        "version": "1",
        "description": "Tags, sentences and Universal Dependencies of English prose with figures; see MODEL_CARD.md",
        "spacy_version": ">=3.8.0,<3.9.0",
        "license": "CC-BY-SA-4.0",
    }
    meta.pop("performance", None)
    _write_json(out / "meta.json", meta)
    write_checksums(out)


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n")


def write_checksums(folder: Path) -> None:
    """Write the SHA-256 of each file that shapes a parse, in the form that ``sha256sum --check`` reads."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.relative_to(folder).as_posix()}\n"
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in {*_DOCUMENTS, _SUMS}
    ]
    (folder / _SUMS).write_text("".join(lines), encoding="utf-8", newline="\n")
