"""Conversations as tests: a YAML file says what a person does and what they must be answered.

A file is a list of steps. A step may name who acts (`person`, `language`), says what they do
(`said`, `pressed`, `edited`, `forwarded`) and what must come (`answered`, `toast`):

    - said: /start
      answered: [Salom]                  # one answer that holds all of these words
    - pressed: Oʻzbekcha                 # a button of the last answer
      toast: Saqlandi                    # the answer to the press itself
      answered: {edited: true, starts: Til, not: [Xato], buttons: [Orqaga]}
    - edited: another text               # the person changes their last message
      answered: {silence: true}
    - answered: [one more message]       # nothing done: the bot says a second thing

All scalars are text; `true` is the only other value, and unknown words are errors.
"""

from __future__ import annotations

from contextlib import suppress

from .person import Person
from .sent import Sent
from .server import TelegramApi
from .steps import Step

WAIT, QUIET, SETTLED = 10.0, 0.3, 0.1  # seconds: for an answer, of silence, after the end
SOMEBODY = "Nilufar"


async def run_dialog(
    api: TelegramApi, steps: list[Step], *, wait: float = WAIT, quiet: float = QUIET
) -> None:
    """Play a dialog against the bot that uses this server; fail with step, expected and heard."""
    await _Stage(api, wait, quiet).play(steps)


class _Stage:
    """A running dialog: who is there, what they heard and wrote last."""

    def __init__(self, api: TelegramApi, wait: float, quiet: float) -> None:
        self._api, self._wait, self._quiet = api, wait, quiet
        self._people: dict[str, Person] = {}
        self._heard: dict[str, Sent] = {}
        self._written: dict[str, int] = {}

    async def play(self, steps: list[Step]) -> None:
        """Do and expect what the steps say, one after another."""
        name = SOMEBODY
        for number, step in enumerate(steps, start=1):
            name = step.person or name
            if name not in self._people:
                self._people[name] = self._api.person(name, language_code=step.language)
            try:
                await self._act(name, step)
                await self._expect(name, step)
            except AssertionError as error:
                raise AssertionError(f"step {number} ({_shown(step)}): {error}") from None
        await self._end(self._people[name])

    async def _end(self, last: Person) -> None:
        with suppress(TimeoutError):
            await self._api.until(last.unheard, SETTLED)
        left = [(p.name, sent.text) for p in self._people.values() for sent in p.unheard()]
        assert not left, f"after the last step the bot said more: {left}"

    async def _act(self, name: str, step: Step) -> None:
        person = self._people[name]
        if step.said is not None:
            self._written[name] = await person.says(step.said)
        elif step.forwarded is not None:
            self._written[name] = await person.forwards(step.forwarded)
        elif step.edited is not None:
            await person.edits(self._written[name], step.edited)
        elif step.pressed is not None:
            assert name in self._heard, f"{name} has heard nothing with buttons yet"
            query_id = await person.presses(step.pressed, on=self._heard[name])
            toast = (await person.sees_answer(query_id, self._wait)).get("text", "")
            assert (step.toast or "") in toast, f"expected the toast {step.toast!r}, saw {toast!r}"

    async def _expect(self, name: str, step: Step) -> None:
        if step.answered is None:
            return
        person = self._people[name]
        if step.answered.silence:
            await person.hears_nothing(self._quiet)
            return
        self._heard[name] = heard = await person.hears(self._wait)
        if problems := list(step.answered.problems(heard)):
            wrong = "the answer " + ", ".join(problems)
            raise AssertionError(f"{wrong}\nheard:\n{heard.text}\nbuttons: {heard.labels}")


def _shown(step: Step) -> str:
    return ", ".join(f"{k}: {v}" for k, v in step.model_dump(exclude_defaults=True).items())
