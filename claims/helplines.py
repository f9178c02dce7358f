"""Where to call and what to say to a person in danger: numbers and texts, checked as one.

Everything is read from one file before the program starts; a file with a number that is
not listed for its country is refused, so at run time help cannot fail. Must not know
Telegram, the clock, or what the person wrote.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated, Self

from pydantic import Field, StringConstraints, model_validator

from claims.distress import Alarm
from claims.files import locate, record
from claims.model import Country, Day, Language, Record, Source, Text
from claims.safety_texts import Countries, Message, Messages, Words

FRESH = timedelta(days=180)
_DIGITS = re.compile(r"\d+")


class Name(Words):
    """What a number or a place is called; Kazakh only where it is in Kazakhstan."""

    kk: Text | None = None


class Place(Record):
    """A place that helps, with its sources and the day when it was last checked."""

    country: Country
    name: Name
    checked_on: Day
    sources: tuple[Source, ...] = Field(min_length=1)


class HelpNumber(Place):
    """A telephone number that may be printed, for one country."""

    number: Annotated[str, StringConstraints(pattern=r"^[0-9]{3,4}$")]


class Helplines(Record):
    """All numbers, places and safety texts."""

    listed: tuple[HelpNumber, ...] = Field(alias="numbers", min_length=1)
    centres: tuple[Place, ...]
    countries: Countries
    texts: Messages
    group: Words

    @model_validator(mode="after")
    def _only_listed_numbers(self) -> Self:
        for place, countries, words in self._texts():
            known = {n.number for c in countries for n in self.numbers(c)}
            if strange := set(_DIGITS.findall(str(words))) - known:
                raise ValueError(f"{place} names {', '.join(sorted(strange))}, not listed for it")
        return self

    def _texts(self) -> Iterator[tuple[str, tuple[Country, ...], object]]:
        """Every text: where it stands, the countries whose numbers it may name, its words."""
        for alarm in Alarm:
            for part, words in self.texts.of(alarm):
                yield f"{alarm} {part}", tuple(c for c in Country if c == part), words
        for code, words in self.countries:
            yield f"{code} in Kazakh", (Country(code),), words
        yield "group", tuple(Country), self.group

    def numbers(self, country: Country) -> tuple[HelpNumber, ...]:
        """The numbers of `country`, in the order of the file."""
        return tuple(n for n in self.listed if n.country is country)

    def stale(self, today: date) -> tuple[Place, ...]:
        """The numbers and places that on the day `today` were last checked over 180 days ago."""
        return tuple(p for p in (*self.listed, *self.centres) if today - p.checked_on > FRESH)

    def group_line(self, language: Language) -> str:
        """The one neutral line that a group sees."""
        return self.group.said(language)

    def text(
        self, alarm: Alarm, language: Language, country: Country | None, *, kazakh: bool = False
    ) -> str:
        """The safety text for `alarm`: short paragraphs parted by empty lines.

        Without a country the numbers of both are given under their names. `kazakh` is for
        people who write in Kazakh: a paragraph in Kazakh stands first.
        """
        message = self.texts.of(alarm)
        likely = (Country.KZ, Country.UZ) if kazakh else (Country.UZ, Country.KZ)
        countries = (country,) if country else likely
        calls = [self._calls(message, language, c, named=not country) for c in countries]
        said = [message.opening.said(language), *calls, message.closing.said(language)]
        return "\n\n".join([self._in_kazakh(message, countries), *said] if kazakh else said)

    def _calls(self, message: Message, language: Language, country: Country, *, named: bool) -> str:
        heading = f"{self.countries.of(country).name.said(language)}\n" if named else ""
        return heading + message.calls(country).said(language)

    def _in_kazakh(self, message: Message, countries: tuple[Country, ...]) -> str:
        words = [self.countries.of(c) for c in countries]
        named = [f"{w.name_in_kazakh}: " if len(words) > 1 else "" for w in words]
        lines = [name + w.calls_in_kazakh for name, w in zip(named, words, strict=True)]
        return "\n".join((message.opening_in_kazakh, *lines))


def load_helplines(path: Path) -> Helplines:
    """The numbers and texts in the file at `path`.

    Raises:
        ClaimFileError: The file is missing, broken, or names a number that it does not list.
    """
    return record(locate(path), Helplines)
