# The words to type. Each sets up what it needs; the same words work on Windows (make.bat).

PYTHON ?= python3
VENV = .venv/bin
LOCALE = resources/locale
PO = $(LOCALE)/zh/LC_MESSAGES/prmdesk.po

.PHONY: help run test lint types arch pytest tour bench drill messages migration installer clean ready dev

help:  ## show these words
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-10s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: ready  ## open the window (without a display: the tour); ARGS=file.prmdesk opens that file
	@$(VENV)/python main.py $(ARGS)

test: lint types arch pytest  ## everything that must pass: lint, types, arch and the tests

lint: dev  ## how the code looks: ruff
	$(VENV)/ruff check .
	$(VENV)/ruff format --check .

types: dev  ## what goes in and out: mypy --strict
	$(VENV)/mypy

arch: dev  ## who may import whom: import-linter
	$(VENV)/lint-imports --no-cache

pytest: dev  ## the tests alone; ARGS="-k undo" chooses some
	$(VENV)/python -m pytest -n 2 -m "not drill" $(ARGS)

tour: ready  ## every page as a picture, and one of each document, into out/tour
	@$(VENV)/python -m prmdesk tour --out out/tour

bench:  ## measure: start, list, search, edit, card, plan, import
	@$(PYTHON) installer/bootstrap.py dev bench
	$(VENV)/python -m pytest tests/benchmarks -o python_files="bench_*.py" \
		-p benchmark -p no:randomly --timeout 0 $(ARGS)

drill: dev  ## the long form of the reliability tests
	$(VENV)/python -m pytest -m drill --timeout 0 $(ARGS)

messages: dev  ## collect the visible words, merge and compile the Chinese catalogue
	$(VENV)/pybabel -q extract --no-default-keywords -k _ -k N_ -k ngettext:1,2 -k pgettext:1c,2 \
		--omit-header --sort-by-file --add-location file -o $(LOCALE)/prmdesk.pot prmdesk
	$(VENV)/pybabel -q update --init-missing --ignore-pot-creation-date -l zh -D prmdesk \
		-i $(LOCALE)/prmdesk.pot -d $(LOCALE)
	$(VENV)/pybabel compile --statistics -i $(PO) -o $(PO:.po=.mo)

migration: dev  ## draft the next migration of the data file: NAME=what_it_is_for
	$(VENV)/python installer/migration.py "$(NAME)"

installer:  ## the program for this system, into dist (see installer/README.md)
	@$(PYTHON) installer/bootstrap.py dev installer
	$(VENV)/pyinstaller --noconfirm --log-level WARN installer/prmdesk.spec
	dist/prmdesk/prmdesk self-test

clean:  ## remove all that make made, .venv too
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

ready:
	@$(PYTHON) installer/bootstrap.py

dev:
	@$(PYTHON) installer/bootstrap.py dev
