"""The bot as people start it: `python main.py run` as a process of its own.

The only things it is given are its settings. It is stopped by SIGTERM, or by SIGKILL when a test
wants to know what survives.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Self

from .server import TelegramApi

ROOT = Path(__file__).resolve().parents[2]
PASSED_ON = ("PATH", "HOME", "TMPDIR", "SYSTEMROOT", "VIRTUAL_ENV", "COVERAGE_PROCESS_START")


class BotEndedError(AssertionError):
    """The bot ended by itself; the message holds what it printed."""


class BotProcess:
    """A bot that runs while the context is open.

    `env` holds the settings beside the token and the server's address; nothing else of the test's
    environment gets through but PATH and its like. Entering waits for the first getUpdates, or
    for setWebhook.
    """

    def __init__(  # noqa: PLR0913 - a command line has as many parts
        self,
        api: TelegramApi,
        env: Mapping[str, str] | None = None,
        *,
        script: str | Path = "main.py",
        args: Sequence[str] = ("run",),
        start_within: float = 30,
        stop_within: float = 15,
    ) -> None:
        self._api = api
        self._command = [sys.executable, str(script), *args]
        self._env = dict(env or {})
        self._start_within, self._stop_within = start_within, stop_within
        self._process: asyncio.subprocess.Process | None = None
        self._reader: asyncio.Task[None] | None = None
        self._printed: list[bytes] = []
        self._told_to_end = False

    @property
    def output(self) -> str:
        """What the bot printed so far, on both streams."""
        return b"".join(self._printed).decode(errors="replace")

    @property
    def exit_code(self) -> int | None:
        """How the bot ended; None while it runs."""
        return None if self._process is None else self._process.returncode

    async def __aenter__(self) -> Self:
        before = self._asks()
        self._process = await asyncio.create_subprocess_exec(
            *self._command,
            cwd=ROOT,
            env=self._environment(),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        self._reader = asyncio.create_task(self._read(self._process))
        try:
            await self._api.until(
                lambda: self._asks() > before or self.exit_code is not None, self._start_within
            )
        except BaseException as error:
            await self.kill()
            if isinstance(error, TimeoutError):
                silent = f"the bot did not ask for updates:\n{self.output}"
                raise BotEndedError(silent) from None
            raise
        await self._check_alive()
        return self

    def _asks(self) -> int:
        """Count how often any bot asked for updates, by polling or by a webhook."""
        return self._api.updates.polls + len(self._api.called("setWebhook"))

    async def _check_alive(self) -> None:
        """Fail when the bot ended and nobody told it to."""
        if self.exit_code is not None and self._reader is not None and not self._told_to_end:
            await self._reader
            raise BotEndedError(f"the bot ended with {self.exit_code}:\n{self.output}")

    async def __aexit__(
        self,
        _: type[BaseException] | None,
        error: BaseException | None,
        __: TracebackType | None,
    ) -> None:
        if error is None:
            await self._check_alive()
        await self.stop()
        if error is not None:
            error.add_note(f"the bot printed:\n{self.output}")

    async def stop(self) -> int:
        """Ask the bot to end by SIGTERM; fail when it does not. Return its exit code."""
        try:
            return await self._end(signal.SIGTERM, self._stop_within)
        except TimeoutError:
            await self.kill()
            late = f"the bot did not stop within {self._stop_within} s:\n{self.output}"
            raise AssertionError(late) from None

    async def kill(self) -> int:
        """End the bot by SIGKILL, in the middle of whatever it does. Return its exit code."""
        return await self._end(signal.SIGKILL, None)

    async def _end(self, how: signal.Signals, within: float | None) -> int:
        process, reader = self._process, self._reader
        assert process is not None, "the bot was never started"
        assert reader is not None, "the bot was never started"
        if process.returncode is None:
            self._told_to_end = True
            process.send_signal(how)
        async with asyncio.timeout(within):
            code = await process.wait()
        await reader
        return code

    async def _read(self, process: asyncio.subprocess.Process) -> None:
        assert process.stdout is not None, "the bot's output is not captured"
        while chunk := await process.stdout.read(4096):
            self._printed.append(chunk)
        await process.wait()
        await self._api.state.changed()

    def _environment(self) -> dict[str, str]:
        own = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
        telegram = {"TELEGRAM_BOT_TOKEN": self._api.token, "TELEGRAM_API_URL": self._api.url}
        return {**own, "PYTHONUNBUFFERED": "1", **telegram, **self._env}
