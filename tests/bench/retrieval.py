"""Texts that nobody here wrote: is the same sentence in another language found first?

Ours beside what somebody could use instead. Quality, not cost, so nothing is repeated.
"""

from collections.abc import Iterator
from statistics import fmean
from typing import Any

from .effort import Effort
from .figures import Figure
from .text_sets import ELSEWHERE
from .worker import Worker

ABSENT = "not in the folder of --texts (docs/benchmarks.md)"
NO_ENCODER = "no encoder is installed on this machine"
CYRILLIC, LATIN = "uzc", ("uzl", "uz")  # the first of the Latin ones that a set has

Found = list[dict[str, Any]]


def measured(effort: Effort) -> list[Figure]:
    """First places by set, pair of languages and way; then what Cyrillic loses against Latin."""
    folder = str(effort.texts) if effort.texts else None
    with Worker("retrieval_worker") as worker:
        found = worker.call("first_places", folder=folder, count=effort.sentences)
    return [*_places(found), *_alphabets(found), *_absent(found)]


def _places(found: Found) -> Iterator[Figure]:
    for one in found:
        asks, asked = one["pair"]
        for way, share in one["first"].items():
            name = f"{one['set']}, {asks} to {asked}, of {one['count']}: {way}"
            yield _share(name, share)


def _share(name: str, share: float | None) -> Figure:
    if share is None:
        return Figure(name, None, "%", to=NO_ENCODER)
    return Figure(name, 100 * share, "%")


def _alphabets(found: Found) -> Iterator[Figure]:
    """How many points fewer or more Cyrillic finds, on average over the languages asked."""
    for name in dict.fromkeys(one["set"] for one in found):
        by_pair = {tuple(one["pair"]): one["first"] for one in found if one["set"] == name}
        latin = next((one for one in LATIN if any(asks == one for asks, _ in by_pair)), "")
        both = [
            (first, by_pair[latin, asked])
            for (asks, asked), first in by_pair.items()
            if asks == CYRILLIC and (latin, asked) in by_pair
        ]
        yield from _differences(f"{name}, {CYRILLIC} less {latin}", both)


def _differences(name: str, both: list[tuple[Any, Any]]) -> Iterator[Figure]:
    for way in both[0][0] if both else ():
        pairs = [(cyrillic[way], latin[way]) for cyrillic, latin in both]
        if None not in pairs[0]:
            lost = 100 * fmean(one - other for one, other in pairs)
            yield Figure(f"{name}: {way}", lost, "points")


def _absent(found: Found) -> Iterator[Figure]:
    here = {one["set"] for one in found}
    for name in ELSEWHERE:
        if name not in here:
            yield Figure(f"{name}: skipped", None, "%", to=ABSENT)
