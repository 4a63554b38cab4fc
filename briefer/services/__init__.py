"""What an analyst can do: one module a verb; no Qt."""
