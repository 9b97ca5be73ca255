"""Sentences of our own invention, before and after, with whom the change favours.

They were written before the rules of judging were. The rules were worked out on the pairs with an
even place; those with an odd place were kept aside and say how well the rules do on the unseen.
"""

from __future__ import annotations

from typing import NamedTuple

from tracker.diff.model import Favours


class Pair(NamedTuple):
    """One sentence ``before`` and ``after`` (either may be gone), and whom the change favours."""

    favours: Favours
    before: str
    after: str


_U, _E = Favours.UNION, Favours.EMPLOYER
_M, _N, _X = Favours.MIXED, Favours.NEUTRAL, Favours.UNCLEAR

PAIRS = tuple(
    Pair(*pair)
    for pair in (
        (
            _E,
            "Drivers shall have a rest break of at least twenty (20) minutes in each shift.",
            "Drivers shall have a rest break of at least fifteen (15) minutes in each shift.",
        ),
        (
            _U,
            "Librarians receive twelve (12) days of vacation leave each year.",
            "Librarians receive sixteen (16) days of vacation leave each year.",
        ),
        (
            _U,
            "The County shall reply to a request for leave within fourteen (14) calendar days.",
            "The County shall reply to a request for leave within seven (7) calendar days.",
        ),
        (
            _E,
            "The College will answer the grievance within ten (10) working days.",
            "The College will answer the grievance within twenty (20) working days.",
        ),
        (
            _E,
            "A teacher shall submit an appeal within forty-five (45) days of the decision.",
            "A teacher shall submit an appeal within twenty-one (21) days of the decision.",
        ),
        (
            _U,
            "A grievance must be filed within ten (10) days after the occurrence.",
            "A grievance must be filed within sixty (60) days after the occurrence.",
        ),
        (
            _E,
            "No class shall exceed twenty-four (24) students.",
            "No class shall exceed twenty-eight (28) students.",
        ),
        (
            _E,
            "The number of routes assigned to a collector shall not exceed six (6) a day.",
            "The number of routes assigned to a collector shall not exceed nine (9) a day.",
        ),
        (
            _U,
            "New mechanics serve a probationary period of one (1) year.",
            "New mechanics serve a probationary period of six (6) months.",
        ),
        (
            _U,
            "There is a waiting period of ninety (90) days before dental coverage begins.",
            "There is a waiting period of thirty (30) days before dental coverage begins.",
        ),
        (
            _E,
            "The City shall contribute eighty percent (80%) of the cost of family coverage.",
            "The City shall contribute seventy-five percent (75%) of the cost of family coverage.",
        ),
        (
            _E,
            "Members contribute two percent (2%) of salary to the retirement plan.",
            "Members contribute four percent (4%) of salary to the retirement plan.",
        ),
        (
            _E,
            "The Company shall provide safety shoes to every loader.",
            "The Company may provide safety shoes to every loader.",
        ),
        (
            _E,
            "The District shall replace broken equipment.",
            "The District shall make every reasonable effort to replace broken equipment.",
        ),
        (
            _U,
            "The University should post vacancies on its website.",
            "The University shall post vacancies on its website.",
        ),
        (
            _U,
            "Management will try to give two weeks' warning of a change of shift.",
            "Management will give two weeks' warning of a change of shift.",
        ),
        (
            _N,
            "The Hospital will furnish scrubs.",
            "The Hospital shall furnish scrubs.",
        ),
        (
            _N,
            "The Employer must keep the records for five years.",
            "The Employer shall keep the records for five years.",
        ),
        (
            _E,
            "Overtime shall be offered by seniority.",
            "Overtime shall be offered by seniority where operations permit.",
        ),
        (
            _E,
            "The Library shall close at noon on the day before a holiday.",
            "The Library shall close at noon on the day before a holiday, if staffing allows.",
        ),
        (
            _U,
            "Tuition is reimbursed subject to the availability of funds.",
            "Tuition is reimbursed.",
        ),
        (
            _U,
            "The Authority shall grant leave for funerals unless the service's needs prevent it.",
            "The Authority shall grant leave for funerals.",
        ),
        (
            _E,
            "The Employer shall not contract out maintenance.",
            "The Employer shall not contract out maintenance without first giving notice.",
        ),
        (
            _E,
            "Nurses shall not be floated to another unit.",
            "Nurses shall not be floated to another unit, except in an emergency.",
        ),
        (
            _E,
            "Employees receive a shift premium of $2.00 per hour.",
            "Regular full-time employees receive a shift premium of $2.00 per hour.",
        ),
        (
            _U,
            "Full-time instructors are eligible for sabbatical leave.",
            "Full-time and part-time instructors are eligible for sabbatical leave.",
        ),
        (
            _E,
            "Work on live wires shall be done only by journeymen.",
            "Work on live wires shall be done by journeymen or contractors.",
        ),
        (
            _E,
            "Only certified operators may run the crane.",
            "Certified operators or supervisors may run the crane.",
        ),
        (
            _E,
            "Layoffs shall be made by seniority and qualifications agreed with the Union.",
            "Layoffs shall be made at the discretion of the Employer.",
        ),
        (
            _E,
            "Bids are awarded to the most senior applicant.",
            (
                "Bids are awarded to the applicant whom the manager considers best suited, in the "
                "manager's sole discretion."
            ),
        ),
        (
            _E,
            "No firefighter shall be discharged except for just cause.",
            "Any firefighter may be discharged at any time with or without cause.",
        ),
        (
            _U,
            "The City may suspend an officer.",
            "The City may suspend an officer only for just cause.",
        ),
        (
            _E,
            "Disputes under this Article may be submitted to arbitration.",
            (
                "Disputes under this Article are not subject to the grievance procedure or to "
                "arbitration."
            ),
        ),
        (
            _U,
            "A denial of training is not grievable.",
            "A denial of training is grievable.",
        ),
        (
            _E,
            "Schedules may be changed by mutual agreement of the parties.",
            "Schedules may be changed by the Employer after consultation with the Union.",
        ),
        (
            _E,
            "Uniform standards shall not be changed without the consent of the Union.",
            "Uniform standards may be changed after notice to the Union.",
        ),
        (
            _U,
            "A clerk may trade shifts with the approval of the supervisor.",
            "A clerk may trade shifts.",
        ),
        (
            _E,
            "Stewards may use the meeting room.",
            "Stewards may use the meeting room with the prior approval of management.",
        ),
        (
            _E,
            "The Employer shall provide parking at no cost.",
            "",
        ),
        (
            _E,
            "The Union may inspect the payroll records on request.",
            "",
        ),
        (
            _U,
            "The Employer may monitor calls at any time.",
            "",
        ),
        (
            _U,
            "",
            "The Employer shall pay the full cost of required vaccinations.",
        ),
        (
            _E,
            "",
            "The Employer may require an employee to work overtime on any day.",
        ),
        (
            _E,
            "",
            "Employees shall submit a doctor's certificate for every absence.",
        ),
        (
            _U,
            "The Board shall notify the Association at least ten (10) days before a transfer.",
            "The Board shall notify the Association at least twenty (20) days before a transfer.",
        ),
        (
            _E,
            "Employees shall give two (2) weeks' notice before resigning.",
            "Employees shall give four (4) weeks' notice before resigning.",
        ),
        (
            _E,
            "Hours worked in excess of eight (8) in a day are paid at time and one-half.",
            "Hours worked in excess of ten (10) in a day are paid at time and one-half.",
        ),
        (
            _U,
            (
                "Employees who have completed five (5) years of service receive four weeks of "
                "vacation."
            ),
            (
                "Employees who have completed three (3) years of service receive four weeks of "
                "vacation."
            ),
        ),
        (
            _E,
            "There shall be one (1) aide for every eight (8) residents.",
            "There shall be one (1) aide for every twelve (12) residents.",
        ),
        (
            _U,
            "The Union may appoint one (1) steward for each fifty (50) employees.",
            "The Union may appoint one (1) steward for each thirty (30) employees.",
        ),
        (
            _U,
            "Mileage is reimbursed at up to forty cents ($0.40) per mile.",
            "Mileage is reimbursed at up to sixty cents ($0.60) per mile.",
        ),
        (
            _E,
            "Salaries shall increase by four percent (4%) on July 1.",
            "Each employee shall receive a one-time bonus of four percent (4%) on July 1.",
        ),
        (
            _N,
            "Article 7.2 governs holidays; the parties agree to it.",
            "Article 7.2 governs holidays: the Parties agree to it.",
        ),
        (
            _N,
            "The Employer shall supply the tools that are needed.",
            "The Employer shall supply the tools which are needed.",
        ),
        (
            _M,
            "Pilots receive eight (8) days off and a meal allowance of $50 per day.",
            "Pilots receive ten (10) days off and a meal allowance of $40 per day.",
        ),
        (
            _M,
            "The Employer shall pay ninety percent (90%) of the premium and may change carriers.",
            "The Employer shall pay 85 percent (85%) of the premium and shall not change carriers.",
        ),
        (
            _X,
            "The committee shall have six (6) members.",
            "The committee shall have eight (8) members.",
        ),
        (
            _X,
            "The fiscal year begins on July 1.",
            "The fiscal year begins on January 1.",
        ),
        (
            _X,
            "Bakers shall receive three (3) hours a week for cleaning.",
            "Bakers shall receive twelve (12) hours in each four-week period for cleaning.",
        ),
        (
            _X,
            "The bonus shall be six percent (6%).",
            "The bonus shall be six percent (5%).",
        ),
        (
            _X,
            "The work week begins on Sunday.",
            "The work week begins on Monday.",
        ),
        (
            _X,
            "The parties shall meet in March.",
            "The parties shall meet in May.",
        ),
        (
            _E,
            "The Employer shall not use cameras to discipline employees.",
            "Cameras are meant to improve safety and not to discipline employees.",
        ),
        (
            _E,
            "The Employer guarantees each cook forty hours of work a week.",
            "The Employer recognizes the value of stable hours for cooks.",
        ),
        (
            _E,
            "A joint committee chosen equally by both sides shall decide the dispute.",
            "The Director of Human Resources shall decide the dispute.",
        ),
        (
            _U,
            "The Superintendent's decision is final.",
            "The decision may be appealed to an impartial arbitrator.",
        ),
        (
            _E,
            "The Employer shall notify the Union and the employee of a transfer.",
            "The Employer shall notify the Union or the employee of a transfer.",
        ),
        (
            _U,
            "The Employer shall offer training in safety.",
            "The Employer shall offer training in safety and first aid.",
        ),
        (
            _U,
            "Sick leave may not be used for the illness of a family member.",
            "Sick leave may be used for the illness of a family member.",
        ),
        (
            _E,
            "Unused holidays may be carried over to the next year.",
            "Unused holidays may not be carried over to the next year.",
        ),
        (
            _U,
            "A warning shall be removed from the file after thirty-six (36) months.",
            "A warning shall be removed from the file after twelve (12) months.",
        ),
        (
            _E,
            "Recall rights last for twenty-four (24) months.",
            "Recall rights last for twelve (12) months.",
        ),
        (
            _E,
            "The Employer shall pay a severance of two (2) weeks of pay for each year of service.",
            "The Employer shall pay a severance of one (1) week of pay for each year of service.",
        ),
        (
            _U,
            "The Employer may require up to twelve (12) hours of overtime a week.",
            "The Employer may require up to four (4) hours of overtime a week.",
        ),
        (
            _U,
            "No employee shall be required to work more than six (6) days in a row.",
            "No employee shall be required to work more than five (5) days in a row.",
        ),
        (
            _E,
            "Meal periods shall be no less than thirty (30) minutes.",
            "Meal periods shall be up to thirty (30) minutes.",
        ),
        (
            _E,
            "The Employer shall pay the stipend in January.",
            "The Employer shall pay the stipend in January. This Section expires on June 30, 2026.",
        ),
        (
            _U,
            "The retention bonus ends when this Agreement expires.",
            "The retention bonus continues until the parties agree on a successor.",
        ),
        (
            _E,
            "Guards are entitled to choose their posts.",
            "Guards may express a preference for their posts.",
        ),
        (
            _E,
            "The Company shall consider and grant requests for day shifts in order of seniority.",
            "The Company shall consider requests for day shifts.",
        ),
    )
)

WORKED_ON = PAIRS[::2]
KEPT_ASIDE = PAIRS[1::2]
