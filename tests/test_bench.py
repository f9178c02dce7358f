"""`python -m tests.bench` runs to its end and measures something in every part.

How long anything took is never judged here.
"""

import json
import shutil
import subprocess
import sys
from math import isfinite
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
CLAIMS = ROOT / "claims" / "data"
SOME = ("uz-name-calling-punished", "uz-mahalla-first", "kz-belt-arrest")
PARTS = {
    "ask": "a question, from start to end",
    "question": "without encoder: half of all questions within",
    "transport": "over the framework's own (httpx)",
    "update": "a question, answered by our bot",
    "scale": "8 claims: processor time of a question",
    "texts": "udhr, uzc to uz, of 4: letters + ideas + meaning",
}
LINES = PARTS | {"texts": "udhr, uzc to uz, of 4"}
COMPARED = {
    "ask": "python -c pass",
    "transport": "over the framework's own (httpx)",
    "update": "a question, answered by our bot",
    "scale": "8 claims: processor time of a question",
}

Run = subprocess.CompletedProcess[str]


def bench(folder: Path, *arguments: str) -> Run:
    """A quick run on the few claims in `folder`."""
    return subprocess.run(  # noqa: S603  the project's own program
        [sys.executable, "-m", "tests.bench", "--quick", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={
            "CLAIMS_DIR": str(folder / "claims"),
            "DATA_DIR": str(folder / "data"),
            "PATH": "",
            "PYTHONUTF8": "1",
            "COLUMNS": "200",
        },
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("bench")
    for name in SOME:
        home = made / "claims" / name[:2]
        home.mkdir(parents=True, exist_ok=True)
        for path in (CLAIMS / name[:2]).glob(f"{name}.*"):
            shutil.copy(path, home)
    shutil.copy(CLAIMS / "helplines.yaml", made / "claims")
    return made


@pytest.fixture(scope="module")
def done(folder: Path) -> Run:
    finished = bench(folder, "--json")
    assert finished.returncode == 0, finished.stderr
    return finished


@pytest.fixture(scope="module")
def parts(done: Run) -> dict[str, dict[str, dict[str, Any]]]:
    found: dict[str, dict[str, dict[str, Any]]] = json.loads(done.stdout)["parts"]
    return found


def test_all_parts_are_measured_by_default(parts: dict[str, Any]) -> None:
    assert list(parts) == list(PARTS)


@pytest.mark.parametrize(("part", "what"), PARTS.items())
def test_a_part_has_its_figure_and_all_figures_are_finite(
    parts: dict[str, dict[str, dict[str, Any]]], part: str, what: str
) -> None:
    assert parts[part][what]["value"] > 0
    for name, figure in parts[part].items():
        numbers = [figure[key] for key in ("value", "ratio") if figure[key] is not None]
        assert all(map(isfinite, numbers)), name
        assert numbers or figure["to"], f"{name} says neither a number nor why there is none"


@pytest.mark.parametrize(("part", "what"), COMPARED.items())
def test_two_ways_are_compared_as_a_ratio(
    parts: dict[str, dict[str, dict[str, Any]]], part: str, what: str
) -> None:
    assert parts[part][what]["ratio"] > 0
    assert parts[part][what]["to"]


@pytest.mark.parametrize(("part", "what"), LINES.items())
def test_a_part_has_a_table_for_people(done: Run, part: str, what: str) -> None:
    assert f"{part}: " in done.stderr
    assert what in done.stderr


def test_cyrillic_finds_no_less_than_latin(parts: dict[str, Any]) -> None:
    assert parts["texts"]["udhr, uzc less uz: letters + ideas + meaning"]["value"] >= 0


def test_sets_that_are_not_here_are_said_to_be_skipped(parts: dict[str, Any], done: Run) -> None:
    skipped = parts["texts"]["ntrex: skipped"]
    assert skipped["value"] is None
    assert "docs/benchmarks.md" in skipped["to"]
    assert "ntrex" in done.stderr


def test_a_folder_of_texts_can_be_named(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "tests" / "bench" / "texts" / "udhr", tmp_path / "x_ntrex")
    named = bench(folder, "texts", "--texts", str(tmp_path), "--json")
    figures = json.loads(named.stdout)["parts"]["texts"]
    assert figures["ntrex, uzc to uz, of 4: BM25 on words"]["value"] >= 0
    assert "ntrex: skipped" not in figures
    assert "tatoeba: skipped" in figures


def test_a_folder_of_texts_that_is_not_there_is_refused(folder: Path, tmp_path: Path) -> None:
    refused = bench(folder, "texts", "--texts", str(tmp_path / "nothing"))
    assert refused.returncode != 0
    assert "--texts" in refused.stderr


def test_a_part_can_be_named_alone(folder: Path) -> None:
    only = bench(folder, "transport")
    assert only.returncode == 0, only.stderr
    assert PARTS["transport"] in only.stdout
    assert PARTS["ask"] not in only.stdout


def test_an_unknown_part_is_refused_with_the_known_ones(folder: Path) -> None:
    refused = bench(folder, "speed")
    assert refused.returncode != 0
    assert all(part in refused.stderr for part in PARTS)
