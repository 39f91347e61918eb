"""Secret keys and their expiry as they are typed (faults.md B6 to B8, F58)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import TypeVar

from azconsole.domain.identifiers import looks_like_guid
from azconsole.domain.redact import Secret
from azconsole.domain.texts import say
from azconsole.domain.typed_text import Refusal

SHORTEST_SECRET, LONGEST_SECRET = 8, 1280
"""In UTF-16 units: the Windows key store takes 2,560 bytes."""
NEVER = date(2299, 12, 31)
"""What the Azure portal writes for a secret key that never expires; later days are taken as never, too."""

_NEVER_FROM = datetime(2299, 12, 31, tzinfo=UTC)
_EARLIEST = datetime(1970, 1, 2, tzinfo=UTC)

Day = TypeVar("Day", date, datetime)


def check_secret_key(secret: Secret) -> Secret:
    """The key as typed, without one final line break (B6). Raises Refusal, which never shows the key."""
    value = secret.reveal()
    value = value.removesuffix("\r\n") if value.endswith("\r\n") else value.removesuffix("\n").removesuffix("\r")
    if not value:
        raise Refusal(say("Enter the secret key."))
    if "\0" in value or any("\ud800" <= char <= "\udfff" for char in value):
        raise Refusal(say("The secret key has a character that no secret key has; copy it again from the portal."))
    units = len(value.encode("utf-16-le")) // 2
    if not SHORTEST_SECRET <= units <= LONGEST_SECRET:
        raise Refusal(
            say(
                "The secret key is {length:n} characters long; it has to have {least} to {most:n}.",
                length=units,
                least=SHORTEST_SECRET,
                most=LONGEST_SECRET,
            )
        )
    return Secret(value)


def secret_key_warning(secret: Secret) -> str:
    """What looks wrong with a checked key, or nothing."""
    value = secret.reveal()
    if looks_like_guid(value):
        return say("This looks like the secret ID; the portal shows the secret key beside it, in the column Value.")
    if value[-1:].isspace():
        return say("The secret key ends with a blank; it is kept as typed.")
    if value[:1].isspace():
        return say("The secret key begins with a blank; it is kept as typed.")
    return ""


def check_expiry(day: date | None, today: date) -> datetime | None:
    """The end of the chosen local day in UTC; None for "never". Raises Refusal for today and the past (B8)."""
    if day is None:
        raise Refusal(say("Choose the day on which the secret key expires."))
    if day <= today:
        raise Refusal(say("The secret key expiry has to be a future date."))
    return None if day >= NEVER else end_of_day(day)


def expiry_warning(day: date, today: date) -> str:
    """A sentence when the day is more than two years away, which Entra ID no longer offers."""
    if day <= years_later(today, 2):
        return ""
    return say("This is more than two years away; the portal offers at most two years, so compare the date with it.")


def end_of_day(day: date) -> datetime:
    """The last second of a local day, in UTC: shown in local time it is the same day again (F58)."""
    return datetime.combine(day, time(23, 59, 59)).astimezone(UTC)


def sound_expiry(expires: datetime | None) -> datetime | None:
    """An expiry that has a local time everywhere: None for the portal's "never" and later, 1970 for what is before."""
    if expires is None or expires >= _NEVER_FROM:
        return None
    return max(expires, _EARLIEST)


def local_day(expires: datetime | None) -> date:
    """The local calendar day of an expiry; the portal's 2299-12-31 for never."""
    sound = sound_expiry(expires)
    return NEVER if sound is None else sound.astimezone().date()


def years_later(moment: Day, years: int) -> Day:
    """The same day so many years later; 29 February becomes 28 February, so that the time is never longer."""
    try:
        return moment.replace(year=moment.year + years)
    except ValueError:
        return moment.replace(year=moment.year + years, day=28)
