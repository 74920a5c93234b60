"""How programs run here: what a build shows while it works, the engine that renders the site, and the live preview."""
