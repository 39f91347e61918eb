"""The scalar functions: name, how many arguments, and the making of a scalar from compiled arguments."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

from azconsole.practice.kql import literals
from azconsole.practice.kql.errors import KqlError, semantic, unanswered
from azconsole.practice.kql.values import BEGINNING, NUMBERS, Row, Scalar, as_text, constant

Args = list[Scalar]
Make = Callable[[Args], Scalar]
_MANY = 1000


def lift(kind: str, work: Callable[..., Any], args: Args, *, nulls: bool = False) -> Scalar:
    """`work` over the arguments' values; null when one of them is (unless `nulls`) or when there is no such value."""

    def careful(*values: Any) -> Any:
        if not nulls and None in values:
            return None
        try:
            return work(*values)
        except (
            OverflowError,
            ValueError,
            ZeroDivisionError,
            TypeError,
            AttributeError,
        ):  # dynamic values may be anything
            return None

    if all(arg.const for arg in args):
        return constant(kind, careful(*(arg.value for arg in args)))
    gets = [arg.get for arg in args]
    if len(gets) == 1:
        only = gets[0]
        return Scalar(kind, lambda row: careful(only(row)))
    return Scalar(kind, lambda row: careful(*[get(row) for get in gets]))


def _fixed(kind: str, work: Callable[..., Any], *types: str, nulls: bool = False) -> Make:
    """A function of one type; `types` are what its arguments must be, "number" for any number (unsaid: anything)."""

    def make(args: Args) -> Scalar:
        for wanted, arg in zip(types, args, strict=False):
            if arg.type not in (NUMBERS if wanted == "number" else {wanted, "dynamic"}):
                raise semantic("SEM0220", f"An argument of type {wanted} is expected, not {arg.type}")
        texts = [wanted == "string" for wanted in types] + [False] * len(args)
        plain = [_as_text(arg) if text else arg for arg, text in zip(args, texts, strict=False)]
        return lift(kind, work, plain, nulls=nulls)

    return make


def _as_text(arg: Scalar) -> Scalar:
    """A dynamic argument where a string is wanted."""
    return lift("string", as_text, [arg], nulls=True) if arg.type == "dynamic" else arg


def common_type(args: Args) -> str:
    """The type of a choice between these. Raises KqlError."""
    kinds = {arg.type for arg in args}
    if len(kinds) == 1:
        return kinds.pop()
    if kinds <= NUMBERS:
        return "real" if "real" in kinds else "long"
    known = {arg.type for arg in args if not (arg.const and arg.value is None)}
    if len(known) == 1:
        return known.pop()
    raise semantic("SEM0025", f"The values of a choice must be of one type, not {' and '.join(sorted(kinds))}")


def _iff(args: Args) -> Scalar:
    test, yes, no = (arg.get for arg in args)
    return Scalar(common_type(args[1:]), lambda row: yes(row) if test(row) else no(row))


def _case(args: Args) -> Scalar:
    if len(args) % 2 == 0:
        raise semantic("SEM0219", "case(): function expects an odd number of arguments")
    kind = common_type([*args[1:-1:2], args[-1]])
    pairs = [(args[i].get, args[i + 1].get) for i in range(0, len(args) - 1, 2)]
    other = args[-1].get

    def chosen(row: Row) -> Any:
        for test, then in pairs:
            if test(row):
                return then(row)
        return other(row)

    return Scalar(kind, chosen)


def _coalesce(args: Args) -> Scalar:
    def first(*values: Any) -> Any:
        return next((value for value in values if value not in (None, "")), values[-1])

    return lift(common_type(args), first, args, nulls=True)


def bin_of(value: Any, size: Any) -> Any:
    """Round down to a multiple of `size`; moments count from the year 1."""
    if not size:
        return None
    if isinstance(value, datetime):
        return BEGINNING + (value - BEGINNING) // size * size
    if isinstance(value, float) or isinstance(size, float):
        return math.floor(value / size) * size
    return value // size * size


def _bin(args: Args) -> Scalar:
    value, size = args
    if value.type == "datetime" and size.type == "timespan" and size.const and size.value:
        get, step = value.get, size.value
        return Scalar(
            "datetime", lambda row: None if (v := get(row)) is None else BEGINNING + (v - BEGINNING) // step * step
        )
    fits = (value.type in NUMBERS and size.type in NUMBERS) or (
        value.type in ("datetime", "timespan") and size.type == "timespan"
    )
    if not fits:
        raise semantic("SEM0026", f"bin(): a value of type {value.type} cannot be rounded to {size.type}")
    kind = "real" if "real" in (value.type, size.type) else value.type
    return lift(kind, bin_of, args)


def _start_of(unit: str) -> Make:
    def work(value: datetime) -> datetime:
        day = value.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
        if unit == "week":
            return day - timedelta(days=(day.weekday() + 1) % 7)
        if unit == "day":
            return day
        return day.replace(day=1, month=1 if unit == "year" else day.month)

    return _fixed("datetime", work, "datetime")


def _to_long(value: Any) -> int | None:
    if isinstance(value, str):
        return literals.read_long(value)
    if isinstance(value, datetime):
        return (value - BEGINNING) // timedelta(microseconds=1) * 10
    if isinstance(value, timedelta):
        return value // timedelta(microseconds=1) * 10
    return int(value)


def _to_int(value: Any) -> int | None:
    whole = _to_long(value)
    return whole if whole is not None and -(1 << 31) <= whole < 1 << 31 else None


def _read(kind: type, reader: Callable[[str], Any]) -> Callable[[Any], Any]:
    return lambda value: value if isinstance(value, kind) else reader(as_text(value))


def _substring(text: str, start: int, length: int = 1 << 62) -> str:
    start = max(start, 0)
    return text[start : start + max(length, 0)]


def _round(value: float, digits: int = 0) -> float:
    return float(round(value, digits))


def _abs(args: Args) -> Scalar:
    kind = args[0].type
    return _fixed(kind, abs, "timespan" if kind == "timespan" else "number")(args)


def _strcat(*values: Any) -> str:
    return "".join(map(as_text, values))


FUNCTIONS: dict[str, tuple[int, int, Make]] = {
    "bin": (2, 2, _bin),
    "floor": (2, 2, _bin),
    "startofday": (1, 1, _start_of("day")),
    "startofweek": (1, 1, _start_of("week")),
    "startofmonth": (1, 1, _start_of("month")),
    "startofyear": (1, 1, _start_of("year")),
    "tolower": (1, 1, _fixed("string", lambda v: as_text(v).lower(), nulls=True)),
    "toupper": (1, 1, _fixed("string", lambda v: as_text(v).upper(), nulls=True)),
    "tostring": (1, 1, _fixed("string", as_text, nulls=True)),
    "strcat": (1, 64, _fixed("string", _strcat, nulls=True)),
    "strlen": (1, 1, _fixed("long", lambda v: len(as_text(v)), nulls=True)),
    "substring": (2, 3, _fixed("string", _substring, "string", "number", "number")),
    "replace_string": (
        3,
        3,
        _fixed("string", lambda text, old, new: text.replace(old, new) if old else text, "string", "string", "string"),
    ),
    "toint": (1, 1, _fixed("int", _to_int)),
    "tolong": (1, 1, _fixed("long", _to_long)),
    **dict.fromkeys(
        ("toreal", "todouble"),
        (1, 1, _fixed("real", lambda v: literals.read_real(v) if isinstance(v, str) else float(v))),
    ),
    "tobool": (1, 1, _fixed("bool", lambda v: literals.read_bool(v) if isinstance(v, str) else bool(v))),
    "todatetime": (1, 1, _fixed("datetime", _read(datetime, literals.read_datetime))),
    "totimespan": (1, 1, _fixed("timespan", _read(timedelta, literals.read_timespan))),
    "toguid": (1, 1, _fixed("guid", lambda v: literals.read_guid(as_text(v)))),
    "isempty": (1, 1, _fixed("bool", lambda v: v is None or v == "", nulls=True)),
    "isnotempty": (1, 1, _fixed("bool", lambda v: v is not None and v != "", nulls=True)),
    "isnull": (1, 1, lambda args: lift("bool", lambda v: v is None and args[0].type != "string", args, nulls=True)),
    "isnotnull": (
        1,
        1,
        lambda args: lift("bool", lambda v: v is not None or args[0].type == "string", args, nulls=True),
    ),
    "not": (1, 1, _fixed("bool", lambda v: not v, "bool")),
    "iff": (3, 3, _iff),
    "iif": (3, 3, _iff),
    "case": (3, _MANY, _case),
    "coalesce": (2, 64, _coalesce),
    "abs": (1, 1, _abs),
    "round": (1, 2, _fixed("real", _round, "number", "number")),
    "array_length": (1, 1, _fixed("long", lambda v: len(v) if isinstance(v, list) else None)),
}
_ROUNDERS_AND_CONVERSIONS = """bin floor startofday startofweek startofmonth startofyear tostring
    toint tolong toreal todouble tobool todatetime
    totimespan toguid"""
KEEPS_NAME = frozenset(_ROUNDERS_AND_CONVERSIONS.split())
_OTHERS = """acos array_concat array_iff array_index_of array_slice array_sort_asc array_sort_desc array_sum asin atan
    bag_keys bag_merge base64_decode_tostring base64_encode_tostring bin_at bin_auto binary_and ceiling
    column_ifexists convert_angle cos countof cursor_after datetime_add datetime_diff datetime_local_to_utc
    datetime_part datetime_utc_to_local dayofmonth dayofweek dayofyear endofday endofmonth endofweek endofyear exp
    extract extract_all extract_json format_bytes format_datetime format_timespan geo_info_from_ip_address getmonth
    getyear gettype has_any_index has_ipv4 hash hash_sha256 hourofday indexof ingestion_time ipv4_compare
    ipv4_is_in_range ipv4_is_match ipv4_is_private isfinite isinf isnan iso_week log log10 log2 make_datetime
    make_timespan materialized_view max_of min_of monthofyear next pack pack_all pack_array pack_dictionary bag_pack
    parse_csv parse_ipv4 parse_json parse_path parse_url parse_user_agent parse_version parse_xml pow prev rand range
    regex_quote repeat replace replace_regex replace_strings reverse row_cumsum row_number row_rank_dense set_difference
    set_has_element set_intersect set_union sign sin split sqrt strcat_array strcat_delim strcmp strrep tan todecimal
    todynamic toobject totimespan translate treepath trim trim_end trim_start unixtime_seconds_todatetime
    unixtime_milliseconds_todatetime url_decode url_encode week_of_year zip database table workspace app cluster
    avg_if binary_all_and buildschema count_distinct count_distinctif hll hll_merge make_bag make_bag_if make_list_if
    make_list_with_nulls make_set_if percentile percentiles percentilew stdev stdevif stdevp tdigest variance varianceif
    variancep take_anyif covariance"""
ELSEWHERE = frozenset(_OTHERS.split()) - FUNCTIONS.keys()


def unknown(name: str) -> KqlError:
    """The refusal of a function: KQL has it and the practice cloud has not, or nobody has it."""
    if name in ELSEWHERE:
        return unanswered(f"the function '{name}'")
    return semantic("SEM0260", f"Unknown function: '{name}'.")
