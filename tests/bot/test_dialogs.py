"""Conversations of people with the bot, as it is started for them."""

from pathlib import Path

import pytest
from serving import Served, check_log
from telegram_api import load_dialogs, run_dialog

pytestmark = pytest.mark.asyncio(loop_scope="session")

DIALOGS = load_dialogs(Path(__file__).parents[1] / "dialogs")


@pytest.mark.parametrize("name", DIALOGS)
async def test_the_dialog_is_held_and_leaves_nothing_in_the_log(served: Served, name: str) -> None:
    steps, known = DIALOGS[name], len(served.api.state.users)
    await run_dialog(served.api, steps)
    assert not served.api.unanswered_presses()
    for user in list(served.api.state.users.values())[known:]:
        check_log(served.bot, user["id"], user["first_name"])
    for step in steps:
        check_log(served.bot, step.said, step.edited, step.forwarded)
