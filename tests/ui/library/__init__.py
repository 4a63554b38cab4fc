"""The left pane."""
