"""What Azure AD User Discovery writes to its log: in ConfigMgr's own words where they are known (requirements.md facts 95 to
97), a few lines a run and never one a user."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from azconsole.domain.apps import AzureService
from azconsole.domain.errors import AccessDeniedError, AzConsoleError, StoreError
from azconsole.domain.users import DiscoveryOutcome, DiscoveryResult, RoundKind

_log = logging.getLogger(__name__)
_KEY_MISSING = "Could not obtain application secret for tenant %s. Please run Renew Secret Key from admin console. %s"


def initialized(service: AzureService, kind: RoundKind, resumed: bool) -> None:
    """A round begins, or goes on where an earlier one stopped."""
    tenant = service.tenant.tenant_id
    _log.info(
        "AAD USER %s sync initialized for tenant %s, with server app %s", kind, tenant, service.server_app.client_id
    )
    if resumed:
        _log.info("Going on with the interrupted %s sync of tenant %s", kind, tenant)


def reading(link: str) -> None:
    """The first page is asked for."""
    _log.info(
        "Making Graph request for %s", "the page after the last one stored" if link else "the first page of users"
    )


def waits(sentence: str) -> None:
    """The cloud asked to wait, or does not answer."""
    _log.warning("%s", sentence)


def fell_back(service: AzureService) -> None:
    """The cloud no longer knows the link: everything is read anew."""
    _log.warning("The delta link of tenant %s is no longer known; a full sync begins", service.tenant.tenant_id)


def ended(service: AzureService, result: DiscoveryResult, now: datetime) -> None:
    """A run ended without an error."""
    kind, tenant = result.kind, service.tenant.tenant_id
    if result.outcome is DiscoveryOutcome.CANCELLED:
        _log.warning("AAD USER %s sync of tenant %s was cancelled; what was read is kept", kind, tenant)
    elif result.outcome is DiscoveryOutcome.REMOVALS_WAITING:
        _log.warning(
            "AAD USER %s sync of tenant %s would remove %d of %d users; waiting for the administrator's decision",
            kind, tenant, result.waiting_removals, result.known_users,
        )  # fmt: skip
    else:
        _log.info("Successfully published UDX for Azure Active Directory users")
        _log.info(
            "%d users on %d pages: %d added, %d changed, %d removed in %.1f seconds",
            result.users, result.pages, result.added, result.changed, result.removed, result.seconds,
        )  # fmt: skip
        if result.skipped:
            _log.warning("%d records were skipped: %s", result.skipped, _reasons(result))
        _log.info("AAD USER %s sync completed successfully at %s", kind, _local(now))
    _next(service, result.started)


def failed(service: AzureService, result: DiscoveryResult, error: AzConsoleError, secret_missing: bool) -> None:
    """A run ended with an error."""
    tenant, reference = service.tenant.tenant_id, f" (request id {error.request_id})" if error.request_id else ""
    if isinstance(error, StoreError) and secret_missing:
        _log.error(_KEY_MISSING, tenant, error)
    elif isinstance(error, AccessDeniedError):
        _log.error("Unauthorized: tenant %s. %s%s", tenant, error, reference)
    else:
        _log.error("AAD USER %s sync of tenant %s failed: %s%s", result.kind, tenant, error, reference)
    _next(service, result.started)


def _next(service: AzureService, started: datetime) -> None:
    settings = service.discovery
    if settings is not None and settings.enabled and settings.delta_enabled:
        due = started + timedelta(minutes=settings.delta_minutes)
        _log.info("Next DELTA USER sync for cloud service %d will start at %s", service.id, _local(due))


def _reasons(result: DiscoveryResult) -> str:
    return ", ".join(f"{reason}: {count}" for reason, count in result.reasons.items()) or "no reason given"


def _local(moment: datetime) -> str:
    return f"{moment.astimezone():%m/%d/%Y %H:%M:%S}"
