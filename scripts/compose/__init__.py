"""What is added to pages when all pages are known: lists, explanations, places, drawings, metadata and edit links."""
