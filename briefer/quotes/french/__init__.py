"""The rules of French: cues, incises, offices, who is meant."""
