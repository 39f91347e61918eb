"""Joins the operations with cloud, store and site. No Qt."""
