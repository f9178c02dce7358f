"""How good matching is: every case decided, counted, with intervals and the worst cases.

Run as `main.py claims evaluate`. Must not know how it is shown.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from claims.cases import Case, Part
from claims.decide import Decided, Question, decide
from claims.decision import Answer, Choose, Elsewhere, Help, SmallTalk, Stance, Unknown
from claims.ranking import Known

Z = 1.96  # two-sided 95 %


class Result(StrEnum):
    """What became of a case."""

    RIGHT = "answered right"
    OFFERED = "offered right"
    UNKNOWN = "kept unknown"
    MISSED = "offered others"
    WRONG = "answered wrong"
    ALARM = "false alarm"


@dataclass(frozen=True)
class Judged:
    """A case with its decision and what that is worth."""

    case: Case
    decided: Decided
    result: Result


@dataclass(frozen=True)
class Share:
    """`count` of `total`, with its Wilson interval at 95 %."""

    count: int
    total: int

    @property
    def value(self) -> float:
        """The share itself; 0 of nothing."""
        return self.count / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's bounds (E. B. Wilson, 1927), both within 0 and 1."""
        if not self.total:
            return (0.0, 1.0)
        n, p = self.total, self.value
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z / (1 + Z * Z / n) * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        return max(0.0, middle - half), min(1.0, middle + half)


def judge_cases(cases: Iterable[Case], known: Known) -> tuple[Judged, ...]:
    """Every case decided; the slow part (some 40 ms a case with an encoder)."""
    return tuple(_judged(case, known) for case in cases)


def _judged(case: Case, known: Known) -> Judged:
    decided = decide(Question(case.text, case.country), known)
    return Judged(case, decided, _result(case, decided, known))


def _result(case: Case, decided: Decided, known: Known) -> Result:
    decision = decided.decision
    right = {case.expect} | case.acceptable
    told = right & set(known.catalog.claims)
    match decision:
        case Help():
            return Result.RIGHT if case.expect == "help" else Result.ALARM
        case Answer(found=found):
            if case.expect == "law":
                return Result.RIGHT
            return Result.RIGHT if {f.claim.id for f in found} <= right else Result.WRONG
        case Choose(options=options):
            offered = {option.claim.id for option in options} & right
            return Result.OFFERED if offered else Result.MISSED
        case Elsewhere() | SmallTalk() | Unknown():
            return _silent(case, told=bool(told))


def _silent(case: Case, *, told: bool) -> Result:
    """Not answering is right where nothing is known, wrong only for a cry for help."""
    if case.expect == "help":
        return Result.WRONG
    return Result.UNKNOWN if told else Result.RIGHT


def share(judged: Iterable[Judged], *results: Result) -> Share:
    """How many came out as one of `results`."""
    counted = Counter(one.result for one in judged)
    return Share(sum(counted[result] for result in results), counted.total())


def asked(judged: Iterable[Judged], known: Known, part: Part) -> list[Judged]:
    """The cases of a part that ask about a claim of the catalog."""
    told = known.catalog.claims
    return [one for one in judged if one.case.part is part and one.case.expect in told]


def unasked(judged: Iterable[Judged], known: Known, part: Part) -> list[Judged]:
    """The cases of a part that no claim of the catalog answers."""
    told = known.catalog.claims
    return [
        one
        for one in judged
        if one.case.part is part
        and one.case.expect not in {"help", "law", *told}
        and not one.case.acceptable & set(told)
    ]


def danger(judged: Iterable[Judged], part: Part, expect: str) -> list[Judged]:
    """The distress set: `expect` "help" for cries, "law" for their look-alikes."""
    return [one for one in judged if one.case.part is part and one.case.expect == expect]


def bare_false(judged: Sequence[Judged]) -> Share:
    """Opposites answered outright as if the asker had told the rumour."""
    opposite = [one for one in judged if one.case.opposite and one.result is Result.RIGHT]
    answers = [one.decided.decision for one in opposite]
    bare = sum(
        isinstance(answer, Answer) and answer.found[0].stance is Stance.CLAIM for answer in answers
    )
    return Share(bare, len(opposite))


def contradicted(judged: Sequence[Judged]) -> Share:
    """Rumours answered "you have it right", as if the asker had told the contrary."""
    said = [one for one in judged if not one.case.opposite and one.result is Result.RIGHT]
    answers = [one.decided.decision for one in said]
    turned = sum(
        isinstance(answer, Answer) and answer.found[0].stance is Stance.OPPOSITE
        for answer in answers
    )
    return Share(turned, len(said))


def by(judged: Iterable[Judged], key: Callable[[Case], str]) -> dict[str, list[Judged]]:
    """The cases grouped by language, kind or claim."""
    groups: dict[str, list[Judged]] = {}
    for one in judged:
        groups.setdefault(key(one.case), []).append(one)
    return dict(sorted(groups.items()))
