# Mensajes con los que se redacta el informe. docs/briefs.md explica los argumentos de cada uno.

section-highlights = Lo esencial
section-changes = Qué ha cambiado
section-figures = Cifras clave
section-map = Dónde
section-events = Qué ha pasado
section-measured = Mediciones
section-voices = Quién dice qué
section-disputed = En disputa y sin verificar
section-response = Respuesta y medidas
section-background = Antecedentes
section-sources = Fuentes

amount-exact = { $number }
amount-about = aproximadamente { $number }
amount-least = al menos { $number }
amount-more = más de { $number }
amount-most = hasta { $number }
amount-between = entre { $low } y { $high }
amount-several = { $gender ->
    [f] varias
   *[m] varios
}
amount-dozens = decenas
amount-hundreds = centenares
amount-thousands = miles
amount-tens-of-thousands = decenas de miles
amount-hundreds-of-thousands = cientos de miles
amount-millions = millones
joined-vague = { $amount } de { $group }
    .several = { $amount } { $group }
unit-currency = { $amount } { $currency }
unit-percent = { $amount } %
unit-day = { $amount } { $n ->
    [one] día
   *[other] días
}
unit-hour = { $amount } { $n ->
    [one] hora
   *[other] horas
}
unit-week = { $amount } { $n ->
    [one] semana
   *[other] semanas
}
unit-month = { $amount } { $n ->
    [one] mes
   *[other] meses
}
unit-year = { $amount } { $n ->
    [one] año
   *[other] años
}
unit-km = { $amount } km
unit-tonne = { $amount } t
unit-magnitude = { $amount }

group-people = personas
    .gender = f
    .counted = { $amount } { $n ->
        [one] persona
       *[other] personas
    }
group-civilians = civiles
    .gender = m
    .counted = { $amount } { $n ->
        [one] civil
       *[other] civiles
    }
group-protesters = manifestantes
    .gender = m
    .counted = { $amount } { $n ->
        [one] manifestante
       *[other] manifestantes
    }
group-militants = militantes armados
    .gender = m
    .counted = { $amount } { $n ->
        [one] militante armado
       *[other] militantes armados
    }
group-security_forces = miembros de las fuerzas de seguridad
    .gender = m
    .counted = { $amount } { $n ->
        [one] miembro de las fuerzas de seguridad
       *[other] miembros de las fuerzas de seguridad
    }
group-police = policías
    .gender = m
    .counted = { $amount } { $n ->
        [one] policía
       *[other] policías
    }
group-soldiers = soldados
    .gender = m
    .counted = { $amount } { $n ->
        [one] soldado
       *[other] soldados
    }
group-peacekeepers = efectivos de mantenimiento de la paz
    .gender = m
    .counted = { $amount } { $n ->
        [one] efectivo de mantenimiento de la paz
       *[other] efectivos de mantenimiento de la paz
    }
group-firefighters = bomberos
    .gender = m
    .counted = { $amount } { $n ->
        [one] bombero
       *[other] bomberos
    }
group-rescuers = rescatistas
    .gender = m
    .counted = { $amount } { $n ->
        [one] rescatista
       *[other] rescatistas
    }
group-children = menores
    .gender = m
    .counted = { $amount } { $n ->
        [one] menor
       *[other] menores
    }
group-women = mujeres
    .gender = f
    .counted = { $amount } { $n ->
        [one] mujer
       *[other] mujeres
    }
group-men = hombres
    .gender = m
    .counted = { $amount } { $n ->
        [one] hombre
       *[other] hombres
    }
group-elderly = personas mayores
    .gender = f
    .counted = { $amount } { $n ->
        [one] persona mayor
       *[other] personas mayores
    }
group-foreigners = extranjeros
    .gender = m
    .counted = { $amount } { $n ->
        [one] extranjero
       *[other] extranjeros
    }
group-nationals = ciudadanos
    .gender = m
    .counted = { $amount } { $n ->
        [one] ciudadano
       *[other] ciudadanos
    }
group-residents = vecinos
    .gender = m
    .counted = { $amount } { $n ->
        [one] vecino
       *[other] vecinos
    }
group-families = familias
    .gender = f
    .counted = { $amount } { $n ->
        [one] familia
       *[other] familias
    }
group-households = hogares
    .gender = m
    .counted = { $amount } { $n ->
        [one] hogar
       *[other] hogares
    }
group-journalists = periodistas
    .gender = m
    .counted = { $amount } { $n ->
        [one] periodista
       *[other] periodistas
    }
group-health_workers = trabajadores sanitarios
    .gender = m
    .counted = { $amount } { $n ->
        [one] trabajador sanitario
       *[other] trabajadores sanitarios
    }
group-aid_workers = trabajadores humanitarios
    .gender = m
    .counted = { $amount } { $n ->
        [one] trabajador humanitario
       *[other] trabajadores humanitarios
    }
group-staff = empleados
    .gender = m
    .counted = { $amount } { $n ->
        [one] empleado
       *[other] empleados
    }
group-officials = funcionarios
    .gender = m
    .counted = { $amount } { $n ->
        [one] funcionario
       *[other] funcionarios
    }
group-students = estudiantes
    .gender = m
    .counted = { $amount } { $n ->
        [one] estudiante
       *[other] estudiantes
    }
group-teachers = docentes
    .gender = m
    .counted = { $amount } { $n ->
        [one] docente
       *[other] docentes
    }
group-passengers = pasajeros
    .gender = m
    .counted = { $amount } { $n ->
        [one] pasajero
       *[other] pasajeros
    }
group-crew = tripulantes
    .gender = m
    .counted = { $amount } { $n ->
        [one] tripulante
       *[other] tripulantes
    }
group-drivers = conductores
    .gender = m
    .counted = { $amount } { $n ->
        [one] conductor
       *[other] conductores
    }
group-prisoners = presos
    .gender = m
    .counted = { $amount } { $n ->
        [one] preso
       *[other] presos
    }
group-hostages = rehenes
    .gender = m
    .counted = { $amount } { $n ->
        [one] rehén
       *[other] rehenes
    }
group-refugees = refugiados
    .gender = m
    .counted = { $amount } { $n ->
        [one] refugiado
       *[other] refugiados
    }
group-migrants = migrantes
    .gender = m
    .counted = { $amount } { $n ->
        [one] migrante
       *[other] migrantes
    }
group-tourists = turistas
    .gender = m
    .counted = { $amount } { $n ->
        [one] turista
       *[other] turistas
    }
group-pilgrims = peregrinos
    .gender = m
    .counted = { $amount } { $n ->
        [one] peregrino
       *[other] peregrinos
    }
group-worshippers = fieles
    .gender = m
    .counted = { $amount } { $n ->
        [one] fiel
       *[other] fieles
    }
group-spectators = espectadores
    .gender = m
    .counted = { $amount } { $n ->
        [one] espectador
       *[other] espectadores
    }
group-workers = trabajadores
    .gender = m
    .counted = { $amount } { $n ->
        [one] trabajador
       *[other] trabajadores
    }
group-miners = mineros
    .gender = m
    .counted = { $amount } { $n ->
        [one] minero
       *[other] mineros
    }
group-fishermen = pescadores
    .gender = m
    .counted = { $amount } { $n ->
        [one] pescador
       *[other] pescadores
    }
group-farmers = agricultores
    .gender = m
    .counted = { $amount } { $n ->
        [one] agricultor
       *[other] agricultores
    }
group-volunteers = voluntarios
    .gender = m
    .counted = { $amount } { $n ->
        [one] voluntario
       *[other] voluntarios
    }
group-relatives = familiares
    .gender = m
    .counted = { $amount } { $n ->
        [one] familiar
       *[other] familiares
    }
group-patients = pacientes
    .gender = m
    .counted = { $amount } { $n ->
        [one] paciente
       *[other] pacientes
    }
group-opposition = opositores
    .gender = m
    .counted = { $amount } { $n ->
        [one] opositor
       *[other] opositores
    }
group-buildings = edificios
    .gender = m
    .counted = { $amount } { $n ->
        [one] edificio
       *[other] edificios
    }
group-houses = viviendas
    .gender = f
    .counted = { $amount } { $n ->
        [one] vivienda
       *[other] viviendas
    }
group-vehicles = vehículos
    .gender = m
    .counted = { $amount } { $n ->
        [one] vehículo
       *[other] vehículos
    }
group-aircraft = aeronaves
    .gender = f
    .counted = { $amount } { $n ->
        [one] aeronave
       *[other] aeronaves
    }
group-ships = buques
    .gender = m
    .counted = { $amount } { $n ->
        [one] buque
       *[other] buques
    }
group-weapons = armas
    .gender = f
    .counted = { $amount } { $n ->
        [one] arma
       *[other] armas
    }
group-things = objetos
    .gender = m
    .counted = { $amount } { $n ->
        [one] objeto
       *[other] objetos
    }
group-reports = denuncias de desaparición
    .gender = f
    .counted = { $amount } { $n ->
        [one] denuncia de desaparición
       *[other] denuncias de desaparición
    }

figure-killed = { $n ->
    [one] murió
   *[other] murieron
} { $who }
figure-injured = { $n ->
    [one] resultó { $gender ->
        [f] herida
       *[m] herido
    }
   *[other] resultaron { $gender ->
        [f] heridas
       *[m] heridos
    }
} { $who }
figure-hospitalised = { $n ->
    [one] fue { $gender ->
        [f] hospitalizada o atendida
       *[m] hospitalizado o atendido
    }
   *[other] fueron { $gender ->
        [f] hospitalizadas o atendidas
       *[m] hospitalizados o atendidos
    }
} { $who }
figure-missing = { $n ->
    [one] sigue { $gender ->
        [f] desaparecida
       *[m] desaparecido
    }
   *[other] siguen { $gender ->
        [f] desaparecidas
       *[m] desaparecidos
    }
} { $who }
figure-missing-reports = { $n ->
    [one] se recibió
   *[other] se recibieron
} { $who }
figure-detained = { $n ->
    [one] fue { $gender ->
        [f] detenida
       *[m] detenido
    }
   *[other] fueron { $gender ->
        [f] detenidas
       *[m] detenidos
    }
} { $who }
figure-charged = { $n ->
    [one] fue { $gender ->
        [f] acusada
       *[m] acusado
    }
   *[other] fueron { $gender ->
        [f] acusadas
       *[m] acusados
    }
} { $who }
figure-released = { $n ->
    [one] fue { $gender ->
        [f] puesta en libertad
       *[m] puesto en libertad
    }
   *[other] fueron { $gender ->
        [f] puestas en libertad
       *[m] puestos en libertad
    }
} { $who }
figure-kidnapped = { $n ->
    [one] fue { $gender ->
        [f] secuestrada
       *[m] secuestrado
    }
   *[other] fueron { $gender ->
        [f] secuestradas
       *[m] secuestrados
    }
} { $who }
figure-displaced = { $n ->
    [one] resultó { $gender ->
        [f] desplazada o evacuada
       *[m] desplazado o evacuado
    }
   *[other] resultaron { $gender ->
        [f] desplazadas o evacuadas
       *[m] desplazados o evacuados
    }
} { $who }
figure-evacuated = { $n ->
    [one] fue { $gender ->
        [f] evacuada
       *[m] evacuado
    }
   *[other] fueron { $gender ->
        [f] evacuadas
       *[m] evacuados
    }
} { $who }
figure-rescued = { $n ->
    [one] fue { $gender ->
        [f] rescatada
       *[m] rescatado
    }
   *[other] fueron { $gender ->
        [f] rescatadas
       *[m] rescatados
    }
} { $who }
figure-affected = { $n ->
    [one] resultó { $gender ->
        [f] afectada
       *[m] afectado
    }
   *[other] resultaron { $gender ->
        [f] afectadas
       *[m] afectados
    }
} { $who }
figure-infected = { $n ->
    [one] se contagió
   *[other] se contagiaron
} { $who }
figure-deployed = { $n ->
    [one] fue { $gender ->
        [f] desplegada
       *[m] desplegado
    }
   *[other] fueron { $gender ->
        [f] desplegadas
       *[m] desplegados
    }
} { $who }
figure-withdrawn = { $n ->
    [one] fue { $gender ->
        [f] retirada
       *[m] retirado
    }
   *[other] fueron { $gender ->
        [f] retiradas
       *[m] retirados
    }
} { $who }
figure-attending = { $n ->
    [one] se reunió
   *[other] se reunieron
} { $who }
figure-damaged = { $n ->
    [one] resultó { $gender ->
        [f] dañada
       *[m] dañado
    }
   *[other] resultaron { $gender ->
        [f] dañadas
       *[m] dañados
    }
} { $who }
figure-destroyed = { $n ->
    [one] resultó { $gender ->
        [f] destruida
       *[m] destruido
    }
   *[other] resultaron { $gender ->
        [f] destruidas
       *[m] destruidos
    }
} { $who }
figure-seized = { $n ->
    [one] fue { $gender ->
        [f] incautada
       *[m] incautado
    }
   *[other] fueron { $gender ->
        [f] incautadas
       *[m] incautados
    }
} { $who }
figure-supplied = { $n ->
    [one] fue { $gender ->
        [f] entregada
       *[m] entregado
    }
   *[other] fueron { $gender ->
        [f] entregadas
       *[m] entregados
    }
} { $who }

slot-killed = { $cls ->
    [people] muertes
   *[other] { $group } { $gender ->
        [f] muertas
       *[m] muertos
    }
}
slot-injured = { $cls ->
    [people] heridos
   *[other] { $group } { $gender ->
        [f] heridas
       *[m] heridos
    }
}
slot-hospitalised = { $cls ->
    [people] hospitalizados o atendidos
   *[other] { $group } { $gender ->
        [f] hospitalizadas o atendidas
       *[m] hospitalizados o atendidos
    }
}
slot-missing = { $cls ->
    [people] desaparecidos
   *[other] { $group } { $gender ->
        [f] desaparecidas
       *[m] desaparecidos
    }
}
slot-missing-reports = denuncias de desaparición
slot-detained = { $cls ->
    [people] detenidos
   *[other] { $group } { $gender ->
        [f] detenidas
       *[m] detenidos
    }
}
slot-charged = { $cls ->
    [people] acusados
   *[other] { $group } { $gender ->
        [f] acusadas
       *[m] acusados
    }
}
slot-released = { $cls ->
    [people] liberados
   *[other] { $group } { $gender ->
        [f] liberadas
       *[m] liberados
    }
}
slot-kidnapped = { $cls ->
    [people] secuestrados
   *[other] { $group } { $gender ->
        [f] secuestradas
       *[m] secuestrados
    }
}
slot-displaced = { $cls ->
    [people] desplazados o evacuados
   *[other] { $group } { $gender ->
        [f] desplazadas o evacuadas
       *[m] desplazados o evacuados
    }
}
slot-evacuated = { $cls ->
    [people] evacuados
   *[other] { $group } { $gender ->
        [f] evacuadas
       *[m] evacuados
    }
}
slot-rescued = { $cls ->
    [people] rescatados
   *[other] { $group } { $gender ->
        [f] rescatadas
       *[m] rescatados
    }
}
slot-affected = { $cls ->
    [people] afectados
   *[other] { $group } { $gender ->
        [f] afectadas
       *[m] afectados
    }
}
slot-infected = { $cls ->
    [people] contagiados
   *[other] { $group } { $gender ->
        [f] contagiadas
       *[m] contagiados
    }
}
slot-deployed = { $cls ->
    [people] desplegados
   *[other] { $group } { $gender ->
        [f] desplegadas
       *[m] desplegados
    }
}
slot-withdrawn = { $cls ->
    [people] retirados
   *[other] { $group } { $gender ->
        [f] retiradas
       *[m] retirados
    }
}
slot-attending = { $cls ->
    [people] reunidos
   *[other] { $group } { $gender ->
        [f] reunidas
       *[m] reunidos
    }
}
slot-damaged = { $cls ->
    [people] daños
   *[other] { $group } { $gender ->
        [f] dañadas
       *[m] dañados
    }
}
slot-destroyed = { $cls ->
    [people] destrucción
   *[other] { $group } { $gender ->
        [f] destruidas
       *[m] destruidos
    }
}
slot-seized = { $cls ->
    [people] incautaciones
   *[other] { $group } { $gender ->
        [f] incautadas
       *[m] incautados
    }
}
slot-supplied = { $cls ->
    [people] entregas
   *[other] { $group } { $gender ->
        [f] entregadas
       *[m] entregados
    }
}

level-internet_connectivity = la conectividad a internet fue de { $amount } del nivel normal
level-other = { $topic } de { $amount }
stated-terrorism_blame = culpando a terroristas
stated-foreign_blame = culpando a potencias extranjeras

topic-state_of_emergency = estado de emergencia
topic-state_of_disaster = estado de catástrofe
topic-curfew = toque de queda
topic-ban_on_gatherings = prohibición de concentraciones
topic-price_cap = tope de precios
topic-lockdown = confinamiento
topic-mourning = luto oficial
topic-martial_law = ley marcial
topic-evacuation_order = orden de evacuación
topic-ban = prohibición
topic-sanctions = sanciones
topic-ceasefire = alto el fuego
topic-internet = internet
topic-power = suministro eléctrico
topic-water = suministro de agua
topic-transport = transporte
topic-airport = aeropuerto
topic-government_buildings = edificios gubernamentales
topic-city = ciudad
topic-country = país
topic-square = plaza
topic-oil_output = producción de petróleo
topic-output = producción
topic-banks = bancos
topic-schools = escuelas
topic-constitutional_order = orden constitucional
topic-terrorism_blame = acusaciones a terroristas
topic-foreign_blame = acusaciones a potencias extranjeras
topic-investigation = investigación
topic-aid = ayuda
topic-peacekeeping = misión de paz
topic-resignation = dimisión
topic-internet_connectivity = conectividad a internet
topic-population = población
topic-wages = salarios
topic-fuel_price = precio del combustible
topic-damage = daños
topic-rainfall = precipitaciones
topic-water_level = nivel del agua
topic-temperature = temperatura
topic-wind = velocidad del viento
topic-election = elecciones
topic-compensation = indemnización

act-declare-state_of_emergency = se declaró el estado de emergencia
act-declare-state_of_disaster = se declaró el estado de catástrofe
act-declare-curfew = se impuso un toque de queda
act-declare-ban_on_gatherings = se prohibieron las concentraciones multitudinarias
act-declare-price_cap = se anunció un tope de precios
act-declare-lockdown = se impuso un confinamiento
act-declare-mourning = se declaró luto oficial
act-declare-martial_law = se declaró la ley marcial
act-declare-evacuation_order = se ordenó la evacuación
act-declare-sanctions = se anunciaron sanciones
act-declare-ceasefire = se declaró un alto el fuego
act-declare-investigation = se anunció una investigación
act-declare-ban = se anunció una prohibición
act-lift-state_of_emergency = se levantó el estado de emergencia
act-lift-state_of_disaster = se levantó el estado de catástrofe
act-lift-curfew = se levantó el toque de queda
act-lift-price_cap = se suprimió el tope de precios
act-lift-lockdown = se levantó el confinamiento
act-lift-sanctions = se levantaron las sanciones
act-disrupt-internet = internet quedó cortado o perturbado
act-disrupt-power = se interrumpió el suministro eléctrico
act-disrupt-water = se interrumpió el suministro de agua
act-disrupt-transport = se interrumpió el transporte
act-disrupt-oil_output = se redujo la producción de petróleo
act-disrupt-output = se redujo la producción
act-disrupt-banks = se interrumpieron los servicios bancarios
act-disrupt-schools = se cerraron las escuelas
act-disrupt-airport = se interrumpió la actividad del aeropuerto
act-seize-airport = fue tomado el aeropuerto
act-seize-government_buildings = fueron tomados edificios gubernamentales
act-seize-city = fue tomada la ciudad
act-seize-square = fue tomada la plaza
act-regain-airport = se recuperó el control del aeropuerto
act-regain-government_buildings = se recuperó el control de edificios gubernamentales
act-regain-city = se recuperó el control de la ciudad
act-regain-country = se recuperó el control del país
act-regain-square = la plaza fue despejada
act-regain-constitutional_order = se restableció el orden constitucional
act-attack-government_buildings = fueron atacados edificios gubernamentales
act-attack-airport = fue atacado el aeropuerto
act-request-peacekeeping = se solicitó una fuerza de paz
act-request-aid = se solicitó ayuda
act-promise-aid = se prometió ayuda
act-promise-investigation = se prometió una investigación
act-promise-compensation = se prometió una indemnización
act-resign-resignation = se anunció una dimisión

line = { $place }: { $what } — { $source }.
line-nowhere = { $what } — { $source }.
line-measured = { $place }: { $what }, durante { $amount } — { $source }.
line-measured-nowhere = { $what }, durante { $amount } — { $source }.
source-day = { $who }, { $day }
changed-new = Cifra nueva. { $line }
changed-from = { $line } Antes: { $before }.
series = { $what } — { $source }: mínimo { $low }; máximo { $high }; último { $last }.
measured-beside = { $said }; medido entonces: { $measured } — { $source }.
movement = Evolución de la cifra: { $points }.
point = { $amount } — { $source }
why-agreed = Coinciden { $count } fuentes independientes.
why-single-origin = La cifra procede de una sola fuente.
why-outlet-only = No se nombra más fuente que el medio que publica la cifra.
why-revised-up = La fuente ha elevado la cifra hasta este nivel.
why-revised-down = La fuente ha rebajado la cifra hasta este nivel.
why-in-conflict = Las fuentes se contradicen.
nested = Forma parte de la cifra más amplia ({ $place }: { $amount }); no hay contradicción.
nested-group = { $cls ->
    [people] Forma parte del total: { $amount }.
   *[other] Forma parte del total de { $group }: { $amount }.
}
part = De ese total, { $amount }: { $quote } — { $source }.
as-reported = { $what } (sin confirmar)
more-figures = Cifras que no se muestran aquí: { $count }.
too-large = Supera la cifra más amplia ({ $place }: { $amount }) que debería incluirla.
contested = { $what } (las fuentes se contradicen)
conflict = { $place }: { $what } — las fuentes se contradicen: { $points }.
conflict-nowhere = { $what } — las fuentes se contradicen: { $points }.
withdrawn = { $what } — { $source }: cifra retirada.
suspect-lost-thousands = { $what } — { $source }: la cifra parece haber perdido los miles.
suspect-digit-swap = { $what } — { $source }: parece que se han intercambiado dos dígitos.
suspect-conversion = { $what } — { $source }: la suma no cuadra con su propia conversión a otra moneda.
suspect-power-of-ten = { $what } — { $source }: otros dan las mismas cifras con otro orden de magnitud; parece una errata.
suspect-wrong-scope = { $what } — { $source }: otros dan esta cifra para una zona más amplia; el ámbito parece erróneo.
suspect-other-place = { $what } — { $source }: otros dan esta cifra para otro lugar; el lugar parece erróneo.
suspect-group-drift = { $what } — { $source }: otros dan esta cifra para otro grupo; el grupo parece erróneo.
stale-figure = { $what } — { $source }: la fuente ya había sustituido esta cifra cuando se publicó.
reported-only = { $what } — { $source }: según informaciones sin confirmar.
no-evidence = { $who }: { $quote } — sin pruebas, señala { $source }.
no-evidence-quote = { $quote } — sin pruebas, señala { $source }.
no-evidence-topic = { $who }, { $stated }: { $quote } — sin pruebas, señala { $source }.
quoted = «{ $words }»
quoted-inner = “{ $words }”
quoted-foreign = «{ $words }» [{ $language }]
said = { $who }: { $quote } — { $source }.
happened = { $quote } — { $source }.
timeline = { $day } — { $what }
source = { $title } — { $outlet }, { $day }.
source-undated = { $title } — { $outlet }.
source-copies = { $title } — { $outlet }, { $day }; { $n ->
    [one] { $printed } copia agrupada
   *[other] { $printed } copias agrupadas
}: { $outlets }.
title-place = { $place }: { $what }
title-plain = Lo que se sabe
with-detail = { $what } ({ $detail })
outlet-unknown = una página que no nombra su medio
mark-semicolon = { "; " }
mark-comma = { ", " }
aspect-increment = adicionales
aspect-critical = en estado crítico
aspect-serious = graves
aspect-minor = leves
aspect-unidentified = sin identificar
aspect-executed = ejecutados
aspect-identified = identificados
aspect-reports = denuncias
as-of = A { $day }
dropped = { $n ->
    [one] Se omitió { $count } frase: ninguna fuente la respalda.
   *[other] Se omitieron { $count } frases: ninguna fuente las respalda.
}
evidence = En palabras de la fuente
original = al artículo
moved = Evolución de la cifra, por fuente
map-note = Fronteras según Natural Earth; no implican una toma de posición.
map-list = Las cifras de cada lugar
origin = Fuente
figure = Cifra
day = A fecha de
standing = Situación
standing-live = vigente
standing-earlier = anterior
standing-stale = desfasada al publicarse
standing-superseded = sustituida
standing-withdrawn = retirada
standing-suspect = dudosa
standing-disputed = en disputa
standing-background = antecedente
