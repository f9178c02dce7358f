# Everything a person runs. Needs Python 3.11+, make and a package index, nothing else.
# The virtual environment is made on first use and again when the lock changes.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: setup run test check refit bench lock clean

setup: $(READY)

$(READY): requirements.lock
	@echo "Setting up $(VENV) (once, about a minute) ..."
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.12 ..."; exit 1; }
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check \
		--require-hashes -r requirements.lock
	@touch $@

run: $(READY)
	@$(BIN)/python main.py run

test: $(READY)
	@$(BIN)/python -m pytest

check: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python main.py claims lint

# Learns all claims anew, somewhere else, and fails when the quality report got worse.
refit: $(READY)
	@$(BIN)/python main.py claims fit --check

bench: $(READY)
	@$(BIN)/python -m tests.bench

# Pin again after pyproject.toml changed (needs uv; the lock holds no index address).
lock: $(READY)
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile pyproject.toml --all-extras --universal --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-annotate --no-header \
		--quiet --output-file requirements.lock

clean:
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis
