"""The setting OWNER_IDS: numbers with commas between them, or a start that is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.errors import SettingsError
from bot.settings import Settings, read_settings


@given(st.sets(st.integers(1, 2**52), min_size=1))
def test_numbers_may_stand_with_blanks_around_commas(owners: set[int]) -> None:
    written = " , ".join(map(str, owners))
    assert Settings.model_validate({"owner_ids": written}).owner_ids == owners


@pytest.mark.parametrize("wrong", ["0", "-5", "1,,2", "1;2", "1 2", "@oydin", "1e3", "٣", "1,"])
def test_anything_else_is_named_without_its_value(
    monkeypatch: pytest.MonkeyPatch, wrong: str
) -> None:
    monkeypatch.setenv("OWNER_IDS", wrong)
    with pytest.raises(SettingsError, match=r"\AOWNER_IDS: should be Telegram user ids [^\d]*\Z"):
        read_settings()
