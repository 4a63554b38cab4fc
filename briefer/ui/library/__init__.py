"""The left pane: the articles, and looking things up in them."""
