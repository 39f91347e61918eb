"""Simulated Log Analytics query API, v1: KQL (see azconsole.practice.kql) over what was uploaded to a workspace."""
