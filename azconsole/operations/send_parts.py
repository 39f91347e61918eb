"""Sending the parts of an upload to a service's data collection rule; a rule that is gone is made anew."""

from __future__ import annotations

import logging
from dataclasses import replace

from azconsole.domain.apps import AzureService
from azconsole.domain.azure_rights import allows, how_to, private_only, upload_missing
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import AccessDeniedError, NotFoundError, UnavailableError
from azconsole.domain.log_analytics import STREAM, ConnectorSettings, DataRule, Right
from azconsole.domain.texts import joined, say
from azconsole.operations.app_token import with_patience
from azconsole.operations.connect_workspace import connect
from azconsole.operations.find_workspaces import AzureAccess, object_id, permissions
from azconsole.operations.log_ports import Azure, Ingestion
from azconsole.operations.ports import ServiceStore
from azconsole.operations.upload_parts import Part

_log = logging.getLogger(__name__)


class PartSender:
    """Sends parts for one sync. The connection is made when it is needed."""

    def __init__(
        self,
        access: AzureAccess,
        services: ServiceStore,
        service: AzureService,
        settings: ConnectorSettings,
        rule: DataRule,
        cancel: CancelToken,
    ) -> None:
        self._access, self._services = access, services
        self._service, self._settings, self._rule = service, settings, rule
        self._cancel = cancel
        self._session: Ingestion | None = None
        self._renewed = False

    def send(self, azure: Azure, part: Part) -> str:
        """The request id of the answer. Raises AccessDeniedError (code "role-spreading" while Azure does not know of the role
        yet), and as the connection does."""
        try:
            return self._connected().upload(part.data, self._cancel)
        except AccessDeniedError as error:
            raise self._refused(azure, error) from error
        except NotFoundError as error:
            if self._renewed:
                raise UnavailableError(
                    say("The rule is not ready"),
                    say("The data collection rule {rule} was just made, and Azure does not take uploads to it yet.",
                        rule=self._rule.name),
                    say("The sync is tried again every half hour."),
                    code="rule-spreading",
                    request_id=error.request_id,
                ) from error  # fmt: skip
        self._renew(azure)
        return self.send(azure, part)

    def close(self) -> None:
        """Close the connection."""
        if self._session is not None:
            self._session.close()
            self._session = None

    def _connected(self) -> Ingestion:
        if self._session is None:
            identity = self._access.identity(self._service.server_app, self._cancel)
            self._session = with_patience(
                lambda: self._access.azure.ingestion(identity, self._rule, STREAM, self._cancel),
                identity,
                self._cancel,
            )
        return self._session

    def _renew(self, azure: Azure) -> None:
        """Somebody deleted the rule: make it again with the same name, and the right to upload where the app may. What was
        uploaded is in the table, so nothing is uploaded again for it."""
        _log.warning("The data collection rule %s is gone; it is made anew", self._rule.id)
        self._renewed = True
        made = connect(azure, self._service.server_app, self._settings, self._cancel)
        assert made.rule is not None
        self._rule = made.rule
        self.close()
        stored = self._services.get(self._service.id)
        if stored.connector is not None and stored.connector.workspace.id == self._settings.workspace.id:
            self._services.update(replace(stored, connector=replace(stored.connector, rule=made.rule)))

    def _refused(self, azure: Azure, error: AccessDeniedError) -> AccessDeniedError:
        """Why the rule takes no rows: the workspace is closed, or the role is missing or was given a short time ago."""
        workspace = azure.workspace(self._settings.workspace.id)
        if not workspace.public_uploads:
            return AccessDeniedError(
                say("Not allowed to upload"),
                private_only(workspace)[0].sentence,
                code="public-network",
                request_id=error.request_id,
            )
        if allows(permissions(azure, self._rule.id), Right.UPLOAD):
            return AccessDeniedError(
                say("The right to upload does not count yet"),
                say("The app has the role Monitoring Metrics Publisher on “{rule}”, but Azure refuses the upload: after a "
                    "role was assigned that lasts up to 30 minutes.", rule=self._rule.name),
                say("The sync is tried again every half hour."),
                code="role-spreading",
                request_id=error.request_id,
            )  # fmt: skip
        app = self._service.server_app
        missing = upload_missing(app.client_id, self._rule.name, self._rule.id, object_id(azure))
        return AccessDeniedError(
            say("The app may not upload"),
            missing.sentence,
            joined(
                how_to(missing),
                say("If it was assigned less than 30 minutes ago, Azure may not know of it yet; the sync tries again."),
            ),
            code="azure-right-missing",
            request_id=error.request_id,
        )
