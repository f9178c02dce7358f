"""The audit log, read by owners in Telegram and by operators on the command line.

It is only ever read here: lines are written with the changes they tell of.
"""

import json
from collections.abc import Iterable

from answers.reply import Paragraph, Reply, Span
from answers.scene import Scene
from bot.desk.buttons import Press, Verb
from bot.desk.ports import DeskStore, Entry, Event
from bot.desk.team_words import moment, shown_name
from bot.desk.visit import Visit
from bot.talk import Outcome

PAGE = 10  # lines in one message
NEWEST = 0  # no line has this number: "before" it stands for the whole log
WHOLE = 1_000  # lines that the command line reads at a time
_OF_MEMBERS = {Event.CHANGE_ROLE, Event.REMOVE, Event.LEAVE}  # their subject is a member


async def page(visit: Visit, press: Press) -> Outcome:
    """The lines before a number, the newest first."""
    store, before = visit.house.desk.store, press.numbers[0]
    found = await store.audit(PAGE + 1, before or None)
    names = {str(one.person): shown_name(one) for one in await store.members()}
    return Outcome(_page(visit.scene, found, names, before), instead=True)


async def newest(visit: Visit) -> Outcome:
    """/audit."""
    return await page(visit, Press(Verb.AUDIT, (NEWEST,)))


def _page(
    scene: Scene, found: list[tuple[int, Entry]], names: dict[str, str], before: int
) -> Reply:
    shown = found[:PAGE]
    lines = [_line(scene, entry, names) for _, entry in shown]
    row = []
    if before:
        row.append(scene.button("audit-newest", Press(Verb.AUDIT, (NEWEST,)).action))
    if len(found) > PAGE:
        older = Press(Verb.AUDIT, (shown[-1][0],))
        row.append(scene.button("audit-older", older.action))
    head = scene.line("audit-title" if shown else "audit-empty")
    return Reply((head, *lines), (tuple(row),))


def _line(scene: Scene, entry: Entry, names: dict[str, str]) -> Paragraph:
    who = names.get(str(entry.who), str(entry.who))
    about = names.get(entry.subject, entry.subject) if entry.event in _OF_MEMBERS else ""
    spans = [Span(f"{moment(entry.at)} · "), Span(who, bold=True), Span(f": {_deed(scene, entry)}")]
    return Paragraph((*spans, Span(f" ({about})")) if about else tuple(spans))


def _deed(scene: Scene, entry: Entry) -> str:
    if entry.event is Event.REFUSE:
        return scene.say("audit-refuse", told=scene.say(f"refusal-{entry.detail}"))
    roles = " → ".join(scene.say(f"role-{role}") for role in entry.detail.split())
    number = "" if entry.event in _OF_MEMBERS else entry.subject
    return scene.say(f"audit-{entry.event}", roles=roles, number=number)


async def lines(store: DeskStore, *, as_json: bool) -> list[str]:
    """The whole log for an operator, the oldest first: tab-separated, or a JSON object a line."""
    found: list[tuple[int, Entry]] = []
    before = None
    while part := await store.audit(WHOLE, before):
        found += part
        before = part[-1][0]
    return list(_rows(reversed(found), as_json=as_json))


def _rows(found: Iterable[tuple[int, Entry]], *, as_json: bool) -> Iterable[str]:
    for number, entry in found:
        row = {
            "number": number,
            "at": entry.at.isoformat(timespec="seconds"),
            "who": entry.who,
            "event": entry.event,
            "subject": entry.subject,
            "detail": entry.detail,
        }
        yield json.dumps(row) if as_json else "\t".join(map(str, row.values()))
