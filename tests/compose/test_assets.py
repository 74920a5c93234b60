"""One style and one script, and nothing of the theme that no page uses."""

from scripts.compose.assets import ASSETS, JOINED, is_unused, joined


def test_every_file_is_in_the_one_that_is_sent_in_the_order_of_their_names() -> None:
    for folder in JOINED.values():
        text = joined(folder)
        files = sorted((ASSETS / folder).iterdir())
        assert files
        starts = [text.index(file.read_text(encoding="utf-8")) for file in files]
        assert starts == sorted(starts)


def test_small_files() -> None:
    long = [
        path.name
        for folder in JOINED.values()
        for path in (ASSETS / folder).iterdir()
        if path.read_text(encoding="utf-8").count("\n") > 250
    ]
    assert long == []


def test_only_what_no_page_uses_stays_out() -> None:
    assert is_unused("assets/javascripts/bundle.min.js")
    assert is_unused("assets/css/1-tokens.css")
    assert not is_unused("assets/kennisbank.css")
    assert not is_unused("assets/favicon.svg")
