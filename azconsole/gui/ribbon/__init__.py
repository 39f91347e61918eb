"""The ribbon."""
