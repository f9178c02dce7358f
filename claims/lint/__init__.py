"""The linter for claims: a product for moderators.

`lint` for a folder, `lint_text` for one draft; a finding prints itself as
`path:line: severity: plain words (cure)`.
"""

from claims.lint.around import around_catalog, printed_numbers
from claims.lint.draft import Around
from claims.lint.finding import Finding, Severity
from claims.lint.lint import RULES, lint, lint_text

__all__ = [
    "RULES",
    "Around",
    "Finding",
    "Severity",
    "around_catalog",
    "lint",
    "lint_text",
    "printed_numbers",
]
