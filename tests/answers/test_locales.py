"""The locale files: the same messages in every language, all of them sound, all of them used.

Held against the code itself: which messages it asks for is read from its syntax trees.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser, Visitor
from fluent.syntax import ast as ftl

from answers.claim_answer import REASONS
from answers.say import Style, locale_text, say
from bot.commands import COMMANDS
from bot.desk.ports import Event, Refusal
from bot.desk.roles import Role
from claims.decision import Talk
from claims.model import Country, Evidence, Language, SourceKind, Topic, Verdict

ROOT = Path(__file__).parents[2]
NAME = re.compile("[a-z]+(-[a-z]+)*")
SAYING = {"say", "line", "button", "said", "turn"}  # functions that take a message's name
# What stands in the messages whose names are put together: f"verdict-{claim.verdict}".
ENDINGS: dict[str, set[str]] = {
    "audit": set(Event),
    "button": set(REASONS),
    "command": set(COMMANDS),
    "country": {*Country, "both"},
    "evidence": set(Evidence),
    "kind": set(SourceKind),
    "language": set(Style),
    "opposite": set(Verdict),
    "refusal": set(Refusal),
    "role": set(Role),
    "talk": set(Talk),
    "topic": set(Topic),
    "verdict": set(Verdict),
}
FORMS = [
    (1, "1 утверждение."),
    (3, "3 утверждения."),
    (5, "5 утверждений."),
    (21, "21 утверждение."),
]


class Arguments(Visitor):
    """The arguments that a message needs, and those by which it chooses a form."""

    def __init__(self) -> None:
        self.named: set[str] = set()
        self.choosing: dict[str, set[str]] = {}

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:  # noqa: N802
        self.named.add(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ftl.VariableReference):
            forms = {v.key.name for v in node.variants if isinstance(v.key, ftl.Identifier)}
            self.choosing[node.selector.id.name] = forms
        self.generic_visit(node)


@cache
def messages(language: Language) -> dict[str, ftl.Message]:
    body = FluentParser().parse(locale_text(language)).body
    junk = [entry.content for entry in body if isinstance(entry, ftl.Junk)]
    assert not junk, f"{language}.ftl can't be read: {junk[0]}"
    entries = [entry for entry in body if isinstance(entry, ftl.Message)]
    names = [entry.id.name for entry in entries]
    assert len(names) == len(set(names)), f"{language}.ftl: {twice(names)} stand twice"
    return dict(zip(names, entries, strict=True))


def twice(names: list[str]) -> set[str]:
    return {name for name in names if names.count(name) > 1}


def arguments(message: ftl.Message) -> Arguments:
    found = Arguments()
    found.visit(message)
    return found


def rendered(style: Style, name: str, number: int) -> str:
    """The words of a message with every argument filled in."""
    needed = arguments(messages(style.language)[name])
    values = {key: "Misol" if key not in needed.choosing else number for key in needed.named}
    return say(style, name, **values)


@cache
def asked_for() -> tuple[frozenset[str], frozenset[str]]:
    """Names that the code says outright, and the beginnings of those it puts together."""
    outright: set[str] = set()
    beginnings: set[str] = set()
    for folder in ("answers", "bot"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                for part in names_in(node):
                    (beginnings if part.endswith("-") else outright).add(part)
    return frozenset(outright), frozenset(part.removesuffix("-") for part in beginnings)


def names_in(node: ast.AST) -> Iterator[str]:
    """The names of messages in a call: whole, or up to the hyphen before a placeholder."""
    if not isinstance(node, ast.Call) or called(node.func) not in SAYING:
        return
    for argument in (part for given in node.args[:2] for part in alternatives(given)):
        said = argument.value if isinstance(argument, ast.Constant) else None
        if isinstance(said, str) and NAME.fullmatch(said):
            yield said
        if isinstance(argument, ast.JoinedStr) and isinstance(argument.values[0], ast.Constant):
            yield str(argument.values[0].value)


def called(function: ast.expr) -> str:
    return getattr(function, "attr", getattr(function, "id", ""))


def alternatives(node: ast.expr) -> list[ast.expr]:
    return [node.body, node.orelse] if isinstance(node, ast.IfExp) else [node]


def put_together() -> set[str]:
    return {f"{prefix}-{ending}" for prefix, endings in ENDINGS.items() for ending in endings}


@pytest.mark.parametrize("language", list(Language))
def test_every_language_has_the_same_messages(language: Language) -> None:
    assert messages(language).keys() == messages(Language.UZ).keys()


@pytest.mark.parametrize("language", list(Language))
def test_every_language_needs_the_same_arguments(language: Language) -> None:
    """What only chooses a form counts too: it is given in every language or in none."""
    for name, message in messages(language).items():
        assert arguments(message).named == arguments(messages(Language.UZ)[name]).named, name


@pytest.mark.parametrize("style", list(Style))
@pytest.mark.parametrize("number", [1, 3, 5, 21])
def test_every_message_renders_as_plain_words(style: Style, number: int) -> None:
    """No markup, no address, no blank at the ends, no argument left over."""
    for name in messages(style.language):
        words = rendered(style, name, number)
        assert words == words.strip(), name
        assert words, name
        assert not re.search(r"https?:|www\.|t\.me/", words), f"{name} has an address"
        assert not re.search(r"</?\w+|&\w+;|\*\*|__", words), f"{name} has markup"
        assert not re.search(r"[{}$\u2068\u2069]", words), f"{name} has an open place"


@pytest.mark.parametrize("number", [1, 3, 5, 21])
def test_russian_has_a_form_for_every_kind_of_number(number: int) -> None:
    for name, message in messages(Language.RU).items():
        for forms in arguments(message).choosing.values():
            assert {"one", "few", "many", "other"} <= forms, name
    assert dict(FORMS)[number] in say(Style.RU, "several", count=number)


@pytest.mark.parametrize("language", [Language.UZ, Language.EN])
def test_letters_are_those_of_the_language(language: Language) -> None:
    """Uzbek is stored in Latin letters; only a language's own name may be in others."""
    for name in messages(language):
        own = set(rendered(Style(language), name, 1)) & set("абвгдеёжзийклмнопрстуфхцчшщъыьэюя")
        assert not own or name.startswith("language-"), f"{name} has {own}"


def test_the_code_asks_for_no_message_that_is_missing() -> None:
    missing = asked_for()[0] - messages(Language.UZ).keys()
    assert not missing, f"no locale has {sorted(missing)}"


def test_names_that_are_put_together_are_complete() -> None:
    """Each of the `ENDINGS` is used by the code, and each value of it has its words."""
    assert asked_for()[1] == ENDINGS.keys()
    assert not put_together() - messages(Language.UZ).keys()


def test_no_message_is_left_over() -> None:
    left = messages(Language.UZ).keys() - asked_for()[0] - put_together()
    assert not left, f"nobody says {sorted(left)}: use them or remove them"
