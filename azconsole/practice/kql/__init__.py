"""A documented subset of the Kusto Query Language over the tables of a practice workspace.

Answered, with the case rules of KQL (names, functions and operators are case sensitive):

- statements: `let NAME = scalar;`, `let NAME = table expression;`, `let NAME = materialize(table expression);`, then one
  table expression; `// comments`
- sources: a table, a saved search's function alias (`Alias` or `Alias()`), ComputerGroup (from the saved searches with
  the tag Group=Computer), `datatable(a:string, ...) [...]`, `print a = 1`, `union [withsource=N] [isfuzzy=true] A, (B)`,
  a table expression in parentheses
- operators: where (filter), project, project-away, project-keep, project-rename, extend, distinct, take (limit),
  top N by, sort by (order by) with asc, desc, nulls first, nulls last, count, summarize ... by, join kind=innerunique
  (the default), inner, leftouter, leftsemi, leftanti (anti) with `on a, b` or `$left.a == $right.b`, union, render
- comparisons: == != < <= > >= =~ !~ in !in in~ !in~ (a list, a dynamic list or a table expression) between !between
  contains startswith endswith has (each also with !, with _cs and with both) has_any has_all; and, or, not()
- arithmetic: + - * / % on numbers, datetime and timespan
- literals: "s" 's' @"s" numbers, true, false, 30m 1d 1.5h ..., datetime(...) timespan(...) guid(...) dynamic(JSON)
  long(n) int(n) real(n) bool(b), each also (null)
- functions: ago now bin floor startofday startofweek startofmonth startofyear tolower toupper tostring toint tolong
  toreal todouble tobool todatetime totimespan toguid strcat strlen substring replace_string iff iif case coalesce
  isempty isnotempty isnull isnotnull not abs round array_length toscalar(table expression)
- aggregates: count countif dcount dcountif sum sumif avg avgif min minif max maxif arg_max arg_min (columns or *)
  make_set make_list take_any (any); each but arg_max, arg_min exactly one column

Everything else is refused: what KQL knows and this does not with the code SEM0000 and a sentence that says so, what is no
KQL as the service refuses it (SYN0002, SEM0100 ...). dcount is exact here, an estimate in the service.
"""

from azconsole.practice.kql.engine import Result, run
from azconsole.practice.kql.errors import KqlError

__all__ = ["KqlError", "Result", "run"]
