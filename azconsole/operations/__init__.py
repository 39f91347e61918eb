"""Use cases, one verb per module; they speak to the adapters through the protocols in ports."""
