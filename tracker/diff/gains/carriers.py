"""Who is the grammatical subject of a statement, when it is one of the sides.

The rule protected here: only a name that stands as the subject carries the statement; one behind a
preposition, as an owner, or in what leads up to it does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tracker.diff.gains.verbs import Deed
from tracker.diff.model import Favours
from tracker.patterns import late_pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tracker.diff.gains.frames import Frame
    from tracker.diff.gains.sides import Mention

_LEAD = late_pattern(
    r"^\s*(?:as|if|when|where|upon|after|before|unless|while|in|on|for|to|during)\b[^,]*,\s",
    re.IGNORECASE,
)
_PREPOSITION = late_pattern(
    r"\b(?:of|for|to|with|from|by|between|among|against|on|in|at|under|upon|after|before|than|as)"
    r"(?:\s+(?:the|a|an|any|each|every|all|its|their|that|such|other|full-time|part-time|\w+ed))*"
    r"\s*$",
    re.IGNORECASE,
)
_TERM = late_pattern(r"\W*(?:the|a)\s+(?:terms?|words?|phrases?|definition)\b", re.IGNORECASE)
"""Opens a definition, which is about words and not about whom they name."""
"""Opens a definition, which is about words and not about whom they name."""
GOES_ON = late_pattern(r"^\W*(?:(?:and|but|or|which|who)\b)?\W*$")
"""A subject that says nobody: the earlier one goes on."""


def carrier(
    text: str, start: int, modal: int, named: Sequence[Mention], earlier: Frame | None
) -> Favours | None:
    """The side that is the grammatical subject, None when it is a thing.

    Behind "and" the earlier subject goes on; what an opening "If …," says is no subject.
    """
    subject = text[start:modal]
    if earlier is not None and GOES_ON.match(subject):
        for mention in named:
            if earlier.start <= mention.start < earlier.modal and not mention.owner:
                governed = _PREPOSITION.search(text, earlier.start, mention.start)
                return None if governed else mention.camp
        receives = earlier.deed is Deed.RECEIVES
        return Favours.UNION if receives else earlier.agent
    if _TERM.match(subject):
        return None
    lead = _LEAD.match(subject)
    first = start + (lead.end() if lead else 0)
    for mention in named:
        if first <= mention.start < modal and not mention.owner:
            governed = _PREPOSITION.search(text, first, mention.start)
            return None if governed else mention.camp
    return None
