"""The worked example: its documents are reproducible and mean what the story says."""
