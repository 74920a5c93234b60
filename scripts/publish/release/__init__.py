"""Releases: what a version of the content is called, what it must tell readers, and the files it comes in."""
