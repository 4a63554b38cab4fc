"""A text becomes Quotes: who said what."""
