"""`claims why` and `ask --explain`: why a question was decided as it was, as tables.

For those who write claims and tune the matcher. Must not decide anything.
"""

from collections.abc import Iterable, Sequence

from rich.console import Group
from rich.table import Table
from rich.text import Text

from claims.decide import Decided
from claims.matching.entries import Entry
from claims.matching.features import NAMES
from claims.ranking import Known, Match
from claims.witnesses import Bearing, Support, bearings, supports

SHOWN = 5  # candidates
NOBODY = "nothing answers it"


def explain(text: str, decided: Decided, known: Known, entries: Sequence[Entry]) -> Group:
    """How a question was read and decided; then, if it was matched, what spoke for which claim.

    `entries` are what `known` was learned from.

    Raises:
        ClaimsError: they are not.
    """
    match = decided.match
    if match is None:
        return Group(_head(decided))
    return Group(
        _head(decided),
        _candidates(match),
        _texts(supports(text, match, known, entries)),
        _ideas(bearings(text, match, known), match),
        _features(match),
    )


def _head(decided: Decided) -> Text:
    reading, match = decided.reading, decided.match
    head = Text()
    head.append(f"decision    {type(decided.decision).__name__.lower()}\n", style="bold")
    head.append(f"rule        {decided.rule}\n")
    head.append(f"language    {reading.language or 'unknown'}, {reading.script}\n")
    head.append(f"country     {decided.country or 'not known'}\n")
    if match:
        side = match.ranking.side
        head.append(f"side        {match.found.stance} ({side:+.2f}; above 0: the contrary)\n")
        head.append(f"against     {', '.join(sorted(match.against)) or 'nothing'}\n")
    return head


def _candidates(match: Match) -> Table:
    table = Table("claim", "learned score", "probability")
    for place, one in enumerate(match.ranking.candidates[:SHOWN]):
        likely = f"{match.found.confidence:.3f}" if place == 0 else ""
        table.add_row(one.claim, f"{one.score:.3f}", likely)
    return table


def _texts(found: Iterable[Support]) -> Table:
    """The learned texts that are most like the question, claim by claim."""
    table = Table("learned texts nearest to it", "side", "likeness")
    for one in found:
        table.add_row(Text(one.claim or NOBODY, style="bold"), "", "")
        for witness in one.witnesses:
            side = witness.entry.alarm or (witness.entry.stance if one.claim else "")
            table.add_row(Text(witness.entry.text), side, f"{witness.likeness:.2f}")
        table.add_section()
    return table


def _ideas(found: Iterable[tuple[str, Bearing]], match: Match) -> Table:
    table = Table("idea in the question", match.found.claim.id)
    for idea, bearing in found:
        table.add_row(idea, bearing)
    if not table.row_count:
        table.add_row("none of the lexicon", "")
    return table


def _features(match: Match) -> Table:
    table = Table("feature", "value", "effect")
    values = match.ranking.features
    effects = match.judge.right.effects(values)
    for name, value, effect in zip(NAMES, values, effects, strict=True):
        table.add_row(name, f"{value:.3f}", f"{effect:+.2f}")
    table.add_section()
    within = match.judge.within_three.probability(match.ranking.features)
    table.add_row("right", f"{match.found.confidence:.3f}", f"{match.judge.answer:.2f} to answer")
    table.add_row("among three", f"{within:.3f}", f"{match.judge.choose:.2f} to offer")
    return table
