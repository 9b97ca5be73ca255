"""One table's state and its documents brought together, as data.

What a named document says against another, judged; what each pass moved; what is taken back; where
words come from. The rule of this layer: it knows both the ledger and the documents, and it makes no
words or pages of its own.
"""
