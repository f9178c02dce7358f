"""The moderators' desk opens to nobody who must not: forged, replayed and old buttons and links."""

import asyncio
from pathlib import Path

import pytest
from desk_talk import (
    NO_LINK,
    NOT_YOURS,
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
from serving import OWNERS, Served, bot_on, change
from telegram_api import Group, Person, Sent, TelegramApi

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_an_expired_or_revoked_or_invented_link_lets_nobody_in(
    served: Served, owner: Person
) -> None:
    person = english(served, "Guli")
    expired, revoked = await invited(owner, "editor"), await invited(owner, "reviewer")
    newest = served.number("SELECT max(id) FROM invitations")
    yesterday = f"UPDATE invitations SET expires_at = '2020-01-01' WHERE id = {newest - 1}"  # noqa: S608
    change(served.database, yesterday)
    team = await told(owner, "/team")
    label = next(label for label in team.labels if label.startswith("✉️"))
    still_open = await shown(owner, label, on=team)
    assert f"Revoke No. {newest - 1}" not in still_open.labels, "it has expired"
    rest = await shown(owner, f"Revoke No. {newest}", on=still_open)
    assert f"Revoke No. {newest}" not in rest.labels
    assert (await toast(owner, f"desk:revoke:{newest}", rest)).startswith(STALE), "replayed"
    invented = "/start join_" + "A" * 32
    for start in (expired, revoked, invented, "/start join_", "/start join_'; DROP TABLE members"):
        assert NO_LINK in (await told(person, start)).text
    assert audited(served, person, "refuse") == 5
    assert audited(served, person, "join") == 0


@pytest.mark.parametrize("role", [None, "editor", "reviewer"])
async def test_whoever_is_no_owner_is_refused_every_button_of_owners(
    served: Served, owner: Person, role: str | None
) -> None:
    """And each try is in the audit log."""
    target = await joined(served, owner, "Nishon", "editor")
    person = await joined(served, owner, "Sarvar", role) if role else english(served, "Sarvar")
    await told(owner, "/team")
    await invited(owner, "editor")
    open_number = served.number("SELECT max(id) FROM invitations")
    state = "SELECT count(*) * 1000 + (SELECT count(*) FROM invitations) FROM members"
    before = served.number(state)
    some = await told(person, "/help")
    forged = [
        *("desk:team", f"desk:member:{target.id}", f"desk:role:{target.id}:editor:reviewer"),
        *(f"desk:remove:{target.id}:editor", f"desk:removed:{target.id}:editor"),
        *(f"desk:removed:{owner.id}:editor", f"desk:role:{person.id}:editor:reviewer"),
        *("desk:invite:editor", "desk:invite:reviewer", "desk:invitations"),
        *(f"desk:revoke:{open_number}", "desk:audit:0"),
    ]
    refusal = NOT_YOURS if role else STRANGER
    for data in forged:
        assert await toast(person, data, some) == refusal, data
    assert (await told(person, "/audit")).text == refusal
    assert audited(served, person, "refuse") == len(forged) + 1
    assert served.number(state) == before
    assert role_of(served, target, "editor")
    await person.hears_nothing(0.1)


async def test_owners_are_not_removed_and_their_role_is_not_given(
    served: Served, owner: Person
) -> None:
    other = english(served, "Zilola", OWNERS[1])
    team = await told(other, "/team")
    assert "owner, by the settings" in team.text
    for data in (
        *(f"desk:removed:{each}:{role}" for each in OWNERS for role in ("editor", "owner")),
        *("desk:invite:owner", f"desk:role:{owner.id}:owner:editor", "desk:leave:owner"),
        *("desk", "desk:", "desk:none", "desk:member:9999999999999999", "desk:revoke:x"),
    ):
        assert (await toast(other, data, team)).startswith(STALE), data
    assert await toast(other, "desk:left:editor", team) == NOT_YOURS
    assert "owner, by the settings" in (await told(owner, "/team")).text
    assert "in the team already" in (await told(other, await invited(owner, "editor"))).text


async def test_of_two_who_use_a_link_at_the_same_moment_one_joins(
    served: Served, owner: Person
) -> None:
    start = await invited(owner, "editor")
    crowd = [english(served, f"Mehmon {n}") for n in range(5)]
    heard = await asyncio.gather(*(told(person, start) for person in crowd))
    assert sum("team now: editor" in one.text for one in heard) == 1
    assert sum(NO_LINK in one.text for one in heard) == len(crowd) - 1


async def test_who_is_no_owner_any_more_is_refused_their_old_buttons(
    data_dir: Path, tmp_path: Path
) -> None:
    async with TelegramApi() as api:
        former = api.person("Oydin", language_code="en", id=OWNERS[0])
        async with bot_on(api, data_dir, tmp_path / "desk.db"):
            team = await told(former, "/team")
            assert "➕ Invite: editor" in team.labels
        async with bot_on(api, data_dir, tmp_path / "desk.db", OWNER_IDS=str(OWNERS[1])):
            assert await toast(former, "desk:invite:editor", team) == STRANGER
            assert (await told(former, "/team")).text == STRANGER


async def test_the_desk_is_closed_in_groups(served: Served, owner: Person) -> None:
    group: Group = served.api.group("Mahalla", admins=[owner], bot="administrator")
    message = await owner.says_in(group, "/team@aslida_test_bot")
    there = Sent.of(group.chat.messages[message], "")
    assert "only in a private chat" in await toast(owner, "desk:team", there)
    await told(owner, "/help")
    await group.hears_nothing(0.05)


async def test_only_a_digest_of_an_open_link_is_stored(served: Served, owner: Person) -> None:
    token = (await invited(owner, "editor")).partition("join_")[2]
    files = served.database.parent.glob(f"{served.database.name}*")
    assert all(token.encode() not in file.read_bytes() for file in files)
