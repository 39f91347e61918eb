"""azconsole: the console that connects a Configuration Manager site to Azure services."""

__version__ = "0.1.0"
