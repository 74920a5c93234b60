"""Markdown extensions: findings, terms, situations, tensions, notations and citations; they know Python-Markdown only."""
