"""What editors wrote, as typed data with its lines, and the names of these files: read, and changed all or none."""
