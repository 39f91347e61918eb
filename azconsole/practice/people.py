"""Names of synthetic people in many scripts, and the hostile texts that a real directory sooner or later holds.

Each group is (given names, surnames); a name is a pair (as written, in ASCII for addresses).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

Name = tuple[str, str]
Group = tuple[tuple[Name, ...], tuple[Name, ...]]


def _names(text: str) -> tuple[Name, ...]:
    """`María=maria Olaf` becomes (("María", "maria"), ("Olaf", "olaf"))."""
    pairs = (word.partition("=") for word in text.split())
    return tuple((written, ascii_form or written.lower()) for written, _, ascii_form in pairs)


def _group(given: str, surnames: str) -> Group:
    return _names(given), _names(surnames)


GROUPS: tuple[Group, ...] = (
    _group(
        "Adele Grace Henrietta Isaiah Johanna Lee Lynne Megan Miriam Nestor Pradeep Alex",
        "Vance Bowen Langer Muller Robbins Wilke Holland Cassidy O’Brien=obrien Smith-Jones Gupta Wilber",
    ),
    _group(
        "María=maria José=jose Ángel=angel Begoña=begona Núria=nuria Íñigo=inigo",
        "García=garcia Muñoz=munoz Ibáñez=ibanez Peña=pena Núñez=nunez Castaño=castano",
    ),
    _group(
        "Jürgen=juergen Zoë=zoe Björn=bjoern Åsa=asa Søren=soeren Renée=renee",
        "Müller=mueller Groß=gross Lindström=lindstroem Ærø=aeroe Lefèvre=lefevre Þórsson=thorsson",
    ),
    _group(
        "Łukasz=lukasz Żaneta=zaneta Jiří=jiri Şule=sule İbrahim=ibrahim Ștefan=stefan",
        "Wójcik=wojcik Dvořák=dvorak Yıldız=yildiz Çelik=celik Țepeș=tepes Đorđević=djordjevic",
    ),
    _group(
        "Иван=ivan Наталья=natalya Сергей=sergey Юлія=yuliia Ольга=olga",
        "Петров=petrov Шевченко=shevchenko Щербакова=shcherbakova Ёлкин=yolkin Ковальчук=kovalchuk",
    ),
    _group("Γιώργος=giorgos Ελένη=eleni Σοφία=sofia", "Παπαδόπουλος=papadopoulos Αγγέλου=angelou Οικονόμου=oikonomou"),
    _group("محمد=mohammed فاطمة=fatima یوسف=yusuf", "الحسن=alhassan القاسم=alqasim رضایی=rezaei"),
    _group("דוד=david נועה=noa שרה=sara", "כהן=cohen לוי=levi פרץ=peretz"),
    _group("伟=wei 芳=fang 秀英=xiuying 娜=na", "王=wang 李=li 張=zhang 欧阳=ouyang"),
    _group("さくら=sakura 健太=kenta 陽菜=hina", "佐藤=sato 髙橋=takahashi 渡邉=watanabe"),
    _group("민준=minjun 서연=seoyeon 지우=jiu", "김=kim 이=lee 박=park"),
    _group("अमित=amit प्रिया=priya சரண்யா=saranya", "शर्मा=sharma पटेल=patel ராமன்=raman"),
    _group("สมชาย=somchai Nguyễn=nguyen Thị=thi", "ใจดี=jaidee Trần=tran Đặng=dang"),
)

HOSTILE: tuple[str, ...] = (
    "<b>Bold</b> <script>alert('x')</script>",
    "Robert'); DROP TABLE users;--",
    '=HYPERLINK("http://example.invalid","Click")',
    "\u202egnp.exe resu\u202c",
    "👩🏽\u200d💻 Emoji 🦄",
    "Zalgo Z\u0351\u036b\u0343\u036a\u0342\u0302a\u030dl\u0340g\u0348o\u0362",
    "Very " + "long " * 48 + "name",
    '"Quoted", \\back\\slash/ & %41 {0}',
    "Tab\tand\u2028line\u00a0break",
    "Jose\u0301 (NFD) vs Jos\u00e9 (NFC)",
)

DEPARTMENTS: tuple[str | None, ...] = ("Finance", "Einkauf & Logistik", "Sales", "総務部", "Production", "IT", None)
TITLES: tuple[str | None, ...] = ("Engineer", "Sachbearbeiter/in", "Manager", "Directeur", "Analyst", None)

_MASK = 2**60 - 1
_MULTIPLIER = 0x5851F42D4C957F2D & _MASK
_INVERSE: int = pow(_MULTIPLIER, -1, 2**60)


def offset_of(seed: int, tenant_id: str) -> int:
    """What makes the object ids of one tenant differ from those of another."""
    return (seed * 0x9E3779B97F4A7C15 + int(tenant_id.replace("-", ""), 16)) & _MASK


def object_id(offset: int, index: int) -> str:
    """The object id (a version 4 GUID) of the person at an index: a permutation, so `index_of` can turn it back."""
    high = (index * _MULTIPLIER + offset) & _MASK
    low = ((index + 1) * 0xD1342543DE82EF95 ^ offset) & (2**62 - 1)
    a, b = f"{high:015x}", f"{low | 1 << 63:016x}"
    return f"{a[:8]}-{a[8:12]}-4{a[12:]}-{b[:4]}-{b[4:]}"


def index_of(offset: int, user_id: str) -> int | None:
    """The index that gives this object id, or None when no index does. May be any number below 2**60."""
    text = user_id.replace("-", "")
    try:
        high = int(text[:12] + text[13:16], 16)
    except ValueError:
        return None
    index = ((high - offset) * _INVERSE) & _MASK
    return index if object_id(offset, index) == user_id else None


@dataclass(frozen=True, slots=True)
class Home:
    """Where people live: `domain` ends the sign-in names, `mail_domain` the addresses and the on-premises names."""

    seed: int
    offset: int
    domain: str
    mail_domain: str
    sid: str
    base_dn: str

    @classmethod
    def of(cls, seed: int, tenant_id: str, domain: str, mail_domain: str) -> Home:
        """A home whose ids and security identifiers follow from the seed and the tenant."""
        sid = f"S-1-5-21-{1004336348 + seed % 900000000}-1177238915-682003330"
        return cls(seed, offset_of(seed, tenant_id), domain, mail_domain, sid, "DC=" + mail_domain.replace(".", ",DC="))


def person(home: Home, index: int, hostile: int) -> dict[str, Any]:
    """The person at an index in the wire form of Graph. `hostile` is which hostile name to wear (any other number:
    none). What is None was never set; seven in ten are synchronised from an on-premises directory."""
    mixed = (index * 2654435761 + home.seed * 40503) & 0xFFFFFFFF
    given, surname, nickname = _name(mixed, index)
    name = HOSTILE[hostile] if 0 <= hostile < len(HOSTILE) else f"{given} {surname}"
    user: dict[str, Any] = {
        "id": object_id(home.offset, index),
        "displayName": name,
        "givenName": given,
        "surname": surname,
        "userPrincipalName": f"{nickname}@{home.domain}",
        "mailNickname": nickname,
        "mail": None if mixed % 23 == 0 else f"{nickname}@{home.mail_domain}",
        "onPremisesSecurityIdentifier": None,
        "onPremisesDomainName": None,
        "onPremisesSamAccountName": None,
        "onPremisesDistinguishedName": None,
        "onPremisesSyncEnabled": None,
        "accountEnabled": mixed % 31 != 0,
        "department": DEPARTMENTS[mixed % 7],
        "jobTitle": TITLES[mixed % 6],
        "userType": "Member",
        "createdDateTime": f"20{16 + mixed % 10}-{1 + mixed % 12:02}-{1 + mixed % 28:02}T08:{mixed % 60:02}:00Z",
    }
    if mixed % 10 < 7:
        user["onPremisesSecurityIdentifier"] = f"{home.sid}-{index + 1105}"
        user["onPremisesDomainName"] = home.mail_domain
        user["onPremisesSamAccountName"] = nickname[-20:].lstrip(".")
        user["onPremisesDistinguishedName"] = f"CN={_escape_dn(name)},OU=Users,{home.base_dn}"
        user["onPremisesSyncEnabled"] = True
    return user


def _name(mixed: int, index: int) -> tuple[str, str, str]:
    """Given name, surname and the nickname that ends in the index."""
    group = GROUPS[(mixed >> 10) % len(GROUPS)] if mixed & 0x300 else GROUPS[0]
    given, given_ascii = group[0][(mixed >> 4) % len(group[0])]
    surname, surname_ascii = group[1][(mixed >> 14) % len(group[1])]
    return given, surname, f"{given_ascii}.{surname_ascii}{index}"


def _escape_dn(name: str) -> str:
    """A name as RFC 4514 writes it in a distinguished name."""
    for mark in '\\,+"<>;=#':
        if mark in name:
            name = name.replace(mark, "\\" + mark)
    return name
