"""Reading in a child process: whatever a document does to its reader, the command goes on.

This package protects one rule: nothing comes back from a child but text that is checked again.
"""

from tracker.documents.sandbox.apart import Apart, begun, host_ahead, read_apart, side_by_side

__all__ = ["Apart", "begun", "host_ahead", "read_apart", "side_by_side"]
