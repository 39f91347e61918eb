"""The network settings of a data folder: read, changed, and put in force for each new connection (decision 0029)."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace

from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile
from azconsole.domain.errors import UserInputError
from azconsole.domain.network import NetworkSettings, ProxyMode, network_from_json, problems_of
from azconsole.domain.redact import Secret
from azconsole.domain.texts import say
from azconsole.operations.ports import SecretStore, SettingsStore

SETTING = "network"
PASSWORD = "network/proxy-password"  # noqa: S105 - the reference under which the key store holds it
CheckCa = Callable[[str], None]
"""Raises AzConsoleError when a CA file cannot be used."""


class NetworkBook:
    """`forced` is what AZCONSOLE_PROXY says, None where it is not set: it wins over what is stored, but for the CA
    files. `trust` puts what is in force for a cloud into one line."""

    def __init__(
        self,
        settings: SettingsStore,
        secrets: SecretStore,
        forced: NetworkSettings | None,
        check_ca: CheckCa,
        trust: Callable[[CloudProfile, NetworkSettings], str],
    ) -> None:
        self._settings = settings
        self._secrets = secrets
        self.forced = forced
        self._check_ca = check_ca
        self._trust = trust
        self._password: Secret | None = None
        self._lock = threading.Lock()

    def chosen(self) -> NetworkSettings:
        """What is stored, without the password."""
        return network_from_json(self._settings.get(SETTING))

    def in_force(self, cancel: CancelToken | None = None) -> NetworkSettings:
        """What counts for a new connection; asks the key store for the password of a proxy that has a user, which `cancel`
        breaks off. Raises KeyStoreUnavailableError, StoreError, Cancelled."""
        chosen = self.chosen()
        if self.forced is not None:
            return replace(self.forced, ca_files=chosen.ca_files)
        if chosen.mode is not ProxyMode.MANUAL or not chosen.user:
            return chosen
        password = self._password
        if password is None:
            with self._secrets.cancelled_by(cancel or CancelToken()):
                password = self._secrets.get(PASSWORD) or Secret("")
            with self._lock:
                if self.chosen() == chosen:
                    self._password = password
        return replace(chosen, password=password)

    def keep(self, wish: NetworkSettings) -> None:
        """Store these settings; new connections follow them at once. An empty password leaves the stored one, unless the
        proxy is another one now. Raises UserInputError (with its field), UnavailableError (CA file),
        KeyStoreUnavailableError, StoreError."""
        for field, problem in problems_of(wish).items():
            raise UserInputError(say("Network settings not valid"), problem, field=field)
        for path in wish.ca_files:
            self._check_ca(path)
        before = self.chosen()
        with self._lock:
            if wish.mode is ProxyMode.MANUAL and wish.password:
                self._secrets.put(PASSWORD, wish.password)
            elif before.user and wish.proxy != before.proxy:
                self._secrets.delete(PASSWORD)
            self._password = None
            self._settings.set(SETTING, wish.to_json())

    def trust(self, cloud: CloudProfile) -> str:
        """Which certificates and which proxy are in force for a cloud, in one line without passwords."""
        chosen = self.chosen()
        return self._trust(cloud, chosen if self.forced is None else replace(self.forced, ca_files=chosen.ca_files))
