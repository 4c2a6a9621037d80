# Les mots propres au portail. Ceux des affirmations et des synthèses sont dans brief.ftl.
tagline = Qui dit quoi, combien, depuis quand, et qui conteste
skip = Aller au contenu
home = Une
search = Recherche
search-label = Mots, "une expression", OR, -exclure
search-go = Chercher
search-none = Rien trouvé pour « { $query } ». Essayez moins de mots ou une autre langue : les noms sont retrouvés dans toutes.
search-found = { $count ->
    [one] { $count } article trouvé
   *[other] { $count } articles trouvés
}
stories = Dossiers
latest = Derniers articles
articles-count = { $count ->
    [one] { $count } article
   *[other] { $count } articles
}
origins-count = { $count ->
    [one] { $count } source
   *[other] { $count } sources
}
claims-count = { $count ->
    [one] { $count } affirmation
   *[other] { $count } affirmations
}
languages = Langues
language = Langue de lecture
outlet = Média
published = Publié
story-of = Le dossier dont cet article fait partie
sources = Sources
said-here = Ce que dit cet article
no-claims = Aucune affirmation n’a été lue dans cet article.
original = Page d’origine
rights = Droits
edited-figures = Page modifiée ; chiffres avant et après : { $before } → { $after }
reserved = L’éditeur réserve ses droits : voici le titre, un extrait et le lien.
keywords = Termes clés
byline = Par
photo = Photo
caption = Légende
says = dit
no-source = le média lui-même
not-found = Cette page n’existe pas
not-found-detail = L’adresse ne désigne rien dans cette bibliothèque. Le dossier a peut-être été fusionné avec un autre.
bad-request = Cette requête n’a pas pu être comprise
empty = La bibliothèque est vide
empty-detail = Ajoutez des pages avec « dateline harvest » ou « dateline process », puis rechargez.
evidence = Les mots
made = Chaque phrase ouvre ici les mots sur lesquels elle repose. Réalisé avec Dateline, logiciel libre.
unread = non lu
as-it-stood = Situation au
now = maintenant
changed-since = Changements depuis
show = Afficher
figure-alone = Ce chiffre seul
ticker-pause = Pause
ticker-waiting = en attente
share = Partager
share-link = Lien
share-email = Par courriel
share-qr = Code QR de cette page, pour un téléphone ou WeChat
offline = Pas de réseau
offline-detail = Cette page n’a pas encore été ouverte ici. Ce qui a été ouvert peut se lire sans réseau.
since-visit = Depuis votre dernière visite, { $time }
news-story = nouveau dossier
news-articles = { $count ->
    [one] { $count } nouvel article
   *[other] { $count } nouveaux articles
}
news-seen = Marquer comme vu
news-none = Rien de nouveau n’est arrivé.
contested = contradictoire
figure-moved = Évolution du chiffre
in-utc = temps universel
also-as = Cette page en données
card = Vignette pour une autre page
card-code = Code à insérer
card-more = Sources et évolution
comma = { ", " }
