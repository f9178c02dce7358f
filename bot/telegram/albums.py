"""Albums: Telegram sends each picture of one as a message, and one of them has the words.

Must not know what is answered.
"""

from collections import deque

REMEMBERED = 256  # albums; their parts arrive together


class Albums:
    """Which albums came lately, so that each is answered once and not once a picture."""

    def __init__(self) -> None:
        self._lately: deque[str] = deque(maxlen=REMEMBERED)

    def repeats(self, album: str | None) -> bool:
        """Whether a message is a further part of an album; None stands in no album."""
        if album is None:
            return False
        if album in self._lately:
            return True
        self._lately.append(album)
        return False
