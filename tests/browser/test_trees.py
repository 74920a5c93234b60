"""The parser of the gate makes the tree that Chromium makes, or says that it cannot.

Where the two differ, the gate sees an element that no list allows: then nothing of the page is published.
"""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from selectolax.lexbor import LexborHTMLParser, LexborNode

from scripts.markdown.allowed import allowed

# Comments, text of its own kind, foreign content, what is nested wrongly, and what ends early.
PIECES = [
    "<!--> <p id=a>b</p> -->",
    "<!---> <p>b</p> -->",
    "<!-- a --!> <p>b</p> -->",
    "<!-- a -- > b --> c",
    "<!-- <!-- a --> b -->",
    "<!a><p>b</p>",
    "<?php a ?><p>b</p>",
    "</ a><p>b</p>",
    "<![CDATA[ a <p>b</p> ]]>",
    "<svg><![CDATA[ a <p>b</p> ]]></svg>",
    "<script>a <!-- <script> b </script> c --> d</script><p>e</p>",
    "<script>a <!-- <script> b </script><p>c</p>",
    "<style>a <!-- </style><p>b</p> -->",
    "<title>a <p>b</title><p>c</p>",
    "<textarea>a <p>b</textarea><p>c</p>",
    "<xmp>a <p>b</xmp><p>c</p>",
    "<iframe>a <p>b</iframe><p>c</p>",
    "<noembed>a <p>b</noembed><p>c</p>",
    "<noframes>a <p>b</noframes><p>c</p>",
    "<plaintext>a <p>b</plaintext>",
    "<noscript><p title='</noscript><img src=x>'>b</noscript>",
    "<noscript><style></noscript><p>a</p></style>",
    "<template><p>b</p></template><p>c</p>",
    "<template shadowrootmode=open><p>b</p></template>",
    "<svg><title><p>b</p></title></svg>",
    "<svg><desc><p>b</p></desc></svg>",
    "<svg><foreignObject><p>b</p></foreignObject></svg>",
    "<svg><p>b</p></svg>",
    "<svg><style><p>b</p></style></svg>",
    "<svg><script>a<p>b</p></script></svg>",
    "<svg><a href=x><p>b</p></a></svg>",
    "<svg viewbox='0 0 1 1' XLINK:href=a><lineargradient/><PATH d=m /></svg>",
    "<svg><font color=x>b</font><font x>c</font></svg>",
    "<math><mi><p>b</p></mi><mglyph><p>c</p></mglyph></math>",
    "<math><annotation-xml encoding='text/html'><p>b</p></annotation-xml></math>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;p&gt;'></table></mtext></math>",
    "<p>a<p>b<div>c</p>d",
    "<b>a<i>b</b>c</i>d",
    "<a href=x>b<a href=y>c</a>d",
    "<table>a<p>b</p><tr><td>c<td>d</table>e",
    "<table><tr><form><td>a</form></table><form>b",
    "<select><p>a</p><option>b<svg><p>c</select>d",
    "<ul><li>a<li>b<ul><li>c</ul>d</ul>",
    "<h1>a<h2>b</h1>c",
    "</p></br>a<br/>b</div>c",
    "<p a=1 A=2 a=3 b='&lt;c&gt;' d=\"e&quot;f\" g=h/i>j",
    "<p\x0ca=1\x0cb>c</p\x0c>d",
    "<p =a b==c ' d>e",
    "<p a='x\x00y'>b\x00c",
    "a &lt;p&gt; &amp;lt; &#60;b&#62; &#x3c; &notin; &notit; &ampx &#0; &#128; &#xd800;",
    "<article></main></article><body onload=x class=y><html lang=z>",
    "</body><p>a</p></html><p>b</p>",
    "<frameset><frame></frameset><p>a",
    "<form id=a><form id=b><input name=c></form>d</form>e",
    "<button>a<button>b</button>c",
    "<nobr>a<nobr>b",
    "<image src=x><isindex>a",
    "<ruby>a<rp>b<rt>c</ruby>",
    "<dl><dt>a<dd>b<dt>c</dl>",
    "<details><summary>a</summary>b</details><dialog open>c</dialog>",
    "<p>" + "<b>" * 40 + "a" + "</p>" + "c",
    "<div>" * 300 + "a" + "</div>" * 300,
    "<scr\x00ipt>a</scr\x00ipt>",
    "<SCRIPT/x>a</SCRIPT/x>b",
    "<img src=a onerror\n=\nb>c<p",
    "<a href='java&#9;script&colon;b'>c</a>",
]
WALK = """() => {
  const lines = [];
  const walk = (node, depth) => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.ELEMENT_NODE) {
        const names = [...child.attributes].map(({ name, value }) => `${name.toLowerCase()}=${value}`).sort();
        lines.push([depth, child.localName.toLowerCase(), ...names].join(" "));
        walk(child, depth + 1);
      } else if (child.nodeType === Node.TEXT_NODE) {
        lines.push(`${depth} "${child.data}"`);
      } else if (child.nodeType === Node.COMMENT_NODE) {
        lines.push(`${depth} <!--`);
      }
    }
  };
  walk(document, 0);
  return lines;
}"""
FRAME = '<!doctype html><html><head><meta charset="utf-8"><title>T</title></head><body><main><article>{}</article></main></body></html>'


def tree(html: str) -> list[str]:
    """The tree of the gate, a line for each node."""
    lines: list[str] = []

    def walk(node: LexborNode, depth: int) -> None:
        child = node.child
        while child is not None:
            tag = child.tag or ""
            if tag == "-text":
                lines.append(f'{depth} "{child.text_content or ""}"')
            elif tag == "-comment":
                lines.append(f"{depth} <!--")
            elif tag != "!doctype":
                names = sorted(f"{name.lower()}={value or ''}" for name, value in child.attributes.items())
                lines.append(" ".join([str(depth), tag.lower(), *names]))
                walk(child, depth + 1)
            child = child.next

    root = LexborHTMLParser(html).root
    assert root is not None
    top = root
    names = sorted(f"{name.lower()}={value or ''}" for name, value in top.attributes.items())
    lines.append(" ".join(["0", (top.tag or "").lower(), *names]))
    walk(top, 1)
    return lines


@pytest.fixture(scope="module")
def opened(browser: Browser) -> Page:
    """A page that shows what it is given, and lets nothing run."""
    context = browser.new_context()
    page = context.new_page()
    page.route("**/*", lambda route: route.abort())
    return page


def seen(page: Page, html: str) -> list[str]:
    """The tree of Chromium, a line for each node."""
    page.unroute("**/*")
    headers = {"content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'"}
    page.route("**/*", lambda route: route.fulfill(body=html, headers=headers))
    page.goto("http://site.example/", wait_until="commit")
    page.wait_for_load_state("domcontentloaded")
    return page.evaluate(WALK)


def unknown(lines: list[str]) -> bool:
    """Whether the gate refuses a tree for an element in it, wherever that stands."""
    frame = {"html", "head", "meta", "title", "body", "main", "article"}
    tags = {line.split(" ")[1] for line in lines if not line.split(" ", 1)[1].startswith(('"', "<!--"))}
    return bool(tags - frame - set(allowed().anyone))


@pytest.mark.parametrize("piece", PIECES)
def test_a_piece_of_html(piece: str, opened: Page) -> None:
    html = FRAME.format(piece)
    ours, theirs = tree(html), seen(opened, html)
    assert ours == [line for line in theirs if line] or unknown(ours), "\n".join(["", *ours, "--", *theirs])


def test_every_page_of_the_site(opened: Page, finished: Path) -> None:
    for file in sorted(finished.rglob("*.html")):
        html = file.read_text(encoding="utf-8")
        if "<noscript>" in html.partition("</head>")[0]:
            continue  # A browser that runs scripts takes it for text in the head, and for elements when it does not.
        # Another policy than that of the page would be added to it; what is compared is the tree before scripts run.
        assert tree(html) == seen(opened, html), file
