"""Bytes or text in, a ``Document`` out: blocks with zones, the prose, the raw places of note markers.

The door is ``read_bytes`` / ``read_text``. One reader a format stands in ``readers/``; a reader says
what each stretch of the source *is*, and the document's ``Projection`` keeps what people read as prose.
"""

from claimcheck.documents.dates import find_date, published_day
from claimcheck.documents.decode import encoder_of
from claimcheck.documents.docx import Remark, write_comments
from claimcheck.documents.flavors import Flavor
from claimcheck.documents.markers import CHAT_HINT, CHAT_MARK
from claimcheck.documents.model import Block, Cell, Document, Locator, MarkerPlace, Zone
from claimcheck.documents.own_masks import Masks
from claimcheck.documents.reading import read_bytes, read_text

__all__ = [
    "CHAT_HINT",
    "CHAT_MARK",
    "Block",
    "Cell",
    "Document",
    "Flavor",
    "Locator",
    "MarkerPlace",
    "Masks",
    "Remark",
    "Zone",
    "encoder_of",
    "find_date",
    "published_day",
    "read_bytes",
    "read_text",
    "write_comments",
]
