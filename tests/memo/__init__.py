"""Tests of briefer.memo."""
