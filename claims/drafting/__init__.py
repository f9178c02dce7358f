"""The guided form for a new claim: questions as data, a frozen state, answer after answer.

`answer`, `back` and `drop` lead from one `Form` to the next; `draft_text` and `resume` keep an
unfinished one; `finish` gives the claim. Who asks, and in which words, is not known here.
"""

from claims.drafting.answers import Complaint
from claims.drafting.form import Form, answer, back, drop, finish, resume, standing, step_of
from claims.drafting.look import Desk, draft_text
from claims.drafting.proposals import proposal
from claims.drafting.step import Kind, Step
from claims.drafting.steps import ORDER, stage

__all__ = [
    "ORDER",
    "Complaint",
    "Desk",
    "Form",
    "Kind",
    "Step",
    "answer",
    "back",
    "draft_text",
    "drop",
    "finish",
    "proposal",
    "resume",
    "stage",
    "standing",
    "step_of",
]
