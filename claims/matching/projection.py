"""A text as one short row of numbers, whose products approximate the likeness of views.

Letters have 32,768 columns; each is strewn over a few of `WIDTH` columns with random signs
(a sparse random projection: P. Li, T. Hastie, K. Church, 2006), so that products are kept on
average and what is learned stays small however many texts there are. Must not know claims.
"""

from functools import cache

import numpy as np
import numpy.typing as npt
from scipy import sparse

from claims.matching.lexical import BUCKETS
from claims.matching.views import IDEAS, LETTERS, MEANING, Views

Floats = npt.NDArray[np.float32]

WIDTH = 4096  # half of it loses a point of first places: docs/decisions/0007
PLACES = 4  # columns that each letter column is strewn over
SEED = 0


def flat(views: Views) -> Floats:
    """A row a text: projected letters, ideas, and meaning where there is an encoder."""
    letters = np.asarray((views.letters @ _projection()).todense())
    parts = [np.sqrt(LETTERS) * letters, np.sqrt(IDEAS) * views.ideas]
    if views.meaning is not None:
        parts.append(np.sqrt(MEANING) * views.meaning)
    return np.hstack(parts).astype(np.float32)


@cache
def _projection() -> sparse.csr_matrix:
    """Where each letter column goes, and with which sign. The legacy generator never changes."""
    random = np.random.RandomState(SEED)
    columns = random.randint(0, WIDTH, BUCKETS * PLACES)
    signs = random.randint(0, 2, BUCKETS * PLACES) * 2 - 1
    starts = np.arange(0, len(columns) + 1, PLACES)
    data = (signs / np.sqrt(PLACES)).astype(np.float32)
    return sparse.csr_matrix((data, columns, starts), shape=(BUCKETS, WIDTH))
