"""The ledger: facts, their fold, and the write path under failure."""
