"""The one normaliser that claims and questions both pass.

`visible` is what a person meant to send, `fold` the loose key that is compared, `statements`
the sentences of a post. Which letters and spellings meet is data in claims/lexicon. Must not
know what a claim is, nor which language a text is in.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import as_file, files
from typing import Any

from claims.files import read_yaml

MAX_CHARACTERS = 4096  # Telegram's own limit for one message; more is cut before any work
_CACHED_LETTERS = 32  # longer words are folded, not remembered: a stranger must not fill memory

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
_MIXED = re.compile(r"(?=[a-zа-ӿ]*[a-z][а-ӿ]|[a-zа-ӿ]*[а-ӿ][a-z])[a-zа-ӿ]+", re.IGNORECASE)
_RUNS = re.compile(r"[a-z]+|[0-9]+")
_LINE_ENDS = dict.fromkeys(map(ord, "\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"), "\n")
_ACUTES = dict.fromkeys(map(ord, "´΄῾᾿´"), "’")  # NFKC would turn them into a blank


class _Raw(dict[int, str]):
    """Before NFKC: controls and invisible signs out, every kind of new line one."""

    def __missing__(self, code: int) -> str:
        kind = unicodedata.category(chr(code))
        return {"Cc": " ", "Cf": "", "Cs": " ", "Co": " ", "Cn": " "}.get(kind, chr(code))


class _Composed(dict[int, str]):
    """After NFKC: pictures become blanks, loose marks on letters go."""

    def __missing__(self, code: int) -> str:
        kind = unicodedata.category(chr(code))
        bare = {"So": " ", "Mn": "", "Me": "", "Cf": "", "Cc": " "}.get(kind, chr(code))
        return " " if kind == "Sk" and code > 0xFFFF else bare


class _Key(dict[int, str]):
    """Letters to a-z; a letter the data does not name loses its marks or becomes a blank."""

    def __missing__(self, code: int) -> str:
        base = unicodedata.normalize("NFKD", chr(code))[0].casefold()
        if base.isdecimal():
            return str(unicodedata.decimal(base))
        return self.get(ord(base), " ") if base.isalpha() and base != chr(code) else " "


_RAW = _Raw(_LINE_ENDS | _ACUTES)
_COMPOSED = _Composed({ord("\n"): "\n"})


@cache
def lexicon(name: str) -> Any:  # noqa: ANN401 any YAML value
    """The data in claims/lexicon/`name`: dicts and lists of text, read once."""
    with as_file(files("claims") / "lexicon" / name) as path:
        return read_yaml(path)


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
    start = 0
    for end in _ends().finditer(line):
        yield from _worded(line[start : end.end()])
        start = end.end()
    yield from _worded(line[start:])


def _worded(part: str) -> Iterator[str]:
    if any(map(str.isalpha, part)):
        yield part.strip()


@cache
def _ends() -> re.Pattern[str]:
    """Where a sentence ends: at ? ! … or at a full stop that is not an abbreviation's."""
    short = "".join(rf"(?<!\b{re.escape(word)})" for word in lexicon("spellings.yaml")["short"])
    initial = r"(?<!\b[^\W\d_])"
    number = r"(?<!\d)"
    stop = rf"{short}{initial}(?:{number}\.|(?<=\d)\.(?=[\"»”')\]]*\s+[A-ZА-ЯЁЎҚҒҲ]\w+ \w))"
    return re.compile(rf"(?:[?!…]|\.\.|{stop})[.?!…]*[\"»”')\]]*\s+")


@dataclass(frozen=True)
class _Rules:
    """The data of the folding, compiled."""

    letters: _Key
    to_cyrillic: dict[int, str]
    to_latin: dict[int, str]
    sounds: tuple[tuple[re.Pattern[str], str], ...]
    leet: tuple[tuple[re.Pattern[str], str], ...]


@cache
def _rules() -> _Rules:
    letters, spellings = lexicon("letters.yaml"), lexicon("spellings.yaml")
    key = dict.fromkeys(letters["apostrophes"], "") | letters["key"]
    alike = letters["look_alikes"]
    return _Rules(
        letters=_Key({ord(a): b for a, b in key.items()} | {ord(a): a for a in _PLAIN}),
        to_cyrillic={ord(latin): cyrillic for cyrillic, latin in alike.items()},
        to_latin={ord(cyrillic): latin for cyrillic, latin in alike.items()},
        sounds=tuple((re.compile(a), b) for a, b in spellings["sounds"]),
        leet=tuple((re.compile(a), b) for a, b in _leet(spellings)),
    )


_PLAIN = "abcdefghijklmnopqrstuvwxyz0123456789"


def _leet(spellings: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """6 for oʻ and 4 for ch inside a word or before one, but not after a number's ending."""
    counted = "|".join(spellings["after_numbers"].split())
    for digit, letter in spellings["digits"].items():
        inside = rf"(?<=[a-z]){digit}(?=[a-z])"
        before = rf"(?<![a-z0-9]){digit}(?=[a-z]{{2}})(?!(?:{counted})(?![a-z]))"
        yield f"{inside}|{before}", letter


def fold(text: str) -> str:
    """The loose key of `text`: a-z, 0-9 and single blanks, one for all scripts and spellings.

    Folding a key gives the same key. Meant for text that `visible` has tidied, safe on any.
    """
    rules = _rules()
    spelled = _MIXED.sub(_one_alphabet, _composed(text)).casefold().translate(rules.letters)
    for pattern, letter in rules.leet:
        spelled = pattern.sub(letter, spelled)
    return _whole_words(" ".join(filter(None, map(_key, _RUNS.findall(spelled)))))


def words(text: str) -> tuple[str, ...]:
    """The words of `text`, each as its key."""
    return tuple(fold(text).split())


def _whole_words(key: str) -> str:
    """A key is cut like a text, but never inside a word, or folding it anew would change it."""
    return key if len(key) <= MAX_CHARACTERS else key[:MAX_CHARACTERS].rpartition(" ")[0]


def _one_alphabet(found: re.Match[str]) -> str:
    """A word in two alphabets, in one if all letters of the other only look like it."""
    word, rules = found[0], _rules()
    for table in (rules.to_cyrillic, rules.to_latin):
        whole = word.translate(table)
        if whole.isascii() or not re.search("[a-zA-Z]", whole):
            return whole
    return word


def _key(run: str) -> str:
    return _remembered(run) if len(run) <= _CACHED_LETTERS else _sounded(run)


@lru_cache(maxsize=1 << 15)
def _remembered(run: str) -> str:
    return _sounded(run)


def _sounded(run: str) -> str:
    """The run of letters with all rules applied until nothing changes; digits stay."""
    if run.isdecimal():
        return run
    spellings = _spellings()
    while (new := spellings.respelled(_by_sound(run))) != run:
        run = new
    return run


def _by_sound(run: str) -> str:
    for pattern, letter in _rules().sounds:
        run = pattern.sub(letter, run)
    return run


@dataclass(frozen=True)
class _Spellings:
    """Home-made spellings, keyed by sound."""

    whole: dict[str, str]
    begins: re.Pattern[str]
    meant: dict[str, str]
    english: frozenset[str]

    def respelled(self, run: str) -> str:
        """`run` as it was meant: known words and beginnings, and w for sh."""
        if "w" in run and run not in self.english:
            run = run.replace("w", "sh")
        if found := self.begins.match(run):
            run = self.meant[found[0]] + run[found.end() :]
        return self.whole.get(run, run)


@cache
def _spellings() -> _Spellings:
    data = lexicon("spellings.yaml")
    meant = {_by_sound(a): _by_sound(b) for a, b in data["beginnings"].items()}
    whole = {_by_sound(a): _by_sound(b) for a, b in data["whole"].items()}
    for stem, rests in data["u_for_o"].items():
        for rest in rests.split() or [""]:
            typed, right = _by_sound(stem.replace("o'", "u").replace("'", "") + rest.strip(".")), ""
            right = _by_sound(stem.replace("'", "") + rest.strip("."))
            (whole if rest.endswith(".") else meant)[typed] = right
    longest = sorted(meant, key=len, reverse=True)
    english = frozenset(map(_by_sound, lexicon("languages.yaml")["english_w"].split()))
    return _Spellings(whole, re.compile("|".join(longest)), meant, english)
