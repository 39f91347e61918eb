"""Waiting: how long, how often, and when not at all."""

from __future__ import annotations

import pytest

from azconsole.domain.cancel import CancelToken
from azconsole.domain.errors import Cancelled, ConflictError, NotFoundError
from azconsole.operations.waiting import look_patiently, not_replicated, patiently, pauses, seen_twice
from tests.operations.memory import Time, VirtualCancel


class Replicas:
    """Answers in turn; the last one for ever."""

    def __init__(self, *answers: bool) -> None:
        self._answers = list(answers)
        self.asked = 0

    def read(self) -> int:
        self.asked += 1
        if not (self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]):
            raise NotFoundError("Not found", "Not here yet.")
        return self.asked


def test_pauses_grow_and_keep_to_the_limit() -> None:
    assert list(pauses(30)) == [1, 2, 4, 8, 15]
    assert list(pauses(20, 8)) == [1, 2, 4, 8, 5]
    assert sum(pauses(120)) == 120
    assert list(pauses(0)) == []


def test_seen_twice_means_twice_in_a_row() -> None:
    time = Time()
    replicas = Replicas(False, True, False, True, False, True)
    assert seen_twice(replicas.read, VirtualCancel(time), lambda: None) == 7
    assert time.waited == 1 + 2 + 4
    assert seen_twice(Replicas(True).read, VirtualCancel(Time()), lambda: None) == 2


def test_the_last_error_comes_out_after_the_limit() -> None:
    time, waits = Time(), []
    with pytest.raises(NotFoundError):
        patiently(Replicas(False).read, not_replicated, VirtualCancel(time), lambda: waits.append(1), 10)
    assert time.waited == 10
    assert len(waits) == 4


def test_other_errors_come_out_at_once() -> None:
    def refused() -> None:
        raise ConflictError("No", "Refused.")

    time = Time()
    with pytest.raises(ConflictError):
        patiently(refused, not_replicated, VirtualCancel(time), lambda: None)
    assert time.waited == 0


def test_looking_ends_with_what_is_found_or_nothing() -> None:
    time, found = Time(), [None, None, "app"]
    assert look_patiently(lambda: found.pop(0), VirtualCancel(time), lambda: None) == "app"
    assert look_patiently(lambda: None, VirtualCancel(time), lambda: None) is None


def test_a_cancel_is_felt() -> None:
    cancel = CancelToken()
    cancel.cancel()
    with pytest.raises(Cancelled):
        patiently(Replicas(False).read, not_replicated, cancel, lambda: None)
    with pytest.raises(Cancelled):
        look_patiently(lambda: None, cancel, lambda: None)
