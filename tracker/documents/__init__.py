"""A file → clauses. This layer protects one rule: no word of a document is lost or invented."""
