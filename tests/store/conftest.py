"""A fresh database for each test: an SQLite file, and a schema of PostgreSQL.

PostgreSQL is used where TEST_DATABASE_URL names one; with REQUIRE_POSTGRESQL it must.
"""

import os
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import asyncpg
import pytest

SERVER = os.environ.get("TEST_DATABASE_URL")
REQUIRED = bool(os.environ.get("REQUIRE_POSTGRESQL"))


@pytest.fixture(params=["sqlite", "postgresql"])
async def store_url(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[str]:
    if request.param == "sqlite":
        yield f"sqlite+aiosqlite:///{tmp_path / 'aslida.db'}"
        return
    if not SERVER:
        if REQUIRED:
            pytest.fail("REQUIRE_POSTGRESQL is set, TEST_DATABASE_URL is not")
        pytest.skip("no PostgreSQL: TEST_DATABASE_URL is not set")
    name = f"aslida_{uuid4().hex[:12]}"
    connection = await asyncpg.connect(SERVER)
    await connection.execute(f"CREATE DATABASE {name}")
    yield SERVER.rpartition("/")[0].replace("postgresql", "postgresql+asyncpg", 1) + f"/{name}"
    await connection.execute(f"DROP DATABASE {name} WITH (FORCE)")
    await connection.close()
