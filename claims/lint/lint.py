"""The linter: every rule over every claim, all findings at once.

`lint` reads a folder; `lint_text` looks at one draft, for instance a moderator's upload,
against a catalog. Must not print, and must not know who reads the findings.
"""

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from pathlib import Path

from claims.catalog import ASKED, yaml_files
from claims.errors import ClaimFileError
from claims.files import locate, record
from claims.lint import rules_asking, rules_form, rules_home, rules_sources, rules_words
from claims.lint.around import Questions, around_drafts, printed_numbers
from claims.lint.draft import Around, Draft, read_draft
from claims.lint.finding import Finding, QuestionRule, Remark, Rule, Severity
from claims.model import Asked
from claims.strict_yaml import Located, parse_yaml

HELPLINES = "helplines.yaml"

RULES: tuple[Rule, ...] = (
    rules_home.file_is_named_after_the_claim,
    rules_home.id_begins_with_the_country,
    rules_home.two_people_stand_behind_it,
    rules_home.dates_are_sound,
    rules_home.counterpart_points_back,
    rules_home.related_claims_exist,
    rules_home.facts_are_known,
    rules_home.facts_carry_the_evidence,
    rules_sources.addresses_are_safe,
    rules_sources.addresses_follow_nobody,
    rules_sources.addresses_are_the_publishers_own,
    rules_sources.quotes_are_short,
    rules_sources.sources_give_the_evidence,
    rules_words.answer_does_not_begin_with_yes_or_no,
    rules_words.words_agree_with_the_verdict,
    rules_words.nothing_reads_as_permission,
    rules_words.numbers_are_helplines,
    rules_form.texts_fit,
    rules_form.answer_fits_one_message,
    rules_form.fact_is_one_sentence,
    rules_form.texts_are_easy_to_read,
    rules_form.caution_stands_in_every_language,
    rules_form.texts_have_no_markup,
    rules_form.words_keep_to_one_alphabet,
    rules_form.languages_keep_to_their_alphabet,
    rules_form.uzbek_has_its_own_apostrophes,
    rules_asking.enough_phrasings,
    rules_asking.enough_opposites,
    rules_asking.no_way_twice,
    rules_asking.no_way_of_another_claim,
    rules_asking.no_way_too_like_another,
)

QUESTION_RULES: tuple[QuestionRule, ...] = (
    rules_asking.no_question_twice,
    rules_asking.no_question_of_another_claim,
)


def lint(
    directory: Path, today: date, facts: Mapping[str, str], only: Collection[Path] = ()
) -> tuple[Finding, ...]:
    """Everything that is wrong in a folder laid out as `<country>/<id>.yaml`, by path and line.

    Args:
        directory: The folder, with helplines.yaml in it.
        today: The day to hold dates against.
        facts: The dossiers' ids with their confidence, from `claims.facts.fact_ids`.
        only: Report on these files alone; the others are still compared with.
    """
    findings: list[Finding] = []
    drafts: list[Draft] = []
    questions: list[Questions] = []
    for path in yaml_files(directory):
        try:
            document = locate(path)
            if path.name.endswith(ASKED):
                owner = path.name.removesuffix(ASKED)
                questions.append(Questions(document, record(document, Asked), owner))
            else:
                drafts.append(read_draft(document, path))
        except ClaimFileError as error:
            findings.append(_unreadable(error))
    numbers = printed_numbers(directory / HELPLINES)
    around = around_drafts(drafts, questions, today, facts, numbers)
    findings += (finding for draft in drafts for finding in lint_draft(draft, around))
    findings += (finding for part in questions for finding in _lint_questions(part, around))
    names = {str(path) for path in only}
    return tuple(sorted(finding for finding in findings if not names or finding.path in names))


def lint_text(text: str, name: str, around: Around) -> tuple[Finding, ...]:
    """Everything that is wrong in a draft that has no file; `name` stands for it."""
    try:
        return lint_draft(read_draft(parse_yaml(text, name)), around)
    except ClaimFileError as error:
        return (_unreadable(error),)


def lint_draft(draft: Draft, around: Around) -> tuple[Finding, ...]:
    """Everything that is wrong in one draft, by line."""
    return tuple(sorted({*_misshapen(draft), *_broken_rules(draft, around)}))


def _misshapen(draft: Draft) -> Iterator[Finding]:
    for fault in draft.faults:
        yield Finding(
            draft.document.name, fault.line, Severity.ERROR, fault.problem, fault.cure, "shape"
        )


def _broken_rules(draft: Draft, around: Around) -> Iterator[Finding]:
    for rule in RULES:
        for remark in rule(draft, around):
            if not draft.stands_in(remark.place):
                yield _finding(draft.document, remark, rule.__name__)


def _lint_questions(questions: Questions, around: Around) -> Iterator[Finding]:
    for rule in QUESTION_RULES:
        for remark in rule(questions, around):
            yield _finding(questions.document, remark, rule.__name__)


def _finding(document: Located, remark: Remark, rule: str) -> Finding:
    line = document.line(remark.place)
    return Finding(document.name, line, remark.severity, remark.problem, remark.cure, rule)


def _unreadable(error: ClaimFileError) -> Finding:
    return Finding(error.path, error.line, Severity.ERROR, error.problem, error.cure, "yaml")
