"""Things of which more is good, or bad, for employees, and things that the employer controls.

The rule protected here: a thing decides only where no side is named; of what stands on no list
nothing is concluded.
"""

from __future__ import annotations

from enum import StrEnum

from tracker.diff.letters import small
from tracker.patterns import late_pattern


class Topic(StrEnum):
    """What a thing is to the employees."""

    BENEFIT = "benefit"
    BURDEN = "burden"
    HARM = "harm"
    LEAVE = "leave"
    CONTROLLED = "controlled"
    NEUTRAL = "neutral"
    NONE = "none"


_BURDEN = (
    r"probation\w*|trial (?:period|service)|waiting periods?|case ?loads?|work ?loads?"
    r"|class(?:es| sizes?)?|deductibles?|co-?pay\w*|premium shares?"
    r"|employee (?:share|contribution)s?|quotas?|routes|assignments"
    r"|(?:nurse|staff|teacher|patient|student|child)[\w-]* (?:to \w+ )?ratios?"
    r"|on-call (?:time|shifts?)|working hours|patients? (?:loads?|assigned)|students? assigned"
    r"|new (?:patient )?appointments|floats?"
)
_HARM = (
    r"(?:drug |alcohol )?tests?|testing|searches|polygraphs?|surveillance|cameras?|footage"
    r"|(?:productivity|monitoring|tracking|location|gps) data"
    r"|recordings?|monitoring|mandatory overtime|forced overtime|split shifts?|involuntary \w+"
    r"|furloughs?|penalt(?:y|ies)|fines?|suspensions?"
)
_BENEFIT = (
    r"wages?|wage rates?|salar(?:y|ies)|(?:base |hourly |overtime |holiday |call-?back |sick )?pay"
    r"|(?:base|pay|hourly) rates?|compensation|stipends?|allowances?|bonus(?:es)?|differentials?"
    r"|premiums?(?= (?:of \$|for|pay))|reimbursements?|mileage|benefits?|coverage|pensions?"
    r"|retirement|breaks?|rest|meal periods?|lunch"
    r"|payments?(?! (?:of|by|from)\b)|severance|increases?|raises?|adjustments?"
    r"|funds?|funding|tuition|recall rights|rights|release time"
    r"|immediate family|family members?|dependents?"
    r"|preparation(?: time| periods?)?|prep time|administrative time|care time|protected time"
    r"|training|parking|accruals?|steps?(?! (?:\d|one|two))|seniority|insurance|step increases?"
)
_LEAVE = (
    r"(?:\w+ )?leaves?|requests?|applications?"
    r"|(?:shift |work )?(?:trades?|swaps?|exchanges?)|flextime|remote work"
    r"|telework\w*|vacations?|holidays?|comp(?:ensatory)? time|sick days?|days off|balances?"
)
_CONTROLLED = (
    r"schedules?|templates?|shifts?|rosters?|vacanc(?:y|ies)|postings?|layoffs?|bids?|overtime"
    r"|disciplinary \w+"
    r"|artificial intelligence|(?:ai|automated) (?:tools?|systems?)|algorithms?|chatbots?"
    r"|sub-?contracting|contracting out|outsourcing"
    r"|equipment|facilit(?:y|ies)|files?|payroll|promotions?|transfers?|records?|work"
    r"|warnings?|notices?|discipline|evaluations?|positions?|denials?|standards"
    r"|investigations?|audits?|job descriptions?|openings|appointments|assignment"
)
_NEUTRAL = (
    r"committees?|pay periods?|pay ?days?|parties|arbitrators?|panels?|agreement|article|section"
    r"|mediators?|meetings?|insurers?|courts?|umpires?|referees?|examiners?"
)
# These are sought in small letters.
_TOPICS = late_pattern(
    rf"\b(?:(?P<neutral>{_NEUTRAL})|(?P<harm>{_HARM})|(?P<burden>{_BURDEN})|(?P<leave>{_LEAVE})"
    rf"|(?P<benefit>{_BENEFIT})"
    rf"|(?P<controlled>{_CONTROLLED}))\b",
)
_PREPOSITION = late_pattern(r"\b(?:of|for|to|in|on|from|under|with|by|at|assigned|described)\b")
_COUNT = late_pattern(r"\b(?:the )?(?:number|amount|rate|length|cost) of\b")


def topic(subject: str) -> Topic:
    """What the thing is that a subject names: its head's, else the last one that is known.

    The head of "the number of routes" is what is counted.
    """
    plain = _COUNT.sub("", small(subject))
    head = _PREPOSITION.split(plain.strip(), maxsplit=1)[0]
    found = list(_TOPICS.finditer(head)) or list(_TOPICS.finditer(plain))[:1]
    return Topic(str(found[-1].lastgroup)) if found else Topic.NONE
