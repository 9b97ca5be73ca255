"""Reading in a child process: whatever a document does to its reader, the command goes on.

This package protects one rule: nothing comes back from a child but text that is checked again.
"""

from tracker.documents.sandbox.apart import Apart, read_apart

__all__ = ["Apart", "read_apart"]
