"""Letters in the wrong encoding, and letters that only look so."""

import pytest

from scripts.content.garbled import garbled

SPOILT = {
    "geÃ¯nt": ("Ã¯", "ï"),
    "zâ€™n": ("â€™", "’"),
    "caf√©": ("√©", "é"),
    "‚Äôs": ("‚Äô", "’"),
    "Â© x": ("Â©", "©"),
    "â€": ("â€", ""),
    "ge\ufffdn": ("\ufffd", ""),
    "ï»¿x": ("ï»¿", "\ufeff"),
    "ﬁn": ("ﬁ", "fi"),
    "cliÎnt": ("Î", ""),
    "ðŸ˜€": ("ðŸ˜€", "😀"),
}


@pytest.mark.parametrize(("text", "found"), SPOILT.items())
def test_what_was_meant(text: str, found: tuple[str, str]) -> None:
    assert [(piece, right) for _, piece, right in garbled(text)] == [found]


@pytest.mark.parametrize("text", ["CAFÉ” – É…", "Zoë’s «é» ½ €", "√2 ‚x’ Ö” Ü’", "Ångström", "漢字", "Ã en â"])
def test_what_is_as_it_should_be(text: str) -> None:
    assert list(garbled(text)) == []
