"""The tests, laid out as the package is: a helper is imported as ``tests.documents.NAME``."""
