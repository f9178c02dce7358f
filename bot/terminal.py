"""The same conversation in a terminal: Rich text, buttons by number, piped input by line.

Must not know Telegram. What it cannot show (editing a message) it shows anew.
"""

import asyncio
import sys
from collections.abc import Callable
from dataclasses import dataclass, field

from rich.console import Console, Group
from rich.padding import Padding
from rich.panel import Panel
from rich.text import Text

from answers.reply import Button, Paragraph, Reply
from answers.say import Style, say
from bot import asking
from bot.commands import COMMANDS, HIDDEN
from bot.pressing import press
from bot.talk import House, Outcome, Person

CHAT = 0  # the terminal's own chat; Telegram has no chat 0
WIDTH = 88


@dataclass
class Shown:
    """What is on the screen: numbered buttons, and the question they belong to."""

    buttons: list[Button] = field(default_factory=list)
    question: str | None = None


async def chat(house: House, console: Console, style: Style) -> None:
    """Talk until the input ends."""
    person, shown = Person(CHAT, style), Shown()
    interactive = sys.stdin.isatty()
    if interactive:
        console.print(say(style, "terminal-welcome"), style="dim")
        _show(await COMMANDS["start"](house, person, ""), console, shown)
    while (line := await asyncio.to_thread(_read, console, style, interactive)) is not None:
        if line.strip():
            _show(await _answer(house, person, line.strip(), shown), console, shown)


async def _answer(house: House, person: Person, line: str, shown: Shown) -> Outcome:
    if line.isascii() and line.isdigit() and shown.buttons:
        return await _press(house, person, int(line[:4]), shown)
    if line.startswith("/"):
        name, _, argument = line[1:].partition(" ")
        command = {**COMMANDS, **HIDDEN}.get(name, COMMANDS["help"])
        return await command(house, person, argument.strip())
    shown.question = line
    return await asking.ask(house, person, line)


async def _press(house: House, person: Person, number: int, shown: Shown) -> Outcome:
    if not 1 <= number <= len(shown.buttons):
        return Outcome(notice=say((await house.settings(person)).style, "terminal-number"))
    chosen = shown.buttons[number - 1]
    if chosen.action is None:
        return Outcome(notice=chosen.url)
    return await press(house, person, chosen.action, shown.question)


def _show(outcome: Outcome, console: Console, shown: Shown) -> None:
    if outcome.notice:
        console.print(outcome.notice, style="italic")
    rows = outcome.reply.buttons if outcome.reply else outcome.buttons
    if outcome.reply:
        console.print(rendered(outcome.reply))
    if rows is not None:
        shown.buttons = [button for row in rows for button in row]
        console.print(_numbered(shown.buttons))


def rendered(reply: Reply) -> Group:
    """The reply as Rich shows it: quotes in a frame, links underlined and spelled out."""
    return Group(*(_paragraph(paragraph) for paragraph in reply.paragraphs))


def _paragraph(paragraph: Paragraph) -> Panel | Padding:
    text = Text()
    for span in paragraph.spans:
        style = " ".join(name for name in ("bold", "italic") if getattr(span, name))
        text.append(span.text, style=f"{style} link {span.url}" if span.url else style)
        if span.url:
            text.append(f" <{span.url}>", style="dim")
    if paragraph.quote:
        return Panel(text, expand=False, border_style="dim")
    return Padding(text, (0, 0, 1, 0))


def _numbered(buttons: list[Button]) -> Text:
    text = Text()
    for number, button in enumerate(buttons, start=1):
        text.append(f" [{number}] ", style="bold cyan")
        text.append(f"{button.text}\n")
    return text


def _read(console: Console, style: Style, interactive: bool) -> str | None:  # noqa: FBT001
    """The next line of input, or None at its end."""
    if not interactive:
        line = sys.stdin.readline()
        return line or None
    try:
        return console.input(f"[bold]{say(style, 'terminal-prompt')}:[/] ")
    except (EOFError, KeyboardInterrupt):
        return None


def guess_style(environment: Callable[[str], str | None]) -> Style:
    """The style for a terminal's locale: `LANG=ru_RU.UTF-8` reads Russian."""
    code = environment("LC_ALL") or environment("LANG") or ""
    return {"ru": Style.RU, "uz": Style.UZ}.get(
        code[:2], Style.EN if code[:2] == "en" else Style.UZ
    )
