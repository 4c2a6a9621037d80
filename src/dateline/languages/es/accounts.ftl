# Signing in, registering, roles.
not-allowed = No tiene permiso para hacer esto
not-allowed-detail = Su función aquí no lo permite. Un administrador puede cambiarla.
form-stale = El formulario no se envió desde una página abierta de este portal o estuvo abierto demasiado tiempo. Vuelva atrás, recargue la página y envíelo de nuevo.
sign-in = Iniciar sesión
sign-out = Cerrar sesión

sign-in-wrong = El nombre o la contraseña no son correctos.
sign-in-with = Iniciar sesión con { $name }
name-or-email = Nombre o correo electrónico
password = Contraseña
forgot = ¿Ha olvidado su contraseña?
register = Registrarse
too-often = Demasiados intentos
too-many = Demasiados intentos. Vuelva a probar dentro de { $count ->
    [one] { $count } minuto
   *[other] { $count } minutos
}.

riddle = ¿Es usted una persona?
riddle-hint = Escriba las cifras de la imagen o escúchelas: se leen en inglés.
riddle-picture = Imagen de seis cifras. También se pueden escuchar.
riddle-sound = Las seis cifras, leídas en inglés
riddle-another = Otra
riddle-answer = Las seis cifras
riddle-wrong = No eran esas las cifras. Aquí tiene otras.

register-closed = Aquí no se crean cuentas nuevas.
register-invited = Las cuentas nuevas son por invitación. Pídasela a un administrador.
invitation-gone = Esta invitación ya se usó o ha caducado. Pida otra.
name = Nombre
name-hint = Los demás lo ven y pueden mencionarle con él: letras, cifras, puntos y guiones, sin espacios.
name-length = El nombre debe tener entre 2 y 32 caracteres.
name-letters = Empiece por una letra; después, letras, cifras, puntos, guiones y guiones bajos.
name-mixed = Use letras de un solo alfabeto: las latinas, cirílicas y griegas se confunden.
name-taken = Ese nombre ya está en uso. Elija otro.
email = Correo electrónico
email-hint = Para iniciar sesión, cambiar la contraseña y recibir avisos. Puede dejarse vacío.
email-wrong = Esto no puede ser una dirección de correo.
email-taken = Esta dirección pertenece a otra cuenta.
password-hint = Al menos 10 caracteres; unas cuantas palabras se recuerdan mejor que los signos.
password-short = Al menos { $count } caracteres, por favor.
password-long = Como máximo 1000 caracteres.
password-name = La contraseña no puede ser su nombre ni su dirección.
password-simple = Use más caracteres distintos.
password-new = Contraseña nueva
password-now = Contraseña actual
password-not-this = Esta no es su contraseña actual.
password-set = Establecer la contraseña

setup = El primer administrador
setup-detail = Todavía nadie tiene cuenta aquí. Esta es la de quien cuida del portal e invita a los demás.
setup-go = Crear la cuenta
email-confirm = Confirme su correo electrónico
email-confirm-go = Sí, es mío
forgot-detail = Le enviaremos un enlace para elegir una contraseña nueva. Vale una hora y una sola vez.
forgot-unable = Este portal no envía correos. Pida a un administrador un enlace para cambiar la contraseña.
forgot-sent = Si existe esa cuenta y tiene una dirección, el mensaje va en camino.
forgot-go = Enviar el enlace
link-gone = Este enlace ya no vale
link-gone-detail = Ya se usó o ha caducado. Pida otro.
store-away = El portal no llega a sus datos
store-away-detail = La causa está aquí y suele pasar pronto: pruebe de nuevo dentro de un minuto. Si envió algo, mire primero si ya está.
fault-here = Algo ha fallado aquí
fault-here-detail = Es un fallo del propio portal, y el registro de quien lo lleva lo nombra. Lo que pidió quizá funcione más tarde.

password-changed = La contraseña se ha cambiado. Se ha cerrado la sesión en todos los demás sitios.
email-confirmed = Su correo electrónico está confirmado.
signed-out = Ha cerrado la sesión.
saved = Guardado.
session-ended = Sesión cerrada allí.
token-ended = La clave ya no vale.
confirm-sent = Guardado. Hemos enviado un mensaje a la dirección nueva; siga su enlace para confirmarla.
invitation-withdrawn = La invitación se ha retirado.
letter-sent = El mensaje se ha enviado.

role = Función
role-visitor = Visitante
role-reader = Lector
role-analyst = Analista
role-editor = Editor
role-administrator = Administrador
role-set = Asignar función
user-since = desde el { $day }
preferences = Preferencias
save = Guardar
provider-link = Iniciar sesión con { $name } a partir de ahora
sessions = Dónde tiene la sesión abierta
session-device = Dispositivo
session-address = Dirección
session-seen = Última actividad
session-end = Cerrar sesión allí
session-this = este
session-end-others = Cerrar sesión en todos los demás
token = Clave
tokens = Claves para programas
tokens-detail = Un programa que presenta una clave actúa en su nombre, hasta donde usted lo permita aquí.
token-made = Esta es la clave. Solo se muestra ahora: guárdela donde solo la lea su programa.
token-called = Para qué es
token-hint = Un nombre por el que la reconocerá.
token-name = Dele un nombre de 1 a 50 caracteres.
token-for = Permite
token-reads = Toda clave permite leer lo que es público.
token-used = Último uso
token-end = Revocar
token-make = Crear una clave
never = nunca
list-comma = {", "}
may-read = leer
may-full-text = leer enteros los artículos con derechos reservados
may-note-write = escribir notas
may-watch = llevar listas de seguimiento y avisos
may-watch-webhook = enviar avisos a direcciones de programas
may-source-read = ver las fuentes y su estado
may-source-try = probar una dirección
may-note-moderate = moderar notas
may-story-split = dividir historias
may-story-merge = unir historias
may-claim-correct = corregir lecturas
may-source-rate = valorar fuentes
may-source-manage = administrar fuentes
may-user-manage = administrar usuarios
may-audit-read = leer el registro

people = Usuarios
people-acts = Acciones
disabled = sin acceso
disable = Retirar el acceso
restore = Devolver el acceso
reset-send = Contraseña nueva
last-administrator = Es el último administrador. Nombre antes a otro.
invite = Invitar a alguien
invite-hint = Adónde se envía la invitación. Si lo deja vacío, usted mismo entrega el enlace.
invite-go = Invitar
invitations = Invitaciones pendientes
good-until = Válida hasta
withdraw = Retirar
link-given = Entregue este enlace a esa persona. Funciona una sola vez.

log = Registro
log-when = Cuándo
log-person = Quién
log-act = Qué
log-detail = A qué
log-older = Anteriores
log-empty = No se ha hecho nada de ese tipo.
act-sign-in = inició sesión
act-sign-in-refused = acceso rechazado
act-sign-out = cerró la sesión
act-user-add = usuario nuevo
act-user-role = cambió la función
act-user-disable = retiró el acceso
act-user-restore = devolvió el acceso
act-user-password = cambió la contraseña
act-user-reset = enlace para una contraseña nueva
act-user-email = cambió la dirección
act-user-invite = invitó a alguien
act-user-withdraw = retiró una invitación
act-user-provider = vinculó un proveedor
act-token-make = creó una clave
act-token-end = revocó una clave
act-session-end = cerró una sesión
detail-name = nombre
detail-role = función
detail-before = antes
detail-after = después
detail-address = dirección
detail-scopes = permite
detail-invited-by = invitado por
detail-by = por

provider-trouble = No se pudo iniciar sesión con { $name }. Vuelva a intentarlo o use su contraseña.
provider-unknown = { $name } le conoce, pero usted no tiene cuenta aquí. Pida una invitación a un administrador.
provider-linked = A partir de ahora puede iniciar sesión con { $name }.
provider-taken = Otra cuenta de aquí está vinculada a esa de { $name }.

letter-reset-subject = Dateline: contraseña nueva
letter-reset = Hola, { $name }:

    alguien, probablemente usted, ha pedido una contraseña nueva para su cuenta. Elíjala aquí antes de una hora:

    { $link }

    Si no fue usted, no haga nada: su contraseña seguirá como está.
letter-confirm-subject = Dateline: ¿es suya esta dirección?
letter-confirm = Hola, { $name }:

    confirme, por favor, que esta dirección de correo es suya:

    { $link }

    Si no tiene cuenta con nosotros, no haga nada.
letter-invite-subject = Dateline: una invitación
letter-invite = Hola:

    { $name } le invita a leer y trabajar en común en un portal Dateline. Cree su cuenta antes de una semana:

    { $link }
