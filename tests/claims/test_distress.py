"""Cries for help are heard in every script, and questions about the law are not mistaken."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.distress import Alarm, detect
from claims.files import read_yaml
from claims.text import MAX_CHARACTERS
from claims.uzbek import to_cyrillic

TABLE: dict[str, dict[str, list[str]]] = read_yaml(
    Path(__file__).parents[1] / "fixtures" / "distress.yaml"
)
MESSAGES = [
    (message, kind)
    for kind, by_style in TABLE.items()
    for ms in by_style.values()
    for message in ms
]
ALARMS = [message for message, kind in MESSAGES if kind != "none"]
UZBEK_ALARMS = [m for kind, styles in TABLE.items() if kind != "none" for m in styles.get("uz", [])]
UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u202e"
EMOJI = ["😭", "🙏🏽", "💔", "👨‍👩‍👧", "❗️", "🇺🇿", "❤️"]


@pytest.mark.parametrize(("message", "kind"), MESSAGES)
def test_each_message_gives_its_alarm_or_none(message: str, kind: str) -> None:
    assert detect(message) == (None if kind == "none" else Alarm(kind))


@pytest.mark.parametrize("message", UZBEK_ALARMS)
def test_an_alarm_in_latin_letters_is_one_in_cyrillic_too(message: str) -> None:
    assert detect(to_cyrillic(message)) is not None


@pytest.mark.parametrize("message", UZBEK_ALARMS)
def test_an_alarm_without_apostrophes_is_still_one(message: str) -> None:
    assert detect(message.replace("'", "")) is not None


@given(st.sampled_from(ALARMS), st.sampled_from([str.upper, str.title, str.swapcase]))
def test_case_does_not_hide_an_alarm(message: str, change: object) -> None:
    assert callable(change)
    assert detect(change(message)) is not None


@given(st.sampled_from(ALARMS), st.sampled_from(EMOJI), st.booleans())
def test_emoji_do_not_hide_an_alarm(message: str, emoji: str, instead_of_blanks: bool) -> None:  # noqa: FBT001 drawn
    """Around the message, and between its words even where no blank is left."""
    blank = emoji if instead_of_blanks else f" {emoji} "
    assert detect(f"{emoji}{message.replace(' ', blank)}{emoji}") is not None


@given(st.sampled_from(ALARMS), st.data())
def test_marks_that_nobody_sees_do_not_hide_an_alarm(message: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(message)))
    mark = data.draw(st.sampled_from(UNSEEN))
    assert detect(message[:place] + mark + message[place:]) is not None


@given(st.text() | st.text(st.characters(codec=None)))
@example("")
@example("\ud800 otam")
@example("=" * MAX_CHARACTERS)
@example("мени " * MAX_CHARACTERS)
def test_any_text_is_safe(text: str) -> None:
    assert detect(text) in {*Alarm, None}


@given(st.lists(st.sampled_from(sorted({w for m, _ in MESSAGES for w in m.split()})), max_size=40))
def test_the_words_of_danger_in_any_order_are_safe(words: list[str]) -> None:
    assert detect(" ".join(words)) in {*Alarm, None}


def test_a_cry_at_the_end_of_a_long_message_is_heard() -> None:
    story = "bugun maktabdan keldim keyin ovqat yedim keyin dars qildim. " * 20
    assert detect(f"{story} kechqurun otam meni urdi") is Alarm.CHILD


def test_a_cry_inside_a_hashtag_or_a_command_is_heard() -> None:
    assert detect("#otam_meni_uradi") is Alarm.CHILD
    assert detect("/sos@aslida_bot") is Alarm.SAFE_WORD


def test_hitting_and_scolding_are_told_apart() -> None:
    """Urmoq and urishmoq, Kazakh ұру and ұрысу: one is danger, the other a gentle line."""
    assert detect("otam meni uradi") is Alarm.CHILD
    assert detect("otam meni urishadi") is Alarm.SOFT
    assert detect("әкем мені ұрады") is Alarm.CHILD
    assert detect("әкем мені ұрысады") is Alarm.SOFT


def test_wanting_to_die_comes_before_everything_else() -> None:
    assert detect("bolani ursa jarima bormi, umuman yashagim kelmayapti") is Alarm.CHILD
