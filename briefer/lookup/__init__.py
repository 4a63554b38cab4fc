"""The Whoosh index: derived, can be deleted at any time."""
