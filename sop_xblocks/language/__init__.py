"""What a learner typed, as far as rules can say. Standard library and attrs only; see README.md."""

from sop_xblocks.language.reader import read
from sop_xblocks.language.reading import MAX, Reading, Span, StatementReading
from sop_xblocks.language.statements import read_statement

__all__ = ["MAX", "Reading", "Span", "StatementReading", "read", "read_statement"]
