"""Import an app that exists already: metadata into the store, the secret key into the key store."""

from __future__ import annotations

import logging
from dataclasses import replace
from uuid import UUID, uuid4

from azconsole.domain.apps import App, AppKind, AppOrigin, SecretInfo, Tenant
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import StoreError, UserInputError
from azconsole.domain.forms import ImportClientForm, ImportServerForm
from azconsole.domain.texts import say
from azconsole.domain.validation import ImportServerValues, check_import_client, check_import_server
from azconsole.operations.ports import AppStore, Clock, SecretStore
from azconsole.operations.service_rules import raise_first

_log = logging.getLogger(__name__)
_TITLE = say("The app cannot be imported")
_INCOMPLETE = say("The form is not complete.")


class ImportApp:
    """Importing apps."""

    def __init__(self, apps: AppStore, secrets: SecretStore, clock: Clock) -> None:
        self._apps = apps
        self._secrets = secrets
        self._clock = clock

    def server(self, cloud: CloudProfile, form: ImportServerForm) -> App:
        """Check the form, keep the secret (read back), store the app. Raises UserInputError with its field,
        KeyStoreUnavailableError. An app known already is updated with the new values and key."""
        checked = check_import_server(form, self._clock().astimezone().date())
        raise_first(checked.problems, _TITLE)
        values = checked.value
        if values is None:
            raise UserInputError(_TITLE, _INCOMPLETE)
        known = self._known(values.tenant_id, values.client_id, AppKind.SERVER)
        # A reference of its own: the old key stays usable until the new one is stored.
        info = SecretInfo(f"app/{values.client_id}/{uuid4().hex[:8]}", values.secret_key.hint, values.expires)
        self._secrets.put(info.reference, values.secret_key)
        try:
            app = self._apps.save(self._server_app(cloud, values, info, known))
        except StoreError:
            self._secrets.delete(info.reference)
            raise
        if known and known.secret:
            self._secrets.delete(known.secret.reference)
        _log.info("Imported the server app %s of tenant %s", app.client_id, app.tenant.tenant_id)
        return app

    def client(self, cloud: CloudProfile, form: ImportClientForm, server_app: App) -> App:
        """Check the form and store the app in the server app's tenant. Raises UserInputError."""
        checked = check_import_client(form)
        raise_first(checked.problems, _TITLE)
        if checked.value is None:
            raise UserInputError(_TITLE, _INCOMPLETE)
        if server_app.tenant.cloud != cloud.key:
            message = say("The web app “{app}” belongs to another Azure environment.", app=server_app.name)
            raise UserInputError(_TITLE, message)
        name, client_id = checked.value
        known = self._known(server_app.tenant.tenant_id, client_id, AppKind.CLIENT)
        _log.info("Importing the client app %s of tenant %s", client_id, server_app.tenant.tenant_id)
        if known:
            return self._apps.save(replace(known, name=name, tenant=server_app.tenant))
        return self._apps.save(
            App(
                id=0,
                kind=AppKind.CLIENT,
                tenant=server_app.tenant,
                name=name,
                client_id=client_id,
                origin=AppOrigin.IMPORTED,
                created=self._clock(),
            )
        )

    def _known(self, tenant_id: UUID, client_id: UUID, kind: AppKind) -> App | None:
        """The app when the site knows it. Raises UserInputError when it is known as the other kind."""
        known = self._apps.find(tenant_id, client_id)
        if known and known.kind is not kind:
            sentence = (
                say("This client ID belongs to the web app “{app}”.", app=known.name)
                if known.kind is AppKind.SERVER
                else say("This client ID belongs to the native client app “{app}”.", app=known.name)
            )
            raise UserInputError(_TITLE, sentence, field="client_id")
        return known

    def _server_app(self, cloud: CloudProfile, values: ImportServerValues, info: SecretInfo, known: App | None) -> App:
        tenant = Tenant(values.tenant_id, values.tenant_name, self._domain(values.tenant_id), cloud.key)
        if known:
            return replace(
                known, tenant=tenant, name=values.application_name, app_id_uri=values.app_id_uri, secret=info
            )
        return App(
            id=0,
            kind=AppKind.SERVER,
            tenant=tenant,
            name=values.application_name,
            client_id=values.client_id,
            origin=AppOrigin.IMPORTED,
            created=self._clock(),
            app_id_uri=values.app_id_uri,
            secret=info,
        )

    def _domain(self, tenant_id: UUID) -> str:
        """The initial domain of a tenant when another of its apps told it; the form does not ask for it."""
        return next((app.tenant.domain for app in self._apps.all() if app.tenant.tenant_id == tenant_id), "")
