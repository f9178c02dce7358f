"""The frozen catalog: claims by id and the questions that belong to them, from a folder.

A broken file is told as a problem and every other claim is still served. Must not know
Telegram, databases, or how a question finds its claim.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property
from heapq import nsmallest
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from claims.errors import ClaimFileError
from claims.files import read_asked, read_claim
from claims.model import Asked, Claim, Country, Status, Topic

ASKED = ".asked.yaml"
NOT_CLAIMS = ("helplines.yaml", "unanswered.yaml", "cries.yaml")


class Problem(NamedTuple):
    """A file that is not served: where the fault is, and what to do about it."""

    path: str
    line: int
    problem: str
    cure: str

    def __str__(self) -> str:
        """`path:line: problem (cure)`."""
        return str(ClaimFileError(*self))


@dataclass(frozen=True)
class Catalog:
    """What is known: all readable claims, whatever their status, and their questions."""

    claims: Mapping[str, Claim]
    asked: Mapping[str, Asked]
    problems: tuple[Problem, ...] = ()

    def published(self) -> tuple[Claim, ...]:
        """The claims that people may be shown, by id."""
        return tuple(c for c in self.claims.values() if c.status is Status.PUBLISHED)

    def of_country(self, country: Country | None) -> tuple[Claim, ...]:
        """Published claims of one country, or of both (None)."""
        return self._of_country[country]

    @cached_property
    def _of_country(self) -> Mapping[Country | None, tuple[Claim, ...]]:
        """Every question asks for these; going through all claims each time adds up."""
        shown = self.published()
        return {
            country: tuple(claim for claim in shown if country in {None, claim.country})
            for country in (None, *Country)
        }

    def by_topic(self, country: Country | None, topic: Topic) -> tuple[Claim, ...]:
        """Published claims on a shelf, of one country or of both (None)."""
        return tuple(claim for claim in self.of_country(country) if topic in claim.topics)

    def latest(self, count: int) -> tuple[Claim, ...]:
        """The `count` published claims checked last: newest day, highest revision, then id."""
        return tuple(nsmallest(count, self.published(), key=_newest_first))


def catalog_of(
    claims: Iterable[Claim], asked: Mapping[str, Asked], problems: Iterable[Problem] = ()
) -> Catalog:
    """A catalog of `claims` in the order of their ids; the last of two equal ids is kept."""
    by_id = {claim.id: claim for claim in claims}
    return Catalog(
        MappingProxyType(dict(sorted(by_id.items()))),
        MappingProxyType(dict(sorted(asked.items()))),
        tuple(sorted(problems)),
    )


def load_catalog(directory: Path) -> Catalog:
    """Every claim and its questions under `directory`, laid out as `<country>/<id>.yaml`."""
    claims: list[Claim] = []
    asked: dict[str, Asked] = {}
    problems: list[Problem] = []
    for path in yaml_files(directory):
        try:
            if path.name.endswith(ASKED):
                asked[path.name.removesuffix(ASKED)] = read_asked(path)
            else:
                claims.append(_claim_at_home(path))
        except ClaimFileError as error:
            problems.append(Problem(error.path, error.line, error.problem, error.cure))
    known = {claim.id for claim in claims}
    problems += (_orphan(directory, name) for name in asked.keys() - known)
    return catalog_of(claims, {k: v for k, v in asked.items() if k in known}, problems)


def yaml_files(directory: Path) -> Iterator[Path]:
    """The files under `directory` that are claims or questions, by path."""
    for path in sorted(directory.rglob("*.y*ml")):
        hidden = path.name.startswith(".")
        if not hidden and not any(fnmatch(path.name, name) for name in NOT_CLAIMS):
            yield path


def _claim_at_home(path: Path) -> Claim:
    claim = read_claim(path)
    home = f"{claim.country}/{claim.id}.yaml"
    if f"{path.parent.name}/{path.name}" != home:
        problem = f"The claim in this file has the id {claim.id} and the country {claim.country}"
        raise ClaimFileError(str(path), 1, problem, f"name the file {home}")
    return claim


def _orphan(directory: Path, name: str) -> Problem:
    path = next(directory.rglob(f"{name}{ASKED}"))
    problem = f"No claim {name} was read that these questions could belong to"
    return Problem(str(path), 1, problem, f"name the file after its claim, or mend {name}.yaml")


def _newest_first(claim: Claim) -> tuple[int, int, str]:
    return (-claim.checked_on.toordinal(), -claim.revision, claim.id)
