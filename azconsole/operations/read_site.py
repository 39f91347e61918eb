"""Importing collections of a real Configuration Manager site, with their members; importing again brings them up to date."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from azconsole.domain.cancel import CancelToken
from azconsole.domain.clouds import CloudProfile, cloud_by_key
from azconsole.domain.collections import Collection, Membership
from azconsole.domain.devices import Device, DeviceCounts, DeviceSource
from azconsole.domain.errors import ConflictError, UserInputError
from azconsole.domain.texts import Said, say
from azconsole.domain.typed_text import Refusal, check_name
from azconsole.operations.app_token import stored_identity
from azconsole.operations.collection_ports import CollectionStore, DeviceStore, SiteReader, SiteSignIn
from azconsole.operations.ports import Clock, SecretStore, ServiceStore, SignInPrompt

_CODE = re.compile(r"[A-Za-z0-9]{1,32}")
_log = logging.getLogger(__name__)
OnCollection = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class SiteWish:
    """Which site. `service_id`: the service whose server app belongs to the site: a person signs in by `prompt` and gets a
    token for it; without a prompt the app itself signs in, which not every site takes. None: as the person who is signed in
    to this computer (Windows authentication)."""

    address: str
    service_id: int | None = None
    prompt: SignInPrompt | None = None


@dataclass(frozen=True, slots=True)
class SiteCollection:
    """A collection of the site; `known` is the one that was imported of it before."""

    code: str
    name: str
    members: int
    known: Collection | None = None


@dataclass(frozen=True, slots=True)
class SiteResult:
    """What was imported."""

    collections_added: int
    collections_changed: int
    devices: DeviceCounts
    members: int


class ReadSite:
    """Importing from a site. Raises UserInputError, SignInError, AccessDeniedError, UnavailableError, StoreError, Cancelled."""

    def __init__(
        self,
        collections: CollectionStore,
        devices: DeviceStore,
        services: ServiceStore,
        secrets: SecretStore,
        sign_in: SiteSignIn,
        clouds: tuple[CloudProfile, ...],
        clock: Clock,
    ) -> None:
        self._collections = collections
        self._devices = devices
        self._services = services
        self._secrets = secrets
        self._sign_in = sign_in
        self._clouds = clouds
        self._clock = clock

    def list(self, wish: SiteWish, cancel: CancelToken) -> list[SiteCollection]:
        """The device collections of the site, by name."""
        reader = self._open(wish, cancel)
        try:
            found = reader.collections(cancel)
        finally:
            reader.close()
        known = {collection.code.casefold(): collection for collection in self._collections.all()}
        listed = [
            SiteCollection(code, _usable(name) or code, members, known.get(code.casefold()))
            for code, name, members in found
            if _CODE.fullmatch(code)
        ]
        return sorted(listed, key=lambda each: (each.name.casefold(), each.code))

    def run(
        self,
        wish: SiteWish,
        codes: Sequence[str],
        cancel: CancelToken,
        on_collection: OnCollection = lambda *_: None,
    ) -> SiteResult:
        """Import collections by their codes, one after the other: each wholly or not at all. `on_collection` is told the
        name, the how manieth it is, and of how many."""
        reader = self._open(wish, cancel)
        added, changed, members, counts = 0, 0, 0, DeviceCounts()
        try:
            there = {
                code.casefold(): (code, _usable(name) or code)
                for code, name, _ in reader.collections(cancel)
                if _CODE.fullmatch(code)
            }
            wanted = [_found(there, code) for code in dict.fromkeys(code.casefold() for code in codes)]
            for number, (code, name) in enumerate(wanted, 1):
                cancel.check()
                on_collection(name, number, len(wanted))
                new, devices, count = self._import(reader, wish, code, name, cancel)
                added, changed, members = added + new, changed + (not new), members + count
                counts = replace(counts, added=counts.added + devices.added, changed=counts.changed + devices.changed)
        finally:
            reader.close()
        self._collections.evaluate(self._clock(), lambda: cancel.cancelled)
        return SiteResult(added, changed, counts, members)

    def _import(
        self, reader: SiteReader, wish: SiteWish, code: str, name: str, cancel: CancelToken
    ) -> tuple[bool, DeviceCounts, int]:
        host = _host(wish.address)
        origin = say("Configuration Manager site {site}", site=host)
        known = self._collections.by_code(code)
        if known is not None and known.origin != origin:
            raise _code_taken(code, known)
        counts, numbers = self._devices.import_devices(_devices(reader, host, code, cancel), lambda: cancel.cancelled)
        members = sorted(set(numbers.values()))
        if known is None:
            new = Collection(0, code, self._free_name(name, code), origin=origin)
            self._collections.add(new, Membership(direct=tuple(members)))
            return True, counts, len(members)
        self._collections.set_direct(known.id, members)
        return False, counts, len(members)

    def _free_name(self, name: str, code: str) -> str:
        """The site's name for it, with the code behind it when a collection of ours has that name."""
        return f"{name} ({code})" if self._collections.by_name(name) else name

    def _open(self, wish: SiteWish, cancel: CancelToken) -> SiteReader:
        if wish.service_id is None:
            return self._sign_in.with_windows(wish.address, cancel)
        service = self._services.get(wish.service_id)
        cloud, app = cloud_by_key(service.cloud, self._clouds), service.server_app
        if wish.prompt is not None:
            return self._sign_in.with_person(
                wish.address, cloud, app.tenant.tenant_id, app.app_id_uri, wish.prompt, cancel
            )
        with self._secrets.cancelled_by(cancel):
            identity = stored_identity(app, cloud, self._secrets, self._clock())
        return self._sign_in.with_token(wish.address, identity, app.app_id_uri, cancel)


def _devices(reader: SiteReader, host: str, code: str, cancel: CancelToken) -> Iterator[Device]:
    """The members as devices of the site, but for those whose names nobody could see. A resource's number is the site's own:
    two sites may have the same."""
    for resource, name in reader.members(code, cancel):
        if usable := _usable(name):
            yield Device(0, DeviceSource.SITE, f"{host}/{resource}", usable)
        else:
            _log.warning("Collection %s: the name of resource %s cannot be used, it is left out", code, resource)


def _usable(name: str) -> str:
    """A name of the site as names are typed here; empty for one that is too long or holds hidden signs."""
    try:
        return check_name(name, "")
    except Refusal:
        return ""


def _host(address: str) -> str:
    given = address.strip()
    return (urlsplit(given if "://" in given else f"https://{given}").hostname or given).lower()


def _found(there: dict[str, tuple[str, str]], code: str) -> tuple[str, str]:
    try:
        return there[code]
    except KeyError:
        raise UserInputError(
            say("No such collection"),
            say("The site has no device collection {code}.", code=code.upper()),
            say("List the site's collections to see their IDs."),
            code="site-collection",
        ) from None


def _code_taken(code: str, known: Collection) -> ConflictError:
    elsewhere: Said | str = known.origin or say("this console")
    return ConflictError(
        say("ID taken"),
        say(
            "The collection “{name}” from {origin} has the ID {code} too.", name=known.name, origin=elsewhere, code=code
        ),
        say("Delete that collection first."),
        code="collection-code-taken",
    )
