"""`python main.py ask` as people and scripts run it."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
KEYS = ["decision", "claim", "claims", "confidence", "language", "script", "country", "text"]
SEED = "uz-name-calling-punished"


@pytest.fixture(scope="session")
def data_dir(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data")


Done = subprocess.CompletedProcess[str]


def run(data_dir: Path, *arguments: str, said: str | None = None) -> Done:
    """The program's output for arguments and standard input."""
    return subprocess.run(  # noqa: S603  our own program
        [sys.executable, "main.py", *arguments],
        cwd=ROOT,
        input=said,
        capture_output=True,
        text=True,
        check=False,
        env={"DATA_DIR": str(data_dir), "PATH": "", "PYTHONUTF8": "1", "COLUMNS": "100"},
        timeout=120,
    )


def test_batch_answers_a_question_a_line_in_order(data_dir: Path) -> None:
    questions = {
        "bolamni ahmoq dedim, jarima to'laymanmi": ("answer", "uz", "latn"),
        "Боламни аҳмоқ десам, жарима борми?": ("answer", "uz", "cyrl"),
        "правда что за обзывательства ребенка штраф": ("answer", "ru", "cyrl"),
        "pravda chto za obzivatelstva rebenka shtraf": ("answer", "ru", "cyrl"),
        "do parents get fined for calling their kids names": ("answer", "en", "latn"),
        "otam meni uradi": ("help", "uz", "latn"),
        "папа меня бьет": ("help", "ru", "cyrl"),
        "салом": ("smalltalk", "uz", "cyrl"),
        "в россии за шлепок ребенка сажают?": ("elsewhere", "ru", "cyrl"),
        "ertaga yomg'ir yog'adimi": ("unknown", "uz", "latn"),
        "": ("smalltalk", "uz", "latn"),
    }
    done = run(data_dir, "ask", "--batch", "--country", "uz", said="\n".join(questions) + "\n")
    assert done.returncode == 0, done.stderr
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert [list(record) for record in records] == [KEYS] * len(questions)
    got = [(r["decision"], r["language"], r["script"]) for r in records]
    assert got == list(questions.values())
    assert {r["claim"] for r in records if r["decision"] == "answer"} == {SEED}
    assert all(r["claims"] == [r["claim"]] for r in records if r["decision"] == "answer")
    assert all(0 <= r["confidence"] <= 1 and r["text"].strip() for r in records)


def test_one_question_is_one_json_object(data_dir: Path) -> None:
    done = run(data_dir, "ask", "kozog'istonda bolani urgan qamaladimi", "--json")
    record = json.loads(done.stdout)
    assert record["country"] == "kz", "the question names it"
    assert done.stdout.count("\n") == 1


def test_the_answer_reads_as_text_with_law_and_sources(data_dir: Path) -> None:
    done = run(data_dir, "ask", "bolamni ahmoq dedim, jarima to'laymanmi")
    for part in ("O‘zbekiston", "Odamlar aytadi", "O‘RQ-996", "thediplomat.com", "The Diplomat"):
        assert part in done.stdout, done.stdout


def test_explain_shows_candidates_features_and_the_rule(data_dir: Path) -> None:
    done = run(data_dir, "ask", "--explain", "bolamni ahmoq dedim, jarima to'laymanmi")
    for part in ("rule", SEED, "letters_three", "to answer"):
        assert part in done.stdout, done.stdout


def test_the_terminal_reads_piped_lines_and_numbers(data_dir: Path) -> None:
    said = "/yordam\nbolamni ahmoq dedim, jarima to'laymanmi\n1\n/nonsense\n999\n"
    done = run(data_dir, "run", said=said)
    assert done.returncode == 0, done.stderr
    for part in ("102", "1146", "O‘RQ-996", "[1]", "Rahmat", "/topics"):
        assert part in done.stdout, done.stdout


@pytest.mark.parametrize(
    "text",
    [
        "x" * 100_000,
        "🙂🙃😀",
        "\u202eбола урган\u202c",
        "b\u200bo\u200bl\u200ba",
        "\x00",
        "<b>&",
        "?",
    ],
)
def test_strange_input_is_answered_calmly(data_dir: Path, text: str) -> None:
    done = run(data_dir, "ask", "--json", said=text)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["text"].strip()
