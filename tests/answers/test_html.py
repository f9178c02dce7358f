"""Whatever is said, it arrives as one message with every tag whole; TDLib is the judge."""

from hypothesis import given, settings
from hypothesis import strategies as st
from telegram_api.entities import parse

from answers.html import MAX_MESSAGE_UNITS, fit, telegram_html, units
from answers.reply import Paragraph, Reply, Span

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Co", "Cn"]), max_size=60)
HOSTILE = st.sampled_from(["<b>", "</b>", "&lt;", "5 < 6 & 7 > 2", '"', "<a href='x'>", "ʻ", "😀"])
TEXT = st.lists(WORDS | HOSTILE, max_size=4).map("".join)
URLS = st.none() | st.sampled_from(["https://lex.uz/docs/97664", "https://kun.uz/?a=1&b=2"])
SPANS = st.builds(Span, text=TEXT, bold=st.booleans(), italic=st.booleans(), url=URLS)
PARAGRAPHS = st.builds(Paragraph, spans=st.lists(SPANS, max_size=4).map(tuple), quote=st.booleans())
REPLIES = st.builds(Reply, paragraphs=st.lists(PARAGRAPHS, max_size=6).map(tuple))


@given(REPLIES.filter(lambda reply: reply.text.strip()))
def test_no_text_can_break_the_markup(reply: Reply) -> None:
    said = parse(telegram_html(reply), "HTML").text
    assert said.split() == reply.text.split()


@settings(max_examples=40)
@given(st.lists(st.integers(1, 900), min_size=1, max_size=8), st.integers(50, 600))
def test_a_reply_never_exceeds_its_limit(sizes: list[int], limit: int) -> None:
    paragraphs = [
        Paragraph((Span("сўз 😀 " * size, bold=size % 2 == 0),), quote=size % 3 == 0)
        for size in sizes
    ]
    shorter = fit(Reply(tuple(paragraphs)), limit)
    assert units(shorter.text) <= limit
    assert shorter.text, "something is still said"


def test_the_law_is_shortened_before_the_answer() -> None:
    answer, law = Paragraph((Span("javob " * 300),)), Paragraph((Span("modda " * 600),), quote=True)
    shorter = fit(Reply((answer, law)))
    assert shorter.paragraphs[0] == answer
    assert shorter.paragraphs[1].text.endswith("modda…")
    assert MAX_MESSAGE_UNITS - 10 < units(shorter.text) <= MAX_MESSAGE_UNITS


def test_a_short_reply_is_left_as_it_is() -> None:
    reply = Reply((Paragraph((Span("salom"),)),))
    assert fit(reply) is reply or fit(reply) == reply
    assert telegram_html(reply) == "salom"


def test_letters_outside_the_basic_plane_count_twice() -> None:
    assert units("a") == 1
    assert units("😀") == 2
