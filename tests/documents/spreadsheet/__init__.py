"""Reading a team's spreadsheet: the text of its cells, and what is refused."""
