"""The kinds of directory objects that come in large numbers: what the collection is called and which properties there are."""

from __future__ import annotations

from dataclasses import dataclass

from azconsole.practice.objects import Select

_USER_DEFAULT = """businessPhones displayName givenName jobTitle mail mobilePhone officeLocation preferredLanguage surname
    userPrincipalName id"""
_USER = """aboutMe accountEnabled ageGroup assignedLicenses assignedPlans birthday businessPhones city companyName
    consentProvidedForMinor country createdDateTime creationType deletedDateTime department displayName
    employeeHireDate employeeId employeeLeaveDateTime employeeOrgData employeeType externalUserState
    externalUserStateChangeDateTime faxNumber givenName hireDate id identities imAddresses interests isResourceAccount
    jobTitle lastPasswordChangeDateTime legalAgeGroupClassification licenseAssignmentStates mail mailNickname
    mobilePhone mySite officeLocation onPremisesDistinguishedName onPremisesDomainName onPremisesExtensionAttributes
    onPremisesImmutableId onPremisesLastSyncDateTime onPremisesProvisioningErrors onPremisesSamAccountName
    onPremisesSecurityIdentifier onPremisesSyncEnabled onPremisesUserPrincipalName otherMails passwordPolicies
    passwordProfile pastProjects postalCode preferredDataLocation preferredLanguage preferredName provisionedPlans
    proxyAddresses responsibilities schools securityIdentifier serviceProvisioningErrors showInAddressList
    signInSessionsValidFromDateTime skills state streetAddress surname usageLocation userPrincipalName userType"""
_DEVICE = """accountEnabled alternativeSecurityIds approximateLastSignInDateTime complianceExpirationDateTime
    deletedDateTime deviceCategory deviceId deviceMetadata deviceOwnership deviceVersion displayName
    enrollmentProfileName enrollmentType id isCompliant isManaged isManagementRestricted isRooted managementType
    manufacturer mdmAppId model onPremisesLastSyncDateTime onPremisesSecurityIdentifier onPremisesSyncEnabled
    operatingSystem operatingSystemVersion physicalIds profileType registrationDateTime systemLabels trustType"""


@dataclass(frozen=True, slots=True)
class ObjectKind:
    """`collection` is the entity set, `type` the type's name; without $select an object shows `default`."""

    collection: str
    type: str
    default: Select
    known: frozenset[str]


USERS = ObjectKind("users", "user", tuple(_USER_DEFAULT.split()), frozenset(_USER.split()))
DEVICES = ObjectKind("devices", "device", tuple(_DEVICE.split()), frozenset(_DEVICE.split()))
