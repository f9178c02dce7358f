"""Reads the project's documents for the tests: code, links, tables, anchors.

Must not know what the documents ought to say.
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parent.parent
DOCUMENTS = [
    *(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")),
    *sorted((ROOT / "docs").glob("*.md")),
    *sorted((ROOT / "docs" / "decisions").glob("*.md")),
    ROOT / "tests" / "quality" / "README.md",
]


def text(name: str) -> str:
    """A document as it is written."""
    return (ROOT / name).read_text(encoding="utf-8")


def section(name: str, heading: str) -> str:
    """What stands under a heading, up to the next of any rank."""
    _, found, rest = text(name).partition(f"\n{heading}\n")
    assert found, f"{name} has no heading {heading!r}"
    return re.split(r"^#+ ", rest, maxsplit=1, flags=re.MULTILINE)[0]


def table(part: str, head: str) -> dict[str, list[str]]:
    """Rows of the tables whose first heading is `head`: other cells by each name in the first."""
    rows: dict[str, list[str]] = {}
    inside = False
    for line in part.splitlines():
        first, *rest = [cell.strip() for cell in line.strip("|").split("|")]
        inside = line.startswith("|") and (inside or first == head)
        if inside:
            rows |= dict.fromkeys(re.findall(r"`([^`]+)`", first), rest)
    return rows


def code(path: Path) -> Iterator[str]:
    """Everything in a document that is marked as code, a line at a time."""
    for token in _tokens(path):
        if token.type in {"code_inline", "fence"}:
            yield from token.content.splitlines()


def all_code() -> list[str]:
    """The same of every document."""
    return [line for path in DOCUMENTS for line in code(path)]


def links(path: Path) -> Iterator[str]:
    """Where a document points to, pictures included."""
    for token in _tokens(path):
        target = token.attrs.get("href") or token.attrs.get("src")
        if isinstance(target, str):
            yield target
        if token.type in {"html_block", "html_inline"}:
            yield from re.findall(r'(?:src|href)="([^"]+)"', token.content)


def anchors(path: Path) -> set[str]:
    """The anchors that GitHub gives a document's headings."""
    pairs = pairwise(_tokens(path))
    headings = (inline.content for head, inline in pairs if head.type == "heading_open")
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in headings}


@cache
def _tokens(path: Path) -> tuple[Token, ...]:
    """A document's blocks, and what stands within them."""
    blocks = MarkdownIt().enable("table").parse(path.read_text(encoding="utf-8"))
    return tuple(token for block in blocks for token in (block, *(block.children or ())))
