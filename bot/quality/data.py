"""The quality report as plain data: for scripts, and as the record that CI compares with."""

from typing import Any

from claims.cases import Part
from claims.figures import figures
from claims.report import Report, Side, manglings, sides
from claims.shares import Share


def as_data(report: Report) -> dict[str, Any]:
    """Every figure of the report, by part."""
    return {
        "figures": {
            part: {name: _share(one) for name, one in named.items()}
            for part, named in counted(report).items()
        },
        "spoilt": {
            way: {"spoilt": _share(after), "as asked": _share(before)}
            for way, (after, before) in manglings(report, Part.REPORT).items()
        },
        "ways": [_side(side) for side in sides(report)],
    }


def counted(report: Report) -> dict[Part, dict[str, Share]]:
    """The figures of each part by name."""
    return {part: figures(report.judged, report.known, part) for part in Part}


def _share(one: Share) -> dict[str, Any]:
    interval = [round(bound, 4) for bound in one.interval]
    return {"count": one.count, "total": one.total, "interval": interval}


def _side(side: Side) -> dict[str, Any]:
    return {
        "name": side.name,
        "right first": _share(side.first),
        "within three": _share(side.within),
        "answered right": _share(side.point.right),
        "answered wrong": _share(side.point.wrong),
        "unanswerable answered": _share(side.point.unanswerable),
    }
