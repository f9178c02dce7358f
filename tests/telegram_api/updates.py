"""The way from people to the bot: the queue of updates, long polling and webhooks.

Every update is judged by the schema before it is queued, for a wrong update tests nothing. An
update stays until the bot confirms it, by the next offset or by a 2xx to its webhook.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from .errors import Json, conflict, mistake, refused
from .schema import judge
from .sending import Method
from .shapes import shapes
from .state import State

# Telegram leaves these out unless they are asked for by name.
ON_REQUEST = {"chat_member", "message_reaction", "message_reaction_count"}
FIRST_UPDATE = 100_001
LONGEST_POLL = 50
OTHER_POLLER = (
    "terminated by other getUpdates request; make sure that only one bot instance is running"
)
WEBHOOK_SET = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the "
    "webhook first"
)


def default_kinds() -> frozenset[str]:
    """Return the update kinds that a bot gets when it does not say what it wants."""
    return frozenset(shapes()["Update"].keys() - {"update_id"} - ON_REQUEST)


@dataclass
class Updates:
    """The queue; `polls` counts getUpdates calls, so that a test sees a bot come alive."""

    state: State
    pending: list[Json] = field(default_factory=list)
    allowed: frozenset[str] = field(default_factory=default_kinds)
    webhook: Json = field(default_factory=dict)
    polls: int = 0
    _next_id: int = FIRST_UPDATE
    _poller: int = 0

    def methods(self) -> Mapping[str, Method]:
        """Return the methods that need the queue and do not wait."""
        return {
            "setWebhook": lambda _, params: self.set_webhook(params),
            "deleteWebhook": lambda _, params: self.delete_webhook(params),
            "getWebhookInfo": lambda _, params: self.webhook_info(params),
        }

    async def put(self, kind: str, content: Json) -> int:
        """Queue an update, if the bot wants its kind; return its id."""
        update = json.loads(json.dumps({"update_id": self._next_id, kind: content}))
        problems = list(judge("Update", update, "Update"))
        assert not problems, f"a test made an update that Telegram never sends: {problems}"
        self._next_id += 1
        if kind in self.allowed:
            self.pending.append(update)
        await self.state.changed()
        return int(update["update_id"])

    async def get(self, params: Json) -> list[Json]:
        """Answer getUpdates; an older poll that still waits ends with a 409."""
        if self.webhook:
            raise conflict(WEBHOOK_SET)
        self.polls += 1
        self._remember(params.get("allowed_updates"))
        self._confirm(params.get("offset", 0))
        await self.state.changed()
        if not self.pending and params.get("timeout", 0) > 0:
            await self._wait(min(params["timeout"], LONGEST_POLL))
        return self.pending[: params.get("limit", 100)]

    async def _wait(self, seconds: int) -> None:
        self._poller += 1
        mine = self._poller
        await self.state.changed()
        try:
            await self.state.until(lambda: self.pending or self._poller != mine, seconds)
        except TimeoutError:
            return
        if self._poller != mine:
            raise conflict(OTHER_POLLER)

    def _remember(self, kinds: Iterable[str] | None) -> None:
        """Keep what the bot wants: Telegram remembers the last list that was not left out."""
        if kinds is not None:
            wanted = frozenset(kinds)
            if unknown := wanted - shapes()["Update"].keys():
                raise mistake(f"unknown update types {sorted(unknown)}")
            self.allowed = wanted or default_kinds()

    def _confirm(self, offset: int) -> None:
        if offset < 0:
            self.pending = self.pending[offset:]
        self.pending = [update for update in self.pending if update["update_id"] >= offset]

    def set_webhook(self, params: Json) -> bool:
        """Send updates to an address from now on; plain HTTP will do on this machine."""
        if not params["url"]:
            return self.delete_webhook(params)
        if not re.match(r"https://|http://(127\.0\.0\.1|localhost)[:/]", params["url"]):
            raise refused("bad webhook: An HTTPS URL must be provided for webhook")
        if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", params.get("secret_token", "")):
            raise mistake("secret token contains unallowed characters")
        self._remember(params.get("allowed_updates"))
        self._forget(params)
        self._poller += 1
        self.webhook = params
        return True

    def delete_webhook(self, params: Json) -> bool:
        """Go back to polling."""
        self._forget(params)
        self.webhook = {}
        return True

    def delivered(self, update: Json) -> None:
        """Let go of an update that the webhook took."""
        self.pending = [each for each in self.pending if each is not update]

    def webhook_info(self, _: Json) -> Json:
        """Tell where updates go and how many wait."""
        return {
            "url": self.webhook.get("url", ""),
            "has_custom_certificate": "certificate" in self.webhook,
            "pending_update_count": len(self.pending),
            "max_connections": self.webhook.get("max_connections", 40),
            "allowed_updates": sorted(self.allowed),
        }

    def _forget(self, params: Json) -> None:
        if params.get("drop_pending_updates"):
            self.pending.clear()
