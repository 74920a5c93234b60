"""The knowledge base's own code: the gate, the Markdown extensions, the MkDocs glue and the build."""
