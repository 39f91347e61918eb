"""Setting the App ID URI of a new app, and explaining its refusals (faults.md F33; cloud-apis.md section c)."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from azconsole.domain.changes import JournalStep
from azconsole.domain.directory import ApplicationChanges
from azconsole.domain.errors import AzConsoleError, ConflictError
from azconsole.domain.progress import StepState
from azconsole.domain.texts import say
from azconsole.domain.uris import fits_uri_policy
from azconsole.domain.validation import suggested_app_id_uri
from azconsole.operations.change_run import ChangeRun
from azconsole.operations.ports import Directory
from azconsole.operations.waiting import patiently

NOT_VERIFIED_DOMAIN = "HostNameNotOnVerifiedDomain"
URI_TAKEN = "ObjectConflict"
FIELD = "app_id_uri"
"""The field of the form beside which a refusal stands."""
_EARLY_REFUSAL_LIMIT = 15.0


def refuse_taken_uri(directory: Directory, uri: str, marker: str) -> None:
    """Raise ConflictError (code "ObjectConflict"), naming the other app, when the URI is taken. `marker` is our own."""
    for other in directory.find_applications(identifier_uri=uri):
        if marker not in other.tags:
            raise ConflictError(
                say("The App ID URI is taken"),
                say(
                    "The app “{app}” (client ID {client_id}) already has the App ID URI {uri}, "
                    "which has to be unique in the tenant.",
                    app=other.display_name,
                    client_id=other.app_id,
                    uri=uri,
                ),
                say("Choose another App ID URI, or import that app."),
                field=FIELD,
                code=URI_TAKEN,
            )


def set_app_id_uri(run: ChangeRun, object_id: UUID, client_id: UUID, uri: str) -> None:
    """Set the URI. A refused URI leaves the step open: a second try with another URI goes on with the same app."""
    step = JournalStep.APP_ID_URI
    if run.change.done(step) and run.known(step)["uri"] == uri:
        run.report(step, StepState.DONE)
        return
    run.begin(step)
    run.sent(step, uri=uri)
    changes = ApplicationChanges(identifier_uris=(uri,))

    def update() -> None:
        run.replicated(step, lambda: run.directory.update_application(object_id, changes))

    try:
        patiently(update, _refused_too_early(run, client_id, uri), run.cancel, run.waiting(step), _EARLY_REFUSAL_LIMIT)
    except ConflictError as error:
        refuse_taken_uri(run.directory, uri, run.change.marker)
        raise _explained(error, run, uri) from error
    run.done(step, uri=uri)


def _refused_too_early(run: ChangeRun, client_id: UUID, uri: str) -> Callable[[AzConsoleError], bool]:
    """Right after the create even a valid URI may be refused for some seconds (cloud-apis.md section c): waited for only
    when the URI has a shape that every tenant accepts."""
    tenant = run.session.tenant
    fits = fits_uri_policy(uri, tenant.tenant_id, (), tenant.domain, client_id)
    return lambda error: fits and isinstance(error, ConflictError) and error.code == NOT_VERIFIED_DOMAIN


def _explained(error: ConflictError, run: ChangeRun, uri: str) -> ConflictError:
    """The refusal in words. Entra has two ways of refusing a shape; both get the code for which another URI is offered."""
    suggested = suggested_app_id_uri(run.session.tenant)
    shape = error.code == NOT_VERIFIED_DOMAIN or "Failed to add identifier URI" in error.message
    return ConflictError(
        say("Azure AD refuses the App ID URI"),
        say(
            "The host of {uri} is not a verified domain of the tenant “{tenant}”; "
            "Azure AD has asked for that since October 2021.",
            uri=uri,
            tenant=run.session.tenant.name,
        )
        if shape
        else error.message,
        say("Use {uri}.", uri=suggested),
        field=FIELD,
        code=NOT_VERIFIED_DOMAIN if shape else error.code,
        request_id=error.request_id,
    )
