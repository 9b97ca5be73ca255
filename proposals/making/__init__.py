"""Makes the worked example's documents from the words beside it, with the standard library only.

The rule it protects: the same words give the same bytes, on every machine and in every year.
"""
