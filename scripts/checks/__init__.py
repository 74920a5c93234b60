"""The gate's rules, one family a module. A check yields problems; it never prints, exits or writes."""
