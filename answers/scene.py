"""What wording depends on besides the decision: style, country, catalog, day.

Must not know where the reply goes.
"""

from dataclasses import dataclass
from datetime import date

from answers.reply import Action, Button, Paragraph, Span
from answers.say import Style, in_style, say
from claims.catalog import Catalog
from claims.helplines import Helplines
from claims.model import Claim, Country, Wording


@dataclass(frozen=True)
class Scene:
    """One person's point of view on one day. `country` is None when both are wanted."""

    style: Style
    country: Country | None
    catalog: Catalog
    helplines: Helplines
    today: date
    kazakh: bool = False

    def say(self, message: str, **arguments: str | int) -> str:
        """Words of the locale, in this style."""
        return say(self.style, message, **arguments)

    def line(self, message: str, **arguments: str | int) -> Paragraph:
        """Words of the locale as a paragraph."""
        return Paragraph((Span(self.say(message, **arguments)),))

    def button(self, message: str, act: Action, **arguments: str | int) -> Button:
        """A button labelled with words of the locale."""
        return Button(self.say(message, **arguments), act)

    def wording(self, claim: Claim) -> Wording:
        """The claim's texts in this style's language and script."""
        wording = claim.wording(self.style.language)
        if self.style is not Style.UZ_CYRL:
            return wording
        shown = ("claim", "fact", "answer", "law", "caution")
        texts = {field: getattr(wording, field) for field in shown}
        return wording.model_copy(
            update={field: in_style(self.style, text) for field, text in texts.items() if text}
        )

    def country_name(self, country: Country | None) -> str:
        """The country's name, or "both"."""
        return self.say(f"country-{country or 'both'}")
