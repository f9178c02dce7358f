"""What a claim is: the frozen records that every other module passes around.

Holds the shapes and the fixed vocabularies (verdicts, languages, countries).
Must not know files, YAML, Telegram, a clock, or how anything is worded.
"""

import re
from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Annotated

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    HttpUrl,
    StringConstraints,
)
from pydantic_core import PydanticCustomError


class Country(StrEnum):
    """The two countries whose law is covered."""

    UZ = "uz"
    KZ = "kz"


class Language(StrEnum):
    """Languages that answers are written in. Uzbek is stored in Latin letters."""

    UZ = "uz"
    RU = "ru"
    EN = "en"


class Script(StrEnum):
    """Alphabet of a message or an answer."""

    LATIN = "latn"
    CYRILLIC = "cyrl"


class Verdict(StrEnum):
    """How the claim, as people say it, stands to the law on `checked_on`."""

    FALSE = "false"
    MISLEADING = "misleading"
    NEEDS_CONTEXT = "needs_context"
    OUTDATED = "outdated"
    TRUE = "true"
    UNPROVEN = "unproven"


class Evidence(StrEnum):
    """The best kind of source that somebody has seen for the answer."""

    PRIMARY = "primary"
    OFFICIAL = "official"
    REPORTED = "reported"


class SourceKind(StrEnum):
    """Who speaks in a source."""

    LAW = "law"
    OFFICIAL = "official"
    NGO = "ngo"
    MEDIA = "media"


class Status(StrEnum):
    """Where a claim stands on its way to people."""

    DRAFT = "draft"
    PUBLISHED = "published"
    RETIRED = "retired"


class Topic(StrEnum):
    """Shelves that people browse by; their names are in the locale files."""

    WORDS = "words"
    HITTING = "hitting"
    REMOVAL = "removal"
    FAMILY_VIOLENCE = "family-violence"
    ORDERS = "orders"
    HELP = "help"
    SCHOOL = "school"
    MARRIAGE = "marriage"
    OFFENCES = "offences"
    FAITH = "faith"
    LAWS = "laws"
    PANIC = "panic"


class Style(StrEnum):
    """How a question is typed: a language and, where it matters, the alphabet."""

    UZ = "uz"
    UZ_CYRL = "uz-cyrl"
    RU = "ru"
    RU_LATN = "ru-latn"
    EN = "en"
    KK = "kk"


def _iso_day(value: object) -> object:
    """Let only whole days like 2026-11-22 through: a bare number is no date."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        raise PydanticCustomError("day", "not a date like 2026-11-22")
    return value


Day = Annotated[date, BeforeValidator(_iso_day)]
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
ClaimId = Annotated[str, StringConstraints(pattern=r"^(uz|kz)(-[a-z0-9]+)+$", max_length=44)]
FactId = Annotated[str, StringConstraints(pattern=r"^(UZ|KZ)-([A-Z]{1,2}[0-9]{0,2}|[0-9]{2})$")]


class Record(BaseModel):
    """Base of all records: frozen, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Wording(Record):
    """A claim in one language: what is shown, and how people ask about it."""

    claim: Text = Field(description="The claim as people say it, one sentence.")
    fact: Text = Field(
        description="How it is in fact, in one sentence that can stand alone (cards; 'Right: ...')."
    )
    answer: Text = Field(description="Two or three plain sentences, the verdict included.")
    law: Text = Field(description="What the law says: article, what it orders, since when.")
    caution: Text | None = Field(
        default=None, description="A line that is always shown with the answer."
    )
    phrasings: tuple[Text, ...] = Field(
        description="How people ask or say it, spelled as they spell; ten or more."
    )
    opposite: tuple[Text, ...] = Field(
        default=(), description="How people state the contrary of the claim; four or more."
    )


class Source(Record):
    """Where a statement comes from."""

    title: Text = Field(description="Title of the page or law.")
    publisher: Text = Field(description="Who published it.")
    url: HttpUrl = Field(description="Its https address, without tracking.")
    language: Text = Field(description="Language code of the page: uz, ru, en, kk.")
    kind: SourceKind = Field(description="law, official, ngo or media.")
    article: Text | None = Field(default=None, description="Article or section, where named.")
    quote: Text | None = Field(
        default=None, description="40 words or fewer, verbatim, in the source's language."
    )
    checked_on: Day = Field(description="The day somebody read it.")


class Claim(Record):
    """One rumour about the law of one country, and what the law says."""

    id: ClaimId = Field(description="Country, then a few words; the same as the file name.")
    country: Country = Field(description="uz or kz: whose law this is about.")
    topics: tuple[Topic, ...] = Field(min_length=1, description="Shelves it stands on.")
    verdict: Verdict = Field(description="How the claim, as people say it, stands to the law.")
    evidence: Evidence = Field(
        description="Best kind of source seen: primary, official or reported."
    )
    status: Status = Field(description="draft, published or retired.")
    revision: int = Field(ge=1, description="Counts up with every published change.")
    author: Text = Field(description="Who wrote this revision.")
    approved_by: Text | None = Field(default=None, description="The second person.")
    checked_on: Day = Field(description="The day the answer was checked against its sources.")
    review_by: Day = Field(description="The day it must be checked again.")
    facts: tuple[FactId, ...] = Field(
        min_length=1, description="Entries of the facts dossier that carry the answer."
    )
    to_check: Text | None = Field(
        default=None, description="What a lawyer must still open; never shown to people."
    )
    counterpart: ClaimId | None = Field(
        default=None, description="The same question in the other country."
    )
    related: tuple[ClaimId, ...] = Field(default=(), description="Claims people ask next.")
    seen_at: tuple[HttpUrl, ...] = Field(default=(), description="Where the rumour was seen.")
    uz: Wording = Field(description="The texts in Uzbek, in Latin letters.")
    ru: Wording = Field(description="The texts in Russian.")
    en: Wording = Field(description="The texts in English.")
    sources: tuple[Source, ...] = Field(
        min_length=1, description="Where the answer comes from, best first."
    )

    def wording(self, language: Language) -> Wording:
        """The claim's texts in `language`."""
        return {Language.UZ: self.uz, Language.RU: self.ru, Language.EN: self.en}[language]


class Asked(Record):
    """Questions that belong to one claim; the matcher learns from them, nobody is shown them."""

    uz: tuple[Text, ...] = Field(default=(), description="Uzbek in Latin letters, any spelling.")
    uz_cyrl: tuple[Text, ...] = Field(
        default=(), alias="uz-cyrl", description="Uzbek in Cyrillic letters."
    )
    ru: tuple[Text, ...] = Field(default=(), description="Russian.")
    ru_latn: tuple[Text, ...] = Field(
        default=(), alias="ru-latn", description="Russian in Latin letters."
    )
    en: tuple[Text, ...] = Field(default=(), description="English.")
    kk: tuple[Text, ...] = Field(default=(), description="Kazakh.")
    opposite: tuple[Text, ...] = Field(
        default=(), description="How people state the contrary, in any language."
    )

    @property
    def questions(self) -> Mapping[Style, tuple[str, ...]]:
        """The questions that take the claim's own side, by style."""
        return {
            Style.UZ: self.uz,
            Style.UZ_CYRL: self.uz_cyrl,
            Style.RU: self.ru,
            Style.RU_LATN: self.ru_latn,
            Style.EN: self.en,
            Style.KK: self.kk,
        }

    @property
    def lists(self) -> Mapping[str, tuple[str, ...]]:
        """Every list under the key that it has in the file."""
        styled = {style.value: texts for style, texts in self.questions.items()}
        return {**styled, "opposite": self.opposite}
