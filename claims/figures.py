"""The figures of the quality report, from judged cases.

What each figure counts stands here and nowhere else, with the bars that it is held against.
Must not know how anything is shown.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from claims.cases import Case, Part
from claims.decision import Answer, Stance
from claims.evaluate import Judged, Result
from claims.guesses import answerable
from claims.matching.concepts import EXCLUSIVE
from claims.model import Claim
from claims.ranking import Known
from claims.shares import Share

# What the matcher is wanted to reach on the part that only reports (issue 3).
AT_LEAST = {"asked: answered right": 0.80, "asked: right within three": 0.96}
AT_MOST = {
    "asked: answered wrong": 0.01,
    "asked: answered wrong across a hard conflict": 0.0,
    "not answerable: answered": 0.01,
    "opposites answered with a bare verdict": 0.0,
}


def figures(judged: Sequence[Judged], known: Known, part: Part) -> dict[str, Share]:
    """The figures of one part, by name."""
    about, other = asked(judged, known, part), unasked(judged, known, part)
    cries, alike = danger(judged, part, "help"), danger(judged, part, "law")
    return {
        "asked: answered right": share(about, Result.RIGHT),
        "asked: right within three": share(about, Result.RIGHT, Result.OFFERED),
        "asked: answered wrong": share(about, Result.WRONG),
        "asked: answered wrong across a hard conflict": across_conflicts(about, known),
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


def meets(name: str, value: float) -> bool | None:
    """Whether a figure meets its bar; None where there is no bar."""
    if name in AT_LEAST:
        return value >= AT_LEAST[name]
    return value <= AT_MOST[name] if name in AT_MOST else None


def share(judged: Iterable[Judged], *results: Result) -> Share:
    """How many came out as one of `results`."""
    counted = Counter(one.result for one in judged)
    return Share(sum(counted[result] for result in results), counted.total())


def asked(judged: Iterable[Judged], known: Known, part: Part) -> list[Judged]:
    """The cases of a part that ask about a published claim."""
    shown = {claim.id for claim in known.catalog.published()}
    return [one for one in judged if one.case.part is part and one.case.expect in shown]


def unasked(judged: Iterable[Judged], known: Known, part: Part) -> list[Judged]:
    """The cases of a part that no published claim answers."""
    return [
        one
        for one in judged
        if one.case.part is part
        and one.case.expect not in {"help", "law"}
        and not answerable(one.case, known.catalog)
    ]


def across_conflicts(judged: Sequence[Judged], known: Known) -> Share:
    """Wrong answers that took hitting for scolding, 16 for 18, or one country for the other."""
    wrong = (one for one in judged if one.result is Result.WRONG)
    return Share(sum(_across(one, known) for one in wrong), len(judged))


def _across(one: Judged, known: Known) -> bool:
    decision, right = one.decided.decision, known.catalog.claims.get(one.case.expect)
    if not isinstance(decision, Answer) or right is None:
        return False
    return any(
        _opposed(found.claim, right, known)
        for found in decision.found
        if found.claim.id not in one.case.acceptable
    )


def _opposed(said: Claim, right: Claim, known: Known) -> bool:
    mine, other = known.ideas[said.id], known.ideas[right.id]
    return said.country is not right.country or any(
        group & mine and group & other and not group & mine & other for group in EXCLUSIVE
    )


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
