"""Roles at the moderators' desk, and the one table of what each may do.

Pure. Must not know people, Telegram or storage.
"""

from enum import StrEnum


class Role(StrEnum):
    """A reviewer may do all that an editor may, so nobody needs two roles."""

    EDITOR = "editor"
    REVIEWER = "reviewer"
    OWNER = "owner"


GIVEN = (Role.EDITOR, Role.REVIEWER)  # owners come from the setting OWNER_IDS alone


class DeskAction(StrEnum):
    """Everything that is done at the desk."""

    QUEUE = "queue"
    WRITE = "write"
    TRY = "try"
    SUBMIT = "submit"
    HISTORY = "history"
    DIGEST = "digest"
    REVIEW = "review"
    PUBLISH = "publish"
    ROLL_BACK = "roll-back"
    RETIRE = "retire"
    TEAM = "team"
    AUDIT = "audit"
    LEAVE = "leave"


_EDITORS = frozenset(
    {
        DeskAction.QUEUE,
        DeskAction.WRITE,
        DeskAction.TRY,
        DeskAction.SUBMIT,
        DeskAction.HISTORY,
        DeskAction.DIGEST,
    }
)
_REVIEWERS = _EDITORS | {
    DeskAction.REVIEW,
    DeskAction.PUBLISH,
    DeskAction.ROLL_BACK,
    DeskAction.RETIRE,
}

PERMITTED: dict[Role, frozenset[DeskAction]] = {
    Role.EDITOR: _EDITORS | {DeskAction.LEAVE},
    Role.REVIEWER: _REVIEWERS | {DeskAction.LEAVE},
    # An owner can't leave: whoever holds the settings takes the number out there.
    Role.OWNER: _REVIEWERS | {DeskAction.TEAM, DeskAction.AUDIT},
}


def may(role: Role | None, action: DeskAction) -> bool:
    """Whether somebody in `role` may do `action`; None is anybody who is not in the team."""
    return role is not None and action in PERMITTED[role]
