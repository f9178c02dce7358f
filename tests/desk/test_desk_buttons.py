"""Callback data and invitation tokens: whatever is written is read, nothing else is."""

from string import ascii_letters, digits

import pytest
from hypothesis import given
from hypothesis import strategies as st

from answers.reply import MAX_ACTION_BYTES
from bot.desk.buttons import NEEDS, SHAPES, Press, Verb, read, verb_in
from bot.desk.joining import LONGEST_NAME, first_name
from bot.desk.roles import GIVEN
from bot.desk.tokens import PREFIX, digest, new_token, token_in
from bot.errors import StaleButtonError

LARGEST = 10**16 - 1
FORGED = [
    *("desk", "desk:", "desk::", "desk:none", "team", "Desk:team", "desk:team:", "desk:team:1"),
    *("desk:member", "desk:member:", "desk:member:-1", "desk:member:01", "desk:member:٣"),
    *("desk:member:1e3", "desk:member: 1", "desk:member:1\n", "desk:member:99999999999999999"),
    *("desk:role:1:editor", "desk:role:1:editor:owner", "desk:role:1:owner:editor"),
    *("desk:invite:owner", "desk:invite", "desk:invite:editor:editor", "desk:revoke:editor"),
    *("desk:left:root", "desk:audit:", "desk:audit:1:2", "desk:__class__", "🙂", ""),
]


@st.composite
def presses(draw: st.DrawFn) -> Press:
    """Any press that a button of this version can hold."""
    verb = draw(st.sampled_from(Verb))
    numbers, roles = SHAPES[verb]
    given_numbers = [draw(st.integers(0, LARGEST)) for _ in range(numbers)]
    given_roles = [draw(st.sampled_from(GIVEN)) for _ in range(roles)]
    return Press(verb, tuple(given_numbers), tuple(given_roles))


@given(presses())
def test_every_press_fits_a_button_and_comes_back(press: Press) -> None:
    data = press.action.encode()
    assert len(data.encode()) <= MAX_ACTION_BYTES
    assert read(data) == press
    assert verb_in(data) in NEEDS


@given(st.text() | st.from_regex(r"\Adesk:[a-z]+(:[0-9a-z٠-٩ -]*)*\Z"))
def test_what_is_no_press_is_refused_and_what_is_one_is_the_only_spelling(data: str) -> None:
    try:
        press = read(data)
    except StaleButtonError:
        return
    assert press.action.encode() == data


@pytest.mark.parametrize("data", FORGED)
def test_forged_data_is_refused(data: str) -> None:
    with pytest.raises(StaleButtonError):
        read(data)


@given(st.text())
def test_the_log_gets_a_verb_of_ours_or_one_word_of_nobody(data: str) -> None:
    assert verb_in(f"desk:{data}") in {*Verb, "unreadable"}


def test_a_token_passes_through_a_link_and_only_its_digest_is_stored() -> None:
    token = new_token()
    assert token_in(PREFIX + token) == token
    assert len(PREFIX + token) <= 64, "Telegram takes no more behind ?start="
    assert token not in digest(token)
    assert new_token() != token


@given(st.text() | st.text(ascii_letters + digits + "_-", min_size=30, max_size=34))
def test_an_argument_holds_a_token_only_in_its_exact_form(argument: str) -> None:
    found = token_in(PREFIX + argument)
    assert found in (None, argument)
    plain = argument.isascii() and set(argument) <= {*ascii_letters, *digits, "_", "-"}
    assert (found is not None) == (plain and len(argument) == len(new_token()))
    assert token_in(argument) is None or argument.startswith(PREFIX)


@given(st.text(max_size=200))
def test_a_name_is_one_line_that_can_be_seen_and_stored(given_name: str) -> None:
    name = first_name(given_name)
    assert len(name) <= LONGEST_NAME
    assert name == "" or name.isprintable()
    assert first_name(name) == name
