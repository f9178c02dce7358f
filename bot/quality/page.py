"""The quality report as one page that needs nothing else: tables and pictures in it.

Must not count anything.
"""

from base64 import b64encode
from datetime import date

from jinja2 import Environment, PackageLoader, StrictUndefined

from bot.quality import pictures
from bot.quality.rows import (
    CONFUSIONS,
    FIGURES,
    GROUPS,
    KEYS,
    MANGLINGS,
    RIVALS,
    confusion_rows,
    figure_rows,
    group_rows,
    mangling_rows,
    rival_rows,
)
from bot.quality.tables import WORST
from claims.cases import Part
from claims.report import Report


def page(report: Report, today: date) -> str:
    """The page as HTML."""
    pages = Environment(
        loader=PackageLoader("bot.quality", "."), autoescape=True, undefined=StrictUndefined
    )
    return pages.get_template("page.html").render(
        today=today,
        threshold=report.known.judge.answer,
        cases=len(report.judged),
        claims=len(report.known.catalog.published()),
        coverage=_address(pictures.coverage(report)),
        confidence=_address(pictures.confidence(report)),
        tables=[
            *(
                (f"Figures: the part {NAMES[part]}", FIGURES, list(figure_rows(report, part)))
                for part in reversed(Part)
            ),
            *((f"By {key}", GROUPS, list(group_rows(report, key))) for key in KEYS),
            ("The same questions, spoilt", MANGLINGS, list(mangling_rows(report))),
            ("Beside what could be used instead", RIVALS, list(rival_rows(report))),
            *(
                (
                    f"Worst confusions: the part {NAMES[part]}",
                    CONFUSIONS,
                    list(confusion_rows(report, part, WORST)),
                )
                for part in reversed(Part)
            ),
        ],
    )


def _address(svg: str) -> str:
    """A picture as its own address: names inside it cannot meet those of the other."""
    return f"data:image/svg+xml;base64,{b64encode(svg.encode()).decode()}"


NAMES = {Part.FIT: "that may be fitted on", Part.REPORT: "that only reports"}
