"""The quality report as one frozen value: everything that a table, a page or a test reads.

Must not know how it is shown, nor which files the questions came from.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol, TypeVar

from claims.cases import Case, Part
from claims.decision import Answer
from claims.evaluate import MANGLED, Judged, Result, guesses, judge_cases, spoilt
from claims.figures import asked, share
from claims.guesses import Guess, Point, best_threshold, of_part, point
from claims.ranking import Known
from claims.rivals.compare import Rival, rivals
from claims.shares import Share

OURS = "Aslida"

Item = TypeVar("Item")


class Progress(Protocol):
    """Passes items on and shows how far it is."""

    def __call__(self, items: Iterable[Item], what: str) -> Iterable[Item]:
        """The items themselves; `what` says what is being done."""


@dataclass(frozen=True)
class Report:
    """Every case decided, as it was asked and spoilt, and what rivals make of the same."""

    known: Known
    judged: tuple[Judged, ...]
    spoilt: tuple[Judged, ...]
    rivals: tuple[Rival, ...]

    @property
    def guesses(self) -> tuple[Guess, ...]:
        """Our own guesses on the questions that rivals get too."""
        return guesses((one for one in self.judged if is_question(one.case)), self.known)


@dataclass(frozen=True)
class Side:
    """A way of matching beside others, on the part that only reports."""

    name: str
    first: Share  # the right claim first, of the questions about claims
    within: Share  # among the first three
    point: Point  # at its threshold


@dataclass(frozen=True)
class Confusion:
    """A claim answered for another, how often, and one case that shows why."""

    expected: str
    answered: str
    count: int
    example: Judged


def make_report(
    cases: Sequence[Case], known: Known, progress: Progress, *, compare: bool
) -> Report:
    """Decide every case; `compare` runs the rivals too. Takes some minutes."""
    questions = [case for case in cases if is_question(case)]
    found = rivals(questions, known.catalog, known.encoder)
    return Report(
        known,
        judge_cases(progress(cases, "questions"), known),
        judge_cases(progress(list(spoilt(cases)), "the same, spoilt"), known),
        tuple(progress(found, "rivals")) if compare else (),
    )


def is_question(case: Case) -> bool:
    """Whether a case belongs to the questions; the others are about danger."""
    return case.expect not in {"help", "law"}


def sides(report: Report) -> list[Side]:
    """Ours at today's threshold, each rival at the best that the fit part allows it."""
    ours = _side(OURS, report.guesses, report.known.judge.answer)
    return [ours, *(_side(r.name, r.guesses, _threshold(r)) for r in report.rivals)]


def _threshold(rival: Rival) -> float:
    fixed = rival.fixed
    return best_threshold(of_part(rival.guesses, Part.FIT)) if fixed is None else fixed


def _side(name: str, made: Iterable[Guess], threshold: float) -> Side:
    reported = of_part(made, Part.REPORT)
    about = [guess for guess in reported if guess.about]
    first = Share(sum(guess.right for guess in about), len(about))
    within = Share(sum(guess.within for guess in about), len(about))
    return Side(name, first, within, point(reported, threshold))


def manglings(report: Report, part: Part) -> dict[str, tuple[Share, Share]]:
    """How many were answered right when spoilt, and how many of the same as they were asked."""
    plain, spoiled = (
        asked(judged, report.known, part) for judged in (report.judged, report.spoilt)
    )
    return _paired(plain, spoiled)


def _paired(plain: Sequence[Judged], spoiled: Sequence[Judged]) -> dict[str, tuple[Share, Share]]:
    ways: dict[str, list[tuple[Judged, Judged]]] = {}
    for before, after in zip(plain, spoiled, strict=True):
        if before.case.text == after.case.text:
            continue  # it has no other alphabet, or no letter to lose
        ways.setdefault(after.case.kind.removeprefix(MANGLED), []).append((after, before))
    return {
        way: (share((a for a, _ in both), Result.RIGHT), share((b for _, b in both), Result.RIGHT))
        for way, both in sorted(ways.items())
    }


def confusions(report: Report, part: Part) -> list[Confusion]:
    """Claims answered for others, commonest first, each with the surest example."""
    wrong: dict[tuple[str, str], list[Judged]] = {}
    for one in asked(report.judged, report.known, part):
        decision = one.decided.decision
        if one.result is Result.WRONG and isinstance(decision, Answer):
            right = {one.case.expect} | one.case.acceptable
            said = next(f.claim.id for f in decision.found if f.claim.id not in right)
            wrong.setdefault((one.case.expect, said), []).append(one)
    counted = Counter({pair: len(cases) for pair, cases in wrong.items()})
    return [
        Confusion(*pair, count, max(wrong[pair], key=_sureness))
        for pair, count in counted.most_common()
    ]


def _sureness(one: Judged) -> float:
    return one.decided.match.found.confidence if one.decided.match else 0.0
