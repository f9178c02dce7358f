"""Files are read strictly and written canonically: nothing is guessed, nothing is lost."""

import string
from pathlib import Path

import pytest
from claim_samples import SAMPLE, changed
from hypothesis import given
from hypothesis import strategies as st

from claims.errors import ClaimFileError, ClaimsError, CommentsLost
from claims.files import (
    dump_claim,
    format_claim,
    locate,
    parse_asked,
    parse_claim,
    read_asked,
    read_claim,
    read_yaml,
)
from claims.model import Claim, Style
from claims.strict_yaml import MAX_BYTES, parse_yaml

TRICKY = [
    "no",
    "on",
    "~",
    "null",
    "0126",
    "1_2",
    "1.10",
    "2023-04-11",
    "- dash",
    "? key",
    "a: b",
    "a #b",
    "#b",
    "'q'",
    '"q"',
    "it's",
    "%x",
    "@x",
    "`x",
    "*x",
    "&x",
    "!x",
    "[x",
    "{x",
    "so‘kish",
    "soʻkish",
    "ЎРҚ–996",
    "😀 ok",
    "a\nb",
    "a\n\n  b",
    "a\\b",
    "a  b",
    "=",
    "<<",
    "x" * 300,
    "word " * 60,
    "a: b # c " * 30,
]
printable = st.text(
    st.one_of(
        st.sampled_from(string.punctuation + " \n'\"ʻ‘’ўқғҳ😀\u00a0\u2028\x85"),
        st.characters(exclude_categories=["Cs", "Cc", "Cn"]),
    ),
    min_size=1,
    max_size=200,
)


def write(folder: Path, text: str | bytes) -> Path:
    path = folder / "file.yaml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize("text", ["no", "on", "~", "0126", "1_2", "1.10", "2023-04-11", "0x1F"])
def test_plain_scalar_stays_text(tmp_path: Path, text: str) -> None:
    assert read_yaml(write(tmp_path, f"field: {text}\nlist: [{text}]\n")) == {
        "field": text,
        "list": [text],
    }


def test_an_empty_value_is_an_empty_text(tmp_path: Path) -> None:
    assert read_yaml(write(tmp_path, "caution:\n")) == {"caution": ""}


def test_a_byte_order_mark_and_windows_line_ends_do_no_harm(tmp_path: Path) -> None:
    assert read_yaml(write(tmp_path, b"\xef\xbb\xbfa: b\r\nc: d\r\n")) == {"a": "b", "c": "d"}


REFUSED = {
    "a: 1\nb: 2\na: 3\n": (3, '"a" is written twice: first on line 1'),
    "x:\n  a: 1\n  a: 3\n": (3, '"a" is written twice: first on line 2'),
    "a: &x 1\nb: 2\n": (1, "Anchors (&) and aliases (*)"),
    "a: 1\nb: *x\n": (2, "Anchors (&) and aliases (*)"),
    "&k a: 1\n": (1, "Anchors (&) and aliases (*)"),
    "a: !!python/object:os.system x\n": (1, "The tag tag:yaml.org,2002:python/object"),
    "a: !!int 3\n": (1, "The tag"),
    "a: 1\n---\nb: 2\n": (2, "A second document begins here"),
    "": (1, "The file is empty"),
    "# only a comment\n": (1, "The file is empty"),
    "? [a, b]\n: c\n": (1, "A field's name must be one word"),
    "a:\n\t- b\n": (2, "starts with a tab"),
    "a: 1\nb: how: long\n": (2, "A text has a colon and a space"),
    "a: 'open\nb: 2\nc: 3\n": (1, "A quotation mark is opened and never closed"),
    'a: "C:\\qed"\n': (1, "A backslash stands inside double quotes"),
    "a:\n  - b\n c\n": (3, "A line does not fit its surroundings"),
    "a: b\nlost\nc: d\n": (2, "A line is neither `name: value` nor part"),
    "a: 1\nb: [x, y\nc: 2\n": (2, "A list in square brackets is not closed"),
    "a: 1\nb: {x\n": (2, "A text starts with a curly bracket"),
    "a: - b\n": (1, "A dash stands where no list can begin"),
    "a: @name\n": (1, "sign that YAML keeps for itself"),
    "a: \x07\n": (1, "unreadable character"),
    "a: 1\nb: \x00\n": (2, "unreadable character"),
    "[" * 3000: (1, "nested too deeply"),
    "a: " + "{b: " * 3000: (1, "nested too deeply"),
}


@pytest.mark.parametrize("text", REFUSED)
def test_refused_with_line_and_plain_words(tmp_path: Path, text: str) -> None:
    path = write(tmp_path, text)
    line, words = REFUSED[text]
    with pytest.raises(ClaimFileError) as caught:
        read_yaml(path)
    assert caught.value.line == line
    assert words in caught.value.problem
    assert caught.value.cure
    assert str(caught.value).startswith(f"{path}:{line}: ")


def test_a_file_over_the_cap_is_refused_before_it_is_parsed(tmp_path: Path) -> None:
    with pytest.raises(ClaimFileError, match="at most 256 kB"):
        read_yaml(write(tmp_path, "a: " + "b" * MAX_BYTES))
    with pytest.raises(ClaimFileError, match="at most 256 kB"):
        parse_yaml("a: " + "ў" * (MAX_BYTES // 2), "upload")


def test_the_cap_can_be_raised_by_who_knows_the_file(tmp_path: Path) -> None:
    path = write(tmp_path, "a: " + "b" * MAX_BYTES)
    assert len(read_yaml(path, limit=2 * MAX_BYTES)["a"]) == MAX_BYTES


def test_bytes_that_are_not_utf8_name_their_line(tmp_path: Path) -> None:
    with pytest.raises(ClaimFileError) as caught:
        read_yaml(write(tmp_path, "a: 1\nb: болани\n".encode("cp1251")))
    assert caught.value.line == 2
    assert "UTF-8" in caught.value.problem


def test_a_missing_file_is_the_same_kind_of_error(tmp_path: Path) -> None:
    with pytest.raises(ClaimsError, match="cannot be opened"):
        read_yaml(tmp_path / "none.yaml")


def test_lines_are_kept_for_every_part(tmp_path: Path) -> None:
    found = locate(write(tmp_path, "a: 1\nb:\n  - x\n  - y: >\n      long\n    z: 2\n"))
    assert found.line(("a",)) == 1
    assert found.line(("b", 0)) == 3
    assert found.line(("b", 1, "z")) == 6
    assert found.line(("b", 7, "z")) == 2, "what is not there is shown at its parent"


def line_of_refusal(text: str) -> int:
    """The line on which `text` is refused, 0 if it is read."""
    try:
        parse_yaml(text, "upload")
    except ClaimFileError as error:
        return error.line if 0 < error.line <= len(text.splitlines()) + 1 else -1
    return 0


@given(st.text(max_size=400))
def test_any_text_is_read_or_refused_but_never_breaks(text: str) -> None:
    assert line_of_refusal(text) >= 0


@given(st.text(alphabet="ab:-#'\"[]{}\n >|&*!%@`?,\t", max_size=80))
def test_yaml_signs_in_any_order_are_read_or_refused(text: str) -> None:
    assert line_of_refusal(text) >= 0


@pytest.mark.parametrize("text", TRICKY)
def test_tricky_text_comes_back_as_it_was(text: str) -> None:
    claim = changed(author=text, to_check=text, en={"answer": text, "phrasings": [text, "x"]})
    assert parse_claim(dump_claim(claim), "dump") == claim


@given(printable, printable, printable)
def test_any_text_comes_back_as_it_was(answer: str, phrasing: str, title: str) -> None:
    """parse(dump(c)) == c; a text of blanks alone is no text and is left out."""
    texts = {"answer": answer, "phrasings": [phrasing, title]}
    kept = {k: v for k, v in texts.items() if isinstance(v, list) or v.strip()}
    if not (phrasing.strip() and title.strip()):
        kept.pop("phrasings")
    claim = changed(ru=kept, uz=kept)
    assert parse_claim(dump_claim(claim), "dump") == claim


@given(printable)
def test_writing_twice_writes_the_same(text: str) -> None:
    claim = changed(en={"law": f"x{text}"})
    once = dump_claim(claim)
    assert dump_claim(parse_claim(once, "dump")) == once


def test_canonical_order_is_the_models() -> None:
    lines = dump_claim(parse_claim(SAMPLE, "sample")).splitlines()
    fields = [line.split(":")[0] for line in lines if line[:1].isalpha()]
    assert fields == [name for name in Claim.model_fields if name in fields]
    assert lines[0].startswith("# yaml-language-server:")


def test_canonical_lines_are_short_and_dates_plain() -> None:
    text = dump_claim(changed(en={"law": "Some words of the law. " * 30}))
    assert max(len(line) for line in text.splitlines()) <= 100
    assert "\nchecked_on: 2026-11-22\n" in text
    assert "\nfacts: [" in text


def test_format_keeps_comments_above_fields() -> None:
    text = f"# head\n{SAMPLE}".replace("verdict:", "# why this verdict\nverdict:") + "# the end\n"
    formatted = format_claim(text, "sample")
    assert "\n# why this verdict\nverdict:" in formatted
    assert formatted.splitlines()[1] == "# head"
    assert formatted.endswith("# the end\n")
    assert format_claim(formatted, "sample") == formatted
    assert parse_claim(formatted, "sample") == parse_claim(SAMPLE, "sample")


def test_format_moves_a_comment_beside_a_field_above_it() -> None:
    text = SAMPLE.replace("evidence: reported", "evidence: reported # only the press")
    assert "\n# only the press\nevidence: reported\n" in format_claim(text, "sample")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  answer:", "  # inside\n  answer:"),
        ("  answer:", "# inside, at the margin\n  answer:"),
        ("  law: Qonun matni.", "  law: Qonun matni. # beside"),
        ("  law: ", "  law: > # beside\n    "),
    ],
)
def test_format_refuses_to_lose_a_comment(old: str, new: str) -> None:
    text = SAMPLE.replace(old, new, 1)
    with pytest.raises(CommentsLost) as caught:
        format_claim(text, "sample")
    assert "#" in text.splitlines()[caught.value.line - 1]


def test_a_hash_inside_a_text_is_no_comment() -> None:
    text = SAMPLE.replace("author: Aslida", "author: 'Aslida # desk'")
    assert "Aslida # desk" in format_claim(text, "sample")


def test_a_broken_claim_names_its_first_fault_and_counts_the_rest(tmp_path: Path) -> None:
    path = write(tmp_path, SAMPLE.replace("verdict: 'false'", "verdict: flase\nfoo: bar"))
    with pytest.raises(ClaimFileError) as caught:
        read_claim(path)
    assert 'verdict cannot be "flase", and 1 more to mend' in caught.value.problem
    assert "did you mean false?" in caught.value.cure


def test_a_number_is_no_date() -> None:
    with pytest.raises(ClaimFileError, match="checked_on is not a date"):
        parse_claim(SAMPLE.replace("checked_on: 2026-11-22", "checked_on: 1700000000", 1), "x")


def test_asked_questions_by_style(tmp_path: Path) -> None:
    path = write(tmp_path, "uz: [bolani soksa]\nuz-cyrl: [no]\nopposite: [mumkin emasmi]\n")
    asked = read_asked(path)
    assert asked.questions[Style.UZ] == ("bolani soksa",)
    assert asked.questions[Style.UZ_CYRL] == ("no",)
    assert asked.questions[Style.RU_LATN] == ()
    assert asked.opposite == ("mumkin emasmi",)


def test_asked_refuses_an_unknown_style() -> None:
    with pytest.raises(ClaimFileError, match="did you mean uz-cyrl"):
        parse_asked("uz-cyr: [a]\n", "x")
