"""Applications and service principals as Microsoft Graph writes them: the empty forms, and which members may be sent.

The forms follow answers recorded from the real service (azure-cli test recordings of 2022 and 2023).
"""

from __future__ import annotations

import copy
from typing import Any

_INFO = dict.fromkeys(("logoUrl", "marketingUrl", "privacyStatementUrl", "supportUrl", "termsOfServiceUrl"))
_PUBLISHER = dict.fromkeys(("displayName", "verifiedPublisherId", "addedDateTime"))

APPLICATION: dict[str, Any] = {
    "id": "",
    "deletedDateTime": None,
    "appId": "",
    "applicationTemplateId": None,
    "disabledByMicrosoftStatus": None,
    "createdDateTime": "",
    "displayName": "",
    "description": None,
    "groupMembershipClaims": None,
    "identifierUris": [],
    "isDeviceOnlyAuthSupported": None,
    "isFallbackPublicClient": None,
    "notes": None,
    "publisherDomain": "",
    "serviceManagementReference": None,
    "signInAudience": "AzureADandPersonalMicrosoftAccount",
    "tags": [],
    "tokenEncryptionKeyId": None,
    "uniqueName": None,
    "samlMetadataUrl": None,
    "defaultRedirectUri": None,
    "certification": None,
    "optionalClaims": None,
    "servicePrincipalLockConfiguration": None,
    "requestSignatureVerification": None,
    "addIns": [],
    "api": {
        "acceptMappedClaims": None,
        "knownClientApplications": [],
        "requestedAccessTokenVersion": None,
        "oauth2PermissionScopes": [],
        "preAuthorizedApplications": [],
    },
    "appRoles": [],
    "info": _INFO,
    "keyCredentials": [],
    "parentalControlSettings": {"countriesBlockedForMinors": [], "legalAgeGroupRule": "Allow"},
    "passwordCredentials": [],
    "publicClient": {"redirectUris": []},
    "requiredResourceAccess": [],
    "verifiedPublisher": _PUBLISHER,
    "web": {
        "homePageUrl": None,
        "logoutUrl": None,
        "redirectUris": [],
        "implicitGrantSettings": {"enableAccessTokenIssuance": False, "enableIdTokenIssuance": False},
        "redirectUriSettings": [],
    },
    "spa": {"redirectUris": []},
}

PRINCIPAL: dict[str, Any] = {
    "id": "",
    "deletedDateTime": None,
    "accountEnabled": True,
    "alternativeNames": [],
    "appDisplayName": "",
    "appDescription": None,
    "appId": "",
    "applicationTemplateId": None,
    "appOwnerOrganizationId": "",
    "appRoleAssignmentRequired": False,
    "createdDateTime": "",
    "description": None,
    "disabledByMicrosoftStatus": None,
    "displayName": "",
    "homepage": None,
    "loginUrl": None,
    "logoutUrl": None,
    "notes": None,
    "notificationEmailAddresses": [],
    "preferredSingleSignOnMode": None,
    "preferredTokenSigningKeyThumbprint": None,
    "replyUrls": [],
    "servicePrincipalNames": [],
    "servicePrincipalType": "Application",
    "signInAudience": "AzureADMyOrg",
    "tags": [],
    "tokenEncryptionKeyId": None,
    "samlSingleSignOnSettings": None,
    "addIns": [],
    "appRoles": [],
    "info": _INFO,
    "keyCredentials": [],
    "oauth2PermissionScopes": [],
    "passwordCredentials": [],
    "resourceSpecificApplicationPermissions": [],
    "verifiedPublisher": _PUBLISHER,
}

# What a request may carry. A type, a list with the form of one element, or a dict of members; None may stand for any.
_GUIDS = ["guid"]
_SCOPE = {
    "adminConsentDescription": str,
    "adminConsentDisplayName": str,
    "id": "guid",
    "isEnabled": bool,
    "origin": str,
    "type": str,
    "userConsentDescription": str,
    "userConsentDisplayName": str,
    "value": str,
}
_CLAIM = {"name": str, "source": str, "essential": bool, "additionalProperties": [str]}
KEY_CREDENTIAL = {
    "customKeyIdentifier": str,
    "displayName": str,
    "endDateTime": "date",
    "key": str,
    "keyId": "guid",
    "startDateTime": "date",
    "type": str,
    "usage": str,
}
PASSWORD_CREDENTIAL = {
    "customKeyIdentifier": str,
    "displayName": str,
    "endDateTime": "date",
    "hint": str,
    "keyId": "guid",
    "secretText": str,
    "startDateTime": "date",
}
APPLICATION_INPUT: dict[str, Any] = {
    "displayName": str,
    "description": str,
    "groupMembershipClaims": str,
    "identifierUris": [str],
    "isDeviceOnlyAuthSupported": bool,
    "isFallbackPublicClient": bool,
    "notes": str,
    "serviceManagementReference": str,
    "signInAudience": str,
    "tags": [str],
    "tokenEncryptionKeyId": "guid",
    "uniqueName": str,
    "defaultRedirectUri": str,
    "samlMetadataUrl": str,
    "oauth2RequirePostResponse": bool,
    "optionalClaims": {"accessToken": [_CLAIM], "idToken": [_CLAIM], "saml2Token": [_CLAIM]},
    "servicePrincipalLockConfiguration": dict.fromkeys(
        (
            "allProperties",
            "credentialsWithUsageSign",
            "credentialsWithUsageVerify",
            "isEnabled",
            "tokenEncryptionKeyId",
        ),
        bool,
    ),
    "requestSignatureVerification": {"allowedWeakAlgorithms": str, "isSignedRequestRequired": bool},
    "addIns": [{"id": "guid", "type": str, "properties": [{"key": str, "value": str}]}],
    "api": {
        "acceptMappedClaims": bool,
        "knownClientApplications": _GUIDS,
        "requestedAccessTokenVersion": int,
        "oauth2PermissionScopes": [_SCOPE],
        "preAuthorizedApplications": [{"appId": "guid", "delegatedPermissionIds": _GUIDS}],
    },
    "appRoles": [
        {
            "allowedMemberTypes": [str],
            "description": str,
            "displayName": str,
            "id": "guid",
            "isEnabled": bool,
            "origin": str,
            "value": str,
        }
    ],
    "info": dict.fromkeys(_INFO, str),
    "keyCredentials": [KEY_CREDENTIAL],
    "parentalControlSettings": {"countriesBlockedForMinors": [str], "legalAgeGroupRule": str},
    "passwordCredentials": [PASSWORD_CREDENTIAL],
    "publicClient": {"redirectUris": [str]},
    "requiredResourceAccess": [{"resourceAppId": "guid", "resourceAccess": [{"id": "guid", "type": str}]}],
    "web": {
        "homePageUrl": str,
        "logoutUrl": str,
        "redirectUris": [str],
        "implicitGrantSettings": {"enableAccessTokenIssuance": bool, "enableIdTokenIssuance": bool},
        "redirectUriSettings": [{"uri": str, "index": int}],
    },
    "spa": {"redirectUris": [str]},
}
PRINCIPAL_INPUT: dict[str, Any] = {
    "appId": "guid",
    "accountEnabled": bool,
    "alternativeNames": [str],
    "appRoleAssignmentRequired": bool,
    "description": str,
    "displayName": str,
    "loginUrl": str,
    "notes": str,
    "notificationEmailAddresses": [str],
    "preferredSingleSignOnMode": str,
    "tags": [str],
}


def application(**members: Any) -> dict[str, Any]:
    """A new application with every member that Graph writes."""
    return {**copy.deepcopy(APPLICATION), **members}


def principal(**members: Any) -> dict[str, Any]:
    """A new service principal with every member that Graph writes."""
    return {**copy.deepcopy(PRINCIPAL), **members}
