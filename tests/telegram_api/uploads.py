"""Files: those a bot uploads with a call, and those a person sends and the bot fetches again.

Knows nothing of messages; a photo's picture is never opened, its bytes are only carried.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field

from .errors import Json, refused

WIDTH, HEIGHT = 1280, 960  # a usual screenshot; nothing here looks at the picture


@dataclass(frozen=True)
class Upload:
    """One file as it went over the wire."""

    filename: str
    content_type: str
    data: bytes


@dataclass
class Files:
    """Every file that Telegram would keep, by its file_id."""

    kept: dict[str, Upload] = field(default_factory=dict)
    _numbers: itertools.count[int] = field(default_factory=lambda: itertools.count(1))

    def keep(self, upload: Upload) -> str:
        """Keep a file; return its new file_id."""
        file_id = f"file-{next(self._numbers)}"
        self.kept[file_id] = upload
        return file_id

    def photo(self, upload: Upload) -> list[Json]:
        """Keep a photo; return its PhotoSize list (a thumbnail and the whole picture)."""
        small, large = self.keep(upload), self.keep(upload)
        return [
            _size(small, WIDTH // 8, HEIGHT // 8, len(upload.data)),
            _size(large, WIDTH, HEIGHT, len(upload.data)),
        ]

    def document(self, upload: Upload) -> Json:
        """Keep a document; return its Document object."""
        file_id = self.keep(upload)
        return {
            "file_id": file_id,
            "file_unique_id": f"unique-{file_id}",
            "file_name": upload.filename,
            "mime_type": upload.content_type,
            "file_size": len(upload.data),
        }

    def described(self, file_id: str) -> Json:
        """Return the File object for getFile; refuse a file_id that nobody sent."""
        upload = self.kept.get(file_id)
        if upload is None:
            raise refused("wrong file_id or the file is temporarily unavailable")
        return {
            "file_id": file_id,
            "file_unique_id": f"unique-{file_id}",
            "file_size": len(upload.data),
            "file_path": f"files/{file_id}",
        }


def _size(file_id: str, width: int, height: int, file_size: int) -> Json:
    return {
        "file_id": file_id,
        "file_unique_id": f"unique-{file_id}",
        "width": width,
        "height": height,
        "file_size": file_size,
    }
