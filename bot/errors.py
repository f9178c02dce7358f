"""The errors of the outer ring, one short tree.

    claims.errors.ClaimsError         what is wrong with a claim, a lexicon, a catalog
    BotError
    ├── SettingsError                 wrong settings, all named at once
    ├── StoreError                    the database can't be opened or brought up to date
    │   └── StoreDownError            it failed in the middle of work
    ├── StaleButtonError              a button that no longer means anything
    ├── DeskRefusedError              somebody may not do this at the moderators' desk
    └── TelegramRefusedError          the token is missing or Telegram refuses it

People never see them: they get one calm sentence with a reference. Operators see a
sentence that names the place and the cure.
"""

from bot.desk.ports import Refusal


class BotError(Exception):
    """Base of what can stop the program with a plain sentence."""


class SettingsError(BotError):
    """One or more settings are wrong; the message has a line for each."""


class StoreError(BotError):
    """The database can't be used."""


class StoreDownError(StoreError):
    """The database failed while a message was answered; the answer goes out all the same."""


class StaleButtonError(BotError):
    """Callback data that is forged, from an older version, or names a claim that is gone."""


class DeskRefusedError(BotError):
    """An action at the moderators' desk was refused, for `reason`."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(reason.value)
        self.reason = reason


class TelegramRefusedError(BotError):
    """Telegram does not accept the token, or none was given."""
