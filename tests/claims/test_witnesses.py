"""The texts and ideas that speak for a claim are its own, and in the right order."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rumours import rumour, written

from claims.catalog import catalog_of, load_catalog
from claims.decide import Question, decide
from claims.errors import ClaimsError
from claims.gathering import gather
from claims.matching.entries import Entry, entries
from claims.matching.keeping import load, save
from claims.matching.knowledge import study
from claims.matching.views import IDEAS, LETTERS
from claims.model import Country
from claims.ranking import Known, Match, look_at
from claims.text import visible
from claims.witnesses import Bearing, Witness, bearings, supports, witnesses

HIT, SCOLD, PHONE, ABROAD = "uz-hit", "uz-scold", "uz-phone", "kz-insult"
ASKED = {
    HIT: ("bolani ursa jarima bormi", "otasi farzandini urgan edi", "kaltaklash jinoyatmi"),
    SCOLD: ("bolani urishib bersa jarima bormi", "baqirgan onani jazolaydimi"),
    PHONE: ("maktabda telefon taqiqlanadimi", "telefonni olib qo'yadimi"),
    ABROAD: ("bolani haqorat qilsa jarima bormi", "bolani ahmoq desa"),
}
WEATHER = "ertaga yomg'ir yog'adimi"


@pytest.fixture(scope="module")
def known(narrow: None, tmp_path_factory: pytest.TempPathFactory) -> Known:  # noqa: ARG001
    folder = tmp_path_factory.mktemp("rumours")
    written(folder, (rumour(name, *asked) for name, asked in ASKED.items()), [WEATHER])
    return gather(load_catalog(folder), folder, None, folder / "data")


@pytest.fixture(scope="module")
def learned(known: Known, tmp_path_factory: pytest.TempPathFactory) -> tuple[Entry, ...]:
    folder = written(tmp_path_factory.mktemp("again"), [], [WEATHER])
    return entries(known.catalog, folder)


def match(text: str, known: Known, country: Country = Country.UZ) -> Match:
    found = decide(Question(text, country, law_only=True), known).match
    assert found is not None
    return found


def speaking(text: str, claim: str | None, known: Known, learned: Sequence[Entry]) -> list[str]:
    views = look_at(text, known).views
    found = witnesses(known.knowledge, learned, views, claim, 2)
    return [witness.entry.text for witness in found]


@pytest.mark.parametrize("claim", ASKED)
def test_a_learned_text_is_the_best_witness_of_its_claim(
    claim: str, known: Known, learned: tuple[Entry, ...]
) -> None:
    for text in ASKED[claim]:
        views = look_at(text, known).views
        best = witnesses(known.knowledge, learned, views, claim, 1)[0]
        assert best.entry.text == text
        assert best.likeness == pytest.approx(LETTERS + IDEAS, abs=0.01) or not views.ideas.any()


def test_nobodys_witnesses_are_the_background(known: Known, learned: tuple[Entry, ...]) -> None:
    assert speaking("yomg'ir qachon yog'adi", None, known, learned) == [WEATHER]


def test_witnesses_stay_the_same_when_knowledge_was_kept_in_a_file(
    known: Known, learned: tuple[Entry, ...], tmp_path: Path
) -> None:
    save(tmp_path / "kept.npz", [entry.text for entry in learned], None, known.knowledge)
    loaded = load(tmp_path / "kept.npz", with_meaning=False)
    assert loaded is not None
    read = replace(known, knowledge=loaded)
    for claim in (*ASKED, None):
        text = "bolani urgan odamga jarima"
        assert speaking(text, claim, read, learned) == speaking(text, claim, known, learned)


def test_more_may_have_been_learned_than_the_claims_of_today(
    known: Known, learned: tuple[Entry, ...], tmp_path: Path
) -> None:
    """A claim that was taken out since leaves the rows of the others where they are."""
    fewer = catalog_of((c for c in known.catalog.published() if c.id != HIT), {})
    today = entries(fewer, written(tmp_path, [], [WEATHER]))
    assert len(today) < len(learned)
    for claim in (SCOLD, PHONE, ABROAD, None):
        text = ASKED[PHONE][1]
        assert speaking(text, claim, known, today) == speaking(text, claim, known, learned)


@pytest.mark.parametrize("changed", ["other words", "another order"])
def test_texts_that_were_not_learned_are_never_shown(
    changed: str, known: Known, learned: tuple[Entry, ...]
) -> None:
    if changed == "another order":
        others = tuple(reversed(learned))
    else:
        others = tuple(replace(entry, text=f"{entry.text} ekan") for entry in learned)
    with pytest.raises(ClaimsError, match="ask again"):
        speaking("bolani ursa", HIT, known, others)


def test_first_candidates_come_in_their_order_and_nobody_last(
    known: Known, learned: tuple[Entry, ...]
) -> None:
    text = "bolani ursa jarima bormi"
    found = match(text, known)
    order = [one.claim for one in supports(text, found, known, learned)]
    assert order == [*(one.claim for one in found.ranking.candidates[:3]), None]
    assert order[0] == HIT


def test_nobody_is_left_out_where_there_is_no_background(
    known: Known, learned: tuple[Entry, ...]
) -> None:
    own = tuple(entry for entry in learned if entry.claim)
    alone = replace(known, knowledge=study(own, None))
    text = "bolani ursa jarima bormi"
    found = supports(text, match(text, alone), alone, own)
    assert {one.claim for one in found} == {HIT, SCOLD, PHONE}


@settings(max_examples=40, deadline=None)
@given(text=st.text(max_size=60) | st.sampled_from([t for asked in ASKED.values() for t in asked]))
def test_whatever_is_asked_witnesses_are_the_claims_own_nearest_first(
    text: str, known: Known, learned: tuple[Entry, ...]
) -> None:
    decided = decide(Question(text, Country.UZ), known)
    for one in supports(text, decided.match, known, learned) if decided.match else ():
        assert {witness.entry.claim for witness in one.witnesses} == {one.claim}
        order = [witness.likeness for witness in one.witnesses]
        assert order == sorted(order, reverse=True)
        rest = _others(one.witnesses, learned)
        views = look_at(visible(text), known).views
        if rest and views.letters.nnz:
            eye = known.knowledge.eye
            likeness = views.likeness(eye.views([entry.text for entry in rest], None))
            assert np.max(likeness) <= order[-1] + 1e-5


def _others(shown: tuple[Witness, ...], learned: tuple[Entry, ...]) -> list[Entry]:
    """The same claim's texts that are not shown."""
    seen = [witness.entry for witness in shown]
    return [entry for entry in learned if entry.claim == seen[0].claim and entry not in seen]


def test_ideas_of_the_question_speak_conflict_or_are_not_spoken_of(known: Known) -> None:
    text = "16 yoshli bolani ursa jarima bormi"
    assert dict(bearings(text, match(text, known, Country.KZ), known)) == {
        "act.HIT": Bearing.CONFLICTS,
        "age.SIXTEEN": Bearing.SILENT,
        "measure.FINE": Bearing.SPEAKS,
        "who.CHILD": Bearing.SPEAKS,
    }
