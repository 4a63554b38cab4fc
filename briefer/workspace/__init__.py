"""The .briefer file: schema, edits, history."""
