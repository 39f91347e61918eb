"""Certificates of an application: what Graph makes of keyCredentials that are sent."""

from __future__ import annotations

import base64
import binascii
import hashlib

from cryptography import x509

from azconsole.practice.graph.wire import Json, bad_request, new_id


def key_credentials(app: Json, wanted: list[Json]) -> list[Json]:
    """The new collection: entries already held stay as they are, new ones get thumbprint and subject.

    `key` (base64 DER) is kept for the token endpoint; `applications.as_read` hides it, as Graph does. Raises GraphError
    400 for what is not a certificate.
    """
    held = {entry["keyId"]: entry for entry in app["keyCredentials"]}
    result = []
    for entry in wanted:
        if entry.get("key") is None and entry.get("keyId") in held:
            result.append(held[entry["keyId"]])
        else:
            result.append(_new(entry))
    return result


def _new(entry: Json) -> Json:
    try:
        der = base64.b64decode(str(entry.get("key") or ""), validate=True)
        certificate = x509.load_der_x509_certificate(der)
    except (ValueError, binascii.Error) as error:
        raise bad_request("Key value is invalid certificate.") from error
    return {
        "customKeyIdentifier": hashlib.sha1(der, usedforsecurity=False).hexdigest().upper(),
        "displayName": entry.get("displayName") or certificate.subject.rfc4514_string(),
        "endDateTime": entry.get("endDateTime") or certificate.not_valid_after_utc.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "key": base64.b64encode(der).decode(),
        "keyId": entry.get("keyId") or new_id(),
        "startDateTime": entry.get("startDateTime") or certificate.not_valid_before_utc.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "type": entry.get("type") or "AsymmetricX509Cert",
        "usage": entry.get("usage") or "Verify",
    }
