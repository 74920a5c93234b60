"""QR codes of addresses as SVG (ISO/IEC 18004, by segno)."""

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
    # A fixed mask: trying all eight takes four times as long, and every reader reads every mask.
    segno.make(address, error="m", micro=False, mask=4).save(
        picture, kind="svg", xmldecl=False, svgns=True, light="#fff", dark="#000", border=4, omitsize=True
    )
    return picture.getvalue().decode("utf-8").strip()
