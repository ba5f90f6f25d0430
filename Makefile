# What a contributor runs; `make` alone lists it. One build configuration for everything: release.
CORPORA ?= ../shared/corpora
SCORERS ?= ../shared/score

# Testable imports are off because no test uses them and turning them on would build everything a second time.
CONFIGURATION := -c release --explicit-target-dependency-import-check error
BUILD := swift build $(CONFIGURATION) --product rapporteur
TEST := swift test $(CONFIGURATION) --disable-testable-imports
RAPPORTEUR := .build/release/rapporteur
SWIFT_FILES := Package.swift Sources Tests

.DEFAULT_GOAL := help
.PHONY: help setup build demo test check format lint scores bench train clean

help: ## list these targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1 \2/p' Makefile | awk '{ t = $$2; $$1 = $$2 = ""; printf "  make %-8s%s\n", t, $$0 }'

setup: ## install the libraries that are missing (apt)
	@tools/setup

build: setup ## build the program
	$(BUILD)

demo: build ## read the example coverage and open it in the browser
	$(RAPPORTEUR) demo

test: setup ## run all tests
	$(TEST)

check: lint build test ## all that must hold before a commit: format, build, tests, scores
	@if [ -d $(CORPORA) ]; then $(MAKE) scores; else echo "check: no corpora at $(CORPORA), so no scores"; fi

format: ## lay out the Swift sources
	swift format --in-place --recursive --parallel $(SWIFT_FILES)

lint: ## complain where the layout differs
	swift format lint --strict --recursive --parallel $(SWIFT_FILES)

scores: build ## score the reader against the floors (CORPORA=, SCORERS=)
	scores/run --binary $(RAPPORTEUR) --corpora $(CORPORA) --scorers $(SCORERS)

bench: build ## measure speed and memory, ours and others' (CORPORA=, SCORERS=)
	@{ [ -d .venv ] || python3 -m venv .venv; } && .venv/bin/pip install --quiet --requirement benchmarks/requirements.txt \
		|| echo "bench: the others cannot be installed, so ours alone is measured"
	PATH="$(CURDIR)/.venv/bin:$$PATH" benchmarks/run --binary $(RAPPORTEUR) --corpora $(CORPORA) --scorers $(SCORERS)

train: ## train the reader's model (CORPORA=); needs no build
	training/run $(CORPORA)

clean: ## remove what was built
	swift package clean
	rm -rf .demo .scores
