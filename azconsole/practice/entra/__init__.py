"""Simulated Entra ID: discovery, authorize, token."""
