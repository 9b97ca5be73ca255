"""A team's own spreadsheet → rows of plain text.

It stands among the documents because a spreadsheet is a file of other people: it is opened as
carefully as theirs, and nothing here knows what a cell means.
"""
