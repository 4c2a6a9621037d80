# Signing in, registering, roles.
