"""Who may do what: every action by everybody, and above all by everybody who must not."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest

from bot.desk.access import Desk
from bot.desk.buttons import NEEDS, SHAPES, Verb
from bot.desk.entrance import PRESSES
from bot.desk.ports import Refusal, Signed
from bot.desk.roles import GIVEN, DeskAction, Role, may
from bot.errors import DeskRefusedError
from bot.store.desk_sql import SqlDeskStore
from bot.store.schema import open_engine

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
STRANGER = None
EVERYBODY = (STRANGER, *Role)
NUMBERS = {STRANGER: 1, Role.EDITOR: 2, Role.REVIEWER: 3, Role.OWNER: 4}
# Who may, action by action, written out so that a change of the table has to be meant.
WHO = {
    "queue": "editor reviewer owner",
    "write": "editor reviewer owner",
    "try": "editor reviewer owner",
    "submit": "editor reviewer owner",
    "history": "editor reviewer owner",
    "digest": "editor reviewer owner",
    "review": "reviewer owner",
    "publish": "reviewer owner",
    "roll-back": "reviewer owner",
    "retire": "reviewer owner",
    "team": "owner",
    "audit": "owner",
    "leave": "editor reviewer",
}


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """A desk with an owner, an editor and a reviewer."""
    engine = await open_engine(f"sqlite+aiosqlite:///{tmp_path / 'desk.db'}")
    store = SqlDeskStore(engine)
    owner = Signed(NUMBERS[Role.OWNER], NOW)
    for role in GIVEN:
        await store.invite(role, role, NOW + timedelta(hours=1), owner)
        await store.join(role, role.title(), Signed(NUMBERS[role], NOW))
    yield Desk(store, frozenset({NUMBERS[Role.OWNER]}))
    await engine.dispose()


def test_every_action_has_its_people() -> None:
    assert WHO.keys() == {action.value for action in DeskAction}


@pytest.mark.parametrize(("role", "action"), list(product(EVERYBODY, DeskAction)))
def test_the_table_says_who_may(role: Role | None, action: DeskAction) -> None:
    assert may(role, action) == (role is not None and role.value in WHO[action].split())


async def test_everybody_who_must_not_is_refused_by_the_database(desk: Desk) -> None:
    for role, action in product(EVERYBODY, DeskAction):
        person = NUMBERS[role]
        if may(role, action):
            await desk.authorise(person, action)
            continue
        with pytest.raises(DeskRefusedError) as refused:
            await desk.authorise(person, action)
        wanted = Refusal.STRANGER if role is STRANGER else Refusal.ROLE
        assert refused.value.reason is wanted, (role, action)


async def test_a_removed_member_may_nothing_from_that_moment(desk: Desk) -> None:
    editor = NUMBERS[Role.EDITOR]
    await desk.authorise(editor, DeskAction.QUEUE)
    await desk.store.remove(editor, Role.EDITOR, Signed(NUMBERS[Role.OWNER], NOW))
    for action in DeskAction:
        with pytest.raises(DeskRefusedError):
            await desk.authorise(editor, action)


async def test_an_owner_of_the_settings_stays_owner_whatever_is_stored(desk: Desk) -> None:
    owner = NUMBERS[Role.OWNER]
    for role in GIVEN:
        assert not await desk.store.remove(owner, role, Signed(owner, NOW))
    assert await desk.role(owner) is Role.OWNER


def test_every_button_has_its_action_its_shape_and_its_deed() -> None:
    assert NEEDS.keys() == SHAPES.keys() == PRESSES.keys() == set(Verb)
