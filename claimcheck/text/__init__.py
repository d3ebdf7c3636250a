"""Positions in text: half-open ranges of code points, and prose cut out of a source.

Nothing here knows what a figure or a sentence is.
"""

from claimcheck.text.lines import LineIndex, Position
from claimcheck.text.projection import Projection, ProjectionBuilder
from claimcheck.text.span import Placed, Span

__all__ = ["LineIndex", "Placed", "Position", "Projection", "ProjectionBuilder", "Span"]
