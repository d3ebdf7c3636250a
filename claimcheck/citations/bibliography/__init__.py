"""The files that say what a document's citekeys stand for: BibTeX, CSL-JSON, CSL-YAML.

``files.py`` says which files are a document's and reads them; ``bibtex.py`` and ``csl.py`` each take a
file's text apart into entries, ``latex.py`` takes the TeX out of an entry's words. An entry is read when
it is cited: a large file costs its cutting up and little more.
"""

from claimcheck.citations.bibliography.files import bibliography_files, read_bibliography
from claimcheck.citations.bibliography.model import Bibliography, Entry, Files

__all__ = ["Bibliography", "Entry", "Files", "bibliography_files", "read_bibliography"]
