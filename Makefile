# Kennisbank Werkalliantie. Each command makes its own environment first.
#   make site         controleren, bouwen en in site/ zetten
#   make serve        live voorbeeld tijdens het schrijven (ADRES=127.0.0.1:8001; anders poort 8000)
#   make check        alleen controleren
#   make nieuw        een pagina, bevinding, begrip of bron maken; vraagt wat nodig is
#   make herstel      herstellen wat veilig te herstellen is
#   make permalinks   nieuwe adressen bijschrijven in data/permalinks.txt
#   make links        adressen van anderen nakijken
#   make nalezen      pagina's noemen die langer dan een jaar geleden zijn nagekeken
#   make verschil     wat er voor lezers verandert (VANAF=commit; anders main)
#   make leesbaarheid hoe makkelijk de pagina's te lezen zijn
#   make uitgave      een uitgave maken: alles wat lezers downloaden, in een map, met een tag
#   make audit        bekende lekken in de pakketten
#   make test         de tests
#   make dekking      welke regels en takken van scripts/ de tests raken (duurt langer)
#   make nacht        de tests die minuten duren
#   make benchmark    meten naast andere gereedschappen (MATEN="--sizes 10 100")
#   make lock         de pakketten opnieuw vastzetten (voor programmeurs)

PYTHON ?= python3
VENV = .venv/bin/python
# Names of files and output are UTF-8, also where the system says nothing (LC_ALL=POSIX) or something else.
export PYTHONUTF8 = 1

.PHONY: help site serve check nieuw herstel permalinks links nalezen leesbaarheid verschil uitgave audit test dekking nacht benchmark lock environment test-environment

help:
	@sed -n 's/^#   //p' Makefile

site: environment
	@$(VENV) -m scripts.build

serve: environment
	@$(VENV) -m scripts.running.preview $(ADRES)

check: environment
	@$(VENV) -m scripts.check

nieuw: environment
	@$(VENV) -m scripts.editors.new

herstel: environment
	@$(VENV) -m scripts.editors.repair

permalinks: environment
	@$(VENV) -m scripts.editors.permalinks

links: environment
	@$(VENV) -m scripts.publish.external_links

nalezen: environment
	@$(VENV) -m scripts.publish.old_reviews --report .cache/nalezen.md

verschil: environment
	@$(VENV) -m scripts.publish.difference $(VANAF)

leesbaarheid: test-environment
	@$(VENV) -m scripts.editors.readability

uitgave: test-environment
	@$(VENV) -m scripts.publish.release

audit: test-environment
	@$(VENV) -m scripts.publish.audit

# A file at a time, each to one of the processors; with more than four of them, memory runs out first.
test: test-environment
	@$(VENV) -m pytest --numprocesses auto --maxprocesses 4 --dist loadfile

dekking: test-environment
	@$(VENV) -m pytest --cov --cov-report=term

nacht: test-environment
	@$(VENV) -m pytest -m nightly

benchmark: test-environment
	@$(VENV) -m tests.benchmarks.compare $(MATEN)

environment:
	@$(PYTHON) scripts/environment.py

test-environment: environment
	@$(PYTHON) scripts/environment.py requirements-test.txt

LOCK = $(VENV) -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" --upgrade

lock: test-environment
	@$(LOCK) pyproject.toml --output-file requirements.txt
	@$(LOCK) pyproject.toml --extra test --extra lock --constraint requirements.txt --output-file requirements-test.txt
