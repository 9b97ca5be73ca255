"""The words by which agreements call the two sides when they do not name them.

The rule protected here: a word stands here only when in any agreement it means one side. "Party",
"committee" and "arbitrator" mean neither; the table's own names go before all of these.
"""

from __future__ import annotations

_EMPLOYER = (
    "employer company corporation management hospital county city district university college "
    "agency authority administration superintendent supervisor manager director dean provost "
    "principal chancellor president chief commissioner trustee administrator foreman foremen "
    "foreperson state department office board town township municipality contractor vendor "
    "subcontractor"
)
_EMPLOYER_PHRASES = (
    r"appointing authorit(?:y|ies)",
    r"human resources(?: (?:department|office|director))?",
    r"(?:department|agency) heads?",
    r"health system",
    r"school district",
    r"library board",
    r"chief nurs(?:e|ing)(?: officers?)?",
    r"nurse managers?",
    r"head (?:nurses?|teachers?|custodians?)",
)
_UNION = (
    "union association guild federation local steward delegate employee worker member clinician "
    "therapist nurse physician resident intern teacher instructor professor lecturer librarian "
    "clerk driver operator mechanic technician officer firefighter deputy dispatcher paramedic "
    "counselor psychologist pharmacist aide assistant custodian cook baker guard loader collector "
    "carrier journeyman journeymen journeyperson apprentice electrician plumber carpenter welder "
    "machinist painter laborer pilot attendant engineer scientist researcher analyst programmer "
    "grievant applicant appointee incumbent bidder staff faculty crew personnel caregiver provider "
    "preceptor educator paraprofessional specialist musician actor writer "
    "stagehand adjunct substitute retiree archivist usher reporter cashier housekeeper porter "
    "server bartender tutor translator interpreter"
)
_UNION_PHRASES = (
    r"social workers?",
    r"coach(?:es)?",
    r"bargaining[- ]unit(?! (?:work|positions?|jobs?)\b)(?: (?:members?|employees?))?",
    r"(?:union|association) representatives?",
    r"those (?:employees|workers)",
)
_NOT_EMPLOYEES = (
    "offers orders letters matters numbers quarters transfers papers computers vouchers sensors "
    "errors factors floors doors powers answers covers centers chapters tiers others colors favors "
    "sectors layers monitors parameters meters folders servers printers registers remainders "
    "reminders tenders borders enters differs refers prefers considers delivers renders alters "
    "triggers suffers administers customers consumers visitors insurers callers riders prisoners "
    "offenders taxpayers borrowers lenders strangers owners persons theirs years employers "
    "trainers passengers members-at-large retainers corners towers"
)
_TRADE = (
    rf"(?!(?:{'|'.join(_NOT_EMPLOYEES.split())})\b)"
    r"[a-z]{3,}(?:ers|ors|ists|ians|eers|wrights|smiths|women|men)"
)
"""People by their trade, whatever it is: "ushers", "gardeners", "machinists"; only the plural,
because "longer", "under" and "prior" end like one of them."""


def _alternatives(words: str, phrases: tuple[str, ...]) -> tuple[str, ...]:
    return (*phrases, *(f"{word}s?" for word in words.split()))


EMPLOYER_WORDS = _alternatives(_EMPLOYER, _EMPLOYER_PHRASES)
"""Alternatives of a pattern: the employer and those who act for it."""
UNION_WORDS = (*_alternatives(_UNION, _UNION_PHRASES), _TRADE)
"""Alternatives of a pattern: the union and the people it speaks for."""
