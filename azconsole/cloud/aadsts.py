"""What Entra's AADSTS numbers mean to an administrator (entra-docs reference-error-codes.md).

The kind of an error follows the OAuth `error` word, as the documents ask; the number chooses the sentence and the hint.
"""

from __future__ import annotations

_ASK = "Ask the administrator of the tenant."
_AGAIN = "Sign in again."
_OURS = "This is a fault of azconsole: report it with the request id."
_CLOUD = "Check the tenant and the Azure environment that were chosen."
_MFA = "Sign in again and complete the second factor."
_ADMIN = "Sign in as an administrator who may consent, or send your administrator the consent link."

TEXTS: dict[int, tuple[str, str]] = {
    7000215: (
        "Entra ID does not know this secret key.",
        "Enter the secret's value, not its ID. A key that was made a moment ago needs up to a minute to spread.",
    ),
    7000222: ("The secret key of this app has expired.", "Renew the secret key of the app."),
    700016: (
        "The tenant has no app with this client ID.",
        "Check tenant and client ID; the app may have been deleted, or it lives in another tenant.",
    ),
    7000112: ("The app is disabled in this tenant.", "An administrator has to enable its enterprise application."),
    7000218: (
        "The app is not a public client, so nobody can sign in through it without a secret.",
        "In the app registration, under Authentication, allow public client flows.",
    ),
    700025: ("The app is a public client and takes no secret.", "Use the server app's client ID here."),
    700027: (
        "Entra ID refuses the certificate's signature.",
        "Register the certificate on the app, and check this computer's clock.",
    ),
    700024: ("The proof sent to Entra ID is not valid at this time.", "Check this computer's clock."),
    50012: ("Entra ID refuses the proof of the app.", "Check its certificate and this computer's clock."),
    90002: ("Entra ID has no such tenant.", _CLOUD),
    90038: ("This tenant belongs to another national cloud.", "Choose the Azure environment of this tenant."),
    50128: ("Entra ID has no such domain.", _CLOUD),
    50059: ("The sign-in named no tenant.", _CLOUD),
    65001: ("The app has no consent for what it asks for.", _ADMIN),
    65002: (
        "The client used for the sign-in may not ask for these permissions.",
        "Register a public client of your own in the tenant, and name it: azconsole sign-in-client --cloud CLOUD CLIENT_ID.",
    ),
    65004: (
        "The sign-in or the consent was declined in the browser.",
        "Sign in again and accept the permissions; where the page asks for the approval of an administrator, sign in as a "
        "Privileged Role Administrator or Global Administrator.",
    ),
    90094: ("An administrator has to consent to these permissions.", _ADMIN),
    650052: ("The tenant has no service principal of the service that was asked for.", _ASK),
    650056: (
        "The app registration lacks a permission.",
        "Add the permission to the app registration and consent to it.",
    ),
    650057: ("The app registration does not list the service.", "Add the permission to the app registration."),
    500011: (
        "The tenant does not know the service or App ID URI that was asked for.",
        "Check the App ID URI and that the app has a service principal.",
    ),
    50001: ("The service that was asked for is disabled or unknown in this tenant.", "Check the App ID URI."),
    50011: (
        "The app does not list the redirect address that was used.",
        "Add http://localhost under Mobile and desktop applications, or use the default public client ID.",
    ),
    900971: ("The app has no redirect address.", "Add http://localhost under Mobile and desktop applications."),
    50020: ("The account belongs to another tenant.", "Sign in with an account of the chosen tenant."),
    90072: ("The account belongs to another tenant.", "Sign in with an account of the chosen tenant."),
    50034: ("The tenant has no such account.", "Check the user name."),
    50126: ("User name or password is wrong.", _AGAIN),
    50053: ("The account is locked, or the sign-in came from a blocked address.", "Wait some minutes. " + _ASK),
    50057: ("The account is disabled.", _ASK),
    50055: ("The password has expired.", "Change the password, then sign in again."),
    50058: ("There is no signed-in session.", _AGAIN),
    50072: ("The account must enrol for multifactor authentication.", _MFA),
    50074: ("A second factor is needed.", _MFA),
    50076: ("A second factor is needed.", _MFA),
    50079: ("The account must enrol for multifactor authentication.", _MFA),
    50097: ("The tenant asks for a managed device.", "Sign in from a device that the tenant manages."),
    50105: (
        "The account is not assigned to the application.",
        "An administrator assigns the account, or turns off Assignment required.",
    ),
    50173: ("The session was revoked, for example by a password change.", _AGAIN),
    50194: ("The app does not serve several tenants.", "Enter the tenant before signing in."),
    50196: ("Entra ID saw the same request too often.", "Wait some minutes, then try again."),
    53000: ("Conditional Access asks for a compliant device.", "Sign in from a compliant device. " + _ASK),
    53001: ("Conditional Access asks for a domain-joined device.", "Sign in from a joined device. " + _ASK),
    53003: (
        "Conditional Access blocks this sign-in.",
        "The administrator of the tenant can exclude the app or account from the policy that blocks it.",
    ),
    530032: ("A security policy of the tenant blocks this sign-in.", _ASK),
    530035: ("Security defaults block this sign-in.", _MFA),
    54005: ("The answer of the sign-in was used already.", _AGAIN),
    70000: ("The session is no longer valid.", _AGAIN),
    70008: ("The session has expired.", _AGAIN),
    70043: ("The session has expired.", _AGAIN),
    700082: ("The session has expired because it was not used.", _AGAIN),
    700005: ("The answer of the sign-in is for another tenant.", _AGAIN),
    70018: ("The device code is wrong or has expired.", _AGAIN),
    70020: ("The device code has expired.", _AGAIN),
    70011: ("Entra ID does not know a permission that was asked for.", _OURS),
    700022: ("Permissions of two services were asked for at once.", _OURS),
    70003: ("Entra ID does not support this kind of sign-in.", _OURS),
    70007: ("Entra ID does not support this kind of answer.", _OURS),
    501481: ("The proof of the sign-in does not match.", _AGAIN),
    90013: ("Entra ID refuses the request as malformed.", _OURS),
    90014: ("A field is missing in the request.", _OURS),
    900144: ("A field is missing in the request.", _OURS),
    9002313: ("Entra ID refuses the request as malformed.", _OURS),
    90033: ("Entra ID has a passing fault.", "Try again in a minute."),
    90055: ("The tenant is asked for too much at the moment.", "Try again in a minute."),
    16000: ("An account has to be chosen.", _AGAIN),
}

CONSENT = frozenset({65001, 65004, 90094})
"""Numbers that mean: signed in well, but a consent is missing."""
NO_TENANT = frozenset({90002, 90038, 50128, 50059})
"""Numbers that mean: the tenant is not here."""
PASSING = frozenset({90033, 90055})
"""Numbers that mean: try again."""
BY_WORD: dict[str, tuple[str, str]] = {
    "access_denied": ("The sign-in was cancelled or refused in the browser.", "Sign in again and accept."),
    "authorization_declined": ("The sign-in was declined on the other device.", "Sign in again and accept."),
    "expired_token": ("The device code has expired.", _AGAIN),
    "invalid_grant": ("The session is no longer valid.", _AGAIN),
    "interaction_required": ("Entra ID wants to see the person again.", _AGAIN),
    "login_required": ("There is no signed-in session.", _AGAIN),
    "consent_required": ("A consent is missing.", _ADMIN),
    "invalid_client": ("Entra ID refuses the app's proof.", "Check client ID and secret key."),
    "unauthorized_client": ("The app may not sign in here.", "Check tenant and client ID."),
    "temporarily_unavailable": ("Entra ID is not available at the moment.", "Try again in a minute."),
    "server_error": ("Entra ID has a passing fault.", "Try again in a minute."),
}
"""Sentences by the OAuth `error` word, for numbers that are not in the table."""
