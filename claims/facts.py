"""The ids in a facts dossier and how far each can be trusted.

A dossier is Markdown that people write; claims name its entries in `facts`. The dossiers
lie with the documents and are read by whoever runs the linter. Must not know files.
"""

import re
from collections.abc import Iterator, Mapping

NOT_TO_BE_USED = ("KNOWLEDGE", "NOT FOUND")
SECTION = "SECTION"
_ENTRY = re.compile(r"^### ((?:UZ|KZ)-[A-Z]\d\d)(?: \[(.+?)\])?", re.MULTILINE)
_CONFIDENCE = re.compile(r"^- Confidence: (.+)", re.MULTILINE)
_CLAIM = re.compile(r"^\*\*((?:UZ|KZ)-\d\d) ", re.MULTILINE)
_SECTION = re.compile(r"^## ([A-Z])\. (.+)", re.MULTILINE)
_UNVERIFIED = re.compile(r"^(?:\| ((?:UZ|KZ)-K\d\d) \||- (M\d+)\. )", re.MULTILINE)


def fact_ids(markdown: str) -> Mapping[str, str]:
    """Each id in a dossier with its confidence: PRIMARY, OFFICIAL, MEDIA, KNOWLEDGE, ...

    Candidate claims (UZ-19) and whole sections (UZ-L) have the confidence SECTION, unless
    their heading says that nothing in them may be used.
    """
    found = dict(_entries(markdown))
    country = next(iter(found), "")[:2]
    sections = {f"{country}-{m[1]}": _of_section(m[2]) for m in _SECTION.finditer(markdown)}
    unverified = (m[1] or f"{country}-{m[2]}" for m in _UNVERIFIED.finditer(markdown))
    claims = dict.fromkeys(_CLAIM.findall(markdown), SECTION)
    return {**sections, **dict.fromkeys(unverified, "KNOWLEDGE"), **claims, **found}


def usable(confidence: str) -> bool:
    """May an entry with this confidence carry a claim?"""
    return not confidence.startswith(NOT_TO_BE_USED)


def _entries(markdown: str) -> Iterator[tuple[str, str]]:
    """Entries with their confidence in the heading, or on a line of their own below it."""
    heads = [*_ENTRY.finditer(markdown)]
    for number, head in enumerate(heads, 1):
        end = heads[number].start() if number < len(heads) else len(markdown)
        below = _CONFIDENCE.search(markdown, head.end(), end)
        yield head[1], head[2] or (below[1] if below else "NOT FOUND")


def _of_section(title: str) -> str:
    words = title.upper()
    return next((word for word in NOT_TO_BE_USED if word in words), SECTION)
