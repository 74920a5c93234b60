"""What editors wrote, as typed data with its lines: read, and changed all files or none; no rules and no HTML."""
