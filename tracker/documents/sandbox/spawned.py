"""A child that is a new Python: for systems without fork, and for programs with threads.

Rule protected: it is the same reader under the same bounds, only slower to start. It is told where
modules are found, reads nothing from the environment, and gets the document through a pipe.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.documents.reading import Markup
    from tracker.documents.sandbox.confinement import Allowance

_PROGRAM = (
    "import sys, json; sys.path[:] = json.loads(sys.argv[1]); "
    "from tracker.documents.sandbox.spawned import serve; serve(json.loads(sys.argv[2]))"
)


class Spawned:
    """A new process that reads one document."""

    def __init__(self, data: bytes, name: str, markup: Markup | None, allowance: Allowance) -> None:
        """Start it; it waits for the document."""
        self._data = data
        self._until = time.monotonic() + allowance.wall
        self._most = allowance.answer
        asked = [name, markup, allowance.memory, allowance.processor]
        command = [sys.executable, "-I", "-c", _PROGRAM, json.dumps(sys.path), json.dumps(asked)]
        pipe = subprocess.PIPE
        self._process = subprocess.Popen(  # noqa: S603 - this very Python
            command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL
        )

    def answer(self) -> bytes:
        """All that it said; raises TimeoutError or OverflowError beyond the allowance."""
        left = max(0.0, self._until - time.monotonic())
        try:
            said, _ = self._process.communicate(self._data, timeout=left)
        except subprocess.TimeoutExpired:
            raise TimeoutError from None
        if len(said) > self._most:
            raise OverflowError
        return said

    def end(self) -> int:
        """Kill it unless it has ended, and give its exit code, negative for a signal."""
        if self._process.poll() is None:
            self._process.kill()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                stream.close()
        return self._process.wait()


def serve(asked: list[object]) -> None:
    """Be the new process: read one document from standard input and answer on standard output."""
    from tracker.documents.reading import Markup
    from tracker.documents.sandbox.confinement import Allowance
    from tracker.documents.sandbox.reader import answer_and_leave, prepare

    match asked:
        case [str(name), str() | None as markup, int(memory), int(processor)]:
            data = sys.stdin.buffer.read()
            prepare(data, name)
            allowance = Allowance(memory=memory, processor=processor)
            chosen = None if markup is None else Markup(markup)
            answer_and_leave(data, name, chosen, allowance, sys.stdout.fileno())
