"""Simulated Azure Resource Manager: what a client asks at start-up."""
