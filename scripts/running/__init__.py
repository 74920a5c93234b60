"""How programs run here: what a build shows while it works, and the engine that renders the site."""
