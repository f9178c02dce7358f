"""Small catalogs of made-up rumours: claims that differ only in how people ask about them."""

from collections.abc import Iterable
from pathlib import Path
from shutil import copy

from claims.files import dump_claim, parse_claim
from claims.model import Claim, Country, Status

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "fixtures" / "small-claim.yaml"


def rumour(name: str, *asked: str, status: Status = Status.PUBLISHED) -> Claim:
    """The small claim under another id, asked about in these words alone."""
    small = parse_claim(SMALL.read_text(encoding="utf-8"), SMALL.name)
    uz, ru, en = (
        wording.model_copy(
            update={
                "claim": f"{name} {language}",
                "fact": f"{language} {name}",
                "phrasings": asked if language == "uz" else (),
            }
        )
        for language, wording in (("uz", small.uz), ("ru", small.ru), ("en", small.en))
    )
    changed = {"id": name, "country": Country(name[:2]), "status": status}
    return small.model_copy(update={**changed, "uz": uz, "ru": ru, "en": en})


def written(folder: Path, claims: Iterable[Claim], unanswered: Iterable[str] = ()) -> Path:
    """The folder with these claims as files, background questions and the helplines."""
    for claim in claims:
        path = folder / claim.country / f"{claim.id}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(dump_claim(claim), encoding="utf-8")
    copy(ROOT / "claims" / "data" / "helplines.yaml", folder)
    lines = "".join(f"  - {text}\n" for text in unanswered)
    (folder / "unanswered.yaml").write_text(f"uz:\n{lines}" if lines else "{}\n", encoding="utf-8")
    return folder
