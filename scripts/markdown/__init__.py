"""Markdown extensions: findings, terms, situations, tensions, notations, citations; they know Python-Markdown only."""
