"""The right pane."""
