"""A dialog file must pass with the bot it describes and fail, with its step, with any other."""

from __future__ import annotations

from pathlib import Path

import pytest

from .dialog import run_dialog
from .raw_bot import echo_bot
from .steps import load_dialog, load_dialogs

GOOD = """
- said: no
  answered: [You wrote no]
- pressed: Good
  toast: Pressed
  answered: {starts: You pressed, contains: [good], not: [bad], edited: true}
- person: Ali
  language: ru
  said: hello
  answered: {contains: hello, buttons: [Good]}
- edited: goodbye
  answered: You now say goodbye
- forwarded: a rumour
  answered: [You wrote, rumour]
- said: shh
  answered: {silence: true}
"""
WRONG = {
    "- said: a\n  answered: [b]": r"step 1 .*does not hold 'b'",
    "- said: a\n  answered: {not: [wrote]}": "holds 'wrote'",
    "- said: a\n  answered: {starts: wrote}": "first line does not start with 'wrote'",
    "- said: a\n  answered: {buttons: [Bad]}": "has no button 'Bad'",
    "- said: a\n  answered: {edited: true}": "is a new message",
    "- said: a\n  answered: {silence: true}": "should not be said",
    "- said: a\n- answered: [a]\n- answered: [a]": "step 3 .*in vain",
    "- said: a\n  answered: [a]\n- pressed: Bad": "step 2 .*no button 'Bad'",
    "- said: a\n  answered: [a]\n- pressed: Good\n  toast: Bad": "expected the toast 'Bad'",
    "- said: a\n  answered: [a]\n- pressed: Good\n  answered: [You]": "edit of an older message",
    "- said: a\n  answered: [a]\n- said: b\n- answered: {silence: true}": "should not be said",
    "- pressed: Good": "has heard nothing with buttons",
}
MALFORMED = {
    "said: a": "a dialog is a list of steps",
    "- sad: a": "(?s)step 1: .*sad",
    "- said: a\n- said: a\n  edited: b": "(?s)step 2: .*one action",
    "- said: a\n  toast: b": "(?s)step 1: .*toast",
    "- said: a\n  answered: {contain: [b]}": "(?s)step 1: .*contain",
}


def written(folder: Path, text: str) -> Path:
    path = folder / "talk.yaml"
    path.write_text(text, encoding="utf-8")
    return path


async def test_a_dialog_that_holds_passes(tmp_path: Path) -> None:
    written(tmp_path, GOOD)
    steps = load_dialogs(tmp_path)["talk"]
    async with echo_bot() as api:
        await run_dialog(api, steps, quiet=0.05)
        assert not api.unanswered_presses()


@pytest.mark.parametrize("text", WRONG)
async def test_a_dialog_that_does_not_hold_names_the_step_and_what_was_heard(
    tmp_path: Path, text: str
) -> None:
    steps = load_dialog(written(tmp_path, text))
    async with echo_bot() as api:
        with pytest.raises(AssertionError, match=f"(?s){WRONG[text]}"):
            await run_dialog(api, steps, wait=0.3, quiet=0.3)


async def test_words_after_the_last_step_are_not_overheard(tmp_path: Path) -> None:
    steps = load_dialog(written(tmp_path, "- said: a\n- said: b\n  answered: [a]\n"))
    async with echo_bot() as api:
        with pytest.raises(AssertionError, match=r"bot said more.*wrote b"):
            await run_dialog(api, steps)


@pytest.mark.parametrize("text", MALFORMED)
def test_a_malformed_dialog_is_refused_with_its_step(tmp_path: Path, text: str) -> None:
    with pytest.raises(ValueError, match=MALFORMED[text]):
        load_dialog(written(tmp_path, text))
