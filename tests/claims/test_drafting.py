"""The guided form: dialogs of (asked, typed), nothing typed is lost, nothing broken is kept."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lint_samples import AROUND, SOUND, TEMPLATE

from claims.drafting import (
    Complaint,
    Desk,
    Form,
    Kind,
    Step,
    answer,
    back,
    draft_text,
    drop,
    finish,
    proposal,
    resume,
    standing,
    step_of,
)
from claims.drafting.proposals import propose_id
from claims.drafting.step import at
from claims.drafting.steps import NOT_ASKED, steps
from claims.drafting.words import meaning, question
from claims.errors import ClaimFileError
from claims.files import parse_claim
from claims.model import Claim, Source, Status, Wording
from claims.strict_yaml import parse_yaml

DESK = Desk(AROUND, frozenset(AROUND.claims))
WHOLE: Mapping[str, Any] = {key: kept for key, kept in SOUND.items() if key not in NOT_ASKED}


def asked(form: Form) -> str:
    step = step_of(form)
    return ".".join(map(str, step.place)) if step else "the end"


def moved(form: Form, typed: str) -> Form | Complaint:
    """The state after an answer; < goes back, - drops what stands."""
    if typed == "<":
        return back(form)
    return drop(form, DESK) if typed == "-" else answer(form, typed, DESK)


def talk(form: Form, *dialog: tuple[str, str]) -> Form:
    """The state after a dialog in which every answer was taken."""
    for question_, typed in dialog:
        assert asked(form) == question_
        after = moved(form, typed)
        assert isinstance(after, Form), after
        form = after
    return form


def refused(form: Form, typed: str) -> str:
    """The complaint about an answer."""
    complaint = answer(form, typed, DESK)
    assert isinstance(complaint, Complaint)
    assert complaint.cure
    return complaint.problem


def standing_at(place: str, **fields: Any) -> Form:  # noqa: ANN401 any YAML value
    """A form that has everything the template has, at a place of it."""
    return Form({**WHOLE, **fields}, tuple(int(k) if k.isdigit() else k for k in place.split(".")))


def as_typed(step: Step, value: Mapping[str, Any]) -> str:
    found = at(value, step.place)
    return " ".join(found) if isinstance(found, list) else found or ""


def test_the_template_typed_in_answer_by_answer_is_the_template() -> None:
    form = Form()
    while step := step_of(form):
        after = answer(form, as_typed(step, SOUND), DESK)
        assert isinstance(after, Form), after
        assert after.place != form.place, after.told
        form = after
    assert finish(form) == parse_claim(TEMPLATE, "template.yaml")


def test_every_field_of_the_model_is_asked_or_set() -> None:
    fields = {step.field for step in steps(WHOLE)} | NOT_ASKED.keys()
    wanted = {*Claim.model_fields, *Wording.model_fields} - {"uz", "ru", "en", "sources"}
    assert fields == wanted | {f"sources.{name}" for name in Source.model_fields}


def test_needed_are_the_fields_without_which_there_is_no_claim() -> None:
    for step in steps(WHOLE):
        value = {**WHOLE}
        if step.needed and len(step.place) == 1:
            value.pop(step.place[0])
            form = Form(value, step.place)
            if not proposal(step, value, DESK):
                assert refused(form, " ") == "This is needed"


def test_a_dialog_from_the_start() -> None:
    form = talk(
        Form(),
        ("country", "1"),
        ("uz.claim", "Telefon bergan ota-ona jarima to‘laydi"),
        ("ru.claim", "За телефон у ребёнка штрафуют"),
        ("en.claim", "Parents are fined for a child's phone"),
        ("id", ""),
        ("topics", "9, laws"),
        ("verdict", "1"),
        ("facts", "uz-a02, UZ-E03"),
    )
    assert form.value["id"] == "uz-parents-fined-childs-phone"
    assert form.value["topics"] == ["offences", "laws"]
    assert form.value["verdict"] == "false"
    assert form.value["facts"] == ["UZ-A02", "UZ-E03"]
    assert asked(form) == "uz.fact"


def test_back_shows_what_stands_and_enter_keeps_it() -> None:
    form = talk(Form(), ("country", "kz"), ("uz.claim", "Mish-mish"), ("ru.claim", "<"))
    assert standing(form) == "Mish-mish"
    form = talk(form, ("uz.claim", "<"), ("country", "<"), ("country", ""), ("uz.claim", "Gap"))
    assert form.value == {"country": "kz", "uz": {"claim": "Gap"}}


@pytest.mark.parametrize(
    ("place", "typed", "words"),
    [
        ("country", "ru", 'country cannot be "ru"'),
        ("id", "uz-scolding-fined", "There is a claim uz-scolding-fined already"),
        ("id", "uz_own", 'id is not written as an id: "uz_own"'),
        ("topics", "words wrds", 'topics, entry 2 cannot be "wrds"'),
        ("verdict", "7", 'verdict cannot be "7"'),
        ("facts", "UZ", "facts, entry 1 is not written as an id"),
        ("sources.0.url", "example", 'sources, entry 1, url is not a web address: "example"'),
        ("sources.0.language", "Russian", '"russian" is none of these'),
        ("sources.0.checked_on", "today", 'sources, entry 1, checked_on is not a date: "today"'),
        ("review_by", "2027-02-30", 'review_by is not a date: "2027-02-30"'),
        ("seen_at", "https://a.org ftp", "seen_at, entry 2 is not a web address"),
        ("uz.law", "a\x00b", "This holds a sign that cannot be seen"),
        ("ru.law", "a\udc80b", "This holds a sign that cannot be seen"),
        ("en.law", "x" * 300_000, "The file has "),
    ],
)
def test_a_bad_answer_is_refused_and_changes_nothing(place: str, typed: str, words: str) -> None:
    assert refused(standing_at(place), typed).startswith(words)


@pytest.mark.parametrize(
    ("place", "typed", "words"),
    [
        ("uz.claim", "Bolaga so'z aytsa jarima", "uz.claim has other apostrophes: so'z"),
        ("en.claim", "x " * 100, "en.claim is 59 characters over 140"),
        ("id", "kz-quadrobers", "The id kz-quadrobers is not of the country uz"),
        ("facts", "UZ-K01", "UZ-K01 is marked KNOWLEDGE"),
        ("ru.fact", "Нет. И нет.", "ru.fact is more than one sentence"),
        ("en.answer", "No, nobody is fined.", 'en.answer begins with "no"'),
        ("sources.0.url", "http://a.org/?utm_source=b", "The address begins with http://"),
        ("sources.1.quote", "word " * 41, "The quote has 41 words"),
        ("evidence", "primary", "evidence is primary, but no source is of kind law"),
        ("checked_on", "2026-11-30", "2026-11-30 is in the future"),
        ("approved_by", "aslida", "The author approved their own claim"),
        ("related", "uz-none", "There is no claim uz-none"),
        ("counterpart", "kz-silent", "kz-silent does not point back"),
        ("uz.phrasings.11", "bolani urishsa jarima bormi", '"bolani urishsa jarima bormi" stands'),
        ("uz.opposite.0", "kvadrobing uchun jarima bormi", '"kvadrobing uchun jarima bormi" is'),
    ],
)
def test_the_linters_remark_comes_at_once_and_may_be_left(
    place: str, typed: str, words: str
) -> None:
    form = answer(standing_at(place), typed, DESK)
    assert isinstance(form, Form)
    assert [told.problem for told in form.told if told.problem.startswith(words)], form.told
    assert asked(form) == place
    left = answer(form, "", DESK)
    assert isinstance(left, Form)
    assert asked(left) != place
    assert left.value == form.value


def test_a_mended_answer_is_looked_at_again() -> None:
    form = answer(standing_at("ru.fact"), "Нет. И нет.", DESK)
    assert isinstance(form, Form)
    worse = answer(form, "Net.", DESK)
    assert isinstance(worse, Form)
    assert [told.problem for told in worse.told] == ["ru.fact is not in Cyrillic"]
    assert asked(talk(worse, ("ru.fact", "В законе этого нет."))) == "en.fact"


def test_nothing_is_said_of_what_was_not_asked_yet() -> None:
    """The caution speaks for its language, whose ways of asking come later."""
    value = {key: kept for key, kept in WHOLE.items() if key not in {"uz", "ru", "en"}}
    wordings = {lang: {"claim": WHOLE[lang]["claim"]} for lang in ("uz", "ru", "en")}
    form = Form({**value, **wordings, "topics": ["hitting"]}, ("uz", "caution"))
    told = answer(form, "", DESK)
    assert isinstance(told, Form)
    assert [one.problem for one in told.told] == ["uz.caution is missing beside hitting"]


def test_an_unfinished_source_is_looked_at_too() -> None:
    form = standing_at("sources.0.url", sources=[{"title": "A page", "publisher": "Somebody"}])
    told = answer(form, "http://a.org", DESK)
    assert isinstance(told, Form)
    assert told.told[0].problem == "The address begins with http://"


def test_sources_one_by_one_and_one_taken_away() -> None:
    value = {key: kept for key, kept in WHOLE.items() if key != "sources"}
    form = talk(
        Form(value, ("sources", 0, "title")),
        ("sources.0.title", "A page"),
        ("sources.0.publisher", "Somebody"),
        ("sources.0.url", "https://a.org/page"),
        ("sources.0.language", "2"),
        ("sources.0.kind", "media"),
        ("sources.0.checked_on", ""),
        ("sources.0.article", ""),
        ("sources.0.quote", ""),
        ("sources.1.title", "Another"),
        ("sources.1.publisher", "<"),
        ("sources.1.title", "-"),
        ("sources.1.title", ""),
    )
    assert [source["title"] for source in form.value["sources"]] == ["A page"]
    assert form.value["sources"][0]["checked_on"] == "2026-11-22"
    assert asked(form) == "evidence"


def test_a_pasted_list_is_many_ways_of_asking() -> None:
    value = {**WHOLE, "en": {**WHOLE["en"], "opposite": ["one is enough"]}}
    form = Form(value, ("en", "opposite", 1))
    form = talk(form, ("en.opposite.1", "no fine at all\n\n  nobody   pays\nit is allowed\n"))
    assert form.value["en"]["opposite"][1:] == ["no fine at all", "nobody pays", "it is allowed"]
    assert asked(form) == "en.opposite.4"
    form = talk(form, ("en.opposite.4", "<"), ("en.opposite.3", "-"), ("en.opposite.3", "is fine"))
    assert form.value["en"]["opposite"][3:] == ["is fine"]


def test_what_is_needed_may_be_changed_but_not_dropped() -> None:
    assert isinstance(drop(standing_at("verdict"), DESK), Complaint)
    assert isinstance(drop(standing_at("sources.0.publisher"), DESK), Complaint)
    without = talk(standing_at("to_check"), ("to_check", "-"))
    assert "to_check" not in without.value


def test_a_list_that_lost_its_last_entry_is_gone() -> None:
    value = {**WHOLE, "en": {**WHOLE["en"], "opposite": ["no fine"]}, "sources": [{"title": "A"}]}
    form = talk(Form(value, ("en", "opposite", 0)), ("en.opposite.0", "-"))
    assert "opposite" not in form.value["en"]
    form = talk(Form(form.value, ("sources", 0, "title")), ("sources.0.title", "-"))
    assert "sources" not in form.value
    assert refused(form, "") == "This is needed"


def test_a_draft_goes_on_after_its_last_answer() -> None:
    form = talk(Form(), ("country", "uz"), ("uz.claim", "Mish: mish # bu"), ("ru.claim", "Слух"))
    found = resume(parse_yaml(draft_text(form.value), "draft"), DESK)
    assert found == form
    assert asked(found) == "en.claim"


def test_what_is_missing_in_a_draft_is_asked_at_the_end() -> None:
    value = {key: kept for key, kept in WHOLE.items() if key != "verdict"}
    form = talk(Form(value, ("seen_at",)), ("seen_at", ""))
    assert asked(form) == "verdict"


def test_an_id_that_was_taken_meanwhile_is_asked_again() -> None:
    desk = Desk(AROUND, frozenset({WHOLE["id"]}))
    form = answer(Form(WHOLE, ("seen_at",)), "", desk)
    assert isinstance(form, Form)
    assert asked(form) == "id"
    assert isinstance(answer(form, "", desk), Complaint)


def test_a_draft_broken_by_hand_is_refused_with_its_line() -> None:
    text = draft_text(WHOLE).replace("verdict: needs_context", "verdict: wrong")
    with pytest.raises(ClaimFileError, match='verdict cannot be "wrong"') as caught:
        resume(parse_yaml(text, "draft"), DESK)
    assert text.splitlines()[caught.value.line - 1] == "verdict: wrong"
    with pytest.raises(ClaimFileError, match="must hold fields"):
        resume(parse_yaml("- a\n", "draft"), DESK)


def test_a_published_claim_is_never_made() -> None:
    text = draft_text(WHOLE).replace("status: draft", "status: published")
    form = resume(parse_yaml(text, "draft"), DESK)
    assert finish(Form(form.value, None)).status is Status.DRAFT


def test_an_id_is_proposed_from_telling_words_and_is_free() -> None:
    assert propose_id("uz", "The law is only against men", ()) == "uz-law-only-against-men"
    assert propose_id("uz", "It’s a law", {"uz-law"}) == "uz-law-2"
    assert propose_id("kz", "Это закон", ()) == ""


@given(st.text(max_size=200), st.sets(st.sampled_from(["uz-law", "uz-law-2", "uz-a"])))
def test_a_proposed_id_is_always_an_id(words: str, taken: set[str]) -> None:
    proposed = propose_id("uz", words, taken)
    if proposed:
        assert parse_claim(TEMPLATE.replace("id: uz-quadrober-fine", f"id: {proposed}"), "x")
        assert proposed not in taken


def test_every_step_has_its_words() -> None:
    for step in (*steps({}), *steps(WHOLE)):
        assert question(step).endswith((".", "?", "UZ-B07"))
        assert "{" not in question(step)
        assert step.help
        assert all(meaning(step, choice) for choice in step.choices)


def leaves(value: Any, place: Any = (), but: Any = None) -> Iterator[str]:  # noqa: ANN401
    """Every text of a draft, without what stands at one place."""
    if isinstance(value, str):
        yield value
    for key, inner in value.items() if isinstance(value, dict) else enumerate(listed(value)):
        if (*place, key) != but:
            yield from leaves(inner, (*place, key), but)


def listed(value: Any) -> list[Any]:  # noqa: ANN401 any YAML value
    return value if isinstance(value, list) else []


PLACES = [step.place for step in steps(WHOLE)]
typed_text = st.one_of(
    st.text(max_size=60),
    st.text(alphabet="ab:-#'\"[]{}\n >|&*!%@`?,\t1", max_size=30),
    st.sampled_from(["", "1", "2 3", "false", "2026-11-20", "https://a.org/x", "UZ-A02", "no"]),
)
moves = st.lists(st.one_of(typed_text, st.sampled_from(["<", "-"])), max_size=12)


@settings(deadline=None, max_examples=50)
@given(st.sampled_from(PLACES), moves)
def test_nothing_typed_is_lost_and_no_draft_is_broken(place: Any, typed: list[str]) -> None:  # noqa: ANN401
    form = Form(WHOLE, place)
    for text in typed:
        step = step_of(form)
        if step is None:
            break
        after = moved(form, text)
        if isinstance(after, Complaint):
            continue
        if text not in {"<", "-"} and step.kind is Kind.TEXT and text.strip():
            assert at(after.value, step.place) == " ".join(text.split())
        if text not in {"<", "-"} and step.kind is Kind.ENTRY:
            lines = [" ".join(line.split()) for line in text.splitlines() if line.strip()]
            entries = at(after.value, step.place[:-1]) or []
            assert entries[step.number :][: len(lines)] == lines
        if text != "-":
            assert set(map(str, leaves(form.value, but=step.place))) <= set(leaves(after.value))
        form = after
        kept = parse_yaml(draft_text(form.value), "draft")
        assert kept.value == {**NOT_ASKED, **form.value}
        assert resume(kept, DESK).value == form.value
    if form.place is None:
        assert finish(form).status is Status.DRAFT
