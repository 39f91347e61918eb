"""`azconsole users list|count`."""

from __future__ import annotations

import argparse

from azconsole.cli.output import print_json, print_table
from azconsole.domain.cancel import CancelToken
from azconsole.domain.users import UserQuery
from azconsole.wiring.site import open_site


def run(options: argparse.Namespace, cancel: CancelToken) -> int:
    """List users by display name, or count them."""
    with open_site(options.data_dir, practice=options.practice, cancel=cancel) as site:
        view = site.toolbox.user_view
        query = UserQuery(search=options.search)
        if options.verb == "count":
            number = view.count(query)
            print_json({"count": number}) if options.json else print(number)
            return 0
        records = view.page(query, options.limit or view.count(query))
        tenants = {service.tenant.tenant_id: service.tenant.name for service in site.toolbox.services.all()}
    rows = [
        {name: getattr(record, name) for name in record.__slots__} | {"tenant_name": tenants.get(record.tenant_id, "")}
        for record in records
    ]
    if options.json:
        print_json(rows)
    else:
        print_table(rows, ("display_name", "user_principal_name", "mail", "tenant_name"))
    return 0
