"""Uzbek Cyrillic to Latin and Latin to Cyrillic."""

import csv
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.text import lexicon
from claims.uzbek import to_cyrillic, to_latin

ROWS = list(
    csv.DictReader(
        (Path(__file__).parents[1] / "fixtures" / "uz_script.csv").read_text("utf-8").splitlines()
    )
)
LETTERS = lexicon("letters.yaml")

# Running text with the hard places: е/э, ё/ю/я, ц, ъ, сҳ, borrowed words, capitals.
PAIRS = [
    (
        "Ўзбекистонда 2023 йил апрелда оилавий зўравонлик жиноят деб белгиланди.",
        "O‘zbekistonda 2023 yil aprelda oilaviy zo‘ravonlik jinoyat deb belgilandi.",
    ),
    (
        "Болани «тентак» деб чақирган ота-она жазоланадими? Эълон, маъно, санъат, шеър, меъёр.",
        "Bolani «tentak» deb chaqirgan ota-ona jazolanadimi? E’lon, ma’no, san’at, she’r, me’yor.",
    ),
    (
        "Конституция, милиция, акция, цирк, концерт, объект, съезд, интервью ва поезд.",
        "Konstitutsiya, militsiya, aksiya, sirk, konsert, obyekt, syezd, intervyu va poyezd.",
    ),
    (
        "Январь ойида, 1 сентябрдан, 31 декабргача, июль, июлда, октябрь.",
        "Yanvar oyida, 1 sentabrdan, 31 dekabrgacha, iyul, iyulda, oktabr.",
    ),
    (
        "Қаерда ёши етмаган қиз? Ер, эр, Эри, ЁШЛАР, Юсупов, яъни, йўқ, Йўл, аёл.",
        "Qayerda yoshi yetmagan qiz? Yer, er, Eri, YOSHLAR, Yusupov, ya’ni, yo‘q, Yo‘l, ayol.",
    ),
    (
        "ЎРҚ-996, БҲМ, МЖтК 59-2-модда, ЖК, ВАО, БМТ, Исҳоқ, мўъжиза",
        "O‘RQ-996, BHM, MJtK 59-2-modda, JK, VAO, BMT, Is’hoq, mo‘jiza",
    ),
    (
        "ДИҚҚАТ! МАЪЛУМОТ: ЎҒИЛ-ҚИЗЛАР, ШАҲАР ва ЧОЙ",
        "DIQQAT! MA’LUMOT: O‘G‘IL-QIZLAR, SHAHAR va CHOY",
    ),
]


def canonical(latin: str) -> str:
    """The fixture's apostrophes as the project writes them."""
    return re.sub("(?<=[oOgG])ʻ", "‘", latin).replace("ʼ", "’")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["lat"])
def test_words_in_both_directions_and_from_the_new_alphabet(row: dict[str, str]) -> None:
    assert to_latin(row["cyr"]) == canonical(row["lat"])
    assert to_cyrillic(row["lat"]) == row["cyr"]
    assert to_cyrillic(row["new"]) == row["cyr"]


@pytest.mark.parametrize(("cyrillic", "latin"), PAIRS)
def test_running_text_in_both_directions(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin
    assert to_cyrillic(latin) == cyrillic


@pytest.mark.parametrize("sign", LETTERS["apostrophes"])
def test_any_apostrophe_will_do(sign: str) -> None:
    typed = f"O{sign}g{sign}il ma{sign}no bog{sign} Is{sign}hoq"
    assert to_cyrillic(typed) == "Ўғил маъно боғ Исҳоқ"


@pytest.mark.parametrize(
    ("latin", "cyrillic"),
    [
        (
            "lex.uz/docs/1 va kun.uz, a@b.uz, @aslida_bot",
            "lex.uz/docs/1 ва kun.uz, a@b.uz, @aslida_bot",
        ),
        ("https://t.me/aslida?start=1 da", "https://t.me/aslida?start=1 да"),
        ("Gazeta.uz: qonun.Keyin", "Gazeta.uz: қонун.Кейин"),
        ("The Diplomat yozdi, Googleda", "The Diplomat ёзди, Googleда"),
        ("XX asr, II bob, 72-VIII-son, I qism", "XX аср, II боб, 72-VIII-сон, I қисм"),
        ("I. Karimov, V. Xo‘jayev", "И. Каримов, В. Хўжаев"),
        ("WhatsApp, Twitter, corporal", "WhatsApp, Twitter, corporal"),
        ("‘ahmoq’ va 'tentak'", "‘аҳмоқ’ ва 'тентак'"),
        ("profilaktika, profil, rolda, rol", "профилактика, профиль, ролда, роль"),
        ("orientatsiya, klient, poeziya, aeroport", "ориентация, клиент, поэзия, аэропорт"),
        ("sentyabr, frantsuz, obekt, Ishoq", "сентябрь, француз, объект, Исҳоқ"),
        ("shafqatsiz, ketsa, aytsin", "шафқатсиз, кетса, айтсин"),
        ("Болани ursa", "Болани урса"),
    ],
)
def test_what_is_shown_in_cyrillic(latin: str, cyrillic: str) -> None:
    assert to_cyrillic(latin) == cyrillic


def test_what_is_not_cyrillic_stays() -> None:
    text = "Bolani so‘ksa 59-2? lex.uz 😀 <b>"
    assert to_latin(text) == text


@pytest.mark.parametrize("latin", LETTERS["borrowed"])
def test_each_borrowed_word_is_needed_and_goes_both_ways(latin: str) -> None:
    cyrillic, word = LETTERS["borrowed"][latin], latin.removeprefix("*")
    assert to_cyrillic(word) == cyrillic
    if not latin.startswith("*"):
        assert to_latin(cyrillic) == word
    assert by_letters(word) != cyrillic


def by_letters(word: str) -> str:
    """The word by the letter table alone, е and э as at the start and after vowels."""
    table = {key: value for key, value in LETTERS["to_cyrillic"].items() if key != "ye"}
    pieces = re.findall("|".join(sorted(table, key=len, reverse=True)), word)
    return re.sub("(?<![бвгджзйклмнпрстфхцчшқғҳъи])е", "э", "".join(table[p] for p in pieces))


@pytest.mark.parametrize("latin", LETTERS["misspelled"])
def test_a_misspelled_word_is_shown_as_the_right_one(latin: str) -> None:
    assert to_cyrillic(latin) == LETTERS["misspelled"][latin]
    assert to_latin(LETTERS["misspelled"][latin]) != latin


WORDS = [canonical(row["lat"]) for row in ROWS] + [
    word for _, latin in PAIRS for word in re.findall(r"[\w‘’]+", latin)
]


@given(st.lists(st.sampled_from(WORDS), min_size=1).map(" ".join))
def test_a_text_comes_back_from_cyrillic_as_it_went(latin: str) -> None:
    assert to_latin(to_cyrillic(latin)) == latin


@given(st.text() | st.text(alphabet="aeioubghnsyz'‘’ʻ ABOGSHYЎўеёъсҳцşğóſıİK.@"))
def test_any_text_is_safe_and_keeps_its_words_apart(text: str) -> None:
    assert len(to_latin(text).split()) == len(text.split())
    assert len(to_cyrillic(text).split()) == len(text.split())


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшъьэюяўқғҳАЕЁЦЎҚ -"))
def test_no_uzbek_letter_stays_cyrillic(text: str) -> None:
    assert not re.search("[Ѐ-ӿ]", to_latin(text))
