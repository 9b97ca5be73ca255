"""What a number measures by the noun beside it: a probation, a deductible, a class size.

The rule protected here: of these measures more is better for one side in any agreement, whoever
the sentence is about; the noun must stand in the number's own statement, nothing else between.
"""

from __future__ import annotations

import re

from tracker.diff.model import Favours
from tracker.patterns import late_pattern

_BURDENS = (
    r"probation\w*|(?:trial|introductory|orientation|working test|waiting|qualifying|vesting)"
    r" (?:service )?periods?"
    r"|deductibles?|co-?pay(?:ment)?s?|co-?insurance|out-of-pocket\b"
    r"|(?:employee|member|teacher|nurse)(?:['’]?s['’]?)? (?:\w+ )?(?:share|contribution)s?"
    r"|case-? ?loads?|work-? ?loads?|class(?:room)? (?:sizes?|loads?)|teaching loads?"
    r"|(?:class|course|patient) (?:limits?|maximums?)|panel sizes?|furlough(?: days)?"
    r"|of the (?:journeyman|full|top|regular|standard) (?:\w+ )?(?:rate|scale|salary|wage) for\s+$"
    r"|(?:minimum )?increments? of|(?:highest|best|final)(?: consecutive)?\s+$"
    r"|overtime (?:pay )?(?:starts?|begins?|applies|accrues?|(?:is|shall be) paid)[^.;,]{0,20}"
    r" after"
    r"|(?:reprimands?|warnings?|discipline|disciplinary (?:actions?|records?|letters?))\b"
    r"[^.;,]{0,40} (?:remain|retained|kept|stay|maintained|active|considered|used)\b[^.;,]{0,40}"
    r"|(?:top|maximum|highest|next)[ -](?:step|rate|salary)(?: \w+){0,3} (?:in|after|within)"
)
_BENEFITS = (
    r"recall (?:list|rights?|period)"
    r"|recall (?:shall|will|is|are|may)\b[^.;,]* for a period of\s+$"
    r"|(?:right|eligible|eligibility) (?:of|for|to) recall"
    r"|(?:re-?employment|reemployment|preferred hiring|re-?hire) list"
    r"|(?:vacation|sick leave|leave|hours|days)[^.;,]{0,30}carr(?:y|ied) (?:over|forward)"
    r"|(?:appointments?|visits?|sessions?) (?:shall|will|must|are|is) (?:be )?(?:scheduled|booked"
    r"|allotted|allowed) for"
    r"|for (?:each|every) (?:new|initial|first) \w+"
    r"|carr(?:y|ied|ies) (?:over|forward)|carry-?over"
    r"|severance(?: pay)?|lose (?:all |his or her |their )?seniority|seniority[^.;,]{0,40}"
    r" (?:lost|broken|terminated|forfeited)|loss of seniority"
    r"|(?:absent|absence|fails? to report)[^.;]{0,30}"
)
_MEASURES = late_pattern(rf"\b(?:(?P<employer>{_BURDENS})|(?P<union>{_BENEFITS}))", re.IGNORECASE)
_OPEN = late_pattern(
    r"\b(?:(?:work|school|duty|instructional|contract|teacher)[ -]?(?:day|week|year)s?"
    r"|(?:pay|work) periods?)\b"
    r"[^.;,]{0,40}(?:shall|will|is|are|consists?|be|of)\s+$",
    re.IGNORECASE,
)
"""A longer day may be more work or more pay: nobody knows from the words."""
_HOURS_OF = late_pattern(
    r"(?:[\w-]+ )?(?:\(\d+\)[ -]?)?[\w-]*-?hours? (?:work ?)?(?:day|week|shift|schedule)s?\b", re.I
)
_LOADS = frozenset(
    "rooms beds calls tables stops patients students pupils clients children cases residents"
    " inmates routes classes sections "
    "appointments preparations consumers offenders youths accounts sites buildings"
    " families households callers referrals deliveries".split()
)
_SERVED = late_pattern(r"\b(?:patient|student|pupil|child|client|case|resident|inmate)", re.I)
_FOR_NEW = late_pattern(
    r"\b(?:for|per|to) (?:each|every|one(?: \(1\))?) (?:new|initial|first)\b", re.I
)
"""Behind what goes on for each that begins: more time for those who are served already."""
_FIRST, _LAST = 90, 45
"""Letters before and behind a number in which the noun that it measures stands."""
_BREAK = late_pattern(r"[;:]|\d|%|\$")
_NEXT = late_pattern(r"[;:,.]|\d|%|\$|\b(?:and|or|but)\b", re.IGNORECASE)
_QUIT = late_pattern(
    r"\b(?:resign\w*|quit|abandon\w*|seniority|terminated|job abandonment)\b", re.IGNORECASE
)
_ABSENT = late_pattern(r"\b(?:absent|absence|fails? to report)", re.IGNORECASE)


def load(unit: str, text: str) -> bool:
    """Whether a number counts people or things that employees must serve: more is more work.

    A ratio in signs is one when the text names those who are served.
    """
    if unit == "to one":
        return bool(_SERVED.search(text))
    return unit.partition(" per ")[0] in _LOADS and not _FOR_NEW.search(text)


def unsettled(text: str, start: int) -> bool:
    """Whether the number that begins at ``start`` is the length of a working day, week or year."""
    first = max(0, start - _FIRST)
    return bool(_OPEN.search(text[first:start]) or _HOURS_OF.match(text, start))


def measured(text: str, start: int, end: int) -> Favours | None:
    """The side for which more of the number from ``start`` to ``end`` is better, else None.

    The noun before the number goes first.
    """
    before, after = text[max(0, start - _FIRST) : start], text[end : end + _LAST]
    found = [one for one in _MEASURES.finditer(before) if not _BREAK.search(before, one.end())]
    if found:
        return _camp(found[-1], text)
    behind = _MEASURES.search(_NEXT.split(after, maxsplit=1)[0])
    return _camp(behind, text) if behind is not None else None


def _camp(match: re.Match[str], text: str) -> Favours | None:
    if match["employer"]:
        return Favours.EMPLOYER
    if _ABSENT.match(match[0]) and not _QUIT.search(text):
        return None
    return Favours.UNION
