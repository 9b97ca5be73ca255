"""Which section of a real agreement is which of its successor, checked by eye.

Labels only. "A9.4 S2" stands for "Article 9.4 Section 2", "L:" for "Letter of Agreement: ". Left
out is what nobody needs to look at: sections whose words did not change.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tracker.diff.model import Diff

_ESSENTIAL = "L:ESSENTIAL WORKER INCLEMENT WEATHER/HAZARDOUS CONDITIONS PAY"
_CHILDCARE = "L:CHILDCARE AND ELDERCARE EXPLORATORY COMMITTEE"
_BI_WEEKLY = "L:BI-WEEKLY PAY PERIOD/WORKDAY => L:STRUCTURAL CHANGES TO PAY PRACTICES"
_AT_HOME = "L:ADMINISTRATIVE LEAVE/DUTY STATIONED AT HOME INVESTIGATION COMMUNICATION"
_STATEWIDE = "L:STATEWIDE LABOR MANAGEMENT COMMITTEE"
_INCLEMENT = "L:INCLEMENT WEATHER/HAZARDOUS CONDITIONS LEAVE"

SAME_NUMBER = {
    "engineers": """
        Preamble; A1.4 S1; A1.4 S2; A3.2 S4; A3.7; A3.9 S1; A3.9 S4; A4.1 S1; A4.1 S2; A4.1
        S3; A4.1 S6; A4.1 S8; A4.3 S2; A4.4 S2; A4.7 S1; A4.7 S6; A6.5 S3; A6.5 S4; A6.5 S7;
        A8.2 S1; A8.3 S1; A8.3 S2; A9.1 S3; A9.1 S10; A10.8 S2; A10.12 S1; A10.14; A11.2 S1;
        A11.3; A11.5 S1; A11.5 S3; A11.9 S7; A12.1 S1; A12.1 S2; A12.2 S2; A12.4 S1; A12.5 S1;
        A12.5 S2; A12.5 S3; A12.6 S5; A12.7 S3; A12.14 S2; A12.15 S5; A12.15 S7; A12.15 S9;
        Appendix B; Appendix C
    """,
    "dentists": """
        Cover; A12 S3; A12 S2; A14; A15 S5; A19; A20 S6; A33 S4; A33 S5; A33 S10; A34 S1; A34
        S2; A42 S3; A42 S4; A42 S10; A43; L:ARTICLE 9, CONTRACTING OUT FEASIBILITY STUDY;
        L:ARTICLE 11 - SALARY AND BENEFIT REPORT; L:STATE POLICY 50.050.01 WORKING REMOTELY
        UPDATES; Appendix A
    """,
    "physicians": """
        A12 S6; A14 S6; A14 S7; A15 S3; A15 S15; A27 S4; A27 S5; A27 S10; A28 S1; A28 S2; A33;
        A35 S3; A35 S4; A35 S10; A37; L:ARTICLE 9, CONTRACTING OUT FEASIBILITY STUDY;
        L:ARTICLE 12 - SALARY AND BENEFIT REPORT; L:STATE POLICY 50.050.01 WORKING REMOTELY
        UPDATES; Appendix A
    """,
    "real-estate": """
        Cover; A8 S3; A17 S6; A17 S7; A17 S11; A20 S1; A24 S4; A24 S5; A24 S10; A25 S5; A28
        S2; A30 S2; A30 S3; A30 S4; A30 S5; A30 S6; A32 S3; A32 S4; A37 S4; A39 S1; A39 S2;
        A39 S3; A42 S1; A42 S2; A45; A51 S3; A51 S4; A51 S10; A54 S1; L:ARTICLE 18,
        CONTRACTING OUT - FEASIBILITY STUDY; L:ARTICLE 37 - SALARY AND BENEFIT REPORT; L:STATE
        POLICY 50.050.01 WORKING REMOTELY UPDATES
    """,
    "ilpa": """
        Cover; 14.3.1; 14.3.3; 14.7.1
    """,
    "nurses": """
        A9 S1(A); A9 S3; A12 S5; A12 S6; A12 S12; A16 S1(A); A16 S1(B); A20 S1(E); A20 S2; A20
        S3; A20 S5(A); A20 S5(B); A20 S8; A23 S1; A24 S1(C); A24 S2; A24 S3; A28 S1(D); A28 S4;
        A28 S5;
        A30 S1(D); A34 S8; A35 S4(C); A36 S1; A36 S5(C); A38 S1(J); A38 S6; A40 S2; A41(E);
        A41(F); A42; A43 S4(A); A43 S5(B); A45 S1; A45 S2; A45 S8; A50 S3; A50 S4; A51 S1(A);
        A51 S2(B); A51 S3; A51 S4; A51 S9; A55 S7(C); A59 S1; A59 S2; A63 S2(C); A63 S4; A66 S2; A67
        S3; A67 S4; A67 S9; A67 S12(E); A69 S1; L:ARTICLE 16 - SALARY AND BENEFIT REPORT;
        L:ARTICLE 61, CONTRACT OUT FEASIBILITY STUDY; L:OVERTIME SELECTION(2); L:OVERTIME
        SELECTION(3); L:STATE POLICY 50.050.01 WORKING REMOTELY UPDATES; L:CRITICAL NEED AND
        SHIFT INCENTIVE; Appendix A; Appendix B
    """,
}
"""Sections that were reworded and kept their number."""

OTHERWISE = {
    "engineers": f"""
        A11.2 S5 => A11.2 S4; A11.2 S6 => A11.2 S5; A12.4 S2 => A12.4 S3; A12.4 S3 => A12.4 S4;
        A12.4 S4 => A12.4 S5; A12.4 S5 => A12.4 S6; A12.15 S21 => A12.15 S21;
        {_INCLEMENT} => Letter of Agreement 1;
        {_INCLEMENT} S1 => Letter of Agreement 1 S1; {_INCLEMENT} S2 => Letter of Agreement 1 S2;
        {_INCLEMENT} S3 => Letter of Agreement 1 S3; {_INCLEMENT} S4 => Letter of Agreement 1 S4;
        {_INCLEMENT} S5 => Letter of Agreement 1 S5;
        L:PEBB PROJECTED FUNDING COMPOSITE RATE AND COLA => Letter of Agreement 2;
        L:ELECTRICAL AND CONTROLS SYSTEM ENGINEERING DIFFERENTIAL PAY => Letter of Agreement 3;
        L:PAY EQUITY => Letter of Agreement 4;
        L:ODOT/OPRD ROTATIONAL OPPORTUNITIES => Letter of Agreement 5;
        L:SALARY AND BENEFIT REPORT => Letter of Agreement 6;
        L:FRA CERTIFIED HIGHWAY-RAIL CROSSING INSPECTOR DIFFERENTIAL => Letter of Agreement 7;
        L:BI-WEEKLY PAY PERIOD ASSESSMENT WORKGROUP & COMMITTEE => Letter of Agreement 8;
        A6.5 S11 =>; A11.2 S2 =>; A11.2 S3 =>; A11.2 S4 =>; A11.3 S9 =>;
        L:SQUARING OF THE COMPENSATION PLAN =>; L:ENGINEER CLASS STUDY =>;
        L:SALARY RANGE TRUNCATION =>; L:ONE TIME PAYMENT COLA =>;
        => A11.2 S2; => A11.2 S3; => A11.3 S9; => A12.2 S6; => A12.4 S2; => A12.15 S22;
        => A12.16; => A12.16 S1; => A12.16 S2; => A12.16 S3; => Letter of Agreement 9
    """,
    "dentists": f"""
        A9 S1 => A9 S2; A9 S2 => A9 S3; A9 S3 => A9 S4; A9 S4 => A9 S5; A9 S5 => A9 S6;
        A9 S6 => A9 S7; A11 S4 => A11 S3; A11 S5 => A11 S4; A15 S8 => A15 S9; A15 S9 => A15 S10;
        A15 S10 => A15 S11; A43 => A44; A43 S1 => A44 S1; {_ESSENTIAL} => A45;
        L:NATURAL DISASTER LEAVE => A17(i); L:PAY EQUITY => L:EQUAL PAY; {_BI_WEEKLY};
        A11 S3 =>; L:ARTICLE 11 - SALARY RANGE TRUNCATION =>;
        L:ARTICLE 11 – ONE-TIME PAYMENT COLA =>; {_CHILDCARE} =>;
        => A9 S1; => A15 S8; => A33 S11; => {_STATEWIDE}; => {_AT_HOME};
        => L:SPECIALITY TRAINING COMMITTEE; => L:EMPLOYEE CREDENTIALING; => L:RETIREE REHIRES
    """,
    "physicians": f"""
        A19 S3 => A19 S2; A19 S4 => A19 S3; A19 S5 => A19 S4; {_ESSENTIAL} => A38;
        L:PAY EQUITY => L:EQUAL PAY; {_BI_WEEKLY};
        A19 S2 =>; L:ARTICLE 12 - SALARY RANGE TRUNCATION =>;
        L:ARTICLE 12 – ONE-TIME PAYMENT COLA =>; L:NATURAL DISASTER LEAVE =>; {_CHILDCARE} =>;
        => A27 S11; => {_STATEWIDE}; => {_AT_HOME}
    """,
    "real-estate": f"""
        A17 S8 => A17 S8; L:NATURAL DISASTER LEAVE => A28 S13; {_ESSENTIAL} => A54; A54 => A54;
        L:PAY EQUITY => L:EQUAL PAY; {_BI_WEEKLY}; Appendix A => Appendix B;
        Appendix B => Appendix C; L:ARTICLE 37 - SALARY RANGE TRUNCATION =>;
        L:ARTICLE 37 – ONE-TIME PAYMENT COLA =>; {_CHILDCARE} =>;
        => A17 S12; => A24 S11; => {_STATEWIDE}; => {_AT_HOME}; => L:UNDERFILL DIFFERENTIAL;
        => Appendix A
    """,
    "ilpa": """
        14.7.2 => 14.7.3; 14.7.3 => 14.7.4; 14.7.4 => 14.7.5; => 14.7.2
    """,
    "nurses": f"""
        A9 S1(B) => A9 S1(C); A20 S9(C) => A20 S10; A28 S1(E) => A28 S1(D);
        A28 S1(F) => A28 S1(E); A51 S1(C) => A51 S1(D);
        L:UNION REPRESENTATION ON HIRING PANELS => A23 S2; {_ESSENTIAL} => A70;
        L:PAY EQUITY => L:EQUAL PAY; L:PAY EQUITY(3) => L:EQUAL PAY(3);
        L:PAY EQUITY(4) => L:EQUAL PAY(4); L:PAY EQUITY(5) => L:EQUAL PAY(5);
        L:PAY EQUITY(6) => L:EQUAL PAY(6); L:PAY EQUITY(7) => L:EQUAL PAY(7);
        L:PAY EQUITY(9) => L:EQUAL PAY(9); L:PAY EQUITY(10) => L:EQUAL PAY(10);
        L:PAY EQUITY(11) => L:EQUAL PAY(11); {_BI_WEEKLY};
        L:ARTICLE 16 - SALARY STUDY =>; L:ARTICLE 16 - SALARY RANGE TRUNCATION =>;
        L:ARTICLE 16 – ONE-TIME PAYMENT COLA =>; {_CHILDCARE} =>;
        => A9 S1(B); => A16 S1(C); => A51 S10; => A55 S8; => L:VIDEO MONITORING;
        => L:ARTICLE 10 – UNION PRIVILEGES AND LIMITATIONS; => L:12 HOUR SHIFT PILOT (OSH);
        => L:AMERICANS WITH DISABILITIES ACT (ADA) ACCOMODATIONS; => {_STATEWIDE}; => {_AT_HOME};
        => L:HIGH ACUITY PATIENT(S); => L:RESIDENCY PROGRAM WORKGROUP; => L:UNDERFILL DIFFERENTIAL
    """,
}
"""Old => new for the others; nothing on one side says that there is no counterpart."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """The true pairs of one agreement, and every label, old and new, that was looked at."""

    pairs: frozenset[tuple[str, str]]
    olds: frozenset[str]
    news: frozenset[str]

    def found(self, diff: Diff) -> frozenset[tuple[str, str]]:
        """The pairs of a diff that touch a label that was looked at."""
        return frozenset(
            (old.label, new.label)
            for change in diff.changes
            for old in change.old
            for new in change.new
            if (old.label in self.olds or new.label in self.news) and old.level <= 3
        )


def labelled(name: str) -> Labelled:
    """What was checked by eye in the pair of that name."""
    same = [_label(one) for one in SAME_NUMBER[name].split(";")]
    cases = [
        (_label(old), _label(new))
        for old, _, new in (one.partition("=>") for one in OTHERWISE[name].split(";"))
    ]
    cases += [(label, label) for label in same]
    return Labelled(
        frozenset((old, new) for old, new in cases if old and new),
        frozenset(old for old, _ in cases if old),
        frozenset(new for _, new in cases if new),
    )


def _label(short: str) -> str:
    words = " ".join(short.split())
    if words.startswith("A") and words[1:2].isdigit():
        words = f"Article {words[1:]}"
    rest, _, number = words.rpartition(" S")
    if rest and number[:1].isdigit():
        words = f"{rest} Section {number}"
    return words.replace("L:", "Letter of Agreement: ")
