"""What Entra's AADSTS numbers mean to an administrator (entra-docs reference-error-codes.md).

The kind of an error follows the OAuth `error` word, as the documents ask; the number chooses the sentence and the hint.
"""

from __future__ import annotations

from azconsole.domain.texts import joined, say

_ASK = say("Ask the administrator of the tenant.")
_AGAIN = say("Sign in again.")
_OURS = say("This is a fault of azconsole: report it with the request id.")
_CLOUD = say("Check the tenant and the Azure environment that were chosen.")
_MFA = say("Sign in again and complete the second factor.")
_ADMIN = say("Sign in as an administrator who may consent, or send your administrator the consent link.")

TEXTS: dict[int, tuple[str, str]] = {
    7000215: (
        say("Azure AD does not know this secret key."),
        say("Enter the secret's value, not its ID. A key that was made a moment ago needs up to a minute to spread."),
    ),
    7000222: (
        say("The secret key of this app has expired."),
        say(
            "Make a new secret key for the app in the Azure portal (App registrations > Certificates & secrets), then "
            "import the app with it in the wizard."
        ),
    ),
    700016: (
        say("The tenant has no app with this client ID."),
        say("Check tenant and client ID; the app may have been deleted, or it lives in another tenant."),
    ),
    7000112: (
        say("The app is disabled in this tenant."),
        say("An administrator has to enable its enterprise application."),
    ),
    7000218: (
        say("The app is not a public client, so nobody can sign in through it without a secret."),
        say("In the app registration, under Authentication, allow public client flows."),
    ),
    700025: (say("The app is a public client and takes no secret."), say("Use the server app's client ID here.")),
    700027: (
        say("Azure AD refuses the certificate's signature."),
        say("Register the certificate on the app, and check this computer's clock."),
    ),
    700024: (say("The proof sent to Azure AD is not valid at this time."), say("Check this computer's clock.")),
    50012: (say("Azure AD refuses the proof of the app."), say("Check its certificate and this computer's clock.")),
    90002: (say("Azure AD has no such tenant."), _CLOUD),
    90038: (say("This tenant belongs to another national cloud."), say("Choose the Azure environment of this tenant.")),
    50128: (say("Azure AD has no such domain."), _CLOUD),
    50059: (say("The sign-in named no tenant."), _CLOUD),
    65001: (say("The app has no consent for what it asks for."), _ADMIN),
    65002: (
        say("The client used for the sign-in may not ask for these permissions."),
        say(
            "Register a public client of your own in the tenant, and name it: azconsole sign-in-client --cloud CLOUD CLIENT_ID."
        ),
    ),
    65004: (
        say("The sign-in or the consent was declined in the browser."),
        say(
            "Sign in again and accept the permissions; where the page asks for the approval of an administrator, sign in as a "
            "Privileged Role Administrator or Global Administrator."
        ),
    ),
    90094: (say("An administrator has to consent to these permissions."), _ADMIN),
    650052: (say("The tenant has no service principal of the service that was asked for."), _ASK),
    650056: (
        say("The app registration lacks a permission."),
        say("Add the permission to the app registration and consent to it."),
    ),
    650057: (
        say("The app registration does not list the service."),
        say("Add the permission to the app registration."),
    ),
    500011: (
        say("The tenant does not know the service or App ID URI that was asked for."),
        say("Check the App ID URI and that the app has a service principal."),
    ),
    50001: (say("The service that was asked for is disabled or unknown in this tenant."), say("Check the App ID URI.")),
    50011: (
        say("The app does not list the redirect address that was used."),
        say("Add http://localhost under Mobile and desktop applications, or use the default public client ID."),
    ),
    900971: (
        say("The app has no redirect address."),
        say("Add http://localhost under Mobile and desktop applications."),
    ),
    50020: (say("The account belongs to another tenant."), say("Sign in with an account of the chosen tenant.")),
    90072: (say("The account belongs to another tenant."), say("Sign in with an account of the chosen tenant.")),
    50034: (say("The tenant has no such account."), say("Check the user name.")),
    50126: (say("User name or password is wrong."), _AGAIN),
    50053: (
        say("The account is locked, or the sign-in came from a blocked address."),
        joined(say("Wait some minutes."), _ASK),
    ),
    50057: (say("The account is disabled."), _ASK),
    50055: (say("The password has expired."), say("Change the password, then sign in again.")),
    50058: (say("There is no signed-in session."), _AGAIN),
    50072: (say("The account must enrol for multifactor authentication."), _MFA),
    50074: (say("A second factor is needed."), _MFA),
    50076: (say("A second factor is needed."), _MFA),
    50079: (say("The account must enrol for multifactor authentication."), _MFA),
    50097: (say("The tenant asks for a managed device."), say("Sign in from a device that the tenant manages.")),
    50105: (
        say("The account is not assigned to the application."),
        say("An administrator assigns the account, or turns off Assignment required."),
    ),
    50173: (say("The session was revoked, for example by a password change."), _AGAIN),
    50194: (say("The app does not serve several tenants."), say("Enter the tenant before signing in.")),
    50196: (say("Azure AD saw the same request too often."), say("Wait some minutes, then try again.")),
    53000: (
        say("Conditional Access asks for a compliant device."),
        joined(say("Sign in from a compliant device."), _ASK),
    ),
    53001: (
        say("Conditional Access asks for a domain-joined device."),
        joined(say("Sign in from a joined device."), _ASK),
    ),
    53003: (
        say("Conditional Access blocks this sign-in."),
        say("The administrator of the tenant can exclude the app or account from the policy that blocks it."),
    ),
    530032: (say("A security policy of the tenant blocks this sign-in."), _ASK),
    530035: (say("Security defaults block this sign-in."), _MFA),
    54005: (say("The answer of the sign-in was used already."), _AGAIN),
    70000: (say("The session is no longer valid."), _AGAIN),
    70008: (say("The session has expired."), _AGAIN),
    70043: (say("The session has expired."), _AGAIN),
    700082: (say("The session has expired because it was not used."), _AGAIN),
    700005: (say("The answer of the sign-in is for another tenant."), _AGAIN),
    70018: (say("The device code is wrong or has expired."), _AGAIN),
    70020: (say("The device code has expired."), _AGAIN),
    70011: (say("Azure AD does not know a permission that was asked for."), _OURS),
    700022: (say("Permissions of two services were asked for at once."), _OURS),
    70003: (say("Azure AD does not support this kind of sign-in."), _OURS),
    70007: (say("Azure AD does not support this kind of answer."), _OURS),
    501481: (say("The proof of the sign-in does not match."), _AGAIN),
    90013: (say("Azure AD refuses the request as malformed."), _OURS),
    90014: (say("A field is missing in the request."), _OURS),
    900144: (say("A field is missing in the request."), _OURS),
    9002313: (say("Azure AD refuses the request as malformed."), _OURS),
    90033: (say("Azure AD has a passing fault."), say("Try again in a minute.")),
    90055: (say("The tenant is asked for too much at the moment."), say("Try again in a minute.")),
    16000: (say("An account has to be chosen."), _AGAIN),
}

CONSENT = frozenset({65001, 65004, 90094})
"""Numbers that mean: signed in well, but a consent is missing."""
NO_TENANT = frozenset({90002, 90038, 50128, 50059})
"""Numbers that mean: the tenant is not here."""
PASSING = frozenset({90033, 90055})
"""Numbers that mean: try again."""
BY_WORD: dict[str, tuple[str, str]] = {
    "access_denied": (say("The sign-in was cancelled or refused in the browser."), say("Sign in again and accept.")),
    "authorization_declined": (say("The sign-in was declined on the other device."), say("Sign in again and accept.")),
    "expired_token": (say("The device code has expired."), _AGAIN),
    "invalid_grant": (say("The session is no longer valid."), _AGAIN),
    "interaction_required": (say("Azure AD wants to see the person again."), _AGAIN),
    "login_required": (say("There is no signed-in session."), _AGAIN),
    "consent_required": (say("A consent is missing."), _ADMIN),
    "invalid_client": (say("Azure AD refuses the app's proof."), say("Check client ID and secret key.")),
    "unauthorized_client": (say("The app may not sign in here."), say("Check tenant and client ID.")),
    "temporarily_unavailable": (say("Azure AD is not available at the moment."), say("Try again in a minute.")),
    "server_error": (say("Azure AD has a passing fault."), say("Try again in a minute.")),
}
"""Sentences by the OAuth `error` word, for numbers that are not in the table."""
