"""Adapter to the real (or practice) cloud: TLS sessions, sign-in, tokens, Microsoft Graph."""
