"""What a child process does: bind itself, read one document, say what came of it, and end.

Rule protected: after it is bound, a reader imports and opens nothing, because it no longer can.
"""

from __future__ import annotations

import codecs
import os
from typing import TYPE_CHECKING

from tracker.documents.sandbox.confinement import OUT_OF_MEMORY, Allowance, confine
from tracker.documents.sandbox.wire import Answer, Fault, packed
from tracker.refusals import DocumentRefused, Refused

if TYPE_CHECKING:
    from tracker.documents.reading import Markup

_CODECS = ("cp437", "cp1252", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be")
"""Encodings of names in zip files and of documents; Python loads each from a file of its own."""


def prepare(data: bytes, name: str) -> None:
    """Import all that reading this document can need."""
    from tracker.documents.read import import_readers

    import_readers(data, name)
    for codec in _CODECS:
        codecs.lookup(codec)


def answer_and_leave(
    data: bytes, name: str, markup: Markup | None, allowance: Allowance, into: int
) -> None:
    """Read, write the answer to the open file ``into``, and end this process without a trace.

    Never returns: what the parent opened, wrote or registered is the parent's to finish.
    """
    code = 1
    try:
        confine(allowance, into)
        said = memoryview(packed(_answer(data, name, markup)))
        while said:
            said = said[os.write(into, said) :]
        code = 0
    except MemoryError:
        code = OUT_OF_MEMORY
    finally:
        os._exit(code)


def _answer(data: bytes, name: str, markup: Markup | None) -> Answer:
    from tracker.documents.read import read_bytes

    try:
        return read_bytes(data, name, markup)
    except Refused as refusal:
        return refusal
    except MemoryError:
        raise
    except RecursionError:
        return DocumentRefused(f"{name}: it is nested too deeply to be a contract.")
    except Exception as error:  # noqa: BLE001 - the parent says that the program is at fault
        return Fault(f"{type(error).__name__}: {error}{_where(error)}")


def _where(error: BaseException) -> str:
    """The innermost line of the program; a bound process can no longer open the sources."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    return f" at {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else ""
