"""The page of what a lawyer must still open, in Markdown: `docs/facts-to-check.md`.

It holds no day of today: it changes only when a claim or a dossier does. Must not know files.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby

from claims.model import Claim
from claims.to_check import ABSENT, Open, Rank

_SIGNS = re.compile(r"([\\`*_\[\]<>|#])")
_NAMES = {"H": "high", "M": "medium", "L": "low", "?": "not rated"}

_LEGEND = """\
# What a lawyer must still open

Made from the claims and the [dossiers](facts/uz_law.md) by `main.py claims facts --write`; do not
edit it by hand. Worst first: published answers that rest on reports alone, then published answers
whose author left points to check, then the rest. Within each part the rumours that do most harm
come first, then those that spread most, as [the candidates' table](facts/claims.md) rates them,
then those whose next check is nearest.

- **A box** is what the claim's author left for a lawyer (`to_check`).
- **Entries** are those of the dossiers that only the press or organisations carry; sections and
  candidates are not counted.
- **Not the law's text** are sources of the kinds `official`, `ngo` and `media`.

At the end stand the entries that carry several claims, since opening one of them helps most at
once, and the days by which claims must be checked again. What you found goes into the dossier
first, then into the claim: [the guide](claims.md)."""

_HEADINGS = {
    Rank.REPORTED: "Published, and only reported",
    Rank.ASKED: "Published, with points to check",
    Rank.REST: "The rest",
}


def page(opens: Iterable[Open], facts: Mapping[str, str]) -> str:
    """The page, from what `worst_first` found."""
    every = tuple(opens)
    listed = tuple(one for one in every if not one.nothing)
    parts = [_LEGEND]
    for rank, group in groupby(listed, key=lambda one: one.rank):
        shown = tuple(map(_shown, group))
        parts += [f"## {_HEADINGS[rank]} ({len(shown)})", *shown]
    parts += [_by_entry(listed, facts), _by_day(listed)]
    parts.append(f"## Nothing to check ({len(every) - len(listed)})")
    return "\n\n".join(part for part in parts if part) + "\n"


def _shown(one: Open) -> str:
    claim, rating = one.claim, one.rating
    facts = (
        f"verdict {claim.verdict}, evidence {claim.evidence}, {claim.status}",
        f"harm {_NAMES[rating.harm]}, spread {_NAMES[rating.spread]}",
        f"checked {claim.checked_on}, again by {claim.review_by}",
    )
    head = f"### {_link(claim)}\n\n{_plain(claim.en.claim)}\n\n- {'; '.join(facts)}"
    return "\n".join((head, *_open_lines(one)))


def _open_lines(one: Open) -> Iterator[str]:
    for point in one.points:
        yield f"- [ ] {_plain(point[:1].upper() + point[1:]).rstrip('.')}"
    if one.entries:
        yield f"- Entries: {', '.join(one.entries)}"
    if one.sources:
        some = len(one.sources) < len(one.claim.sources)
        yield "- Not the law's text:" if some else "- No source is the law's text:"
    for source in one.sources:
        page = f"[{_plain(source.title)}](<{source.url}>)"
        yield f"  - {source.kind}: {page}, {_plain(source.publisher)}"


def _by_entry(opens: Iterable[Open], facts: Mapping[str, str]) -> str:
    """Entries that carry more than one claim: opening one of them helps many."""
    carried = Counter(name for one in opens for name in one.entries)
    most = sorted((-count, name) for name, count in carried.items() if count > 1)
    rows = (f"| {name} | {_plain(facts.get(name, ABSENT))} | {-count} |" for count, name in most)
    head = "## Entries that carry several claims\n\n| entry | seen so far | claims |\n|---|---|---|"
    return "\n".join((head, *rows)) if most else ""


def _by_day(opens: Iterable[Open]) -> str:
    """When answers must be checked again, nearest first."""
    due = sorted((one.claim for one in opens), key=lambda claim: (claim.review_by, claim.id))
    rows = (
        f"| {day} | {', '.join(map(_link, group))} |"
        for day, group in groupby(due, key=lambda claim: claim.review_by)
    )
    head = "## To be checked again\n\n| by | claims |\n|---|---|"
    return "\n".join((head, *rows)) if due else ""


def _link(claim: Claim) -> str:
    return f"[{claim.id}](../claims/data/{claim.country}/{claim.id}.yaml)"


def _plain(text: str) -> str:
    """The text with Markdown's signs made harmless, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
