"""What the files of office programs have in common: a guarded zip of XML, and a text with redline.

This package protects one rule: no part of any such file is parsed before it was measured, and the
same mark means the same in a Word file and in an OpenDocument text.
"""
