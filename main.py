"""Aslida's command line: `python main.py --help`. Nothing but the command line."""

import asyncio
import json
import os
import sys
from contextlib import AsyncExitStack
from typing import Annotated

import typer
from rich.console import Console

from bot.errors import BotError
from bot.settings import Settings, read_settings
from claims.errors import ClaimsError
from claims.model import Country

desk = typer.Typer(no_args_is_help=True)
app = typer.Typer(
    help="Answers rumours about child-protection and family-violence law.",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    add_completion=False,
)

app.add_typer(desk, name="desk")

CountryOption = Annotated[Country | None, typer.Option(help="The chat's country.")]


@app.command()
def run() -> None:
    """Run the Telegram bot when TELEGRAM_BOT_TOKEN is set, else the terminal."""
    settings = read_settings()
    if settings.telegram_bot_token is None:
        if not sys.stdin.isatty():
            print("aslida: TELEGRAM_BOT_TOKEN is not set: reading questions here", file=sys.stderr)
        _chat(settings)
        return
    from bot.app import run_telegram  # noqa: PLC0415  python-telegram-bot is slow to import
    from bot.log import set_up_logging  # noqa: PLC0415

    set_up_logging(settings)
    asyncio.run(run_telegram(settings))


@app.command()
def chat() -> None:
    """The same conversation in this terminal."""
    _chat(read_settings())


@app.command()
def ask(
    text: Annotated[str | None, typer.Argument(help="The question.")] = None,
    *,
    country: CountryOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,
    batch: Annotated[
        bool, typer.Option("--batch", help="A question a line from standard input.")
    ] = False,
    explain: Annotated[
        bool, typer.Option("--explain", help="Show candidates, features and the rule.")
    ] = False,
) -> None:
    """Answer one question, or with --batch one a line, without keeping anything."""
    from bot.once import Once  # noqa: PLC0415  the matcher is loaded only when asked

    once = Once.open(read_settings(), country)
    if batch:
        for line in sys.stdin:
            print(json.dumps(once.record(line.rstrip("\n")), ensure_ascii=False), flush=True)
        return
    question = text if text is not None else sys.stdin.read()
    if as_json:
        print(json.dumps(once.record(question), ensure_ascii=False))
        return
    Console().print(once.explanation(question) if explain else once.shown(question))


@app.command()
def questions() -> None:
    """List the questions that people passed to the moderators, most asked first."""
    from bot.house import list_questions  # noqa: PLC0415

    for line in asyncio.run(list_questions(read_settings())):
        print(line)


@app.command(
    "claims",
    add_help_option=False,
    context_settings={"allow_extra_args": True, "ignore_unknown_options": True},
)
def claims_(context: typer.Context) -> None:
    """Tools for those who write claims; `claims --help` lists them."""
    from bot.workbench import app as workbench  # noqa: PLC0415  it loads the linter

    workbench(context.args, prog_name="main.py claims")


@desk.callback()
def desk_() -> None:
    """Tools of the moderators' desk, for operators."""


@desk.command()
def audit(
    *, as_json: Annotated[bool, typer.Option("--json", help="A JSON object a line.")] = False
) -> None:
    """Print who did what at the moderators' desk, the oldest first."""
    from bot.house import list_audit  # noqa: PLC0415  the database library is slow to import

    for line in asyncio.run(list_audit(read_settings(), as_json=as_json)):
        print(line)


def _chat(settings: Settings) -> None:
    from bot.terminal import chat as talk  # noqa: PLC0415
    from bot.terminal import guess_style  # noqa: PLC0415

    async def session() -> None:
        async with AsyncExitStack() as stack:
            from bot.house import open_house  # noqa: PLC0415

            await talk(await open_house(settings, stack), Console(), guess_style(os.environ.get))

    asyncio.run(session())


def main() -> None:
    """Run a command; what can't be done is said in one sentence, exit code 1."""
    try:
        app()
    except (BotError, ClaimsError) as error:
        print(f"aslida: {error}", file=sys.stderr)
        sys.exit(1)


if __name__ == "__main__":
    main()
