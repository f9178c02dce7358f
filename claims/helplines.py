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

FRESH = timedelta(days=180)
_DIGITS = re.compile(r"\d+")


class Words(Record):
    """The same words in the three languages of answers; Uzbek in Latin letters."""

    uz: Text
    ru: Text
    en: Text

    def in_language(self, language: Language) -> str:
        """The words in `language`."""
        return {Language.UZ: self.uz, Language.RU: self.ru, Language.EN: self.en}[language]


class WordsAndKazakh(Words):
    """The same words in Kazakh too."""

    kk: Text


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


class Message(Record):
    """A safety text: kind words, where to call in each country, the rest."""

    opening: WordsAndKazakh
    uz: Words
    kz: Words
    closing: Words


class Messages(Record):
    """One safety text for every kind of alarm; the fields are the alarms' names."""

    child: Message
    adult: Message
    witness: Message
    risk: Message
    soft: Message
    safe_word: Message

    def of(self, alarm: Alarm) -> Message:
        """The text for `alarm`."""
        found: Message = getattr(self, alarm.value)
        return found


class ByCountry(Record):
    """One Kazakh line of numbers for each country."""

    uz: Text
    kz: Text


class CountryNames(Record):
    """Headings above the numbers when the country is not known."""

    uz: WordsAndKazakh
    kz: WordsAndKazakh


class Helplines(Record):
    """All numbers, places and safety texts."""

    listed: tuple[HelpNumber, ...] = Field(alias="numbers", min_length=1)
    centres: tuple[Place, ...]
    countries: CountryNames
    texts: Messages
    kazakh: ByCountry
    group: Words

    @model_validator(mode="after")
    def _only_listed_numbers(self) -> Self:
        for place, country, text in self._texts():
            known = {n.number for c in country for n in self.numbers(c)}
            if strange := set(_DIGITS.findall(text)) - known:
                raise ValueError(f"{place} names {', '.join(sorted(strange))}, not listed for it")
        return self

    def _texts(self) -> Iterator[tuple[str, tuple[Country, ...], str]]:
        """Every text: where it stands, the countries whose numbers it may name, its words."""
        for alarm in Alarm:
            for part, words in self.texts.of(alarm):
                country = (Country(part),) if part in set(Country) else ()
                yield from ((f"{alarm} {part} {code}", country, text) for code, text in words)
        yield from ((f"kazakh {code}", (Country(code),), text) for code, text in self.kazakh)
        yield from ((f"group {code}", tuple(Country), text) for code, text in self.group)

    def numbers(self, country: Country) -> tuple[HelpNumber, ...]:
        """The numbers of `country`, in the order of the file."""
        return tuple(n for n in self.listed if n.country is country)

    def stale(self, today: date) -> tuple[Place, ...]:
        """The numbers and places that nobody has checked for 180 days on the day `today`."""
        return tuple(p for p in (*self.listed, *self.centres) if today - p.checked_on > FRESH)

    def group_line(self, language: Language) -> str:
        """The one neutral line that a group sees."""
        return self.group.in_language(language)

    def text(
        self, alarm: Alarm, language: Language, country: Country | None, *, kazakh: bool = False
    ) -> str:
        """The safety text for `alarm`: short paragraphs parted by empty lines.

        Without a country the numbers of both are given under their names. `kazakh` is for
        people who write in Kazakh: it puts lines in Kazakh first.
        """
        message = self.texts.of(alarm)
        countries = (country,) if country else _in_order(kazakh=kazakh)
        parts = [message.opening.in_language(language)]
        parts += [self._calls(message, language, c, named=not country) for c in countries]
        parts.append(message.closing.in_language(language))
        return "\n\n".join(([self._kazakh(message, countries)] if kazakh else []) + parts)

    def _calls(self, message: Message, language: Language, country: Country, *, named: bool) -> str:
        calls: Words = getattr(message, country.value)
        name: Words = getattr(self.countries, country.value)
        heading = f"{name.in_language(language)}\n" if named else ""
        return heading + calls.in_language(language)

    def _kazakh(self, message: Message, countries: tuple[Country, ...]) -> str:
        lines = [str(getattr(self.kazakh, c.value)) for c in countries]
        if len(countries) > 1:
            names = [getattr(self.countries, c.value).kk for c in countries]
            lines = [f"{name}: {line}" for name, line in zip(names, lines, strict=True)]
        return "\n".join((message.opening.kk, *lines))


def _in_order(*, kazakh: bool) -> tuple[Country, ...]:
    """Both countries, the likelier one first."""
    return (Country.KZ, Country.UZ) if kazakh else (Country.UZ, Country.KZ)


def load_helplines(path: Path) -> Helplines:
    """The numbers and texts in the file at `path`.

    Raises:
        ClaimFileError: The file is missing, broken, or names a number that it does not list.
    """
    return record(locate(path), Helplines)
