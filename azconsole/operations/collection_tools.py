"""Everything that can be done with devices and collections, together."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.operations.collection_ports import DeviceStore
from azconsole.operations.collections import Collections
from azconsole.operations.discover_devices import ReadDevicesNow
from azconsole.operations.import_collections import ImportCollections
from azconsole.operations.read_site import ReadSite


@dataclass(frozen=True, slots=True)
class CollectionTools:
    """Bound to the site's ports by `wiring`."""

    manage: Collections
    devices: DeviceStore
    import_file: ImportCollections
    read_devices: ReadDevicesNow
    read_site: ReadSite
