"""What verbs do to the other side: give, harm, use, receive, bear.

The rule protected here: a verb is listed only where in any agreement its sense is plain; what is
not listed counts as a plain duty or power of whoever carries it.
"""

from __future__ import annotations

from enum import StrEnum

from tracker.diff.gains.stems import stem


class Deed(StrEnum):
    """The sense of a verb."""

    GIVES = "gives"
    HARMS = "harms"
    USES = "uses"
    RECEIVES = "receives"
    BEARS = "bears"
    ASKS = "asks"
    DECIDES = "decides"
    KEEPS = "keeps"
    JOINS = "joins"
    HOPES = "hopes"
    EXCEEDS = "exceeds"
    IS = "is"
    PLAIN = "plain"


_BY_EMPLOYER = {
    Deed.GIVES: (
        "pay provide furnish supply grant give offer reimburse restore credit allow permit approve "
        "authorize "
        "post notify inform advise consult bargain negotiate meet respond reply answer replace "
        "repair compensate accommodate issue guarantee continue release reinstate recall "
        "promote train retrain investigate disclose award fund remove expunge honor protect ensure "
        "increase raise extend install maintain remit match observe count purge "
        "relieve excuse exempt"
    ),
    Deed.HARMS: (
        "deny refuse discipline discharge dismiss terminate suspend demote lay reduce cut decrease "
        "contract subcontract outsource transfer reassign float mandate require compel cancel "
        "withhold deduct revoke monitor record search eliminate disallow reject disqualify "
        "exclude discriminate interfere retaliate coerce penalize reprimand evict impose book "
        "rescind break sever test"
    ),
}
_BY_EMPLOYEES = {
    Deed.RECEIVES: (
        "have has receive advance earn accrue get retain keep enjoy pay compensate reimburse "
        "credit grant give allow offer provide cover award permit entitle vest relieve excuse "
        "exempt release "
        "become represent accompany"
    ),
    Deed.USES: (
        "take use carry accumulate bid trade swap exchange inspect appeal "
        "attend participate decline withdraw grieve challenge contest dispute question rebut "
        "appoint donate appear refuse bring exercise "
        "invoke claim split combine initiate pursue"
    ),
    Deed.ASKS: "express request suggest recommend comment propose ask apply",
    Deed.BEARS: (
        "file submit notify report complete serve return repay work wait forfeit present sign "
        "wear contribute comply cooperate bear waive purchase buy"
    ),
}


def _stems(words: str) -> frozenset[str]:
    return frozenset(map(stem, words.split()))


_EMPLOYER = {deed: _stems(words) for deed, words in _BY_EMPLOYER.items()}
_EMPLOYEES = {deed: _stems(words) for deed, words in _BY_EMPLOYEES.items()}
_GROWS = _stems("increase raise extend expand lengthen")
_SHRINKS = _stems("reduce cut decrease lower shorten")
_OUSTS = _stems("remove replace")
_ENDS = _stems(
    "remove expunge purge destroy delete seal rescind withdraw eliminate reduce cut limit pay "
    "abolish waive discontinue"
)
_ANYBODYS = _stems("complete report present sign serve")
_MANAGEMENTS = _stems("deny disallow approve discipline discharge dismiss suspend demote")
_GETS = _stems("receive earn")
_SUFFERS = _stems("suffer incur lose")
_CARRIES = _stems("carry accumulate bank")
_PARTS_WITH = _stems("pay give provide")
_EXCEEDS = _stems("exceed surpass")
_IS = _stems("be is are was were remain last equal total start begin include")
_DECIDES = _stems("decide determine choose select elect")
_JOINS = _stems("join")
_HOPES = _stems(
    "intend mean design aim hope believe recognize recognise value encourage acknowledge affirm "
    "desire strive wish support aspire"
)


def employer_deed(verb: str) -> Deed:
    """What a verb's stem means when the employer does it."""
    return _deed(verb, _EMPLOYER)


def employee_deed(verb: str, *, passive: bool) -> Deed:
    """What a verb's stem means with the employees as its subject.

    ``passive``: "employees shall be paid", which the employer does.
    """
    if passive and verb in _OUSTS:
        return Deed.HARMS
    if passive:
        done = employer_deed(verb)
        received = done is not Deed.HARMS and verb in _EMPLOYEES[Deed.RECEIVES]
        return Deed.RECEIVES if received else done
    if verb in _PARTS_WITH | _SUFFERS:
        return Deed.BEARS
    if verb in _JOINS:
        return Deed.JOINS
    return _deed(verb, _EMPLOYEES)


def thing_deed(verb: str) -> Deed:
    """What a verb's stem means when something is done to a thing ("leave may be taken")."""
    if verb in _EXCEEDS | _IS | _HOPES | _DECIDES:
        return _deed(verb, {})
    for deeds, wanted in ((_EMPLOYEES, (Deed.USES, Deed.BEARS)), (_EMPLOYER, tuple(_EMPLOYER))):
        for deed in wanted:
            if verb in deeds[deed]:
                return deed
    return Deed.PLAIN


def burden_deed(verb: str) -> Deed:
    """What a verb's stem means when it is done to a burden: more of it harms."""
    if verb in _GROWS:
        return Deed.HARMS
    return Deed.GIVES if verb in _SHRINKS else thing_deed(verb)


def harm_deed(verb: str) -> Deed:
    """What a verb's stem means when it is done to what harms: all that does not end it harms."""
    return Deed.GIVES if verb in _ENDS else Deed.HARMS


def is_got(verb: str) -> bool:
    """Whether only people can be the subject of a verb, whatever they are called."""
    return verb in _GETS


def is_managements(verb: str) -> bool:
    """Whether only those who act for the employer do it, whatever they are called."""
    return verb in _MANAGEMENTS


def is_anybodys(verb: str) -> bool:
    """Whether a verb is said of forms, which employees do, and of work, which the employer does."""
    return verb in _ANYBODYS


def is_saved(verb: str) -> bool:
    """Whether a verb keeps leave for later, which is a benefit where it is promised, too."""
    return verb in _CARRIES


def _deed(verb: str, deeds: dict[Deed, frozenset[str]]) -> Deed:
    if verb in _EXCEEDS:
        return Deed.EXCEEDS
    if verb in _IS:
        return Deed.IS
    if verb in _HOPES:
        return Deed.HOPES
    if verb in _DECIDES:
        return Deed.DECIDES
    return next((deed for deed, verbs in deeds.items() if verb in verbs), Deed.PLAIN)
