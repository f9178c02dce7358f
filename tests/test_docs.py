"""The documents say what the code does: held against the code, never against copied lists.

A failure here means that a document must be mended, or that something was not documented.
"""

import ast
import re
from pathlib import Path

import pytest
from documents import DOCUMENTS, ROOT, all_code, anchors, code, links, section, table, text
from pydantic.fields import FieldInfo
from typer import Typer
from typer.main import get_command

import main
from bot import workbench
from bot.commands import COMMANDS, HIDDEN
from bot.desk.entrance import COMMANDS as DESK
from bot.settings import Settings
from bot.store.sql import KEEP_QUESTIONS, KEEP_REPLIES
from bot.store.tables import metadata

FOLDERS = "answers|bot|claims|docs|tests"
CLI = {"main.py": main.app, "main.py claims": workbench.app, "main.py desk": main.desk}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_relative_links_resolve(path: Path) -> None:
    for link in links(path):
        file, _, anchor = link.partition("#")
        if re.match(r"\w+:", link):
            continue
        target = (path.parent / file).resolve() if file else path
        assert target.exists(), f"{path.name} links to {file}"
        assert not anchor or anchor in anchors(target), f"{path.name} links to #{anchor}"


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_paths_that_are_named_exist(path: Path) -> None:
    for line in code(path):
        for name in re.findall(rf"(?<![\w/.-])(?:{FOLDERS})/[\w./-]*\w", line):
            assert (ROOT / name).exists() or "<" in line, f"{path.name} names {name}"


def test_claims_that_are_named_exist() -> None:
    named = {
        name for line in all_code() for name in re.findall(r"\b(?:uz|kz)(?:-[a-z]+){2,}", line)
    }
    assert named, "the documents give no example"
    assert named <= {path.stem for path in (ROOT / "claims" / "data").rglob("*.yaml")}


def test_every_decision_is_linked_from_the_architecture() -> None:
    pages = {f"decisions/{path.name}" for path in (ROOT / "docs" / "decisions").glob("*.md")}
    assert pages, "there are no decisions"
    assert pages <= set(links(ROOT / "docs" / "architecture.md"))


def test_every_target_of_make_that_is_named_exists() -> None:
    targets = set(re.findall(r"^(\w+):", text("Makefile"), re.MULTILINE))
    named = {name for line in all_code() for name in re.findall(r"\bmake (\w+)", line)}
    assert named <= targets
    assert {"run", "test", "check"} <= named


def test_every_setting_is_documented_with_its_default() -> None:
    documented = table(section("docs/operating.md", "## Settings"), "setting")
    assert documented.keys() == {name.upper() for name in Settings.model_fields}
    for name, field in Settings.model_fields.items():
        assert documented[name.upper()][0].strip("`") == default(field), name


def default(field: FieldInfo) -> str:
    value = field.default
    if isinstance(value, Path):
        return value.relative_to(ROOT).as_posix()
    return "unset" if value is None else str(value)


def test_every_command_of_the_bot_is_in_the_readme() -> None:
    inline = [line for line in code(ROOT / "README.md") if line.startswith("/")]
    assert {re.split(r"\W", line[1:])[0] for line in inline} == {*COMMANDS, *HIDDEN, *DESK}


@pytest.mark.parametrize("name", CLI)
def test_every_command_line_tool_is_documented(name: str) -> None:
    said = {found for line in all_code() for found in re.findall(rf"{name} ([a-z]+)\b", line)}
    assert said == tools(CLI[name]).keys()


def test_every_option_is_documented_and_every_documented_one_exists() -> None:
    options = {f"{name} {tool}": kept for name in CLI for tool, kept in tools(CLI[name]).items()}
    for line in all_code():
        for tool in re.findall(r"main\.py (?:(?:claims|desk) [a-z]+|[a-z]+)", line):
            assert named_options(line) <= options[tool], line
    said = set().union(*map(named_options, all_code()))
    assert set().union(*options.values()) <= said


def named_options(line: str) -> set[str]:
    return set(re.findall(r"(?<!\S)--[a-z-]+", line))


def tools(app: Typer) -> dict[str, set[str]]:
    """The commands of an application with their options."""
    commands = getattr(get_command(app), "commands", {})
    return {
        name: {option for one in command.params for option in one.opts if option[:2] == "--"}
        - {"--help"}
        for name, command in commands.items()
    }


def test_everything_that_is_stored_is_documented() -> None:
    """Table by table, column by column, with how long it is kept."""
    written = table(section("docs/operating.md", "## What is stored"), "table")
    assert written.keys() == metadata.tables.keys()
    for name, stored in metadata.tables.items():
        columns = {column.name for column in stored.columns}
        assert set(re.findall(r"`(\w+)`", written[name][0])) == columns, name
    assert written["questions"][1] == f"{KEEP_QUESTIONS.days} days"
    assert written["replies"][1] == f"{KEEP_REPLIES.days} days"


def test_every_log_event_is_documented() -> None:
    documented = table(section("docs/operating.md", "## Logs"), "event")
    assert documented.keys() == {event for path in modules("bot") for event in events(path)}


def modules(folder: str) -> list[Path]:
    return sorted((ROOT / folder).rglob("*.py"))


def events(path: Path) -> set[str]:
    """The first argument of every log.info("...") and the like, the last of patiently(...)."""
    calls = [node for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)]
    logged = [call.args[0] for call in calls if ast.unparse(call.func).startswith("log.")]
    logged += [call.args[-1] for call in calls if ast.unparse(call.func) == "patiently"]
    return {str(said.value) for said in logged if isinstance(said, ast.Constant)}


def test_the_changelog_keeps_its_form() -> None:
    """Unreleased above all versions; only the headings of Keep a Changelog."""
    log = text("CHANGELOG.md")
    assert re.findall(r"^## \[(.+?)\]", log, re.MULTILINE)[0] == "Unreleased"
    kinds = {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
    assert set(re.findall(r"^### (.+)", log, re.MULTILINE)) <= kinds
