"""Tests of briefer.services."""
