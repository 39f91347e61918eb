"""Devices: the bulk path (Graph v1.0: device-delta)."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from azconsole.cloud.graph.client import GraphClient
from azconsole.cloud.graph.delta import DeltaRound
from azconsole.cloud.graph.delta_records import Records, Text, WirePage
from azconsole.domain.cancel import CancelToken
from azconsole.domain.devices import DEVICE_FIELDS, DevicePage
from azconsole.domain.texts import say


class _Device(msgspec.Struct, gc=False, rename="camel"):
    """Members in the order of DEVICE_FIELDS."""

    id: str
    display_name: Text = None
    device_id: Text = None
    operating_system: Text = None
    operating_system_version: Text = None
    manufacturer: Text = None
    model: Text = None
    trust_type: Text = None
    profile_type: Text = None
    is_managed: bool | None = None
    is_compliant: bool | None = None
    account_enabled: bool | None = None
    approximate_last_sign_in: Text = msgspec.field(name="approximateLastSignInDateTime", default=None)


class _Page(WirePage, kw_only=True):
    value: list[_Device]


_FLAGS = frozenset({"isManaged", "isCompliant", "accountEnabled"})
_RECORDS = Records(msgspec.json.Decoder(_Page).decode, DEVICE_FIELDS, say("it has no list of devices"), _FLAGS)


def read_page(body: bytes) -> DevicePage:
    """A page of devices. Raises BadPageError."""
    taken = _RECORDS.read(body)
    removed = [device_id for device_id, _reason in taken.removed]
    reasons = taken.reasons
    return DevicePage(taken.rows, removed, taken.next_link, taken.delta_link, reasons.total(), dict(reasons))


class DeviceClient(GraphClient):
    """Graph's devices as an app may read them, until `close()`."""

    def device_pages(self, link: str, cancel: CancelToken) -> Iterator[DevicePage]:
        """The pages of a round; see `DeltaRound.pages`."""
        whole = DeltaRound(
            f"{self._root}/devices/delta?$select={','.join(DEVICE_FIELDS)}",
            read_page,
            say("read the devices"),
            say("The cloud's list of devices leads back to a page that was read already."),
        )
        return whole.pages(self._caller.using(cancel), link, cancel)

    def close(self) -> None:
        """Forget the token, break off what runs, close the connections."""
        self._caller.close()
