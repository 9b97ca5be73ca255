"""The whole sentences with which two texts begin and end alike: most of what is ever compared.

The rule protected here: a cut falls between sentences, so that no atom and no replacement is cut.
"""

from __future__ import annotations

_STOPS = (". ", "; ", ": ", "\n")


def common_ends(one: str, other: str) -> tuple[int, int]:
    """How many characters of common whole sentences two texts begin and end with.

    The first ends behind a stop, the second begins behind one; they do not overlap.
    """
    head = _same_start(one, other, min(len(one), len(other)))
    tail = _same_end(one, other, min(len(one), len(other)) - head)
    start = len(one) - tail
    first = min((at for stop in _STOPS if (at := one.find(stop, start)) >= 0), default=None)
    return (
        1 + max(one.rfind(stop, 0, head) for stop in _STOPS),
        0 if first is None else len(one) - first - 1,
    )


def _same_start(one: str, other: str, most: int) -> int:
    """How many of at most so many first characters are the same, by halving."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if one[least:middle] == other[least:middle]:
            least = middle
        else:
            most = middle - 1
    return least


def _same_end(one: str, other: str, most: int) -> int:
    """How many of at most so many last characters are the same, by halving."""
    least = 0
    while least < most:
        middle = (least + most + 1) // 2
        if (
            one[len(one) - middle : len(one) - least]
            == other[len(other) - middle : len(other) - least]
        ):
            least = middle
        else:
            most = middle - 1
    return least
