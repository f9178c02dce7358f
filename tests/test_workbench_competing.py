"""`main.py claims why`, `collisions` and `lint --taken` as writers of claims run them."""

import subprocess
import sys
from pathlib import Path

import pytest
from rumours import ROOT, rumour, written

from claims.catalog import load_catalog
from claims.gathering import gather
from claims.matching.semantic import installed_encoder

HIT, SCOLD = "uz-hit", "uz-scold"
STRAY = "baqirgan onani jazolaydimi"
ABOUT_HIT = ("bolani ursa jarima bormi", "bolani urgan otani [b] qamaydimi", "kaltak jinoyatmi")
ABOUT_SCOLD = ("baqirgan onani jazolaydi", "baqirgan onani jazolaydilar", "baqirgan ona jazosi")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    claims = (rumour(HIT, *ABOUT_HIT, STRAY), rumour(SCOLD, *ABOUT_SCOLD))
    made = written(tmp_path_factory.mktemp("rumours"), claims, ["ertaga havo qanday"])
    gather(load_catalog(made), made, installed_encoder(), made / "data")  # then all read the same
    return made


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        env={
            "CLAIMS_DIR": str(folder),
            "DATA_DIR": str(folder / "data"),
            "PATH": "",
            "PYTHONUTF8": "1",
            "COLUMNS": "120",
        },
        timeout=120,
    )


def test_why_and_explain_show_the_same(folder: Path) -> None:
    question = "16 yoshli bolani urgan otani qamaydimi"
    why = run(folder, "claims", "why", question, "--country", "uz")
    assert why.returncode == 0, why.stderr
    explained = run(folder, "ask", "--explain", question, "--country", "uz")
    assert explained.stdout.startswith(why.stdout)
    assert len(explained.stdout) > len(why.stdout), "the reply follows"


def test_why_shows_rule_candidates_texts_and_ideas(folder: Path) -> None:
    why = run(folder, "claims", "why", "16 yoshli bolani urgan otani qamaydimi").stdout
    for part in ("rule ", HIT, SCOLD, ABOUT_HIT[1], "ertaga havo qanday", "nothing answers it"):
        assert part in why, why
    ideas = {line.split()[1]: line for line in why.splitlines() if line.startswith("│ a")}
    assert "speaks of it" in ideas["act.HIT"]
    assert "says nothing of it" in ideas["age.SIXTEEN"]


def test_why_of_a_cry_for_help_shows_the_rule_alone(folder: Path) -> None:
    why = run(folder, "claims", "why", "otam meni uradi").stdout
    assert "danger, by its words" in why
    assert HIT not in why


def test_collisions_are_a_table_of_pairs(folder: Path) -> None:
    done = run(folder, "claims", "collisions", "--most", "1")
    assert done.returncode == 0, done.stderr
    row = next(line for line in done.stdout.splitlines() if "1 of 10" in line)
    assert SCOLD in row
    assert STRAY in row
    assert "1 of 19 texts would be won by another claim, 1 pairs" in done.stdout


def test_lint_says_what_a_claim_takes_only_when_asked(folder: Path) -> None:
    file = folder / "uz" / f"{SCOLD}.yaml"
    said = f'texts of {HIT} would go to {SCOLD}, "{STRAY}"'
    assert said in run(folder, "claims", "lint", "--taken", str(file)).stdout
    assert said not in run(folder, "claims", "lint", str(file)).stdout
