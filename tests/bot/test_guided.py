"""The guided form in a terminal and from a pipe, and the files it leaves."""

import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
from prompt_toolkit import PromptSession
from prompt_toolkit.application import create_app_session
from prompt_toolkit.input import PipeInput, create_pipe_input
from prompt_toolkit.output import DummyOutput
from rich.console import Console

from bot.guided import converse, editor
from claims.drafting import Desk, Form, Kind
from claims.drafting.step import at
from claims.drafting.steps import steps
from claims.files import dump_claim, parse_claim, read_claim
from claims.lint import Around
from claims.lint.lint import HELPLINES
from claims.model import Claim, Status
from claims.strict_yaml import parse_yaml

ROOT = Path(__file__).parents[2]
TEMPLATE = (ROOT / "claims" / "template.yaml").read_text(encoding="utf-8")
SOUND = parse_yaml(TEMPLATE, "template.yaml").value


def typed_in() -> list[str]:
    """What somebody types for the template's claim, a line each; days are those proposed."""
    found = {step.place: at(SOUND, step.place) or "" for step in steps(SOUND)}
    found |= {step.place: "" for step in steps(SOUND) if step.kind is Kind.DAY}
    return [" ".join(one) if isinstance(one, list) else one for one in found.values()]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder for claims with only the helplines in it, beside one for data."""
    (tmp_path / "claims").mkdir()
    shutil.copy(ROOT / "claims" / "data" / HELPLINES, tmp_path / "claims")
    return tmp_path


def without_days(claim: Claim) -> str:
    return re.sub(r"\d{4}-\d\d-\d\d", "a day", dump_claim(claim))


def surroundings(place: Path) -> dict[str, str]:
    return {
        "DATA_DIR": str(place / "data"),
        "CLAIMS_DIR": str(place / "claims"),
        "PATH": "",
        "PYTHONUTF8": "1",
        "COLUMNS": "200",
    }


def run(place: Path, said: bytes, *arguments: str) -> tuple[int, str]:
    """`main.py claims new` with what is piped into it: its code and all it printed."""
    done = subprocess.run(  # noqa: S603  our own program
        [sys.executable, "main.py", "claims", "new", *arguments],
        cwd=ROOT,
        input=said,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        env=surroundings(place),
        timeout=120,
    )
    return done.returncode, done.stdout.decode()


def lines(*typed: str) -> bytes:
    return "".join(f"{line}\n" for line in typed).encode()


def test_a_whole_claim_in_two_sittings(place: Path) -> None:
    typed = typed_in()
    code, first = run(place, lines(*typed[:20], ":quit"))
    draft = place / "data" / "drafts" / "uz-quadrober-fine.yaml"
    assert code == 0, first
    assert f"--resume {draft}" in first
    kept = draft.read_text(encoding="utf-8")

    # Its neighbours are not in this folder: `related` is left as it is with one more Enter.
    rest = [line for one in typed[20:] for line in ([one, ""] if "uz-scolding" in one else [one])]
    code, second = run(place, lines(*rest), "--resume", str(draft))
    path = place / "claims" / "uz" / "uz-quadrober-fine.yaml"
    assert code == 0, second
    assert f"Written, as a draft that nobody is shown: {path}" in second
    assert "There is no claim uz-scolding-fined" in second.partition("Written")[2]
    assert "uz-quadrober-fine.asked.yaml" in second
    assert without_days(read_claim(path)) == without_days(parse_claim(TEMPLATE, "template.yaml"))
    assert read_claim(path).status is Status.DRAFT
    assert draft.read_text(encoding="utf-8") == kept


def test_the_end_of_the_input_keeps_the_draft_and_overwrites_none(place: Path) -> None:
    for name in ("new-claim", "new-claim-2"):
        code, said = run(place, lines("uz", "Bu gap") + b"\xd0\xff")
        draft = place / "data" / "drafts" / f"{name}.yaml"
        assert code == 0, said
        assert f"Kept: {draft}" in said
        assert "claim: Bu gap" in draft.read_text(encoding="utf-8")


def test_a_window_that_is_closed_keeps_the_draft(place: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "main.py", "claims", "new"],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=surroundings(place),
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(lines("uz", "Bu gap"))
        process.stdin.flush()
        assert any(line.startswith(b"3/") for line in process.stdout)
        process.send_signal(signal.SIGHUP)
        process.stdout.read()
    kept = place / "data" / "drafts" / "new-claim.yaml"
    assert "claim: Bu gap" in kept.read_text(encoding="utf-8")


def test_a_claim_that_cannot_be_written_is_kept_as_a_draft(place: Path) -> None:
    (place / "claims" / "uz").write_text("a file where a folder should be")
    typed = [line for one in typed_in() for line in ([one, ""] if "uz-scold" in one else [one])]
    code, said = run(place, lines(*typed))
    assert code == 1
    assert "could not be written" in said
    assert (place / "data" / "drafts" / "uz-quadrober-fine.yaml").exists()


def test_nothing_typed_leaves_no_file(place: Path) -> None:
    code, said = run(place, lines(":quit"))
    assert code == 0
    assert "nothing is kept" in said
    assert not (place / "data").exists()


def test_a_broken_draft_is_refused_with_its_line(place: Path) -> None:
    (place / "draft.yaml").write_text("country: uz\nverdict: wrong\n")
    code, said = run(place, b"", "--resume", str(place / "draft.yaml"))
    assert code == 1
    assert 'draft.yaml:2: verdict cannot be "wrong"' in said


def screen(*typed: str, form: Form | None = None) -> tuple[Form, str]:
    """The last state and what was shown."""
    said, state, answers = StringIO(), form or Form(), iter(typed)
    desk = Desk(Around(date(2026, 11, 22), {}, {}), frozenset())
    console = Console(file=said, width=100)
    for after in converse(state, desk, lambda _: next(answers, None), console):
        state = after
    return state, said.getvalue()


def test_a_refused_answer_is_said_and_asked_again() -> None:
    form, said = screen("fr", "uz", ":bakc", "Gap")
    assert 'country cannot be "fr": choose uz or kz' in said
    assert "There is no :bakc: known here: :back, :drop, :quit" in said
    assert form.value == {"country": "uz", "uz": {"claim": "Gap"}}


def test_choices_stand_with_their_meaning_and_proposals_with_enter() -> None:
    _, said = screen("uz", "Gap", "Слух", "A rumour", "", "laws")
    assert "[Enter: uz-rumour]" in said
    assert "1  false          The law says otherwise." in said
    assert "2/36" in said


def test_the_linter_names_no_line_of_a_file_that_is_not_there() -> None:
    form = Form({"country": "uz", "uz": {"opposite": ["jarima yo'q"]}}, ("uz", "opposite", 1))
    _, said = screen("JARIMA YO'Q", form=form)
    assert '"JARIMA YO\'Q" is written twice (remove one)' in said


@pytest.fixture
def keys() -> Iterator[PipeInput]:
    with create_pipe_input() as piped, create_app_session(input=piped, output=DummyOutput()):
        yield piped


@pytest.mark.parametrize(
    ("standing", "pressed", "typed"),
    [
        ("", "salom\r", "salom"),
        ("old", "er\r", "older"),
        ("old", "\r", "old"),
        ("old", "\x15\r", ":drop"),
        ("old", ":back\r", ":back"),
        ("old", "\x15new\r", "new"),
        ("", "\x1b[200~one\ntwo\x1b[201~\r", "one\ntwo"),
        ("old", "\x03", None),
        ("", "\x04", None),
    ],
)
def test_keys_in_a_terminal(
    keys: PipeInput, standing: str, pressed: str, typed: str | None
) -> None:
    keys.send_text(pressed)
    session: PromptSession[str] = PromptSession()
    assert editor(session)(standing) == typed
