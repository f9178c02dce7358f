"""The normaliser: what is left of a message, its sentences, and its match key."""

import csv
import re
import unicodedata
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.text import MAX_CHARACTERS, fold, lexicon, statements, visible, words
from claims.uzbek import to_latin

ROWS = list(
    csv.DictReader(
        (Path(__file__).parents[1] / "fixtures" / "uz_script.csv").read_text("utf-8").splitlines()
    )
)
TYPED = "abcdeghijkoqstuwxyz'ʻ’`46 -.абвеёжийкоўқғҳхцчшщъыьэюяәіңөұ#@/\n"
ANY_TEXT = st.text() | st.text(alphabet=TYPED) | st.text(st.characters(codec=None))


# --- visible -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("raw", "left"),
    [
        ("  Bolani\t so‘ksa\u00a0 jarima? ", "Bolani so‘ksa jarima?"),
        ("bo\u200bla\u00adni \u202eurish\u202c\ufeff", "bolani urish"),
        ("ｂｏｌａ № 59", "bola No 59"),
        ("‼️DIQQAT‼️ 😱 qonun 👨‍👩‍👧👍🏽", "!!DIQQAT!! qonun"),
        ("o´zbek o΄zi", "o’zbek o’zi"),
        ("у\u0306збек за\u0301кон", "ўзбек закон"),
        ("qarang https://t.me/x/1?a=b va t.me/kanal/5, lex.uz da", "qarang va lex.uz da"),
        ("yozing a.b@mail.uz yoki @aslida_bot", "yozing yoki"),
        ("/check@aslida_bot bolani ursa", "bolani ursa"),
        ("и/или отец/мать", "и/или отец/мать"),
        ("#ota_ona #қонун", "ota ona қонун"),
        ("a\r\nb\u2028\u2028c\vd", "a\nb\nc\nd"),
        ("\ud800a\x00b\udfff", "a b"),
        ("😀🙏", ""),
    ],
)
def test_only_what_a_person_meant_is_left(raw: str, left: str) -> None:
    assert visible(raw) == left


@pytest.mark.parametrize(
    "heading",
    [
        "Forwarded from Oila kanali",
        "[Forwarded from Oila]",
        "Переслано от Мамы Ташкента",
        "Aziza, [22.11.2026 14:33]",
        "\n  forwarded message\nFrom: x, [1/2/26, 9:05]:",
    ],
)
def test_the_line_above_a_forwarded_text_is_no_part_of_it(heading: str) -> None:
    assert visible(f"{heading}\nYangi qonun chiqdi") == "Yangi qonun chiqdi"


def test_a_text_that_only_mentions_forwarding_is_kept() -> None:
    text = "Bu xabar forwarded from deb keldi"
    assert visible(text) == text


@given(ANY_TEXT)
def test_visible_text_has_nothing_hidden_and_no_empty_line(raw: str) -> None:
    text = visible(raw)
    kinds = {unicodedata.category(sign) for sign in text.replace("\n", "")}
    assert kinds.isdisjoint({"Cc", "Cf", "Cs", "Co", "Cn", "So", "Mn", "Me"})
    assert all(line == line.strip() != "" for line in text.split("\n")) or text == ""


def test_a_long_text_is_cut_before_any_work() -> None:
    assert visible("a" * 100_000) == "a" * MAX_CHARACTERS
    assert len(fold("щю" * 50_000)) <= MAX_CHARACTERS


# --- statements ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "one",
    [
        "Bolani so‘ksa jarima bormi?",
        "правда что за шлепок теперь статья",
        "По ст. 59-2. КоАП, т.е. за побои, штраф 1.5 млн.",
        "MJtK 59-2. modda bo‘yicha 3. qism",
        "И. И. Иванов и т.д. и т.п. сказали",
        "lex.uz saytida bor",
        "Endi bolangizni “ahmoq!”desangiz ham jarima",
        "2026 y. aprelda chiqqan qonun",
    ],
)
def test_a_question_is_one_statement(one: str) -> None:
    assert statements(one) == (one,)


def test_a_post_is_cut_into_its_sentences_in_order() -> None:
    post = visible(
        "‼️DIQQAT OTA-ONALAR‼️ Yangi qonun chiqdi! Endi “ahmoq” desangiz ham JARIMA 💰\n"
        "tel. 1146. Bolalar huquqlari himoya qilinadi... Oilalar “Biz o‘zimiz!” Hammaga tarqating"
        "\n!!! 1.\nqamaydi. keyin qo'yib yuboradi\n"
    )
    assert statements(post) == (
        "!!DIQQAT OTA-ONALAR!!",
        "Yangi qonun chiqdi!",
        "Endi “ahmoq” desangiz ham JARIMA",
        "tel. 1146.",
        "Bolalar huquqlari himoya qilinadi...",
        "Oilalar “Biz o‘zimiz!”",
        "Hammaga tarqating",
        "qamaydi.",
        "keyin qo'yib yuboradi",
    )


@given(ANY_TEXT)
def test_statements_lose_no_letter(raw: str) -> None:
    text = visible(raw)
    letters = [sign for sign in text if sign.isalpha()]
    parts = statements(text)
    assert [sign for part in parts for sign in part if sign.isalpha()] == letters
    assert all(part == part.strip() for part in parts)


# --- fold ----------------------------------------------------------------------------------


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["lat"])
def test_all_alphabets_of_uzbek_have_one_key(row: dict[str, str]) -> None:
    assert fold(row["cyr"]) == fold(row["lat"]) == fold(row["new"]) != ""


SPELLINGS = """
so'kish so`kish so’kish soʻkish so´kish sökiş sõkish sókiş сўкиш сукиш sokish sukish s6kiw s6kish
bo'ladimi boladimi buladimi b6ladimi böladimi бўладими буладими
yo'q yoq yuq y6q yöq йўқ йуқ йук
to'g'rimi togrimi tugrimi t6grimi töğrimi тўғрими тугрими
qo'rqyapman qorqyapman qurqyapman q6rqyapman қўрқяпман куркяпман
chiqdi 4iqdi çiqdi чиқди чикди
ishonch ishon4 iwon4 ишонч
yaxshi yahshi yaxwi yaxşi яхши яхшы
haqorat xaqorat хакорат ҳақорат
jazo zhazo жазо
ayol аёл аел
yordam ёрдам ердам erdam
ma'lumot malumot маълумот
sentabr sentyabr сентябр сентябрь
mo'jiza мўъжиза möjiza
dunyo дунё дуне
меня menya menja menia мeня
ребёнка ребенка rebenka rebyonka rebjonka rebionka
бьёт бьет byot biot bjot
обзывательства obzivatelstva obzyvatelstva obzyvatel'stva
защита zashita zaschita zashchita
жизнь zhizn jizn zhizn'
хочу hochu xochu khochu ho4u
какой kakoy kakoi kakoj
полиция policiya politsiya policija
улица ulica ulitsa
чтобы chtoby chtobi 4tobi
что chto shto чё че cho
людей lyudey ljudej liudei
судья sudya sud'ya
бoлa бола bola
баланы balany
ұрса урса ursa
""".strip().splitlines()


@pytest.mark.parametrize("line", SPELLINGS)
def test_home_made_spellings_of_a_word_have_one_key(line: str) -> None:
    assert len({fold(word) for word in line.split()}) == 1


APART = """
urish urishish
uradi urishadi
ұрса ұрысса
обзывать обязывать
mumkin emas
jazolaydi jazolamaydi
jazoladi jazolaydi
16 18
o'zbek qozoq
uz o'z
bolaga ayolga
sud suda
sudya sudda
kim kiyim
ish ishchi
want shant
touches touces
law lash
school shool
urgan o'rgan
qulay qo'llay
yuqori yo'qori
kuch ko'ch
suka so'ka
""".strip().splitlines()


@pytest.mark.parametrize("line", APART)
def test_words_that_decide_verdicts_keep_their_own_keys(line: str) -> None:
    one, other = line.split()
    assert fold(one) != fold(other)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("16, 59-2, 6 ta, 6ta, 4ta, 14yosh, 6-modda", "16 59 2 6 ta 6 ta 4 ta 14 iosh 6 moda"),
        ("b6ldi 6zbek 4iqdi k64ib", "boldi ozbek chikdi kochib"),
        ("ота-онага ОТА_ОНА", "ota onaga ota ona"),
        ("What the law allows: who touches women", "what the law alows who touches women"),
        ("İstanbul, ½, ①, ٤", "istanbul 1 2 1 4"),
        ("你好 !!! '", ""),
    ],
)
def test_the_key_of(text: str, key: str) -> None:
    assert fold(text) == key


@given(ANY_TEXT)
@example("w" * MAX_CHARACTERS)
@example("щю" * MAX_CHARACTERS)
@example("opketdi obqoydi rebjonok kakoj bio cio sciiia")
def test_a_key_is_plain_and_its_own_key(text: str) -> None:
    key = fold(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?: [a-z0-9]+)*)?", key)
    assert fold(key) == key
    assert words(text) == tuple(key.split())


@given(st.text(alphabet="abcdehijkloqrstuvwxyz46 ", max_size=12))
def test_a_key_of_letters_is_its_own_key(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.lists(st.sampled_from([row["cyr"] for row in ROWS]), min_size=1, max_size=6))
def test_transliterating_changes_no_key(cyrillic: list[str]) -> None:
    text = " ".join(cyrillic)
    assert fold(to_latin(text)) == fold(text)


@given(ANY_TEXT)
def test_hidden_signs_change_no_key(text: str) -> None:
    assert fold("\u200b".join(text[:500])) == fold(text[:500])


# --- the data ------------------------------------------------------------------------------


@pytest.mark.parametrize("table", ["beginnings", "whole"])
def test_each_spelling_says_something_and_ends_where_it_should(table: str) -> None:
    for typed, meant in lexicon("spellings.yaml")[table].items():
        assert typed != meant
        assert fold(typed) == fold(meant), (typed, meant)


def test_each_u_for_o_gives_the_stem_with_o() -> None:
    for stem, rests in lexicon("spellings.yaml")["u_for_o"].items():
        for rest in rests.split() or [""]:
            end = rest.removesuffix(".")
            typed, meant = stem.replace("o'", "u") + end, stem + end
            assert fold(typed) == fold(meant), (typed, meant)


@pytest.mark.parametrize("word", lexicon("spellings.yaml")["english_w"].split())
def test_english_words_keep_their_w(word: str) -> None:
    assert "w" in fold(word)
