"""MkDocs glue: what MkDocs calls while it renders, and as little of it as possible."""
