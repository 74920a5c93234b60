"""What MkDocs says in English is told in Dutch, at the place where an editor wrote what it is about."""

from collections.abc import Callable

import pytest

from scripts.checks.complaints import complaint
from scripts.content.source import Sources

CONFIG = "site_name: x\nwatch:\n  - docs\n  - wg\nplugins: []\n"
PAGE = "# A\n\n<!-- zo -->\n\nEen `<![x]>` hier.\n"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Config value 'watch': The path '/a/b/wg' isn't an existing file or directory.",
            "mkdocs.yml:4: M001 de instelling 'watch' deugt niet; MkDocs zegt: The path '/a/b/wg' isn't an existing file or directory.",
        ),
        (
            "Config value 'weg': Unrecognised configuration name: weg",
            "mkdocs.yml:1: M001 de instelling 'weg' deugt niet; MkDocs zegt: Unrecognised configuration name: weg",
        ),
        (
            "Error reading page 'a.md': unknown status keyword 'x' in marked section",
            "docs/a.md:5: M001 '<![x]>' kan niet gelezen worden; zet een spatie tussen < en ! (MkDocs meldt: Error reading page "
            "'a.md': unknown status keyword 'x' in marked section)",
        ),
        (
            "Error reading page 'a.md': iets anders",
            "docs/a.md:1: M001 'a.md' kan niet gelezen worden; kijk naar wat het laatst is veranderd (MkDocs meldt: Error reading "
            "page 'a.md': iets anders)",
        ),
        ("Error reading page 'weg.md': zo", "mkdocs.yml:1: M001 MkDocs meldt: Error reading page 'weg.md': zo"),
        ("iets\nanders", "mkdocs.yml:1: M001 MkDocs meldt: iets anders"),
    ],
)
def test_a_complaint_is_told_at_its_place(text: str, told: str, sources: Callable[..., Sources]) -> None:
    assert str(complaint(text, sources({"a.md": PAGE}, config=CONFIG))) == told
