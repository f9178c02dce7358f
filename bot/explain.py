"""`ask --explain`: why a question was decided as it was, as a table for people.

For those who write claims and tune the matcher. Must not decide anything.
"""

from rich.console import Group
from rich.table import Table
from rich.text import Text

from claims.decide import Decided
from claims.matching.features import NAMES
from claims.ranking import Match

SHOWN = 5  # candidates


def explain(decided: Decided) -> Group:
    """Reading, rule, candidates, conflicts and measured features of a decision."""
    reading = decided.reading
    head = Text()
    head.append(f"decision    {type(decided.decision).__name__.lower()}\n", style="bold")
    head.append(f"rule        {decided.rule}\n")
    head.append(f"language    {reading.language or 'unknown'}, {reading.script}\n")
    head.append(f"country     {decided.country or 'not known'}\n")
    if decided.match is None:
        return Group(head)
    side = decided.match.ranking.side
    head.append(f"side        {decided.match.found.stance} ({side:+.2f}; above 0: the contrary)\n")
    head.append(f"against     {', '.join(sorted(decided.match.against)) or 'nothing'}\n")
    return Group(head, _candidates(decided.match), _features(decided.match))


def _candidates(match: Match) -> Table:
    table = Table("claim", "learned score", "probability")
    for place, one in enumerate(match.ranking.candidates[:SHOWN]):
        likely = f"{match.found.confidence:.3f}" if place == 0 else ""
        table.add_row(one.claim, f"{one.score:.3f}", likely)
    return table


def _features(match: Match) -> Table:
    table = Table("feature", "value", "times weight")
    values, weights = match.ranking.features, match.judge.right.weights
    for name, value, weight in zip(NAMES, values, weights, strict=True):
        table.add_row(name, f"{value:.3f}", f"{value * weight:+.2f}")
    table.add_row("intercept", "", f"{match.judge.right.intercept:+.2f}")
    table.add_section()
    within = match.judge.within_three.probability(match.ranking.features)
    table.add_row("right", f"{match.found.confidence:.3f}", f"{match.judge.answer:.2f} to answer")
    table.add_row("among three", f"{within:.3f}", f"{match.judge.choose:.2f} to offer")
    return table
