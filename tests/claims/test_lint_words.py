"""The words that must alarm and the words that must not: permission, numbers, verdicts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lint_samples import broken, said

PERMISSION = {
    "uz": [
        "Bolani urish mumkin.",
        "Iz qolmasa, urish mumkin.",
        "Ota-ona bolani kaltaklashga haqli.",
        "Tarbiya uchun bitta shapaloq zarar qilmaydi.",
        "Sekin ursangiz bo‘ladi.",
        "Bolani so‘kishga ruxsat bor.",
        "Unga baqirish mumkin, lekin ko‘p emas.",
        "Bolani haqorat qilish joiz.",
    ],
    "ru": [
        "Ребёнка можно шлёпнуть, если нет следов.",
        "Родитель вправе ударить ребёнка.",
        "Обзывать ребёнка не запрещено.",
        "Дома разрешается иногда крикнуть на ребёнка.",
        "Шлепки не наказываются.",
        "Вы имеете право слегка отшлёпать сына.",
    ],
    "en": [
        "You may hit a child if it leaves no mark.",
        "Parents can slap their children lightly.",
        "A light slap is fine.",
        "Parents have the right to beat a child.",
        "It is legal to spank at home.",
        "You are allowed to shout at him.",
        "You can call him names.",
    ],
}
NO_PERMISSION = {
    "uz": [
        "Bolani urish mumkin emas.",
        "Bolani urishga ruxsat yo‘q.",
        "Ota-ona bolani urishga haqli emas.",
        "Qonun bolani kaltaklashga ruxsat bermaydi.",
        "Bu urish mumkin degani emas.",
        "Urish taqiqlangan, politsiyaga murojaat qilish mumkin.",
        "Urishgan bola bilan gaplashish mumkin.",
    ],
    "ru": [
        "Бить ребёнка нельзя.",
        "Никто не вправе бить ребёнка.",
        "Не разрешается бить детей.",
        "Закон не говорит, что можно ударить ребёнка.",
        "Это не значит, что ребёнка можно шлёпнуть.",
        "Если бьют, можно позвонить 102.",
        "Можно обратиться в центр, если ребёнка оскорбляют.",
    ],
    "en": [
        "Nobody may hit a child.",
        "No parent may beat a child.",
        "You may not hit a child.",
        "It is wrong that parents can slap a child.",
        "This does not mean that you may shout at a child.",
        "Whoever hits a child can be fined.",
        "You can ask for help if somebody shouts at you.",
        "A court can hear a case of beating.",
    ],
}
NUMBERS = [
    "Call 1140.",
    "Call 103 at once",
    "Telefon: 1051",
    "111 ga qo‘ng‘iroq qiling",
    "1148-ga yozing",
    "Call 1234 any day.",
    "Call 1140 in 2 days.",
    "Call +998 71 200 30 40.",
    "Call 71 200-30-40.",
    "8 (800) 555 35 35",
    "Raqam 244-10-10",
    "102, 112, 150",
]
NO_NUMBERS = [
    "102, 112 yoki 1146",
    "102/112",
    "Since 2024, from 14.11.2024 and 2025-05-15; 2019–2021 and mid-2023",
    "O‘RQ-996-son, ZRU-978, No. 354, № 214-IV, 72-VIII, 996-son qonun, Law 561",
    "59-2, 126-1-modda, 47-3-moddasining 2-qismi, 188-2",
    "MJtKning 59-2 va JKning 126-1-moddalari, 106- va 107-moddalar, JK 110-moddasi",
    "Article 126, articles 108-1 and 109-1, arts. 126, 128 and 129, section 200",
    "23 of 2,072 cases, 894 ta ish, 506 out of 894, 15 427 kishi, 4 952",
    "300 soatgacha, 360 hours, 240 kun, 6,800,000 soum, 412 000 so‘m, 100–200 BHM, 20.6 million",
    "231 were prosecuted, 100%, 100 foiz",
]
NO_NUMBERS_RU = [
    "статья 110, ст. 126, статьи 126 и 128, ст. 126-1 — 399, ЗРУ-829, ЎРҚ–996",
    "привлекли 231, 894 дела, 300 часов, 412 000 сумов, 100–200 МРП, 2 072 человек",
]


@pytest.mark.parametrize(("language", "text"), [(k, t) for k, ts in PERMISSION.items() for t in ts])
@pytest.mark.parametrize("field", ["answer", "caution"])
def test_permission_is_found(language: str, text: str, field: str) -> None:
    assert "permission" in said({f"{language}.{field}": text}, "nothing_reads_as_permission")


@pytest.mark.parametrize(
    ("language", "text"), [(k, t) for k, ts in NO_PERMISSION.items() for t in ts]
)
def test_prohibition_is_no_permission(language: str, text: str) -> None:
    assert said({f"{language}.answer": text}, "nothing_reads_as_permission") == ""


def test_what_people_say_may_be_permission_unless_it_is_called_true() -> None:
    claim = {"en.claim": "You may hit your own child", "verdict": "false"}
    assert said(claim, "nothing_reads_as_permission") == ""
    assert said({**claim, "verdict": "true"}, "nothing_reads_as_permission") != ""


@pytest.mark.parametrize("text", NUMBERS)
def test_a_strange_number_is_found(text: str) -> None:
    assert "no helpline of UZ" in said({"uz.caution": text}, "numbers_are_helplines")


@pytest.mark.parametrize("text", NO_NUMBERS)
@pytest.mark.parametrize("language", ["uz", "en"])
def test_other_numbers_do_not_alarm(text: str, language: str) -> None:
    assert said({f"{language}.law": text}, "numbers_are_helplines") == ""


@pytest.mark.parametrize("text", NO_NUMBERS_RU)
def test_other_numbers_do_not_alarm_in_russian(text: str) -> None:
    assert said({"ru.law": text}, "numbers_are_helplines") == ""


def test_each_country_has_its_own_helplines() -> None:
    changes = {"en.caution": "Call 111 or 102.", "uz.caution": "111", "ru.caution": "111"}
    assert "111, which is no helpline of UZ" in said(changes, "numbers_are_helplines")
    assert said({**changes, "country": "kz", "id": "kz-a"}, "numbers_are_helplines") == ""


CONTRADICTIONS = [
    ("false", "en", "The rumour is true."),
    ("false", "ru", "Это правда: так написано."),
    ("false", "uz", "Bu rost: qonunda shunday."),
    ("true", "en", "This is false."),
    ("true", "ru", "Это неправда."),
    ("true", "uz", "Bu gap noto‘g‘ri."),
    ("unproven", "en", "This is a myth."),
    ("unproven", "uz", "Bu gap eskirgan."),
    ("outdated", "ru", "Это верно."),
]
AGREEMENTS = [
    ("false", "en", "This is not true. It is not that it is true."),
    ("false", "ru", "Это неправда. Не верьте, что это правда."),
    ("false", "uz", "Bu rost emas. Bu to‘g‘ri emas, bu yolg‘on."),
    ("true", "en", "This is true, and it is right to ask."),
    ("misleading", "ru", "Это верно лишь отчасти. Это неправда для родителей."),
    ("outdated", "uz", "Bu gap eskirgan: 2023-yilgacha bu to‘g‘ri edi."),
    ("unproven", "en", "Whether this is true, no source seen says."),
]


@pytest.mark.parametrize(("verdict", "language", "text"), CONTRADICTIONS)
def test_an_answer_against_its_verdict_is_found(verdict: str, language: str, text: str) -> None:
    found = said({"verdict": verdict, f"{language}.answer": text}, "words_agree_with_the_verdict")
    assert f"but the verdict is {verdict}" in found


@pytest.mark.parametrize(("verdict", "language", "text"), AGREEMENTS)
def test_an_answer_with_its_verdict_passes(verdict: str, language: str, text: str) -> None:
    assert (
        said({"verdict": verdict, f"{language}.answer": text}, "words_agree_with_the_verdict") == ""
    )


@given(st.text(max_size=300), st.sampled_from(["uz", "ru", "en"]))
def test_no_text_breaks_a_rule(text: str, language: str) -> None:
    """Moderators send anything: the linter answers in findings, never in a traceback."""
    fields = ("claim", "fact", "answer", "law", "caution")
    changes = {f"{language}.{field}": text for field in fields}
    findings = broken({**changes, f"{language}.phrasings": [text, "x"]})
    assert all(finding.line == 1 for finding in findings)
