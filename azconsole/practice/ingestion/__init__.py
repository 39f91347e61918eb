"""Simulated Logs Ingestion API: rows sent to a data collection rule become rows of a workspace's table."""
