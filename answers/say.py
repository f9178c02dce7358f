"""Words from the locale files, in one of the four styles people read.

Holds the styles, the Fluent bundles, and the one place where Uzbek is turned to Cyrillic
for showing. Must not know decisions, surfaces, or who is asking.
"""

import re
from collections.abc import Callable
from enum import StrEnum
from functools import cache
from importlib.resources import files
from itertools import zip_longest

from fluent.runtime import FluentBundle, FluentResource

from claims.language import Reading
from claims.model import Language, Script
from claims.uzbek import to_cyrillic


class Style(StrEnum):
    """A language in a script, as people choose it."""

    UZ = "uz"
    UZ_CYRL = "uz-cyrl"
    RU = "ru"
    EN = "en"

    @property
    def language(self) -> Language:
        """The language alone."""
        return Language(self.value[:2])

    @property
    def script(self) -> Script:
        """The script alone."""
        return Script.CYRILLIC if self in (Style.UZ_CYRL, Style.RU) else Script.LATIN


class MissingWordsError(LookupError):
    """A message id or one of its arguments is missing from a locale file."""


Say = Callable[..., str]
_COMMAND = re.compile(r"(?<!\S)/[a-z]+")


def style_of(reading: Reading, otherwise: Style) -> Style:
    """The style to answer a message in: its own language and script where they can be told.

    Russian in Latin letters is answered in plain Russian; Kazakh reads as Russian.
    """
    if reading.language is Language.UZ:
        return Style.UZ_CYRL if reading.script is Script.CYRILLIC else Style.UZ
    return Style(reading.language.value) if reading.language else otherwise


def style_of_code(code: str | None) -> Style:
    """First guess from an app's language code ("ru-RU"): Uzbek unless it says otherwise."""
    language = (code or "")[:2].lower()
    return {"ru": Style.RU, "kk": Style.RU, "en": Style.EN}.get(language, Style.UZ)


def say(style: Style, message: str, **arguments: str | int) -> str:
    """The words of `message` in `style`.

    Raises:
        MissingWordsError: when the locale lacks the message or an argument it needs.
    """
    bundle = _bundle(style.language)
    pattern = bundle.get_message(message).value if bundle.has_message(message) else None
    if pattern is None:
        raise MissingWordsError(f"{style.language}.ftl has no message {message!r}")
    text, faults = bundle.format_pattern(pattern, arguments)
    if faults:
        raise MissingWordsError(f"{style.language}.ftl, {message}: {faults[0]}")
    return in_style(style, str(text))


def in_style(style: Style, uzbek_or_other: str) -> str:
    """Text stored in the style's language, in its script; commands work in Latin only."""
    if style is not Style.UZ_CYRL:
        return uzbek_or_other
    words, commands = _COMMAND.split(uzbek_or_other), _COMMAND.findall(uzbek_or_other)
    return "".join(
        to_cyrillic(between) + command
        for between, command in zip_longest(words, commands, fillvalue="")
    )


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language.value], use_isolating=False)
    bundle.add_resource(FluentResource(locale_text(language)))
    return bundle


def locale_text(language: Language) -> str:
    """The source of a locale file."""
    return files("answers").joinpath("locales", f"{language}.ftl").read_text(encoding="utf-8")
