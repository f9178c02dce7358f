"""What the program costs: `python -m tests.bench`, explained in docs/benchmarks.md."""
