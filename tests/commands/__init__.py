"""Commands: what a person types, what they read, and the exit code."""
