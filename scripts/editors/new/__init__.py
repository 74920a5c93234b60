"""Writing something new for an editor: a page, a finding, a term or a source, with ids and front matter right."""
