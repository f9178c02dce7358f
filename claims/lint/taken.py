"""Warnings about questions that a changed claim would take from other claims.

Everything is learned anew in memory, drafts as if they were published, and compared with what
ships with the program. Must not print or write anything.
"""

from collections.abc import Collection, Sequence
from functools import reduce
from operator import getitem
from pathlib import Path
from typing import Any

import numpy as np

from claims.catalog import ASKED, Catalog, catalog_of, load_catalog, yaml_files
from claims.collisions import Collision, collisions, new_collisions
from claims.files import locate
from claims.gathering import vectors_of
from claims.lint.finding import Finding, Severity
from claims.matching.entries import Entry, entries
from claims.matching.keeping import FILE, SHIPPED, load
from claims.matching.knowledge import Knowledge, digests
from claims.matching.semantic import Encoder
from claims.matching.views import Views, eye
from claims.model import Claim, Status
from claims.strict_yaml import Place
from claims.witnesses import nearest

CURE = "make clearer what is asked here, or move the other where it belongs"


def lint_taken(
    directory: Path,
    encoder: Encoder | None,
    data_dir: Path,
    only: Collection[Path] = (),
    shipped: Path = SHIPPED,
) -> tuple[Finding, ...]:
    """A warning for each claim that another would take questions from, by path and line.

    Args:
        directory: The folder of the claims, laid out as `<country>/<id>.yaml`.
        encoder: Looks at meaning; None compares letters and ideas alone.
        data_dir: Where vectors of texts are kept.
        only: Files of the claims to look at; none for all that changed since what ships with
            the program was learned. A file that can't be read is left to the other rules.
        shipped: Where that is kept.
    """
    named = {_claim_of(path) for path in only}
    catalog = _as_published(load_catalog(directory), named)
    learned = entries(catalog, directory)
    before = load(shipped / FILE, with_meaning=encoder is not None)
    takers = (named or _changed(learned, before)) & {claim.id for claim in catalog.published()}
    if not takers:
        return ()
    texts = [entry.text for entry in learned]
    vectors = vectors_of(texts, encoder, data_dir)
    views = eye(texts, vectors).views(texts, vectors)
    found = tuple(one for one in collisions(learned, views, catalog) if one.taker in takers)
    if before and not takers.isdisjoint(before.layout.claims):
        found = new_collisions(found, learned, before, catalog)
    return tuple(sorted(_finding(one, learned, views, directory) for one in found))


def _claim_of(path: Path) -> str:
    """The id that a claim's file, or the file of its questions, is named after."""
    return path.name.removesuffix(ASKED).removesuffix(".yaml")


def _as_published(catalog: Catalog, named: Collection[str]) -> Catalog:
    """The catalog with drafts published: those named, or all of them."""
    claims = (_published(c) if not named or c.id in named else c for c in catalog.claims.values())
    return catalog_of(claims, catalog.asked)


def _published(claim: Claim) -> Claim:
    draft = claim.status is Status.DRAFT
    return claim.model_copy(update={"status": Status.PUBLISHED}) if draft else claim


def _changed(learned: Sequence[Entry], before: Knowledge | None) -> set[str]:
    known = before.digests if before else {}
    return {name for name, digest in digests(learned).items() if known.get(name) != digest}


def _finding(one: Collision, learned: Sequence[Entry], views: Views, directory: Path) -> Finding:
    """Points to the taker's own text that is nearest to the worst that it takes."""
    worst = one.taken[0]
    mine = [place for place, entry in enumerate(learned) if entry.claim == one.taker]
    seen = views.rows(np.asarray([worst.place]))
    [(place, _)] = nearest(seen, views.rows(np.asarray(mine)), 1)
    text = learned[mine[place]].text
    problem = (
        f"{len(one.taken)} of {one.texts} texts of {one.owner} would go to {one.taker}, "
        f'"{worst.text}" by {worst.taking:.2f} against {worst.own:.2f}; nearest to it is "{text}"'
    )
    path, line = _where(directory, one.taker, text)
    return Finding(path, line, Severity.WARNING, problem, CURE, "taken")


def _where(directory: Path, claim: str, text: str) -> tuple[str, int]:
    """The file and line of a claim's text: in the claim, or among its questions."""
    documents = (locate(path) for path in yaml_files(directory) if _claim_of(path) == claim)
    return next(
        (document.name, line)
        for document in documents
        for place, line in document.lines.items()
        if _at(document.value, place) == text
    )


def _at(value: Any, place: Place) -> str | None:  # noqa: ANN401 any YAML value
    """The text at a place, as the model keeps it; None for what is no text."""
    found = reduce(getitem, place, value)
    return found.strip() if isinstance(found, str) else None
