"""The guided form in words, read from words.yaml: questions, meanings, words too small to tell.

English only so far. Must not know where the words are shown.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from claims.drafting.step import Step
from claims.files import read_yaml


def question(step: Step) -> str:
    """The step's question."""
    words: str = _words()["questions"][step.field]
    if step.more and step.number:
        words = _words()["more"].get(step.field, words)
    return words.format(language=_words()["languages"].get(step.language, ""))


def meaning(step: Step, choice: str) -> str:
    """What a choice of the step means, in one line."""
    said: str = _words()["meanings"][step.field][choice]
    return said


@cache
def small_words() -> frozenset[str]:
    """English words that tell nothing in the name of a claim."""
    return frozenset(_words()["small"].split())


@cache
def _words() -> Mapping[str, Any]:
    with as_file(files("claims") / "drafting" / "words.yaml") as path:
        words: Mapping[str, Any] = read_yaml(path)
        return words
