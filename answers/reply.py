"""A reply as plain data: paragraphs of spans and rows of buttons.

Every surface (Telegram, terminal, JSON, page) renders the same reply. Must not know any
surface, any language, or how the reply came about.
"""

from dataclasses import dataclass, field

MAX_ACTION_BYTES = 64  # Telegram's limit for callback data


@dataclass(frozen=True)
class Span:
    """A run of text in one style; `url` makes it a link."""

    text: str
    bold: bool = False
    italic: bool = False
    url: str | None = None


@dataclass(frozen=True)
class Paragraph:
    """Spans that stand together; a quote may be folded away by the surface."""

    spans: tuple[Span, ...]
    quote: bool = False

    @property
    def text(self) -> str:
        """The words without any style."""
        return "".join(span.text for span in self.spans)


@dataclass(frozen=True)
class Action:
    """What a button does: a verb and its arguments, short enough for callback data."""

    verb: str
    arguments: tuple[str, ...] = ()

    def encode(self) -> str:
        """`verb:argument:...`, at most 64 bytes.

        Raises:
            ValueError: when it is longer; claim ids are capped so that it never is.
        """
        data = ":".join((self.verb, *self.arguments))
        if len(data.encode()) > MAX_ACTION_BYTES:
            raise ValueError(f"action too long for a button: {data}")
        return data

    @classmethod
    def decode(cls, data: str) -> "Action":
        """The action that `data` names; anything at all can be decoded, nothing is trusted."""
        verb, *arguments = data.split(":")
        return cls(verb, tuple(arguments))


def action(verb: str, *arguments: str) -> Action:
    """Shorthand: `action("claim", "uz-no-dv-law")`."""
    return Action(verb, arguments)


@dataclass(frozen=True)
class Button:
    """A button with either an action or a link."""

    text: str
    action: Action | None = None
    url: str | None = None


@dataclass(frozen=True)
class Reply:
    """What is said, and the buttons under it."""

    paragraphs: tuple[Paragraph, ...]
    buttons: tuple[tuple[Button, ...], ...] = field(default=())

    @property
    def text(self) -> str:
        """The whole reply as unstyled text, paragraphs apart by a blank line."""
        return "\n\n".join(paragraph.text for paragraph in self.paragraphs)


def plain(text: str) -> tuple[Paragraph, ...]:
    """Unstyled paragraphs from text in which a blank line parts them."""
    parts = (part.strip() for part in text.split("\n\n"))
    return tuple(Paragraph((Span(part),)) for part in parts if part)
