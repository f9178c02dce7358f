"""The state of the guided form, and what leads from one state to the next.

A form stays at a step while the linter has something new to say about its answer; the same
answer, or none, then means: leave it so. Must not know who asks or how it is shown.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from claims.drafting.answers import Complaint, put, read_answer, unseen, without
from claims.drafting.look import Desk, complaint, remarks
from claims.drafting.proposals import proposal
from claims.drafting.step import Step, at
from claims.drafting.steps import NOT_ASKED, ORDER, steps
from claims.errors import ClaimFileError
from claims.lint.draft import read_draft
from claims.lint.finding import Finding
from claims.model import Claim
from claims.strict_yaml import Located, Place


@dataclass(frozen=True)
class Form:
    """How far somebody has come.

    Attributes:
        value: What is answered, in the shape of a claim file.
        place: The step that is asked; None when all were.
        told: What the linter said of this step's answer, waiting to be mended or left so.
    """

    value: Mapping[str, Any] = field(default_factory=dict)
    place: Place | None = ORDER[0]
    told: tuple[Finding, ...] = ()


def step_of(form: Form) -> Step | None:
    """The step that is asked; None when all were."""
    return next((step for step in steps(form.value) if step.place == form.place), None)


def standing(form: Form) -> str:
    """The answer that stands at the step already, as it can be typed; empty if none does."""
    found = at(form.value, form.place) if form.place else None
    return " ".join(found) if isinstance(found, list) else str(found or "")


def answer(form: Form, typed: str, desk: Desk) -> Form | Complaint:
    """The state after an answer. Nothing typed: what stands, what is proposed, or skipped."""
    step = _asked(form)
    texts = read_answer(step, typed)
    if not texts and not standing(form):
        texts = read_answer(step, proposal(step, form.value, desk))
    if not texts:
        return _kept(form, step, desk)
    if hidden := unseen(texts):
        return hidden
    value = put(form.value, step, texts)
    if wrong := complaint(value, step, desk):
        return wrong
    return _told(value, _entries(step, value, len(texts)), form, desk)


def back(form: Form) -> Form:
    """One question back; the first stays where it is."""
    before = [step.place for step in steps(form.value)]
    number = before.index(form.place) if form.place in before else len(before)
    return replace(form, place=before[max(number - 1, 0)], told=())


def drop(form: Form, desk: Desk) -> Form | Complaint:
    """The state without the answer at this step, for a source's title without the whole source.

    Where nothing stands it is the same as an empty answer.
    """
    step = _asked(form)
    if not standing(form):
        return answer(form, "", desk)
    place = step.place[:2] if step.field == "sources.title" else step.place
    if step.needed and place == step.place and not isinstance(place[-1], int):
        source = ", or drop the source at its title" if place[0] == "sources" else ""
        return Complaint("This is needed", f"write another answer in its place{source}")
    return Form(without(form.value, place), form.place)


def resume(document: Located, desk: Desk) -> Form:
    """The form of an unfinished draft, at the first question after its last answer.

    Raises:
        ClaimFileError: What is written there is not a claim's: the line, and what to do.
    """
    written = [fault for fault in read_draft(document).faults if fault.place in document.lines]
    for fault in written:
        raise ClaimFileError(document.name, fault.line, fault.problem, fault.cure)
    value = {key: kept for key, kept in document.value.items() if key not in NOT_ASKED}
    answered = [step for step in steps(value) if at(value, step.place) is not None]
    return Form(value, _following(value, answered[-1], desk)) if answered else Form()


def finish(form: Form) -> Claim:
    """The claim of a form whose place is None: a draft that nobody is shown."""
    return Claim.model_validate({**form.value, **NOT_ASKED})


def _asked(form: Form) -> Step:
    step = step_of(form)
    if step is None:
        raise ValueError("All questions were asked")
    return step


def _kept(form: Form, step: Step, desk: Desk) -> Form | Complaint:
    if step.needed and not standing(form):
        return Complaint("This is needed", step.help)
    return complaint(form.value, step, desk) or _told(form.value, (step,), form, desk)


def _entries(step: Step, value: Mapping[str, Any], count: int) -> Sequence[Step]:
    """The steps that an answer of several lines answered."""
    asked = steps(value)
    first = [one.place for one in asked].index(step.place)
    return asked[first : first + count] if isinstance(step.place[-1], int) else asked[first:][:1]


def _told(value: Mapping[str, Any], answered: Sequence[Step], form: Form, desk: Desk) -> Form:
    """Stays at the first step with news from the linter, or goes on."""
    known = {finding.problem for finding in form.told}
    for step in answered:
        found = remarks(value, step, desk)
        if {finding.problem for finding in found} - known:
            return Form(value, step.place, found)
    return Form(value, _following(value, answered[-1], desk))


def _following(value: Mapping[str, Any], step: Step, desk: Desk) -> Place | None:
    """The place after a step's; after the last, the first that can't stay as it is, if any."""
    asked = steps(value)
    after = [one.place for one in asked].index(step.place) + 1
    if after < len(asked):
        return asked[after].place
    return next((one.place for one in asked if _open(value, one, desk)), None)


def _open(value: Mapping[str, Any], step: Step, desk: Desk) -> bool:
    if at(value, step.place) is None:
        return step.needed
    return step.place == ("id",) and value["id"] in desk.taken
