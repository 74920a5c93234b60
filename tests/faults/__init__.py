"""Mistakes that editors make, and honest edits that look like them: what the gate says of each."""
