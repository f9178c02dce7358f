"""What is served now: the catalog, the help texts and the matcher's knowledge.

Build, check, swap: a library is frozen, a newer one takes its place as a whole. Must not
know Telegram or SQL.
"""

from dataclasses import dataclass
from pathlib import Path

from bot.log import log
from claims.catalog import Catalog, load_catalog
from claims.errors import ClaimsError
from claims.gathering import gather
from claims.helplines import Helplines, load_helplines
from claims.matching.semantic import installed_encoder
from claims.model import Claim, Country
from claims.ranking import Known

SAMPLE = "uz-name-calling-punished"  # the rumour that the project began with


@dataclass(frozen=True)
class Library:
    """Everything that answers are made from."""

    catalog: Catalog
    helplines: Helplines
    known: Known

    def sample(self, country: Country | None) -> Claim | None:
        """A claim to try: the first rumour, or one of the country that was chosen."""
        mine = self.catalog.of_country(country)
        return next((claim for claim in mine if claim.id == SAMPLE), mine[0] if mine else None)


def open_library(claims_dir: Path, data_dir: Path) -> Library:
    """The library in `claims_dir`; vectors that had to be computed are kept in `data_dir`.

    A broken claim file is logged with its line and the rest is served.

    Raises:
        ClaimsError: there is no claim at all, or the help texts can't be read.
    """
    helplines = load_helplines(claims_dir / "helplines.yaml")
    catalog = load_catalog(claims_dir)
    for problem in catalog.problems:
        log.warning("claim_not_served", problem=str(problem))
    if not catalog.published():
        raise ClaimsError(f"CLAIMS_DIR: no published claim in {claims_dir}")
    known = gather(catalog, claims_dir, installed_encoder(), data_dir)
    return Library(catalog, helplines, known)
