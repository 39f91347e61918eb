"""The steps that creating a server app and creating a client app have in common.

Each may be called again after a crash, a lost answer or a refusal: it looks for what is there before it makes anything.
"""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from azconsole.domain.changes import JournalStep
from azconsole.domain.directory import ApplicationDraft, ApplicationObject, ServicePrincipal
from azconsole.domain.errors import AccessDeniedError, ConflictError
from azconsole.domain.progress import StepState
from azconsole.domain.texts import say
from azconsole.operations.change_run import ChangeRun
from azconsole.operations.waiting import look_patiently, patiently, seen_twice

_HIDDEN_LIMIT = 30.0


def register(run: ChangeRun, draft: ApplicationDraft) -> tuple[UUID, UUID]:
    """Register the app, at most once: object id and client id. The tag finds it again when its answer was lost (F30)."""
    step = JournalStep.APPLICATION
    known = run.known(step)
    if run.change.done(step):
        run.report(step, StepState.DONE)
        return UUID(known["object_id"]), UUID(known["client_id"])
    run.begin(step)
    if "object_id" not in known:
        made = _find_lost(run) if run.tries(step) else None
        if made is None:
            run.sent(step)
            made = run.directory.create_application(draft)
        run.note(step, object_id=str(made.object_id), client_id=str(made.app_id))
        known = run.known(step)
    object_id, client_id = UUID(known["object_id"]), UUID(known["client_id"])
    seen_twice(lambda: run.directory.application(object_id), run.cancel, run.waiting(step))
    run.done(step, detail=say("Client ID {client_id}", client_id=client_id))
    return object_id, client_id


def _find_lost(run: ChangeRun) -> ApplicationObject | None:
    detail = say("Looking for the app that an earlier try may have registered.")
    looking = run.waiting(JournalStep.APPLICATION, detail)

    def look() -> ApplicationObject | None:
        found = run.directory.find_applications(tag=run.change.marker)
        return min(found, key=lambda application: application.object_id) if found else None

    return look_patiently(look, run.cancel, looking)


def make_principal(run: ChangeRun, client_id: UUID) -> UUID:
    """Make the service principal, at most once: its id (F31)."""
    step = JournalStep.SERVICE_PRINCIPAL
    if run.change.done(step):
        run.report(step, StepState.DONE)
        return UUID(run.known(step)["principal_id"])
    run.begin(step)
    principal = run.directory.find_principal(client_id) if run.tries(step) else None
    if principal is None:
        run.sent(step)
        try:
            principal = run.replicated(step, lambda: run.directory.create_principal(client_id))
        except ConflictError as refused:
            principal = _existing_principal(run, client_id, refused)
    run.done(step, principal_id=str(principal.id))
    return principal.id


def _existing_principal(run: ChangeRun, client_id: UUID, refused: ConflictError) -> ServicePrincipal:
    """The principal that is there already: an earlier try made it, or the portal did. It may be hidden for some seconds;
    raises `refused` when it is not seen then."""

    def look() -> ServicePrincipal:
        principal = run.directory.find_principal(client_id)
        if principal is None:
            raise refused
        return principal

    waiting = run.waiting(JournalStep.SERVICE_PRINCIPAL)
    return patiently(look, lambda error: error is refused, run.cancel, waiting, _HIDDEN_LIMIT)


def consent(run: ChangeRun, permission: str, grant: Callable[[], None]) -> bool:
    """Admin consent to this permission. False, and no failure, when this administrator may not give it (F35); a later try
    by another administrator grants it."""
    step = JournalStep.CONSENT
    if run.change.done(step) and run.known(step).get("granted") == "yes":
        run.report(step, StepState.DONE)
        return True
    run.begin(step)
    run.sent(step)
    try:
        grant()
    except AccessDeniedError:
        detail = say(
            "The app is made; an administrator who may grant {permission} still has to give consent.",
            permission=permission,
        )
        run.done(step, StepState.WARNING, detail, granted="no")
        return False
    run.done(step, granted="yes")
    return True


def remove_duplicates(run: ChangeRun, object_id: UUID) -> None:
    """Delete what a lost try made and what showed itself only later: apps with our tag, keys with our name."""
    marker = run.change.marker
    if run.tries(JournalStep.APPLICATION) > 1:
        for application in run.directory.find_applications(tag=marker):
            if application.object_id != object_id:
                run.directory.delete_application(application.object_id)
    if run.tries(JournalStep.SECRET) > 1:
        ours = run.known(JournalStep.SECRET).get("key_id", "")
        for password in run.directory.application(object_id).passwords:
            if password.display_name == marker and str(password.key_id) != ours:
                run.directory.remove_password(object_id, password.key_id)


def made_applications(run: ChangeRun) -> set[UUID]:
    """The object ids of everything that this change registered: recorded, or found by its tag."""
    known = run.known(JournalStep.APPLICATION)
    found = run.directory.find_applications(tag=run.change.marker)
    if not found and not known.get("object_id") and run.tries(JournalStep.APPLICATION):
        lost = _find_lost(run)
        found = [lost] if lost else []
    recorded = {UUID(known["object_id"])} if "object_id" in known else set()
    return recorded | {application.object_id for application in found}
