"""The built pages as data: their sections, findings and anchors, and how to cite them."""
