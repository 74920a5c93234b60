"""QR codes of addresses (ISO/IEC 18004, by segno): as SVG, and as PNG for what takes no SVG."""

import io
from functools import cache

import segno


@cache
def qr_svg(address: str) -> str:
    """A QR code on a white ground with the quiet zone it needs; nothing for an empty address.

    Args:
        address: a full address.
    """
    if not address:
        return ""
    picture = io.BytesIO()
    _code(address).save(
        picture,
        kind="svg",
        xmldecl=False,
        svgns=True,
        svgclass=None,
        lineclass=None,
        light="#fff",
        dark="#000",
        border=4,
        omitsize=True,
    )
    return picture.getvalue().decode("utf-8").strip()


@cache
def qr_png(address: str) -> bytes:
    """The same as PNG, ten dots a square; nothing for an empty address.

    Args:
        address: a full address.
    """
    if not address:
        return b""
    picture = io.BytesIO()
    # Stored as it is: how small it gets is for who packs it, and does not differ from one zlib to another.
    _code(address).save(picture, kind="png", light="#fff", dark="#000", border=4, scale=10, compresslevel=0)
    return picture.getvalue()


def _code(address: str) -> segno.QRCode:
    # A fixed mask: trying all eight takes four times as long, and every reader reads every mask.
    return segno.make(address, error="m", micro=False, mask=4)
