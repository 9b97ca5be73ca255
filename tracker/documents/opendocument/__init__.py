"""OpenDocument text (.odt) → blocks. Rule protected: what is read is what LibreOffice shows.

Read from the tree of content.xml behind the guard of Word files. Of the libraries weighed, odfpy
was last released in 2020, comes without wheels, and gives elements without numbers, views or
tracked changes; none is added for that.
"""

from tracker.documents.opendocument.read import read_opendocument

__all__ = ["read_opendocument"]
