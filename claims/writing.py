"""A claim as canonical YAML text: fields in the model's order, stable wrapping and quotes.

`format_claim` rewrites a hand-written text and keeps the comments that stand at the margin
above a field; it refuses rather than lose any other. Must not touch files.
"""

from collections.abc import Mapping
from typing import Any

import yaml

from claims.comments import AT_THE_END, Comments
from claims.model import Claim

SCHEMA_LINE = "# yaml-language-server: $schema=../../claim.schema.json"
WIDTH = 90  # the writer ends a line with the word that crosses it
_LONG = 72  # longer texts are folded onto lines of their own, where they need no quotes
_IN_ONE_LINE = frozenset({"topics", "facts", "related"})
_BLANK_ABOVE = frozenset({"uz", "ru", "en", "sources"})


def dump_claim(claim: Claim, comments: Comments | None = None) -> str:
    """The claim as canonical YAML; reading it back gives an equal claim.

    Args:
        claim: What to write.
        comments: Whole comment lines to put above a field, or at the end.
    """
    kept = dict(comments or {})
    own = tuple(line for line in kept.get("id", ()) if not line.startswith(SCHEMA_LINE[:22]))
    kept["id"] = (SCHEMA_LINE, *own)
    values = claim.model_dump(mode="json", exclude_defaults=True)
    return dump_fields(values, kept)


def dump_fields(values: Mapping[str, Any], comments: Comments | None = None) -> str:
    """Some or all fields of a claim as YAML, for a claim that is not whole yet.

    Args:
        values: The fields in the shape of the file, in any order.
        comments: Whole comment lines to put above a field, or at the end.
    """
    kept = comments or {}
    parts = [_part(name, values[name], kept.get(name, ())) for name in _in_order(values)]
    return "".join(parts) + _lines(kept.get(AT_THE_END, ()))


def _in_order(values: Mapping[str, Any]) -> list[str]:
    return [name for name in Claim.model_fields if name in values]


def _part(field: str, value: object, comments: tuple[str, ...]) -> str:
    """One top field with the comments above it."""
    shown = _OneLine(value) if field in _IN_ONE_LINE and isinstance(value, list) else value
    text: str = yaml.dump(
        {field: shown}, Dumper=_Dumper, allow_unicode=True, width=WIDTH, sort_keys=False
    )
    return ("\n" if field in _BLANK_ABOVE else "") + _lines(comments) + text


def _lines(comments: tuple[str, ...]) -> str:
    return "".join(f"{line}\n" for line in comments)


class _OneLine(list[Any]):
    """A list that is written as [one, two]."""


class _Dumper(yaml.SafeDumper):
    """Indents lists under their field, folds long texts, and leaves dates without quotes."""

    yaml_implicit_resolvers = {  # noqa: RUF012 PyYAML's own way of holding its table
        first: [(tag, pattern) for tag, pattern in rules if not tag.endswith(":timestamp")]
        for first, rules in yaml.SafeDumper.yaml_implicit_resolvers.items()
    }

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 PyYAML's signature
        super().increase_indent(flow, indentless=False)


def _write_text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style=_style(text))


def _style(text: str) -> str | None:
    """Folded for long plain lines, double quotes where a line break must survive."""
    breaks = any(sign.isspace() and sign != " " for sign in text)
    if breaks:
        return '"'
    return ">" if len(text) > _LONG else None


def _write_list(dumper: yaml.SafeDumper, value: _OneLine) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", value, flow_style=True)


_Dumper.add_representer(str, _write_text)
_Dumper.add_representer(_OneLine, _write_list)
