"""The report's rows of words and numbers, shared by tables and page.

Must not count anything that `claims.figures` and `claims.report` do not.
"""

from collections.abc import Iterator

from claims.cases import Part
from claims.evaluate import Result
from claims.figures import asked, by, figures, meets, share
from claims.language import read
from claims.report import Confusion, Report, confusions, manglings, sides
from claims.shares import Share

Row = tuple[str, ...]

FIGURES = ("figure", "share", "of", "95 % (Wilson)", "bar")
GROUPS = ("group", "of", "right", "95 % (Wilson)", "within three", "wrong")
RIVALS = ("way", "right first", "within three", "answered right", "answered wrong", "unanswerable")
MANGLINGS = ("spoilt by", "of", "right as asked", "right when spoilt")
CONFUSIONS = ("asked about", "answered", "times", "why")


def figure_rows(report: Report, part: Part) -> Iterator[Row]:
    """Every figure of a part, with its bar where there is one."""
    for name, one in figures(report.judged, report.known, part).items():
        met = meets(name, one.value) if part is Part.REPORT and one.total else None
        yield name, percent(one), str(one.total), _between(one), MET[met]


def group_rows(report: Report, name: str) -> Iterator[Row]:
    """Answered questions of the reporting part by language, script, kind or country."""
    about = asked(report.judged, report.known, Part.REPORT)
    for group, cases in by(about, KEYS[name]).items():
        right, within = share(cases, Result.RIGHT), share(cases, Result.RIGHT, Result.OFFERED)
        wrong = percent(share(cases, Result.WRONG))
        yield group, str(len(cases)), percent(right), _between(right), percent(within), wrong


def rival_rows(report: Report) -> Iterator[Row]:
    """Ours and every rival on the reporting part, at thresholds from the fit part."""
    for side in sides(report):
        shares = (side.first, side.within, side.point.right, side.point.wrong)
        yield side.name, *map(percent, shares), percent(side.point.unanswerable)


def mangling_rows(report: Report) -> Iterator[Row]:
    """What each way of spoiling costs."""
    for way, (spoilt, plain) in manglings(report, Part.REPORT).items():
        yield way, str(plain.total), percent(plain), percent(spoilt)


def confusion_rows(report: Report, part: Part, most: int) -> Iterator[Row]:
    """Claims answered for others; messages are shown of the fit part only.

    Nobody tunes on what only reports.
    """
    for one in confusions(report, part)[:most]:
        why = explanation(one)
        shown = f"{one.example.case.text!r}: {why}" if part is Part.FIT else why
        yield one.expected, one.answered, str(one.count), shown


def explanation(one: Confusion) -> str:
    """Where the right claim stood in the ranking, and how sure the matcher was of the other."""
    match = one.example.decided.match
    if match is None:
        return one.example.decided.rule
    order = [candidate.claim for candidate in match.ranking.candidates]
    place = order.index(one.expected) + 1 if one.expected in order else 0
    stood = f"the right one came {place}." if place else "the right one was of the other country"
    scores = " and ".join(f"{one.score:.2f}" for one in match.ranking.candidates[:2])
    return f"{stood}; {match.found.confidence:.2f} sure, scores {scores}"


def percent(one: Share) -> str:
    """A share as people write it."""
    return f"{one.value:.1%}" if one.total else "-"


def _between(one: Share) -> str:
    low, high = one.interval
    return f"{low:.1%} to {high:.1%}" if one.total else "-"


MET = {True: "met", False: "missed", None: ""}
KEYS = {
    "language": lambda case: case.language,
    "script": lambda case: f"{case.language}, {read(case.text).script}",
    "kind": lambda case: case.kind,
}
