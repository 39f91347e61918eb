"""A real Configuration Manager site's AdminService."""
