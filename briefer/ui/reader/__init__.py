"""The middle pane: an article with its quotes marked, and the card of the quote one stands on."""
