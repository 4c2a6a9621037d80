# The messages a brief is written with. docs/briefs.md says which arguments each may use.

## Sections
section-highlights = Highlights
section-changes = What changed
section-figures = Key figures
section-map = Where
section-events = What happened
section-measured = Measured
section-voices = Who says what
section-disputed = Disputed and unverified
section-response = Response and measures
section-background = Background
section-sources = Sources

## Amounts
amount-exact = { $number }
amount-about = about { $number }
amount-least = at least { $number }
amount-more = more than { $number }
amount-most = up to { $number }
amount-between = { $low } to { $high }
amount-several = several
amount-dozens = dozens
amount-hundreds = hundreds
amount-thousands = thousands
amount-tens-of-thousands = tens of thousands
amount-hundreds-of-thousands = hundreds of thousands
amount-millions = millions
joined-vague = { $amount } of { $group }

unit-currency = { $amount } { $currency }
unit-percent = { $amount }%
unit-day = { $amount } { $n ->
    [one] day
   *[other] days
}
unit-hour = { $amount } { $n ->
    [one] hour
   *[other] hours
}
unit-week = { $amount } { $n ->
    [one] week
   *[other] weeks
}
unit-month = { $amount } { $n ->
    [one] month
   *[other] months
}
unit-year = { $amount } { $n ->
    [one] year
   *[other] years
}
unit-km = { $amount } km
unit-tonne = { $amount } { $n ->
    [one] tonne
   *[other] tonnes
}
unit-magnitude = { $amount }

## Groups: the plain value after "of"; .counted after a number
group-people = people
    .counted = { $amount } { $n ->
        [one] person
       *[other] people
    }
group-civilians = civilians
    .counted = { $amount } { $n ->
        [one] civilian
       *[other] civilians
    }
group-protesters = protesters
    .counted = { $amount } { $n ->
        [one] protester
       *[other] protesters
    }
group-militants = militants
    .counted = { $amount } { $n ->
        [one] militant
       *[other] militants
    }
group-security_forces = members of the security forces
    .counted = { $amount } { $n ->
        [one] member
       *[other] members
    } of the security forces
group-police = police officers
    .counted = { $amount } { $n ->
        [one] police officer
       *[other] police officers
    }
group-soldiers = soldiers
    .counted = { $amount } { $n ->
        [one] soldier
       *[other] soldiers
    }
group-peacekeepers = peacekeepers
    .counted = { $amount } { $n ->
        [one] peacekeeper
       *[other] peacekeepers
    }
group-firefighters = firefighters
    .counted = { $amount } { $n ->
        [one] firefighter
       *[other] firefighters
    }
group-rescuers = rescuers
    .counted = { $amount } { $n ->
        [one] rescuer
       *[other] rescuers
    }
group-children = children
    .counted = { $amount } { $n ->
        [one] child
       *[other] children
    }
group-women = women
    .counted = { $amount } { $n ->
        [one] woman
       *[other] women
    }
group-men = men
    .counted = { $amount } { $n ->
        [one] man
       *[other] men
    }
group-elderly = elderly people
    .counted = { $amount } { $n ->
        [one] elderly person
       *[other] elderly people
    }
group-foreigners = foreigners
    .counted = { $amount } { $n ->
        [one] foreigner
       *[other] foreigners
    }
group-nationals = nationals
    .counted = { $amount } { $n ->
        [one] national
       *[other] nationals
    }
group-residents = residents
    .counted = { $amount } { $n ->
        [one] resident
       *[other] residents
    }
group-families = families
    .counted = { $amount } { $n ->
        [one] family
       *[other] families
    }
group-households = households
    .counted = { $amount } { $n ->
        [one] household
       *[other] households
    }
group-journalists = journalists
    .counted = { $amount } { $n ->
        [one] journalist
       *[other] journalists
    }
group-health_workers = health workers
    .counted = { $amount } { $n ->
        [one] health worker
       *[other] health workers
    }
group-aid_workers = aid workers
    .counted = { $amount } { $n ->
        [one] aid worker
       *[other] aid workers
    }
group-staff = staff members
    .counted = { $amount } { $n ->
        [one] staff member
       *[other] staff members
    }
group-officials = officials
    .counted = { $amount } { $n ->
        [one] official
       *[other] officials
    }
group-students = students
    .counted = { $amount } { $n ->
        [one] student
       *[other] students
    }
group-teachers = teachers
    .counted = { $amount } { $n ->
        [one] teacher
       *[other] teachers
    }
group-passengers = passengers
    .counted = { $amount } { $n ->
        [one] passenger
       *[other] passengers
    }
group-crew = crew members
    .counted = { $amount } { $n ->
        [one] crew member
       *[other] crew members
    }
group-drivers = drivers
    .counted = { $amount } { $n ->
        [one] driver
       *[other] drivers
    }
group-prisoners = prisoners
    .counted = { $amount } { $n ->
        [one] prisoner
       *[other] prisoners
    }
group-hostages = hostages
    .counted = { $amount } { $n ->
        [one] hostage
       *[other] hostages
    }
group-refugees = refugees
    .counted = { $amount } { $n ->
        [one] refugee
       *[other] refugees
    }
group-migrants = migrants
    .counted = { $amount } { $n ->
        [one] migrant
       *[other] migrants
    }
group-tourists = tourists
    .counted = { $amount } { $n ->
        [one] tourist
       *[other] tourists
    }
group-pilgrims = pilgrims
    .counted = { $amount } { $n ->
        [one] pilgrim
       *[other] pilgrims
    }
group-worshippers = worshippers
    .counted = { $amount } { $n ->
        [one] worshipper
       *[other] worshippers
    }
group-spectators = spectators
    .counted = { $amount } { $n ->
        [one] spectator
       *[other] spectators
    }
group-workers = workers
    .counted = { $amount } { $n ->
        [one] worker
       *[other] workers
    }
group-miners = miners
    .counted = { $amount } { $n ->
        [one] miner
       *[other] miners
    }
group-fishermen = fishermen
    .counted = { $amount } { $n ->
        [one] fisherman
       *[other] fishermen
    }
group-farmers = farmers
    .counted = { $amount } { $n ->
        [one] farmer
       *[other] farmers
    }
group-volunteers = volunteers
    .counted = { $amount } { $n ->
        [one] volunteer
       *[other] volunteers
    }
group-relatives = relatives
    .counted = { $amount } { $n ->
        [one] relative
       *[other] relatives
    }
group-patients = patients
    .counted = { $amount } { $n ->
        [one] patient
       *[other] patients
    }
group-opposition = opposition members
    .counted = { $amount } { $n ->
        [one] opposition member
       *[other] opposition members
    }
group-buildings = buildings
    .counted = { $amount } { $n ->
        [one] building
       *[other] buildings
    }
group-houses = houses
    .counted = { $amount } { $n ->
        [one] house
       *[other] houses
    }
group-vehicles = vehicles
    .counted = { $amount } { $n ->
        [one] vehicle
       *[other] vehicles
    }
group-aircraft = aircraft
    .counted = { $amount } { $n ->
        [one] aircraft
       *[other] aircraft
    }
group-ships = ships
    .counted = { $amount } { $n ->
        [one] ship
       *[other] ships
    }
group-weapons = weapons
    .counted = { $amount } { $n ->
        [one] weapon
       *[other] weapons
    }
group-things = items
    .counted = { $amount } { $n ->
        [one] item
       *[other] items
    }
group-reports = missing-person reports
    .counted = { $amount } { $n ->
        [one] missing-person report
       *[other] missing-person reports
    }

## Figures: what was counted
figure-killed = { $who } { $n ->
    [one] was
   *[other] were
} killed
figure-injured = { $who } { $n ->
    [one] was
   *[other] were
} injured
figure-hospitalised = { $who } { $n ->
    [one] was
   *[other] were
} hospitalised or treated
figure-missing = { $who } { $n ->
    [one] is
   *[other] are
} missing
figure-missing-reports = { $who } { $n ->
    [one] was
   *[other] were
} received
figure-detained = { $who } { $n ->
    [one] was
   *[other] were
} detained
figure-charged = { $who } { $n ->
    [one] was
   *[other] were
} charged
figure-released = { $who } { $n ->
    [one] was
   *[other] were
} released
figure-kidnapped = { $who } { $n ->
    [one] was
   *[other] were
} kidnapped
figure-displaced = { $who } { $n ->
    [one] was
   *[other] were
} displaced or evacuated
figure-evacuated = { $who } { $n ->
    [one] was
   *[other] were
} evacuated
figure-rescued = { $who } { $n ->
    [one] was
   *[other] were
} rescued
figure-affected = { $who } { $n ->
    [one] was
   *[other] were
} affected
figure-infected = { $who } { $n ->
    [one] was
   *[other] were
} infected
figure-deployed = { $who } { $n ->
    [one] was
   *[other] were
} deployed
figure-withdrawn = { $who } { $n ->
    [one] was
   *[other] were
} withdrawn
figure-attending = { $who } gathered
figure-damaged = { $who } { $n ->
    [one] was
   *[other] were
} damaged
figure-destroyed = { $who } { $n ->
    [one] was
   *[other] were
} destroyed
figure-seized = { $who } { $n ->
    [one] was
   *[other] were
} seized
figure-supplied = { $who } { $n ->
    [one] was
   *[other] were
} supplied

## Measures and levels, by topic
level-internet_connectivity = Internet connectivity was at { $amount } of its normal level
level-other = { $topic } put at { $amount }

## Names of topics
topic-state_of_emergency = state of emergency
topic-state_of_disaster = state of disaster
topic-curfew = curfew
topic-ban_on_gatherings = ban on gatherings
topic-price_cap = price cap
topic-lockdown = lockdown
topic-mourning = day of mourning
topic-martial_law = martial law
topic-evacuation_order = evacuation order
topic-ban = ban
topic-sanctions = sanctions
topic-ceasefire = ceasefire
topic-internet = internet
topic-power = power supply
topic-water = water supply
topic-transport = transport
topic-airport = airport
topic-government_buildings = government buildings
topic-city = city
topic-country = country
topic-square = square
topic-oil_output = oil output
topic-output = output
topic-banks = banks
topic-schools = schools
topic-constitutional_order = constitutional order
topic-terrorism_blame = blame laid on terrorists
topic-foreign_blame = blame laid on foreign powers
topic-investigation = investigation
topic-aid = aid
topic-peacekeeping = peacekeeping mission
topic-resignation = resignation
topic-internet_connectivity = internet connectivity
topic-population = population
topic-wages = wages
topic-fuel_price = fuel price
topic-damage = damage
topic-rainfall = rainfall
topic-water_level = water level
topic-temperature = temperature
topic-wind = wind speed
topic-election = election
topic-compensation = compensation

## Acts
act-declare-state_of_emergency = a state of emergency was declared
act-declare-state_of_disaster = a state of disaster was declared
act-declare-curfew = a curfew was imposed
act-declare-ban_on_gatherings = mass gatherings were banned
act-declare-price_cap = a cap on prices was announced
act-declare-lockdown = a lockdown was imposed
act-declare-mourning = mourning was declared
act-declare-martial_law = martial law was declared
act-declare-evacuation_order = evacuation was ordered
act-declare-sanctions = sanctions were announced
act-declare-ceasefire = a ceasefire was declared
act-declare-investigation = an investigation was announced
act-declare-ban = a ban was announced
act-lift-state_of_emergency = the state of emergency was lifted
act-lift-state_of_disaster = the state of disaster was lifted
act-lift-curfew = the curfew was lifted
act-lift-price_cap = a price cap was lifted
act-lift-lockdown = the lockdown was lifted
act-lift-sanctions = sanctions were lifted
act-disrupt-internet = the internet was cut or disrupted
act-disrupt-power = the power supply was disrupted
act-disrupt-water = the water supply was disrupted
act-disrupt-transport = transport was disrupted
act-disrupt-oil_output = oil output was reduced
act-disrupt-output = output was reduced
act-disrupt-banks = banking services were disrupted
act-disrupt-schools = schools were closed
act-disrupt-airport = the airport's work was disrupted
act-seize-airport = the airport was seized
act-seize-government_buildings = government buildings were seized
act-seize-city = the city was seized
act-seize-square = the square was seized
act-regain-airport = control of the airport was regained
act-regain-government_buildings = control of government buildings was regained
act-regain-city = control of the city was regained
act-regain-country = control of the country was regained
act-regain-square = the square was cleared
act-regain-constitutional_order = constitutional order was restored
act-attack-government_buildings = government buildings were attacked
act-attack-airport = the airport was attacked
act-request-peacekeeping = a peacekeeping force was requested
act-request-aid = aid was requested
act-promise-aid = aid was promised
act-promise-investigation = an investigation was promised
act-promise-compensation = compensation was promised
act-resign-resignation = a resignation was announced

## Sentences
line = { $place }: { $what } — { $source }.
line-nowhere = { $what } — { $source }.
line-measured = { $place }: { $what }, for { $amount } — { $source }.
line-measured-nowhere = { $what }, for { $amount } — { $source }.
source-day = { $who }, { $day }
changed-new = New figure. { $line }
changed-from = { $line } Before: { $before }.
series = { $what } — { $source }: lowest { $low }; highest { $high }; last { $last }.
measured-beside = { $said }; measured then: { $measured } — { $source }.
movement = How the figure moved: { $points }.
point = { $amount } — { $source }
why-agreed = { $count } independent origins agree.
why-single-origin = The figure has one origin.
why-outlet-only = No origin is named beyond the outlet that prints it.
why-revised-up = Its origin has raised the figure to this.
why-revised-down = Its origin has lowered the figure to this.
why-in-conflict = The origins contradict each other; all their figures are shown.
nested = It is part of the wider figure for { $place }, { $amount }; the two do not conflict.
nested-group = { $cls ->
    [people] It is part of the figure for all people together, { $amount }.
   *[other] It is part of the wider figure for { $group }, { $amount }.
}
part = Of these, { $amount }: { $quote } — { $source }.
as-reported = { $what } (reported, not confirmed)
more-figures = { $n ->
    [one] { $count } more figure is not shown here.
   *[other] { $count } more figures are not shown here.
}
too-large = It is larger than the wider figure for { $place }, { $amount }, that should hold it.
contested = { $what } (the origins contradict each other)
conflict = { $place }: { $what } — the origins contradict each other: { $points }.
conflict-nowhere = { $what } — the origins contradict each other: { $points }.
withdrawn = { $what }: withdrawn — { $source }.
suspect-lost-thousands = { $what } — { $source }: the figure looks as if it had lost its thousands.
suspect-digit-swap = { $what } — { $source }: two digits look as if they had changed places.
suspect-conversion = { $what } — { $source }: the sum does not fit what the article itself makes of it in another currency.
suspect-power-of-ten = { $what } — { $source }: others give the same digits with the decimal point elsewhere; one of the two looks like a misprint.
suspect-wrong-scope = { $what } — { $source }: others give this figure for a wider area, so its scope looks wrong.
suspect-other-place = { $what } — { $source }: others give this figure for another place, so the place looks wrong.
suspect-group-drift = { $what } — { $source }: others give this figure for another group, so the group looks wrong.
stale-figure = { $what } — { $source }: the origin had already replaced this figure when it was printed.
reported-only = { $what } — { $source }: reported, not confirmed.
no-evidence = { $who }: { $quote } — no evidence offered, says { $source }.
no-evidence-quote = { $quote } — no evidence offered, says { $source }.
no-evidence-topic = { $who }, { $stated }: { $quote } — no evidence offered, says { $source }.
stated-terrorism_blame = blaming terrorists
stated-foreign_blame = blaming foreign powers
quoted = “{ $words }”
quoted-inner = ‘{ $words }’
quoted-foreign = “{ $words }” [{ $language }]
said = { $who }: { $quote } — { $source }.
happened = { $quote } — { $source }.
timeline = { $day } — { $what }
source = { $title } — { $outlet }, { $day }.
source-undated = { $title } — { $outlet }.
source-copies = { $title } — { $outlet }, { $day }; { $n ->
    [one] { $printed } copy
   *[other] { $printed } copies
} folded: { $outlets }.
title-place = { $place }: { $what }
title-plain = What is known

outlet-unknown = a page that names no outlet
mark-semicolon = { "; " }
mark-comma = { ", " }

## Around the brief
as-of = As of { $day }
dropped = { $n ->
    [one] { $count } sentence was left out: no source supports it.
   *[other] { $count } sentences were left out: no source supports them.
}
evidence = In the source’s own words
original = to the article
moved = How the figure moved, by origin
map-note = Borders as Natural Earth draws them; no position on any of them is meant.
map-list = The figures at each place
origin = Origin
figure = Figure
day = As of
standing = Standing
standing-live = current
standing-earlier = earlier
standing-stale = out of date when printed
standing-superseded = superseded
standing-withdrawn = withdrawn
standing-suspect = suspect
standing-disputed = disputed
standing-background = background
with-detail = { $what } ({ $detail })
aspect-increment = additional

## Slots, without a figure
slot-killed = { $group } killed
slot-injured = { $group } injured
slot-hospitalised = { $group } hospitalised or treated
slot-missing = { $group } missing
slot-missing-reports = missing-person reports received
slot-detained = { $group } detained
slot-charged = { $group } charged
slot-released = { $group } released
slot-kidnapped = { $group } kidnapped
slot-displaced = { $group } displaced or evacuated
slot-evacuated = { $group } evacuated
slot-rescued = { $group } rescued
slot-affected = { $group } affected
slot-infected = { $group } infected
slot-deployed = { $group } deployed
slot-withdrawn = { $group } withdrawn
slot-attending = { $group } gathered
slot-damaged = { $group } damaged
slot-destroyed = { $group } destroyed
slot-seized = { $group } seized
slot-supplied = { $group } supplied
aspect-critical = critical
aspect-serious = serious
aspect-minor = minor
aspect-unidentified = not identified
aspect-executed = executed
aspect-identified = identified
aspect-reports = reports
