"""The right pane: the quotes of the article, the note, and an overview."""
