# Signing in, registering, roles.
not-allowed = Vous ne pouvez pas faire cela
not-allowed-detail = Votre rôle ici ne le permet pas. Un administrateur peut le changer.
form-stale = Le formulaire n’a pas été envoyé depuis une page ouverte de ce portail, ou il est resté ouvert trop longtemps. Revenez en arrière, rechargez la page et renvoyez-le.
sign-in = Se connecter
sign-out = Se déconnecter
