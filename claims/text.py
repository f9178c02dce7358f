"""The one normaliser that claims and questions both pass.

`visible` is what a person meant to send, `statements` the sentences of a post, `fold` the
loose key that is compared. Which letters and spellings meet is data in claims/lexicon. Must
not know what a claim is, nor which language a text is in.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from itertools import pairwise
from typing import Any

from claims.files import read_yaml

MAX_CHARACTERS = 4096  # Telegram's own limit for one message; more is cut before any work
_REMEMBERED = 32  # letters; longer words are folded anew, lest a stranger fill the memory
_ROUNDS = 16  # of rules over a word; real words need three
_ALPHABETS = 0x530  # Latin, Greek and Cyrillic end here

_REMOVED = re.compile(
    r"\b(?:https?://|tg://|www\.)\S+"  # links
    r"|\b(?:[\w-]{1,63}\.){1,9}[a-z]{2,}/\S*"  # links without https
    r"|(?<!\S)[\w.+-]{1,64}@[\w-]+\.\w[\w.]*"  # e-mail
    r"|(?<!\w)@\w+"  # mentions
    r"|(?<!\S)/[a-zA-Z]\w*(?:@\w+)?",  # bot commands
    re.IGNORECASE,
)
_HASHTAG = re.compile(r"#(\w+)")
_BLANKS = re.compile(r"[^\S\n]+")
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_ACUTES = dict.fromkeys((0xB4, 0x384, 0x1FBD, 0x1FBF, 0x1FFD, 0x1FFE), "’")  # NFKC: blanks


@cache
def lexicon(name: str) -> Any:  # noqa: ANN401 any YAML value
    """The data in claims/lexicon/`name`: dicts and lists of text, read once."""
    with as_file(files("claims") / "lexicon" / name) as path:
        return read_yaml(path)


class _Signs(dict[int, str]):
    """What stands for a sign; those of the alphabets used here are worked out beforehand."""

    def __init__(self, known: Mapping[int, str]) -> None:
        super().__init__(known)
        self.update({code: self[code] for code in range(_ALPHABETS)})


class _Raw(_Signs):
    """Before NFKC: controls and invisible signs out, every kind of new line one."""

    def __missing__(self, code: int) -> str:
        kind = unicodedata.category(chr(code))
        return {"Cc": " ", "Cf": "", "Cs": " ", "Co": " ", "Cn": " "}.get(kind, chr(code))


class _Composed(_Signs):
    """After NFKC: pictures become blanks, loose marks on letters go."""

    def __missing__(self, code: int) -> str:
        kind = unicodedata.category(chr(code))
        if kind == "Sk" and "EMOJI" in unicodedata.name(chr(code)):  # the skin of a person
            return " "
        return {"So": " ", "Mn": "", "Me": ""}.get(kind, chr(code))


_RAW, _COMPOSED = _Raw(_LINE_ENDS | _ACUTES), _Composed({})


def visible(raw: str) -> str:
    """What a person meant to send: one tidy text, lines kept, case and apostrophes kept.

    Invisible signs, emoji, links, @mentions, bot commands and "forwarded from" lines are gone;
    a hashtag keeps its words. Any str is safe; more than `MAX_CHARACTERS` are cut.
    """
    text = _headings().sub("", _composed(raw).lstrip())
    text = _HASHTAG.sub(lambda tag: tag[1].replace("_", " "), _REMOVED.sub(" ", text))
    lines = (_BLANKS.sub(" ", line).strip() for line in text.split("\n"))
    return "\n".join(filter(None, lines))


def _composed(raw: str) -> str:
    text = raw[:MAX_CHARACTERS].translate(_RAW)
    return unicodedata.normalize("NFKC", text).translate(_COMPOSED)


@cache
def _headings() -> re.Pattern[str]:
    """Lines before a forwarded text that are not part of it."""
    begins = "|".join(map(re.escape, lexicon("spellings.yaml")["forwarded"]))
    copied = r"[^\n]{1,64}, \[\d{1,2}[./]\d{1,2}[./]\d{2,4}[ ,]+\d{1,2}:\d\d(?::\d\d)?\]:?"
    return re.compile(rf"\A(?:(?:\[?(?:{begins})[^\n]*|{copied})(?:\n\s*|\Z))+", re.IGNORECASE)


def statements(text: str) -> tuple[str, ...]:
    """The sentences and lines of a `visible` text, in order; each has a letter in it."""
    return tuple(part for line in text.split("\n") for part in _sentences(line))


def _sentences(line: str) -> Iterator[str]:
    cuts = [0, *(end.end() for end in _ends().finditer(line)), len(line)]
    for start, end in pairwise(cuts):
        if any(map(str.isalpha, part := line[start:end].strip())):
            yield part


@cache
def _ends() -> re.Pattern[str]:
    """Where a sentence ends: at ? ! … or at a full stop that is not an abbreviation's.

    After a number only before a sentence with a capital: "1146. Bolalar", not "59-2. modda".
    """
    short = "".join(rf"(?<!\b{re.escape(word)}\.)" for word in lexicon("spellings.yaml")["short"])
    initial = r"(?<!\b[^\W\d_]\.)"
    number = r"(?:(?<!\d\.)|(?=[\"»”')\]]*\s+[A-ZА-ЯЁЎҚҒҲ]\w+ \w))"
    return re.compile(rf"(?<![.?!…])(?:[?!…]|\.\.|\.{short}{initial}{number})[.?!…]*[\"»”')\]]*\s+")


def fold(text: str) -> str:
    """The loose key of `text`: a-z, 0-9 and single blanks, one for all scripts and spellings.

    Folding a key gives the same key. Meant for text that `visible` has tidied, safe on any.
    """
    rules = _rules()
    spelled = _composed(text).translate(rules.no_apostrophes)
    spelled = _MIXED.sub(_one_alphabet, spelled).casefold().translate(rules.letters)
    for pattern, letter in rules.digits:
        spelled = pattern.sub(letter, spelled)
    return _whole_words(" ".join(filter(None, map(_key, _RUN.findall(spelled)))))


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, each as its key."""
    return tuple(fold(text).split())


_MIXED = re.compile(r"(?<![a-zЀ-ӿ])(?=[a-z]*[a-z][Ѐ-ӿ]|[Ѐ-ӿ]*[Ѐ-ӿ][a-z])[a-zЀ-ӿ]+", re.IGNORECASE)
_LATIN = re.compile("[a-zA-Z]")
_RUN = re.compile(r"[a-z]+|[0-9]+")


def _one_alphabet(found: re.Match[str]) -> str:
    """A word in two alphabets, in one if all letters of the other only look like it."""
    word, rules = found[0], _rules()
    for table in (rules.to_cyrillic, rules.to_latin):
        whole = word.translate(table)
        if whole.isascii() or not _LATIN.search(whole):
            return whole
    return word


def _whole_words(key: str) -> str:
    """A key is cut like a text, but never inside a word, or folding it anew would change it."""
    return key if len(key) <= MAX_CHARACTERS else key[:MAX_CHARACTERS].rpartition(" ")[0]


def _key(run: str) -> str:
    return _remembered(run) if len(run) <= _REMEMBERED else _rules().key(run)


@lru_cache(maxsize=1 << 15)
def _remembered(run: str) -> str:
    return _rules().key(run)


class _Letters(_Signs):
    """Letters to a-z; a letter that is not in the data loses its marks or becomes a blank."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFKD", chr(code))[0]
        if unicodedata.combining(base):
            return ""
        if base.isdecimal():
            return str(unicodedata.decimal(base))
        return self.get(ord(base), " ")


_Replacements = tuple[tuple[re.Pattern[str], str], ...]


@dataclass(frozen=True)
class _Rules:
    """The data of the folding, compiled; words and beginnings are kept by their sound."""

    no_apostrophes: Mapping[int, None]
    letters: _Letters
    to_cyrillic: Mapping[int, str]
    to_latin: Mapping[int, str]
    digits: _Replacements
    sounds: _Replacements
    whole: Mapping[str, str]
    begins: re.Pattern[str]
    meant: Mapping[str, str]
    english: frozenset[str]

    def key(self, run: str) -> str:
        """A run of letters with all rules applied until nothing changes; digits stay."""
        if run.isdecimal():
            return run
        for _ in range(_ROUNDS):
            new = " ".join(map(self._respelled, _sound(run, self.sounds).split()))
            if new == run:
                break
            run = new
        return run

    def _respelled(self, run: str) -> str:
        """`run` as it was meant: known words and beginnings, and w for sh."""
        if "w" in run and run not in self.english:
            run = run.replace("w", "sh")
        if found := self.begins.match(run):
            run = self.meant[found[0]] + run[found.end() :]
        return self.whole.get(run, run)


def _sound(run: str, sounds: _Replacements) -> str:
    for pattern, letter in sounds:
        run = pattern.sub(letter, run)
    return run


@cache
def _rules() -> _Rules:
    letters, data = lexicon("letters.yaml"), lexicon("spellings.yaml")
    sounds = tuple((re.compile(heard), letter) for heard, letter in data["sounds"])
    whole = {_sound(a, sounds): _sound(b, sounds) for a, b in _spellings(data, "whole")}
    meant = {_sound(a, sounds): _sound(b, sounds) for a, b in _spellings(data, "beginnings")}
    alike = letters["look_alikes"]
    plain = {letter: letter for letter in "abcdefghijklmnopqrstuvwxyz0123456789"}
    return _Rules(
        no_apostrophes={ord(sign): None for sign in letters["apostrophes"]},
        letters=_Letters({ord(a): b for a, b in (plain | letters["key"]).items()}),
        to_cyrillic={ord(latin): cyrillic for cyrillic, latin in alike.items()},
        to_latin={ord(cyrillic): latin for cyrillic, latin in alike.items()},
        digits=tuple(_digits(data)),
        sounds=sounds,
        whole=whole,
        begins=re.compile("|".join(sorted(meant, key=len, reverse=True))),
        meant=meant,
        english=frozenset(_sound(word, sounds) for word in data["english_w"].split()),
    )


def _digits(data: dict[str, Any]) -> Iterator[tuple[re.Pattern[str], str]]:
    """6 for oʻ and 4 for ch in a word; before a number's ending, and alone, 6 is a number."""
    counted, every = "|".join(data["after_numbers"].split()), "".join(data["digits"])
    for digit, letter in data["digits"].items():
        inside = rf"(?<=[a-z]){digit}(?=[{every}]?[a-z])"
        before = rf"(?<![a-z0-9]){digit}(?=[a-z]{{2}})(?!(?:{counted})(?![a-z]))"
        after = rf"(?<=[a-z]{{2}}){digit}(?![a-z0-9])"
        yield re.compile(f"{inside}|{before}|{after}"), letter


def _spellings(data: dict[str, Any], kind: str) -> Iterator[tuple[str, str]]:
    """(as typed, as meant): the list `kind`, and what of u_for_o belongs to it."""
    for typed, meant in (*data[kind].items(), *_u_for_o(data["u_for_o"], kind)):
        yield typed.replace("'", ""), meant.replace("'", "")


def _u_for_o(stems: dict[str, str], kind: str) -> Iterator[tuple[str, str]]:
    for stem, rests in stems.items():
        for rest in rests.split() or [""]:
            if rest.endswith(".") == (kind == "whole"):
                word = stem + rest.removesuffix(".")
                yield word.replace("o'", "u"), word
