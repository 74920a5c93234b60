"""MkDocs glue: what MkDocs calls while it renders, and as little of it as possible.

`bibtex` formats citations, `design` sends our style and script, `compose` completes the pages when all are rendered,
and `gate` judges the sources in the live preview, where `beside`, no hook itself, makes what may take longer.
"""
