# Signing in, registering, roles.
not-allowed = You may not do this
not-allowed-detail = Your role here does not go so far. An administrator can change it.
form-stale = The form was not sent from an open page of this portal, or was open too long. Go back, load the page again, and send it once more.
sign-in = Sign in
sign-out = Sign out

sign-in-wrong = The name or the password is not right.
sign-in-with = Sign in with { $name }
name-or-email = Name or e-mail address
password = Password
forgot = Forgotten your password?
register = Register
too-often = Too many tries
too-many = That was tried too often. Try again in { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}.

riddle = Are you a person?
riddle-hint = Type the digits of the picture, or listen to them: they are spoken in English.
riddle-picture = A picture of six digits. They can be heard as well.
riddle-sound = The six digits, spoken in English
riddle-another = Another one
riddle-answer = The six digits
riddle-wrong = These were not the digits. Here are others.

register-closed = No new accounts are made here.
register-invited = New accounts are by invitation. Ask an administrator for one.
invitation-gone = This invitation has been used or has run out. Ask for another one.
name = Name
name-hint = Others see it and can mention you by it: letters, digits, dots and hyphens, no spaces.
name-length = A name has 2 to 32 characters.
name-letters = Begin with a letter; then letters, digits, dots, hyphens and underscores.
name-mixed = Use letters of one script: Latin, Cyrillic and Greek look alike together.
name-taken = Somebody has this name. Choose another one.
email = E-mail address
email-hint = For signing in, for a new password and for alerts. May be left empty.
email-wrong = This cannot be an e-mail address.
email-taken = This address belongs to another account.
password-hint = At least 10 characters; a few words are easier to remember than signs.
password-short = At least { $count } characters, please.
password-long = At most 1000 characters, please.
password-name = The password must not be your name or address.
password-simple = Use more different characters.
password-new = New password
password-now = Present password
password-not-this = This is not your present password.
password-set = Set the password

setup = The first administrator
setup-detail = Nobody has an account here yet. This one looks after the portal and invites others.
setup-go = Create the account
email-confirm = Confirm your e-mail address
email-confirm-go = Yes, it is mine
forgot-detail = We send a link by which you choose a new password. It is good for an hour, once.
forgot-unable = This portal sends no letters. Ask an administrator for a link to a new password.
forgot-sent = If there is such an account with an address, a letter is on its way there.
forgot-go = Send the link
link-gone = This link is no longer good
link-gone-detail = It has been used, or has run out. Ask for another one.
store-away = The portal cannot reach what it keeps
store-away-detail = This is on our side and mostly passes: try again in a minute. If you sent something, look first whether it is there.
fault-here = Something went wrong here
fault-here-detail = This is a fault of the portal's own, and its operator's log names it. What you asked for may work again later.

password-changed = The password has been changed. You are signed out everywhere else.
email-confirmed = Your e-mail address is confirmed.
signed-out = You are signed out.
saved = Saved.
session-ended = Signed out there.
token-ended = The token is good for nothing any more.
confirm-sent = Saved. A letter is on its way to the new address; follow its link to confirm it.
invitation-withdrawn = The invitation is withdrawn.
letter-sent = The letter has been sent.

role = Role
role-visitor = Visitor
role-reader = Reader
role-analyst = Analyst
role-editor = Editor
role-administrator = Administrator
role-set = Set role
user-since = since { $day }
preferences = Preferences
save = Save
provider-link = Sign in with { $name } from now on
sessions = Where you are signed in
session-device = Device
session-address = Address
session-seen = Last seen
session-end = Sign out there
session-this = this one
session-end-others = Sign out everywhere else
token = Token
tokens = Tokens for programs
tokens-detail = A program that shows a token acts in your name, as far as you allow it here.
token-made = This is the token. It is shown only now: keep it where only your program reads it.
token-called = What it is for
token-hint = A name by which you will know it again.
token-name = Give it a name of 1 to 50 characters.
token-for = May
token-reads = Every token may read what is public.
token-used = Last used
token-end = Revoke
token-make = Make a token
never = never
list-comma = {", "}
may-read = read
may-full-text = read whole articles whose rights are reserved
may-note-write = write notes
may-watch = keep watchlists and alerts
may-watch-webhook = send alerts to addresses of programs
may-source-read = see the sources and their health
may-source-try = try out an address
may-note-moderate = moderate notes
may-story-split = split stories
may-story-merge = merge stories
may-claim-correct = correct readings
may-source-rate = rate sources
may-source-manage = manage sources
may-user-manage = manage users
may-audit-read = read the log

people = Users
people-acts = Act
disabled = shut out
disable = Shut out
restore = Let in again
reset-send = New password
last-administrator = This is the last administrator. Make another one first.
invite = Invite somebody
invite-hint = Where the invitation is sent. Empty: you hand over the link yourself.
invite-go = Invite
invitations = Open invitations
good-until = Good until
withdraw = Withdraw
link-given = Hand this link to that person. It works once.

log = Log
log-when = When
log-person = Who
log-act = What
log-detail = To what
log-older = Earlier
log-empty = Nothing of the kind has been done.
act-sign-in = signed in
act-sign-in-refused = was refused
act-sign-out = signed out
act-user-add = new user
act-user-role = gave another role
act-user-disable = shut out
act-user-restore = let in again
act-user-password = changed the password
act-user-reset = link to a new password
act-user-email = changed the address
act-user-invite = invited somebody
act-user-withdraw = withdrew an invitation
act-user-provider = linked a provider
act-token-make = made a token
act-token-end = revoked a token
act-session-end = ended a session
detail-name = name
detail-role = role
detail-before = before
detail-after = after
detail-address = address
detail-scopes = may
detail-invited-by = invited by
detail-by = by

provider-trouble = Signing in with { $name } did not work. Try again, or sign in with your password.
provider-unknown = { $name } knows you, but there is no account for you here. Ask an administrator for an invitation.
provider-linked = From now on you can sign in with { $name }.
provider-taken = Another account here is linked to this one of { $name }.

letter-reset-subject = Dateline: a new password
letter-reset = Hello { $name },

    somebody, probably you, asked for a new password for your account. Choose it here within an hour:

    { $link }

    If it was not you, do nothing: your password stays as it is.
letter-confirm-subject = Dateline: is this your address?
letter-confirm = Hello { $name },

    please confirm that this e-mail address is yours:

    { $link }

    If you have no account with us, do nothing.
letter-invite-subject = Dateline: an invitation
letter-invite = Hello,

    { $name } invites you to read along and work together in a Dateline portal. Make your account here within a week:

    { $link }
