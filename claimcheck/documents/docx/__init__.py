"""Word documents, read from the package's own XML: nothing unpacked to disk, nothing fetched.

``comments.py`` writes into them, in the margin only.
"""

from claimcheck.documents.docx.comments import Remark, write_comments
from claimcheck.documents.docx.numbering import NoteForms, Numbering, read_note_forms, read_numbering
from claimcheck.documents.docx.package import Package
from claimcheck.documents.docx.story import Paragraph, Reference, read_notes, read_story
from claimcheck.documents.docx.styles import Style, read_styles

__all__ = [
    "NoteForms",
    "Numbering",
    "Package",
    "Paragraph",
    "Reference",
    "Remark",
    "Style",
    "read_note_forms",
    "read_notes",
    "read_numbering",
    "read_story",
    "read_styles",
    "write_comments",
]
