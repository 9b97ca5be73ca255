"""Verbs without their endings, so that "denied", "denies" and "deny" are one.

The rule protected here: two forms of one verb have one stem; the stem is for comparing, never
for showing.
"""

from __future__ import annotations

_IRREGULAR = {
    "paid": "pay", "laid": "lay", "given": "give", "gave": "give", "made": "make", "held": "hold",
    "done": "do", "taken": "take", "sent": "send", "kept": "keep", "met": "meet", "set": "set",
    "chosen": "choose", "lost": "lose", "worn": "wear", "brought": "bring", "sought": "seek",
    "drawn": "draw", "run": "run", "cut": "cut", "put": "put", "borne": "bear", "sold": "sell",
    "withheld": "withhold", "broken": "break", "frozen": "freeze", "meant": "mean",
     "forgone": "forgo", "told": "tell", "shown": "show", "begun": "begin",
    "has": "have", "had": "have", "does": "do",
}  # fmt: skip


def stem(word: str) -> str:
    """A verb's form without its ending: "providing", "provided" → "provid"."""
    plain = word.lower()
    plain = _IRREGULAR.get(plain, plain)
    if plain.endswith(("ied", "ies")):
        return plain[:-3] + "y"
    for ending in ("ing", "ed", "es", "s", "e"):
        if plain.endswith(ending) and len(plain) - len(ending) >= 2 and not plain.endswith("ss"):
            plain = plain.removesuffix(ending)
            break
    doubled = len(plain) > 4 and plain[-1] == plain[-2] and plain[-1] not in "sl"
    return plain[:-1] if doubled else plain


def is_participle(word: str) -> bool:
    """Whether a word behind "be" makes a passive: "paid", "granted", "withheld"."""
    plain = word.lower()
    return plain.endswith("ed") or (plain in _IRREGULAR and plain not in ("has", "had", "does"))
