"""Every button of every reply must fit Telegram, come back as it was, and be understood.

Held for a catalog of claims with the longest ids that the model allows.
"""

from collections.abc import Iterator
from datetime import date
from itertools import product
from pathlib import Path

import pytest

from answers import menus
from answers.claim_answer import answer_buttons, language_buttons, reason_buttons
from answers.compose import compose
from answers.reply import MAX_ACTION_BYTES, Action, Button, Reply
from answers.say import Style
from answers.scene import Scene
from bot.pressing import PRESSES
from claims.catalog import Catalog, catalog_of
from claims.decision import (
    Answer,
    Choose,
    Decision,
    Elsewhere,
    Found,
    Help,
    SmallTalk,
    Stance,
    Talk,
    Unknown,
)
from claims.distress import Alarm
from claims.files import read_claim
from claims.helplines import load_helplines
from claims.model import Claim, Country, Status, Topic

ROOT = Path(__file__).parents[2]
LONGEST: int = Claim.model_json_schema()["properties"]["id"]["maxLength"]
SAMPLE = read_claim(ROOT / "tests" / "fixtures" / "small-claim.yaml")
HELPLINES = load_helplines(ROOT / "claims" / "data" / "helplines.yaml")
VIEWS = list(product(Style, (*Country, None)))


def longest_id(country: Country, number: int) -> str:
    return f"{country}-{number:0{LONGEST - 3}}"


def claim(country: Country, number: int) -> Claim:
    """A published claim on every shelf, with neighbours."""
    other = next(c for c in Country if c is not country)
    changes = {
        "id": longest_id(country, number),
        "country": country,
        "topics": tuple(Topic),
        "status": Status.PUBLISHED,
        "approved_by": "Somebody else",
        "counterpart": longest_id(other, number),
        "related": (longest_id(country, number + 1), longest_id(country, number + 2)),
    }
    return Claim.model_validate(SAMPLE.model_dump(by_alias=True) | changes)


def catalog() -> Catalog:
    """More claims than two pages of a shelf hold."""
    count = 2 * menus.PAGE + 1
    return catalog_of((claim(country, n) for country in Country for n in range(count)), {})


CATALOG = catalog()
CLAIMS = CATALOG.published()
FOUND = [Found(CLAIMS[0], 1.0, stance) for stance in Stance]
DECISIONS: list[Decision] = [
    *(Answer((found,)) for found in FOUND),
    Answer(tuple(FOUND), CLAIMS[:2]),
    Choose(tuple(Found(one, 0.5) for one in CLAIMS[:3])),
    Unknown(tuple(Topic)),
    *(Help(alarm) for alarm in Alarm),
    *(SmallTalk(talk) for talk in Talk),
    Elsewhere(),
]


def replies(scene: Scene) -> Iterator[Reply]:
    """Every kind of reply."""
    yield from (compose(decision, scene) for decision in DECISIONS)
    yield from (menus.start(scene), menus.start_country(scene), menus.ready(scene, CLAIMS[0]))
    yield from (menus.languages(scene), menus.countries(scene), menus.country_set(scene))
    yield from (menus.topics(scene), menus.latest(scene, CLAIMS), menus.usage(scene))
    yield from (menus.forget(scene), menus.said(scene, "privacy-text"))
    yield from (menus.shelf(scene, topic, page) for topic in Topic for page in range(5))


def buttons(scene: Scene) -> Iterator[Button]:
    for reply in replies(scene):
        yield from (button for row in reply.buttons for button in row)
    for rows in (answer_buttons, language_buttons, reason_buttons):
        yield from (button for found in FOUND for row in rows(found, scene) for button in row)


def scene(style: Style, country: Country | None) -> Scene:
    return Scene(style, country, CATALOG, HELPLINES, date(2026, 11, 22))


@pytest.mark.parametrize(("style", "country"), VIEWS)
def test_every_button_fits_and_is_understood(style: Style, country: Country | None) -> None:
    for button in buttons(scene(style, country)):
        assert button.text.strip()
        assert button.action is not None
        data = button.action.encode()
        assert len(data.encode()) <= MAX_ACTION_BYTES
        assert Action.decode(data) == button.action
        assert button.action.verb in PRESSES


def test_every_verb_has_a_button() -> None:
    """What no button says can be pressed only by forgers."""
    shown = {button.action for view in VIEWS for button in buttons(scene(*view))}
    assert {act.verb for act in shown if act} == PRESSES.keys()
