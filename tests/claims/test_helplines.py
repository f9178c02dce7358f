"""The numbers and texts that people in danger get: complete, short, and never a wrong number."""

import re
from datetime import UTC, date, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from pydantic import ValidationError

from claims.distress import Alarm
from claims.errors import ClaimFileError
from claims.helplines import Helplines, load_helplines
from claims.model import Country, Language
from claims.uzbek import to_cyrillic, to_latin

FILE = Path(__file__).parents[2] / "claims" / "data" / "helplines.yaml"
HELP = load_helplines(FILE)
NUMBERS = {Country.UZ: {"102", "112", "1146"}, Country.KZ: {"111", "102"}}
EVERY_TEXT = list(product(Alarm, Language, [Country.UZ, Country.KZ, None]))


def digits(text: str) -> set[str]:
    """All numbers in `text`."""
    return set(re.findall(r"\d+", text))


def broken(old: str, new: str) -> str:
    """The file with `old` written as `new`."""
    text = FILE.read_text("utf-8")
    assert old in text
    return text.replace(old, new, 1)


def test_only_numbers_that_were_seen_in_a_source_are_listed() -> None:
    assert {c: {n.number for n in HELP.numbers(c)} for c in Country} == NUMBERS
    assert all(n.sources for n in HELP.listed)


def test_numbers_in_kazakhstan_are_named_in_kazakh_too() -> None:
    assert all(n.name.kk for n in HELP.numbers(Country.KZ))


@pytest.mark.parametrize(("alarm", "language", "country"), EVERY_TEXT)
def test_a_text_names_all_numbers_of_its_country_and_no_other(
    alarm: Alarm, language: Language, country: Country | None
) -> None:
    expected = NUMBERS[country] if country else NUMBERS[Country.UZ] | NUMBERS[Country.KZ]
    assert digits(HELP.text(alarm, language, country)) == expected
    assert digits(HELP.text(alarm, language, country, kazakh=True)) == expected


@pytest.mark.parametrize(("alarm", "language"), list(product(Alarm, Language)))
def test_kind_words_come_first_then_numbers_then_the_rest(alarm: Alarm, language: Language) -> None:
    first, calls, last = HELP.text(alarm, language, Country.UZ).split("\n\n")
    assert not digits(first)
    assert digits(calls) == NUMBERS[Country.UZ]
    assert not digits(last)


@pytest.mark.parametrize(("alarm", "language"), list(product(Alarm, Language)))
def test_without_a_country_each_number_stands_under_its_own_country(
    alarm: Alarm, language: Language
) -> None:
    _, uzbekistan, kazakhstan, _ = HELP.text(alarm, language, None).split("\n\n")
    assert uzbekistan.startswith(HELP.countries.uz.name.said(language) + "\n")
    assert digits(uzbekistan) == NUMBERS[Country.UZ]
    assert kazakhstan.startswith(HELP.countries.kz.name.said(language) + "\n")
    assert digits(kazakhstan) == NUMBERS[Country.KZ]


@pytest.mark.parametrize(("alarm", "language", "country"), EVERY_TEXT)
def test_a_text_is_short(alarm: Alarm, language: Language, country: Country | None) -> None:
    text = HELP.text(alarm, language, country, kazakh=True)
    assert len(text) <= 800
    assert all(len(paragraph) <= 260 for paragraph in text.split("\n\n"))


@pytest.mark.parametrize(("alarm", "language", "country"), EVERY_TEXT)
def test_a_text_asks_nothing_and_speaks_of_no_law(
    alarm: Alarm, language: Language, country: Country | None
) -> None:
    text = HELP.text(alarm, language, country).lower()
    assert "?" not in text
    assert not re.search(r"jarima|modda|qamoq|штраф|стать[яию]|тюрьм|fine\b|prison|article", text)


@pytest.mark.parametrize("alarm", [Alarm.CHILD, Alarm.SOFT])
def test_a_child_is_spoken_to_as_a_child(alarm: Alarm) -> None:
    texts = [HELP.text(alarm, Language.UZ, c) for c in Country]
    assert all(re.search(r"\bsen", t) and not re.search(r"siz\b|ingiz", t) for t in texts)
    texts = [HELP.text(alarm, Language.RU, c) for c in Country]
    assert all(re.search(r"(?i)\bты\b", t) for t in texts)
    assert not any(re.search(r"(?i)\bвы\b|ите\b", t) for t in texts)


@pytest.mark.parametrize("alarm", [Alarm.ADULT, Alarm.WITNESS, Alarm.RISK])
def test_an_adult_is_spoken_to_politely(alarm: Alarm) -> None:
    assert re.search(r"siz\b|ingiz|ing\b", HELP.text(alarm, Language.UZ, Country.UZ))
    russian = HELP.text(alarm, Language.RU, Country.UZ)
    assert re.search(r"(?i)\bвы\b", russian)
    assert not re.search(r"(?i)\bты\b|\bтво|\bтеб", russian)


@pytest.mark.parametrize(("alarm", "country"), list(product(Alarm, [Country.UZ, Country.KZ, None])))
def test_uzbek_survives_the_way_to_cyrillic_and_back(alarm: Alarm, country: Country | None) -> None:
    text = HELP.text(alarm, Language.UZ, country)
    cyrillic = to_cyrillic(text)
    assert not re.search("[a-zA-Z]", cyrillic)
    assert digits(cyrillic) == digits(text)
    assert to_latin(cyrillic) == text


@pytest.mark.parametrize("alarm", Alarm)
def test_who_writes_in_kazakh_reads_kazakh_first_and_then_the_rest(alarm: Alarm) -> None:
    russian = HELP.text(alarm, Language.RU, Country.KZ)
    kazakh, rest = HELP.text(alarm, Language.RU, Country.KZ, kazakh=True).split("\n\n", 1)
    assert rest == russian
    assert re.search("[әіңғүұқөһ]", kazakh)
    assert digits(kazakh) == NUMBERS[Country.KZ]


@pytest.mark.parametrize("alarm", Alarm)
def test_who_writes_in_kazakh_from_nobody_knows_where_reads_kazakhstan_first(
    alarm: Alarm,
) -> None:
    text = HELP.text(alarm, Language.RU, None, kazakh=True)
    assert text.index("Казахстан\n") < text.index("Узбекистан\n")
    assert text.index("Қазақстан: ") < text.index("Өзбекстан: ")


@pytest.mark.parametrize("language", Language)
def test_a_group_sees_one_line_with_each_number_behind_its_country(language: Language) -> None:
    line = HELP.group_line(language)
    uzbekistan, kazakhstan = line.split(";")
    assert "\n" not in line
    assert HELP.countries.uz.name.said(language) in uzbekistan
    assert digits(uzbekistan) == NUMBERS[Country.UZ]
    assert HELP.countries.kz.name.said(language) in kazakhstan
    assert digits(kazakhstan) == NUMBERS[Country.KZ]


def test_every_number_was_checked_in_the_last_180_days() -> None:
    """Fails when somebody must call the numbers again and write the new day into the file."""
    assert HELP.stale(datetime.now(UTC).date()) == ()


def test_a_number_is_stale_on_the_181st_day() -> None:
    last = max(p.checked_on for p in (*HELP.listed, *HELP.centres)) + timedelta(days=180)
    assert HELP.stale(last) == ()
    assert HELP.stale(last + timedelta(days=1)) == (*HELP.listed, *HELP.centres)
    assert HELP.stale(date(2000, 1, 1)) == ()


def test_every_source_is_a_page_by_https() -> None:
    sources = [s for p in (*HELP.listed, *HELP.centres) for s in p.sources]
    assert {s.url.scheme for s in sources} == {"https"}
    assert all(len((s.quote or "").split()) <= 40 for s in sources)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Gaplashish uchun: 1146", "Gaplashish uchun: 1147"),
        ("Если опасно прямо сейчас: 102 (полиция)", "Если опасно прямо сейчас: 112 (полиция)"),
        ("ru: Спасибо, что написали.", "ru: Спасибо, что написали. Звоните 102."),
        ("calls_in_kazakh: 111", "calls_in_kazakh: 112"),
        ("Yordam kerak bo‘lsa: O‘zbekiston 102", "Yordam kerak bo‘lsa: O‘zbekiston 103"),
    ],
)
def test_a_number_that_is_not_listed_for_its_country_is_refused(
    old: str, new: str, tmp_path: Path
) -> None:
    path = tmp_path / "helplines.yaml"
    path.write_text(broken(old, new), "utf-8")
    with pytest.raises(ClaimFileError):
        load_helplines(path)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("\n  safe_word:\n", "\n  safe_world:\n"),
        ("number: 1146", "number: +998 1146"),
        ("checked_on: 2026-11-22", "checked_on: lately"),
        ("      en: There are people", "      fr: There are people"),
    ],
)
def test_a_broken_file_is_refused_with_its_name(old: str, new: str, tmp_path: Path) -> None:
    path = tmp_path / "helplines.yaml"
    path.write_text(broken(old, new), "utf-8")
    with pytest.raises(ClaimFileError, match=r"helplines\.yaml"):
        load_helplines(path)


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ClaimFileError):
        load_helplines(tmp_path / "none.yaml")


def test_nothing_can_be_changed_at_run_time() -> None:
    with pytest.raises(ValidationError):
        HELP.texts = HELP.texts
    assert isinstance(HELP, Helplines)
