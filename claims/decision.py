"""What can be decided about a message: the closed set of outcomes.

Holds the shapes only. How a decision is reached is in `claims.decide`; how it is said is
in `answers`. Must not know words, scores' origins, or where the message came from.
"""

from dataclasses import dataclass
from enum import StrEnum

from claims.distress import Alarm
from claims.model import Claim, Topic


class Stance(StrEnum):
    """Which side of the claim the asker took."""

    CLAIM = "claim"
    OPPOSITE = "opposite"
    UNSURE = "unsure"


class Talk(StrEnum):
    """Kinds of small talk."""

    HELLO = "hello"
    THANKS = "thanks"
    WHO = "who"
    INSULT = "insult"
    EMPTY = "empty"


@dataclass(frozen=True)
class Found:
    """A claim that the message meets; `confidence` is a calibrated probability, 0 to 1."""

    claim: Claim
    confidence: float
    stance: Stance = Stance.CLAIM


@dataclass(frozen=True)
class Answer:
    """One to three claims surely asked about, most harmful first; `more` may be offered."""

    found: tuple[Found, ...]
    more: tuple[Claim, ...] = ()


@dataclass(frozen=True)
class Choose:
    """Up to three claims that are close: the person picks, or none."""

    options: tuple[Found, ...]


@dataclass(frozen=True)
class Unknown:
    """Nothing known answers it; `nearest` are shelves worth looking at."""

    nearest: tuple[Topic, ...] = ()
    confidence: float = 0.0


@dataclass(frozen=True)
class Help:
    """The message sounds like danger: only help is given."""

    alarm: Alarm


@dataclass(frozen=True)
class Elsewhere:
    """The question is about the law of a country that is not covered."""


@dataclass(frozen=True)
class SmallTalk:
    """A greeting, thanks, an insult, a question about the bot, or nothing readable."""

    talk: Talk


Decision = Answer | Choose | Unknown | Help | Elsewhere | SmallTalk
