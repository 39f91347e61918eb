-- A database of schema 4, as its program left it. Never edited: later programs must open it.
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'azconsole','schema_1','2026-11-23 14:54:18.101245+00:00');
INSERT INTO "_sqlite_migrations" VALUES(2,'azconsole','schema_2','2026-11-23 18:17:40.944888+00:00');
INSERT INTO "_sqlite_migrations" VALUES(3,'azconsole','schema_3','2026-11-23 18:26:01.624119+00:00');
INSERT INTO "_sqlite_migrations" VALUES(4,'azconsole','schema_4','2026-11-23 21:21:16.351510+00:00');
CREATE TABLE activity (
        lane TEXT PRIMARY KEY REFERENCES leases(lane) ON DELETE CASCADE, kind TEXT NOT NULL, pages INTEGER NOT NULL,
        users INTEGER NOT NULL, resumed INTEGER NOT NULL, waiting TEXT NOT NULL);
CREATE TABLE apps (
        id INTEGER PRIMARY KEY, kind TEXT NOT NULL, tenant INTEGER NOT NULL REFERENCES tenants(id), name TEXT NOT NULL,
        client_id TEXT NOT NULL, origin TEXT NOT NULL, created TEXT NOT NULL, object_id TEXT, app_id_uri TEXT NOT NULL,
        secret_reference TEXT, secret_hint TEXT, secret_expires TEXT, secret_key_id TEXT, home_page_url TEXT NOT NULL,
        reply_url TEXT NOT NULL, consent_granted INTEGER NOT NULL, UNIQUE (tenant, client_id));
INSERT INTO "apps" VALUES(1,'server',1,'Server app','00000000-0000-0000-0000-000000000001','created','2026-03-01T12:30:00+00:00','00000000-0000-0000-0000-00000000000b','https://ConfigMgrService','azconsole/x','abc','2027-03-01T00:00:00+00:00','00000000-0000-0000-0000-000000000033','','',0);
INSERT INTO "apps" VALUES(2,'client',1,'Client app','00000000-0000-0000-0000-000000000002','created','2026-03-01T12:30:00+00:00','00000000-0000-0000-0000-00000000000c','https://ConfigMgrService',NULL,NULL,NULL,NULL,'','',0);
CREATE TABLE change_sets (
        id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL REFERENCES cursors(tenant) ON DELETE CASCADE,
        run INTEGER REFERENCES runs(id) ON DELETE CASCADE, kind TEXT NOT NULL, started TEXT NOT NULL, closed TEXT,
        pages INTEGER NOT NULL DEFAULT 0, users INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0,
        changed INTEGER NOT NULL DEFAULT 0, removed INTEGER NOT NULL DEFAULT 0, first_load INTEGER NOT NULL DEFAULT 0);
INSERT INTO "change_sets" VALUES(1,1,1,'full','2026-03-01T12:30:00+00:00','2026-03-01T12:30:07+00:00',4,5,1,2,3,0);
CREATE TABLE change_steps (
        id INTEGER PRIMARY KEY, change_id TEXT NOT NULL REFERENCES changes(id) ON DELETE CASCADE, step TEXT NOT NULL,
        state TEXT NOT NULL, result TEXT NOT NULL, UNIQUE (change_id, step));
INSERT INTO "change_steps" VALUES(1,'00000000-0000-0000-0000-00000000005a','secret','sent','{"k": "v"}');
CREATE TABLE changes (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, tenant_id TEXT NOT NULL, tenant_name TEXT NOT NULL,
        tenant_domain TEXT NOT NULL, cloud TEXT NOT NULL, marker TEXT NOT NULL, form TEXT NOT NULL, state TEXT NOT NULL,
        started TEXT NOT NULL);
INSERT INTO "changes" VALUES('00000000-0000-0000-0000-00000000005a','server','11111111-2222-3333-4444-555555555555','Contoso','contoso.onmicrosoft.com','AzurePublicCloud','m','{"name": "\u00e9"}','open','2026-03-01T12:30:00+00:00');
CREATE TABLE collection_devices (
        collection INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE, device INTEGER NOT NULL,
        how INTEGER NOT NULL, PRIMARY KEY (collection, device)) WITHOUT ROWID;
INSERT INTO "collection_devices" VALUES(1,1,3);
INSERT INTO "collection_devices" VALUES(1,2,3);
INSERT INTO "collection_devices" VALUES(2,1,2);
INSERT INTO "collection_devices" VALUES(2,2,2);
CREATE TABLE collection_links (
        collection INTEGER NOT NULL REFERENCES collections(id) ON DELETE CASCADE, other INTEGER NOT NULL
        REFERENCES collections(id), excluded INTEGER NOT NULL, PRIMARY KEY (collection, other)) WITHOUT ROWID;
INSERT INTO "collection_links" VALUES(2,1,0);
CREATE TABLE collections (
        id INTEGER PRIMARY KEY AUTOINCREMENT, code TEXT NOT NULL UNIQUE COLLATE NOCASE, name TEXT NOT NULL,
        folded_name TEXT NOT NULL UNIQUE, comment TEXT NOT NULL DEFAULT '', origin TEXT NOT NULL DEFAULT '""',
        queries TEXT NOT NULL DEFAULT '[]', members INTEGER NOT NULL DEFAULT 0, evaluated TEXT);
INSERT INTO "collections" VALUES(1,'AZC00014','All desktops','all desktops','','"devices.csv"','[]',2,'2026-03-01T12:30:00+00:00');
INSERT INTO "collections" VALUES(2,'AZC00015','Windows','windows','','""','[{"every": true, "conditions": [["operating_system", "is", "Windows"]]}]',2,'2026-03-01T12:30:00+00:00');
CREATE TABLE cursors (
        tenant INTEGER PRIMARY KEY REFERENCES tenants(id) ON DELETE CASCADE, delta_link TEXT NOT NULL DEFAULT '',
        next_link TEXT NOT NULL DEFAULT '', full_round TEXT NOT NULL DEFAULT '', pages INTEGER NOT NULL DEFAULT 0,
        users INTEGER NOT NULL DEFAULT 0, added INTEGER NOT NULL DEFAULT 0, changed INTEGER NOT NULL DEFAULT 0,
        removed INTEGER NOT NULL DEFAULT 0, change_set INTEGER NOT NULL DEFAULT 0);
INSERT INTO "cursors" VALUES(1,'delta','','',0,0,0,0,0,0);
CREATE TABLE device_cursors (
        tenant INTEGER PRIMARY KEY REFERENCES tenants(id) ON DELETE CASCADE, link TEXT NOT NULL DEFAULT '',
        round INTEGER NOT NULL DEFAULT 0, full INTEGER NOT NULL DEFAULT 0, last_full TEXT, last_read TEXT);
INSERT INTO "device_cursors" VALUES(1,'delta',1,0,'2026-03-01T12:30:00+00:00','2026-03-01T12:30:00+00:00');
CREATE TABLE devices (
        id INTEGER PRIMARY KEY AUTOINCREMENT, source INTEGER NOT NULL, tenant INTEGER NOT NULL DEFAULT 0, key TEXT NOT NULL,
        name TEXT NOT NULL, folded TEXT NOT NULL, device_id TEXT, operating_system TEXT COLLATE NOCASE,
        os_version TEXT COLLATE NOCASE, manufacturer TEXT COLLATE NOCASE, model TEXT COLLATE NOCASE,
        trust_type TEXT COLLATE NOCASE, profile_type TEXT COLLATE NOCASE, managed INTEGER, compliant INTEGER,
        enabled INTEGER, last_sign_in INTEGER, round INTEGER NOT NULL DEFAULT 0);
INSERT INTO "devices" VALUES(1,1,1,'0a0a0a0a-0000-0000-0000-000000000001','PC 1','pc 1','0b0b0b0b-0000-0000-0000-000000000001','Windows','10.0.22631.1','Contoso','Model 1','AzureAd','RegisteredDevice',1,0,1,1772272800,1);
INSERT INTO "devices" VALUES(2,2,0,'pc 2','PC 2','pc 2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
CREATE TABLE jobs (
        job TEXT PRIMARY KEY, service INTEGER REFERENCES services(id) ON DELETE CASCADE, started TEXT NOT NULL,
        ended TEXT, outcome TEXT NOT NULL DEFAULT '', message TEXT NOT NULL DEFAULT '""', detail TEXT NOT NULL DEFAULT '',
        held TEXT NOT NULL DEFAULT '');
INSERT INTO "jobs" VALUES('app-health/1',1,'2026-03-01T12:30:00+00:00','2026-03-01T12:30:02+00:00','completed','""','','');
CREATE TABLE leases (
        lane TEXT PRIMARY KEY, job TEXT NOT NULL, service INTEGER NOT NULL, token TEXT NOT NULL, process INTEGER NOT NULL,
        host TEXT NOT NULL, role TEXT NOT NULL, since TEXT NOT NULL, beat TEXT NOT NULL);
CREATE TABLE paused (service INTEGER PRIMARY KEY REFERENCES services(id) ON DELETE CASCADE, since TEXT NOT NULL);
INSERT INTO "paused" VALUES(1,'2026-03-01T12:30:00+00:00');
CREATE TABLE run_changes (
        change_set INTEGER NOT NULL REFERENCES change_sets(id) ON DELETE CASCADE, kind INTEGER NOT NULL,
        object_id TEXT NOT NULL, name TEXT NOT NULL, fields INTEGER NOT NULL,
        PRIMARY KEY (change_set, kind, object_id)) WITHOUT ROWID;
INSERT INTO "run_changes" VALUES(1,1,'00000000-0000-0000-0000-000000000000','User 0',0);
INSERT INTO "run_changes" VALUES(1,2,'9e3779b9-7f4a-7c15-f39c-c0605cedc835','User 1',3);
INSERT INTO "run_changes" VALUES(1,4,'3c6ef372-fe94-f82b-e739-80c0b9db906a','User 2',0);
CREATE TABLE "runs" (
        id INTEGER PRIMARY KEY, service INTEGER REFERENCES services(id) ON DELETE CASCADE, started TEXT NOT NULL,
        result TEXT NOT NULL, message TEXT NOT NULL, request_id TEXT NOT NULL, job TEXT NOT NULL DEFAULT 'user discovery',
        kind TEXT NOT NULL DEFAULT '', outcome TEXT NOT NULL DEFAULT '', seconds REAL NOT NULL DEFAULT 0,
        request_ids TEXT NOT NULL DEFAULT '[]', error TEXT NOT NULL DEFAULT '', ran_in TEXT NOT NULL DEFAULT '',
        process INTEGER NOT NULL DEFAULT 0);
INSERT INTO "runs" VALUES(1,1,'2026-03-01T12:30:00+00:00','{"kind": "full", "outcome": "completed", "added": 1, "changed": 2, "removed": 3, "pages": 4, "users": 5, "skipped": 6, "seconds": 7.5, "started": "2026-03-01T12:30:00+00:00", "waiting_removals": 0, "known_users": 0, "fell_back": false, "resumed": false, "reasons": {"id missing": 6}}','','','user discovery','full','completed',7.5,'[]','','',0);
CREATE TABLE services (
        id INTEGER PRIMARY KEY, name TEXT NOT NULL, folded_name TEXT NOT NULL UNIQUE, description TEXT NOT NULL,
        kind TEXT NOT NULL, cloud TEXT NOT NULL, tenant INTEGER NOT NULL REFERENCES tenants(id),
        server_app INTEGER NOT NULL REFERENCES apps(id), client_app INTEGER REFERENCES apps(id), discovery TEXT,
        created TEXT NOT NULL, connector TEXT, UNIQUE (tenant, kind));
INSERT INTO "services" VALUES(1,'Café','café','For the tests','cloud-management','AzurePublicCloud',1,1,2,'{"enabled": true, "full": {"count": 7, "unit": "days", "start": null}, "delta_enabled": true, "delta_minutes": 5}','2026-03-01T12:30:00+00:00',NULL);
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO "settings" VALUES('a','b');
CREATE TABLE tenants (
        id INTEGER PRIMARY KEY, tenant_id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, domain TEXT NOT NULL,
        cloud TEXT NOT NULL);
INSERT INTO "tenants" VALUES(1,'11111111-2222-3333-4444-555555555555','Contoso','contoso.onmicrosoft.com','AzurePublicCloud');
CREATE TABLE uploads (
        service INTEGER NOT NULL REFERENCES services(id) ON DELETE CASCADE, collection INTEGER NOT NULL,
        code TEXT NOT NULL, name TEXT NOT NULL, synced TEXT, rows INTEGER NOT NULL DEFAULT 0,
        parts INTEGER NOT NULL DEFAULT 0, digest TEXT NOT NULL DEFAULT '', sync_id TEXT NOT NULL DEFAULT '',
        pending_sync TEXT NOT NULL DEFAULT '', pending_digest TEXT NOT NULL DEFAULT '',
        pending_parts INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (service, collection)) WITHOUT ROWID;
INSERT INTO "uploads" VALUES(1,1,'AZC00014','All desktops','2026-03-01T12:30:00+00:00',2,1,'digest','0c0c0c0c-0000-0000-0000-000000000001','','',0);
CREATE TABLE users (
        id INTEGER PRIMARY KEY, tenant INTEGER NOT NULL REFERENCES tenants(id), object_id TEXT NOT NULL,
        display_name TEXT COLLATE NOCASE, mail TEXT COLLATE NOCASE, mail_nickname TEXT COLLATE NOCASE,
        security_identifier TEXT COLLATE NOCASE, user_principal_name TEXT COLLATE NOCASE, domain_name TEXT COLLATE NOCASE,
        sam_account_name TEXT COLLATE NOCASE, distinguished_name TEXT COLLATE NOCASE);
INSERT INTO "users" VALUES(1,1,'00000000-0000-0000-0000-000000000000','User 0','user0@contoso.com','user0','S-1-5-0','user0@contoso.com','contoso','user0','CN=user0');
INSERT INTO "users" VALUES(2,1,'9e3779b9-7f4a-7c15-f39c-c0605cedc835','User 1','user1@contoso.com','user1','S-1-5-1','user1@contoso.com','contoso','user1','CN=user1');
INSERT INTO "users" VALUES(3,1,'3c6ef372-fe94-f82b-e739-80c0b9db906a','User 2','user2@contoso.com','user2','S-1-5-2','user2@contoso.com','contoso','user2','CN=user2');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE UNIQUE INDEX users_object ON users(tenant, object_id);
CREATE INDEX users_display_name ON users(display_name);
CREATE INDEX runs_service ON runs(service);
CREATE INDEX change_sets_run ON change_sets(run);
CREATE UNIQUE INDEX devices_key ON devices(source, tenant, key);
CREATE INDEX devices_name ON devices(folded);
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('devices',2);
INSERT INTO "sqlite_sequence" VALUES('collections',2);
COMMIT;
PRAGMA user_version = 4;
