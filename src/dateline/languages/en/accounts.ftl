# Signing in, registering, roles.
not-allowed = You may not do this
not-allowed-detail = Your role here does not go so far. An administrator can change it.
form-stale = The form was not sent from an open page of this portal, or was open too long. Go back, load the page again, and send it once more.
sign-in = Sign in
sign-out = Sign out
