"""A reply as Telegram HTML: escaped, whole, and within one message.

Must not know languages or decisions. Limits are Telegram's, counted as Telegram counts:
UTF-16 units after the markup is parsed.
"""

from dataclasses import replace
from html import escape

from answers.reply import Paragraph, Reply, Span

MAX_MESSAGE_UNITS = 4096  # https://core.telegram.org/bots/api#sendmessage


def units(text: str) -> int:
    """Length in UTF-16 code units, as Telegram counts."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def telegram_html(reply: Reply) -> str:
    """The reply's text as HTML for `parse_mode="HTML"`, never over one message.

    A reply that is too long loses text from its longest quote first, then from the end,
    at a word boundary and before any markup is made, so no tag is ever cut.
    """
    return "\n\n".join(_paragraph(part) for part in fit(reply).paragraphs)


def fit(reply: Reply, limit: int = MAX_MESSAGE_UNITS) -> Reply:
    """The same reply with paragraphs shortened until it has at most `limit` units."""
    paragraphs = list(reply.paragraphs)
    while (excess := units("\n\n".join(p.text for p in paragraphs)) - limit) > 0:
        place = _longest(paragraphs)
        shorter = _shorten(paragraphs[place], excess)
        paragraphs[place : place + 1] = [shorter] if shorter.text else []
    return replace(reply, paragraphs=tuple(paragraphs))


def _longest(paragraphs: list[Paragraph]) -> int:
    return max(
        range(len(paragraphs)),
        key=lambda place: (paragraphs[place].quote, units(paragraphs[place].text)),
    )


def _shorten(paragraph: Paragraph, excess: int) -> Paragraph:
    """Cut `excess` units and a word more off the last span; drop the span when it is spent."""
    *head, last = paragraph.spans
    keep = units(last.text) - excess - 1
    if keep <= 0:
        return replace(paragraph, spans=tuple(head))
    cut = _first_units(last.text, keep).rpartition(" ")[0]
    return replace(paragraph, spans=(*head, replace(last, text=f"{cut}…" if cut else "")))


def _first_units(text: str, count: int) -> str:
    raw = text.encode("utf-16-le", "surrogatepass")[: count * 2]
    return raw.decode("utf-16-le", "ignore")


def _paragraph(paragraph: Paragraph) -> str:
    inner = "".join(_span(span) for span in paragraph.spans)
    return f"<blockquote expandable>{inner}</blockquote>" if paragraph.quote else inner


def _span(span: Span) -> str:
    html = escape(span.text, quote=False)
    if span.url:
        html = f'<a href="{escape(span.url)}">{html}</a>'
    if span.italic:
        html = f"<i>{html}</i>"
    return f"<b>{html}</b>" if span.bold else html
