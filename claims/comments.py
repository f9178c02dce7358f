"""The comments in a YAML text, so that none is lost when a claim is written anew.

The parser drops comments; here they are found as the # signs outside every scalar. Must
not know what a claim is.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import yaml

from claims.errors import CommentsLost
from claims.strict_yaml import LOADER, Located

Comments = Mapping[str, tuple[str, ...]]
AT_THE_END = ""


class Comment(NamedTuple):
    """Where a comment stands, from line 1 and column 0, and its words with the # sign."""

    line: int
    column: int
    words: str


def comments_in(text: str) -> Iterator[Comment]:
    """Every comment of a YAML text that is known to parse."""
    spans = tuple(_scalar_spans(text))
    offset = 0
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        for sign in re.finditer(r"(?<!\S)#", line):
            place = offset + sign.start()
            if not any(start <= place < end for start, end in spans):
                yield Comment(number, sign.start(), line[sign.start() :].rstrip())
                break
        offset += len(line)


def comments_by_field(text: str, document: Located) -> dict[str, tuple[str, ...]]:
    """The comments beside a top field or on lines of their own right above one, by field.

    AT_THE_END holds what follows the last field.

    Raises:
        CommentsLost: A comment stands inside a field.
    """
    starts = {line: str(place[0]) for place, line in document.lines.items() if len(place) == 1}
    filled = [n for n, line in enumerate(text.splitlines(), 1) if line.strip()[:1] not in {"", "#"}]
    kept: dict[str, tuple[str, ...]] = {}
    for comment in comments_in(text):
        line = comment.line if comment.line in starts else _next(filled, comment)
        if line not in {*starts, None}:
            raise _lost(comment, document.name)
        field = starts[line] if line else AT_THE_END
        kept[field] = (*kept.get(field, ()), comment.words)
    return kept


def _next(filled: list[int], comment: Comment) -> int | None:
    """The line that a comment stands above, if it is at the margin; 0 is nobody's line."""
    return next((n for n in filled if n > comment.line), None) if not comment.column else 0


def _lost(comment: Comment, name: str) -> CommentsLost:
    problem = f"This comment would be lost: {comment.words[:60]}"
    cure = "move it to a line of its own at the margin, above a field like id, uz or sources"
    return CommentsLost(name, comment.line, problem, cure)


def _scalar_spans(text: str) -> Iterator[tuple[int, int]]:
    """From where to where each scalar reaches; a block's first line may end in a comment."""
    for token in yaml.scan(text, Loader=LOADER):
        if isinstance(token, yaml.ScalarToken):
            start, end = token.start_mark.index, token.end_mark.index
            header = text.find("\n", start) if token.style in {"|", ">"} else start
            yield header, end
