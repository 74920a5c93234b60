"""The addresses that the built site promises to keep."""

from scripts.built.site import Built
from scripts.content.names import FINDING_FOLDER, INDEX
from scripts.markdown.references import FOOT

_HEADINGS = "h1[id], h2[id], h3[id], h4[id], h5[id], h6[id], .eerder[id]"


def addresses(built: Built) -> frozenset[str]:
    """Every address that the site promises to keep: its pages, their headings, blocks and former ids, and findings."""
    found = set()
    for page in built.pages:
        if page.source is None and page.path.startswith(f"{FINDING_FOLDER}/"):
            found.add(f"/{page.path.removesuffix(INDEX)}")
        if page.source is None or page.article is None:
            continue
        address = f"/{page.path.removesuffix(INDEX)}"
        found.add(address)
        # The list of sources at the foot comes and goes with what the page cites.
        ids = (node.id for node in page.article.css(_HEADINGS))
        found |= {f"{address}#{id_}" for id_ in ids if id_ and id_ != FOOT}
    return frozenset(found)
