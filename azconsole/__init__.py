"""azconsole: the console that connects a Configuration Manager site to Azure services."""
