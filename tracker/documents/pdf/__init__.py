"""PDF files with a text layer → lines. This package protects one rule: say what a PDF loses.

Paragraphs, numbers and marks of change are not in a PDF: only signs at places on a page, lines and
pictures. What cannot be told from those is said, and never made up.
"""

from tracker.documents.pdf.pages import import_library
from tracker.documents.pdf.read import PdfText, read_pdf

__all__ = ["PdfText", "import_library", "read_pdf"]
