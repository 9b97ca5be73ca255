"""What there shall be, or shall not be: layoffs, strikes, a reduction.

The rule protected here: "there shall be no" favours a side only when what there shall not be is a
harm to one side in any agreement.
"""

from __future__ import annotations

import re

from tracker.diff.model import Favours
from tracker.patterns import late_pattern

_TO_EMPLOYEES = (
    r"lay-?offs?|reductions? in (?:force|pay|hours|staff)|reductions?|loss of|furloughs?|lockouts?"
    r"|sub-?contracting|contracting out|outsourcing|mandatory|involuntary|forced|split shifts?"
    r"|discrimination|retaliation|reprisals?|interference|cameras?|surveillance|cuts?|deductions?"
    r"|charge|cost to|waiting periods?|break in (?:service|seniority)|interruption"
)
_TO_EMPLOYER = (
    r"strikes?|work stoppages?|picketing|slow-?downs?|sick-?outs?|boycotts?|sympathy|pyramiding"
    r"|duplication|carry-?over|appeal|recourse|accruals?|retroactiv\w+|payment (?:for|of)"
    r"|compensation|payout|make-?up"
)
_HARMS = late_pattern(
    r"\s+no\s+(?:(?:further|other|such|additional|more|permanent|involuntary|unpaid|paid)\s+)*"
    rf"(?:(?P<union>{_TO_EMPLOYEES})|(?P<employer>{_TO_EMPLOYER}))\b",
    re.IGNORECASE,
)


def spared(subject: str, text: str, at: int) -> Favours | None:
    """The side that is spared when "there shall be" (which ends at ``at``) goes on with a "no"."""
    if not subject.strip(" ,").lower().endswith("there"):
        return None
    match = _HARMS.match(text, at)
    if match is None:
        return None
    return Favours.UNION if match["union"] else Favours.EMPLOYER
