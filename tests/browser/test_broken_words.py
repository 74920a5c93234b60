"""No word is cut in two without a hyphen, because its column is too narrow."""

from tests.browser.conftest import WIDE, Open

# A phone, a tablet, where the first tables get columns, and a desk.
WIDTHS = (390, 768, 1088, WIDE)
# Addresses and code may break anywhere; what a closed part hides has no lines.
BROKEN = """() => {
  const cut = new Set();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!text.parentElement.checkVisibility() || text.parentElement.closest("code, script, style")) continue;
    for (const { 0: word, index } of text.data.matchAll(/(?<!\\S)\\p{L}{6,}\\p{P}*(?!\\S)/gu)) {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      if (new Set([...range.getClientRects()].map((part) => Math.round(part.top))).size > 1) cut.add(word);
    }
  }
  return [...cut];
}"""


def test_no_word_is_cut_in_two(open_page: Open, pages: tuple[str, ...]) -> None:
    page = open_page("")
    origin = page.url
    cut = []
    for path in pages:
        page.goto(origin + path)
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 800})
            cut += [(path, width, word) for word in page.evaluate(BROKEN)]
    assert not cut
