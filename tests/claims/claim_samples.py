"""One small sound claim that tests change in one place."""

from pathlib import Path

from claims.files import parse_claim
from claims.model import Claim

FIXTURES = Path(__file__).parents[1] / "fixtures"
SAMPLE = (FIXTURES / "small-claim.yaml").read_text(encoding="utf-8")


def changed(**fields: object) -> Claim:
    """The sample with other fields; a dict changes fields of a wording."""
    values = parse_claim(SAMPLE, "small-claim.yaml").model_dump()
    for name, value in fields.items():
        values[name] = {**values[name], **value} if isinstance(value, dict) else value
    return Claim.model_validate(values)
