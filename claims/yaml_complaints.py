"""What the YAML parser complains about, said so that a person can mend it.

Must not know files or claims: text in, text out.
"""

_CAUSES = (
    (
        "cannot start any token",
        "A line starts with a tab or a sign that YAML keeps for itself",
        "indent with spaces; put the text in quotes",
    ),
    (
        "mapping values are not allowed",
        "A text has a colon and a space in it, or the line above lacks its colon",
        "put the whole text in quotes",
    ),
    (
        "unknown escape character",
        "A backslash stands inside double quotes",
        "use single quotes around the text",
    ),
    (
        "quoted scalar",
        "A quotation mark is opened and never closed, or stands inside the text",
        "close it; inside single quotes write the sign ' twice",
    ),
    (
        "could not find expected ':'",
        "A line is neither `name: value` nor part of the text above it",
        "indent it under its field, or write `name: value`",
    ),
    (
        "expected key",
        "A line does not fit its surroundings",
        "give it the same indentation as its neighbours; put texts with quotes inside in quotes",
    ),
    (
        "expected '-' indicator",
        "A list is broken off by a line without a dash",
        "begin each entry with `- ` under the one above",
    ),
    (
        "expected <block end>",
        "A line does not fit its surroundings",
        "give it the same indentation as its neighbours",
    ),
    (
        "expected node content",
        "A value is missing, or a bracket above it is not closed",
        "close the bracket; put texts that start with [ or { in quotes",
    ),
    (
        "flow sequence",
        "A list in square brackets is not closed or lacks a comma",
        "write [one, two]; put texts that start with [ in quotes",
    ),
    (
        "flow mapping",
        "A text starts with a curly bracket, or the bracket is not closed",
        "put the text in quotes",
    ),
    (
        "block sequence entries are not allowed",
        "A dash stands where no list can begin",
        "put the list on the lines below its field",
    ),
    (
        "undefined tag handle",
        "Tags (!) are not read",
        "remove it, or put the text in quotes if the sign belongs to it",
    ),
    (
        "indentation",
        "The indentation is broken here",
        "give the line the same indentation as its neighbours",
    ),
)
_OTHER = ("The file is not valid YAML here", "compare the line with template.yaml")


def plain_words(complaint: str) -> tuple[str, str]:
    """The problem and the cure for a parser's complaint."""
    found = (words for sign, *words in _CAUSES if sign in complaint)
    problem, cure = next(found, _OTHER)
    return problem, cure
