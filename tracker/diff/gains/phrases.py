"""Terms of art: words that in every agreement stand for one side's interest.

The rule protected here: a term stands here only when its presence alone says whom it favours, in
any agreement and whatever the sentence is about.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from tracker.diff.letters import small
from tracker.diff.model import Favours

_HARM = r"(?:disciplin\w+|discharge|dismissal|terminat\w+|suspension|demotion|removal|forfeit\w*)"


class TermOfArt(NamedTuple):
    """A term of art with the side that it is good for.

    ``keys`` are pieces of words of which one stands in every text that has the term.
    """

    name: str
    camp: Favours
    keys: frozenset[str]
    words: str

    def found(self, text: str) -> re.Match[str] | None:
        """Where a text has the term, in small letters; None when it has not."""
        return _compiled(self.words).search(small(text))


@cache
def _compiled(words: str) -> re.Pattern[str]:
    """Compiled when first needed: most terms stand in no text that is judged."""
    return re.compile(rf"\b(?:{words})\b")


def _term(name: str, camp: Favours, keys: str, *words: str) -> TermOfArt:
    return TermOfArt(name, camp, frozenset(keys.split()), "|".join(words))


_UNION, _EMPLOYER = Favours.UNION, Favours.EMPLOYER
TERMS = (
    _term(
        "default answer",
        _UNION,
        "granted sustained approved upheld favor favour",
        r"(?:deemed|considered) (?:to be |to have been )?(?:granted|sustained|approved|upheld)",
        r"(?:not )?(?:late|answer\w*|respon\w*|reply)[^.;]{0,60}"
        r" (?:is|are|shall be|will be) (?:sustained|granted)",
        r"(?:resolve[ds]?|settled|decided) (?:the grievance )?in favou?r of the"
        r" (?:grievant|union|association|employee)",
        r"not (?:answered|acted (?:up)?on|responded to)(?: [\w()-]+){0,6} (?:is|are|shall"
        r" be|will be) (?:approved|granted)",
    ),
    _term(
        "default refusal",
        _EMPLOYER,
        "denied waived withdrawn abandoned rejected untimely resigned settled refused",
        r"(?:deemed|considered) (?:to be |to have been"
        r" )?(?:denied|waived|withdrawn|abandoned|rejected|untimely|resigned|settled)",
        r"not (?:answered|acted (?:up)?on|responded to)(?: [\w()-]+){0,6} (?:is|are|shall"
        r" be|will be) (?:denied|refused)",
    ),
    _term(
        "sole right",
        _EMPLOYER,
        "sole exclusive unilateral",
        r"sole(?:ly)? (?:and exclusive |and absolute"
        r" )?(?:right|authority|judge?ment|prerogative)",
        r"exclusive(?:ly)? (?:right|authority|prerogative)s?",
        r"unilateral(?:ly)?",
    ),
    _term(
        "practice kept",
        _UNION,
        "practice",
        r"(?:continue|maintain|honou?r|preserve|retain)\w* (?:\w+ ){0,4}past practices?",
        r"past practices?(?: [\w-]+){0,7} (?:be"
        r" )?(?:continue|maintain|preserve|honou?r|remain)\w*",
    ),
    _term(
        "practice ended",
        _EMPLOYER,
        "practice",
        r"(?:discontinue|supersede|eliminate|cancel|replace|extinguish)\w*"
        r" (?:\w+ ){0,5}past practices?",
        r"(?:no|any|all) (?:\w+ )?past practices?(?: [\w-]+){0,9}"
        r" (?:void|superseded|extinguished|binding|eliminated|discontinued|cancell?ed)",
    ),
    _term(
        "waiver of bargaining",
        _EMPLOYER,
        "waive oblig required entire complete duty",
        r"(?<!party )(?<!parties )waives? (?:\w+ ){0,4}rights?"
        r" to (?:bargain|negotiate|strike|grieve|arbitrate|meet)",
        r"not be (?:obligated|required) to (?:bargain|negotiate)",
        r"no (?:obligation|duty) to (?:bargain|negotiate)",
        r"entire agreement",
        r"complete agreement",
    ),
    _term(
        "back pay",
        _UNION,
        "retroactiv whole back",
        r"retroactiv(?:e|ely|ity)",
        r"ma[dk]e whole",
        r"made whole",
        r"full back ?pay",
    ),
    _term(
        "the employer's choice of the best",
        _EMPLOYER,
        "qualified suit abilit",
        r"(?:most|best)[- ](?:highly )?(?:qualified|suited|suitable)",
        r"skills?,? (?:and )?abilit(?:y|ies)",
        r"merit and ability",
        r"ability and (?:merit|performance)",
    ),
    _term(
        "compulsion",
        _EMPLOYER,
        "overtime mandat involuntar compulsory",
        r"(?:mandatory|forced|compulsory|involuntary)"
        r" (?:overtime|transfers?|reassignments?|furloughs?|lay-?offs?|on-call|floating)",
        r"(?:may|shall|will|can) be mandated",
        r"(?:is|are|be) (?:mandatory|compulsory)",
        r"reverse[- ]seniority mandate",
        r"involuntarily",
    ),
    _term(
        "free choice",
        _UNION,
        "volunt optional",
        r"(?:strictly |on a |be |is |are )(?:voluntary|optional)",
        r"voluntarily",
        r"(?:by|among|from) volunteers",
    ),
    _term(
        "fair turns",
        _UNION,
        "rotati equal equitab even",
        r"by rotation",
        r"on a rotating basis",
        r"(?:distributed|divided|offered|assigned) (?:as )?(?:equally|equitably|evenly)",
    ),
    _term(
        "random testing",
        _EMPLOYER,
        "random",
        r"at random",
        r"random(?:ly)?(?= |[.,;])",
    ),
    _term(
        "suspicion needed",
        _UNION,
        "suspicion probable",
        r"reasonable suspicion",
        r"probable cause",
    ),
    _term(
        "fair answer",
        _UNION,
        "unreasonably capricious",
        r"unreasonably (?:be )?(?:denied|withheld|refused|delayed)",
        r"arbitrary(?: or|,) capricious",
    ),
    _term(
        "replacement workers",
        _EMPLOYER,
        "replace",
        r"permanent(?:ly)? replace\w*",
        r"striker replacements?",
    ),
    _term(
        "forfeiture",
        _EMPLOYER,
        "forfeited",
        r"(?:is|are|(?:shall|will|may) be) forfeited",
    ),
    _term(
        "employment at will",
        _EMPLOYER,
        "will",
        r"at[- ]will",
    ),
    _term(
        "successors bound",
        _UNION,
        "successor assign purchaser transferee assum",
        r"(?:up)?on (?:\w+ |and ){0,5}(?:successors?|assigns|purchaser|transferee)",
        r"assum(?:e|es|ption of) (?:\w+ ){0,5}agreement",
    ),
    _term(
        "grounds for discipline",
        _EMPLOYER,
        "disciplin discharge dismissal terminat suspension demotion removal forfeit",
        rf"(?:cause|grounds|basis|reason) for (?:immediate )?(?:\w+ (?:or|and) )?{_HARM}",
        rf"subject to (?:immediate |progressive )?(?:\w+ (?:or|and|up to and including)"
        rf" )?{_HARM}",
        rf"(?:result in|lead to) (?:immediate )?(?:\w+ (?:or|and|up to and including) )?{_HARM}",
    ),
    _term(
        "steps of discipline",
        _UNION,
        "progressive",
        r"progressive(?: and \w+)?(?: in nature| discipline)?",
    ),
    _term(
        "help before discipline",
        _UNION,
        "rehabilit chance",
        r"rehabilitat\w+",
        r"last[- ]chance agreement",
    ),
    _term(
        "binding arbitration",
        _UNION,
        "binding",
        r"arbitrat[^.;]{0,40}\bbinding",
        r"(?:final and )?binding arbitration",
    ),
    _term(
        "advice only",
        _EMPLOYER,
        "advisory",
        r"arbitrat[^.;]{0,40}\badvisory",
        r"advisory arbitration",
    ),
    _term(
        "within the unit",
        _UNION,
        "included covered",
        r"included in (?:the |this )?(?:bargaining )?unit",
        r"(?:shall|will) be covered by this agreement",
    ),
    _term(
        "outside the unit",
        _EMPLOYER,
        "excluded",
        r"excluded from (?:the |this )?(?:bargaining unit|unit|agreement|coverage)",
    ),
    _term(
        "power of the arbitrator",
        _UNION,
        "arbitrator",
        r"arbitrator (?:may|(?:(?:shall|will) have|has) (?!no\b)(?:the |full |\w+"
        r" )?(?:authority|power|jurisdiction))(?! not)",
    ),
    _term(
        "limits of the arbitrator",
        _EMPLOYER,
        "arbitrator",
        r"arbitrator (?:(?:may|shall|will|can) not|cannot|(?:(?:shall|will) have|has) no"
        r" (?:authority|power|jurisdiction))",
    ),
    _term(
        "representation",
        _UNION,
        "representat steward union association accompanied",
        r"(?:right|entitled|entitlement) (?:to|of) (?:be accompanied|(?:have )?(?:a |an"
        r" )?(?:union|association|steward|representati\w+))(?: representati\w+)?",
    ),
    _term(
        "the unit's people first",
        _UNION,
        "before prior within preference first internal",
        r"offered first to",
        r"first (?:opportunity|refusal|consideration|preference)",
        r"(?:before|prior to) (?:\w+ ){0,4}(?:outside|external|new|temporary|agency|non-unit)"
        r" (?:applicants?|candidates?|hires?|employees|workers)",
        r"from within the bargaining unit",
        r"preference (?:\w+ ){0,3}(?:bargaining unit|internal|current) ",
        r"internal (?:applicants|candidates|employees)[^.;]{0,40}\b(?:preference|first|before)",
    ),
)


def terms_in(*texts: str) -> list[TermOfArt]:
    """The terms that one of these texts can have, by the pieces of words that stand in it."""
    read = small("\n".join(texts))
    there = [key for key in _keys() if key in read]
    return [term for term in TERMS if not term.keys.isdisjoint(there)]


@cache
def _keys() -> frozenset[str]:
    return frozenset().union(*(term.keys for term in TERMS))
