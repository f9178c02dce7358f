"""What the form proposes where a good answer can be guessed: the id and the days."""

import re
from collections.abc import Collection, Mapping
from datetime import timedelta
from itertools import count
from typing import Any

from claims.drafting.look import Desk
from claims.drafting.step import Kind, Step, at
from claims.drafting.words import small_words

HALF_A_YEAR = timedelta(days=180)
_LONGEST, _MOST_WORDS = 44, 5  # the model's limit; more words than that are no name


def proposal(step: Step, value: Mapping[str, Any], desk: Desk) -> str:
    """What is taken when the step is left empty; nothing where only the writer can know."""
    if step.place == ("id",):
        words = str(at(value, ("en", "claim")) or "")
        return propose_id(str(value.get("country", "")), words, desk.taken)
    if step.kind is Kind.DAY:
        today = desk.around.today
        return str(today + HALF_A_YEAR if step.field == "review_by" else today)
    return ""


def propose_id(country: str, claim: str, taken: Collection[str]) -> str:
    """A free id from a claim's English words; nothing if it has none."""
    words = re.findall(r"[a-z0-9]+", re.sub("['‘’]", "", claim.lower()))
    telling = [word for word in words if word not in small_words()][:_MOST_WORDS]
    name = country
    for word in telling:
        name = f"{name}-{word}" if len(name) + len(word) < _LONGEST - len("-99") else name
    if name == country:
        return ""
    numbered = (name if n == 1 else f"{name}-{n}" for n in count(1))
    return next(free for free in numbered if free not in taken)
