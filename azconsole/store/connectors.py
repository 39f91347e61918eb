"""The settings of a Log Analytics service as the column services.connector holds them: JSON."""

from __future__ import annotations

import json
from dataclasses import asdict

from azconsole.domain.log_analytics import ConnectorSettings, DataRule, Subscription, Workspace


def connector_text(settings: ConnectorSettings | None) -> str | None:
    """The settings as text."""
    return None if settings is None else json.dumps(asdict(settings))


def as_connector(text: str | None) -> ConnectorSettings | None:
    """The settings of a text."""
    if text is None:
        return None
    values = json.loads(text)
    rule = values["rule"]
    return ConnectorSettings(
        subscription=Subscription(**values["subscription"]),
        workspace=Workspace(**values["workspace"]),
        collections=tuple(values["collections"]),
        site_code=values["site_code"],
        rule=DataRule(**rule) if rule else None,
    )
