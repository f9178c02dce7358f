"""One claim as it is answered: verdict first, then the claim, the answer, the law, the sources.

Must not know how the claim was found, beyond the side that the asker took.
"""

from datetime import date

from answers.reply import Button, Paragraph, Span, action
from answers.say import Style, say
from answers.scene import Scene
from claims.decision import Found, Stance
from claims.model import Claim, Source, Status

SIDES = {Stance.CLAIM: "", Stance.OPPOSITE: "o", Stance.UNSURE: "u"}
REASONS = ("wrong", "unclear", "outdated", "other")

Row = tuple[Button, ...]


def full_answer(found: Found, scene: Scene) -> tuple[Paragraph, ...]:
    """Everything that is known, in reading order; the law is a quote that can be folded."""
    claim = found.claim
    return (
        *short_answer(found, scene),
        _law(claim, scene),
        _sources(claim, scene),
        _standing(claim, scene),
    )


def short_answer(found: Found, scene: Scene) -> tuple[Paragraph, ...]:
    """Verdict, the claim as people say it, the answer and its caution."""
    wording = scene.wording(found.claim)
    paragraphs = [
        Paragraph((Span(first_line(found, scene), bold=True),)),
        Paragraph((Span(scene.say("people-say", claim=wording.claim.rstrip(".")), italic=True),)),
        Paragraph((Span(wording.answer),)),
    ]
    if wording.caution:
        paragraphs.append(Paragraph((Span("⚠️ "), Span(wording.caution, bold=True))))
    return tuple(paragraphs)


def first_line(found: Found, scene: Scene) -> str:
    """Sign, country and verdict; it agrees with a person who stated the contrary."""
    country = scene.country_name(found.claim.country)
    if found.claim.status is Status.RETIRED:
        return scene.say("retired")
    if found.stance is Stance.CLAIM:
        return scene.say(f"verdict-{found.claim.verdict}", country=country)
    fact = scene.wording(found.claim).fact
    if found.stance is Stance.UNSURE:
        return scene.say("in-fact", country=country, fact=fact)
    return scene.say(f"opposite-{found.claim.verdict}", country=country, fact=fact)


def _law(claim: Claim, scene: Scene) -> Paragraph:
    title = Span(f"⚖️ {scene.say('law-title')}\n", bold=True)
    return Paragraph((title, Span(scene.wording(claim).law)), quote=True)


def _sources(claim: Claim, scene: Scene) -> Paragraph:
    spans = [Span(scene.say("sources-title", count=len(claim.sources)), bold=True)]
    for source in claim.sources:
        spans += _source(source, scene)
    return Paragraph(tuple(spans))


def _source(source: Source, scene: Scene) -> list[Span]:
    notes = [source.publisher, source.article, scene.say(f"kind-{source.kind}")]
    rest = ", ".join(note for note in notes if note)
    return [Span("\n• "), Span(source.title, url=str(source.url)), Span(f" — {rest}")]


def _standing(claim: Claim, scene: Scene) -> Paragraph:
    """How good the evidence is, when it was checked, and whether that is too long ago."""
    parts = [
        scene.say(f"evidence-{claim.evidence}"),
        scene.say("checked-on", date=numeric(claim.checked_on)),
    ]
    if scene.today > claim.review_by:
        parts.append(scene.say("being-rechecked", date=numeric(claim.review_by)))
    return Paragraph((Span(" ".join(parts), italic=True),))


def numeric(day: date) -> str:
    """A date as it is written in both countries: 22.11.2026."""
    return f"{day:%d.%m.%Y}"


def claim_button(claim: Claim, scene: Scene) -> Button:
    """Opens the claim; its label is the claim as people say it."""
    return Button(scene.wording(claim).claim, action("claim", claim.id))


def answer_buttons(found: Found, scene: Scene) -> tuple[Row, ...]:
    """Feedback, language, what to ask next, the other country, and "not my question"."""
    shown = reference(found)
    feedback = (
        scene.button("button-good", action("good", *shown)),
        scene.button("button-bad", action("bad", *shown)),
    )
    mine = (
        scene.button("button-language", action("languages", *shown)),
        scene.button("button-wrong", action("none", *shown)),
    )
    onward = tuple((claim_button(other, scene),) for other in _onward(found.claim, scene))
    return (feedback, mine, *onward)


def reason_buttons(found: Found, scene: Scene) -> tuple[Row, ...]:
    """Why the answer did not help: one reason a row, and the way back."""
    reasons = tuple(
        (scene.button(f"button-{reason}", action("why", reason, *reference(found))),)
        for reason in REASONS
    )
    return (*reasons, (scene.button("button-back", action("keep", *reference(found))),))


def language_buttons(found: Found, scene: Scene) -> tuple[Row, ...]:
    """The same answer in each style, and the way back."""
    rows = tuple(
        (Button(say(style, f"language-{style}"), action("inlang", style, *reference(found))),)
        for style in Style
    )
    return (*rows, (scene.button("button-back", action("keep", *reference(found))),))


def reference(found: Found) -> tuple[str, ...]:
    """The claim and the side taken, short enough for callback data."""
    side = SIDES[found.stance]
    return (found.claim.id, side) if side else (found.claim.id,)


def _onward(claim: Claim, scene: Scene) -> list[Claim]:
    """The same question in the other country first, then up to two related claims."""
    ids = ((claim.counterpart,) if claim.counterpart else ()) + claim.related[:2]
    known = (scene.catalog.claims.get(claim_id) for claim_id in ids)
    return [other for other in known if other and other.status is Status.PUBLISHED]
