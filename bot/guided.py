"""The guided form for a new claim, in the terminal: it shows questions and reads answers.

What is asked next and whether an answer holds is decided in `claims.drafting`. Lines are read
with prompt_toolkit in a real terminal, where what stands already can be edited and a pasted
text of several lines is one answer, and plainly from a pipe.
"""

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from textwrap import shorten

from prompt_toolkit import PromptSession
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claims.drafting import (
    ORDER,
    Complaint,
    Desk,
    Form,
    Kind,
    Step,
    answer,
    back,
    drop,
    proposal,
    stage,
    standing,
    step_of,
)
from claims.drafting.words import meaning, question
from claims.lint import Finding, Severity

Ask = Callable[[str], str | None]  # what can be edited -> what was typed, None at the end

WELCOME = """\
A claim is written question by question. Press Enter to take what is proposed, to keep
what stands, or to skip. At any question:
  :back  one question back
  :drop  take away what stands here (at a source's title: the whole source)
  :quit  keep what is written so far, and go on another day"""
_GRAVE = {Severity.ERROR: "To mend", Severity.WARNING: "Worth a look"}
_TYPED_ANEW = {Kind.CHOICE, Kind.CHOICES, Kind.DAY}  # too short to be worth editing
_COMMAND = re.compile(r":[a-z]+")
_LINE = re.compile(r": first on line \d+$")  # the form has no lines


def converse(form: Form, desk: Desk, ask: Ask, console: Console) -> Iterator[Form]:
    """Every state, until every question was asked, or somebody quits, or the input ends."""
    refused = ""
    while (step := step_of(form)) is not None:
        if not refused:
            _show(step, form, desk, console)
        typed = ask("" if step.kind in _TYPED_ANEW else refused or standing(form))
        if typed is None or typed.strip() == ":quit":
            return
        after = _after(form, typed, desk)
        refused = typed if isinstance(after, Complaint) and not _command(typed) else ""
        if isinstance(after, Complaint):
            console.print(Text(f"  {after.problem}: {after.cure}", style="red"))
            continue
        form = after
        yield form


def reader() -> Ask:
    """How lines are read here: with an editor in a terminal, plainly from a pipe."""
    return editor(PromptSession()) if sys.stdin.isatty() else lambda _: _piped()


def editor(session: PromptSession[str]) -> Ask:
    """Reads with what stands already in the line; wiping it out drops it."""

    def edited(standing: str) -> str | None:
        try:
            typed = session.prompt("> ", default=standing)
        except (EOFError, KeyboardInterrupt):
            return None
        if standing and not typed.strip():
            return ":drop"
        behind = typed.removeprefix(standing).strip()
        return behind if _command(behind) else typed

    return edited


def _tell(findings: Iterable[Finding], console: Console) -> None:
    """Says what the linter found, in its own words."""
    for finding in findings:
        problem = _LINE.sub("", finding.problem)
        grave = Text(f"{_GRAVE[finding.severity]}: ", style="bold yellow")
        said = Text.assemble(grave, problem, *([f" ({finding.cure})"] if finding.cure else []))
        console.print(_indented(said))


def _after(form: Form, typed: str, desk: Desk) -> Form | Complaint:
    """The state after a command or an answer."""
    command = typed.strip()
    if command == ":back":
        return back(form)
    if command == ":drop":
        return drop(form, desk)
    if _command(typed):
        return Complaint(f"There is no {command}", "known here: :back, :drop, :quit")
    return answer(form, typed, desk)


def _command(typed: str) -> bool:
    return bool(_COMMAND.fullmatch(typed.strip()))


def _show(step: Step, form: Form, desk: Desk, console: Console) -> None:
    """The question, or what the linter said of the answer that stands."""
    if form.told:
        _tell(form.told, console)
        mend = "Type one more" if step.more else "Type it anew"
        console.print(Text(f"  {mend}, or press Enter to leave it so.", style="dim"))
        return
    number = f", number {step.number + 1}" if step.number else ""
    part = Text(f"\n{stage(step.place)}/{len(ORDER)}{number} ", style="dim")
    console.print(Text.assemble(part, (question(step), "bold")))
    if step.choices:
        console.print(_choices(step))
    console.print(_indented(Text(" ".join(_hints(step, form, desk)), style="dim")))


def _choices(step: Step) -> Padding:
    table = Table.grid(padding=(0, 2))
    for number, choice in enumerate(step.choices, 1):
        table.add_row(str(number), choice, meaning(step, choice))
    return _indented(table)


def _indented(shown: Text | Table) -> Padding:
    return Padding(shown, (0, 0, 0, 2), expand=False)


def _hints(step: Step, form: Form, desk: Desk) -> Iterable[str]:
    yield step.help
    if step.limit:
        yield f"At most {step.limit} characters."
    if there := standing(form):
        yield f"[Enter keeps: {shorten(there, 60, placeholder=' ...')}]"
    elif proposed := proposal(step, form.value, desk):
        yield f"[Enter: {proposed}]"
    elif not step.needed:
        yield "[Enter: no more]" if step.more and step.number else "[Enter: skip]"


def _piped() -> str | None:
    line = sys.stdin.buffer.readline().decode("utf-8", "replace")
    return line.rstrip("\r\n") if line else None
