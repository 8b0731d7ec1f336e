# `make help` lists what there is. Plain make and sh: works with make 3.81 and BSD tools. Node is needed for `web` only.

.DEFAULT_GOAL := help
SHELL := /bin/sh

PORT ?= 8000
PYTHON ?=
PYTEST_ARGS ?=
PEERS ?=
SIZES ?=
export PYTHON

VENV := sh requirements/venv.sh
HERE := .venv/bin
SOURCES := sop_xblocks tests setup.py

.PHONY: help
help: ## This list
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1#\2/p' Makefile | awk -F'#' '{printf "%-22s %s\n", $$1, $$2}'
	@echo
	@echo "  PORT=8000              where make run serves"
	@echo "  PYTHON=python3.12      the interpreter for .venv; 3.11 or newer, found by itself otherwise"
	@echo "  PYTEST_ARGS='-k map'   what else make test says to pytest"

.PHONY: run
run: venv-demo ## The demo site on http://127.0.0.1:8000/
	@$(HERE)/python -m sop_xblocks.demo --port $(PORT)

.PHONY: class
class: venv-demo ## Fill the demo's class: 60 learners with ten weeks of practice, played through the blocks (a minute)
	@$(HERE)/python -m sop_xblocks.demo.seed

# --- Tests -----------------------------------------------------------------------------------------------------------

.PHONY: test
test: test-here test-mariadb test-ulmo test-verawood test-newest ## All tests here, then on MariaDB and against each Open edX release

.PHONY: test-here
test-here: venv-test chromium ## All tests in .venv, in a real browser too
	@$(HERE)/python -m pytest $(PYTEST_ARGS)

.PHONY: test-mariadb
test-mariadb: venv-mariadb ## The records on a real MariaDB, started for it
	@echo "== MariaDB"
	@DJANGO_SETTINGS_MODULE=tests.records.mariadb sh requirements/mariadb.sh \
		$(HERE)/python -m pytest -p no:cacheprovider tests/records $(PYTEST_ARGS)

# The browser is one and the same whatever the platform's versions, so it is driven above only.
AGAINST = python -m pytest -m "not browser" -p no:cacheprovider $(PYTEST_ARGS)

.PHONY: test-ulmo
test-ulmo: ## Against what Open edX Ulmo runs (Python 3.11)
	@if sh requirements/python.sh 3.11 >/dev/null; then \
		echo "== Ulmo's versions"; $(VENV) .venv-ulmo test 3.11 requirements/ulmo.txt && .venv-ulmo/bin/$(AGAINST); \
	else echo "NOT TESTED: Ulmo's versions (requirements/ulmo.txt), no Python 3.11 found"; fi

.PHONY: test-verawood
test-verawood: ## Against what Open edX Verawood runs (Python 3.12)
	@if sh requirements/python.sh 3.12 >/dev/null; then \
		echo "== Verawood's versions"; $(VENV) .venv-verawood test 3.12 requirements/verawood.txt && .venv-verawood/bin/$(AGAINST); \
	else echo "NOT TESTED: Verawood's versions (requirements/verawood.txt), no Python 3.12 found"; fi

# XBlock needs Python 3.12 since 6.2; 3.13 first, so that it is tried as well.
.PHONY: test-newest
test-newest: ## Against the newest of everything (Python 3.13 or 3.12)
	@for version in 3.13 3.12; do \
		if sh requirements/python.sh $$version >/dev/null; then \
			echo "== The newest versions"; $(VENV) .venv-newest test $$version && .venv-newest/bin/$(AGAINST); exit; \
		fi; \
	done; echo "NOT TESTED: the newest XBlock, no Python 3.13 or 3.12 found"

# --- Checks ----------------------------------------------------------------------------------------------------------

.PHONY: check
check: format-check lint types layers courses built ## Format, lint, types, layers, courses, and what is built

.PHONY: format-check lint types layers courses built
format-check: venv-dev
	@$(HERE)/ruff format --check --quiet --output-format concise $(SOURCES) || { echo "make format puts these right"; exit 1; }
lint: venv-dev
	@$(HERE)/ruff check --quiet $(SOURCES)
types: venv-dev
	@$(HERE)/python -m mypy --no-error-summary
layers: venv-dev
	@$(HERE)/lint-imports >.venv/layers.log || { cat .venv/layers.log; exit 1; }
courses: venv-dev
	@$(HERE)/sop-xblocks check scenarios
# Bundles made of today's source, translations whole and compiled, docs complete, the wheel.
built: venv-dev
	@$(HERE)/python -m pytest -q tests/host/test_bundle.py tests/packaging

.PHONY: format
format: venv-dev ## Format the Python
	@$(HERE)/ruff check --quiet --fix-only $(SOURCES)
	@$(HERE)/ruff format --quiet $(SOURCES)

.PHONY: bench
bench: ## How fast and how big, beside other XBlocks (PEERS=path/to/peers.py)
	@PYTHON= $(VENV) .bench bench 3.12
	@.bench/bin/python tests/bench/run.py $(if $(PEERS),--peers "$(PEERS)")

.PHONY: bench-records
bench-records: venv-mariadb ## How fast the records are at 1 000, 10 000 and 100 000 learners (SIZES="1000 10000")
	@failed=0; $(HERE)/python -m tests.bench.records $(SIZES) || failed=1; \
	DJANGO_SETTINGS_MODULE=tests.records.mariadb \
		SOP_MARIADB_OPTIONS="--innodb-buffer-pool-size=2G --innodb-flush-log-at-trx-commit=1" \
		sh requirements/mariadb.sh $(HERE)/python -m tests.bench.records $(SIZES) || failed=1; exit $$failed

.PHONY: gold
gold: venv-test ## How well typed language is read: the gold set, both halves
	@$(HERE)/python -m tests.gold.report

.PHONY: fit
fit: venv-test ## Make the reader's weights from the tuning half of the gold set (takes some minutes)
	@$(VENV) .venv-fit fit
	@.venv-fit/bin/python -m tests.gold.fit

# --- What is built and committed -------------------------------------------------------------------------------------

.PHONY: web
web: ## Build the front end into sop_xblocks/web (needs Node)
	@command -v npm >/dev/null || { echo "make web needs Node and npm; nothing else does"; exit 1; }
	@cd static && npm ci --no-audit --no-fund --loglevel=error && npm run --silent build

.PHONY: translations
translations: venv-dev ## Gather the texts, merge them into en and es, compile
	@$(HERE)/python -m tests.packaging.translations

.PHONY: clean
clean: ## Remove what the targets above made, but for what is committed and the demo's data (var/)
	@rm -rf .venv .venv-ulmo .venv-verawood .venv-newest .venv-lock .venv-fit .bench build dist var/bench ./*.egg-info
	@rm -rf .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache static/node_modules
	@find sop_xblocks tests -name __pycache__ -type d -prune -exec rm -rf {} +

# --- The environment. Each step adds to the one before, so that two of them never install at once ----------------------

.PHONY: venv-demo venv-test venv-mariadb venv-dev chromium
venv-demo:
	@$(VENV) .venv demo
venv-test: venv-demo
	@$(VENV) .venv test,browser
venv-mariadb: venv-test
	@$(VENV) .venv mariadb
venv-dev: venv-test
	@$(VENV) .venv dev
chromium:
	@sh requirements/chromium.sh
