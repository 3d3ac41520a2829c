# Every target sets up what it needs; `make site` needs neither a browser nor Java.
.DEFAULT_GOAL := site
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.PHONY: site serve test test-slow check bench lock clean distclean venv judges docs screenshots \
        baselines format

VENV := .venv
PY := $(VENV)/bin/python
PIP := $(PY) -m pip --disable-pip-version-check --quiet
UV := $(VENV)/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
      --no-emit-index-url --no-header --no-annotate $(LOCK_FLAGS)
export PYTHONUTF8 := 1
# Some images forbid bytecode; each run would compile every test and every program started anew.
export PYTHONDONTWRITEBYTECODE :=
# Two workers: the machines that judge this project have two cores.
JOBS ?= 2
# Groups stay with one worker, but are not run first: a browser leaves a thread behind, and beside
# threads no process is forked, which tests of workers ask for.
IN_ORDER := --dist loadgroup --no-loadscope-reorder

site: $(VENV)/.runtime
	$(PY) -m sitegen build

# Renewed at each change; bound to loopback, and output/ is left alone.
serve: $(VENV)/.runtime
	$(PY) -m sitegen serve

# Under a minute, no browser, no Java.
check: $(VENV)/.dev
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(PY) -m pytest -q -n $(JOBS) -m "not browser and not judge and not slow and not exhaustive"

# Everything that has to hold before a change is taken; the last line is pytest's.
test: $(VENV)/.dev judges
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(PY) -m pytest -q -n $(JOBS) $(IN_ORDER) -m "not exhaustive" --durations=10 --durations-min=5

test-slow: $(VENV)/.dev judges
	$(PY) -m pytest -n $(JOBS) $(IN_ORDER) --durations=20

# A few minutes; `make bench BENCH="--articles 10000 --write"` takes most of an hour on two cores.
bench: $(VENV)/.runtime $(VENV)/bench/.installed
	$(PY) -m benchmarks $(BENCH)

# Documents that say what the code says; tests fail when they are not current.
docs: $(VENV)/.dev
	$(PY) tools/theme_api.py
	$(PY) tools/front_matter_reference.py
	$(PY) tools/common_mistakes.py
	$(PY) tools/editor_files.py
	$(PY) -m tools.features

# The pictures of README and guide; needs Chromium.
screenshots: $(VENV)/.dev judges
	$(PY) tools/screenshots.py
	$(PY) tools/guide_pictures.py

# What pages are meant to look like; look at the pictures that changed before committing them.
baselines: $(VENV)/.dev judges
	$(PY) -m tests.judges.baselines

format: $(VENV)/.dev
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

venv: $(VENV)/.dev

judges: $(VENV)/.dev
	tests/judges/setup.sh $(VENV)

$(VENV)/.created:
	.ci/venv.sh $(VENV)
	touch $@

$(VENV)/.runtime: $(VENV)/.created requirements/runtime.txt pyproject.toml
	$(PIP) install --require-hashes -r requirements/runtime.txt
	$(PIP) install --no-deps --no-build-isolation --no-index --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.runtime requirements/dev.txt
	$(PIP) install --require-hashes -r requirements/dev.txt
	touch $@

# The programs compared with share packages with this one, in versions of their own.
$(VENV)/bench/.installed: $(VENV)/.created requirements/bench.txt
	.ci/venv.sh $(VENV)/bench
	$(VENV)/bench/bin/python -m pip --disable-pip-version-check --quiet install \
	  --require-hashes -r requirements/bench.txt
	touch $@

# Newest versions with LOCK_FLAGS=--upgrade; otherwise only what pyproject.toml asks for changes.
lock: judges
	$(UV) pyproject.toml --group build -o requirements/runtime.txt
	$(UV) pyproject.toml --group build --group dev -c requirements/runtime.txt -o requirements/dev.txt
	$(UV) --group node -o requirements/node.txt
	$(UV) --group bench -o requirements/bench.txt
	# Without the older renderer, which has to be compiled; isso loads it only where it is asked for.
	$(UV) --group isso --no-emit-package misaka --no-emit-package cffi --no-emit-package pycparser \
	  -o requirements/isso.txt
	$(PY) tests/judges/node.py npm --prefix tests/judges install --package-lock-only

clean:
	find output -mindepth 1 ! -name .gitignore -delete
	rm -rf .sitegen dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis
	find sitegen tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true

distclean: clean
	rm -rf $(VENV) tests/judges/node_modules
