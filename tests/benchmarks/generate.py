"""Makes a site of any size, with findings, terms, citations and links, to measure on."""

import shutil
from pathlib import Path

import yaml
from mkdocs.utils.yaml import get_yaml_loader

ROOT = Path(__file__).resolve().parents[2]
_META = """---
title: {title}
description: {title}, een pagina die alleen gemaakt is om mee te meten hoe lang iets duurt.
nagekeken: 2026-11-23
---

"""
_FINDING = """/// bevinding | Bevinding {number} van pagina {page} is een hele gedachte
    id: bevinding-{page}-{number}
    wie: onderzoek
    soort: advies
    verslag: 3 Binnen een gedwongen kader

Een werker die weerstand ziet, neemt die niet op zichzelf.
Hij vraagt eerst wat eraan voorafging, zegt wat hij wel en niet kan beloven, en komt daar een week later op terug.
Zie ook [de vorige]({before}.md#bevinding-{before_page}-1) en [de volgende]({after}.md#bevinding-{after_page}-2)
over woord{word} [@bron{source}; zie ook @bron{other}, p. {number}].
///

"""
FINDINGS = 8
SECTION = 25
SOURCES = 40
"""At most; a small site has as many as its findings cite."""


def generate(folder: Path, size: int) -> None:
    """Write a site in which all is well.

    Args:
        folder: where; made.
        size: number of pages with findings.
    """
    docs = folder / "docs"
    docs.mkdir(parents=True)
    names = [f"pagina-{number}" for number in range(size)]
    sources = min(SOURCES, 7 * size + 1)
    for page, name in enumerate(names):
        before, after = (page - 1) % size, (page + 1) % size
        findings = "".join(
            _FINDING.format(
                page=page,
                number=number,
                before=names[before],
                before_page=before,
                after=names[after],
                after_page=after,
                word=(page + number) % 20,
                source=(page + number) % sources,
                # Never the same source twice in one citation.
                other=(page + number + 1 + page * 6 % (sources - 1)) % sources,
            )
            for number in range(1, FINDINGS + 1)
        )
        text = f"# Pagina {page} {{ #pagina }}\n\n## Bevindingen {{ #bevindingen }}\n\n{findings}"
        _write(docs, name, f"Pagina {page}", text)
    sections = [names[start : start + SECTION] for start in range(0, size, SECTION)]
    links = "\n".join(
        f"## Deel {part} {{ #deel-{part} }}\n\n"
        + "".join(f"- [{name.replace('-', ' ').capitalize()}]({name}.md)\n" for name in of)
        for part, of in enumerate(sections)
    )
    _write(docs, "index", "Begin", f"# Begin {{ #begin }}\n\n{links}")
    _write(
        docs,
        "over",
        "Over",
        "# Over { #over }\n\n## Onderzoek { #label-onderzoek }\n\nUit studies.\n\n"
        "## Redactie { #label-redactie }\n\nVan ons.\n",
    )
    _write(docs, "bronnen", "Bronnen", "# Bronnen { #bronnen }\n\n<!-- bronnen: redactie -->\n")
    terms = "".join(
        f"/// begrip | Woord{word}\n    id: woord{word}\n    wie: redactie\n\nUitleg.\n///\n\n"
        for word in sorted(range(20), key=str)
    )
    _write(docs, "begrippen", "Begrippen", f"# Begrippen {{ #begrippen }}\n\n{terms}")
    keys = sorted(f"bron{number}" for number in range(sources))
    (folder / "bibliography.bib").write_text("\n".join(map(_source, keys)), encoding="utf-8")
    menu = "".join(
        f"  - Deel {part}:\n" + "".join(f"      - {name}.md\n" for name in of) for part, of in enumerate(sections)
    )
    fixed = "".join(f"  - {name}.md\n" for name in ("begrippen", "bronnen", "over"))
    ours = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), get_yaml_loader())
    hooks = "".join(f"  - {(ROOT / path).as_posix()}\n" for path in ours["hooks"])
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT.as_posix()}/mkdocs.yml\nnav:\n  - index.md\n{menu}{fixed}theme:\n"
        f"  custom_dir: {ROOT.as_posix()}/overrides\nhooks:\n{hooks}watch: []\n",
        encoding="utf-8",
    )


def copy_real(folder: Path) -> int:
    """Copy this repository, without what git keeps and what was made here.

    Args:
        folder: where; made.

    Returns:
        The number of its pages with findings.
    """
    shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(".*", "site", "__pycache__"))
    return len(_with_findings(folder / "docs"))


def reword(docs: Path) -> None:
    """Add a sentence to the first finding of a site.

    Args:
        docs: the folder of its pages.
    """
    page = _with_findings(docs)[0]
    before, start, finding = page.read_text(encoding="utf-8").partition("/// bevinding")
    options, blank, text = finding.partition("\n\n")
    page.write_text(f"{before}{start}{options}{blank}Dat helpt. {text}", encoding="utf-8")


def _with_findings(docs: Path) -> list[Path]:
    """The pages of a site that have findings."""
    pages = sorted(docs.glob("*.md"))
    return [page for page in pages if "\n/// bevinding" in page.read_text(encoding="utf-8")]


def _write(docs: Path, name: str, title: str, text: str) -> None:
    (docs / f"{name}.md").write_text(_META.format(title=title) + text, encoding="utf-8")


def _source(key: str) -> str:
    number = key.removeprefix("bron")
    # A name has no digits.
    surname = "Schrijver" + number.translate(str.maketrans("0123456789", "abcdefghij"))
    return (
        f"@article{{{key},\n  author = {{{surname}, Jan and Ander, Piet}},\n  title = {{Artikel {number}}},\n"
        f"  journaltitle = {{Tijdschrift}},\n  date = {{2001}},\n  volume = {{1{number}}},\n  pages = {{1--9}},\n"
        "  langid = {dutch},\n}\n"
    )
