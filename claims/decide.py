"""From a message to a decision, in the order that safety asks for.

Danger, nothing to read, small talk, other countries, follow-ups, then matching against the
one table of thresholds. Every decision carries the trace that explains it. Must not know
words, surfaces, or who asks.
"""

from dataclasses import dataclass, replace

from claims.decision import (
    Answer,
    Choose,
    Decision,
    Elsewhere,
    Found,
    Help,
    SmallTalk,
    Talk,
    Unknown,
)
from claims.distress import detect
from claims.followup import Follow, follow_up
from claims.language import Reading, read
from claims.matching.knowledge import Look
from claims.model import Claim, Country, Verdict
from claims.places import named, only_elsewhere, stated_country
from claims.ranking import (
    Known,
    Match,
    followers,
    learned_alarm,
    look_at,
    looks_at,
    match,
    match_after,
)
from claims.smalltalk import small_talk
from claims.text import statements, visible

MOST_ANSWERS = 3
# Which verdict is answered first when a post makes several claims: the most harmful rumour.
HARM = (
    Verdict.FALSE,
    Verdict.MISLEADING,
    Verdict.OUTDATED,
    Verdict.UNPROVEN,
    Verdict.NEEDS_CONTEXT,
    Verdict.TRUE,
)
CLEARLY = 0.1  # learned score by which the first of several must lead
SHORTEST_STATEMENT = 4  # words: less is no rumour of its own
MOST_STATEMENTS = 12  # of a post, the first: each takes as long as a question


@dataclass(frozen=True)
class Question:
    """A message as it was sent, with what is known of the chat.

    `previous`: the claim answered a moment ago. `law_only`: the person said that it is no
    cry for help.
    """

    text: str
    country: Country | None = None
    previous: Claim | None = None
    law_only: bool = False


@dataclass(frozen=True)
class Decided:
    """A decision, how the message was read, which country it is about, and why."""

    decision: Decision
    reading: Reading
    country: Country | None
    rule: str
    match: Match | None = None


def decide(question: Question, known: Known) -> Decided:
    """The decision on a message. Never raises for any text."""
    alarm = None if question.law_only else detect(question.text)
    text = visible(question.text)
    reading = read(text)
    if alarm:
        return Decided(Help(alarm), reading, question.country, "danger, by its words")
    talk = small_talk(text)
    if talk and not (question.previous and talk is not Talk.EMPTY and _follows(text)):
        return Decided(SmallTalk(talk), reading, question.country, "small talk only")
    look = look_at(text, known)
    alarm = None if question.law_only else learned_alarm(look, known)
    if alarm:
        return Decided(Help(alarm), reading, question.country, "danger, by its likeness")
    places = named(text)
    if only_elsewhere(places):
        return Decided(Elsewhere(), reading, None, "names only countries that are not covered")
    country = stated_country(places) or question.country
    if not known.catalog.of_country(country):
        return Decided(Unknown(), reading, country, "there is no claim of that country")
    asked = replace(question, text=text, country=country)
    decision, rule, found = _answer(asked, look, known)
    return Decided(decision, reading, country, rule, found)


def _follows(text: str) -> bool:
    return follow_up(text) is not None


def _answer(question: Question, look: Look, known: Known) -> tuple[Decision, str, Match | None]:
    whole = match(question.text, question.country, known, look)
    if question.previous and not whole.sure:
        gone_on = _gone_on(question, question.previous, known)
        if gone_on:
            return gone_on
    found = _surely_meant(question, whole, known)
    if found:
        return Answer(found), "likely enough, and no conflict", whole
    if whole.options:
        return Choose(whole.options), "close, but not sure", whole
    return Unknown(whole.nearest_topics(), whole.found.confidence), "nothing is close", whole


def _surely_meant(question: Question, whole: Match, known: Known) -> tuple[Found, ...]:
    """The claims to answer, most harmful verdict first."""
    further = (one.found for one in _further(question, whole, known))
    found = ((whole.found,) if whole.sure else ()) + tuple(further)
    return tuple(sorted(found[:MOST_ANSWERS], key=lambda one: HARM.index(one.claim.verdict)))


def _further(question: Question, whole: Match, known: Known) -> tuple[Match, ...]:
    """Other claims that single statements of a post surely make."""
    parts = statements(question.text)
    long = [part for part in parts if len(part.split()) >= SHORTEST_STATEMENT][:MOST_STATEMENTS]
    if len(parts) < 2 or not long:  # noqa: PLR2004  one statement is the whole
        return ()
    by_claim: dict[str, Match] = {}
    for part, look in zip(long, looks_at(long, known), strict=True):
        found = match(part, question.country, known, look)
        same = whole.sure and found.found.claim.id == whole.found.claim.id
        if found.sure_beside and not same:
            by_claim.setdefault(found.found.claim.id, found)
    return tuple(by_claim.values())


def _gone_on(
    question: Question, previous: Claim, known: Known
) -> tuple[Decision, str, Match | None] | None:
    """A short message read together with the last answer; None when it stands alone."""
    kind = follow_up(question.text)
    if kind is None:
        return None
    if kind is Follow.AGAIN:
        return Answer((Found(previous, 1.0),)), "asks for the last answer again", None
    other = known.catalog.claims.get(previous.counterpart or "")
    if other and stated_country(named(question.text)) is other.country:
        return Answer((Found(other, 1.0),)), "asks the same of the other country", None
    return _led_to(question, previous, known)


def _led_to(
    question: Question, previous: Claim, known: Known
) -> tuple[Decision, str, Match | None] | None:
    """By the ideas that the message brings; else by likeness with both texts joined."""
    country = question.country or previous.country
    led_to = followers(question.text, country, known, previous)
    if led_to:
        clear = len(led_to) == 1 or led_to[0].confidence - led_to[1].confidence >= CLEARLY
        decision = Answer(led_to[:1]) if clear else Choose(led_to)
        return decision, "leads on from the last answer", None
    if known.catalog.of_country(country) == (previous,):
        return None
    joined = match_after(question.text, country, known, previous)
    if joined.sure:
        return Answer((joined.found,)), "read with the last answer", joined
    if joined.options:
        return Choose(joined.options), "close, read with the last answer", joined
    return None
