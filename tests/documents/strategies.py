"""Clauses of every valid shape, words and documents, for the laws."""

from __future__ import annotations

from hypothesis import strategies as st

from tracker.documents.clause import Clause, Draft, with_paths

SPECIAL = "#*|-\\^_—–~`[](){}.,:;\"'“”’§$%&<>=+/0123456789"

_character = st.one_of(
    st.sampled_from(SPECIAL),
    st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]),
)
word = st.one_of(
    st.text(_character, min_size=1, max_size=8),
    st.sampled_from(["**bold**", "—", "-", "#", "##", "|", "---", "\\", "^7", "*(table)*", "1."]),
)


def _spaced(smallest: int, largest: int) -> st.SearchStrategy[str]:
    return st.lists(word, min_size=smallest, max_size=largest).map(" ".join)


line = _spaced(1, 6)
label = st.one_of(
    _spaced(1, 3),
    st.sampled_from(["Article 9", "9.4", "9.4(b)", "9.4(b)(ii)", "Appendix A", "Preamble"]),
)
text = st.lists(line, max_size=4).map("\n".join)
level = st.integers(1, 9)
drafts = st.builds(Draft, label, _spaced(0, 4), text, level, st.booleans())
entries = st.builds(
    Draft, label.map(lambda name: f"{name}(a)"), _spaced(0, 2), text, level, st.just(value=False)
)

clauses: st.SearchStrategy[tuple[Clause, ...]] = st.lists(
    st.one_of(drafts, entries), max_size=8
).map(with_paths)
