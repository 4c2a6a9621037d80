"""Accounts of the portal: signing in, roles, and what each may do."""
