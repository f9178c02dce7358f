"""The report's pictures: SVG text for a page. Must not count anything."""

from collections.abc import Sequence
from io import StringIO

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from claims.cases import Part
from claims.guesses import Guess, curve, of_part, point
from claims.report import OURS, Report

SIZE = (10.0, 4.5)  # inches
COLOURS = ("#0b6e4f", "#c05621", "#2b6cb0", "#805ad5", "#b7791f", "#c53030", "#4a5568", "#d53f8c")
MOST_SHOWN = 0.2  # share of mistakes: beyond, nobody would let it answer


def coverage(report: Report) -> str:
    """Answered right against answered falsely as the threshold falls, ours and rivals."""
    figure, axes = _axes("answered, though wrong or unanswerable", "answered right")
    made = {OURS: report.guesses} | {rival.name: rival.guesses for rival in report.rivals}
    for colour, (name, guesses) in zip(COLOURS, made.items(), strict=False):
        reported = of_part(guesses, Part.REPORT)
        _line(axes, reported, name, colour)
    today = point(of_part(report.guesses, Part.REPORT), report.known.judge.answer)
    mistakes = _mistakes(today.wrong.count + today.unanswerable.count, report.guesses)
    axes.plot(mistakes, today.right.value, "o", color=COLOURS[0], markersize=9, clip_on=False)
    axes.annotate("today", (mistakes, today.right.value), (8, -12), textcoords="offset points")
    axes.set_xlim(0, MOST_SHOWN)
    axes.set_ylim(0, 1)
    return _svg(figure)


def confidence(report: Report) -> str:
    """How many are answered right and wrong at each threshold, today's marked."""
    figure, axes = _axes("threshold", "share of the questions")
    reported = of_part(report.guesses, Part.REPORT)
    points = [point(reported, step / 100) for step in range(101)]
    at = [one.threshold for one in points]
    for values, name, colour in (
        ([one.right.value for one in points], "answered right", COLOURS[0]),
        ([one.wrong.value for one in points], "answered wrong", COLOURS[5]),
        ([one.unanswerable.value for one in points], "unanswerable, answered", COLOURS[1]),
    ):
        axes.plot(at, values, label=name, color=colour)
    axes.axvline(report.known.judge.answer, color=COLOURS[6], linestyle="--", label="today")
    return _svg(figure)


def _line(axes: Axes, guesses: Sequence[Guess], name: str, colour: str) -> None:
    points = [one for one in curve(guesses) if one.threshold > NOTHING]
    mistakes = [_mistakes(one.wrong.count + one.unanswerable.count, guesses) for one in points]
    width = 2.5 if name == OURS else 1.2
    right = [one.right.value for one in points]
    axes.plot(mistakes, right, label=name, color=colour, linewidth=width)


def _mistakes(count: int, guesses: Sequence[Guess]) -> float:
    return count / max(len(of_part(guesses, Part.REPORT)), 1)


def _axes(across: str, up: str) -> tuple[Figure, Axes]:
    figure = Figure(figsize=SIZE, layout="constrained")
    axes = figure.add_subplot()
    axes.set_xlabel(across)
    axes.set_ylabel(up)
    axes.grid(alpha=0.3)
    axes.spines[["top", "right"]].set_visible(False)
    return figure, axes


def _svg(figure: Figure) -> str:
    """The picture, its legend beside it, without what changes from run to run."""
    figure.legend(loc="outside right center", frameon=False)
    text = StringIO()
    with mpl.rc_context({"svg.hashsalt": "aslida", "svg.fonttype": "none"}):
        figure.savefig(text, format="svg", metadata={"Date": None, "Creator": None})
    svg = text.getvalue()
    return svg[svg.index("<svg") :]


NOTHING = -0.5  # confidence of a way that does not answer
