"""The shape of a safety text: kind words, where to call in each country, the rest.

The words themselves are in claims/data/helplines.yaml. Must not know which numbers exist,
nor who reads the text.
"""

from claims.distress import Alarm
from claims.model import Country, Language, Record, Text


class Words(Record):
    """The same words in the three languages of answers; Uzbek in Latin letters."""

    uz: Text
    ru: Text
    en: Text

    def said(self, language: Language) -> str:
        """The words in `language`."""
        return {Language.UZ: self.uz, Language.RU: self.ru, Language.EN: self.en}[language]


class CountryWords(Record):
    """A country's name, to stand above its numbers, and its numbers in one line of Kazakh."""

    name: Words
    name_in_kazakh: Text
    calls_in_kazakh: Text


class Message(Record):
    """A safety text: kind words, where to call in each country, the rest."""

    opening: Words
    opening_in_kazakh: Text
    uz: Words
    kz: Words
    closing: Words

    def calls(self, country: Country) -> Words:
        """Where to call in `country`."""
        return {Country.UZ: self.uz, Country.KZ: self.kz}[country]


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


class Countries(Record):
    """The words of each country."""

    uz: CountryWords
    kz: CountryWords

    def of(self, country: Country) -> CountryWords:
        """The words of `country`."""
        return {Country.UZ: self.uz, Country.KZ: self.kz}[country]
