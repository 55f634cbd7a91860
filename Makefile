# Two commands to know: `make demo` and `make test`. Both set everything up in .venv first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
ARTICLE ?=
PORT ?= 8000
CORES ?= 2

.PHONY: demo test hold lint modules release-check audit clean help

help:           ## this list
	@sed -n 's/^\([a-z-]*\):.*## /\1: /p' $(MAKEFILE_LIST)

demo: $(VENV)/quizgen.ready   ## bank, deck, module and quiz site from a sample article (or ARTICLE=path/to/my.txt)
	$(BIN)/quizgen demo --port $(PORT) $(if $(ARTICLE),"$(ARTICLE)")

test: $(VENV)/test.ready      ## all tests
	$(BIN)/pytest --numprocesses $(CORES) --dist worksteal

hold: $(VENV)/test.ready      ## what is promised, tried long (10 to 20 minutes on 2 cores), and a table of it
	$(BIN)/pytest --hold --numprocesses $$(($(CORES) + 1)) --dist worksteal  # one more than cores: much of it waits

lint: $(VENV)/test.ready      ## ruff and mypy
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

modules: $(VENV)/quizgen.ready  ## the learning modules of the sample articles, anew
	for bank in question_banks/??/*.yaml; do \
	  module=question_banks/modules/$${bank#question_banks/}; \
	  mkdir -p $${module%/*} && $(BIN)/quizgen module $$bank -o $${module%.yaml}.html || exit; \
	done

release-check: $(VENV)/test.ready  ## build wheel and sdist, install the wheel where nothing else is, make two banks
	$(BIN)/python -m tests.check_release

audit: $(VENV)/test.ready     ## known weaknesses of the pinned packages; asks a service in the net
	$(BIN)/pip install --quiet --disable-pip-version-check pip-audit
	$(BIN)/pip-audit --strict --disable-pip --require-hashes --requirement requirements-ci.txt

clean:          ## remove what was set up
	rm -rf $(VENV) demo

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
	  || { echo "quizgen needs Python 3.11 or newer (PYTHON=python3.12 make …)" >&2; exit 2; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null \
	  || { echo "Python's venv module is missing: apt install python3-venv" >&2; exit 2; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/quizgen.ready: pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(VENV)/test.ready: pyproject.toml | $(VENV)/bin/python
	$(BIN)/pip install --quiet --disable-pip-version-check --editable '.[test]'
	@touch $@ $(VENV)/quizgen.ready
