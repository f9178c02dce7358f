"""One question, one answer, nothing kept: for the command line and for scripts.

Must not know Telegram or the database.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Group

from answers.reply import Reply
from answers.say import Style, style_of
from answers.scene import Scene
from bot.asking import reply_to
from bot.explain import explain
from bot.library import Library, open_library
from bot.settings import Settings
from bot.terminal import rendered
from claims.decide import Decided, Question, decide
from claims.decision import Answer, Choose, Unknown
from claims.matching.entries import entries
from claims.model import Country


@dataclass(frozen=True)
class Once:
    """A library, the folder that it was read from, and the country that is asked about."""

    library: Library
    claims_dir: Path
    country: Country | None

    @classmethod
    def open(cls, settings: Settings, country: Country | None) -> "Once":
        """Ready to answer questions about `country`, or about both."""
        library = open_library(settings.claims_dir, settings.data_dir)
        return cls(library, settings.claims_dir, country)

    def record(self, text: str) -> dict[str, Any]:
        """The decision and the reply as plain data; the keys are promised to scripts."""
        decided = self._decide(text)
        style, reply = self._reply(decided)
        ids, confidence = _claims(decided)
        answered = isinstance(decided.decision, Answer)
        return {
            "decision": type(decided.decision).__name__.lower(),
            "claim": ids[0] if answered else None,
            "claims": ids,
            "confidence": round(confidence, 4),
            "language": style.language,
            "script": style.script,
            "country": decided.country or _country(decided),
            "text": reply.text,
        }

    def shown(self, text: str) -> Group:
        """The reply as the terminal shows it."""
        return rendered(self._reply(self._decide(text))[1])

    def why(self, text: str) -> Group:
        """The rule that decided, and what spoke for each candidate."""
        return self._why(text, self._decide(text))

    def explanation(self, text: str) -> Group:
        """The same, then the reply."""
        decided = self._decide(text)
        return Group(self._why(text, decided), rendered(self._reply(decided)[1]))

    def _why(self, text: str, decided: Decided) -> Group:
        learned = entries(self.library.catalog, self.claims_dir)
        return explain(text, decided, self.library.known, learned)

    def _decide(self, text: str) -> Decided:
        return decide(Question(text, self.country), self.library.known)

    def _reply(self, decided: Decided) -> tuple[Style, Reply]:
        style = style_of(decided.reading, Style.UZ)
        scene = Scene(
            style=style,
            country=decided.country,
            catalog=self.library.catalog,
            helplines=self.library.helplines,
            today=datetime.now(UTC).date(),
            kazakh=decided.reading.kazakh,
        )
        return style, reply_to(decided, scene)


def _claims(decided: Decided) -> tuple[list[str], float]:
    """Ids answered or offered, best first, and the confidence in the first."""
    match decided.decision:
        case Answer(found=found) | Choose(options=found):
            return [one.claim.id for one in found], found[0].confidence
        case Unknown(confidence=confidence):
            return [], confidence
    return [], 1.0


def _country(decided: Decided) -> Country | None:
    """The country of a single answer, where neither the chat nor the message named one."""
    found = decided.decision.found if isinstance(decided.decision, Answer) else ()
    return found[0].claim.country if len(found) == 1 else None
