"""Reading: a file into clauses, and the canonical text back into the same clauses."""
