"""A generated catalog of the size named first, in a file in the folder named second.

Learns it, or holds what another process has learned and decides questions with it.
"""

import os
import resource
import sys
from pathlib import Path

from bot.settings import read_settings
from claims.catalog import Catalog, load_catalog
from claims.matching.entries import entries
from claims.matching.keeping import load, save
from claims.matching.knowledge import study
from claims.ranking import Known
from claims.thresholds import judge_for

from .asked import decided, questions
from .measure import Spent, Stopwatch, own_peak
from .variation import varied
from .worker import serve


class Sized:
    """A catalog, its file, and what is known of it once it is held."""

    def __init__(self, size: int, folder: Path) -> None:
        self._claims_dir = read_settings().claims_dir
        self._catalog: Catalog = varied(load_catalog(self._claims_dir).published(), size)
        self._file = folder / f"{size}.npz"
        self._known: Known | None = None

    def learn(self) -> dict[str, float] | None:
        """Seconds, MB at the peak and MB in the file; None when memory does not suffice."""
        _limit_memory()
        watch = Stopwatch()
        try:
            self._study()
        except MemoryError:
            return None
        took = watch.spent().wall / 1000
        return {"took": took, "peak": own_peak(), "file": self._file.stat().st_size / (1 << 20)}

    def _study(self) -> None:
        learned = entries(self._catalog, self._claims_dir)  # with the real background
        save(self._file, [one.text for one in learned], None, study(learned, None))

    def hold(self) -> float:
        """Read the file; milliseconds until questions can be decided."""
        watch = Stopwatch()
        knowledge = load(self._file, with_meaning=False)
        if knowledge is None:
            raise RuntimeError(f"{self._file} can't be read")
        judge = judge_for(with_meaning=False)
        self._known = Known(self._catalog, knowledge, None, judge)
        return watch.spent().wall

    def decide(self, count: int) -> list[Spent]:
        """What each of `count` decisions took."""
        if self._known is None:
            raise RuntimeError("nothing is held yet")
        return decided(questions(count), self._known)


def _limit_memory() -> None:
    """Take half of what is free now at most: nobody else must suffer from a measurement."""
    if sys.platform == "linux":
        free = os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
        resource.setrlimit(resource.RLIMIT_AS, (free // 2, free // 2))


def main() -> None:
    """Serve."""
    sized = Sized(int(sys.argv[1]), Path(sys.argv[2]))
    serve({"learn": sized.learn, "hold": sized.hold, "decide": sized.decide, "peak": own_peak})


if __name__ == "__main__":
    main()
