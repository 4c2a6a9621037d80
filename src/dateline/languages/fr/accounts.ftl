# Signing in, registering, roles.
not-allowed = Vous ne pouvez pas faire cela
not-allowed-detail = Votre rôle ici ne le permet pas. Un administrateur peut le changer.
form-stale = Le formulaire n’a pas été envoyé depuis une page ouverte de ce portail, ou il est resté ouvert trop longtemps. Revenez en arrière, rechargez la page et renvoyez-le.
sign-in = Se connecter
sign-out = Se déconnecter

sign-in-wrong = Le nom ou le mot de passe est incorrect.
sign-in-with = Se connecter avec { $name }
name-or-email = Nom ou adresse électronique
password = Mot de passe
forgot = Mot de passe oublié ?
register = S’inscrire
too-often = Trop de tentatives
too-many = Trop de tentatives. Réessayez dans { $count ->
    [one] { $count } minute
   *[other] { $count } minutes
}.

riddle = Êtes-vous une personne ?
riddle-hint = Tapez les chiffres de l’image, ou écoutez-les : ils sont lus en anglais.
riddle-picture = Image de six chiffres. On peut aussi les écouter.
riddle-sound = Les six chiffres, lus en anglais
riddle-another = Une autre
riddle-answer = Les six chiffres
riddle-wrong = Ce n’étaient pas ces chiffres. En voici d’autres.

register-closed = Aucun nouveau compte n’est créé ici.
register-invited = Les nouveaux comptes se font sur invitation. Demandez-en une à un administrateur.
invitation-gone = Cette invitation a déjà servi ou a expiré. Demandez-en une autre.
name = Nom
name-hint = Les autres le voient et peuvent vous mentionner ainsi : lettres, chiffres, points et traits d’union, sans espaces.
name-length = Un nom compte de 2 à 32 caractères.
name-letters = Commencez par une lettre ; ensuite lettres, chiffres, points, traits d’union et soulignés.
name-mixed = N’utilisez qu’un alphabet : les lettres latines, cyrilliques et grecques se confondent.
name-taken = Ce nom est déjà pris. Choisissez-en un autre.
email = Adresse électronique
email-hint = Pour vous connecter, changer de mot de passe et recevoir des alertes. Peut rester vide.
email-wrong = Ce ne peut être une adresse électronique.
email-taken = Cette adresse appartient à un autre compte.
password-hint = Au moins 10 caractères ; quelques mots se retiennent mieux que des signes.
password-short = Au moins { $count } caractères, s’il vous plaît.
password-long = Au plus 1000 caractères.
password-name = Le mot de passe ne doit être ni votre nom ni votre adresse.
password-simple = Utilisez davantage de caractères différents.
password-new = Nouveau mot de passe
password-now = Mot de passe actuel
password-not-this = Ce n’est pas votre mot de passe actuel.
password-set = Définir le mot de passe

setup = Le premier administrateur
setup-detail = Personne n’a encore de compte ici. Celui-ci veille sur le portail et invite les autres.
setup-go = Créer le compte
email-confirm = Confirmez votre adresse électronique
email-confirm-go = Oui, c’est la mienne
forgot-detail = Nous envoyons un lien pour choisir un nouveau mot de passe. Il vaut une heure, une seule fois.
forgot-unable = Ce portail n’envoie pas de courrier. Demandez à un administrateur un lien vers un nouveau mot de passe.
forgot-sent = Si ce compte existe et comporte une adresse, un message y est en route.
forgot-go = Envoyer le lien
link-gone = Ce lien n’est plus valable
link-gone-detail = Il a déjà servi ou a expiré. Demandez-en un autre.
store-away = Le portail n’atteint pas ses données
store-away-detail = La cause est chez nous et passe le plus souvent : réessayez dans une minute. Si vous avez envoyé quelque chose, regardez d’abord si c’est déjà là.
fault-here = Quelque chose a échoué ici
fault-here-detail = C’est une faute du portail lui-même, et le journal de son exploitant la nomme. Ce que vous demandiez marchera peut-être plus tard.

password-changed = Le mot de passe a été changé. Vous êtes déconnecté partout ailleurs.
email-confirmed = Votre adresse électronique est confirmée.
signed-out = Vous êtes déconnecté.
saved = Enregistré.
session-ended = Déconnecté là-bas.
token-ended = Le jeton ne vaut plus rien.
confirm-sent = Enregistré. Un message est parti vers la nouvelle adresse ; suivez son lien pour la confirmer.
invitation-withdrawn = L’invitation est retirée.
letter-sent = Le message a été envoyé.

role = Rôle
role-visitor = Visiteur
role-reader = Lecteur
role-analyst = Analyste
role-editor = Rédacteur
role-administrator = Administrateur
role-set = Attribuer le rôle
user-since = depuis le { $day }
preferences = Préférences
save = Enregistrer
provider-link = Se connecter désormais avec { $name }
sessions = Où vous êtes connecté
session-device = Appareil
session-address = Adresse
session-seen = Dernière activité
session-end = Déconnecter
session-this = celui-ci
session-end-others = Déconnecter partout ailleurs
token = Jeton
tokens = Jetons pour programmes
tokens-detail = Un programme qui présente un jeton agit en votre nom, dans les limites fixées ici.
token-made = Voici le jeton. Il n’est montré que maintenant : gardez-le là où seul votre programme le lit.
token-called = À quoi il sert
token-hint = Un nom auquel vous le reconnaîtrez.
token-name = Donnez-lui un nom de 1 à 50 caractères.
token-for = Permet de
token-reads = Tout jeton permet de lire ce qui est public.
token-used = Dernier emploi
token-end = Révoquer
token-make = Créer un jeton
never = jamais
list-comma = {", "}
may-read = lire
may-full-text = lire en entier les articles aux droits réservés
may-note-write = écrire des notes
may-watch = tenir des listes de suivi et des alertes
may-watch-webhook = envoyer des alertes à des adresses de programmes
may-source-read = voir les sources et leur état
may-source-try = essayer une adresse
may-note-moderate = modérer les notes
may-story-split = scinder des dossiers
may-story-merge = fusionner des dossiers
may-claim-correct = corriger des lectures
may-source-rate = noter les sources
may-source-manage = gérer les sources
may-user-manage = gérer les utilisateurs
may-audit-read = lire le journal

people = Utilisateurs
people-acts = Actions
disabled = accès fermé
disable = Fermer l’accès
restore = Rouvrir l’accès
reset-send = Nouveau mot de passe
last-administrator = C’est le dernier administrateur. Nommez-en d’abord un autre.
invite = Inviter quelqu’un
invite-hint = Où l’invitation est envoyée. Vide : vous remettez le lien vous-même.
invite-go = Inviter
invitations = Invitations en attente
good-until = Valable jusqu’au
withdraw = Retirer
link-given = Remettez ce lien à cette personne. Il sert une seule fois.

log = Journal
log-when = Quand
log-person = Qui
log-act = Quoi
log-detail = Sur quoi
log-older = Plus anciens
log-empty = Rien de tel n’a été fait.
act-sign-in = connexion
act-sign-in-refused = connexion refusée
act-sign-out = déconnexion
act-user-add = nouvel utilisateur
act-user-role = rôle changé
act-user-disable = accès fermé
act-user-restore = accès rouvert
act-user-password = mot de passe changé
act-user-reset = lien vers un nouveau mot de passe
act-user-email = adresse changée
act-user-invite = invitation
act-user-withdraw = invitation retirée
act-user-provider = fournisseur associé
act-token-make = jeton créé
act-token-end = jeton révoqué
act-session-end = session terminée
detail-name = nom
detail-role = rôle
detail-before = avant
detail-after = après
detail-address = adresse
detail-scopes = permet de
detail-invited-by = invité par
detail-by = par

provider-trouble = La connexion avec { $name } n’a pas abouti. Réessayez, ou connectez-vous avec votre mot de passe.
provider-unknown = { $name } vous connaît, mais vous n’avez pas de compte ici. Demandez une invitation à un administrateur.
provider-linked = Vous pouvez désormais vous connecter avec { $name }.
provider-taken = Un autre compte d’ici est déjà associé à celui de { $name }.

letter-reset-subject = Dateline : nouveau mot de passe
letter-reset = Bonjour { $name },

    quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour votre compte. Choisissez-le ici dans l’heure :

    { $link }

    Si ce n’était pas vous, ne faites rien : votre mot de passe reste le même.
letter-confirm-subject = Dateline : est-ce votre adresse ?
letter-confirm = Bonjour { $name },

    veuillez confirmer que cette adresse électronique est la vôtre :

    { $link }

    Si vous n’avez pas de compte chez nous, ne faites rien.
letter-invite-subject = Dateline : une invitation
letter-invite = Bonjour,

    { $name } vous invite à lire et à travailler ensemble sur un portail Dateline. Créez votre compte ici dans la semaine :

    { $link }
