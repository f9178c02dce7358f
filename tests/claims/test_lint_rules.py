"""Each rule by itself: what it must find, and what it must let pass."""

from collections.abc import Mapping
from datetime import date

import pytest
from lint_samples import said

from claims.lint import RULES

LONG_LAW = "Qonun ko‘p narsani aytadi. " * 40
PUBLISHED = {"status": "published", "approved_by": "Desk"}

# rule, what is changed in the sound template, what must be said
FOUND: list[tuple[str, Mapping[str, object], str]] = [
    ("id_begins_with_the_country", {"country": "kz"}, "uz-quadrober-fine is not of the country kz"),
    ("two_people_stand_behind_it", {"status": "published"}, "error: The claim is published, but"),
    (
        "two_people_stand_behind_it",
        {"status": "published", "approved_by": "ASLIDA"},
        "warning: The author approved their own claim",
    ),
    ("dates_are_sound", {"checked_on": "2026-11-23"}, "2026-11-23 is in the future"),
    ("dates_are_sound", {"sources.1.checked_on": "2027-01-01"}, "2027-01-01 is in the future"),
    ("dates_are_sound", {"review_by": "2026-11-22"}, "error: review_by 2026-11-22 is not after"),
    (
        "dates_are_sound",
        {"checked_on": "2026-01-01", "review_by": "2026-11-22"},
        "warning: The claim was to be checked again by 2026-11-22",
    ),
    ("dates_are_sound", {"review_by": "2027-11-24"}, "more than a year ahead"),
    ("counterpart_points_back", {"counterpart": "kz-none"}, "There is no claim kz-none"),
    ("counterpart_points_back", {"counterpart": "uz-scolding-fined"}, "of the same country"),
    ("counterpart_points_back", {"counterpart": "kz-silent"}, "kz-silent does not point back"),
    ("related_claims_exist", {"related.0": "uz-none"}, "There is no claim uz-none"),
    ("related_claims_exist", {"related.0": "uz-quadrober-fine"}, "names itself"),
    ("facts_are_known", {"facts.0": "UZ-Z01"}, "No dossier has an entry UZ-Z01"),
    ("facts_are_known", {"facts.0": "UZ-K05"}, "UZ-K05 is marked KNOWLEDGE"),
    ("facts_are_known", {"facts.0": "UZ-A12"}, "UZ-A12 is marked NOT FOUND"),
    ("facts_are_known", {"facts.0": "KZ-M4"}, "KZ-M4 is marked KNOWLEDGE"),
    (
        "facts_carry_the_evidence",
        {"evidence": "official", "facts": ["UZ-A05", "UZ-31"]},
        "No fact named here is marked PRIMARY or OFFICIAL",
    ),
    ("addresses_are_safe", {"sources.0.url": "https://a:b@gazeta.uz/x"}, "name or password"),
    ("addresses_are_safe", {"sources.0.url": "http://gazeta.uz/x"}, "error: The address begins"),
    ("addresses_are_safe", {"seen_at": ["http://example.org"]}, "begins with http://"),
    ("addresses_follow_nobody", {"sources.0.url": "https://a.uz/?a=1&utm_medium=x"}, "utm_medium="),
    ("addresses_follow_nobody", {"sources.0.url": "https://a.uz/?FBCLID=1"}, "FBCLID="),
    ("addresses_follow_nobody", {"sources.0.url": "https://a.uz/?yclid"}, "yclid="),
    ("addresses_follow_nobody", {"sources.0.url": "https://a.uz/?ref=tg"}, "ref="),
    ("addresses_are_the_publishers_own", {"sources.0.url": "https://imgtest.mir24.tv/n"}, "copy"),
    (
        "addresses_are_the_publishers_own",
        {"sources.0.url": "https://d24ht6u7pcx7bx.cloudfront.net/n"},
        "cloudfront.net is a copy",
    ),
    ("quotes_are_short", {"sources.0.quote": "word " * 41}, "The quote has 41 words"),
    ("sources_give_the_evidence", {"evidence": "primary"}, "no source is of kind law"),
    ("sources_give_the_evidence", {"evidence": "official"}, "of kind law or official"),
    ("answer_does_not_begin_with_yes_or_no", {"uz.answer": "Yo‘q, bunday emas."}, 'with "yo\'q"'),
    ("answer_does_not_begin_with_yes_or_no", {"ru.answer": "Да, это так."}, 'with "да"'),
    ("answer_does_not_begin_with_yes_or_no", {"en.answer": "No! It is not."}, 'with "no"'),
    ("texts_fit", {"uz.claim": "a " * 71}, "uz.claim is 1 characters over 140"),
    ("texts_fit", {"ru.fact": "я" * 203}, "ru.fact is 3 characters over 200"),
    ("texts_fit", {"en.caution": "a" * 321}, "en.caution is 1 characters over 320"),
    ("texts_fit", {"uz.law": LONG_LAW}, "uz.law is"),
    ("answer_fits_one_message", {"sources.0.title": "a" * 2600}, "The whole answer in ru is"),
    ("fact_is_one_sentence", {"en.fact": "It is so. It is not."}, "en.fact is more than one"),
    ("fact_is_one_sentence", {"uz.fact": "Shunday! «Inson» yordam beradi."}, "uz.fact is more"),
    ("texts_are_easy_to_read", {"en.law": "word " * 29}, "a sentence of 29 words"),
    ("texts_are_easy_to_read", {"ru.fact": "Превысокомногорассмотрительствующий"}, "very long"),
    ("texts_have_no_markup", {"en.law": "See <b>this</b>"}, "markup: <b>"),
    ("texts_have_no_markup", {"en.law": "Law &amp; order"}, "markup: &amp;"),
    ("texts_have_no_markup", {"en.law": "See [this](that)"}, "markup: [this](that)"),
    ("texts_have_no_markup", {"ru.law": "Смотрите t.me/channel"}, "address: t.me/channel"),
    ("texts_have_no_markup", {"ru.law": "Смотрите lex.uz/docs/1"}, "address: lex.uz/docs/1"),
    ("words_keep_to_one_alphabet", {"ru.claim": "Рoдителей накажут"}, '"Рoдителей"'),
    ("words_keep_to_one_alphabet", {"en.claim": "Pаrents are fined"}, '"Pаrents"'),
    ("languages_keep_to_their_alphabet", {"uz.claim": "Бола ҳақида"}, "has Cyrillic letters"),
    ("languages_keep_to_their_alphabet", {"en.law": "The закон"}, "has Cyrillic letters: закон"),
    ("languages_keep_to_their_alphabet", {"ru.claim": "Roditeley nakazhut"}, "is not in Cyrillic"),
    ("uzbek_has_its_own_apostrophes", {"uz.claim": "O'zbekistonda bu bor"}, "O'zbekistonda"),
    ("uzbek_has_its_own_apostrophes", {"uz.claim": "Oʻzbekistonda bu bor"}, "Oʻzbekistonda"),
    ("uzbek_has_its_own_apostrophes", {"uz.claim": "Bu ma`no shu"}, "ma`no"),
    ("uzbek_has_its_own_apostrophes", {"uz.claim": "Bu qo’rqinchli"}, "qo’rqinchli"),
    (
        "caution_stands_in_every_language",
        {"topics": ["hitting"], "uz.caution": None, "ru.caution": None, "en.caution": None},
        "warning: en.caution is missing beside hitting",
    ),
    (
        "caution_stands_in_every_language",
        {"ru.caution": None},
        "error: ru.caution is missing beside en, uz",
    ),
    ("enough_phrasings", {"en.phrasings": ["one"]}, "warning: en.phrasings has 1 of at least 10"),
    (
        "enough_phrasings",
        {**PUBLISHED, "en.phrasings": ["one"]},
        "error: en.phrasings has 1 of at least 10",
    ),
    ("enough_opposites", {**PUBLISHED, "ru.opposite": []}, "error: ru.opposite has 0 of at least"),
    ("no_way_twice", {"uz.phrasings.0": "KVADROBING uchun jarima bormi??"}, "is written twice"),
    ("no_way_twice", {"en.opposite.0": "fine for quadrobics"}, "is written twice"),
    (
        "no_way_of_another_claim",
        {"uz.phrasings.0": "Bolani urishsa jarima bormi?"},
        "stands under uz-scolding-fined too: uz-scolding-fined:1",
    ),
    (
        "no_way_of_another_claim",
        {"uz.opposite.0": "болани тергаса жарима борми"},
        "stands under uz-scolding-fined too",
    ),
    (
        "no_way_too_like_another",
        {"uz.phrasings.0": "bolani urisha jarima bormi"},
        'warning: "bolani urisha jarima bormi" is much like "bolani urishsa',
    ),
    (
        "words_agree_with_the_verdict",
        {"verdict": "false", "en.answer": "It is true."},
        "it is true",
    ),
    ("nothing_reads_as_permission", {"en.answer": "You may hit if it is light."}, "may hit"),
    ("numbers_are_helplines", {"en.answer": "Call 1140."}, "1140, which is no helpline of UZ"),
]

PASSED: list[tuple[str, Mapping[str, object]]] = [
    ("counterpart_points_back", {"counterpart": "kz-answering"}),
    ("no_way_of_another_claim", {"counterpart": "kz-answering", "uz.phrasings.0": "bu kz"}),
    ("facts_carry_the_evidence", {"evidence": "primary", "facts": ["UZ-E03"]}),
    ("facts_carry_the_evidence", {"evidence": "official", "facts": ["UZ-A01"]}),
    ("sources_give_the_evidence", {"evidence": "official", "sources.1.kind": "law"}),
    ("quotes_are_short", {"sources.0.quote": "word " * 40}),
    ("addresses_follow_nobody", {"sources.0.url": "https://lex.uz/docs?ONDATE=30.12.2015&id=3"}),
    ("answer_does_not_begin_with_yes_or_no", {"en.answer": "“No order” is a rumour."}),
    ("answer_does_not_begin_with_yes_or_no", {"ru.answer": "Данные говорят иное."}),
    ("fact_is_one_sentence", {"en.fact": "Under art. 59-2, as of 1 Jan. 2025, it is an offence."}),
    ("texts_are_easy_to_read", {"en.law": "word " * 20 + "; " + "word " * 20}),
    ("texts_have_no_markup", {"en.law": "As Gazeta.uz and Kun.uz report, 3 < 5."}),
    ("words_keep_to_one_alphabet", {"ru.law": "ID-карта, QR-код, ЗРУ-996 и Gazeta.uz"}),
    ("languages_keep_to_their_alphabet", {"ru.claim": "Так пишут Gazeta.uz и Kun.uz"}),
    ("uzbek_has_its_own_apostrophes", {"uz.law": "O‘RQ-996: ta’lim, ma’no, «Inson» va qo‘rquv"}),
    ("dates_are_sound", {"review_by": date(2027, 11, 22).isoformat()}),
]


@pytest.mark.parametrize(("rule", "changes", "words"), FOUND)
def test_a_rule_finds_what_it_is_for(rule: str, changes: Mapping[str, object], words: str) -> None:
    assert words in said(changes, rule)


@pytest.mark.parametrize(("rule", "changes"), PASSED)
def test_a_rule_lets_sound_things_pass(rule: str, changes: Mapping[str, object]) -> None:
    assert said(changes, rule) == ""


def test_every_rule_has_a_failing_example() -> None:
    """But for the one about the file, which needs a folder: see test_lint.py."""
    tried = {rule for rule, _, _ in FOUND}
    assert {rule.__name__ for rule in RULES} - tried == {"file_is_named_after_the_claim"}


SHAPE: list[tuple[Mapping[str, object], str]] = [
    ({"verdict": "flase"}, 'verdict cannot be "flase" (did you mean false? choose false, mislead'),
    ({"status": "live"}, 'status cannot be "live" (choose draft, published or retired)'),
    ({"revision": "0"}, 'revision must be a whole number from 1, not "0"'),
    ({"checked_on": "22.11.2026"}, 'checked_on is not a date: "22.11.2026" (write it as 2026-'),
    ({"checked_on": "2026-13-01"}, 'checked_on is not a date: "2026-13-01"'),
    ({"id": "Quadrober"}, 'id is not written as an id: "Quadrober"'),
    ({"id": "uz-" + "x" * 60}, "id is too long"),
    ({"sources": []}, "sources is an empty list"),
    ({"sources.0.url": "gazeta.uz"}, 'sources, entry 1, url is not a web address: "gazeta.uz"'),
    ({"uz.anwser": "x"}, "uz.anwser is not a known field (did you mean answer?)"),
    ({"zzz": "x"}, "zzz is not a known field (known here: id, country, topics"),
    ({"uz.phrasings.2": ""}, "uz.phrasings, entry 3 is empty"),
    ({"uz.phrasings.2": {"a": "b"}}, "uz.phrasings, entry 3 must be one text (put it in quotes"),
    ({"en": "text"}, "en must hold fields"),
    ({"related": "uz-scolding-fined"}, "related must be a list"),
]


@pytest.mark.parametrize(("changes", "words"), SHAPE)
def test_faults_of_shape_are_told_in_plain_words(changes: Mapping[str, object], words: str) -> None:
    assert words in said(changes, "shape")
