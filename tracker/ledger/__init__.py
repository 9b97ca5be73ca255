"""Facts ↔ files ↔ git. This layer protects one rule: nothing that was acknowledged is ever lost."""
