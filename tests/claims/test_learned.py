"""Ridge regression: exact when texts are left out, and the same in portions as at once."""

from itertools import pairwise

import numpy as np
import pytest

from claims.decision import Stance
from claims.distress import Alarm
from claims.matching import learned
from claims.matching.entries import Entry
from claims.matching.learned import (
    ALARMS,
    RIDGE,
    Targets,
    learn,
    left_out_scores,
    sides_within,
    targets,
)
from claims.matching.projection import flat
from claims.matching.views import Views, eye

pytestmark = pytest.mark.usefixtures("narrow")

HIT, SCOLD = "uz-hit", "uz-scold"
ENTRIES = (
    Entry("bolani ursa jarima bormi", HIT),
    Entry("bolani urgan odamga jarima solinadi", HIT),
    Entry("bolani ursa ham hech kim jazolamaydi", HIT, Stance.OPPOSITE),
    Entry("qonunda urish haqida nima deyilgan", HIT, Stance.UNSURE),
    Entry("bolani urishib bersa jarima", SCOLD),
    Entry("baqirgan onani jazolaydimi", SCOLD),
    Entry("baqirsa jazo yo'q", SCOLD, Stance.OPPOSITE),
    Entry("ertaga havo qanday", None),
    Entry("dollar kursi necha pul", None),
    Entry("otam meni uradi", None, alarm=Alarm.CHILD),
    Entry("erim meni uradi", None, alarm=Alarm.ADULT),
)
SIDE = targets(ENTRIES).layout.side
OWN = [column for column in range(targets(ENTRIES).layout.alarms.stop) if column != SIDE]


@pytest.fixture(scope="module", params=["letters alone", "with an encoder"])
def views(request: pytest.FixtureRequest) -> Views:
    texts = [entry.text for entry in ENTRIES]
    random = np.random.default_rng(3).normal(size=(len(texts), 16)).astype(np.float32)
    vectors = random if request.param == "with an encoder" else None
    return eye(texts, vectors).views(texts, vectors)


def test_every_text_has_its_column_and_its_side() -> None:
    wanted = targets(ENTRIES)
    layout, values = wanted.layout, wanted.values.toarray()
    assert layout.claims == (HIT, SCOLD)
    nobody, child = layout.nobody, layout.alarms.start + ALARMS.index(Alarm.CHILD)
    adult = layout.alarms.start + ALARMS.index(Alarm.ADULT)
    assert wanted.own.tolist() == [0] * 4 + [1] * 3 + [nobody] * 2 + [child, adult]
    assert (values[np.arange(len(ENTRIES)), wanted.own] == 1).all()
    assert np.sign(values[:, SIDE]).tolist() == [-1, -1, 1, 0, -1, -1, 1, 0, 0, 0, 0]
    assert values[:, SIDE].sum() == pytest.approx(0, abs=1e-6)
    assert len({layout.nobody, layout.side, *range(layout.alarms.start, layout.alarms.stop)}) == (
        2 + len(ALARMS)
    )


def test_weights_are_those_of_ridge_regression(views: Views) -> None:
    """Against the same sums solved densely, in double precision."""
    rows, values = flat(views).astype(float), targets(ENTRIES).values.toarray().astype(float)
    dual = np.linalg.solve(rows @ rows.T + RIDGE * np.eye(len(rows)), values)
    assert np.abs(learn(views, targets(ENTRIES)).columns - rows.T @ dual).max() < 1e-4


def test_a_left_out_score_is_that_of_really_leaving_the_text_out(views: Views) -> None:
    """Sides apart: there the balance of both changes a little with each text."""
    wanted = targets(ENTRIES)
    scores = left_out_scores(views, wanted)
    for place in (0, 6, 8, 10):
        rest = np.delete(np.arange(len(ENTRIES)), place)
        without = Targets(wanted.layout, wanted.own[rest], wanted.side[rest])
        again = learn(views.rows(rest), without).scores(views.rows(np.asarray([place])))[0]
        assert scores[place, OWN] == pytest.approx(again[OWN], abs=1e-4)
    told = learn(views, wanted).scores(views)
    assert (scores[np.arange(len(ENTRIES)), wanted.own] < told.max(axis=1)).all()


def test_another_way_of_writing_is_scored_as_if_its_text_had_not_been_learned() -> None:
    views = letters([entry.text for entry in ENTRIES])
    wanted, own = targets(ENTRIES), np.asarray([6, 0])
    asked = letters(["baqrsa jazo yoq", "bolani ussa jarma"])
    scores = left_out_scores(views, wanted, asked, own)
    for row, place in enumerate(own):
        rest = np.delete(np.arange(len(ENTRIES)), place)
        without = Targets(wanted.layout, wanted.own[rest], wanted.side[rest])
        again = learn(views.rows(rest), without).scores(asked.rows(np.asarray([row])))[0]
        assert scores[row, OWN] == pytest.approx(again[OWN], abs=1e-4)


def letters(texts: list[str]) -> Views:
    return eye([entry.text for entry in ENTRIES], None).views(texts, None)


def test_learning_in_portions_equals_learning_at_once(
    views: Views, monkeypatch: pytest.MonkeyPatch
) -> None:
    wanted = targets(ENTRIES)
    at_once = learn(views, wanted).columns, left_out_scores(views, wanted)
    monkeypatch.setattr(learned, "AT_ONCE", 4)
    assert np.abs(learn(views, wanted).columns - at_once[0]).max() < 1e-5
    assert np.abs(left_out_scores(views, wanted) - at_once[1]).max() < 1e-4


def test_sides_are_told_apart_claim_by_claim(views: Views) -> None:
    weights = sides_within(views, targets(ENTRIES))
    for mine, opposite in (([0, 1], 2), ([4, 5], 6)):
        rows = np.asarray([*mine, opposite])
        sides = views.rows(rows).likeness(views.rows(rows)) @ weights[rows]
        assert (sides[:-1] < 0).all()
        assert sides[-1] > 0
    assert not weights[[3, 7, 8, 9, 10]].any()


def test_a_claim_told_from_one_side_alone_learns_that_side(views: Views) -> None:
    one_sided = targets([*ENTRIES[:2], *ENTRIES[7:]])
    rows = np.asarray([0, 1, *range(7, len(ENTRIES))])
    assert (sides_within(views.rows(rows), one_sided)[:2] < 0).all()


def test_portions_cover_every_row_once() -> None:
    for count in (0, 1, learned.AT_ONCE, learned.AT_ONCE + 1, 3 * learned.AT_ONCE - 1):
        parts = [part.tolist() for part in learned._portions(count)]  # noqa: SLF001  its seams
        assert [place for part in parts for place in part] == list(range(count))
        assert all(one[-1] + 1 == other[0] for one, other in pairwise(parts))
