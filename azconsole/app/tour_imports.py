"""Importing apps: values of a tenant that does not exist, and what Verify and the wizard say of them; then the right ones."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QListWidget, QWidget

from azconsole.app.tour import Player, Step

_NOBODY = "11111111-2222-4333-8444-555555555555"
_SERVER, _CLIENT = "aaaaaaaa-2222-4333-8444-555555555555", "bbbbbbbb-2222-4333-8444-555555555555"
_KEY = "not~a~real~secret~key~0123456789abcdefghi"
_SERVER_FIELDS = {
    "tenantNameEdit": "Fabrikam", "tenantIdEdit": _NOBODY, "applicationNameEdit": "Fabrikam Server", "clientIdEdit": _SERVER,
    "secretKeyEdit": _KEY,
}  # fmt: skip


def failed_import(player: Player) -> Iterator[Step]:
    """A service of a tenant that does not exist, to the end of the wizard."""
    player.tell("A second service with imported apps, of a tenant that does not exist")
    player.trigger("actionConfigureAzureServices")
    yield player.shown("azureServicesWizard")
    wizard = player.top("azureServicesWizard")
    player.find(QListWidget, "servicesList", wizard).setCurrentRow(0)
    player.type("nameEdit", "Contoso Cloud Management", wizard)
    yield player.idle
    player.picture("wizard-name-taken", wizard)
    player.type("nameEdit", "Fabrikam", wizard)
    yield player.enabled("nextButton", wizard)
    player.press("nextButton", wizard)
    yield player.enabled("webAppButton", wizard)
    yield from _import_server(player, wizard)
    yield from _import_client(player, wizard)
    player.press("summaryButton", wizard)
    yield player.enabled("nextButton", wizard)
    player.press("nextButton", wizard)
    yield lambda: any(view.isVisible() for view in wizard.findChildren(QWidget, "resultsView"))
    player.picture("wizard-failed", wizard)
    player.press("cancelButton", wizard)
    yield player.gone("azureServicesWizard")


def short_lived_key(player: Player) -> Iterator[Step]:
    """The server app is imported again, with a secret key that ends in five days: that is warned of."""
    player.tell("The web app is imported again: its secret key ends in five days")
    player.trigger("actionConfigureAzureServices")
    yield player.shown("azureServicesWizard")
    wizard = player.top("azureServicesWizard")
    player.find(QListWidget, "servicesList", wizard).setCurrentRow(0)
    player.type("nameEdit", "Again", wizard)
    yield player.enabled("nextButton", wizard)
    player.press("nextButton", wizard)
    yield player.enabled("webAppButton", wizard)
    picker, dialog = yield from _open_import(player, wizard, "webAppButton", "serverAppDialog", "importServerAppDialog")
    known = next(app for app in dialog.controller.toolbox.apps.all() if app.secret and app.tenant.domain)
    values = {
        "tenantNameEdit": known.tenant.name, "tenantIdEdit": str(known.tenant.tenant_id), "applicationNameEdit": known.name,
        "clientIdEdit": str(known.client_id), "appIdUriEdit": known.app_id_uri,
        "secretKeyEdit": dialog.controller.toolbox.secrets.get(known.secret.reference).reveal(),
    }  # fmt: skip
    for name, text in values.items():
        player.type(name, text, dialog)
    player.find(QDateEdit, "secretKeyExpiryEdit", dialog).setDate(QDate.currentDate().addDays(5))
    yield player.enabled("verifyButton", dialog)
    player.press("verifyButton", dialog)
    yield player.idle
    player.picture("import-server-app-verified", dialog)
    player.press("okButton", dialog)
    yield from _accepted(player, "importServerAppDialog", picker)
    player.press("cancelButton", wizard)
    yield player.gone("azureServicesWizard")
    player.trigger("actionRefresh")
    yield player.idle


def _open_import(
    player: Player, wizard: QWidget, button: str, picker_name: str, name: str
) -> Generator[Step, None, tuple[QWidget, Any]]:
    player.press(button, wizard)
    yield player.shown(picker_name)
    picker = player.top(picker_name)
    player.press("importButton", picker)
    yield player.shown(name)
    return picker, player.top(name)


def _import_server(player: Player, wizard: QWidget) -> Iterator[Step]:
    picker, dialog = yield from _open_import(player, wizard, "webAppButton", "serverAppDialog", "importServerAppDialog")
    player.picture("import-server-app", dialog)
    for name, text in _SERVER_FIELDS.items():
        player.type(name, text, dialog)
    player.type("tenantIdEdit", "contoso", dialog)
    player.type("secretKeyEdit", _SERVER, dialog)
    yield player.idle
    player.picture("import-server-app-problem", dialog)
    player.type("tenantIdEdit", _NOBODY, dialog)
    player.type("secretKeyEdit", _KEY, dialog)
    player.find(QDateEdit, "secretKeyExpiryEdit", dialog).setDate(QDate.currentDate().addDays(5))
    yield player.enabled("verifyButton", dialog)
    player.picture("import-server-app-filled", dialog)
    player.press("verifyButton", dialog)
    yield player.idle
    player.picture("import-server-app-failed", dialog)
    # Where keys go is asked where there is no key store; the tour keeps its own in memory, so it is asked for here.
    dialog.controller.key_store_needed.emit()
    yield player.shown("keyStoreDialog")
    yield player.idle
    player.picture("key-store", player.top("keyStoreDialog"))
    player.press("cancelButton", player.top("keyStoreDialog"))
    yield player.gone("keyStoreDialog")
    player.press("okButton", dialog)
    yield from _accepted(player, "importServerAppDialog", picker)


def _import_client(player: Player, wizard: QWidget) -> Iterator[Step]:
    picker, dialog = yield from _open_import(
        player, wizard, "nativeAppButton", "clientAppDialog", "importClientAppDialog"
    )
    player.type("applicationNameEdit", "Fabrikam Client", dialog)
    player.type("clientIdEdit", "contoso", dialog)
    yield player.idle
    player.picture("import-client-app-problem", dialog)
    player.type("clientIdEdit", _CLIENT, dialog)
    yield player.enabled("okButton", dialog)
    player.picture("import-client-app", dialog)
    player.press("okButton", dialog)
    yield from _accepted(player, "importClientAppDialog", picker)


def _accepted(player: Player, dialog: str, picker: QWidget) -> Iterator[Step]:
    yield player.gone(dialog)
    yield player.enabled("okButton", picker)
    player.press("okButton", picker)
    yield player.gone(picker.objectName())
