"""Faults of discovery in production configuration: real names, TLS, the product's wiring; the practice cloud misbehaves.

Rows F36 to F49 and F63 of faults.md; what needs killed or second processes is in test_discovery_processes.py.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from pathlib import Path

import pytest

from azconsole.domain.apps import AzureService
from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import (
    AccessDeniedError,
    NotFoundError,
    ProtocolError,
    SignInError,
    UnavailableError,
)
from azconsole.domain.texts import Said
from azconsole.domain.users import DiscoveryOutcome, DiscoveryProgress, DiscoveryResult, RoundKind, UserQuery
from azconsole.operations.toolbox import Toolbox
from tests import site as sites
from tests.practice.control import Control

DELTA = r"/users/delta"
ALL = 1000
PAGES = 5


@pytest.fixture
def tools(real_names: Control, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Toolbox]:
    monkeypatch.setenv("AZCONSOLE_KEYSTORE", "session")
    with sites.opened(tmp_path / "site") as site:
        yield site.toolbox


@pytest.fixture
def service(tools: Toolbox, real_names: Control) -> AzureService:
    return sites.imported(tools, real_names)


class RealWaits(CancelToken):
    """Waits for real, and notes how long it was asked to."""

    def __init__(self) -> None:
        super().__init__()
        self.waits: list[float] = []

    def wait(self, seconds: float) -> None:
        self.waits.append(seconds)
        super().wait(seconds)


def discover(
    tools: Toolbox, service: AzureService, kind: RoundKind = RoundKind.FULL, cancel: CancelToken | None = None
) -> DiscoveryResult:
    return tools.discover_users.run(service.id, kind, cancel or CancelToken())


def assert_all_here(tools: Toolbox, expected: int = ALL) -> None:
    """Every user once."""
    users = tools.user_view.page(UserQuery(), expected + 10)
    assert len({user.object_id for user in users}) == len(users) == expected == tools.users.count()


def pages_asked(control: Control) -> list[str]:
    return [call["query"].get("$skiptoken", "") for call in control.calls(DELTA)]


def test_f36_f37_throttled_pages_are_waited_for(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    for skip, headers in ((1, {"Retry-After": "1"}), (1, {"Retry-After": "0.128"}), (1, {})):
        real_names.fault(path=DELTA, status=429, headers=headers, skip=skip)
    real_names.fault(path=DELTA, status=503, skip=1)
    cancel = RealWaits()
    assert discover(tools, service, cancel=cancel).added == ALL
    assert max(cancel.waits) >= 0.99
    assert len(pages_asked(real_names)) == PAGES + 4
    assert_all_here(tools)


def test_f36_throttled_for_ever_ends_with_a_sentence_and_keeps_the_cursor(
    tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    real_names.fault(path=DELTA, status=503, skip=2, count=-1)
    with pytest.raises(UnavailableError, match="read the users"):
        discover(tools, service, cancel=sites.SteppingCancel(real_names))
    assert len(pages_asked(real_names)) == 2 + 6, "bounded tries"
    real_names.control("DELETE", "/faults")
    result = discover(tools, service)
    assert (result.resumed, result.pages, result.added) == (True, PAGES - 2, ALL)


def test_f40_a_run_that_waits_for_the_cloud_says_so(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    """Twelve seconds pass before a cloud that is gone is given up."""
    real_names.fault(path=DELTA, drop=True, skip=2, count=3)
    real_names.fault(path="/token", status=503)
    told: list[DiscoveryProgress] = []
    cancel = sites.SteppingCancel(real_names)
    tools.discover_users.run(service.id, RoundKind.FULL, cancel, told.append)
    waits = [(progress.pages, progress.waiting) for progress in told if progress.waiting]
    assert waits[0] == (0, "The cloud answered 503; trying again in 1 s (1 of 5)")
    assert waits[1:3] == [(2, f"The cloud does not answer; trying again in 1 s ({n} of 5)") for n in (1, 2)]
    assert isinstance(waits[0][1], Said)
    after = told[told.index(next(p for p in told if p.waiting == waits[-1][1])) + 1]
    assert (after.pages, after.waiting) == (3, ""), "told at once when it goes on"


def test_f39_a_gateways_page_is_passed_over(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    real_names.named_fault("gateway-page", path=DELTA, skip=2)
    assert discover(tools, service, cancel=sites.SteppingCancel(real_names)).added == ALL
    real_names.named_fault("gateway-page", path=DELTA, count=-1)
    with pytest.raises(UnavailableError) as failed:
        discover(tools, service, RoundKind.DELTA, sites.SteppingCancel(real_names))
    assert "502" in str(failed.value)
    assert "<" not in str(failed.value)
    assert_all_here(tools)


def test_f41_cut_answers_are_read_again(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    for skip, size in enumerate((0, 1, 777, 30_000)):
        real_names.fault(path=DELTA, cut_bytes=size, skip=min(skip, 1))
    cancel = sites.SteppingCancel(real_names)
    assert discover(tools, service, cancel=cancel).added == ALL
    assert len(pages_asked(real_names)) == PAGES + 4
    assert_all_here(tools)


@pytest.mark.parametrize("flags", [{"emptyPages": 2}, {"repeats": 50, "removedInFirstRound": 7}])
def test_f42_f43_empty_pages_repeats_and_old_removals(
    flags: dict[str, int], tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    real_names.flags(**flags)
    first = discover(tools, service)
    assert (first.added, first.changed, first.removed, first.skipped) == (ALL, 0, 0, 0)
    again = discover(tools, service)
    assert (again.added, again.changed, again.removed) == (0, 0, 0)
    assert_all_here(tools)


@pytest.mark.parametrize("status", [410, 400])
def test_f44_old_delta_link_starts_a_full_round_beside_the_old_list(
    status: int, tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    discover(tools, service)
    real_names.flags(resyncStatus=status)
    real_names.control("POST", "/users", {"add": 3, "change": 2, "remove": 1})
    real_names.advance(8 * 24 * 3600)
    seen = []

    def look(_: DiscoveryProgress) -> None:
        seen.append((tools.users.count(), len(tools.user_view.page(UserQuery(), 2 * ALL))))

    result = tools.discover_users.run(service.id, RoundKind.DELTA, CancelToken(), look)
    assert (result.kind, result.fell_back, result.added, result.changed, result.removed) == (
        RoundKind.FULL,
        True,
        3,
        2,
        1,
    )
    assert set(seen) == {(ALL, ALL)}
    delta = discover(tools, service, RoundKind.DELTA)
    assert (delta.kind, delta.added, delta.fell_back) == (RoundKind.DELTA, 0, False)


def test_f44_an_interrupted_round_whose_link_is_old_starts_afresh(
    tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    real_names.fault(path=DELTA, drop=True, skip=2, count=-1)
    with pytest.raises(UnavailableError):
        discover(tools, service, cancel=sites.SteppingCancel(real_names))
    real_names.control("DELETE", "/faults")
    real_names.advance(8 * 24 * 3600)
    result = discover(tools, service)
    assert (result.added, result.fell_back, result.resumed) == (ALL, False, False)
    assert_all_here(tools)


@pytest.mark.parametrize("code", ["Directory_ExpiredPageToken", "Request_BadRequest"])
@pytest.mark.parametrize("kind", [RoundKind.FULL, RoundKind.DELTA])
def test_f44_a_stored_link_that_graph_refuses_starts_afresh_beside_the_old_list(
    kind: RoundKind, code: str, tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    discover(tools, service)
    if kind is RoundKind.FULL:
        real_names.fault(path=DELTA, drop=True, skip=2, count=-1)
        with pytest.raises(UnavailableError):
            discover(tools, service, cancel=sites.SteppingCancel(real_names))
        real_names.control("DELETE", "/faults")
    refusal = {"error": {"code": code, "message": "The specified page token value has expired."}}
    real_names.fault(path=DELTA, status=400, json=refusal, count=1)
    seen = set()
    result = tools.discover_users.run(service.id, kind, CancelToken(), lambda _: seen.add(tools.users.count()))
    assert (result.kind, result.outcome, result.users) == (RoundKind.FULL, DiscoveryOutcome.COMPLETED, ALL)
    assert result.fell_back is (kind is RoundKind.DELTA)
    assert seen == {ALL}
    assert_all_here(tools)


def test_f45_a_link_that_loops_ends_the_run(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    real_names.flags(nextLinkLoop=2)
    with pytest.raises(ProtocolError) as refused:
        discover(tools, service)
    assert refused.value.code == "link-loop"
    assert len(pages_asked(real_names)) <= PAGES
    assert tools.users.count() == 0
    real_names.flags(nextLinkLoop=None)
    assert discover(tools, service).added == ALL
    assert_all_here(tools)


@pytest.mark.parametrize("origin", ["https://evil.example", "http://graph.microsoft.com", "https://graph.microsoft.us"])
def test_f46_a_link_to_another_host_is_refused_and_nothing_arrives_there(
    origin: str, tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    real_names.control("DELETE", "/calls")
    real_names.control("DELETE", "/refused")
    real_names.flags(nextLinkHost=origin)
    with pytest.raises(ProtocolError) as refused:
        discover(tools, service)
    assert refused.value.code == "foreign-address"
    assert len(pages_asked(real_names)) == 1
    proxy = real_names.control("GET", "/refused")
    assert proxy["refused"] == []
    assert set(proxy["connected"]) == {"login.microsoftonline.com:443", "graph.microsoft.com:443"}
    real_names.flags(nextLinkHost=None)
    assert discover(tools, service).added == ALL


def test_f47_a_round_that_dies_near_its_end_removes_nothing(
    tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    discover(tools, service)
    real_names.control("POST", "/users", {"remove": 150})
    real_names.fault(path=DELTA, drop=True, skip=PAGES - 1, count=-1)
    with pytest.raises(UnavailableError):
        discover(tools, service, cancel=sites.SteppingCancel(real_names))
    assert_all_here(tools)
    real_names.control("DELETE", "/faults")
    result = discover(tools, service)
    assert (result.pages, result.removed, result.resumed) == (1, 150, True)
    assert_all_here(tools, ALL - 150)


def test_f48_many_removals_ask_first_and_are_merged_without_reading_again(
    tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    gone = 300
    discover(tools, service)
    real_names.control("POST", "/users", {"remove": gone})
    result = discover(tools, service)
    assert (result.outcome, result.waiting_removals, result.known_users, result.removed) == (
        DiscoveryOutcome.REMOVALS_WAITING,
        gone,
        ALL,
        0,
    )
    real_names.control("DELETE", "/calls")
    assert discover(tools, service, RoundKind.DELTA).outcome is DiscoveryOutcome.REMOVALS_WAITING
    assert_all_here(tools)
    merged = tools.discover_users.run(service.id, RoundKind.FULL, CancelToken(), allow_removals=True)
    assert (merged.outcome, merged.removed) == (DiscoveryOutcome.COMPLETED, gone)
    assert real_names.calls() == []
    assert tools.users.count() == ALL - gone


def test_f48_an_empty_answer_removes_nobody(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    discover(tools, service)
    link = "https://graph.microsoft.com/v1.0/users/delta?$deltatoken=x"
    real_names.fault(path=DELTA, status=200, json={"value": [], "@odata.deltaLink": link})
    result = discover(tools, service)
    assert (result.outcome, result.waiting_removals) == (DiscoveryOutcome.REMOVALS_WAITING, ALL)
    assert_all_here(tools)


def test_f48_a_full_run_asked_for_again_reads_the_tenant_again(
    tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    discover(tools, service)
    removed = real_names.control("POST", "/users", {"soft_delete": 300})["soft_delete"]
    assert discover(tools, service).outcome is DiscoveryOutcome.REMOVALS_WAITING
    real_names.control("POST", "/users", {"restore": removed})
    result = discover(tools, service)
    assert (result.outcome, result.removed, result.pages) == (DiscoveryOutcome.COMPLETED, 0, PAGES)
    assert_all_here(tools)


@pytest.mark.parametrize("challenge", [False, True])
def test_f49_a_refused_token_is_renewed_once_and_the_same_page_read(
    challenge: bool, tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    claims = base64.b64encode(b'{"access_token":{"nbf":{"essential":true,"value":"1700000000"}}}').decode()
    headers = {"WWW-Authenticate": f'Bearer error="insufficient_claims", claims="{claims}"'} if challenge else {}
    body = {"error": {"code": "InvalidAuthenticationToken", "message": "Access token has expired."}}
    real_names.control("DELETE", "/calls")
    real_names.fault(path=DELTA, status=401, json=body, headers=headers, skip=2)
    assert discover(tools, service).added == ALL
    asked = pages_asked(real_names)
    assert (len(asked), asked[2]) == (PAGES + 1, asked[3])
    tokens = real_names.calls("/token")
    assert len(tokens) == 2
    assert ("claims" in tokens[1]["body"]) is challenge


def test_f35_missing_consent_names_the_permission_and_who_grants_it(tools: Toolbox, real_names: Control) -> None:
    service = sites.imported(tools, real_names, roles=[])
    with pytest.raises(AccessDeniedError) as refused:
        discover(tools, service)
    text = str(refused.value)
    assert "Directory.Read.All" in text
    assert "Global Administrator" in text
    assert f"/adminconsent?client_id={service.server_app.client_id}" in text
    assert len(pages_asked(real_names)) == 1, "a refusal is not retried"
    last = tools.runs.last(service.id)
    assert last
    assert last.result.outcome is DiscoveryOutcome.FAILED
    assert "Directory.Read.All" in last.message


def test_f29_an_expired_key_makes_no_further_call(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    real_names.advance(366 * 24 * 3600)
    real_names.control("DELETE", "/calls")
    with pytest.raises(SignInError) as refused:
        discover(tools, service)
    assert refused.value.code == "AADSTS7000222"
    assert refused.value.hint
    assert len(real_names.calls("/token")) == 1
    assert pages_asked(real_names) == []


def test_a_deleted_app_is_told_and_not_retried(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    discover(tools, service)
    real_names.control("DELETE", "/calls")
    real_names.control("PATCH", f"/apps/{service.server_app.client_id}", {"delete": True})
    with pytest.raises(SignInError) as refused:
        discover(tools, service, RoundKind.DELTA)
    assert refused.value.code == "AADSTS700016"
    assert len(real_names.calls("/token")) == 1
    assert_all_here(tools)


def test_cancel_in_mid_run_keeps_what_is_stored(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    cancel = CancelToken()
    stopped = tools.discover_users.run(service.id, RoundKind.FULL, cancel, lambda _: cancel.cancel())
    assert (stopped.outcome, stopped.pages) == (DiscoveryOutcome.CANCELLED, 1)
    assert tools.users.count() == 0
    resumed = discover(tools, service)
    assert (resumed.resumed, resumed.pages, resumed.added) == (True, PAGES - 1, ALL)
    assert_all_here(tools)


def test_f63_a_service_deleted_while_its_discovery_runs(
    tools: Toolbox, service: AzureService, real_names: Control, tmp_path: Path
) -> None:
    def delete(_: DiscoveryProgress) -> None:
        if tools.services.all():
            tools.delete_service.run(service.id)

    with pytest.raises(NotFoundError, match="deleted"):
        tools.discover_users.run(service.id, RoundKind.FULL, CancelToken(), delete)
    assert tools.users.count() == 0
    assert [path.name for path in (tmp_path / "site").glob("discovery-*.db*")] == []
    again = sites.imported(tools, real_names, application={"identifierUris": []})
    assert discover(tools, again).added == ALL


def test_bad_records_are_skipped_and_counted(tools: Toolbox, service: AzureService, real_names: Control) -> None:
    page = {"value": [{"id": "no-guid"}, {"displayName": "No id"}], "@odata.deltaLink": "https://evil.example/x"}
    real_names.fault(path=DELTA, status=200, json=page, count=2)
    with pytest.raises(ProtocolError) as refused:
        discover(tools, service)
    assert refused.value.code == "foreign-address"
    assert tools.users.count() == 0


def test_f39_a_failing_sign_in_service_is_tried_a_bounded_number_of_times(
    tools: Toolbox, service: AzureService, real_names: Control
) -> None:
    real_names.control("DELETE", "/calls")
    real_names.fault(path="/token$", status=503, body="<html>503</html>", content_type="text/html", count=-1)
    with pytest.raises(UnavailableError) as refused:
        discover(tools, service, cancel=sites.SteppingCancel(real_names))
    assert "<" not in str(refused.value)
    assert refused.value.hint
    assert len(real_names.calls("/token")) == 6


def test_the_calls_of_these_flows_keep_the_contracts(
    tools: Toolbox, service: AzureService, real_names: Control, shared: Path
) -> None:
    real_names.flags(emptyPages=3, repeats=20, removedInFirstRound=3)
    discover(tools, service)
    real_names.control("POST", "/users", {"add": 3, "change": 2, "remove": 1})
    real_names.advance(8 * 24 * 3600)
    discover(tools, service, RoundKind.DELTA)
    assert sites.contract_problems(real_names, shared) == []
