"""Tests of what joins a table's state with its documents."""
