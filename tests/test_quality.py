"""The matcher's quality on questions that it was not fitted on: CI fails when it gets worse.

What was recorded stands in claims/matching/figures.json (`main.py claims evaluate --record`).
"""

from pathlib import Path

import pytest

from claims.cases import Part, read_cases
from claims.catalog import load_catalog
from claims.evaluate import Judged, judge_cases
from claims.figures import figures
from claims.gathering import gather
from claims.matching.semantic import installed_encoder
from claims.ranking import Known
from claims.record import digests_of, read_record, worse
from claims.shares import Share

ROOT = Path(__file__).parents[1]
CLAIMS = ROOT / "claims" / "data"
SETS = ROOT / "tests" / "quality"


@pytest.fixture(scope="module")
def known(tmp_path_factory: pytest.TempPathFactory) -> Known:
    encoder = installed_encoder()
    if encoder is None:
        pytest.skip("no encoder is installed here; the limits are for both halves together")
    return gather(load_catalog(CLAIMS), CLAIMS, encoder, tmp_path_factory.mktemp("data"))


@pytest.fixture(scope="module")
def judged(known: Known) -> tuple[Judged, ...]:
    return judge_cases(read_cases(SETS), known)


@pytest.fixture(scope="module")
def reported(judged: tuple[Judged, ...], known: Known) -> dict[str, Share]:
    return figures(judged, known, Part.REPORT)


def test_no_figure_is_worse_than_recorded(reported: dict[str, Share]) -> None:
    assert list(worse(reported, read_record().figures[Part.REPORT])) == []


def test_the_record_is_of_todays_sets() -> None:
    again = "questions changed: run python main.py claims evaluate --record"
    assert read_record().sets == digests_of(SETS), again


def test_a_worse_figure_is_told() -> None:
    recorded = read_record().figures[Part.REPORT]
    now = {name: Share(*counts) for name, counts in recorded.items()}
    right = now["asked: answered right"]
    fallen = now | {"asked: answered right": Share(right.count - right.total // 20, right.total)}
    assert list(worse(now, recorded)) == []
    assert [line.split(":")[1] for line in worse(fallen, recorded)] == [" answered right"]
