"""Markdown extensions of the knowledge base. They know Python-Markdown only, not MkDocs."""
