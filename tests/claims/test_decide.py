"""From message to decision: the order of the checks, with an encoder and with letters alone."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.catalog import catalog_of, load_catalog
from claims.decide import MOST_STATEMENTS, Decided, Question, decide
from claims.decision import Answer, Choose, Elsewhere, Help, SmallTalk, Stance, Unknown
from claims.gathering import gather
from claims.matching.semantic import installed_encoder
from claims.model import Country, Verdict
from claims.ranking import Known

CLAIMS = Path(__file__).parents[2] / "claims" / "data"
SEED = "uz-name-calling-punished"


@pytest.fixture(scope="module", params=["letters alone", "with an encoder"])
def known(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Known:
    encoder = installed_encoder() if request.param == "with an encoder" else None
    if request.param == "with an encoder" and encoder is None:
        pytest.skip("no encoder is installed here")
    return gather(load_catalog(CLAIMS), CLAIMS, encoder, tmp_path_factory.mktemp("data"))


def decided(known: Known, text: str, country: Country | None = Country.UZ) -> Decided:
    return decide(Question(text, country), known)


def answered(found: Decided) -> list[str]:
    return (
        [one.claim.id for one in found.decision.found] if isinstance(found.decision, Answer) else []
    )


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("bolani so'ksa jarima bormi", SEED),
        ("болани сўкса жарима борми", SEED),
        ("за обзывательство ребёнка штраф?", SEED),
        ("o'qituvchi bolani urishi mumkinmi", "uz-teacher-may-hit"),
        ("can neighbours report violence in another family", "uz-neighbours-cannot-report"),
    ],
)
def test_a_plain_question_is_answered(known: Known, text: str, claim: str) -> None:
    assert answered(decided(known, text)) == [claim]


def test_a_call_for_help_comes_before_everything(known: Known) -> None:
    for text in ("otam meni uradi, bolani ursa jarima bormi", "в россии папа меня бьет"):
        assert isinstance(decided(known, text).decision, Help)


def test_a_person_may_say_that_it_was_no_call_for_help(known: Known) -> None:
    question = Question("otam meni uradi", Country.UZ, law_only=True)
    assert not isinstance(decide(question, known).decision, Help)


@pytest.mark.parametrize("text", ["salom", "спасибо большое", "who are you", "🙂", "тупой бот"])
def test_small_talk_is_no_question(known: Known, text: str) -> None:
    assert isinstance(decided(known, text).decision, SmallTalk)


def test_other_countries_are_said_to_be_unknown(known: Known) -> None:
    found = decided(known, "в россии за шлепок ребенка сажают?")
    assert isinstance(found.decision, Elsewhere)
    here = decided(known, "как в норвегии, у нас тоже будут отбирать детей?")
    assert not isinstance(here.decision, Elsewhere)


def test_what_nothing_answers_is_not_answered(known: Known) -> None:
    for text in ("ertaga yomg'ir yog'adimi", "сколько стоит доллар", "bog'chaga navbat necha kun"):
        assert isinstance(decided(known, text).decision, Unknown | Choose), text


def test_a_named_country_beats_the_chats(known: Known) -> None:
    found = decided(known, "qozog'istonda yangi qonun bolalarni oiladan tortib oladimi")
    assert found.country is Country.KZ
    assert all(claim.startswith("kz-") for claim in answered(found))


def test_who_states_the_contrary_is_not_told_a_bare_false(known: Known) -> None:
    found = decided(known, "значит за одно обидное слово ребёнку родителей не накажут?").decision
    if isinstance(found, Answer):
        assert found.found[0].stance is not Stance.CLAIM
    assert isinstance(found, Answer | Choose)


def test_a_follow_up_is_read_with_the_last_answer(known: Known) -> None:
    before = known.catalog.claims["uz-own-child-may-hit"]
    found = decide(Question("a o'qituvchi-chi", Country.UZ, before), known)
    assert answered(found) == ["uz-teacher-may-hit"]
    again = decide(Question("rostdanmi", Country.UZ, before), known)
    assert answered(again) == ["uz-own-child-may-hit"]


def test_a_post_with_two_rumours_gets_two_answers_the_worse_first(known: Known) -> None:
    post = (
        "Qizlarning nikoh yoshi 17, yigitlarniki 18 ekan.\n"
        "Yangi qonun bo'yicha bolani ahmoq desangiz jarima solinadi!"
    )
    found = decided(known, post)
    if known.encoder is not None:
        assert answered(found) == [SEED, "uz-girls-marriage-17"]
        assert known.catalog.claims[SEED].verdict is Verdict.FALSE


def test_of_a_long_post_only_the_first_statements_are_looked_at(known: Known) -> None:
    """Or a message of Telegram's full length would keep the encoder busy for many seconds."""
    if known.encoder is None:
        pytest.skip("letters alone are not sure of one statement among many")
    rumour = "Yangi qonun bo'yicha bolani ahmoq desangiz jarima solinadi!"
    weather = [f"Ertaga {number} da yomg'ir yog'adi deyishdi." for number in range(30)]
    early, late = ([*weather[:n], rumour, *weather[n:]] for n in (MOST_STATEMENTS - 1, 20))
    assert answered(decided(known, "\n".join(early))) == [SEED]
    assert answered(decided(known, "\n".join(late))) == []


def test_hitting_is_never_answered_for_scolding(known: Known) -> None:
    for text in ("bolani urishib bersa jarima bormi", "за крик на ребенка штраф"):
        assert "uz-own-child-may-hit" not in answered(decided(known, text))


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=st.text(max_size=200))
def test_any_text_gets_a_decision(known: Known, text: str) -> None:
    assert decided(known, text).rule


def test_a_country_without_claims_is_unknown_not_an_error(known: Known) -> None:
    one_country = catalog_of(known.catalog.of_country(Country.UZ), known.catalog.asked)
    only_uz = replace(known, catalog=one_country)
    assert isinstance(decided(only_uz, "bolani so'ksa jarima bormi", Country.KZ).decision, Unknown)


def test_a_follow_up_to_the_only_claim_is_no_error(known: Known) -> None:
    before = known.catalog.claims["uz-own-child-may-hit"]
    alone = replace(known, catalog=catalog_of([before], {}))
    found = decide(Question("a xolasi-chi", Country.UZ, before), alone)
    assert not isinstance(found.decision, Help)
