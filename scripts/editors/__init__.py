"""What works for editors: makes something new, repairs, keeps the ledger, and measures how easily pages read."""
