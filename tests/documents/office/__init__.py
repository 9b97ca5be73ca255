"""Tests of what Word files and OpenDocument texts have in common."""
