"""What the use cases need from storage: a protocol and the plain records it keeps.

Must not know SQL, Telegram, or words. A chat is a number that the edge gives.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from answers.say import Style
from claims.model import Country


@dataclass(frozen=True)
class ChatSettings:
    """What a person chose. `country` None means both countries."""

    style: Style
    country: Country | None = None


@dataclass(frozen=True)
class UnknownQuestion:
    """A question that nothing answered, as kept for moderators: no person in it."""

    text: str
    style: Style
    country: Country | None
    asked_on: date


class Store(Protocol):
    """Storage of one bot. Every call is complete when it returns: a restart loses nothing."""

    async def settings(self, chat: int) -> ChatSettings | None:
        """What the chat chose, or None."""

    async def save_settings(self, chat: int, settings: ChatSettings) -> None:
        """Keep what the chat chose."""

    async def remember_reply(self, chat: int, question: int, reply: int, at: datetime) -> None:
        """Message `reply` answered message `question` (ids in the chat)."""

    async def reply_to(self, chat: int, question: int) -> int | None:
        """The message that answered `question`, or None."""

    async def remember_topic(self, chat: int, claim: str, at: datetime) -> None:
        """The chat was last answered with `claim`."""

    async def last_claim(self, chat: int, since: datetime) -> str | None:
        """The claim last answered in the chat at or after `since`."""

    async def keep_question(self, chat: int, question: UnknownQuestion) -> bool:
        """Keep a question for moderators and promise the chat an answer.

        The same words asked again are counted, not repeated. False when this chat had
        already asked it.
        """

    async def kept_questions(self) -> list[tuple[UnknownQuestion, int]]:
        """Kept questions with how often each was asked, most asked first."""

    async def save_feedback(self, chat: int, claim: str, reason: str, on: date) -> None:
        """One opinion a chat and claim; a later one replaces it. `reason` "good" is praise."""

    async def feedback(self, claim: str) -> dict[str, int]:
        """How many chats gave each reason for `claim`."""

    async def count(self, event: str, on: date) -> None:
        """Add one to a counter of the day: the only trace that a call for help leaves."""

    async def counted(self, event: str) -> dict[date, int]:
        """What was counted of an event, by day."""

    async def forget(self, chat: int) -> None:
        """Delete every row of the chat."""

    async def prune(self, today: date) -> None:
        """Delete what is older than its retention: questions 90 days, replies 2 days."""

    async def close(self) -> None:
        """Let go of the database."""
