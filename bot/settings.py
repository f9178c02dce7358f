"""Every setting, read once from the environment and `.env`, with its meaning and default.

Nothing else reads the environment. Must not start anything.
"""

import re
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field, HttpUrl, SecretStr, ValidationError, field_validator
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from bot.errors import SettingsError

ROOT = Path(__file__).parent.parent


class Settings(BaseSettings):
    """What an operator can choose. Field names in capitals are the variables' names."""

    model_config = SettingsConfigDict(
        env_file=".env", env_ignore_empty=True, frozen=True, extra="ignore"
    )

    telegram_bot_token: SecretStr | None = Field(
        default=None, description="The bot's token from BotFather; without it: the terminal."
    )
    telegram_api_url: HttpUrl = Field(
        default=HttpUrl("https://api.telegram.org"),
        description="Base of the Bot API server, when a self-hosted one is used.",
    )
    database_url: str | None = Field(
        default=None,
        description="SQLAlchemy address of SQLite or PostgreSQL; unset: a file in DATA_DIR.",
    )
    owner_ids: Annotated[frozenset[int] | None, NoDecode] = Field(
        default=None, description="Telegram user ids of the owners, with commas between them."
    )
    claims_dir: Path = Field(
        default=ROOT / "claims" / "data", description="Folder of the claim files."
    )
    data_dir: Path = Field(
        default=ROOT / "data", description="Folder for the database file and caches."
    )
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="Least important messages that are logged."
    )
    log_format: Literal["text", "json"] = Field(
        default="text", description="How log lines look: for people or for machines."
    )

    @field_validator("log_level", mode="before")
    @classmethod
    def _any_case(cls, value: object) -> object:
        return value.upper() if isinstance(value, str) else value

    @field_validator("owner_ids", mode="before")
    @classmethod
    def _numbers(cls, value: object) -> object:
        if not isinstance(value, str):
            return value
        parts = [part.strip() for part in value.split(",")]
        if not all(map(_USER_ID.fullmatch, parts)):
            wanted = "should be Telegram user ids (whole numbers) with commas between them"
            raise PydanticCustomError("owner_ids", wanted)
        return frozenset(map(int, parts))

    @property
    def store_url(self) -> str:
        """The database's address with an async driver."""
        url = self.database_url or f"sqlite:///{self.data_dir / 'aslida.db'}"
        for plain, driver in _DRIVERS.items():
            if url.startswith(f"{plain}://"):
                return url.replace(plain, driver, 1)
        return url


_USER_ID = re.compile("[1-9][0-9]{0,15}")  # Telegram promises at most 52 bits
_DRIVERS = {
    "sqlite": "sqlite+aiosqlite",
    "postgresql": "postgresql+asyncpg",
    "postgres": "postgresql+asyncpg",
}


def read_settings() -> Settings:
    """Settings from the environment and `.env`.

    Raises:
        SettingsError: naming every wrong setting at once, without its value.
    """
    try:
        return Settings()
    except ValidationError as error:
        lines = (f"{'.'.join(map(str, e['loc'])).upper()}: {e['msg']}" for e in error.errors())
        raise SettingsError("\n".join(lines)) from None
