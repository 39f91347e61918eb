"""What every handler of the practice cloud is given: state, clock, signing keys, the people and devices of each tenant."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from azconsole.practice.entra.memory import SignIns

if TYPE_CHECKING:
    from azconsole.practice.clock import Clock
    from azconsole.practice.entra.keys import SigningKeys
    from azconsole.practice.machines import DeviceDirectory
    from azconsole.practice.state import State
    from azconsole.practice.users import UserDirectory


@dataclass(slots=True)
class Context:
    """`users` and `devices` hold one directory for each tenant id; `authorize_origin` is the plain http origin of the
    authorize page (http://127.0.0.1:PORT); `sign_ins` are the sign-ins under way, which a restart forgets."""

    state: State
    clock: Clock
    keys: SigningKeys
    users: dict[str, UserDirectory]
    devices: dict[str, DeviceDirectory]
    authorize_origin: str
    sign_ins: SignIns = field(default_factory=SignIns)
