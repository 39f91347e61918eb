"""How the window words the upload of collections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from azconsole.controllers.texts import tr

if TYPE_CHECKING:
    from azconsole.operations.upload_collections import UploadProgress


def sync_line(service: str, progress: UploadProgress) -> str:
    """How far the sync of a service is: the status bar's line."""
    if progress.rows:
        return tr(
            "Synchronization of {service}: {collection}, {rows:n} of {members:n} rows, {done:n} of {all:n} collections done",
            service=service,
            collection=progress.collection,
            rows=progress.rows,
            members=progress.members,
            done=progress.done,
            all=progress.collections,
        )
    return tr(
        "Synchronization of {service}: {done:n} of {all:n} collections done",
        service=service,
        done=progress.done,
        all=progress.collections,
    )


def sync_status(progress: UploadProgress) -> str:
    """The same in the list's Status column."""
    return tr("Running: {done:n} of {all:n} collections", done=progress.done, all=progress.collections)
