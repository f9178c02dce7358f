"""The moderators' team in Telegram: invited, joined, changed, removed, and the log of it."""

import asyncio
import json
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from desk_talk import (
    NO_LINK,
    STALE,
    STRANGER,
    audited,
    english,
    invited,
    joined,
    role_of,
    shown,
    toast,
    told,
)
from serving import OWNERS, Served, check_log
from telegram_api import Person, Sent

from bot.desk.ports import Refusal, Signed
from bot.desk.roles import Role
from bot.store.desk_sql import SqlDeskStore
from bot.store.schema import open_engine

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_team_from_the_first_invitation_to_the_last_button(
    served: Served, owner: Person
) -> None:
    """Invited, joined by a link that is spent then, given another role, removed, refused."""
    start = await invited(owner, "editor")
    editor, friend = english(served, "Aziza"), english(served, "Botir")
    assert "team now: editor" in (await told(editor, start)).text
    assert NO_LINK in (await told(friend, start)).text, "a link works once"
    assert "in the team already" in (await told(editor, await invited(owner, "reviewer"))).text

    own = await told(editor, "/team")
    assert "You are in the moderators’ team: editor, since" in own.text
    leaving = await shown(editor, "Leave the team", on=own)

    team = await told(owner, "/team")
    assert f"{owner.id}: owner, by the settings" in team.text
    assert "Aziza: editor, since" in team.text
    card = await shown(owner, "Aziza", on=team)
    changed = await shown(owner, "Make reviewer", on=card)
    assert "Aziza: reviewer" in changed.text
    assert role_of(served, editor, "reviewer")
    query = await editor.presses("Yes, leave", on=leaving)
    assert (await editor.sees_answer(query))["text"].startswith(STALE), "asked of an editor"

    asking = await shown(owner, "Remove from the team", on=changed)
    assert "Aziza: remove from the team?" in asking.text
    without = await shown(owner, "Yes, remove", on=asking)
    assert "Aziza" not in without.text
    log = (await told(owner, "/audit")).text
    assert f"changed a role: editor → reviewer ({editor.id})" in log
    assert f"removed a member: reviewer ({editor.id})" in log

    for words in ("/team", "/audit"):
        assert (await told(editor, words)).text == STRANGER
    for old in ("desk:leave:editor", "desk:left:editor", "desk:left:reviewer"):
        assert await toast(editor, old, own) == STRANGER
    for old in ("desk:role:{}:editor:reviewer", "desk:removed:{}:reviewer", "desk:member:{}"):
        assert (await toast(owner, old.format(editor.id), asking)).startswith(STALE)

    assert f"was refused: “{STRANGER}”" in (await told(owner, "/audit")).text
    check_log(served.bot, start.split("_", 1)[1], "Aziza", "Botir", editor.id, owner.id)


async def test_a_member_leaves_by_their_own_buttons(served: Served, owner: Person) -> None:
    person = await joined(served, owner, "Umida", "reviewer")
    asking = await shown(person, "Leave the team", on=await told(person, "/team"))
    left = await shown(person, "Yes, leave", on=asking)
    assert "You have left the team" in left.text
    assert audited(served, person, "leave") == 1
    assert (await told(person, "/team")).text == STRANGER


async def test_forget_leaves_a_place_in_the_team_and_says_so(served: Served, owner: Person) -> None:
    person = await joined(served, owner, "Kamol", "editor")
    await person.presses("Yes, delete", on=await told(person, "/forget"))
    assert "Your place in the moderators’ team and its log stay" in (await person.hears()).text
    assert role_of(served, person, "editor")


async def test_a_hostile_name_is_shown_as_plain_letters(served: Served, owner: Person) -> None:
    name = "<b>Ali</b> & \u202e"
    person = await joined(served, owner, name, "editor")
    card = await shown(owner, "<b>Ali</b> &", on=await told(owner, "/team"))
    assert "<b>Ali</b> &: editor" in card.text
    without_name = await joined(served, owner, "\u2062", "editor")
    assert str(without_name.id) in (await told(owner, "/team")).labels
    assert role_of(served, person, "editor")


async def test_operators_read_the_log_on_the_command_line(tmp_path: Path) -> None:
    engine = await open_engine(f"sqlite+aiosqlite:///{tmp_path / 'aslida.db'}")
    store, now = SqlDeskStore(engine), datetime(2026, 11, 22, 12, tzinfo=UTC)
    await store.invite("digest", Role.EDITOR, now, Signed(OWNERS[0], now))
    await store.refused("team", Refusal.STRANGER, Signed(5, now))
    await engine.dispose()
    row = ["1", "2026-11-22T12:00:00+00:00", str(OWNERS[0]), "invite", "1", "editor"]
    first, second = await printed(tmp_path, "desk", "audit")
    assert first.split("\t") == row
    assert second.endswith("\t5\trefuse\tteam\tstranger")
    objects = [json.loads(line) for line in await printed(tmp_path, "desk", "audit", "--json")]
    assert list(map(str, objects[0].values())) == row
    assert list(objects[1]) == ["number", "at", "who", "event", "subject", "detail"]


async def printed(data_dir: Path, *arguments: str) -> list[str]:
    """The lines that the program prints."""
    program = await asyncio.create_subprocess_exec(
        *(sys.executable, "main.py", *arguments),
        cwd=Path(__file__).parents[2],
        env={"DATA_DIR": str(data_dir), "PATH": "", "PYTHONUTF8": "1"},
        stdout=asyncio.subprocess.PIPE,
    )
    out, _ = await program.communicate()
    assert program.returncode == 0
    return out.decode().splitlines()


async def test_the_log_is_turned_page_by_page(owner: Person) -> None:
    for _ in range(11):
        await invited(owner, "editor")
    first = await told(owner, "/audit")
    second = await shown(owner, "Older ›", on=first)
    assert not set(lines(first)) & set(lines(second))
    assert lines(await shown(owner, "‹ Newest", on=second)) == lines(first)


def lines(log: Sent) -> list[str]:
    """The numbered invitations in a page of the log."""
    return [line for line in log.text.split("\n\n") if "made invitation" in line]


async def test_the_desk_speaks_the_language_and_letters_of_the_member(
    served: Served, owner: Person
) -> None:
    person = await joined(served, owner, "Nilufar", "reviewer")
    languages = await told(person, "/language")
    await shown(person, "Ўзбекча", on=languages)
    assert "Сиз модераторлар жамоасидасиз: тақризчи" in (await told(person, "/team")).text
    await shown(person, "Русский", on=await told(person, "/language"))
    assert "Вы в команде модераторов: рецензент" in (await told(person, "/team")).text
