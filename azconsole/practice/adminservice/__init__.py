"""Simulated AdminService of a Configuration Manager site: its collections and their members, read by OData."""
