"""Invitation links: the secret in them, and the digest that alone is stored.

Pure but for the operating system's randomness. Must not know who invites whom.
"""

import re
import secrets
from datetime import timedelta
from hashlib import sha256

LIFETIME = timedelta(hours=24)
PREFIX = "join_"
RANDOM_BYTES = 24  # 192 bits: 32 letters; Telegram takes 64 behind ?start=

_ARGUMENT = re.compile(rf"{PREFIX}([A-Za-z0-9_-]{{{RANDOM_BYTES * 4 // 3}}})")


def new_token() -> str:
    """A secret that nobody can guess, of letters that may stand in a link."""
    return secrets.token_urlsafe(RANDOM_BYTES)


def digest(token: str) -> str:
    """What is stored of a token. It is random and long, so it needs no salt."""
    return sha256(token.encode()).hexdigest()


def token_in(argument: str) -> str | None:
    """The token in what stands behind /start; None when there is none of ours."""
    found = _ARGUMENT.fullmatch(argument)
    return found[1] if found else None
