"""How sure we are that a text asks about a claim: ranking, probability, conflicts, options.

Joins what was learned (`claims.matching`) with the catalog and the thresholds. Must not know
danger, small talk, or what is said in the end.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claims.catalog import Catalog
from claims.decision import Found
from claims.distress import Alarm
from claims.matching.concepts import concepts, conflicts
from claims.matching.knowledge import Candidate, Knowledge, Look, Ranking, Truths
from claims.matching.semantic import Encoder, encoded
from claims.model import Claim, Country, Language, Topic
from claims.thresholds import Judge

NEAREST_TOPICS = 2
COMMON, MAIN = 0.06, 0.25  # shares of a claim's texts that speak of an idea
MOST_OPTIONS = 3
CARRIED = ("act", "who", "where", "measure", "age")  # groups of ideas that lead onward


@dataclass(frozen=True)
class Known:
    """All that matching rests on; frozen, swapped as a whole when claims change."""

    catalog: Catalog
    knowledge: Knowledge
    encoder: Encoder | None
    judge: Judge

    @cached_property
    def ideas(self) -> Mapping[str, frozenset[str]]:
        """What a fair share of each claim's texts speak of."""
        return self.knowledge.spoken_ideas(COMMON)

    @cached_property
    def main_ideas(self) -> Mapping[str, frozenset[str]]:
        """What each claim is about: ideas that many of its texts speak of."""
        return self.knowledge.spoken_ideas(MAIN)

    def shown(self, country: Country | None) -> Truths:
        """Which learned claims may be chosen in a chat about `country` (None: about both)."""
        return self._shown[country]

    @cached_property
    def _shown(self) -> Mapping[Country | None, Truths]:
        layout = self.knowledge.layout
        return {
            country: layout.among(claim.id for claim in self.catalog.of_country(country))
            for country in (None, *Country)
        }


@dataclass(frozen=True)
class Match:
    """What a text matched: the best claim, how sure, what speaks against it, what else."""

    found: Found
    ranking: Ranking
    judge: Judge
    against: frozenset[str]
    options: tuple[Found, ...]

    @property
    def sure(self) -> bool:
        """Sure enough to answer outright: likely, and no hard conflict."""
        return self.found.confidence >= self.judge.answer and not self.against

    @property
    def sure_beside(self) -> bool:
        """Sure enough to be answered beside another claim of the same post."""
        return self.found.confidence >= self.judge.several and not self.against

    def nearest_topics(self) -> tuple[Topic, ...]:
        """Shelves of the claims that came nearest, commonest first."""
        claims = [self.found.claim, *(option.claim for option in self.options)]
        shelves = Counter(topic for claim in claims for topic in claim.topics)
        return tuple(topic for topic, _ in shelves.most_common(NEAREST_TOPICS))


def look_at(text: str, known: Known) -> Look:
    """A visible text as the matcher sees it: the slow part, some 20 ms with an encoder."""
    return looks_at([text], known)[0]


def looks_at(texts: Sequence[str], known: Known) -> tuple[Look, ...]:
    """Visible texts as the matcher sees them; cheaper together than one by one."""
    return known.knowledge.looks(texts, encoded(texts, known.encoder))


def learned_alarm(look: Look, known: Known) -> Alarm | None:
    """The alarm that messages like this one were learned to be; None for ordinary questions."""
    alarm, score = look.alarm
    return alarm if score >= known.judge.alarm else None


def match_after(text: str, country: Country | None, known: Known, after: Claim) -> Match:
    """What a text matches when it is read as going on from a claim; never that claim."""
    return match(text, country, known, _look_after(text, after, known), after)


def followers(text: str, country: Country, known: Known, after: Claim) -> tuple[Found, ...]:
    """Claims that a short text can lead to from `after`, best first.

    They speak of every idea that the text brings ("a maktabda-chi": school), and share an act
    with the claim before. Confidence here is the learned score.
    """
    brought = {idea for idea in concepts(text) if idea.split(".")[0] in CARRIED}
    acts = {idea for idea in known.main_ideas[after.id] if idea.startswith("act.")}
    led_to = {
        claim.id
        for claim in known.catalog.of_country(country)
        if claim is not after
        and brought <= known.ideas[claim.id]
        and acts & known.main_ideas[claim.id]
    }
    if not brought or not led_to:
        return ()
    among = known.knowledge.layout.among(led_to)
    ranking = known.knowledge.rank(_look_after(text, after, known), among)
    best = ranking.candidates[:MOST_OPTIONS]
    return tuple(Found(known.catalog.claims[c.claim], min(max(c.score, 0), 1)) for c in best)


def _look_after(text: str, after: Claim, known: Known) -> Look:
    return look_at(f"{text} {after.wording(Language.UZ).claim}", known)


def match(
    text: str, country: Country | None, known: Known, look: Look, after: Claim | None = None
) -> Match:
    """What a visible text, looked at, matches among the claims of `country` (None: of both)."""
    layout = known.knowledge.layout
    allowed = known.shown(country) & ~layout.among([after.id] if after else [])
    ranking = _ranking(look, allowed, known)
    best, *others = ranking.candidates
    against = conflicts(concepts(text), known.ideas[best.claim])
    likely = known.judge.right.probability(ranking.features)
    found = Found(known.catalog.claims[best.claim], likely, known.judge.stance(ranking.side))
    offered = known.judge.within_three.probability(ranking.features) >= known.judge.choose
    options = _options(found, others, known) if offered else ()
    return Match(found, ranking, known.judge, against, options)


def _ranking(look: Look, allowed: Truths, known: Known) -> Ranking:
    """The ranking in which the best claim does not compete with its own counterpart.

    The same rumour about the other country is one button away, not a rival.
    """
    twin = known.catalog.claims[known.knowledge.best(look, allowed)].counterpart
    return known.knowledge.rank(look, allowed & ~look.layout.among([twin] if twin else []))


def _options(best: Found, others: list[Candidate], known: Known) -> tuple[Found, ...]:
    """The best claim and those that come near it."""
    likely = [c for c in others[: MOST_OPTIONS - 1] if c.score >= known.judge.offered]
    return (best, *(Found(known.catalog.claims[one.claim], 0.0) for one in likely))
