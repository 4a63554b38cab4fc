"""Tests of briefer.notes."""
