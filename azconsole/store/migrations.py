"""The schema, one migration a released version. Each runs in one transaction and raises `user_version` by one.

Ids are texts in lower case with dashes, moments are ISO 8601 texts in UTC. A migration that was released is never edited.
"""

from __future__ import annotations

from azconsole.store.tables import Migrations, Tables

SCHEMA_VERSION = 4
MIGRATIONS = Migrations("azconsole")

USER_INDEXES = (
    "CREATE UNIQUE INDEX users_object ON users(tenant, object_id)",
    "CREATE INDEX users_display_name ON users(display_name)",
)
"""The indexes of users; a first load drops them and builds them at its end. The row's id is the last column of each.

Only the list's first order has one: to find the first 300 of 700,000 users by any other column takes 0.1 s without, while
one more index costs a tenth of every first load, a sixth of the file, and slows every delta."""

_SCHEMA_1 = (
    """CREATE TABLE tenants (
        id INTEGER PRIMARY KEY, tenant_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, domain TEXT NOT NULL,
        cloud TEXT NOT NULL)""",
    """CREATE TABLE apps (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, tenant INTEGER NOT NULL REFERENCES tenants(id), name TEXT NOT NULL,
        client_id TEXT NOT NULL, origin TEXT NOT NULL, created TEXT NOT NULL, object_id TEXT, app_id_uri TEXT NOT NULL,
        secret_reference TEXT, secret_hint TEXT, secret_expires TEXT, secret_key_id TEXT, home_page_url TEXT NOT NULL,
        reply_url TEXT NOT NULL, consent_granted INTEGER NOT NULL, UNIQUE (tenant, client_id))""",
    """CREATE TABLE services (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded_name TEXT NOT NULL UNIQUE, description TEXT NOT NULL,
        kind TEXT NOT NULL, cloud TEXT NOT NULL, tenant INTEGER NOT NULL REFERENCES tenants(id),
        server_app INTEGER NOT NULL REFERENCES apps(id), client_app INTEGER REFERENCES apps(id), discovery TEXT,
        created TEXT NOT NULL, UNIQUE (tenant, kind))""",
    """CREATE TABLE changes (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, tenant_id TEXT NOT NULL, tenant_name TEXT NOT NULL,
        tenant_domain TEXT NOT NULL, cloud TEXT NOT NULL, marker TEXT NOT NULL, form TEXT NOT NULL, state TEXT NOT NULL,
        started TEXT NOT NULL)""",
    """CREATE TABLE change_steps (
        id INTEGER PRIMARY KEY, change_id TEXT NOT NULL REFERENCES changes(id) ON DELETE CASCADE, step TEXT NOT NULL,
        state TEXT NOT NULL, result TEXT NOT NULL, UNIQUE (change_id, step))""",
    """CREATE TABLE runs (
        id INTEGER PRIMARY KEY, service INTEGER NOT NULL REFERENCES services(id) ON DELETE CASCADE, started TEXT NOT NULL,
        result TEXT NOT NULL, message TEXT NOT NULL, request_id TEXT NOT NULL)""",
    "CREATE INDEX runs_service ON runs(service)",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    """CREATE TABLE users (
        id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL REFERENCES tenants(id), object_id TEXT NOT NULL,
        display_name TEXT COLLATE NOCASE, mail TEXT COLLATE NOCASE, mail_nickname TEXT COLLATE NOCASE,
        security_identifier TEXT COLLATE NOCASE, user_principal_name TEXT COLLATE NOCASE, domain_name TEXT COLLATE NOCASE,
        sam_account_name TEXT COLLATE NOCASE, distinguished_name TEXT COLLATE NOCASE)""",
    *USER_INDEXES,
    """CREATE TABLE cursors (
        tenant INTEGER PRIMARY KEY REFERENCES tenants(id) ON DELETE CASCADE, delta_link TEXT NOT NULL DEFAULT '',
        next_link TEXT NOT NULL DEFAULT '', full_round TEXT NOT NULL DEFAULT '', pages INTEGER NOT NULL DEFAULT 0,
        users INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0,
        removed INTEGER NOT NULL DEFAULT 0)""",
)


@MIGRATIONS()
def schema_1(db: Tables) -> None:
    """The first release."""
    for statement in _SCHEMA_1:
        db.execute(statement)
    db.execute("PRAGMA user_version = 1")


_SCHEMA_2 = (
    """CREATE TABLE jobs (
        job TEXT PRIMARY KEY, service INTEGER REFERENCES services(id) ON DELETE CASCADE, started TEXT NOT NULL,
        ended TEXT, outcome TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '""', detail TEXT NOT NULL DEFAULT '',
        held TEXT NOT NULL DEFAULT '')""",
    "CREATE TABLE paused (service INTEGER PRIMARY KEY REFERENCES services(id) ON DELETE CASCADE, since TEXT NOT NULL)",
    """CREATE TABLE leases (
        lane TEXT PRIMARY KEY, job TEXT NOT NULL, service INTEGER NOT NULL, token TEXT NOT NULL, process INTEGER NOT NULL,
        host TEXT NOT NULL, role TEXT NOT NULL, since TEXT NOT NULL, beat TEXT NOT NULL)""",
    """CREATE TABLE activity (
        lane TEXT PRIMARY KEY REFERENCES leases(lane) ON DELETE CASCADE, kind TEXT NOT NULL, pages INTEGER NOT NULL,
        users INTEGER NOT NULL, resumed INTEGER NOT NULL, waiting TEXT NOT NULL)""",
)


@MIGRATIONS()
def schema_2(db: Tables) -> None:
    """Jobs that repeat: when each ran last, which services pause, who runs what at the moment and how far it is."""
    for statement in _SCHEMA_2:
        db.execute(statement)
    db.execute("PRAGMA user_version = 2")


# A run of a job that looks at the whole site has no service, so the table is made anew: SQLite cannot take a NOT NULL back.
_SCHEMA_3 = (
    """CREATE TABLE runs_new (
        id INTEGER PRIMARY KEY, service INTEGER REFERENCES services(id) ON DELETE CASCADE, started TEXT NOT NULL,
        result TEXT NOT NULL, message TEXT NOT NULL, request_id TEXT NOT NULL, job TEXT NOT NULL DEFAULT 'user discovery',
        kind TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '', seconds REAL NOT NULL DEFAULT 0,
        request_ids TEXT NOT NULL DEFAULT '[]', error TEXT NOT NULL DEFAULT '', ran_in TEXT NOT NULL DEFAULT '',
        process INTEGER NOT NULL DEFAULT 0)""",
    """INSERT INTO runs_new (id, service, started, result, message, request_id, kind, outcome, seconds, request_ids)
        SELECT id, service, started, result, message, request_id, coalesce(json_extract(result, '$.kind'), ''),
        coalesce(json_extract(result, '$.outcome'), ''), coalesce(json_extract(result, '$.seconds'), 0),
        CASE request_id WHEN '' THEN '[]' ELSE json_array(request_id) END FROM runs""",
    "DROP TABLE runs",
    "ALTER TABLE runs_new RENAME TO runs",
    "CREATE INDEX runs_service ON runs(service)",
    "ALTER TABLE cursors ADD COLUMN change_set INTEGER NOT NULL DEFAULT 0",
    """CREATE TABLE change_sets (
        id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL REFERENCES cursors(tenant) ON DELETE CASCADE,
        run INTEGER REFERENCES runs(id) ON DELETE CASCADE, kind TEXT NOT NULL, started TEXT NOT NULL, closed TEXT,
        pages INTEGER NOT NULL DEFAULT 0, users INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0,
        changed INTEGER NOT NULL DEFAULT 0, removed INTEGER NOT NULL DEFAULT 0, first_load INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX change_sets_run ON change_sets(run)",
    """CREATE TABLE run_changes (
        change_set INTEGER NOT NULL REFERENCES change_sets(id) ON DELETE CASCADE, kind INTEGER NOT NULL,
        object_id TEXT NOT NULL, name TEXT NOT NULL, fields INTEGER NOT NULL,
        PRIMARY KEY (change_set, kind, object_id)) WITHOUT ROWID""",
)


@MIGRATIONS()
def schema_3(db: Tables) -> None:
    """What a run of any job needs, and what each discovery run changed: the users of a round in a change set, which belongs
    to the round while that goes (`cursors.change_set`) and to the run when it is recorded."""
    for statement in _SCHEMA_3:
        db.execute(statement)
    db.execute("PRAGMA user_version = 3")


# Numbers are those of our rows, so that a million memberships stay small; they are never given twice, because a workspace
# keeps them. `source` is 1 Azure AD, 2 file, 3 site; `tenant` 0 for none; `last_sign_in` seconds since 1970. A row of
# collection_devices is a device that is named (`how` 1), a member by the last evaluation (2), or both: one row, and a load
# writes a membership once. No foreign key points to devices: it would need another index as large as the table.
_SCHEMA_4 = (
    """CREATE TABLE devices (
        id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL, tenant INTEGER NOT NULL DEFAULT 0, key TEXT NOT NULL,
        name TEXT NOT NULL, folded TEXT NOT NULL, device_id TEXT, operating_system TEXT COLLATE NOCASE,
        os_version TEXT COLLATE NOCASE, manufacturer TEXT COLLATE NOCASE, model TEXT COLLATE NOCASE,
        trust_type TEXT COLLATE NOCASE, profile_type TEXT COLLATE NOCASE, managed INTEGER, compliant INTEGER,
        enabled INTEGER, last_sign_in INTEGER, round INTEGER NOT NULL DEFAULT 0)""",
    "CREATE UNIQUE INDEX devices_key ON devices(source, tenant, key)",
    "CREATE INDEX devices_name ON devices(folded)",
    """CREATE TABLE device_cursors (
        tenant INTEGER PRIMARY KEY REFERENCES tenants(id) ON DELETE CASCADE, link TEXT NOT NULL DEFAULT '',
        round INTEGER NOT NULL DEFAULT 0, full INTEGER NOT NULL DEFAULT 0, last_full TEXT, last_read TEXT)""",
    """CREATE TABLE collections (
        id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE COLLATE NOCASE, name TEXT NOT NULL,
        folded_name TEXT NOT NULL UNIQUE, comment TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL DEFAULT '""',
        queries TEXT NOT NULL DEFAULT '[]', members INTEGER NOT NULL DEFAULT 0, evaluated TEXT)""",
    """CREATE TABLE collection_links (
        collection INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE, other INTEGER NOT NULL
        REFERENCES collections(id), excluded INTEGER NOT NULL, PRIMARY KEY (collection, other)) WITHOUT ROWID""",
    """CREATE TABLE collection_devices (
        collection INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE, device INTEGER NOT NULL,
        how INTEGER NOT NULL, PRIMARY KEY (collection, device)) WITHOUT ROWID""",
    "ALTER TABLE services ADD COLUMN connector TEXT",
    """CREATE TABLE uploads (
        service INTEGER NOT NULL REFERENCES services(id) ON DELETE CASCADE, collection INTEGER NOT NULL,
        code TEXT NOT NULL, name TEXT NOT NULL, synced TEXT, rows INTEGER NOT NULL DEFAULT 0,
        parts INTEGER NOT NULL DEFAULT 0, digest TEXT NOT NULL DEFAULT '', sync_id TEXT NOT NULL DEFAULT '',
        pending_sync TEXT NOT NULL DEFAULT '', pending_digest TEXT NOT NULL DEFAULT '',
        pending_parts INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (service, collection)) WITHOUT ROWID""",
)


@MIGRATIONS()
def schema_4(db: Tables) -> None:
    """Devices and their collections, and what the Log Analytics Connector uploaded of them."""
    for statement in _SCHEMA_4:
        db.execute(statement)
    db.execute("PRAGMA user_version = 4")
