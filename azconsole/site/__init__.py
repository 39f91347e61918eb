"""Adapter to a Configuration Manager site."""
