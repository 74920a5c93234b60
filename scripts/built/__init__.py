"""The built pages as data, each parsed once: sections, findings, anchors, and how to cite them."""
