"""MkDocs glue: the only code here that knows MkDocs, and as little of it as possible."""
