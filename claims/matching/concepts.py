"""Which ideas a text speaks of, in any language: HIT is not SCOLD, however alike the letters.

The knowledge is in lexicon/concepts.yaml. Must not know claims or scores.
"""

from collections.abc import Iterator
from functools import cache

from claims.text import lexicon, words

LONGEST_PHRASE = 4  # words
# Ideas of one set that are never the same question, however alike the words.
EXCLUSIVE = (
    frozenset({"act.HIT", "act.SCOLD", "act.INSULT"}),
    frozenset({"age.SIXTEEN", "age.SEVENTEEN", "age.EIGHTEEN"}),
)


def concepts(text: str) -> frozenset[str]:
    """The ideas in a text, as `group.IDEA`."""
    return frozenset(_found(words(text)))


def idea_names() -> tuple[str, ...]:
    """Every idea of the lexicon, in its order."""
    data = lexicon("concepts.yaml")
    return tuple(f"{group}.{idea}" for group, ideas in data.items() for idea in ideas)


def conflicts(question: frozenset[str], claim: frozenset[str]) -> frozenset[str]:
    """Ideas of the question that exclude the claim.

    Those of an exclusive set in which the claim speaks of something, but of nothing that the
    question speaks of.
    """
    return frozenset(
        idea
        for group in EXCLUSIVE
        if (known := group & claim) and not known & question
        for idea in group & question
    )


def _found(text: tuple[str, ...]) -> Iterator[str]:
    """The longest phrase at each place, else the longest word beginning."""
    start = 0
    while start < len(text):
        for length in range(min(LONGEST_PHRASE, len(text) - start), 0, -1):
            idea = _idea(" ".join(text[start : start + length]))
            if idea:
                yield idea
                start += length
                break
        else:
            start += 1


def _idea(phrase: str) -> str | None:
    whole, beginnings = _lexicon()
    if phrase in whole:
        return whole[phrase]
    last_word = phrase.rfind(" ") + 1
    ends = range(len(phrase), max(last_word, 1), -1)
    return next((beginnings[phrase[:end]] for end in ends if phrase[:end] in beginnings), None)


@cache
def _lexicon() -> tuple[dict[str, str], dict[str, str]]:
    """Whole phrases, and beginnings of words or phrases, each with its idea."""
    whole: dict[str, str] = {}
    beginnings: dict[str, str] = {}
    for group, ideas in lexicon("concepts.yaml").items():
        for idea, forms in ideas.items():
            for form in forms:
                place = beginnings if form.endswith("-") else whole
                place.setdefault(" ".join(words(form.removesuffix("-"))), f"{group}.{idea}")
    return whole, beginnings
