"""What is made of the built site to be taken along: the search index, downloads, data."""
