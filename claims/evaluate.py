"""How good matching is: every case decided and judged.

Counted in `claims.figures`. Must not know how it is shown.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from claims.cases import NO_CLAIM, Case
from claims.decide import Decided, Question, decide
from claims.decision import Answer, Choose, Elsewhere, Help, SmallTalk, Unknown
from claims.guesses import Guess, answerable
from claims.manglings import Mangling, mangled
from claims.ranking import Known

MANGLED = "mangled: "  # kinds of cases that were spoilt begin so
UNSURE = -1.0  # confidence where nothing was matched or a conflict forbids to answer


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


def judge_cases(cases: Iterable[Case], known: Known) -> tuple[Judged, ...]:
    """Every case decided; the slow part (some 40 ms a case with an encoder)."""
    return tuple(_judged(case, known) for case in cases)


def _judged(case: Case, known: Known) -> Judged:
    decided = decide(Question(case.text, case.country), known)
    return Judged(case, decided, _result(case, decided, known))


def _result(case: Case, decided: Decided, known: Known) -> Result:
    decision = decided.decision
    right = {case.expect} | case.acceptable
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
            return _silent(case, told=answerable(case, known.catalog))


def _silent(case: Case, *, told: bool) -> Result:
    """Not answering is right where nothing is known, wrong only for a cry for help."""
    if case.expect == "help":
        return Result.WRONG
    return Result.UNKNOWN if told else Result.RIGHT


def spoilt(cases: Iterable[Case]) -> Iterator[Case]:
    """Each question about a claim spoilt in one way, the ways in turn; their kind says how."""
    ways = tuple(Mangling)
    about = (case for case in cases if case.expect not in NO_CLAIM)
    for number, case in enumerate(about):
        how = ways[number % len(ways)]
        kind = f"{MANGLED}{how}"
        yield replace(case, text=mangled(case.text, how, number), kind=kind)


def guesses(judged: Iterable[Judged], known: Known) -> tuple[Guess, ...]:
    """What the matcher would say first to each case, whatever the thresholds."""
    return tuple(_guess(one, known) for one in judged)


def _guess(one: Judged, known: Known) -> Guess:
    match = one.decided.match
    told = answerable(one.case, known.catalog)
    if match is None:
        return Guess(one.case, (), UNSURE, told)
    ranked = tuple(candidate.claim for candidate in match.ranking.candidates[:3])
    return Guess(one.case, ranked, UNSURE if match.against else match.found.confidence, told)
