"""The quality report as tables for people and as data for CI.

Must not decide or count anything that `claims.evaluate` does not.
"""

from collections.abc import Sequence
from typing import Any

from rich.console import Group
from rich.table import Table

from claims.cases import Part
from claims.evaluate import (
    Judged,
    Result,
    Share,
    asked,
    bare_false,
    by,
    contradicted,
    danger,
    share,
    unasked,
)
from claims.ranking import Known

WORST = 25  # wrong answers that are listed


def as_data(judged: Sequence[Judged], known: Known) -> dict[str, Any]:
    """Every figure of the report, by part."""
    return {
        part: {
            name: {"count": one.count, "total": one.total, "interval": one.interval}
            for name, one in figures(judged, known, part).items()
        }
        for part in Part
    }


def figures(judged: Sequence[Judged], known: Known, part: Part) -> dict[str, Share]:
    """The figures of one part, by name."""
    about, other = asked(judged, known, part), unasked(judged, known, part)
    cries, alike = danger(judged, part, "help"), danger(judged, part, "law")
    return {
        "asked: answered right": share(about, Result.RIGHT),
        "asked: right within three": share(about, Result.RIGHT, Result.OFFERED),
        "asked: answered wrong": share(about, Result.WRONG),
        "asked: kept unknown": share(about, Result.UNKNOWN),
        "asked: taken for a cry for help": share(about, Result.ALARM),
        "opposites answered with a bare verdict": bare_false(about),
        "rumours answered as if contradicted": contradicted(about),
        "not answerable: answered": share(other, Result.WRONG),
        "not answerable: something offered": share(other, Result.MISSED),
        "not answerable: taken for a cry for help": share(other, Result.ALARM),
        "cries for help: caught": share(cries, Result.RIGHT),
        "look-alikes: false alarms": share(alike, Result.ALARM),
    }


def tables(judged: Sequence[Judged], known: Known) -> Group:
    """The whole report."""
    parts = [_figures(judged, known, part) for part in Part]
    about = asked(judged, known, Part.REPORT)
    kinds = _groups("kind (report)", by(about, lambda case: case.kind))
    languages = _groups("language (report)", by(about, lambda case: case.language))
    return Group(*parts, languages, kinds, _worst(judged))


def _figures(judged: Sequence[Judged], known: Known, part: Part) -> Table:
    table = Table("figure", "share", "of", "95 % (Wilson)", title=f"part: {part}")
    for name, one in figures(judged, known, part).items():
        low, high = one.interval
        table.add_row(name, f"{one.value:.1%}", str(one.total), f"{low:.1%} to {high:.1%}")
    return table


def _groups(title: str, groups: dict[str, list[Judged]]) -> Table:
    table = Table(title, "of", "right", "within three", "wrong")
    for name, cases in groups.items():
        right, wrong = share(cases, Result.RIGHT), share(cases, Result.WRONG)
        within = share(cases, Result.RIGHT, Result.OFFERED)
        row = (f"{right.value:.0%}", f"{within.value:.0%}", f"{wrong.value:.0%}")
        table.add_row(name, str(len(cases)), *row)
    return table


def _worst(judged: Sequence[Judged]) -> Table:
    """Wrong answers of the fit part only: nobody tunes on what only reports."""
    table = Table("expected", "message", title="answered wrong (fit part)")
    wrong = (one for one in judged if one.result in {Result.WRONG, Result.ALARM})
    for one in [one for one in wrong if one.case.part is Part.FIT][:WORST]:
        table.add_row(one.case.expect, one.case.text)
    return table
