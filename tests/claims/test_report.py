"""The quality report as a whole: every case decided, spoilt, and compared with rivals."""

from dataclasses import replace

import pytest
from quality_samples import (
    ABROAD,
    DRAFT,
    HIT,
    PHRASINGS,
    SCOLD,
    answer,
    case,
    judged,
    known,
    silent_progress,
)

from claims.cases import NO_CLAIM, Part
from claims.evaluate import UNSURE, Result, guesses, judge_cases, spoilt
from claims.manglings import Mangling
from claims.report import OURS, Report, confusions, make_report, manglings, sides

WRONG = Result.WRONG
CASES = (
    *(case(HIT, text) for text in PHRASINGS[HIT]),
    *(case(SCOLD, text, language="ru") for text in PHRASINGS[SCOLD]),
    case(DRAFT, PHRASINGS[DRAFT][0]),
    case("uz-not-there", "hali yozilmagan narsa"),
    case("unknown", "havo qanday bo'ladi"),
    case(HIT, "bolani urganga jarima", part=Part.FIT),
    case("help", "otam meni uradi"),
)


@pytest.fixture(scope="module")
def report() -> Report:
    return make_report(CASES, known(), silent_progress, compare=True)


def test_a_report_decides_every_case_and_compares_the_questions(report: Report) -> None:
    assert [one.case for one in report.judged] == list(CASES)
    questions = [one for one in CASES if one.expect != "help"]
    assert [guess.case for guess in report.guesses] == questions
    assert [side.name for side in sides(report)] == [OURS, *(one.name for one in report.rivals)]
    for side in sides(report):
        assert (side.first.total, side.point.unanswerable.total) == (4, 3)
        assert side.point.right.count <= side.first.count <= side.within.count


def test_our_guess_is_sure_only_where_an_answer_may_be_given(report: Report) -> None:
    sure = guesses(report.judged, known())
    assert sure[-1].confidence == UNSURE
    assert sure[0].claims[0] == HIT
    assert sure[0].confidence == report.judged[0].decided.match.found.confidence


def test_questions_about_claims_are_spoilt_each_way_in_turn() -> None:
    texts = [case(HIT, f"bolani ursa jarima bormi {n}") for n in range(8)]
    kinds = [one.kind for one in spoilt([case("unknown"), *texts])]
    assert kinds == [f"mangled: {way}" for way in Mangling] * 2
    assert not list(spoilt(case(expect) for expect in NO_CLAIM))


def test_only_what_was_really_spoilt_is_compared_with_itself(report: Report) -> None:
    """A claim that is not in the catalog, and a text that stays, are left out."""
    compared = manglings(report, Part.REPORT)
    assert sum(before.total for _, before in compared.values()) == 4
    english = case(HIT, "is hitting fined", part=Part.FIT)
    same = judge_cases([english], known())
    assert manglings(replace(report, judged=same, spoilt=same), Part.FIT) == {}


def test_confusions_stand_commonest_first_with_the_surest_example(report: Report) -> None:
    both = case(HIT, acceptable=frozenset({ABROAD}))
    made = (
        judged(case(SCOLD), answer(HIT), WRONG),
        judged(both, answer(ABROAD, SCOLD), WRONG, sure=0.92),
        judged(both, answer(SCOLD), WRONG, sure=0.97),
        judged(case("unknown"), answer(SCOLD), WRONG),
    )
    found = confusions(replace(report, judged=made), Part.REPORT)
    assert [(one.expected, one.answered, one.count) for one in found] == [
        (HIT, SCOLD, 2),
        (SCOLD, HIT, 1),
    ]
    assert found[0].example is made[2]
