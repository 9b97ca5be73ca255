"""A diff as Markdown: a golden, and nothing recorded that becomes markup."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import given, settings

from tests.reports.diff_example import COMPARISON
from tests.reports.strategies import comparisons
from tracker.diff.model import Diff
from tracker.reports.diff_markdown import render_markdown
from tracker.reports.escape import UNSEEN

if TYPE_CHECKING:
    from tracker.table.comparison import Comparison

GOLDEN = """\
# contract (Agreement 2022–2026) → E4 (Counter on administrative time)

**3 reworded · 1 inserted · 1 moved · 2 not addressed · 1 unchanged**

## 9.4 Administrative Time

*reworded · in Article 9*

Each employee has <del>seven (7)</del> <ins>four (4)</ins> hours of administrative time. It is \
scheduled in blocks of not less than sixty (60) minutes and is *… 28 words unchanged …* pay \
period or in the one that follows, as the employee may choose. It <del>shall not</del> \
<ins>may</ins> be used for visits.

- administrative time: seven (7) hours → four (4) hours: −3 hours, −43 % (favours the employer)

## 9.5 Booking

*inserted · in Article 9*

<ins>Booked by the Employer.</ins>

## 9.6 Return Visits

*moved from 4.3 and reworded · in Article 9*\\
*heading: Visits → Return Visits*\\
*paired by similarity, 62% sure*

Within <del>ten (10)</del> <ins>twelve (12)</ins> days.

## Appendix A Table 1

*reworded · in Appendix A*

| Step | Rate |
| --- | --- |
| 1 | <del>$41.20</del> <ins>$42.85</ins> |

*Folded: 1 cross-reference follows*
"""


def test_the_page_as_it_is_pasted() -> None:
    assert render_markdown(COMPARISON) == GOLDEN


@settings(max_examples=40)
@given(comparisons)
def test_the_only_elements_are_our_own_and_end_on_their_line(comparison: Comparison) -> None:
    page = render_markdown(comparison, everything=True)
    assert not UNSEEN.search(page)
    assert set(re.findall(r"<[^>]*>?", page)) <= {"<del>", "</del>", "<ins>", "</ins>"}
    for line in page.split("\n"):
        assert line.count("<del>") == line.count("</del>")
        assert line.count("<ins>") == line.count("</ins>")


def test_everything_lists_every_pairing() -> None:
    page = render_markdown(COMPARISON, everything=True)
    assert "\n\n9.1 Workday: unchanged\n\n" in page
    assert "See <del>9.5</del><ins>9.7</ins>." in page
    assert "Folded" not in page
    assert "words unchanged" not in page


def test_warnings_of_the_diff_are_told() -> None:
    warned = COMPARISON._replace(diff=Diff((), ("paired coarsely",)))
    assert "> Note: paired coarsely" in render_markdown(warned)
