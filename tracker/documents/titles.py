"""What reads as a title: the few capitalised words that name a provision, apart from its text."""

from __future__ import annotations

import re

from tracker.patterns import late_pattern

_LONGEST = 14
_SMALL = frozenset(
    (
        "a an and as at but by for from in into nor not of on or per than the to upon via vs with "
        "without due non"
    ).split()
)
_VERB = re.compile(r"\b(?:shall|will|may|must|is|are|was|were|has|have|agrees?|means|does|do)\b")
_RUN_IN = re.compile(r"(?P<title>[^.:\n]{2,110})(?P<end>[.:])\s+(?=\S)")
_LEFT_OUT = late_pattern(r"(?P<title>[^.:\n]{2,110}?)\s+(?P<end>\[?(?:\*(?: ?\*){2,}|…|\.{3})\]?)")
"""A title with nothing behind it but the sign for words left out."""
_SENTENCE_BEHIND = re.compile(r"[a-z]{2}\.\s+[A-Z]")
_LOUD_WORD = r"[^\sa-z]*[A-Z]{2}[^\sa-z]*"
_CAPITALS = late_pattern(rf"(?P<title>(?:[^\sa-z]+\s+)*?{_LOUD_WORD})\s+(?=[A-Z][a-z]+\s)")
_LONGEST_LINE = 110
_LONGEST_RUN = 300
"""Characters in which a title in capitals is looked for, and the sentence behind it."""
_OWN_FORM = late_pattern(r"(?:REV|NEW)\b|(?:SECTION|ARTICLE|APPENDIX)\s+\S|\(?\w{1,3}[.)]\s")
_BROKEN = late_pattern(
    r"(?:[/&]|\w-|\b(?:and|of|for|the|to|or|with|in|except|between))$", re.IGNORECASE
)
_ABBREVIATED = re.compile(r"\b(?:No|Nos|Sec|Art|St|Dr|Mr|Ms|vs|Inc|Jr|Co|U\.S|[A-Z])$")


def is_title(text: str) -> bool:
    """Whether ``text`` reads as a title: short, its weighty words capitalised, no verb of duty."""
    words = text.rstrip(" .:").split(None, _LONGEST)
    if not words or len(words) > _LONGEST or (text.rstrip().endswith(";")):
        return False
    if text.isupper():
        return True
    if has_verb(text) or not _capital(words[0]):
        return False
    weighty = [word for word in words if word.strip("()“”\"',").lower() not in _SMALL]
    capitals = sum(_capital(word) for word in weighty)
    return capitals >= max(1, 0.6 * len(weighty))


def has_verb(text: str) -> bool:
    """Whether the words state or order something, as no title does: "shall", "means"."""
    return bool(_VERB.search(text))


def is_whole_title(text: str) -> bool:
    """Whether all of ``text`` is one title, not a title with a sentence behind it."""
    if not is_title(text) or _SENTENCE_BEHIND.search(text):
        return False
    title, behind = split_run_in(text)
    return not title or not behind.endswith(".") or is_title(behind)


def wraps_on(heading: str, line: str) -> bool:
    """Whether the line right below a heading is the rest of it.

    So it is when both are in capitals, or when the heading ends in the middle: an open bracket, a
    hyphen or stroke, a small word.
    """
    if len(line) > _LONGEST_LINE or not is_title(line) or _OWN_FORM.match(line):
        return False
    broken = heading.count("(") > heading.count(")") or _BROKEN.search(heading)
    return bool(broken) or (heading.isupper() and line.isupper())


def split_run_in(text: str, lead: int = 0) -> tuple[str, str]:
    """Split a run-in title from the text after it: ("Administrative Time", "Physicians shall …").

    ``lead`` is the number of characters set apart by their formatting (0: none); formatting
    settles it, otherwise the words up to the first full stop or colon must read as a title. Gives
    ("", text) when there is no title.
    """
    if lead:
        title, rest = text[:lead].strip(), text[lead:].strip()
        if rest.startswith((",", ";")):
            return "", text
        if len(title.split()) <= _LONGEST and not has_verb(title):
            return title.rstrip(" .:–—-"), _after_stop(rest)
        return "", text
    match = _RUN_IN.match(text)
    if match and is_title(match["title"]) and not _ABBREVIATED.search(match["title"]):
        return match["title"].strip(), text[match.end() :].strip()
    bare = _LEFT_OUT.fullmatch(text) if text.endswith(("*", "…", "...", "]")) else None
    if bare and is_title(bare["title"]):
        return bare["title"], bare["end"]
    return "", text


def split_capitals(text: str) -> tuple[str, str] | None:
    """Split a title in capitals from the sentence that runs on behind it, None when none does.

    >>> split_capitals("SAVINGS CLAUSE Should any Article be held unlawful")
    ('SAVINGS CLAUSE', 'Should any Article be held unlawful')
    """
    match = _CAPITALS.match(text[:_LONGEST_RUN])
    return (match["title"].rstrip(" .:"), text[match.end() :]) if match else None


def _after_stop(text: str) -> str:
    """Drop the full stop or dash that closed a title outside its formatting."""
    return re.sub(r"^(?:[.:]|[–—-]+)\s+", "", text)


def _capital(word: str) -> bool:
    first = word.lstrip("“\"'‘([")[:1]
    return first.isupper() or first.isdigit() or first in "&/–—-$"
