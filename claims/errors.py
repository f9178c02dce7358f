"""The one short tree of errors that claims raise.

    ClaimsError
    └── ClaimFileError    a file cannot be read, with its place, the fault and the cure
        └── CommentsLost  writing the file anew would lose comments that a person wrote

Must not know who shows them or how.
"""


class ClaimsError(Exception):
    """Base of everything that `claims` raises on purpose."""


class ClaimFileError(ClaimsError):
    """A file that cannot be read: where, what is wrong in plain words, and what to do.

    Args:
        path: The file's name as the reader knows it.
        line: The line, counted from 1.
        problem: One plain sentence.
        cure: What to do about it; may be empty.
    """

    def __init__(self, path: str, line: int, problem: str, cure: str = "") -> None:
        super().__init__(path, line, problem, cure)
        self.path = path
        self.line = line
        self.problem = problem
        self.cure = cure

    def __str__(self) -> str:
        """`path:line: problem (cure)`, the form that the linter prints too."""
        cure = f" ({self.cure})" if self.cure else ""
        return f"{self.path}:{self.line}: {self.problem}{cure}"


class CommentsLost(ClaimFileError):  # noqa: N818 the name says what would happen
    """Writing the file in canonical form would lose a comment."""
