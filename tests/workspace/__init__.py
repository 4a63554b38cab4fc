"""Tests of briefer.workspace."""
