"""The linter: every rule over every claim, all findings at once.

`lint` reads a folder; `lint_text` looks at one draft, for instance a moderator's upload,
against a catalog. Must not print, and must not know who reads the findings.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from pathlib import Path

from claims.catalog import ASKED, Catalog, yaml_files
from claims.errors import ClaimFileError
from claims.files import locate, read_yaml
from claims.lint import rules_asking, rules_form, rules_home, rules_sources, rules_words
from claims.lint.draft import Around, Draft, read_draft
from claims.lint.finding import Finding, Rule, Severity
from claims.lint.heard import Heard, sayings_asked, sayings_of
from claims.model import Country
from claims.strict_yaml import parse_yaml

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
    rules_words.delicate_topics_have_a_caution,
    rules_form.texts_fit,
    rules_form.answer_fits_one_message,
    rules_form.fact_is_one_sentence,
    rules_form.texts_are_easy_to_read,
    rules_form.languages_are_complete,
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
