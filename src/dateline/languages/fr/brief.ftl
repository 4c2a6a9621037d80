# Messages avec lesquels le point de situation est rédigé. docs/briefs.md indique les arguments de chacun.

section-highlights = L’essentiel
section-changes = Ce qui a changé
section-figures = Chiffres clés
section-map = Où
section-events = Les faits
section-measured = Relevés
section-voices = Qui dit quoi
section-disputed = Contesté et non vérifié
section-response = Réponse et mesures
section-background = Contexte
section-sources = Sources

amount-exact = { $number }
amount-about = environ { $number }
amount-least = au moins { $number }
amount-more = plus de { $number }
amount-most = jusqu’à { $number }
amount-between = entre { $low } et { $high }
amount-several = plusieurs
amount-dozens = des dizaines
amount-hundreds = des centaines
amount-thousands = des milliers
amount-tens-of-thousands = des dizaines de milliers
amount-hundreds-of-thousands = des centaines de milliers
amount-millions = des millions
joined-vague = { $amount } { $group }
unit-currency = { $amount } { $currency }
unit-percent = { $amount } %
unit-day = { $amount } { $n ->
    [one] jour
   *[other] jours
}
unit-hour = { $amount } { $n ->
    [one] heure
   *[other] heures
}
unit-week = { $amount } { $n ->
    [one] semaine
   *[other] semaines
}
unit-month = { $amount } { $n ->
    [one] mois
   *[other] mois
}
unit-year = { $amount } { $n ->
    [one] an
   *[other] ans
}
unit-km = { $amount } km
unit-tonne = { $amount } t
unit-magnitude = { $amount }

group-people = de personnes
    .gender = f
    .counted = { $amount } { $n ->
        [one] personne
       *[other] personnes
    }
group-civilians = de civils
    .gender = m
    .counted = { $amount } { $n ->
        [one] civil
       *[other] civils
    }
group-protesters = de manifestants
    .gender = m
    .counted = { $amount } { $n ->
        [one] manifestant
       *[other] manifestants
    }
group-militants = d’hommes armés
    .gender = m
    .counted = { $amount } { $n ->
        [one] homme armé
       *[other] hommes armés
    }
group-security_forces = de membres des forces de sécurité
    .gender = m
    .counted = { $amount } { $n ->
        [one] membre des forces de sécurité
       *[other] membres des forces de sécurité
    }
group-police = de policiers
    .gender = m
    .counted = { $amount } { $n ->
        [one] policier
       *[other] policiers
    }
group-soldiers = de militaires
    .gender = m
    .counted = { $amount } { $n ->
        [one] militaire
       *[other] militaires
    }
group-peacekeepers = de soldats de la paix
    .gender = m
    .counted = { $amount } { $n ->
        [one] soldat de la paix
       *[other] soldats de la paix
    }
group-firefighters = de pompiers
    .gender = m
    .counted = { $amount } { $n ->
        [one] pompier
       *[other] pompiers
    }
group-rescuers = de secouristes
    .gender = m
    .counted = { $amount } { $n ->
        [one] secouriste
       *[other] secouristes
    }
group-children = d’enfants
    .gender = m
    .counted = { $amount } { $n ->
        [one] enfant
       *[other] enfants
    }
group-women = de femmes
    .gender = f
    .counted = { $amount } { $n ->
        [one] femme
       *[other] femmes
    }
group-men = d’hommes
    .gender = m
    .counted = { $amount } { $n ->
        [one] homme
       *[other] hommes
    }
group-elderly = de personnes âgées
    .gender = f
    .counted = { $amount } { $n ->
        [one] personne âgée
       *[other] personnes âgées
    }
group-foreigners = d’étrangers
    .gender = m
    .counted = { $amount } { $n ->
        [one] étranger
       *[other] étrangers
    }
group-nationals = de ressortissants
    .gender = m
    .counted = { $amount } { $n ->
        [one] ressortissant
       *[other] ressortissants
    }
group-residents = d’habitants
    .gender = m
    .counted = { $amount } { $n ->
        [one] habitant
       *[other] habitants
    }
group-families = de familles
    .gender = f
    .counted = { $amount } { $n ->
        [one] famille
       *[other] familles
    }
group-households = de foyers
    .gender = m
    .counted = { $amount } { $n ->
        [one] foyer
       *[other] foyers
    }
group-journalists = de journalistes
    .gender = m
    .counted = { $amount } { $n ->
        [one] journaliste
       *[other] journalistes
    }
group-health_workers = de soignants
    .gender = m
    .counted = { $amount } { $n ->
        [one] soignant
       *[other] soignants
    }
group-aid_workers = de travailleurs humanitaires
    .gender = m
    .counted = { $amount } { $n ->
        [one] travailleur humanitaire
       *[other] travailleurs humanitaires
    }
group-staff = d’employés
    .gender = m
    .counted = { $amount } { $n ->
        [one] employé
       *[other] employés
    }
group-officials = de responsables
    .gender = m
    .counted = { $amount } { $n ->
        [one] responsable
       *[other] responsables
    }
group-students = d’étudiants
    .gender = m
    .counted = { $amount } { $n ->
        [one] étudiant
       *[other] étudiants
    }
group-teachers = d’enseignants
    .gender = m
    .counted = { $amount } { $n ->
        [one] enseignant
       *[other] enseignants
    }
group-passengers = de passagers
    .gender = m
    .counted = { $amount } { $n ->
        [one] passager
       *[other] passagers
    }
group-crew = de membres d’équipage
    .gender = m
    .counted = { $amount } { $n ->
        [one] membre d’équipage
       *[other] membres d’équipage
    }
group-drivers = de conducteurs
    .gender = m
    .counted = { $amount } { $n ->
        [one] conducteur
       *[other] conducteurs
    }
group-prisoners = de prisonniers
    .gender = m
    .counted = { $amount } { $n ->
        [one] prisonnier
       *[other] prisonniers
    }
group-hostages = d’otages
    .gender = m
    .counted = { $amount } { $n ->
        [one] otage
       *[other] otages
    }
group-refugees = de réfugiés
    .gender = m
    .counted = { $amount } { $n ->
        [one] réfugié
       *[other] réfugiés
    }
group-migrants = de migrants
    .gender = m
    .counted = { $amount } { $n ->
        [one] migrant
       *[other] migrants
    }
group-tourists = de touristes
    .gender = m
    .counted = { $amount } { $n ->
        [one] touriste
       *[other] touristes
    }
group-pilgrims = de pèlerins
    .gender = m
    .counted = { $amount } { $n ->
        [one] pèlerin
       *[other] pèlerins
    }
group-worshippers = de fidèles
    .gender = m
    .counted = { $amount } { $n ->
        [one] fidèle
       *[other] fidèles
    }
group-spectators = de spectateurs
    .gender = m
    .counted = { $amount } { $n ->
        [one] spectateur
       *[other] spectateurs
    }
group-workers = de travailleurs
    .gender = m
    .counted = { $amount } { $n ->
        [one] travailleur
       *[other] travailleurs
    }
group-miners = de mineurs de fond
    .gender = m
    .counted = { $amount } { $n ->
        [one] mineur de fond
       *[other] mineurs de fond
    }
group-fishermen = de pêcheurs
    .gender = m
    .counted = { $amount } { $n ->
        [one] pêcheur
       *[other] pêcheurs
    }
group-farmers = d’agriculteurs
    .gender = m
    .counted = { $amount } { $n ->
        [one] agriculteur
       *[other] agriculteurs
    }
group-volunteers = de bénévoles
    .gender = m
    .counted = { $amount } { $n ->
        [one] bénévole
       *[other] bénévoles
    }
group-relatives = de proches
    .gender = m
    .counted = { $amount } { $n ->
        [one] proche
       *[other] proches
    }
group-patients = de patients
    .gender = m
    .counted = { $amount } { $n ->
        [one] patient
       *[other] patients
    }
group-opposition = d’opposants
    .gender = m
    .counted = { $amount } { $n ->
        [one] opposant
       *[other] opposants
    }
group-buildings = de bâtiments
    .gender = m
    .counted = { $amount } { $n ->
        [one] bâtiment
       *[other] bâtiments
    }
group-houses = de logements
    .gender = m
    .counted = { $amount } { $n ->
        [one] logement
       *[other] logements
    }
group-vehicles = de véhicules
    .gender = m
    .counted = { $amount } { $n ->
        [one] véhicule
       *[other] véhicules
    }
group-aircraft = d’avions
    .gender = m
    .counted = { $amount } { $n ->
        [one] avion
       *[other] avions
    }
group-ships = de navires
    .gender = m
    .counted = { $amount } { $n ->
        [one] navire
       *[other] navires
    }
group-weapons = d’armes
    .gender = f
    .counted = { $amount } { $n ->
        [one] arme
       *[other] armes
    }
group-things = d’objets
    .gender = m
    .counted = { $amount } { $n ->
        [one] objet
       *[other] objets
    }
group-reports = de signalements de disparition
    .gender = m
    .counted = { $amount } { $n ->
        [one] signalement de disparition
       *[other] signalements de disparition
    }

figure-killed = { $who } { $n ->
    [one] est { $gender ->
        [f] morte
       *[m] mort
    }
   *[other] sont { $gender ->
        [f] mortes
       *[m] morts
    }
}
figure-injured = { $who } { $n ->
    [one] a été { $gender ->
        [f] blessée
       *[m] blessé
    }
   *[other] ont été { $gender ->
        [f] blessées
       *[m] blessés
    }
}
figure-hospitalised = { $who } { $n ->
    [one] a été { $gender ->
        [f] hospitalisée ou soignée
       *[m] hospitalisé ou soigné
    }
   *[other] ont été { $gender ->
        [f] hospitalisées ou soignées
       *[m] hospitalisés ou soignés
    }
}
figure-missing = { $who } { $n ->
    [one] a été { $gender ->
        [f] portée disparue
       *[m] porté disparu
    }
   *[other] ont été { $gender ->
        [f] portées disparues
       *[m] portés disparus
    }
}
figure-missing-reports = { $who } { $n ->
    [one] a été reçu
   *[other] ont été reçus
}
figure-detained = { $who } { $n ->
    [one] a été { $gender ->
        [f] arrêtée
       *[m] arrêté
    }
   *[other] ont été { $gender ->
        [f] arrêtées
       *[m] arrêtés
    }
}
figure-charged = { $who } { $n ->
    [one] a été { $gender ->
        [f] inculpée
       *[m] inculpé
    }
   *[other] ont été { $gender ->
        [f] inculpées
       *[m] inculpés
    }
}
figure-released = { $who } { $n ->
    [one] a été { $gender ->
        [f] libérée
       *[m] libéré
    }
   *[other] ont été { $gender ->
        [f] libérées
       *[m] libérés
    }
}
figure-kidnapped = { $who } { $n ->
    [one] a été { $gender ->
        [f] enlevée
       *[m] enlevé
    }
   *[other] ont été { $gender ->
        [f] enlevées
       *[m] enlevés
    }
}
figure-displaced = { $who } { $n ->
    [one] a été { $gender ->
        [f] déplacée ou évacuée
       *[m] déplacé ou évacué
    }
   *[other] ont été { $gender ->
        [f] déplacées ou évacuées
       *[m] déplacés ou évacués
    }
}
figure-evacuated = { $who } { $n ->
    [one] a été { $gender ->
        [f] évacuée
       *[m] évacué
    }
   *[other] ont été { $gender ->
        [f] évacuées
       *[m] évacués
    }
}
figure-rescued = { $who } { $n ->
    [one] a été { $gender ->
        [f] secourue
       *[m] secouru
    }
   *[other] ont été { $gender ->
        [f] secourues
       *[m] secourus
    }
}
figure-affected = { $who } { $n ->
    [one] a été { $gender ->
        [f] touchée
       *[m] touché
    }
   *[other] ont été { $gender ->
        [f] touchées
       *[m] touchés
    }
}
figure-infected = { $who } { $n ->
    [one] a été { $gender ->
        [f] contaminée
       *[m] contaminé
    }
   *[other] ont été { $gender ->
        [f] contaminées
       *[m] contaminés
    }
}
figure-deployed = { $who } { $n ->
    [one] a été { $gender ->
        [f] déployée
       *[m] déployé
    }
   *[other] ont été { $gender ->
        [f] déployées
       *[m] déployés
    }
}
figure-withdrawn = { $who } { $n ->
    [one] a été { $gender ->
        [f] retirée
       *[m] retiré
    }
   *[other] ont été { $gender ->
        [f] retirées
       *[m] retirés
    }
}
figure-attending = { $who } { $n ->
    [one] s’est { $gender ->
        [f] rassemblée
       *[m] rassemblé
    }
   *[other] se sont { $gender ->
        [f] rassemblées
       *[m] rassemblés
    }
}
figure-damaged = { $who } { $n ->
    [one] a été { $gender ->
        [f] endommagée
       *[m] endommagé
    }
   *[other] ont été { $gender ->
        [f] endommagées
       *[m] endommagés
    }
}
figure-destroyed = { $who } { $n ->
    [one] a été { $gender ->
        [f] détruite
       *[m] détruit
    }
   *[other] ont été { $gender ->
        [f] détruites
       *[m] détruits
    }
}
figure-seized = { $who } { $n ->
    [one] a été { $gender ->
        [f] saisie
       *[m] saisi
    }
   *[other] ont été { $gender ->
        [f] saisies
       *[m] saisis
    }
}
figure-supplied = { $who } { $n ->
    [one] a été { $gender ->
        [f] fournie
       *[m] fourni
    }
   *[other] ont été { $gender ->
        [f] fournies
       *[m] fournis
    }
}

slot-killed = { $cls ->
    [people] morts
   *[other] nombre { $group } { $gender ->
        [f] mortes
       *[m] morts
    }
}
slot-injured = { $cls ->
    [people] blessés
   *[other] nombre { $group } { $gender ->
        [f] blessées
       *[m] blessés
    }
}
slot-hospitalised = { $cls ->
    [people] hospitalisés ou soignés
   *[other] nombre { $group } { $gender ->
        [f] hospitalisées ou soignées
       *[m] hospitalisés ou soignés
    }
}
slot-missing = { $cls ->
    [people] disparus
   *[other] nombre { $group } { $gender ->
        [f] portées disparues
       *[m] portés disparus
    }
}
slot-missing-reports = nombre de signalements de disparition
slot-detained = { $cls ->
    [people] arrestations
   *[other] nombre { $group } { $gender ->
        [f] arrêtées
       *[m] arrêtés
    }
}
slot-charged = { $cls ->
    [people] inculpations
   *[other] nombre { $group } { $gender ->
        [f] inculpées
       *[m] inculpés
    }
}
slot-released = { $cls ->
    [people] libérations
   *[other] nombre { $group } { $gender ->
        [f] libérées
       *[m] libérés
    }
}
slot-kidnapped = { $cls ->
    [people] enlèvements
   *[other] nombre { $group } { $gender ->
        [f] enlevées
       *[m] enlevés
    }
}
slot-displaced = { $cls ->
    [people] déplacés ou évacués
   *[other] nombre { $group } { $gender ->
        [f] déplacées ou évacuées
       *[m] déplacés ou évacués
    }
}
slot-evacuated = { $cls ->
    [people] évacués
   *[other] nombre { $group } { $gender ->
        [f] évacuées
       *[m] évacués
    }
}
slot-rescued = { $cls ->
    [people] secourus
   *[other] nombre { $group } { $gender ->
        [f] secourues
       *[m] secourus
    }
}
slot-affected = { $cls ->
    [people] sinistrés
   *[other] nombre { $group } { $gender ->
        [f] touchées
       *[m] touchés
    }
}
slot-infected = { $cls ->
    [people] contaminations
   *[other] nombre { $group } { $gender ->
        [f] contaminées
       *[m] contaminés
    }
}
slot-deployed = { $cls ->
    [people] effectifs déployés
   *[other] nombre { $group } { $gender ->
        [f] déployées
       *[m] déployés
    }
}
slot-withdrawn = { $cls ->
    [people] effectifs retirés
   *[other] nombre { $group } { $gender ->
        [f] retirées
       *[m] retirés
    }
}
slot-attending = { $cls ->
    [people] participants
   *[other] nombre { $group } { $gender ->
        [f] réunies
       *[m] réunis
    }
}
slot-damaged = { $cls ->
    [people] dégâts
   *[other] nombre { $group } { $gender ->
        [f] endommagées
       *[m] endommagés
    }
}
slot-destroyed = { $cls ->
    [people] destructions
   *[other] nombre { $group } { $gender ->
        [f] détruites
       *[m] détruits
    }
}
slot-seized = { $cls ->
    [people] saisies
   *[other] nombre { $group } { $gender ->
        [f] saisies
       *[m] saisis
    }
}
slot-supplied = { $cls ->
    [people] livraisons
   *[other] nombre { $group } { $gender ->
        [f] fournies
       *[m] fournis
    }
}

level-internet_connectivity = la connectivité à internet était à { $amount } du niveau normal
level-other = { $topic } ({ $amount })
stated-terrorism_blame = mettant en cause des terroristes
stated-foreign_blame = mettant en cause des puissances étrangères

topic-state_of_emergency = état d’urgence
topic-state_of_disaster = état de catastrophe
topic-curfew = couvre-feu
topic-ban_on_gatherings = interdiction des rassemblements
topic-price_cap = plafonnement des prix
topic-lockdown = confinement
topic-mourning = deuil officiel
topic-martial_law = loi martiale
topic-evacuation_order = ordre d’évacuation
topic-ban = interdiction
topic-sanctions = sanctions
topic-ceasefire = cessez-le-feu
topic-internet = internet
topic-power = alimentation électrique
topic-water = approvisionnement en eau
topic-transport = transports
topic-airport = aéroport
topic-government_buildings = bâtiments publics
topic-city = ville
topic-country = pays
topic-square = place
topic-oil_output = production de pétrole
topic-output = production
topic-banks = banques
topic-schools = écoles
topic-constitutional_order = ordre constitutionnel
topic-terrorism_blame = mise en cause de terroristes
topic-foreign_blame = mise en cause de puissances étrangères
topic-investigation = enquête
topic-aid = aide
topic-peacekeeping = mission de maintien de la paix
topic-resignation = démission
topic-internet_connectivity = connectivité à internet
topic-population = population
topic-wages = salaires
topic-fuel_price = prix du carburant
topic-damage = dégâts
topic-rainfall = précipitations
topic-water_level = niveau de l’eau
topic-temperature = température
topic-wind = vitesse du vent
topic-election = élections
topic-compensation = indemnisation

act-declare-state_of_emergency = l’état d’urgence a été décrété
act-declare-state_of_disaster = l’état de catastrophe a été décrété
act-declare-curfew = un couvre-feu a été imposé
act-declare-ban_on_gatherings = les rassemblements ont été interdits
act-declare-price_cap = un plafonnement des prix a été annoncé
act-declare-lockdown = un confinement a été imposé
act-declare-mourning = un deuil officiel a été décrété
act-declare-martial_law = la loi martiale a été décrétée
act-declare-evacuation_order = l’évacuation a été ordonnée
act-declare-sanctions = des sanctions ont été annoncées
act-declare-ceasefire = un cessez-le-feu a été déclaré
act-declare-investigation = une enquête a été annoncée
act-declare-ban = une interdiction a été annoncée
act-lift-state_of_emergency = l’état d’urgence a été levé
act-lift-state_of_disaster = l’état de catastrophe a été levé
act-lift-curfew = le couvre-feu a été levé
act-lift-price_cap = le plafonnement des prix a été supprimé
act-lift-lockdown = le confinement a été levé
act-lift-sanctions = les sanctions ont été levées
act-disrupt-internet = internet a été coupé ou perturbé
act-disrupt-power = l’alimentation électrique a été perturbée
act-disrupt-water = l’approvisionnement en eau a été perturbé
act-disrupt-transport = les transports ont été perturbés
act-disrupt-oil_output = la production de pétrole a été réduite
act-disrupt-output = la production a été réduite
act-disrupt-banks = les services bancaires ont été perturbés
act-disrupt-schools = les écoles ont été fermées
act-disrupt-airport = le fonctionnement de l’aéroport a été perturbé
act-seize-airport = l’aéroport a été pris
act-seize-government_buildings = des bâtiments publics ont été pris
act-seize-city = la ville a été prise
act-seize-square = la place a été prise
act-regain-airport = l’aéroport a été repris
act-regain-government_buildings = des bâtiments publics ont été repris
act-regain-city = la ville a été reprise
act-regain-country = le contrôle du pays a été repris
act-regain-square = la place a été évacuée
act-regain-constitutional_order = l’ordre constitutionnel a été rétabli
act-attack-government_buildings = des bâtiments publics ont été attaqués
act-attack-airport = l’aéroport a été attaqué
act-request-peacekeeping = une force de maintien de la paix a été demandée
act-request-aid = de l’aide a été demandée
act-promise-aid = de l’aide a été promise
act-promise-investigation = une enquête a été promise
act-promise-compensation = une indemnisation a été promise
act-resign-resignation = une démission a été annoncée

line = { $place } : { $what } — { $source }.
line-nowhere = { $what } — { $source }.
line-measured = { $place } : { $what }, pour { $amount } — { $source }.
line-measured-nowhere = { $what }, pour { $amount } — { $source }.
source-day = { $who }, { $day }
changed-new = Nouveau chiffre. { $line }
changed-from = { $line } Auparavant : { $before }.
series = { $what } — { $source } : minimum { $low } ; maximum { $high } ; dernier { $last }.
measured-beside = { $said } ; mesuré alors : { $measured } — { $source }.
movement = Évolution du chiffre : { $points }.
point = { $amount } — { $source }
why-agreed = { $count } sources indépendantes concordent.
why-single-origin = Le chiffre n’a qu’une source.
why-outlet-only = Aucune source n’est citée en dehors du média qui publie ce chiffre.
why-revised-up = La source a relevé le chiffre à ce niveau.
why-revised-down = La source a abaissé le chiffre à ce niveau.
why-in-conflict = Les sources se contredisent.
nested = Ce chiffre fait partie du chiffre plus large ({ $place } : { $amount }) ; les deux ne se contredisent pas.
nested-group = { $cls ->
    [people] Ce chiffre fait partie du total : { $amount }.
   *[other] Ce chiffre fait partie du total { $group } : { $amount }.
}
part = Dont { $amount } : { $quote } — { $source }.
as-reported = { $what } (non confirmé)
more-figures = Chiffres non affichés ici : { $count }.
too-large = Ce chiffre dépasse le chiffre plus large ({ $place } : { $amount }) qui devrait le contenir.
contested = { $what } (les sources se contredisent)
conflict = { $place } : { $what } — les sources se contredisent : { $points }.
conflict-nowhere = { $what } — les sources se contredisent : { $points }.
withdrawn = { $what } — { $source } : chiffre retiré.
suspect-lost-thousands = { $what } — { $source } : le chiffre semble avoir perdu ses milliers.
suspect-digit-swap = { $what } — { $source } : deux chiffres semblent avoir été intervertis.
suspect-conversion = { $what } — { $source } : la somme ne correspond pas à sa propre conversion dans une autre monnaie.
suspect-power-of-ten = { $what } — { $source } : d’autres donnent les mêmes chiffres avec un autre ordre de grandeur ; cela ressemble à une coquille.
suspect-wrong-scope = { $what } — { $source } : d’autres donnent ce chiffre pour une zone plus large ; le périmètre semble erroné.
suspect-other-place = { $what } — { $source } : d’autres donnent ce chiffre pour un autre lieu ; le lieu semble erroné.
suspect-group-drift = { $what } — { $source } : d’autres donnent ce chiffre pour un autre groupe ; le groupe semble erroné.
stale-figure = { $what } — { $source } : la source avait déjà remplacé ce chiffre à la parution.
reported-only = { $what } — { $source } : selon des informations non confirmées.
no-evidence = { $who } : { $quote } — sans preuve, note { $source }.
no-evidence-quote = { $quote } — sans preuve, note { $source }.
no-evidence-topic = { $who }, { $stated } : { $quote } — sans preuve, note { $source }.
quoted = « { $words } »
quoted-inner = “{ $words }”
quoted-foreign = « { $words } » [{ $language }]
said = { $who } : { $quote } — { $source }.
happened = { $quote } — { $source }.
timeline = { $day } — { $what }
source = { $title } — { $outlet }, { $day }.
source-undated = { $title } — { $outlet }.
source-copies = { $title } — { $outlet }, { $day } ; { $n ->
    [one] { $printed } copie regroupée
   *[other] { $printed } copies regroupées
} : { $outlets }.
title-place = { $place } : { $what }
title-plain = Ce que l’on sait
with-detail = { $what } ({ $detail })
outlet-unknown = une page qui ne nomme pas son média
mark-semicolon = { " ; " }
mark-comma = { ", " }
mark-apostrophe = ’
aspect-increment = supplémentaires
aspect-critical = dans un état critique
aspect-serious = blessures graves
aspect-minor = blessures légères
aspect-unidentified = non identifiés
aspect-executed = exécutés
aspect-identified = identifiés
aspect-reports = signalements
as-of = Au { $day }
dropped = { $n ->
    [one] { $count } phrase a été omise : aucune source ne l’appuie.
   *[other] { $count } phrases ont été omises : aucune source ne les appuie.
}
evidence = Dans les mots de la source
original = vers l’article
moved = Évolution du chiffre, par source
map-note = Frontières selon Natural Earth ; elles n’expriment aucune prise de position.
map-list = Les chiffres de chaque lieu
origin = Source
figure = Chiffre
day = Au
standing = Statut
standing-live = actuel
standing-earlier = antérieur
standing-stale = périmé à la parution
standing-superseded = remplacé
standing-withdrawn = retiré
standing-suspect = douteux
standing-disputed = contesté
standing-background = contexte
