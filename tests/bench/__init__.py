"""Tests of what the benches count."""
