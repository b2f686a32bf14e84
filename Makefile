# Everything a person or CI does with this repository. `make` alone prints help.
SHELL := /bin/bash
CONFIGURATION ?= Release
CLI := artifacts/bin/BsrMatch.Cli/$(shell echo $(CONFIGURATION) | tr A-Z a-z)/bsrmatch
DEMO_DB := artifacts/demo.db
# Firm ages count from this day wherever figures are pinned, so that they do not drift with the calendar.
AS_OF := 2026-01-01
PREFIX ?= $(HOME)/.local
COLLECTIONS := mte-fr sbir-programmes sbir-calls

.DEFAULT_GOAL := help
.PHONY: help sdk build demo retrain-demo test test-slow test-crash check texts train card evaluate quality study \
  extraction benchmark benchmark-external install uninstall clean

help: ## Show this help
	@echo "BsrMatch: from an SME profile to ranked, explained support programmes"
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "  make %-20s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

sdk:
	@command -v dotnet >/dev/null || { \
	  echo "make: the .NET 10 SDK is needed and 'dotnet' is not on the PATH; install it from https://dot.net"; exit 1; }
	@dotnet --version >/dev/null 2>&1 || { \
	  echo "make: no .NET SDK here satisfies global.json (10.0.100 or a later 10.0); install it from https://dot.net"; \
	  exit 1; }

build: sdk ## Restore and build everything
	@echo "building ..." >&2
	@log=$$(dotnet restore --locked-mode -v quiet 2>&1 \
	  && dotnet build --no-restore -c $(CONFIGURATION) -v quiet -nologo 2>&1) || { echo "$$log"; exit 1; }

demo: build ## Match a sample profile against the founding programmes
	@$(CLI) match docs/samples/profile.json --top 3 --db $(DEMO_DB)

test: build ## Run the quick tests
	@dotnet test --no-build -c $(CONFIGURATION) --nologo -v quiet --filter "TestCategory!=Slow&TestCategory!=Crash" \
	  --logger "console;verbosity=minimal"

test-slow: build ## Run the slow tests: training, fuzzing, scale
	@dotnet test --no-build -c $(CONFIGURATION) --nologo -v quiet --filter "TestCategory=Slow&TestCategory!=Crash" \
	  --logger "console;verbosity=minimal"

# Style and analyzers are errors of the build already; only white space is left to look at.
check: build ## Check formatting, the catalogue, the model card, the training texts and the pinned metrics
	@dotnet format whitespace --no-restore --verify-no-changes --exclude artifacts
	@$(CLI) catalogue validate
	@$(CLI) models show --models models --format markdown | diff -q - docs/model-card.md >/dev/null || { \
	  echo "docs/model-card.md: is not of the shipped model; run 'make card'"; exit 1; }
	@$(MAKE) --no-print-directory texts
	@$(MAKE) --no-print-directory evaluate

texts: build ## Check the labelled training texts; AGAINST=DIR holds texts that must stay unseen
	@$(CLI) train --check --data training-data $(if $(AGAINST),--against "$(AGAINST)")

train: build ## Train a model bundle from training-data, and put it to use unless it is worse
	@trained=$$($(CLI) train --data training-data --models models --no-store) && version=$${trained%% *} && \
	  { [ "$$version" = "$$(cat models/current)" ] || \
	    $(CLI) models promote "$$version" --data training-data --models models --no-store; }

retrain-demo: build ## Eleven programmes, then a twelfth: import, learn, compare, promote, match, go back
	@bash docs/samples/retrain/run $(CLI) artifacts/retrain-demo

card: build ## Write docs/model-card.md from the shipped model's card
	@$(CLI) models show --models models --format markdown --output docs/model-card.md

evaluate: build ## Measure the ranker and its baselines on the test split and compare with the pinned figures
	@$(CLI) evaluate --as-of $(AS_OF) --expected training-data/expected-metrics.json

extraction: build ## Learn the weights of extraction anew and write docs/quality/extraction.md
	@$(CLI) projects label --measure training-data --learn training-data/extraction-weights.json \
	  --output docs/quality/extraction.md

quality: build ## Write docs/quality/*.md; BENCHMARKS=DIR adds sets of profiles.jsonl and qrels.txt
	@mkdir -p docs/quality
	@$(CLI) evaluate --as-of $(AS_OF) --quiet --report docs/quality/test-split.md >/dev/null
	@for set in $(if $(BENCHMARKS),sme-profiles sme-profiles-hard); do \
	  $(CLI) evaluate --as-of $(AS_OF) --quiet --profiles $(BENCHMARKS)/$$set/profiles.jsonl \
	    --qrels $(BENCHMARKS)/$$set/qrels.txt --report docs/quality/$$set.md >/dev/null || exit 1; done

study: build ## Write docs/quality/ablation.md, unseen- and new-programmes.md; takes long
	@$(CLI) train --new-programme --data training-data --report docs/quality/new-programmes.md
	@$(CLI) train --ablation --data training-data --report docs/quality/ablation.md
	@$(CLI) train --leave-one-out --data training-data --report docs/quality/unseen-programmes.md

# Trained on `train`, measured on `dev`; their models stay among the build's files.
benchmark-external: build ## Train and measure on the BEIR collections of BENCHMARKS=DIR; writes docs/quality/*.md
	@test -n "$(BENCHMARKS)" || { echo "make: name the folder of the collections with BENCHMARKS=DIR"; exit 2; }
	@for set in $(COLLECTIONS); do \
	  $(CLI) train --collection $(BENCHMARKS)/$$set --models artifacts/external/$$set && \
	  $(CLI) evaluate --collection $(BENCHMARKS)/$$set --split dev --models artifacts/external/$$set \
	    --as-of $(AS_OF) --report docs/quality/$$set.md || exit 1; done

test-crash: build ## Kill batches, imports, trainings and promotions at fifty to a hundred random moments
	@dotnet test --no-build -c $(CONFIGURATION) --nologo -v quiet --filter "TestCategory=Crash" \
	  --logger "console;verbosity=minimal"

benchmark: build ## Measure parts and whole batches, write docs/performance.md; BENCHMARKS=DIR adds 1,000 programmes
	@dotnet run --no-build -c $(CONFIGURATION) --project tests/BsrMatch.Benchmarks -- \
	  performance docs/performance.md $(if $(BENCHMARKS),$(BENCHMARKS)/sbir-calls)

# Everything goes into a folder of its own, and one link tells which is in use: killed at any moment, there is
# either the old program or the new one. Models that were trained into the old folder come along.
install: sdk ## Put a bsrmatch compiled ahead into PREFIX/bin, with what it needs in PREFIX/lib (default ~/.local)
	@echo "compiling ahead ..." >&2
	@kind=$$(dotnet --info | awk '$$1 == "RID:" {print $$2}'); lib="$(PREFIX)/lib"; name="bsrmatch-$$(date +%s)"; \
	mkdir -p "$(PREFIX)/bin" "$$lib/$$name" && \
	log=$$(dotnet publish src/BsrMatch.Cli -c Release -v quiet -nologo -p:InstallFor="$$kind" \
	  -p:RunAnalyzers=false -p:ArtifactsPath="$(CURDIR)/artifacts/install" -o "$$lib/$$name" 2>&1) \
	  || { echo "$$log"; rm -rf "$$lib/$$name"; exit 1; }; \
	cp -R models training-data "$$lib/$$name" && \
	for bundle in "$$lib"/bsrmatch-*/models/*/; do \
	  [ ! -d "$$bundle" ] || [ -d "$$lib/$$name/models/$$(basename "$$bundle")" ] \
	    || cp -R "$$bundle" "$$lib/$$name/models"; done && \
	ln -sf "../lib/$$name/bsrmatch" "$(PREFIX)/bin/.bsrmatch" && \
	mv -f "$(PREFIX)/bin/.bsrmatch" "$(PREFIX)/bin/bsrmatch" && \
	for old in "$$lib"/bsrmatch-*; do [ "$$old" = "$$lib/$$name" ] || rm -rf "$$old"; done && \
	echo "installed: $(PREFIX)/bin/bsrmatch"

uninstall: ## Remove what `make install` put into PREFIX; stores and outputs stay
	@rm -rf "$(PREFIX)"/lib/bsrmatch-* "$(PREFIX)/bin/bsrmatch"

clean: ## Remove everything that was built
	@rm -rf artifacts
