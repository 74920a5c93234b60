"""The rules, one family a module: a check yields problems, its docstring is the rule, and it never prints, exits or writes."""
