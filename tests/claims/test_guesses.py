"""Shares with their uncertainty, and precision against coverage."""

from itertools import pairwise
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quality_samples import ABROAD, DRAFT, HIT, SCOLD, case, known

from claims.cases import Part
from claims.guesses import Guess, answerable, best_threshold, curve, of_part, point
from claims.shares import Share


def shares() -> st.SearchStrategy[Share]:
    totals = st.integers(0, 100_000)
    return totals.flatmap(lambda total: st.integers(0, total).map(lambda n: Share(n, total)))


@given(shares())
def test_an_interval_holds_its_share_and_stays_within_0_and_1(one: Share) -> None:
    low, high = one.interval
    assert 0 <= low <= one.value <= high <= 1
    assert low < high


@given(st.integers(0, 200), st.integers(0, 200))
def test_more_questions_make_a_share_surer(count: int, others: int) -> None:
    few, many = Share(count, count + others), Share(10 * count, 10 * (count + others))
    assert width(many) < width(few) or not few.total


def width(one: Share) -> float:
    return one.interval[1] - one.interval[0]


def test_wilson_s_bounds_as_they_are_printed() -> None:
    """E. B. Wilson's interval for 81 of 263, as R. G. Newcombe (1998, table I) gives it."""
    low, high = Share(81, 263).interval
    assert (round(low, 4), round(high, 4)) == (0.2553, 0.3662)
    assert round(Share(0, 20).interval[1], 4) == 0.1611


def guess(confidence: float, *claims: str, expect: str = HIT, **fields: object) -> Guess:
    asked = case(expect, **fields)
    return Guess(asked, claims, confidence, answerable(asked, known().catalog))


def many() -> st.SearchStrategy[list[Guess]]:
    confidences = st.integers(-1, 20).map(lambda step: step / 20)
    firsts = st.sampled_from([(), (HIT,), (SCOLD, HIT)])
    one = st.builds(
        lambda confidence, claims, expect: guess(confidence, *claims, expect=expect),
        confidences,
        firsts,
        st.sampled_from([HIT, SCOLD, "unknown"]),
    )
    return st.lists(one, max_size=40)


def test_a_guess_is_right_by_its_first_claim_and_within_by_any() -> None:
    assert guess(1, HIT, SCOLD).right
    second = guess(1, SCOLD, HIT)
    assert not second.right
    assert second.within
    assert guess(1, SCOLD, acceptable=frozenset({SCOLD})).right
    assert not guess(1).right
    assert not guess(1).within


def test_only_published_claims_answer() -> None:
    asked = {name: answerable(case(name), known().catalog) for name in (HIT, ABROAD, DRAFT)}
    assert asked == {HIT: True, ABROAD: True, DRAFT: False}
    assert not answerable(case("unknown"), known().catalog)
    assert answerable(case("unknown", acceptable=frozenset({HIT})), known().catalog)


def test_a_point_counts_all_questions_answered_or_not() -> None:
    made = [guess(0.9, HIT), guess(0.7, SCOLD), guess(0.2, HIT), guess(0.8, HIT, expect="unknown")]
    found = point(made, 0.7)
    assert (found.right, found.wrong) == (Share(1, 3), Share(1, 3))
    assert found.unanswerable == Share(1, 1)
    assert point(made, 0.9).unanswerable == Share(0, 1)


@given(many())
def test_a_lower_threshold_never_answers_less(made: list[Guess]) -> None:
    points = list(curve(made))
    assert [one.threshold for one in points] == sorted({g.confidence for g in made}, reverse=True)
    for before, after in pairwise(points):
        assert before.right.count <= after.right.count
        assert before.wrong.count <= after.wrong.count
        assert before.unanswerable.count <= after.unanswerable.count


@given(many())
def test_the_best_threshold_makes_few_mistakes_and_answers_most_of_those(made: list[Guess]) -> None:
    best = point(made, best_threshold(made))
    assert best.within_bounds
    for one in curve(made):
        assert not one.within_bounds or one.right.count <= best.right.count


def test_where_every_threshold_errs_nothing_is_answered() -> None:
    assert best_threshold([guess(0.9, SCOLD), guess(0.5, HIT)]) == inf
    assert best_threshold([]) == inf


@pytest.mark.parametrize("part", Part)
def test_parts_are_kept_apart(part: Part) -> None:
    made = [guess(0.5, HIT, part=one) for one in Part]
    assert [one.case.part for one in of_part(made, part)] == [part]
