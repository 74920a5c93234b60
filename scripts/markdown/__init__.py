"""Markdown extensions: findings, terms, situations, notations and citations; they know Python-Markdown only."""
