"""Tests of who gains."""
