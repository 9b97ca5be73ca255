# What a person types: make demo, make test. Both need Python 3.11 or newer, git and make, and
# nothing else. The environment is made once, in .venv, from hash-pinned locks; a second run is instant.
# Another Python: make PYTHON=python3.12 demo

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The tool that resolves the locks; only `make lock` needs it, so it is in no lock itself.
UV := uv==0.13.9
COMPILE := $(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes \
	--custom-compile-command "make lock" --annotation-style line --quiet --group build
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check
TYPED := tracker cli.py proposals bench tests

.PHONY: demo test quick lint format bench bench-peers pictures lock lock-peers wheel clean
.DELETE_ON_ERROR:

# A fresh table each time: whatever was tried out in the last one goes.
demo: $(VENV)/.run          ## Replay the worked example into ./demo-table and show it
	@rm -rf demo-table demo-table-pages
	$(BIN)/bargain demo demo-table

test: lint                  ## Check everything: lint, quick tests, long tests, coverage
	$(BIN)/pytest -n auto -m "not long" --cov --cov-report=
	$(BIN)/pytest -n auto -m long --cov --cov-append --cov-report=term:skip-covered --cov-fail-under=90

quick: $(VENV)/.dev         ## The tests to run while working
	$(BIN)/pytest -n auto -m "not long"

lint: $(VENV)/.dev          ## Style, types and the layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy $(TYPED)
	$(BIN)/lint-imports

format: $(VENV)/.dev        ## Put the code into its one format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev         ## Print how the commands' times compare with their floors
	$(BIN)/python bench/startup.py
	$(BIN)/python bench/diff_floor.py
	$(BIN)/python bench/reading_floor.py
	$(BIN)/python bench/long_history.py

bench-peers: $(VENV)/.dev   ## Print how the diff stands among the other tools that compare Word files
	$(BIN)/python bench/peers.py

pictures: $(VENV)/.dev      ## Print the pages that the docs show (needs poppler-utils)
	$(BIN)/python docs/make_pictures.py

# The locks are whole, so pip resolves nothing (--no-deps): an extra of a newer release, which no
# lock names, would stop it.
# `make lock` keeps the versions that still fit; `make lock UPGRADE=--upgrade` takes newer ones.
lock: $(VENV)/.dev          ## Resolve pyproject.toml into the two locks
	$(INSTALL) $(UV)
	$(COMPILE) $(UPGRADE) --group dev --output-file requirements-dev.lock
	$(COMPILE) $(UPGRADE) --constraint requirements-dev.lock --output-file requirements.lock

# One of the peers asks for Python 3.12; the bench tries it on whatever runs it.
lock-peers: $(VENV)/.dev    ## Resolve bench/peers.in into the versions that bench-peers installs
	$(INSTALL) $(UV)
	$(BIN)/uv pip compile bench/peers.in --universal --python-version 3.12 --generate-hashes $(UPGRADE) \
		--custom-compile-command "make lock-peers" --annotation-style line --quiet --output-file bench/peers.txt

wheel: $(VENV)/.dev         ## Build dist/bargain-*.whl
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

clean:                      ## Remove the environment and what was built (not the demo's table)
	rm -rf $(VENV) .venv-peers build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache

$(VENV)/.venv:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "bargain needs Python 3.11 or newer, and '$(PYTHON)' is not: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.venv requirements.lock pyproject.toml
	$(INSTALL) --no-deps --require-hashes --requirement requirements.lock
	$(INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements-dev.lock
	$(INSTALL) --no-deps --require-hashes --requirement requirements-dev.lock
	@touch $@
