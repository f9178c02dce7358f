"""The JSON Schema of a claim file, so that editors complete and check while people type.

Made from the records themselves; `claims/claim.schema.json` is this text, and a test holds
it fresh. `python -m claims.schema` prints it. Must not know the linter's rules.
"""

import json
import sys
from typing import Any

from claims.model import Claim, Verdict

TITLE = "A claim of Aslida: one rumour about the law of one country, and what the law says"


def claim_schema() -> dict[str, Any]:
    """The JSON Schema of a claim file.

    Editors read YAML loosely, where a bare `false` is no text. Claims are read strictly, so
    both spellings of the verdicts true and false are right, and the schema takes both.
    """
    schema = Claim.model_json_schema(mode="validation")
    verdicts = schema["$defs"]["Verdict"]
    bare = [verdict.value == "true" for verdict in Verdict if verdict.value in {"true", "false"}]
    verdicts["enum"] += sorted(bare)
    del verdicts["type"]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **schema,
        "title": TITLE,
    }


def schema_text() -> str:
    """The schema as the file holds it: indented, readable, with a last line break."""
    return json.dumps(claim_schema(), ensure_ascii=False, indent=2) + "\n"


if __name__ == "__main__":
    sys.stdout.write(schema_text())
