"""A share of a total with its uncertainty."""

from dataclasses import dataclass
from math import sqrt

Z = 1.96  # two-sided 95 %


@dataclass(frozen=True)
class Share:
    """`count` of `total`, with its Wilson interval at 95 %."""

    count: int
    total: int

    @property
    def value(self) -> float:
        """The share itself; 0 of nothing."""
        return self.count / self.total if self.total else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Wilson's bounds (E. B. Wilson, 1927), both within 0 and 1, the share between them."""
        if not self.total:
            return (0.0, 1.0)
        n, p = self.total, self.value
        middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
        half = Z / (1 + Z * Z / n) * sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
        # At none and at all a bound is the share itself, which rounding may miss.
        return min(p, max(0.0, middle - half)), max(p, min(1.0, middle + half))
