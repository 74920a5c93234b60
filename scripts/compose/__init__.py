"""All that is added to the pages when all are rendered, by any engine: each page one tree, changed and written once."""
