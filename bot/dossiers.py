"""The facts dossiers as files: read for the linter, the guided form and the lawyer's page."""

from collections.abc import Mapping
from pathlib import Path

from claims.facts import fact_ids

FACTS = Path("docs/facts")
CANDIDATES = FACTS / "claims.md"


def confidences() -> Mapping[str, str]:
    """Every id of the dossiers with its confidence."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(FACTS.glob("*.md")))
    return {name: confidence for text in texts for name, confidence in fact_ids(text).items()}
