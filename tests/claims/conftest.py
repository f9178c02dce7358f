"""What tests of several modules share."""

from collections.abc import Iterator

import pytest

from claims.matching import projection


@pytest.fixture(scope="module")
def narrow() -> Iterator[None]:
    """The matcher's sums over fewer columns: 4096 take seconds each time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(projection, "WIDTH", 256)
        projection._projection.cache_clear()  # noqa: SLF001  it holds the wide one
        yield
    projection._projection.cache_clear()  # noqa: SLF001
