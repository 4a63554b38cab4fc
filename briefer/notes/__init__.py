"""A Note becomes a Document: formats, Markdown, citations, markings, verification."""
