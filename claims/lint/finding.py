"""What the linter says: findings, and the remarks of rules that they are made from.

Must not know any rule, any file, or how findings are shown.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from claims.strict_yaml import Place

if TYPE_CHECKING:
    from claims.lint.around import Questions
    from claims.lint.draft import Around, Draft


class Severity(StrEnum):
    """An error keeps a claim from people; a warning asks somebody to look."""

    ERROR = "error"
    WARNING = "warning"


class Finding(NamedTuple):
    """One finding: where, how grave, what in plain words, what to do, and which rule."""

    path: str
    line: int
    severity: Severity
    problem: str
    cure: str
    rule: str

    def __str__(self) -> str:
        """`path:line: error: problem (cure)`, one line, clickable in editors."""
        cure = f" ({self.cure})" if self.cure else ""
        return f"{self.path}:{self.line}: {self.severity}: {self.problem}{cure}"


class Remark(NamedTuple):
    """What a rule yields: the field, the problem, the cure, how grave it is."""

    place: Place
    problem: str
    cure: str
    severity: Severity = Severity.ERROR


Rule = Callable[["Draft", "Around"], Iterator[Remark]]
QuestionRule = Callable[["Questions", "Around"], Iterator[Remark]]


def warning(place: Place, problem: str, cure: str) -> Remark:
    """A remark that asks somebody to look."""
    return Remark(place, problem, cure, Severity.WARNING)
