"""The quality report as tables, as data and as a page: the same numbers, and nothing unsafe."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from io import StringIO
from xml.etree.ElementTree import Element

import html5lib
import pytest
from quality_samples import HIT, PHRASINGS, SCOLD, answer, case, judged, known, silent_progress
from rich.console import Console

from bot.quality.data import as_data
from bot.quality.page import page
from bot.quality.rows import confusion_rows, explanation, figure_rows, rival_rows
from bot.quality.tables import tables
from claims.cases import Part
from claims.evaluate import Result
from claims.report import OURS, Report, confusions, make_report, sides

TODAY = date(2026, 11, 22)
HOSTILE = "[/b] <script>alert(1)</script> & [red]bolani ursa"
UNSHOWN = "bu savol faqat hisobot uchun"


@pytest.fixture(scope="module")
def report() -> Report:
    """Real decisions on the samples, with one confusion in each part added by hand."""
    asked = [case(name, text) for name in (HIT, SCOLD) for text in PHRASINGS[name]]
    made = make_report([*asked, case("help", "otam")], known(), silent_progress, compare=True)
    wrong = (
        judged(case(HIT, HOSTILE, part=Part.FIT), answer(SCOLD), Result.WRONG),
        judged(case(HIT, UNSHOWN), answer(SCOLD), Result.WRONG),
    )
    both = tuple(replace(one, case=replace(one.case, kind="mangled: typos")) for one in wrong)
    return replace(made, judged=made.judged + wrong, spoilt=made.spoilt + both)


@pytest.fixture(scope="module")
def html(report: Report) -> str:
    return page(report, TODAY)


@pytest.fixture(scope="module")
def tree(html: str) -> Element:
    """As a browser reads it; strict: any error of markup is an error."""
    return html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)


def test_the_page_needs_nothing_else_and_runs_nothing(tree: Element, html: str) -> None:
    for one in tree.iter():
        assert not {"href", "onload", "onclick"} & one.attrib.keys(), one.attrib
        assert one.tag != "img" or one.get("src").startswith("data:image/svg+xml")
        assert one.tag not in {"script", "link", "iframe", "object"}
    assert "<script" not in html
    assert "@import" not in html


def test_the_page_can_be_read_by_everybody(tree: Element) -> None:
    """A language, a title, captions, headers of columns, and words for each picture."""
    assert tree.get("lang") == "en"
    assert str(TODAY) in text(tree.find(".//title"))
    assert len(tree.findall(".//h1")) == 1
    for table in tree.iter("table"):
        assert text(table.find("caption"))
        heads = table.findall("thead/tr/th")
        assert all(text(head) and head.get("scope") == "col" for head in heads)
        for row in table.findall("tbody/tr"):
            assert len(row) == len(heads)
    pictures = tree.findall(".//figure")
    assert len(pictures) == 2
    for picture in pictures:
        assert picture.find("img").get("alt")
        assert text(picture.find("figcaption"))


def test_no_name_stands_twice(tree: Element) -> None:
    names = [one.get("id") for one in tree.iter() if one.get("id")]
    assert len(names) == len(set(names))


def test_figures_ways_and_confusions_stand_on_the_page(tree: Element, report: Report) -> None:
    rows = set(shown(tree))
    wanted = [*figure_rows(report, Part.REPORT), *figure_rows(report, Part.FIT)]
    for row in [*wanted, *rival_rows(report), *confusion_rows(report, Part.FIT, 5)]:
        assert row in rows, row


def test_the_page_is_the_same_when_it_is_made_again(report: Report, html: str) -> None:
    assert page(report, TODAY) == html


def test_messages_of_the_part_that_only_reports_are_shown_nowhere(
    report: Report, html: str, tree: Element
) -> None:
    assert UNSHOWN not in html + printed(report) + json.dumps(as_data(report))
    assert repr(HOSTILE) in " ".join(tree.itertext())


def test_tables_print_any_message_as_it_is(report: Report) -> None:
    told = re.sub(r"[│┃\s]+", " ", printed(report))
    assert "[/b] <script>alert(1)</script> & [red]bolani" in told
    for name in (OURS, "Cofacts' rule", "asked: answered right"):
        assert name in told


def test_data_hold_every_figure_of_both_parts(report: Report) -> None:
    data = json.loads(json.dumps(as_data(report)))
    assert data["figures"].keys() == {"fit", "report"}
    figure = data["figures"]["fit"]["asked: answered wrong"]
    assert (figure["count"], figure["total"]) == (1, 1)
    assert 0 <= figure["interval"][0] <= 1 == figure["interval"][1]
    assert [way["name"] for way in data["ways"]] == [side.name for side in sides(report)]
    assert data["spoilt"].keys() <= {"typos", "dropped letters", "glued words", "other alphabet"}


def test_a_figure_of_no_questions_is_neither_met_nor_missed(report: Report) -> None:
    empty = replace(report, judged=())
    assert {(row[1], row[-1]) for row in figure_rows(empty, Part.REPORT)} == {("-", "")}


def test_a_confusion_is_explained_also_where_one_claim_stood_alone(report: Report) -> None:
    found = confusions(report, Part.REPORT)[0]
    assert explanation(found) == "the right one came 2.; 0.95 sure, scores 0.50 and 0.50"
    match = found.example.decided.match
    alone = replace(match, ranking=replace(match.ranking, candidates=match.ranking.candidates[:1]))
    decided = replace(found.example.decided, match=alone)
    found = replace(found, example=replace(found.example, decided=decided))
    assert explanation(found).endswith("0.95 sure, scores 0.50")


def printed(report: Report) -> str:
    paper = StringIO()
    Console(width=240, file=paper).print(tables(report))
    return paper.getvalue()


def shown(tree: Element) -> Iterator[tuple[str, ...]]:
    for row in tree.iter("tr"):
        yield tuple(text(cell) for cell in row.findall("td"))


def text(one: Element) -> str:
    return "".join(one.itertext()).strip()
