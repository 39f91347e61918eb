"""The agent on an open site."""

from __future__ import annotations

from collections.abc import Callable

from azconsole.operations.agent import Agent, Surroundings
from azconsole.wiring.site import Site


def site_agent(site: Site, tell: Callable[[str], None]) -> Agent:
    """The agent of a site; nothing of Qt is needed."""
    tools = site.toolbox
    return Agent(tools.recurring_runs, tools.discover_users, Surroundings(tools.clock), tell)
