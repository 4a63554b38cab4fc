"""The middle pane."""
