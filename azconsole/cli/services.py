"""`azconsole services list|show|add|delete`."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from azconsole.cli.output import one_line, print_fields, print_json, print_table
from azconsole.domain.apps import App, AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import NotFoundError, UserInputError
from azconsole.domain.progress import StepReport, StepState
from azconsole.domain.redact import Secret
from azconsole.domain.services import service_kind
from azconsole.operations import plan_file
from azconsole.operations.apply_plan import apply_plan
from azconsole.operations.plan_members import LARGEST_FILE
from azconsole.operations.toolbox import Toolbox
from azconsole.wiring.site import open_site

SECRET_VARIABLE = "AZCONSOLE_SECRET_KEY"  # noqa: S105 - the name of a variable, not a secret
_LONGEST_KEY_FILE = 65536


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """One of the verbs, on an open site."""
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        tools = site.toolbox
        match options.verb:
            case "list":
                _list(tools, options.json)
            case "show":
                _show(tools, find_service(tools, options.name), options.json)
            case "add":
                _add(tools, options, cancel)
            case _:
                _delete(tools, find_service(tools, options.name), options.json, cancel)
    return 0


def find_service(tools: Toolbox, name: str) -> AzureService:
    """The service of this name. Raises NotFoundError."""
    service = tools.services.by_name(name)
    if service is None:
        raise NotFoundError("No such service", f"There is no service named “{name}”.", "See `azconsole services list`.")
    return service


def describe(tools: Toolbox, service: AzureService) -> dict[str, Any]:
    """A service as JSON: no secret, only the hint and the expiry of its key."""
    last = tools.runs.last(service.id)
    secret = service.server_app.secret
    return {
        "name": service.name,
        "description": service.description,
        "service": service.kind,
        "cloud_service_type": service_kind(service.kind).title,
        "environment": service.cloud,
        "tenant_id": service.tenant.tenant_id,
        "tenant_name": service.tenant.name,
        "server_app": _app(service.server_app),
        "client_app": _app(service.client_app) if service.client_app else None,
        "secret_expires": secret.expires if secret else None,
        "secret_state": secret.state(tools.clock()) if secret else "none",
        "discovery": _discovery(service),
        "connector": _connector(tools, service),
        "users": tools.users.count(service.tenant.tenant_id) if service.discovery else 0,
        "created": service.created,
        "last_run": None
        if last is None
        else {
            "kind": last.result.kind,
            "outcome": last.result.outcome,
            "started": last.result.started,
            "seconds": last.result.seconds,
            "added": last.result.added,
            "changed": last.result.changed,
            "removed": last.result.removed,
            "message": last.message,
        },
    }


def _app(app: App) -> dict[str, Any]:
    return {"name": app.name, "client_id": app.client_id, "app_id_uri": app.app_id_uri, "origin": app.origin}


def _discovery(service: AzureService) -> dict[str, Any] | None:
    settings = service.discovery
    if settings is None:
        return None
    return {
        "enabled": settings.enabled,
        "full": settings.full.describe(),
        "delta_enabled": settings.delta_enabled,
        "delta_minutes": settings.delta_minutes,
    }


def _connector(tools: Toolbox, service: AzureService) -> dict[str, Any] | None:
    settings = service.connector
    if settings is None:
        return None
    uploads = tools.upload_collections.last(service.id)
    return {
        "subscription": settings.subscription.name,
        "subscription_id": settings.subscription.subscription_id,
        "resource_group": settings.workspace.resource_group,
        "workspace": settings.workspace.name,
        "workspace_id": settings.workspace.customer_id,
        "workspace_resource_id": settings.workspace.id,
        "rule": settings.rule.name if settings.rule else None,
        "site_code": settings.site_code,
        "collections": [c.code for c in tools.collections.all() if c.id in settings.collections],
        "last_upload": max((upload.synced for upload in uploads), default=None),
        "rows": sum(upload.rows for upload in uploads),
        "parts": sum(upload.parts for upload in uploads),
    }


def _list(tools: Toolbox, as_json: bool) -> None:
    rows = [describe(tools, service) for service in tools.services.all()]
    if as_json:
        print_json(rows)
    elif rows:
        print_table(rows, ("name", "cloud_service_type", "tenant_name", "environment", "secret_expires", "users"))
    else:
        print("No Azure service is configured. Open the window, or run `azconsole services add PLAN.json`.")


def _show(tools: Toolbox, service: AzureService, as_json: bool) -> None:
    values = describe(tools, service)
    if as_json:
        print_json(values)
        return
    flat: dict[str, Any] = {}
    for name, value in values.items():
        if isinstance(value, dict):
            flat.update({f"{name}_{inner}": v for inner, v in value.items()})
        else:
            flat[name] = value
    print_fields(flat)


def _add(tools: Toolbox, options: argparse.Namespace, cancel: CancelToken) -> None:
    plan = plan_file.load(_read_plan(options.plan))
    secret = _given_secret(options.secret_key_file)
    service = apply_plan(plan, tools, secret, cancel, lambda step: _tell(step, options.json))
    if options.json:
        print_json(describe(tools, service))
        return
    print(f"{one_line(service.name)} is configured.")
    if service.discovery and service.discovery.enabled:
        print("Run `azconsole sync NAME --full` to discover its users now.")
    if service.connector:
        print("Run `azconsole sync NAME` to upload its collections now.")


def _tell(step: StepReport, as_json: bool) -> None:
    if not as_json and step.state not in (StepState.PENDING, StepState.RUNNING):
        print(f"  {step.state.value:<8} {step.title}" + (f": {one_line(step.detail)}" if step.detail else ""))


def _read_plan(file: str) -> bytes:
    """The plan's bytes, one more than allowed at most: the plan's reader refuses such a file."""
    try:
        with Path(file).open("rb") as plan:
            return plan.read(LARGEST_FILE + 1)
    except OSError as error:
        raise UserInputError(
            "Plan not read", f"{file}: {error.strerror}.", "Give the file saved with Save plan… in the wizard."
        ) from error


def _given_secret(file: str | None) -> Secret | None:
    """The secret key from the file ("-": standard input), else from the environment. One final line end is no part of it."""
    if file is None:
        value = os.environ.get(SECRET_VARIABLE, "")
        return Secret(value) if value else None
    try:
        with sys.stdin.buffer if file == "-" else Path(file).open("rb") as source:
            text = source.read(_LONGEST_KEY_FILE).decode("utf-8-sig")
    except OSError as error:
        raise UserInputError("Secret key not read", f"{file}: {error.strerror}.", "Check --secret-key-file.") from error
    except UnicodeDecodeError:
        # Not chained: the error holds the file's content.
        raise UserInputError(
            "Secret key not read", f"{file} is not a text in UTF-8.", "Check --secret-key-file."
        ) from None
    text = text.removesuffix("\n").removesuffix("\r")
    if not text:
        raise UserInputError("Secret key not read", f"{file} is empty.", "Check --secret-key-file.")
    return Secret(text)


def _delete(tools: Toolbox, service: AzureService, as_json: bool, cancel: CancelToken) -> None:
    preview = tools.delete_service.preview(service.id)
    stays = tools.delete_service.run(service.id, cancel)
    if as_json:
        apps = [_app(app) for app in preview.apps_that_stay]
        print_json({"deleted": service.name, "apps_that_stay": apps, "stays_in_azure": list(stays)})
        return
    devices = f" and {preview.devices_removed} devices" if preview.devices_removed else ""
    print(f"{one_line(service.name)} is deleted here, with {preview.users_removed} discovered users{devices}.")
    for sentence in stays:
        print(f"  {one_line(sentence)}")
    for app in preview.apps_that_stay:
        print(f"  {one_line(app.name)} ({app.client_id}) stays in Azure AD; an administrator may delete it there.")
