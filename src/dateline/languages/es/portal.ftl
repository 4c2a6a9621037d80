# Las palabras propias del portal. Las de afirmaciones e informes están en brief.ftl.
tagline = Quién dice qué, cuántos, desde cuándo y quién discrepa
skip = Ir al contenido
home = Portada
search = Buscar
search-label = Palabras, "una frase", OR, -excluir
search-go = Buscar
search-none = No se encontró nada para «{ $query }». Pruebe con menos palabras o con otro idioma: los nombres se encuentran en todos.
search-found = { $count ->
    [one] { $count } artículo encontrado
   *[other] { $count } artículos encontrados
}
stories = Historias
latest = Últimos artículos
articles-count = { $count ->
    [one] { $count } artículo
   *[other] { $count } artículos
}
origins-count = { $count ->
    [one] { $count } fuente
   *[other] { $count } fuentes
}
claims-count = { $count ->
    [one] { $count } afirmación
   *[other] { $count } afirmaciones
}
languages = Idiomas
language = Idioma de lectura
outlet = Medio
published = Publicado
story-of = La historia a la que pertenece
sources = Fuentes
said-here = Lo que dice este artículo
no-claims = No se leyó ninguna afirmación en este artículo.
original = Página original
rights = Derechos
edited-figures = Página modificada; cifras antes y después: { $before } → { $after }
reserved = El editor se reserva los derechos: aquí están el titular, un extracto y el enlace.
keywords = Términos clave
byline = Por
photo = Foto
caption = Pie de foto
says = dice
no-source = el propio medio
not-found = No existe esa página
not-found-detail = La dirección no corresponde a nada de esta biblioteca. Puede que la historia se haya unido a otra.
bad-request = No se pudo entender la petición
empty = La biblioteca está vacía
empty-detail = Añada páginas con «dateline harvest» o «dateline process» y vuelva a cargar.
evidence = Las palabras
made = Cada frase abre aquí las palabras en que se apoya. Hecho con Dateline, programa de código abierto.
unread = sin leer
as-it-stood = Situación a
now = ahora
changed-since = Cambios desde
show = Mostrar
figure-alone = Esta cifra por separado
ticker-pause = Pausar
ticker-waiting = en espera
share = Compartir
share-link = Enlace
share-email = Por correo electrónico
share-qr = Código QR de esta página, para el teléfono o WeChat
offline = Sin conexión
offline-detail = Esta página no se había abierto aquí. Lo que ya se abrió puede leerse sin conexión.
since-visit = Desde su última visita, { $time }
news-story = historia nueva
news-articles = { $count ->
    [one] { $count } artículo nuevo
   *[other] { $count } artículos nuevos
}
news-seen = Marcar como visto
news-none = No ha llegado nada nuevo.
contested = contradictorio
figure-moved = Cómo cambió la cifra
in-utc = hora universal
also-as = Esta página como datos
card = Ficha para otra página
card-code = Código para insertarla
card-more = Fuentes y evolución
comma = { ", " }
