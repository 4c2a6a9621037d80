# Everything runs in .venv; nothing else is touched.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SHARED ?= ../shared
SERVE ?= yes

.PHONY: demo test coverage mutants check eval bench docs sbom audit clean

$(VENV)/.installed: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable .
	touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[dev]'
	touch $@

demo: $(VENV)/.installed        ## brief the bundled story, then serve the portal (SERVE=no ends after the brief)
	$(BIN)/python scripts/demo.py --serve $(SERVE)

test: $(VENV)/.installed-dev check        ## everything: checks, then tests
	$(BIN)/python -m pytest

coverage: $(VENV)/.installed-dev        ## all tests, with the branches of src/ that they take; fails where that is less than 92 in 100
	mkdir -p build/coverage && rm -f build/coverage/data*
	$(BIN)/coverage run -m pytest
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report
	$(BIN)/coverage json --quiet -o build/coverage/found.json
	$(BIN)/python scripts/branches.py build/coverage/found.json --floor 92

mutants: $(VENV)/.installed-dev        ## small faults put into reconciling, one at a time; fails where tests find fewer than 90 in 100
	$(BIN)/python scripts/mutants.py reconcile --each 15 --seed 1 --floor 0.90

check: $(VENV)/.installed-dev        ## format, lint, types, import contracts, dead links in docs
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python scripts/check_links.py

eval: $(VENV)/.installed-dev        ## quality on $(SHARED)/eval, against its floors
	$(BIN)/python benchmarks/evaluate.py --shared $(SHARED)

bench: $(VENV)/.installed-dev        ## speed, as ratios against what a user would run instead
	$(BIN)/python -m pip install --quiet --constraint constraints.txt --editable '.[bench]'
	$(BIN)/python -m benchmarks.speed
	$(BIN)/python -m benchmarks.memory

docs: $(VENV)/.installed-dev        ## the documentation as a site, in build/docs
	$(BIN)/mkdocs build --quiet

sbom: $(VENV)/.installed-dev        ## what Dateline is made of, as CycloneDX, in build/
	mkdir -p build && $(BIN)/python scripts/supply.py --sbom build/dateline.cdx.json

audit: $(VENV)/.installed-dev        ## known faults of what is pinned; asks the advisory databases over the network
	$(BIN)/python -m pip install --quiet pip-audit
	$(BIN)/pip-audit --requirement constraints.txt --no-deps --disable-pip

clean:
	rm -rf $(VENV) build dist demo-out
