# Signing in, registering, roles.
not-allowed = No tiene permiso para hacer esto
not-allowed-detail = Su función aquí no lo permite. Un administrador puede cambiarla.
form-stale = El formulario no se envió desde una página abierta de este portal o estuvo abierto demasiado tiempo. Vuelva atrás, recargue la página y envíelo de nuevo.
sign-in = Iniciar sesión
sign-out = Cerrar sesión
