# `make demo` shows figcheck at work, `make test` tests it; both install what they need into .venv and nowhere else.
PYTHON ?= python3
BIN := .venv/bin
RIVAL := .venv/quantulum
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
SOURCES := $(shell find numbers schemas -type f -not -path '*/__pycache__/*' -not -path '*.egg-info/*')

.PHONY: demo test lint types imports wheel score floors golden quantities bench format check clean

demo: .venv/.installed
	$(BIN)/figcheck demo

test: .venv/.dev
	$(BIN)/python -m pytest --quiet

lint: .venv/.dev
	$(BIN)/ruff check numbers tests
	$(BIN)/ruff format --check numbers tests

types: .venv/.dev
	$(BIN)/mypy

imports: .venv/.dev
	$(BIN)/lint-imports

wheel: .venv/.wheel

score: .venv/.installed
	$(BIN)/python tests/score.py

floors: .venv/.installed
	$(BIN)/python tests/score.py --take

golden: .venv/.installed
	$(BIN)/python tests/golden.py

quantities: .venv/.dev
	$(BIN)/python tests/recognizers.py --errors 50
	$(BIN)/python tests/duckling.py --errors 50
	$(BIN)/python tests/spelled_numbers.py

# TABLE="speed growth" prints those alone. quantulum3, to compare with, stays out of the project's own environment.
bench: .venv/.installed
	@test -x $(RIVAL)/bin/python || ($(PYTHON) -m venv $(RIVAL) && $(RIVAL)/bin/python -m pip install --quiet \
		--disable-pip-version-check quantulum3==0.10.0 scikit-learn==1.8.0 stemming==1.0.1) || rm -rf $(RIVAL)
	$(BIN)/python tests/bench $(TABLE)

format: .venv/.dev
	$(BIN)/ruff check --fix-only numbers tests
	$(BIN)/ruff format numbers tests

check: lint types imports test

clean:
	rm -rf .venv build dist numbers/*.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

.venv/bin/python:
	$(PYTHON) -m venv .venv

.venv/.installed: pyproject.toml | .venv/bin/python
	@echo 'figcheck and what it needs go into .venv; a minute or two the first time'
	$(PIP) --editable .
	@touch $@

.venv/.dev: pyproject.toml | .venv/bin/python
	@echo 'figcheck, what it needs and the tools of the developers go into .venv; a minute or two the first time'
	$(PIP) --editable '.[dev]'
	@touch $@ .venv/.installed

.venv/.wheel: pyproject.toml README.md .ci/wheel $(SOURCES) | .venv/bin/python
	.ci/wheel $(BIN)/python
	@touch $@
