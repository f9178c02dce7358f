"""Everything the matcher needs to rank claims for a question, as one frozen value.

Built from entries by `study`, and read from and written to one file, so that a program
starts in a moment. Must not know thresholds, or what is decided from a ranking.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import blake2b
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from claims.distress import Alarm
from claims.matching.concepts import idea_names
from claims.matching.entries import Entry
from claims.matching.features import Memory, features, first_places
from claims.matching.learned import ALARMS, Layout, Weights, learn, sides_within, targets
from claims.matching.semantic import Vectors
from claims.matching.views import Eye, Views, eye

Floats = npt.NDArray[np.float32]
Truths = npt.NDArray[np.bool_]
Digests = Mapping[str, bytes]

# Lexicon files that decide what the views of a text are.
LEXICON_FILES = ("concepts.yaml", "languages.yaml", "letters.yaml", "spellings.yaml")
LEXICON, BACKGROUND = "lexicon", "background"  # names of digests beside those of claims
MOST_RANKED = 100  # candidates: nobody looks further
BARRED = -1.0  # the score of a claim that may not be chosen: below anything learned


@dataclass(frozen=True)
class Candidate:
    """A claim with its learned score."""

    claim: str
    score: float


@dataclass(frozen=True)
class Ranking:
    """Claims for one question, best first, and what is measured about the best."""

    candidates: tuple[Candidate, ...]
    features: Floats
    side: float  # learned; above 0 the question seems to state the contrary of a rumour


@dataclass(frozen=True)
class Knowledge:
    """What was learned from the entries, with or without an encoder."""

    layout: Layout
    digests: Digests
    eye: Eye
    weights: Weights
    memory: Memory
    sides: Floats  # a weight for each learned text: `learned.sides_within`

    def covers(self, wanted: Digests) -> bool:
        """Whether all that is wanted was learned as it is now; more may have been."""
        return all(self.digests.get(name) == digest for name, digest in wanted.items())

    def spoken_ideas(self, least: float) -> dict[str, frozenset[str]]:
        """The ideas that at least this share of each claim's texts speak of."""
        names, spoken = np.asarray(idea_names()), self.memory.views.ideas > 0
        return {
            claim: frozenset(names[spoken[rows].mean(axis=0) >= least])
            for claim, rows in zip(self.layout.claims, self.memory.rows, strict=False)
        }

    def look(self, text: str, vector: Vectors | None) -> "Look":
        """A question as it is seen and scored; `vector` is the text's, one row, or None."""
        return self.looks([text], vector)[0]

    def looks(self, texts: Sequence[str], vectors: Vectors | None) -> tuple["Look", ...]:
        """Several texts as they are seen and scored; `vectors` has a row for each, or is None."""
        views = self.eye.views(texts, vectors)
        scores = self.weights.scores(views)
        seen = (views.rows(np.asarray([row])) for row in range(len(texts)))
        return tuple(Look(one, row, self.layout) for one, row in zip(seen, scores, strict=True))

    def best(self, look: "Look", allowed: Truths) -> str:
        """The allowed claim with the highest score."""
        return self.layout.claims[int(np.argmax(_barred(look, allowed)[:-1]))]

    def rank(self, look: "Look", allowed: Truths) -> Ranking:
        """The best of the allowed claims, and what is measured about the first of them.

        `allowed` says it for each claim in the order of the layout: `Layout.among`.
        """
        scores = _barred(look, allowed)
        measured, _ = features(scores[None], look.views, self.memory)
        count = min(MOST_RANKED, int(np.count_nonzero(allowed)))
        order = first_places(scores[None, :-1], count)[0]
        found = (Candidate(self.layout.claims[n], float(scores[n])) for n in order)
        return Ranking(tuple(found), measured[0], self._side(look, order[0]))

    def _side(self, look: "Look", claim: int) -> float:
        """How much a question sounds like the contrary: in general, and of this claim."""
        rows = self.memory.rows[claim]
        likeness = look.views.likeness(self.memory.views.rows(rows))[0]
        return float(look.scores[self.layout.side] + likeness @ self.sides[rows])


@dataclass(frozen=True)
class Look:
    """A question's views and its score for every target."""

    views: Views
    scores: Floats
    layout: Layout

    @property
    def alarm(self) -> tuple[Alarm, float]:
        """The likeliest alarm and its learned score, against that of an ordinary question."""
        cries = self.scores[self.layout.alarms]
        ordinary = self.scores[: self.layout.nobody + 1].max()
        return ALARMS[int(np.argmax(cries))], float(cries.sum() - ordinary)


def _barred(look: Look, allowed: Truths) -> Floats:
    """Scores of the claims and of nobody; claims that are not allowed have the least."""
    scores = look.scores[: look.layout.nobody + 1].copy()
    scores[:-1][~allowed] = BARRED
    return scores


def study(entries: Sequence[Entry], vectors: Vectors | None) -> Knowledge:
    """Learn from entries, whose vectors are given row by row (None: no encoder)."""
    texts = [entry.text for entry in entries]
    looking = eye(texts, vectors)
    views = looking.views(texts, vectors)
    wanted = targets(entries)
    claims = wanted.layout.claims
    memory = Memory.of(views, columns_of(entries, claims), len(claims))
    learned, sides = learn(views, wanted), sides_within(views, wanted)
    return Knowledge(wanted.layout, digests(entries), looking, learned, memory, sides)


def columns_of(entries: Sequence[Entry], claims: Sequence[str]) -> npt.NDArray[np.intp]:
    """The column of each entry's claim; nobody's is the one after the last."""
    place = {claim: number for number, claim in enumerate(claims)}
    return np.asarray([place.get(entry.claim or "", len(claims)) for entry in entries])


def digests(entries: Sequence[Entry]) -> Digests:
    """A digest for each claim's entries, for the background, and for the lexicon."""
    states = {LEXICON: blake2b(digest_size=16), BACKGROUND: blake2b(digest_size=16)}
    for name in LEXICON_FILES:
        states[LEXICON].update(files("claims").joinpath("lexicon", name).read_bytes())
    for entry in entries:
        state = states.setdefault(entry.claim or BACKGROUND, blake2b(digest_size=16))
        state.update(f"{entry.stance}\t{entry.alarm}\t{entry.text}\n".encode())
    return {name: state.digest() for name, state in states.items()}
