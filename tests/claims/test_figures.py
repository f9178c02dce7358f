"""What a decision is worth, what each figure counts, and what it is held against."""

from types import MappingProxyType

import pytest
from quality_samples import ABROAD, DRAFT, HIT, SCOLD, answer, case, judged, known

from claims.cases import Case, Part
from claims.decision import Choose, Decision, Elsewhere, Found, Help, Stance, Unknown
from claims.distress import Alarm
from claims.evaluate import Judged, Result, _result
from claims.figures import AT_LEAST, AT_MOST, by, figures, meets
from claims.ranking import Known
from claims.shares import Share

CHOICE = Choose(tuple(Found(known().catalog.claims[name], 0.5) for name in (SCOLD, HIT)))
CRY = Help(Alarm.CHILD)
ACTS = {HIT: "act.HIT", SCOLD: "act.SCOLD", ABROAD: "act.HIT"}
WRONG, RIGHT = Result.WRONG, Result.RIGHT


@pytest.mark.parametrize(
    ("expect", "decision", "result"),
    [
        (HIT, answer(HIT), RIGHT),
        (HIT, answer(HIT, SCOLD), WRONG),
        (HIT, answer(SCOLD), WRONG),
        (HIT, CHOICE, Result.OFFERED),
        (ABROAD, CHOICE, Result.MISSED),
        (HIT, Unknown(), Result.UNKNOWN),
        (HIT, CRY, Result.ALARM),
        ("unknown", Unknown(), RIGHT),
        ("unknown", answer(HIT), WRONG),
        ("unknown", CHOICE, Result.MISSED),
        (DRAFT, Unknown(), RIGHT),  # nobody is shown a draft
        ("elsewhere", Elsewhere(), RIGHT),
        ("help", CRY, RIGHT),
        ("help", Unknown(), WRONG),
        ("help", answer(HIT), WRONG),
        ("law", CRY, Result.ALARM),
        ("law", answer(SCOLD), RIGHT),
    ],
)
def test_what_a_decision_is_worth(expect: str, decision: Decision, result: Result) -> None:
    one = judged(case(expect), decision, RIGHT)
    assert _result(one.case, one.decided, known()) is result


def test_another_acceptable_claim_is_right_too() -> None:
    one = judged(case(HIT, acceptable=frozenset({SCOLD})), answer(HIT, SCOLD), RIGHT)
    assert _result(one.case, one.decided, known()) is RIGHT


class Opposed(Known):
    """Claims of which two speak of acts that exclude each other."""

    ideas = MappingProxyType({name: frozenset({idea}) for name, idea in ACTS.items()})


OPPOSED = Opposed(known().catalog, known().knowledge, None, known().judge)


def figure(name: str, *made: Judged, part: Part = Part.REPORT) -> Share:
    return figures(made, OPPOSED, part)[name]


def test_figures_count_their_own_cases_alone() -> None:
    made = [
        judged(case(HIT), answer(HIT), RIGHT),
        judged(case(HIT), CHOICE, Result.OFFERED),
        judged(case(HIT, part=Part.FIT), answer(SCOLD), WRONG),
        judged(case("unknown"), answer(SCOLD), WRONG),
        judged(case(DRAFT), Unknown(), RIGHT),
        judged(case("help"), CRY, RIGHT),
        judged(case("law"), CRY, Result.ALARM),
    ]
    assert figure("asked: answered right", *made) == Share(1, 2)
    assert figure("asked: right within three", *made) == Share(2, 2)
    assert figure("asked: answered wrong", *made, part=Part.FIT) == Share(1, 1)
    assert figure("not answerable: answered", *made) == Share(1, 2)
    assert figure("cries for help: caught", *made) == Share(1, 1)
    assert figure("look-alikes: false alarms", *made) == Share(1, 1)


def test_hard_conflicts_are_seen_in_every_claim_that_was_answered() -> None:
    name = "asked: answered wrong across a hard conflict"
    assert figure(name, judged(case(HIT), answer(SCOLD), WRONG)) == Share(1, 1)
    assert figure(name, judged(case(HIT), answer(HIT, SCOLD), WRONG)) == Share(1, 1)
    assert figure(name, judged(case(HIT), answer(ABROAD), WRONG)) == Share(1, 1)
    both = case(HIT, acceptable=frozenset({SCOLD}))
    assert figure(name, judged(both, answer(SCOLD), RIGHT)) == Share(0, 1)


def test_sides_are_counted_among_right_answers() -> None:
    told, contrary = case(HIT), case(HIT, opposite=True)
    bare, turned = "opposites answered with a bare verdict", "rumours answered as if contradicted"
    made = [
        judged(contrary, answer(HIT), RIGHT),
        judged(contrary, answer(HIT, stance=Stance.UNSURE), RIGHT),
        judged(contrary, answer(SCOLD), WRONG),
        judged(told, answer(HIT, stance=Stance.OPPOSITE), RIGHT),
        judged(told, answer(SCOLD), WRONG),
    ]
    assert figure(bare, *made) == Share(1, 2)
    assert figure(turned, *made) == Share(1, 1)


def test_bars_belong_to_figures_that_exist() -> None:
    names = figures((), known(), Part.REPORT).keys()
    assert AT_LEAST.keys() | AT_MOST.keys() <= names
    assert meets("asked: answered right", 0.8)
    assert not meets("asked: answered right", 0.79)
    assert meets("asked: answered wrong", 0.01)
    assert not meets("asked: answered wrong", 0.011)
    assert meets("asked: kept unknown", 1) is None


def test_cases_are_grouped_by_what_they_say_of_themselves() -> None:
    made = [judged(case(HIT, language=code), Unknown(), RIGHT) for code in ("uz", "ru", "uz")]

    def language(one: Case) -> str:
        return one.language

    assert {name: len(group) for name, group in by(made, language).items()} == {"ru": 1, "uz": 2}
