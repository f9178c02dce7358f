"""Rules about where a claim lies, who wrote it, when it was checked, and its neighbours.

Each rule yields remarks; its docstring is the rule in one sentence.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from claims.facts import usable
from claims.lint.draft import Around, Draft
from claims.lint.finding import Remark, warning
from claims.model import Evidence, Status
from claims.strict_yaml import Place

LONGEST_REVIEW = timedelta(days=366)


def file_is_named_after_the_claim(draft: Draft, _: Around) -> Iterator[Remark]:
    """The file is called after its id and lies in its country's folder."""
    if draft.file is None:
        return
    if draft.file.name != f"{draft.claim.id}.yaml":
        problem = f"The file is called {draft.file.name}, but its claim is {draft.claim.id}"
        yield Remark(("id",), problem, f"call the file {draft.claim.id}.yaml, or mend the id")
    if draft.file.parent.name != draft.claim.country:
        problem = (
            f"The file lies in {draft.file.parent.name}/, but its country is {draft.claim.country}"
        )
        yield Remark(("country",), problem, f"move it to {draft.claim.country}/")


def id_begins_with_the_country(draft: Draft, _: Around) -> Iterator[Remark]:
    """An id begins with its country: uz-... or kz-...."""
    claim = draft.claim
    if not claim.id.startswith(f"{claim.country}-") and not draft.stands_in(("id",)):
        problem = f"The id {claim.id} is not of the country {claim.country}"
        yield Remark(("country",), problem, "mend the one that is wrong")


def two_people_stand_behind_it(draft: Draft, _: Around) -> Iterator[Remark]:
    """A published claim was approved by somebody other than its author."""
    claim = draft.claim
    if claim.status is not Status.PUBLISHED:
        return
    if claim.approved_by is None:
        cure = "name the second person, or set status: draft"
        yield Remark(("status",), "The claim is published, but nobody approved it", cure)
    elif claim.approved_by.casefold() == claim.author.casefold():
        cure = "let a second person read it"
        yield warning(("approved_by",), "The author approved their own claim", cure)


def dates_are_sound(draft: Draft, around: Around) -> Iterator[Remark]:
    """Nothing was checked in the future, and the next check lies ahead, within a year."""
    claim, today = draft.claim, around.today
    days: dict[Place, date] = {("checked_on",): claim.checked_on}
    days |= {("sources", n, "checked_on"): s.checked_on for n, s in enumerate(claim.sources)}
    for place, day in days.items():
        if day > today:
            yield Remark(place, f"{day} is in the future", "give the day it was really checked")
    if claim.review_by <= claim.checked_on:
        problem = f"review_by {claim.review_by} is not after checked_on {claim.checked_on}"
        yield Remark(("review_by",), problem, "choose the day of the next check")
    elif claim.review_by <= today:
        problem = f"The claim was to be checked again by {claim.review_by}"
        yield warning(("review_by",), problem, "check it, then set checked_on and review_by anew")
    elif claim.review_by > today + LONGEST_REVIEW:
        problem = f"review_by {claim.review_by} is more than a year ahead"
        yield Remark(("review_by",), problem, "choose a day within a year")


def counterpart_points_back(draft: Draft, around: Around) -> Iterator[Remark]:
    """A counterpart exists, is of the other country, and points back."""
    claim, place = draft.claim, ("counterpart",)
    if claim.counterpart is None:
        return
    other = around.claims.get(claim.counterpart)
    if other is None:
        yield Remark(place, f"There is no claim {claim.counterpart}", "mend or remove it")
    elif other.country is claim.country:
        problem = f"{other.id} is a claim of the same country"
        yield Remark(place, problem, "name it under related instead")
    elif other.counterpart != claim.id:
        cure = f"set counterpart: {claim.id} in {other.id}.yaml"
        yield Remark(place, f"{other.id} does not point back to {claim.id}", cure)


def related_claims_exist(draft: Draft, around: Around) -> Iterator[Remark]:
    """Every related claim exists and is another one."""
    for number, name in enumerate(draft.claim.related):
        place = ("related", number)
        if name == draft.claim.id:
            yield Remark(place, "The claim names itself as related", "remove it")
        elif name not in around.claims:
            yield Remark(place, f"There is no claim {name}", "mend or remove it")


def facts_are_known(draft: Draft, around: Around) -> Iterator[Remark]:
    """Every fact is in a dossier and may be used: not KNOWLEDGE, not NOT FOUND."""
    for number, name in enumerate(draft.claim.facts):
        confidence = around.facts.get(name)
        if confidence is None:
            cure = "look it up in docs/facts"
            yield Remark(("facts", number), f"No dossier has an entry {name}", cure)
        elif not usable(confidence):
            problem = f"{name} is marked {confidence}: nobody has seen a source for it"
            yield Remark(("facts", number), problem, "remove it and all that rests on it")


def facts_carry_the_evidence(draft: Draft, around: Around) -> Iterator[Remark]:
    """Evidence is no better than the best entry of the dossiers that the claim names."""
    enough = {Evidence.PRIMARY: ("PRIMARY",), Evidence.OFFICIAL: ("PRIMARY", "OFFICIAL")}
    needed = enough.get(draft.claim.evidence, ())
    known = " ".join(around.facts.get(name, "") for name in draft.claim.facts)
    if needed and not any(word in known for word in needed):
        problem = f"No fact named here is marked {' or '.join(needed)}"
        yield warning(("evidence",), problem, "name the entry that carries it, or lower evidence")
