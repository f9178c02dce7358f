"""Collisions: a text that another claim of the country wins, never the other country's."""

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from rumours import rumour, written

from claims.catalog import Catalog, catalog_of, load_catalog
from claims.collisions import Collision, collisions, new_collisions, taken
from claims.lint.finding import Finding
from claims.lint.taken import lint_taken
from claims.matching.entries import Entry, entries
from claims.matching.keeping import FILE, save
from claims.matching.knowledge import study
from claims.matching.views import eye
from claims.model import Claim, Status

pytestmark = pytest.mark.usefixtures("narrow")

HIT, SCOLD, PHONE, ABROAD = "uz-hit", "uz-scold", "uz-phone", "kz-hit"
STRAY, STRAY_TOO = "baqirgan onani jazolaydimi", "baqirgan onani jazolashadimi"
ABOUT_HIT = ("bolani ursa jarima bormi", "bolani urgan otani qamaydimi", "kaltak jinoyatmi")
ABOUT_SCOLD = ("baqirgan onani jazolaydi", "baqirgan onani jazolaydilar", "baqirgan ona jazosi")


def catalog(*claims: Claim) -> Catalog:
    return catalog_of(claims, {})


def found(known: Catalog, folder: Path) -> tuple[Collision, ...]:
    learned = entries(known, folder)
    texts = [entry.text for entry in learned]
    return collisions(learned, eye(texts, None).views(texts, None), known)


def pairs(collided: Iterable[Collision]) -> dict[tuple[str, str], set[str]]:
    return {(one.taker, one.owner): {text.text for text in one.taken} for one in collided}


IDS = [ABROAD, "kz-scold", HIT, SCOLD, "uz-third"]
OWNED = st.lists(st.sampled_from([*IDS, None]), min_size=1, max_size=8)


@settings(deadline=None)
@given(owners=OWNED, data=st.data())
def test_a_text_is_taken_by_the_best_of_its_own_country_if_that_is_another(
    owners: list[str | None], data: st.DataObject
) -> None:
    learned = [Entry(f"text {n}", owner) for n, owner in enumerate(owners)]
    shape = (len(owners), len(IDS) + 3)
    scores = data.draw(
        arrays.arrays(np.float32, shape, elements=st.floats(-1, 1, width=16), unique=True)
    )
    got = {one.place: one for one in taken(learned, scores, IDS, catalog(*map(rumour, IDS)))}
    for place, owner in enumerate(owners):
        home = [n for n, name in enumerate(IDS) if owner and name[:2] == owner[:2]]
        winner = IDS[max(home, key=lambda n: scores[place, n])] if home else None
        assert (place in got) == (winner != owner)
        if place in got:
            one = got[place]
            assert (one.text, one.owner, one.taker) == (f"text {place}", owner, winner)
            assert one.taking > one.own


def test_a_text_like_another_claims_collides_and_says_of_how_many(tmp_path: Path) -> None:
    known = catalog(rumour(HIT, *ABOUT_HIT, STRAY), rumour(SCOLD, *ABOUT_SCOLD))
    first = found(known, tmp_path)[0]
    assert (first.taker, first.owner, first.texts) == (SCOLD, HIT, 10)
    assert [one.text for one in first.taken] == [STRAY]
    assert first.taken[0].taking > first.taken[0].own


def test_the_same_words_in_the_other_country_are_no_collision(tmp_path: Path) -> None:
    known = catalog(rumour(HIT, *ABOUT_HIT), rumour(ABROAD, *ABOUT_HIT))
    assert found(known, tmp_path) == ()


def test_pairs_with_most_texts_come_first_and_texts_by_how_clearly_they_are_lost(
    tmp_path: Path,
) -> None:
    """Among as many texts, the greater share of all."""
    phones = ("maktabda telefon taqiqlanadimi", "telefon maktabda taqiqlanadi", "kaltak jinoyatda")
    hit, scold = rumour(HIT, *ABOUT_HIT, STRAY, STRAY_TOO), rumour(SCOLD, *ABOUT_SCOLD)
    got = found(catalog(hit, scold, rumour(PHONE, *phones)), tmp_path)
    assert [(one.taker, one.owner, len(one.taken), one.texts) for one in got] == [
        (HIT, SCOLD, 2, 9),
        (SCOLD, HIT, 2, 11),
        (HIT, PHONE, 1, 9),
        (PHONE, HIT, 1, 11),
    ]
    for one in got:
        lost = [text.taking - text.own for text in one.taken]
        assert lost == sorted(lost, reverse=True)


def test_what_was_taken_before_is_not_new(tmp_path: Path) -> None:
    """HIT stayed as it was; SCOLD got words that take one text more."""
    hit = rumour(HIT, *ABOUT_HIT, STRAY, "telefonni olib qo'yadimi")
    old = catalog(hit, rumour(SCOLD, *ABOUT_SCOLD))
    new = catalog(hit, rumour(SCOLD, *ABOUT_SCOLD, "telefonni olib qo'ysa", "telefonni olib qo'y"))
    before = study(entries(old, tmp_path), None)
    all_now = found(new, tmp_path)
    assert pairs(all_now)[SCOLD, HIT] == {STRAY, "telefonni olib qo'yadimi"}
    fresh = new_collisions(all_now, entries(new, tmp_path), before, new)
    assert pairs(fresh)[SCOLD, HIT] == {"telefonni olib qo'yadimi"}


def test_nothing_is_new_when_nothing_changed(tmp_path: Path) -> None:
    known = catalog(rumour(HIT, *ABOUT_HIT, STRAY), rumour(SCOLD, *ABOUT_SCOLD))
    learned = entries(known, tmp_path)
    collided = found(known, tmp_path)
    assert collided
    assert new_collisions(collided, learned, study(learned, None), known) == ()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of claims whose texts were learned, and shipped beside it."""
    claims = (rumour(HIT, *ABOUT_HIT, STRAY), rumour(ABROAD, *ABOUT_HIT))
    written(tmp_path / "claims", claims, ["ertaga havo qanday"])
    ship(tmp_path / "claims")
    return tmp_path / "claims"


def ship(folder: Path) -> None:
    learned = entries(load_catalog(folder), folder)
    texts = [entry.text for entry in learned]
    save(folder.parent / FILE, texts, None, study(learned, None))


def linted(folder: Path, *only: str) -> tuple[Finding, ...]:
    paths = [folder / name for name in only]
    return lint_taken(folder, None, folder.parent / "data", paths, folder.parent)


def add(folder: Path, claim: Claim) -> Path:
    written(folder, [claim], ["ertaga havo qanday"])
    return folder / claim.country / f"{claim.id}.yaml"


@pytest.mark.parametrize("status", [Status.DRAFT, Status.PUBLISHED])
@pytest.mark.parametrize("only", [(), (f"uz/{SCOLD}.yaml",)])
def test_a_new_claim_is_warned_of_where_it_reads_like_what_it_takes(
    folder: Path, status: Status, only: tuple[str, ...]
) -> None:
    path = add(folder, rumour(SCOLD, *ABOUT_SCOLD, status=status))
    [warning] = linted(folder, *only)
    lines = path.read_text(encoding="utf-8").splitlines()
    assert lines[warning.line - 1].strip() == f"- {ABOUT_SCOLD[0]}"
    said = f'{path}:{warning.line}: warning: 1 of 10 texts of {HIT} would go to {SCOLD}, "{STRAY}"'
    assert str(warning).startswith(said)
    assert str(warning).endswith(")")


def test_the_nearest_text_may_stand_among_the_questions(folder: Path) -> None:
    """And in the other claim too, which is not pointed to."""
    path = add(folder, rumour(SCOLD, *ABOUT_SCOLD))
    asked = path.with_name(f"{SCOLD}.asked.yaml")
    asked.write_text(f"uz:\n  - soz\n  - {STRAY}\n", encoding="utf-8")
    [warning] = linted(folder, f"uz/{SCOLD}.asked.yaml")
    assert (warning.path, warning.line) == (str(asked), 3)


def test_a_changed_claim_answers_only_for_what_it_takes_anew(folder: Path) -> None:
    add(folder, rumour(HIT, *ABOUT_HIT, STRAY, "telefonni olib qo'yadimi"))
    add(folder, rumour(SCOLD, *ABOUT_SCOLD))
    ship(folder)
    assert linted(folder) == ()
    more = ("telefonni olib qo'ysa", "telefonni olib qo'y")
    add(folder, rumour(SCOLD, *ABOUT_SCOLD, *more))
    [warning] = linted(folder)
    assert f'1 of 11 texts of {HIT} would go to {SCOLD}, "telefonni' in warning.problem


def test_a_claim_that_did_not_change_is_not_blamed_for_the_new_texts_of_others(
    folder: Path,
) -> None:
    add(folder, rumour(SCOLD, *ABOUT_SCOLD))
    ship(folder)
    add(folder, rumour(HIT, *ABOUT_HIT, STRAY, STRAY_TOO))
    assert not any(SCOLD in one.path for one in linted(folder))
    assert linted(folder, f"uz/{SCOLD}.yaml")


def test_claims_that_were_not_named_are_not_judged(folder: Path) -> None:
    add(folder, rumour(SCOLD, *ABOUT_SCOLD))
    assert linted(folder, f"kz/{ABROAD}.yaml") == ()


def test_a_file_that_cannot_be_read_is_left_to_the_other_rules(folder: Path) -> None:
    path = add(folder, rumour(SCOLD, *ABOUT_SCOLD))
    path.write_text("id: [", encoding="utf-8")
    assert linted(folder, f"uz/{SCOLD}.yaml") == ()
