<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountNotice</name>
    <message>
        <source>%1 was linked to your account: %2</source>
        <translation>%1 se vinculó a tu cuenta: %2</translation>
    </message>
    <message>
        <source>A device</source>
        <translation>Un dispositivo</translation>
    </message>
    <message>
        <source>%1 was unlinked from your account: %2</source>
        <translation>%1 se desvinculó de tu cuenta: %2</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Tus dispositivos</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>De acuerdo</translation>
    </message>
</context>
<context>
    <name>AccountRail</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Añadir una cuenta</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>shown now</source>
        <translation>se muestra ahora</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Take out of this window</source>
        <translation>Quitar de esta ventana</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Dejarla aquí</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>The account stays, and so do its messages on this computer. It can be opened again from here, or by itself with --profile %1.</source>
        <translation>La cuenta se conserva, y sus mensajes en este equipo también. Se puede volver a abrir desde aquí, o sola con --profile %1.</translation>
    </message>
</context>
<context>
    <name>AccountView</name>
    <message>
        <source>The light is on.</source>
        <translation>La luz está encendida.</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>Te damos la bienvenida.</translation>
    </message>
    <message>
        <source>Someone has invited you. Show the invitation, say what to call you, and you are in.</source>
        <translation>Alguien te ha invitado. Muestra la invitación, di cómo te llamas y ya estás dentro.</translation>
    </message>
    <message>
        <source>Your handle and your password open the door.</source>
        <translation>Tu alias y tu contraseña abren la puerta.</translation>
    </message>
    <message>
        <source>I already have an account: sign in</source>
        <translation>Ya tengo una cuenta: iniciar sesión</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Tengo una invitación</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>New account</source>
        <translation>Cuenta nueva</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>sin conexión</translation>
    </message>
    <message>
        <source>nobody is signed in</source>
        <translation>nadie ha iniciado sesión</translation>
    </message>
    <message>
        <source>waits for another device</source>
        <translation>espera a otro dispositivo</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>sesión cerrada</translation>
    </message>
    <message>
        <source>is being opened</source>
        <translation>se está abriendo</translation>
    </message>
    <message>
        <source>open in another window</source>
        <translation>abierta en otra ventana</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>no se puede abrir</translation>
    </message>
</context>
<context>
    <name>AccountsPopup</name>
    <message>
        <source>Accounts</source>
        <translation>Cuentas</translation>
    </message>
    <message>
        <source>Each has its own relay, keys and contacts, and no relay is told of the others. All of them receive while the window is open. How it looks, and the lock, are the same for all.</source>
        <translation>Cada una tiene su propio relé, sus claves y sus contactos, y a ningún relé se le dice nada de las demás. Todas reciben mientras la ventana está abierta. El aspecto y el bloqueo son los mismos para todas.</translation>
    </message>
    <message>
        <source>Add an account …</source>
        <translation>Añadir una cuenta…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>AddPeoplePopup</name>
    <message>
        <source>Add people</source>
        <translation>Añadir personas</translation>
    </message>
    <message>
        <source>They see the name, the picture, who is in the group, and what is said from now on; nothing from before.</source>
        <translation>Ven el nombre, la imagen, quién está en el grupo y lo que se diga desde ahora; nada de antes.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Adding …</source>
        <translation>Añadiendo…</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Añadir</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln mensaje nuevo</numerusform>
            <numerusform>%Ln mensajes nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>A new message</source>
        <translation>Un mensaje nuevo</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln mensaje nuevo</numerusform>
            <numerusform>%Ln mensajes nuevos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New messages in %Ln conversations</source>
        <translation>
            <numerusform>Mensajes nuevos en %Ln conversación</numerusform>
            <numerusform>Mensajes nuevos en %Ln conversaciones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>999+</source>
        <translation>999+</translation>
    </message>
</context>
<context>
    <name>Bubble</name>
    <message>
        <source>edited %1</source>
        <translation>editado %1</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Enter this code on your other device</source>
        <translation>Introduce este código en tu otro dispositivo</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>Mostrar otro código</translation>
    </message>
    <message>
        <source>It has answered.</source>
        <translation>Ha respondido.</translation>
    </message>
    <message>
        <source>Making a code …</source>
        <translation>Creando un código…</translation>
    </message>
    <message>
        <source>The code is shown once the relay is reached.</source>
        <translation>El código aparece en cuanto se alcance el relé.</translation>
    </message>
    <message>
        <source>The same code for a camera</source>
        <translation>El mismo código para una cámara</translation>
    </message>
    <message>
        <source>or type these 42 characters</source>
        <translation>o escribe estos 42 caracteres</translation>
    </message>
    <message>
        <source>Waiting for your other device · good for %1</source>
        <translation>Esperando a tu otro dispositivo · válido durante %1</translation>
    </message>
    <message>
        <source>Waiting for your other device. The code is good for five minutes.</source>
        <translation>Esperando a tu otro dispositivo. El código vale cinco minutos.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>CodeGrid</name>
    <message>
        <source>The code, in groups: %1</source>
        <translation>El código, en grupos: %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a note to yourself</source>
        <translation>Escribe una nota para ti</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Mensaje para %1</translation>
    </message>
    <message>
        <source>Save the new words</source>
        <translation>Guardar los cambios</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>ComposerBar</name>
    <message>
        <source>Editing</source>
        <translation>Editando</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Respuesta a %1</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>Dejar de editar</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>No responder</translation>
    </message>
</context>
<context>
    <name>ComposerSpelling</name>
    <message>
        <source>Add “%1” to my words</source>
        <translation>Añadir «%1» a mis palabras</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Cortar</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Pegar</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Seleccionar todo</translation>
    </message>
    <message>
        <source>Do not check spelling here</source>
        <translation>No revisar la ortografía aquí</translation>
    </message>
    <message>
        <source>Check spelling here</source>
        <translation>Revisar la ortografía aquí</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Lo que está escrito</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>No connection to the relay</source>
        <translation>Sin conexión con el relé</translation>
    </message>
    <message>
        <source>Trying now …</source>
        <translation>Intentándolo…</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln s.</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>Próximo intento en %Ln s.</numerusform>
            <numerusform>Próximo intento en %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
    <message>
        <source>New invitation link of this relay</source>
        <translation>Nuevo enlace de invitación de este relé</translation>
    </message>
    <message>
        <source>Use this link</source>
        <translation>Usar este enlace</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Conversaciones</translation>
    </message>
    <message>
        <source>Hide what is archived</source>
        <translation>Ocultar lo archivado</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archivadas</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Conversación</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Desfijar</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Fijar arriba</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Sacar del archivo</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivar</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>Abrir en su propia ventana</translation>
    </message>
</context>
<context>
    <name>ConversationNotice</name>
    <message>
        <source>Compare the new number</source>
        <translation>Comparar el número nuevo</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Search messages for “%1”</source>
        <translation>Buscar «%1» en los mensajes</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>fijada</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archivada</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>you are mentioned</source>
        <translation>te mencionan</translation>
    </message>
    <message>
        <source>wants to write to you</source>
        <translation>quiere escribirte</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciada</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Borrador:</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>escribiendo…</translation>
    </message>
</context>
<context>
    <name>CutOffView</name>
    <message>
        <source>This device was unlinked</source>
        <translation>Este dispositivo se desvinculó</translation>
    </message>
    <message>
        <source>The keys of this device are gone</source>
        <translation>Este dispositivo perdió sus claves</translation>
    </message>
    <message>
        <source>This device is signed out</source>
        <translation>Este dispositivo no tiene la sesión iniciada</translation>
    </message>
    <message>
        <source>One of the devices of @%1 has taken this one out of the account. Nothing new comes here, and nothing is sent from here.</source>
        <translation>Uno de los dispositivos de @%1 ha sacado este de la cuenta. Aquí no llega nada nuevo y desde aquí no se envía nada.</translation>
    </message>
    <message>
        <source>The account of @%1 knows this device by other keys than it has. They were lost with a part of its disk, or it was put back to an earlier state. It can open nothing new and send nothing.</source>
        <translation>La cuenta de @%1 conoce este dispositivo por otras claves que las que tiene. Se perdieron con una parte de su disco, o volvió a un estado anterior. No puede abrir nada nuevo ni enviar nada.</translation>
    </message>
    <message>
        <source>The relay does not take this device for one of @%1 any more: it was signed out here, or unlinked on another device. Nothing new comes here, and nothing is sent from here.</source>
        <translation>El relé ya no toma este dispositivo por uno de @%1: se cerró la sesión aquí o se desvinculó en otro dispositivo. Aquí no llega nada nuevo y desde aquí no se envía nada.</translation>
    </message>
    <message>
        <source>Everything that is here already stays here, and can be read.</source>
        <translation>Todo lo que ya está aquí se queda aquí y se puede leer.</translation>
    </message>
    <message>
        <source>One message waits here and was not sent.</source>
        <translation>Un mensaje espera aquí y no se envió.</translation>
    </message>
    <message>
        <source>To go on with this device, sign in anew. One of your other devices then lets it in again.</source>
        <translation>Para seguir con este dispositivo, inicia sesión de nuevo. Uno de tus otros dispositivos lo dejará entrar otra vez.</translation>
    </message>
    <message>
        <source>Sign in anew</source>
        <translation>Iniciar sesión de nuevo</translation>
    </message>
    <message>
        <source>Read what is here</source>
        <translation>Leer lo que hay aquí</translation>
    </message>
    <message>
        <source>Whoever does not need it here any more can take the account off this computer: its messages and keys are deleted here. The account itself, your other devices and what others have stay as they are.</source>
        <translation>Quien ya no la necesite aquí puede quitar la cuenta de este equipo: sus mensajes y claves se borran aquí. La cuenta en sí, tus otros dispositivos y lo que tienen los demás siguen como están.</translation>
    </message>
    <message>
        <source>Delete all of it here, now</source>
        <translation>Borrar todo de aquí, ahora</translation>
    </message>
    <message>
        <source>Remove the account from this computer</source>
        <translation>Quitar la cuenta de este equipo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages wait here and were not sent.</source>
        <translation>
            <numerusform>%Ln mensaje espera aquí y no se envió.</numerusform>
            <numerusform>%Ln mensajes esperan aquí y no se enviaron.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteAccountPopup</name>
    <message>
        <source>Delete account</source>
        <translation>Eliminar cuenta</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>¿Eliminar tu cuenta?</translation>
    </message>
    <message>
        <source>It cannot be undone. Gone are your account, the sign-in of all your devices, your keys on the relay, your recovery kit, and everything on this computer that belongs to it. Your other devices keep what they have until you remove it there.</source>
        <translation>No se puede deshacer. Desaparecen tu cuenta, la sesión de todos tus dispositivos, tus claves en el relé, tu kit de recuperación y todo lo que le pertenece en este equipo. Tus otros dispositivos conservan lo que tienen hasta que lo quites allí.</translation>
    </message>
    <message>
        <source>What you have written stays with those who received it. They cannot write to you any more.</source>
        <translation>Lo que has escrito se queda con quienes lo recibieron. Ya no podrán escribirte.</translation>
    </message>
    <message>
        <source>Nobody gets the handle @%1 again, not even you.</source>
        <translation>Nadie volverá a tener el alias @%1, tampoco tú.</translation>
    </message>
    <message>
        <source>Take your messages along first …</source>
        <translation>Antes, llevarme mis mensajes…</translation>
    </message>
    <message>
        <source>Type your handle to confirm</source>
        <translation>Escribe tu alias para confirmar</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Tu contraseña</translation>
    </message>
    <message>
        <source>Deleting it …</source>
        <translation>Eliminando…</translation>
    </message>
    <message>
        <source>Keep my account</source>
        <translation>Conservar mi cuenta</translation>
    </message>
</context>
<context>
    <name>DeliveryFooter</name>
    <message numerus="yes">
        <source>Sending %Ln …</source>
        <comment>messages</comment>
        <translation>
            <numerusform>Enviando %Ln…</numerusform>
            <numerusform>Enviando %Ln…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent yet</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln sin enviar</numerusform>
            <numerusform>%Ln sin enviar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sent, %Ln not delivered yet</source>
        <comment>messages</comment>
        <translation>
            <numerusform>Todo enviado, %Ln sin entregar</numerusform>
            <numerusform>Todo enviado, %Ln sin entregar</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sent and delivered</source>
        <translation>Todo enviado y entregado</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Intentar ahora</translation>
    </message>
</context>
<context>
    <name>DeliveryPopup</name>
    <message>
        <source>The relay refused it.</source>
        <translation>El relé lo rechazó.</translation>
    </message>
    <message>
        <source>Not yet. It is tried again until the relay has it.</source>
        <translation>Todavía no. Se intenta hasta que el relé lo tenga.</translation>
    </message>
    <message>
        <source>number %1 of this conversation, by the relay&apos;s clock</source>
        <translation>número %1 de esta conversación, según el reloj del relé</translation>
    </message>
    <message>
        <source>by the relay&apos;s clock, before it was set up anew</source>
        <translation>según el reloj del relé, antes de que se instalara de nuevo</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Entrega</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Escrito</translation>
    </message>
    <message>
        <source>on this device, and kept until the relay has it</source>
        <translation>en este dispositivo, y guardado hasta que el relé lo tenga</translation>
    </message>
    <message>
        <source>on another of your devices</source>
        <translation>en otro de tus dispositivos</translation>
    </message>
    <message>
        <source>Kept by the relay</source>
        <translation>Guardado por el relé</translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>Entregado a %1 de %2</translation>
    </message>
    <message>
        <source>%1 has it on a device</source>
        <translation>%1 lo tiene en un dispositivo</translation>
    </message>
    <message>
        <source>%1 does not have it yet</source>
        <translation>%1 aún no lo tiene</translation>
    </message>
    <message>
        <source>Read by %1 of %2</source>
        <translation>Leído por %1 de %2</translation>
    </message>
    <message>
        <source>%1 has read it</source>
        <translation>%1 lo ha leído</translation>
    </message>
    <message>
        <source>%1 has not read it, or does not say so</source>
        <translation>%1 no lo ha leído, o no lo dice</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Leído por</translation>
    </message>
    <message>
        <source>Have it, and have not read it, or do not say so</source>
        <translation>Lo tienen y no lo han leído, o no lo dicen</translation>
    </message>
    <message>
        <source>In a group of this size there are only counts, no names.</source>
        <translation>En un grupo de este tamaño solo hay cifras, no nombres.</translation>
    </message>
    <message>
        <source>Your devices in this conversation</source>
        <translation>Tus dispositivos en esta conversación</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Preguntando al relé…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>DesktopParts</name>
    <message>
        <source>It leads into a group on %1. Come in first, and then open it again.</source>
        <translation>Lleva a un grupo en %1. Entra primero y ábrelo después otra vez.</translation>
    </message>
    <message>
        <source>It is an invitation to the relay %1, for somebody who has no account there. You are signed in already; another account needs a profile of its own.</source>
        <translation>Es una invitación al relé %1 para quien no tiene cuenta allí. Ya has iniciado sesión; otra cuenta necesita un perfil propio.</translation>
    </message>
    <message>
        <source>It is an invitation to the relay %1, for somebody who has no account there. You can add an account there beside the one that you have.</source>
        <translation>Es una invitación al relé %1, para alguien que no tiene cuenta allí. Puedes añadir allí una cuenta junto a la que tienes.</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>A device without a name</source>
        <translation>Un dispositivo sin nombre</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Este dispositivo</translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>Conectado ahora</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nunca visto</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Visto por última vez: %1</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>al día</translation>
    </message>
    <message>
        <source>one entry behind</source>
        <translation>le falta una entrada</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renombrar</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Desvincular</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>Nombre del dispositivo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Signs this device out. Its messages stay here; to go on you sign in again.</source>
        <translation>Cierra la sesión de este dispositivo. Sus mensajes se quedan aquí; para seguir, inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>The device is signed out at once. What it holds stays on it, and nothing new reaches it.</source>
        <translation>La sesión del dispositivo se cierra al instante. Lo que tiene se queda en él, y no le llega nada nuevo.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Cerrar sesión ahora</translation>
    </message>
    <message>
        <source>Unlink it now</source>
        <translation>Desvincular ahora</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries behind</source>
        <translation>
            <numerusform>le falta %Ln entrada</numerusform>
            <numerusform>le faltan %Ln entradas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesPopup</name>
    <message>
        <source>Your devices</source>
        <translation>Tus dispositivos</translation>
    </message>
    <message>
        <source>A message counts as delivered once one of them has it. Read on one is read on all.</source>
        <translation>Un mensaje cuenta como entregado en cuanto uno de ellos lo tiene. Leído en uno es leído en todos.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Preguntando al relé…</translation>
    </message>
    <message>
        <source>Another device is linked from one that may manage devices. This one may not.</source>
        <translation>Otro dispositivo se vincula desde uno que pueda gestionar dispositivos. Este no puede.</translation>
    </message>
    <message>
        <source>Link a device …</source>
        <translation>Vincular un dispositivo…</translation>
    </message>
    <message>
        <source>Get the history again</source>
        <translation>Traer el historial otra vez</translation>
    </message>
    <message>
        <source>Recovery kit, made: %1</source>
        <translation>Kit de recuperación, creado: %1</translation>
    </message>
    <message>
        <source>Recovery kit, its code not confirmed, made: %1</source>
        <translation>Kit de recuperación, con el código sin confirmar, creado: %1</translation>
    </message>
    <message>
        <source>Recovery kit: not made. Without one the account is lost with the last device.</source>
        <translation>Kit de recuperación: sin crear. Sin él, la cuenta se pierde con el último dispositivo.</translation>
    </message>
    <message>
        <source>Recovery kit …</source>
        <translation>Kit de recuperación…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>DropCover</name>
    <message>
        <source>Drop it here, and it stands beside your message</source>
        <translation>Suéltalo aquí y quedará junto a tu mensaje</translation>
    </message>
</context>
<context>
    <name>EmojiChoice</name>
    <message>
        <source>More reactions</source>
        <translation>Más reacciones</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>Retirar %1</translation>
    </message>
    <message>
        <source>React with %1</source>
        <translation>Reaccionar con %1</translation>
    </message>
</context>
<context>
    <name>EmojiList</name>
    <message>
        <source>Emoji of that name</source>
        <translation>Emoji con ese nombre</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Chosen last</source>
        <translation>Elegidos hace poco</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Caritas</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Animals and plants</source>
        <translation>Animales y plantas</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Comida y bebida</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Viajes y lugares</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Actividades</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Objetos</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Símbolos</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Banderas</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Buscar un emoji</translation>
    </message>
    <message>
        <source>Found emoji</source>
        <translation>Emojis encontrados</translation>
    </message>
    <message>
        <source>None is called so.</source>
        <translation>Ninguno se llama así.</translation>
    </message>
</context>
<context>
    <name>EmojiPopup</name>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>No conversations yet</source>
        <translation>Aún no hay conversaciones</translation>
    </message>
    <message>
        <source>Ask someone for their handle and write the first line.</source>
        <translation>Pídele a alguien su alias y escribe la primera línea.</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation>Iniciar una conversación</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Paste the link or the code you were given.</source>
        <translation>Pega el enlace o el código que te dieron.</translation>
    </message>
    <message>
        <source>Type your handle.</source>
        <translation>Escribe tu alias.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>Type the address of the relay.</source>
        <translation>Escribe la dirección del relé.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Invitación</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Alias</translation>
    </message>
    <message>
        <source>2 to 32 letters, digits, dots, dashes or underscores. People find you by it.</source>
        <translation>De 2 a 32 letras, cifras, puntos, guiones o guiones bajos. Con él te encuentran.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>People see this. You can change it at any time.</source>
        <translation>Es lo que ven los demás. Puedes cambiarlo cuando quieras.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>Knocking …</source>
        <translation>Llamando a la puerta…</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Entrar</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Iniciar sesión</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>you</source>
        <translation>ti</translation>
    </message>
    <message>
        <source>You made the group</source>
        <translation>Creaste el grupo</translation>
    </message>
    <message>
        <source>%1 made the group</source>
        <translation>%1 creó el grupo</translation>
    </message>
    <message>
        <source>You added %2</source>
        <translation>Añadiste a %2</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 añadió a %2</translation>
    </message>
    <message>
        <source>You removed %2</source>
        <translation>Expulsaste a %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 expulsó a %2</translation>
    </message>
    <message>
        <source>You left</source>
        <translation>Saliste</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 salió</translation>
    </message>
    <message>
        <source>You are an admin now</source>
        <translation>Ahora eres admin</translation>
    </message>
    <message>
        <source>%1 made you an admin</source>
        <translation>%1 te hizo admin</translation>
    </message>
    <message>
        <source>You made %2 an admin</source>
        <translation>Hiciste admin a %2</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 hizo admin a %2</translation>
    </message>
    <message>
        <source>You are no admin any more</source>
        <translation>Ya no eres admin</translation>
    </message>
    <message>
        <source>%1 made you a member without the admin&apos;s rights</source>
        <translation>%1 te quitó los permisos de admin</translation>
    </message>
    <message>
        <source>You took the admin&apos;s rights from %2</source>
        <translation>Quitaste los permisos de admin a %2</translation>
    </message>
    <message>
        <source>%1 took the admin&apos;s rights from %2</source>
        <translation>%1 quitó los permisos de admin a %2</translation>
    </message>
    <message>
        <source>You joined by the link</source>
        <translation>Te uniste por el enlace</translation>
    </message>
    <message>
        <source>%1 joined by the link</source>
        <translation>%1 se unió por el enlace</translation>
    </message>
    <message>
        <source>You let all members add people</source>
        <translation>Permites que todos los miembros añadan personas</translation>
    </message>
    <message>
        <source>%1 lets all members add people</source>
        <translation>%1 permite que todos los miembros añadan personas</translation>
    </message>
    <message>
        <source>You let only admins add people</source>
        <translation>Permites que solo los admins añadan personas</translation>
    </message>
    <message>
        <source>%1 lets only admins add people</source>
        <translation>%1 permite que solo los admins añadan personas</translation>
    </message>
    <message>
        <source>You made a new invitation link</source>
        <translation>Creaste un nuevo enlace de invitación</translation>
    </message>
    <message>
        <source>%1 made a new invitation link</source>
        <translation>%1 creó un nuevo enlace de invitación</translation>
    </message>
    <message>
        <source>You revoked the invitation link</source>
        <translation>Anulaste el enlace de invitación</translation>
    </message>
    <message>
        <source>%1 revoked the invitation link</source>
        <translation>%1 anuló el enlace de invitación</translation>
    </message>
    <message>
        <source>You changed what is pinned</source>
        <translation>Cambiaste lo que está fijado</translation>
    </message>
    <message>
        <source>%1 changed what is pinned</source>
        <translation>%1 cambió lo que está fijado</translation>
    </message>
    <message>
        <source>You changed the name or the picture</source>
        <translation>Cambiaste el nombre o la imagen</translation>
    </message>
    <message>
        <source>%1 changed the name or the picture</source>
        <translation>%1 cambió el nombre o la imagen</translation>
    </message>
    <message>
        <source>You deleted your account</source>
        <translation>Eliminaste tu cuenta</translation>
    </message>
    <message>
        <source>%1 deleted their account</source>
        <translation>%1 eliminó su cuenta</translation>
    </message>
    <message>
        <source>You changed the group with a newer Porchlight</source>
        <translation>Cambiaste el grupo con un Porchlight más reciente</translation>
    </message>
    <message>
        <source>%1 changed the group with a newer Porchlight</source>
        <translation>%1 cambió el grupo con un Porchlight más reciente</translation>
    </message>
</context>
<context>
    <name>ExportPopup</name>
    <message>
        <source>Take your messages along</source>
        <translation>Llevarte tus mensajes</translation>
    </message>
    <message>
        <source>Your messages are in a folder</source>
        <translation>Tus mensajes están en una carpeta</translation>
    </message>
    <message>
        <source>All that this computer has of your account goes into a new folder: pages to read in any browser, and files that other programs understand. They are not encrypted. Whoever has the folder reads your messages.</source>
        <translation>Todo lo que este equipo tiene de tu cuenta va a una carpeta nueva: páginas para leer en cualquier navegador y archivos que otros programas entienden. No están cifrados. Quien tenga la carpeta lee tus mensajes.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Deteniendo…</translation>
    </message>
    <message>
        <source>Messages written: %1</source>
        <translation>Mensajes escritos: %1</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Cuánto se ha escrito</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Elegir una carpeta…</translation>
    </message>
</context>
<context>
    <name>FailureLine</name>
    <message>
        <source>Not sent.</source>
        <translation>No enviado.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hide the password</source>
        <translation>Ocultar la contraseña</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Mostrar la contraseña</translation>
    </message>
</context>
<context>
    <name>FinderPopup</name>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>Their handle, or the link to a group</source>
        <translation>Su alias, o el enlace a un grupo</translation>
    </message>
    <message>
        <source>The short name they chose. It stands under their name.</source>
        <translation>El nombre corto que eligió. Aparece bajo su nombre.</translation>
    </message>
    <message>
        <source>Your contacts</source>
        <translation>Tus contactos</translation>
    </message>
    <message>
        <source>Make a group …</source>
        <translation>Crear un grupo…</translation>
    </message>
    <message>
        <source>Invite somebody …</source>
        <translation>Invitar a alguien…</translation>
    </message>
    <message>
        <source>Somebody who has no account here yet</source>
        <translation>Alguien que aún no tiene cuenta aquí</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Joining …</source>
        <translation>Uniéndote…</translation>
    </message>
    <message>
        <source>Join the group</source>
        <translation>Unirse al grupo</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Preguntando al relé…</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Escribirle</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message>
        <source>Older messages are being loaded …</source>
        <translation>Cargando mensajes anteriores…</translation>
    </message>
    <message>
        <source>Older messages come from your other devices.</source>
        <translation>Los mensajes anteriores vienen de tus otros dispositivos.</translation>
    </message>
    <message>
        <source>Older messages are no longer on the relay.</source>
        <translation>Los mensajes anteriores ya no están en el relé.</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>Change the name</source>
        <translation>Cambiar el nombre</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nombre del grupo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Dejarlo como está</translation>
    </message>
    <message>
        <source>You are not in this group any more. This is how it was when you went.</source>
        <translation>Ya no estás en este grupo. Así era cuando te fuiste.</translation>
    </message>
    <message>
        <source>All members may add people and change the name and the picture</source>
        <translation>Todos los miembros pueden añadir personas y cambiar el nombre y la imagen</translation>
    </message>
    <message>
        <source>Everyone who joins sees the name, the picture and the members at once, and what is said from then on.</source>
        <translation>Quien se une ve al momento el nombre, la imagen y los miembros, y lo que se diga desde entonces.</translation>
    </message>
    <message>
        <source>The relay sees who is in the group, who is an admin, who came, went or was removed and when, and how much is written. It sees neither the name nor the picture nor a word, and it can add nobody: every change is signed by whoever made it, and each of your devices checks that.</source>
        <translation>El relé ve quién está en el grupo, quién es admin, quién llegó, se fue o fue expulsado y cuándo, y cuánto se escribe. No ve ni el nombre ni la imagen ni una palabra, y no puede añadir a nadie: cada cambio está firmado por quien lo hizo, y cada uno de tus dispositivos lo comprueba.</translation>
    </message>
    <message>
        <source>Add people …</source>
        <translation>Añadir personas…</translation>
    </message>
    <message>
        <source>Leave the group …</source>
        <translation>Salir del grupo…</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>A name or a handle</source>
        <translation>Un nombre o un alias</translation>
    </message>
</context>
<context>
    <name>GroupPopup</name>
    <message>
        <source>Write to them</source>
        <translation>Escribirle</translation>
    </message>
    <message>
        <source>Make an admin</source>
        <translation>Hacer admin</translation>
    </message>
    <message>
        <source>Be no admin any more</source>
        <translation>Dejar de ser admin</translation>
    </message>
    <message>
        <source>No admin any more</source>
        <translation>Quitar como admin</translation>
    </message>
    <message>
        <source>Remove from the group</source>
        <translation>Expulsar del grupo</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>No member is called that.</source>
        <translation>Ningún miembro se llama así.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Miembro</translation>
    </message>
</context>
<context>
    <name>GroupTrouble</name>
    <message>
        <source>Invite by a link instead</source>
        <translation>Mejor invitar con un enlace</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>One of them</source>
        <translation>Una de las personas</translation>
    </message>
</context>
<context>
    <name>HereChoices</name>
    <message>
        <source>As everywhere</source>
        <translation>Como en todas</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Tell here what you have read</source>
        <translation>Decir aquí lo que has leído</translation>
    </message>
    <message>
        <source>Show here that you are typing</source>
        <translation>Mostrar aquí que estás escribiendo</translation>
    </message>
    <message>
        <source>What you do not show, you do not see of others either.</source>
        <translation>Lo que no muestras, tampoco lo ves de los demás.</translation>
    </message>
</context>
<context>
    <name>HistoryLine</name>
    <message>
        <source>Your history comes once one of your other devices is online.</source>
        <translation>Tu historial llega en cuanto uno de tus otros dispositivos esté en línea.</translation>
    </message>
    <message>
        <source>Your history is coming …</source>
        <translation>Tu historial está llegando…</translation>
    </message>
    <message>
        <source>Asking one of your other devices for your history …</source>
        <translation>Pidiendo tu historial a uno de tus otros dispositivos…</translation>
    </message>
    <message numerus="yes">
        <source>Your history is coming: %Ln messages so far</source>
        <translation>
            <numerusform>Tu historial está llegando: %Ln mensaje hasta ahora</numerusform>
            <numerusform>Tu historial está llegando: %Ln mensajes hasta ahora</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>en %1</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>This device is not part of your account any more.</source>
        <translation>Este dispositivo ya no forma parte de tu cuenta.</translation>
    </message>
    <message>
        <source>What is here can be read. Nothing new comes, and nothing is sent.</source>
        <translation>Lo que hay aquí se puede leer. No llega nada nuevo y no se envía nada.</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>¿Y ahora qué?</translation>
    </message>
    <message>
        <source>This is a demo.</source>
        <translation>Esto es una demostración.</translation>
    </message>
    <message>
        <source>Everybody here but you is invented, and nothing leaves this computer. It is all gone once you quit.</source>
        <translation>Aquí todos menos tú son inventados, y nada sale de este equipo. Todo desaparece en cuanto salgas.</translation>
    </message>
    <message>
        <source>Your relay on this computer does not run.</source>
        <translation>Tu relé en este equipo no está en marcha.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
</context>
<context>
    <name>HtmlPages</name>
    <message>
        <source>This message was deleted.</source>
        <translation>Este mensaje se eliminó.</translation>
    </message>
    <message>
        <source>A message of a newer version.</source>
        <translation>Un mensaje de una versión más reciente.</translation>
    </message>
    <message>
        <source>The relay had this message no more.</source>
        <translation>El relé ya no tenía este mensaje.</translation>
    </message>
    <message>
        <source>The key to this message is not on this computer.</source>
        <translation>La clave de este mensaje no está en este equipo.</translation>
    </message>
    <message>
        <source>This message could not be read.</source>
        <translation>Este mensaje no se pudo leer.</translation>
    </message>
    <message>
        <source>%1 made the group</source>
        <translation>%1 creó el grupo</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 añadió a %2</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 expulsó a %2</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 salió</translation>
    </message>
    <message>
        <source>%1 made an admin of %2</source>
        <translation>%1 hizo admin a %2</translation>
    </message>
    <message>
        <source>%1 took the admin&apos;s rights from %2</source>
        <translation>%1 quitó los permisos de admin a %2</translation>
    </message>
    <message>
        <source>%1 joined by the link</source>
        <translation>%1 se unió por el enlace</translation>
    </message>
    <message>
        <source>%1 deleted their account</source>
        <translation>%1 eliminó su cuenta</translation>
    </message>
    <message>
        <source>%1 let all members add people</source>
        <translation>%1 permitió que todos los miembros añadan personas</translation>
    </message>
    <message>
        <source>%1 let only admins add people</source>
        <translation>%1 permitió que solo los admins añadan personas</translation>
    </message>
    <message>
        <source>%1 made an invitation link</source>
        <translation>%1 creó un enlace de invitación</translation>
    </message>
    <message>
        <source>%1 revoked the invitation link</source>
        <translation>%1 anuló el enlace de invitación</translation>
    </message>
    <message>
        <source>%1 changed the name or the picture</source>
        <translation>%1 cambió el nombre o la imagen</translation>
    </message>
    <message>
        <source>%1 changed what is pinned</source>
        <translation>%1 cambió lo que está fijado</translation>
    </message>
    <message>
        <source>%1 changed the group</source>
        <translation>%1 cambió el grupo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Notas para ti</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>Un grupo</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Alguien</translation>
    </message>
    <message>
        <source>What this computer had on %1 (UTC). The same for programs is in account.json and in each folder&apos;s messages.json.</source>
        <translation>Lo que este equipo tenía el %1 (UTC). Lo mismo, para programas, está en account.json y en el messages.json de cada carpeta.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln mensaje</numerusform>
            <numerusform>%Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>a request</source>
        <translation>una solicitud</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Todas las conversaciones</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>What lies here is not on this computer.</source>
        <translation>Lo que va aquí no está en este equipo.</translation>
    </message>
</context>
<context>
    <name>InspectedDevice</name>
    <message>
        <source>A device without a name</source>
        <translation>Un dispositivo sin nombre</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Este dispositivo</translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>Conectado ahora</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nunca visto</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Visto por última vez: %1</translation>
    </message>
    <message>
        <source>has this message</source>
        <translation>tiene este mensaje</translation>
    </message>
    <message>
        <source>has this conversation up to number %1</source>
        <translation>tiene esta conversación hasta el número %1</translation>
    </message>
    <message>
        <source>has nothing of this conversation yet</source>
        <translation>aún no tiene nada de esta conversación</translation>
    </message>
</context>
<context>
    <name>InvitationPart</name>
    <message>
        <source>Invitation link</source>
        <translation>Enlace de invitación</translation>
    </message>
    <message>
        <source>There is one, which another admin has made. Only they can show it; you can make a new one in its place, or revoke it.</source>
        <translation>Hay uno, creado por otro admin. Solo esa persona puede mostrarlo; tú puedes crear otro en su lugar o anularlo.</translation>
    </message>
    <message>
        <source>Whoever has it can join, and so can everybody they give it to. Revoked, it lets nobody in any more; who came by it stays.</source>
        <translation>Quien lo tenga puede unirse, y también cualquiera a quien se lo dé. Anulado, ya no deja entrar a nadie; quien entró por él se queda.</translation>
    </message>
    <message>
        <source>There is none: people come when somebody adds them.</source>
        <translation>No hay ninguno: se entra cuando alguien te añade.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Crear otro</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Crear un enlace</translation>
    </message>
    <message>
        <source>Yes, revoke it</source>
        <translation>Sí, anularlo</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Anularlo</translation>
    </message>
</context>
<context>
    <name>InvitePopup</name>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Preguntando al relé…</translation>
    </message>
    <message>
        <source>Send this link to one person, by a way that you trust. It makes one account on your relay, until %1.</source>
        <translation>Envía este enlace a una persona, por una vía en la que confíes. Sirve para una cuenta en tu relé, hasta %1.</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Otro más</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Intentar de nuevo</translation>
    </message>
    <message>
        <source>Then write to them: they choose a handle, and you are in touch once you type it here.</source>
        <translation>Luego escríbele: elige un alias, y estarán en contacto en cuanto lo escribas aquí.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>An invitation to a group on %1</source>
        <translation>Una invitación a un grupo en %1</translation>
    </message>
    <message>
        <source>Its name and its members can be seen once you are in it: they are encrypted, and the link does not tell them. Everyone in it sees your name and that you joined. You see what is said from then on.</source>
        <translation>Su nombre y sus miembros se ven una vez dentro: están cifrados, y el enlace no los dice. Todos los que están en él ven tu nombre y que te uniste. Tú ves lo que se diga desde entonces.</translation>
    </message>
    <message>
        <source>This group is on another relay than yours. You can join groups on your own relay only.</source>
        <translation>Este grupo está en otro relé que el tuyo. Solo puedes unirte a grupos de tu propio relé.</translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Buscar en todos los mensajes</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Invitar a alguien</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Dispositivos</translation>
    </message>
    <message>
        <source>Link a device</source>
        <translation>Vincular un dispositivo</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>What the relay can see</source>
        <translation>Lo que el relé puede ver</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Llevarte todo</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Colores claros</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Colores oscuros</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Buscar en esta conversación</translation>
    </message>
    <message>
        <source>Mute this conversation for an hour</source>
        <translation>Silenciar esta conversación una hora</translation>
    </message>
    <message>
        <source>Unmute this conversation</source>
        <translation>Dejar de silenciar esta conversación</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>Fijar esta conversación</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>Archivar esta conversación</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Ortografía</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>Open this conversation in its own window</source>
        <translation>Abrir esta conversación en su propia ventana</translation>
    </message>
    <message>
        <source>Search the conversations</source>
        <translation>Buscar en las conversaciones</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Mostrar todas las conversaciones</translation>
    </message>
    <message>
        <source>Show unread conversations</source>
        <translation>Mostrar las conversaciones no leídas</translation>
    </message>
    <message>
        <source>Show conversations with people</source>
        <translation>Mostrar las conversaciones con personas</translation>
    </message>
    <message>
        <source>Show groups</source>
        <translation>Mostrar los grupos</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Cuenta: %1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Añadir una cuenta</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Go to the newest message, %Ln new</source>
        <translation>
            <numerusform>Ir al mensaje más reciente, %Ln nuevo</numerusform>
            <numerusform>Ir al mensaje más reciente, %Ln nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>Ir al mensaje más reciente</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Menu</source>
        <comment>key</comment>
        <translation>Menú</translation>
    </message>
    <message>
        <source>End</source>
        <comment>key</comment>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Home</source>
        <comment>key</comment>
        <translation>Inicio</translation>
    </message>
</context>
<context>
    <name>KitEntry</name>
    <message>
        <source>No other device any more?</source>
        <translation>¿Ya no tienes otro dispositivo?</translation>
    </message>
    <message>
        <source>I have my recovery kit</source>
        <translation>Tengo mi kit de recuperación</translation>
    </message>
    <message>
        <source>The code on your page</source>
        <translation>El código de tu hoja</translation>
    </message>
    <message>
        <source>%1 of 32 characters</source>
        <translation>%1 de 32 caracteres</translation>
    </message>
    <message>
        <source>32 letters and digits; spaces, dashes and capitals do not matter.</source>
        <translation>32 letras y cifras; espacios, guiones y mayúsculas no importan.</translation>
    </message>
    <message>
        <source>A code has 32 letters and digits, and nothing else.</source>
        <translation>Un código tiene 32 letras y cifras, y nada más.</translation>
    </message>
    <message>
        <source>Unlink all my other devices: they are lost</source>
        <translation>Desvincular todos mis otros dispositivos: se perdieron</translation>
    </message>
    <message>
        <source>Your account is here. This device is being listed …</source>
        <translation>Tu cuenta está aquí. Añadiendo este dispositivo a la lista…</translation>
    </message>
    <message>
        <source>Trying the code. This takes a moment, on purpose …</source>
        <translation>Probando el código. Tarda un momento, a propósito…</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Preguntando al relé…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Bring my account back</source>
        <translation>Recuperar mi cuenta</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
</context>
<context>
    <name>LeavePopup</name>
    <message>
        <source>Leave the group</source>
        <translation>Salir del grupo</translation>
    </message>
    <message>
        <source>Leave “%1”</source>
        <translation>Salir de «%1»</translation>
    </message>
    <message>
        <source>You are the last one in it: nobody can come back into it. What was said stays on your devices.</source>
        <translation>Eres la última persona: nadie podrá volver a entrar. Lo dicho se queda en tus dispositivos.</translation>
    </message>
    <message>
        <source>What was said until now stays on your devices. You get nothing from it any more, and the others see that you left.</source>
        <translation>Lo dicho hasta ahora se queda en tus dispositivos. No recibirás nada más de él, y los demás verán que te fuiste.</translation>
    </message>
    <message>
        <source>You are its only admin. Choose who becomes it:</source>
        <translation>Eres el único admin. Elige quién lo será:</translation>
    </message>
    <message>
        <source>%1 becomes the admin of the group.</source>
        <translation>%1 será admin del grupo.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Miembros</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Quedarse</translation>
    </message>
    <message>
        <source>Leaving …</source>
        <translation>Saliendo…</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>LeftBar</name>
    <message>
        <source>You are not in this group any more. What was said while you were stays here.</source>
        <translation>Ya no estás en este grupo. Lo que se dijo mientras estabas se queda aquí.</translation>
    </message>
</context>
<context>
    <name>LevelChoice</name>
    <message>
        <source>Notifications on this device</source>
        <translation>Notificaciones en este dispositivo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Menciones</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>The link: %1</source>
        <translation>El enlace: %1</translation>
    </message>
    <message>
        <source>The same link for a camera</source>
        <translation>El mismo enlace para una cámara</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Ocultar el código</translation>
    </message>
    <message>
        <source>Show it as a code</source>
        <translation>Mostrar como código</translation>
    </message>
</context>
<context>
    <name>LinkChoice</name>
    <message>
        <source>If the digits differ, somebody may be standing between your devices. Stop then, and start again.</source>
        <translation>Si las cifras difieren, puede que haya alguien entre tus dispositivos. Entonces detente y empieza de nuevo.</translation>
    </message>
    <message>
        <source>They differ, stop</source>
        <translation>Difieren, detener</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Link a device</source>
        <translation>Vincular un dispositivo</translation>
    </message>
    <message>
        <source>It is linked</source>
        <translation>Está vinculado</translation>
    </message>
    <message>
        <source>On the new device, open Porchlight and sign in with your handle and your password. It shows a code.</source>
        <translation>En el dispositivo nuevo, abre Porchlight e inicia sesión con tu alias y tu contraseña. Mostrará un código.</translation>
    </message>
    <message>
        <source>The code on the new device</source>
        <translation>El código del dispositivo nuevo</translation>
    </message>
    <message>
        <source>%1 of 42 characters</source>
        <translation>%1 de 42 caracteres</translation>
    </message>
    <message>
        <source>42 letters and digits; spaces, dashes and capitals do not matter.</source>
        <translation>42 letras y cifras; espacios, guiones y mayúsculas no importan.</translation>
    </message>
    <message>
        <source>A code has 42 letters and digits, and nothing else.</source>
        <translation>Un código tiene 42 letras y cifras, y nada más.</translation>
    </message>
    <message>
        <source>Confirm on %1 as well.</source>
        <translation>Confirma también en %1.</translation>
    </message>
    <message>
        <source>Both have confirmed. %1 is being linked …</source>
        <translation>Ambos han confirmado. Vinculando %1…</translation>
    </message>
    <message>
        <source>Looking for the new device …</source>
        <translation>Buscando el dispositivo nuevo…</translation>
    </message>
    <message>
        <source>%1 wants to be linked</source>
        <translation>%1 quiere vincularse</translation>
    </message>
    <message>
        <source>They match, link it</source>
        <translation>Coinciden, vincular</translation>
    </message>
    <message>
        <source>It may link and unlink devices itself</source>
        <translation>Puede vincular y desvincular dispositivos por sí mismo</translation>
    </message>
    <message>
        <source>It makes keys of its own, and gets what was written so far from your devices.</source>
        <translation>Crea sus propias claves y recibe de tus dispositivos lo escrito hasta ahora.</translation>
    </message>
    <message>
        <source>%1 is one of your devices now. All of them are told.</source>
        <translation>%1 ya es uno de tus dispositivos. Se avisa a todos.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuar</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>That is not a code.</source>
        <translation>Eso no es un código.</translation>
    </message>
    <message>
        <source>This device may not link others.</source>
        <translation>Este dispositivo no puede vincular otros.</translation>
    </message>
    <message>
        <source>No device answers to this code.</source>
        <translation>Ningún dispositivo responde a este código.</translation>
    </message>
    <message>
        <source>The relay cannot be reached just now.</source>
        <translation>El relé no está accesible en este momento.</translation>
    </message>
    <message>
        <source>The code does not fit the device that answered.</source>
        <translation>El código no corresponde al dispositivo que respondió.</translation>
    </message>
    <message>
        <source>What the devices told each other did not arrive as it was said.</source>
        <translation>Lo que los dispositivos se dijeron no llegó tal como se dijo.</translation>
    </message>
    <message>
        <source>This code was used twice.</source>
        <translation>Este código se usó dos veces.</translation>
    </message>
    <message>
        <source>The digits differ.</source>
        <translation>Las cifras difieren.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Detenido.</translation>
    </message>
    <message>
        <source>It was stopped on the other device.</source>
        <translation>Se detuvo en el otro dispositivo.</translation>
    </message>
    <message>
        <source>The time is up.</source>
        <translation>Se acabó el tiempo.</translation>
    </message>
    <message>
        <source>The other device is not heard of any more.</source>
        <translation>El otro dispositivo ya no da señales.</translation>
    </message>
    <message>
        <source>The two devices do not belong together.</source>
        <translation>Los dos dispositivos no van juntos.</translation>
    </message>
    <message>
        <source>Both had confirmed, but it did not come to its end.</source>
        <translation>Ambos habían confirmado, pero no se completó.</translation>
    </message>
    <message>
        <source>A code has 42 letters and digits. Compare it with the other screen.</source>
        <translation>Un código tiene 42 letras y cifras. Compáralo con la otra pantalla.</translation>
    </message>
    <message>
        <source>Nothing has changed. Link it from a device that may manage devices.</source>
        <translation>No ha cambiado nada. Vincúlalo desde un dispositivo que pueda gestionar dispositivos.</translation>
    </message>
    <message>
        <source>Nothing has changed. Is it typed as it stands there, is it still shown, and is that device signed in to this account?</source>
        <translation>No ha cambiado nada. ¿Está escrito tal como aparece, se sigue mostrando y ese dispositivo tiene la sesión iniciada en esta cuenta?</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again when the connection is back.</source>
        <translation>No ha cambiado nada. Inténtalo de nuevo cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Nothing has changed. Compare what you typed with the other screen. If it is right, somebody may stand between your devices.</source>
        <translation>No ha cambiado nada. Compara lo que escribiste con la otra pantalla. Si es correcto, puede que haya alguien entre tus dispositivos.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try once more with a new code. If it happens again, somebody may stand between your devices: use another connection.</source>
        <translation>No ha cambiado nada. Inténtalo una vez más con otro código. Si vuelve a pasar, puede que haya alguien entre tus dispositivos: usa otra conexión.</translation>
    </message>
    <message>
        <source>Nothing has changed. A code is good for one try. If the other try was not yours, somebody has seen it: show a new one.</source>
        <translation>No ha cambiado nada. Un código vale para un intento. Si el otro intento no fue tuyo, alguien lo ha visto: muestra otro.</translation>
    </message>
    <message>
        <source>Nothing has changed. Somebody may stand between your devices. Start again, over another connection if you can.</source>
        <translation>No ha cambiado nada. Puede que haya alguien entre tus dispositivos. Empieza de nuevo, por otra conexión si puedes.</translation>
    </message>
    <message>
        <source>Nothing has changed. A code is good for five minutes.</source>
        <translation>No ha cambiado nada. Un código vale cinco minutos.</translation>
    </message>
    <message>
        <source>Nothing has changed. Leave both windows open until both say that they are done.</source>
        <translation>No ha cambiado nada. Deja ambas ventanas abiertas hasta que las dos digan que han terminado.</translation>
    </message>
    <message>
        <source>Nothing has changed. They are signed in to different accounts, or the account has all the devices it may have.</source>
        <translation>No ha cambiado nada. Tienen la sesión en cuentas distintas, o la cuenta ya tiene todos los dispositivos que puede tener.</translation>
    </message>
    <message>
        <source>The list of your devices says how it stands. Look there before you try again.</source>
        <translation>La lista de tus dispositivos dice cómo está. Mírala antes de intentarlo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>No ha cambiado nada.</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Search the conversations</source>
        <translation>Buscar en las conversaciones</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Take the words away</source>
        <translation>Borrar lo escrito</translation>
    </message>
    <message>
        <source>Go to, or do (Ctrl+K)</source>
        <translation>Ir a, o hacer (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>ListStart</name>
    <message>
        <source>This is where your conversation begins.</source>
        <translation>Aquí empieza la conversación.</translation>
    </message>
    <message>
        <source>Notes to yourself, on all your devices.</source>
        <translation>Notas para ti, en todos tus dispositivos.</translation>
    </message>
    <message>
        <source>Nothing here yet. Say hello.</source>
        <translation>Aquí aún no hay nada. Saluda.</translation>
    </message>
</context>
<context>
    <name>ListTabs</name>
    <message>
        <source>All</source>
        <comment>conversations</comment>
        <translation>Todas</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>conversations</comment>
        <translation>No leídas</translation>
    </message>
    <message>
        <source>People</source>
        <comment>conversations with</comment>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>conversations of</comment>
        <translation>Grupos</translation>
    </message>
    <message>
        <source>Which conversations</source>
        <translation>Qué conversaciones</translation>
    </message>
    <message>
        <source>999+</source>
        <translation>999+</translation>
    </message>
</context>
<context>
    <name>LockPopup</name>
    <message numerus="yes">
        <source>At least %Ln characters.</source>
        <translation>
            <numerusform>Al menos %Ln carácter.</numerusform>
            <numerusform>Al menos %Ln caracteres.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Las dos no son iguales.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloqueo</translation>
    </message>
    <message>
        <source>A passphrase for the window: whoever comes by sees nothing of your conversations, nor do notifications tell them. Messages go on coming in.</source>
        <translation>Una frase de contraseña para la ventana: quien pase no ve nada de tus conversaciones, ni lo cuentan las notificaciones. Los mensajes siguen llegando.</translation>
    </message>
    <message>
        <source>It hides, and encrypts nothing: whoever can use your account on this computer, or read its disk, can get around it.</source>
        <translation>Oculta y no cifra nada: quien pueda usar tu cuenta en este equipo, o leer su disco, puede esquivarlo.</translation>
    </message>
    <message>
        <source>Passphrase as it is now</source>
        <translation>Frase de contraseña actual</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Nueva frase de contraseña</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Otra vez</translation>
    </message>
    <message numerus="yes">
        <source>The next attempt in %Ln s.</source>
        <translation>
            <numerusform>El siguiente intento en %Ln s.</numerusform>
            <numerusform>El siguiente intento en %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Cambiar la frase</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Usar esta frase</translation>
    </message>
    <message>
        <source>Remove the lock</source>
        <translation>Quitar el bloqueo</translation>
    </message>
    <message>
        <source>Lock when nobody does anything for</source>
        <translation>Bloquear cuando nadie haga nada durante</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nunca</translation>
    </message>
    <message numerus="yes">
        <source>%Ln min</source>
        <translation>
            <numerusform>%Ln min</numerusform>
            <numerusform>%Ln min</numerusform>
        </translation>
    </message>
    <message>
        <source>Lock now (Ctrl+L)</source>
        <translation>Bloquear ahora (Ctrl+L)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>If you forget it, end Porchlight and delete the file lock.ini from the folder of your profile. Nothing else is lost.</source>
        <translation>Si la olvidas, termina Porchlight y borra el archivo lock.ini de la carpeta de tu perfil. No se pierde nada más.</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>Porchlight is locked</source>
        <translation>Porchlight está bloqueado</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frase de contraseña</translation>
    </message>
    <message numerus="yes">
        <source>The next attempt in %Ln s.</source>
        <translation>
            <numerusform>El siguiente intento en %Ln s.</numerusform>
            <numerusform>El siguiente intento en %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Comprobando…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>The lock hides the window. What is on the disk is protected by where its key is kept, and by nothing here.</source>
        <translation>El bloqueo oculta la ventana. Lo que hay en el disco lo protege el lugar donde está su clave, y nada de aquí.</translation>
    </message>
</context>
<context>
    <name>LookChoice</name>
    <message>
        <source>Ink</source>
        <translation>Tinta</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Musgo</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Laguna</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Ciruela</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>elegido</translation>
    </message>
    <message>
        <source>Accent: %1</source>
        <translation>Acento: %1</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Alguien nuevo</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>admin</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Qué se puede hacer con %1</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Members to mention</source>
        <translation>Miembros que mencionar</translation>
    </message>
    <message>
        <source>Mention %1</source>
        <translation>Mencionar a %1</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Pin for everyone</source>
        <translation>Fijar para todos</translation>
    </message>
    <message>
        <source>Unpin for everyone</source>
        <translation>Desfijar para todos</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Editar</translation>
    </message>
    <message>
        <source>Show what it answers</source>
        <translation>Mostrar a qué responde</translation>
    </message>
    <message>
        <source>Delivery …</source>
        <translation>Entrega…</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Denunciar…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>Eliminar para mí</translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>Eliminar para todos</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Open %1 …</source>
        <translation>Abrir %1…</translation>
    </message>
    <message>
        <source>link</source>
        <translation>enlace</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>Written with a newer Porchlight. Update this one to read it.</source>
        <translation>Escrito con un Porchlight más reciente. Actualiza este para leerlo.</translation>
    </message>
    <message>
        <source>This message cannot be read.</source>
        <translation>Este mensaje no se puede leer.</translation>
    </message>
    <message>
        <source>This message was damaged on a disk. What it said is lost.</source>
        <translation>Este mensaje se dañó en un disco. Lo que decía se perdió.</translation>
    </message>
    <message>
        <source>This message is no longer on the relay.</source>
        <translation>Este mensaje ya no está en el relé.</translation>
    </message>
    <message>
        <source>Waiting for another of your devices to send the key.</source>
        <translation>Esperando a que otro de tus dispositivos envíe la clave.</translation>
    </message>
    <message>
        <source>Waiting for %1&apos;s device to send the key.</source>
        <translation>Esperando a que el dispositivo de %1 envíe la clave.</translation>
    </message>
    <message>
        <source>You wrote this, but its words are not on this device. Another of your devices may have them.</source>
        <translation>Tú escribiste esto, pero sus palabras no están en este dispositivo. Otro de los tuyos puede tenerlas.</translation>
    </message>
    <message>
        <source>The key to this message never came. It cannot be read any more: ask %1 to write it again.</source>
        <translation>La clave de este mensaje nunca llegó. Ya no se puede leer: pide a %1 que lo escriba de nuevo.</translation>
    </message>
    <message>
        <source>This message could not be opened, and was put aside.</source>
        <translation>Este mensaje no se pudo abrir y se apartó.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>en espera</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>enviado</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>entregado</translation>
    </message>
    <message>
        <source>read</source>
        <translation>leído</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>no enviado</translation>
    </message>
    <message>
        <source>in reply to %1: %2</source>
        <translation>en respuesta a %1: %2</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>editado</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>%1, %2, %3: %4</source>
        <translation>%1, %2, %3: %4</translation>
    </message>
    <message>
        <source>Show less</source>
        <translation>Mostrar menos</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Mostrar todo</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
</context>
<context>
    <name>MutePopup</name>
    <message>
        <source>This conversation is muted</source>
        <translation>Esta conversación está silenciada</translation>
    </message>
    <message>
        <source>Mute this conversation</source>
        <translation>Silenciar esta conversación</translation>
    </message>
    <message>
        <source>No sound and no notice from it, on all your devices. Its messages come as ever.</source>
        <translation>Sin sonido ni avisos de ella, en todos tus dispositivos. Sus mensajes llegan como siempre.</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Una hora</translation>
    </message>
    <message>
        <source>For eight hours</source>
        <translation>Ocho horas</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Una semana</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Para siempre</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Ya no</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Someone</source>
        <translation>Alguien</translation>
    </message>
</context>
<context>
    <name>NewGroupPopup</name>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Nombre del grupo</translation>
    </message>
    <message>
        <source>Everyone who is in it sees the name, the picture and who the others are. Who joins later sees what is said from then on. A group can have 1,000 members.</source>
        <translation>Quienes están en él ven el nombre, la imagen y quiénes son los demás. Quien se una después ve lo que se diga desde entonces. Un grupo puede tener 1000 miembros.</translation>
    </message>
    <message>
        <source>There is no connection. The group is made as soon as there is one, if Porchlight stays open until then.</source>
        <translation>No hay conexión. El grupo se crea en cuanto la haya, si Porchlight sigue abierto hasta entonces.</translation>
    </message>
    <message>
        <source>There is no connection. The group will be made when there is one.</source>
        <translation>No hay conexión. El grupo se creará cuando la haya.</translation>
    </message>
    <message>
        <source>Do not make it</source>
        <translation>No crearlo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Making it …</source>
        <translation>Creando…</translation>
    </message>
    <message>
        <source>Waiting …</source>
        <translation>Esperando…</translation>
    </message>
    <message>
        <source>Make the group</source>
        <translation>Crear el grupo</translation>
    </message>
</context>
<context>
    <name>NoConversation</name>
    <message>
        <source>Open a conversation, or start one with Ctrl+N.</source>
        <translation>Abre una conversación o inicia una con Ctrl+N.</translation>
    </message>
</context>
<context>
    <name>NothingShown</name>
    <message>
        <source>No name with “%1”</source>
        <translation>Ningún nombre con «%1»</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Todo está leído</translation>
    </message>
    <message>
        <source>No conversation with one person</source>
        <translation>Ninguna conversación con una persona</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>Aún no hay ningún grupo</translation>
    </message>
    <message>
        <source>Everything is archived</source>
        <translation>Todo está archivado</translation>
    </message>
    <message>
        <source>Names and handles are looked at here, not messages.</source>
        <translation>Aquí se busca en nombres y alias, no en mensajes.</translation>
    </message>
    <message>
        <source>Only this tab is looked at.</source>
        <translation>Solo se busca en esta selección.</translation>
    </message>
    <message>
        <source>What is new will stand here.</source>
        <translation>Lo nuevo aparecerá aquí.</translation>
    </message>
    <message>
        <source>Ask someone for their handle and write the first line.</source>
        <translation>Pídele a alguien su alias y escribe la primera línea.</translation>
    </message>
    <message>
        <source>Make one, or open a link that somebody has sent you.</source>
        <translation>Crea uno, o abre un enlace que alguien te haya enviado.</translation>
    </message>
    <message>
        <source>What is archived can be shown below.</source>
        <translation>Lo archivado se puede mostrar abajo.</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation>Iniciar una conversación</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Mostrar todas las conversaciones</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>%1&apos;s safety number has changed.</source>
        <translation>El número de seguridad con %1 ha cambiado.</translation>
    </message>
    <message>
        <source>There are two different lists of your own devices.</source>
        <translation>Hay dos listas distintas de tus propios dispositivos.</translation>
    </message>
    <message>
        <source>The relay told two different things about %1&apos;s devices.</source>
        <translation>El relé dijo dos cosas distintas sobre los dispositivos de %1.</translation>
    </message>
    <message>
        <source>The relay has shown an old list of your own devices.</source>
        <translation>El relé mostró una lista antigua de tus propios dispositivos.</translation>
    </message>
    <message>
        <source>The relay has shown an old list of %1&apos;s devices.</source>
        <translation>El relé mostró una lista antigua de los dispositivos de %1.</translation>
    </message>
    <message>
        <source>The relay has shown a list of your devices that you have not signed.</source>
        <translation>El relé mostró una lista de tus dispositivos que tú no has firmado.</translation>
    </message>
    <message>
        <source>The relay has shown a list of %1&apos;s devices that %1 has not signed.</source>
        <translation>El relé mostró una lista de los dispositivos de %1 que %1 no ha firmado.</translation>
    </message>
    <message>
        <source>What the relay says about who reads your notes is not what you have signed.</source>
        <translation>Lo que el relé dice sobre quién lee tus notas no es lo que tú has firmado.</translation>
    </message>
    <message>
        <source>What the relay says about who reads here is not what the two of you have signed.</source>
        <translation>Lo que el relé dice sobre quién lee aquí no es lo que ambos han firmado.</translation>
    </message>
    <message>
        <source>The relay has keys of one of your devices that this device has not signed.</source>
        <translation>El relé tiene claves de uno de tus dispositivos que este dispositivo no ha firmado.</translation>
    </message>
    <message>
        <source>The relay has keys of one of %1&apos;s devices that this device has not signed.</source>
        <translation>El relé tiene claves de un dispositivo de %1 que ese dispositivo no ha firmado.</translation>
    </message>
    <message>
        <source>The relay does not take the list of your devices.</source>
        <translation>El relé no acepta la lista de tus dispositivos.</translation>
    </message>
    <message>
        <source>The relay shows another key of your account.</source>
        <translation>El relé muestra otra clave de tu cuenta.</translation>
    </message>
    <message>
        <source>A device was linked to your account.</source>
        <translation>Se vinculó un dispositivo a tu cuenta.</translation>
    </message>
    <message>
        <source>A device was unlinked from your account.</source>
        <translation>Se desvinculó un dispositivo de tu cuenta.</translation>
    </message>
    <message>
        <source>A message from %1 may be missing.</source>
        <translation>Puede que falte un mensaje de %1.</translation>
    </message>
    <message>
        <source>You had compared it before. Either %1 has set Porchlight up anew, or somebody stands between you. What you write waits here until you accept the new number.</source>
        <translation>Lo habías comparado antes. O bien %1 ha instalado Porchlight de nuevo, o hay alguien entre ustedes. Lo que escribas espera aquí hasta que aceptes el número nuevo.</translation>
    </message>
    <message>
        <source>Most likely %1 has set Porchlight up anew. To be sure that nobody stands between you, compare the new number.</source>
        <translation>Lo más probable es que %1 haya instalado Porchlight de nuevo. Para saber que no hay nadie entre ustedes, compara el número nuevo.</translation>
    </message>
    <message>
        <source>Both are signed with your account&apos;s key. Nothing is sent from here until you go on, with the list that was here first.</source>
        <translation>Ambas están firmadas con la clave de tu cuenta. Desde aquí no se envía nada hasta que continúes, con la lista que estaba primero aquí.</translation>
    </message>
    <message>
        <source>Both are signed by %1, so the relay may be telling different people different things. Messages are not sent here until you go on, with what was here first.</source>
        <translation>Ambas están firmadas por %1, así que el relé puede estar diciendo cosas distintas a personas distintas. Aquí no se envían mensajes hasta que continúes, con lo que estaba primero aquí.</translation>
    </message>
    <message>
        <source>It was not believed, and nothing has changed.</source>
        <translation>No se creyó, y nada ha cambiado.</translation>
    </message>
    <message>
        <source>It was not believed. Nothing is sent on that word; what is right is asked for again and again.</source>
        <translation>No se creyó. No se envía nada por esa palabra; se vuelve a preguntar por lo correcto una y otra vez.</translation>
    </message>
    <message>
        <source>They were not used. The device is left out until it has its own.</source>
        <translation>No se usaron. El dispositivo queda fuera hasta que tenga las suyas.</translation>
    </message>
    <message>
        <source>Who was linked or unlinked here is not in it yet. It is tried again with the next connection.</source>
        <translation>Quien se vinculó o desvinculó aquí aún no está en ella. Se intenta de nuevo con la próxima conexión.</translation>
    </message>
    <message>
        <source>It was not believed. If you have set your account up anew elsewhere, sign out here, sign in and link this device again. If you have not, somebody may be trying to take your place: ask whoever runs the relay.</source>
        <translation>No se creyó. Si has creado tu cuenta de nuevo en otro sitio, cierra la sesión aquí, iníciala y vincula este dispositivo otra vez. Si no, puede que alguien intente ocupar tu lugar: pregunta a quien lleva el relé.</translation>
    </message>
    <message>
        <source>Not you? Unlink it, and change your password.</source>
        <translation>¿No eres tú? Desvincúlalo y cambia tu contraseña.</translation>
    </message>
    <message>
        <source>It receives nothing any more. What it had stays on it.</source>
        <translation>Ya no recibe nada. Lo que tenía se queda en él.</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>lista %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>época %1</translation>
    </message>
    <message>
        <source>device %1</source>
        <translation>dispositivo %1</translation>
    </message>
</context>
<context>
    <name>NoticedList</name>
    <message>
        <source>Not sealed by the device that they are said to be of: %1</source>
        <translation>No sellados por el dispositivo del que dicen ser: %1</translation>
    </message>
    <message>
        <source>Of a device that may not write here, or not at that place: %1</source>
        <translation>De un dispositivo que no puede escribir aquí, o no en ese lugar: %1</translation>
    </message>
    <message>
        <source>Sealed with a key that was replaced before: %1</source>
        <translation>Sellados con una clave que ya se había reemplazado: %1</translation>
    </message>
    <message>
        <source>Read, but counted otherwise than its device&apos;s others: %1</source>
        <translation>Leídos, pero contados de otra forma que los demás de su dispositivo: %1</translation>
    </message>
    <message>
        <source>Keys and requests that were not for this device, or not of that one: %1</source>
        <translation>Claves y peticiones que no eran para este dispositivo, o no de aquel: %1</translation>
    </message>
    <message>
        <source>What the encryption has noticed here</source>
        <translation>Lo que el cifrado ha notado aquí</translation>
    </message>
</context>
<context>
    <name>NotificationsPopup</name>
    <message>
        <source>Notifications</source>
        <translation>Notificaciones</translation>
    </message>
    <message>
        <source>Tell me of new messages</source>
        <translation>Avisarme de mensajes nuevos</translation>
    </message>
    <message>
        <source>Not of what you are looking at, nor of what you have muted.</source>
        <translation>No de lo que estás mirando ni de lo que has silenciado.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications at the moment.</source>
        <translation>Nada en este escritorio muestra notificaciones en este momento.</translation>
    </message>
    <message>
        <source>Show who has written, and what</source>
        <translation>Mostrar quién ha escrito y qué</translation>
    </message>
    <message>
        <source>Without it, and while Porchlight is locked, a notification only says that something has come.</source>
        <translation>Sin ello, y mientras Porchlight está bloqueado, una notificación solo dice que ha llegado algo.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Horas de silencio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock, every day. What comes meanwhile is there in the morning, without a sound.</source>
        <translation>Según el reloj de este equipo, todos los días. Lo que llegue mientras tanto estará ahí por la mañana, sin un sonido.</translation>
    </message>
    <message>
        <source>Not quiet any more</source>
        <translation>Terminar el silencio</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Silencio por una hora</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>A picture</source>
        <translation>Una imagen</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Mirando…</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Vacío</translation>
    </message>
    <message>
        <source>A folder, no file</source>
        <translation>Una carpeta, no un archivo</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>No es un archivo</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Ya no está</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>No se puede leer</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Picture, %1</source>
        <translation>Imagen, %1</translation>
    </message>
    <message>
        <source>File, %1</source>
        <translation>Archivo, %1</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Put beside the message</source>
        <translation>Junto al mensaje</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more had no room here.</source>
        <translation>
            <numerusform>%Ln más no cupo aquí.</numerusform>
            <numerusform>%Ln más no cupieron aquí.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending files and pictures comes with a later version: this one sends your words alone. None of it leaves this computer.</source>
        <translation>Enviar archivos e imágenes llegará con una versión posterior: esta solo envía tus palabras. Nada de ello sale de este ordenador.</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>Quitar todo</translation>
    </message>
</context>
<context>
    <name>OpenLinkPopup</name>
    <message>
        <source>The name of this site has letters that look like others. It stands here as computers read it: make sure that it is the site you mean.</source>
        <translation>El nombre de este sitio tiene letras que parecen otras. Aquí aparece como lo leen los equipos: asegúrate de que es el sitio que quieres.</translation>
    </message>
    <message>
        <source>What stands before the @ is not the site. It may be there to deceive you.</source>
        <translation>Lo que va antes de la @ no es el sitio. Puede estar ahí para engañarte.</translation>
    </message>
    <message>
        <source>It leads to a number, not to a name. Few public sites do.</source>
        <translation>Lleva a un número, no a un nombre. Pocos sitios públicos lo hacen.</translation>
    </message>
    <message>
        <source>It is not encrypted: others on the way can read and change what you see there.</source>
        <translation>No está cifrado: otros en el camino pueden leer y cambiar lo que veas allí.</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>¿Abrir este enlace?</translation>
    </message>
    <message>
        <source>Your browser will go to %1.</source>
        <translation>Tu navegador irá a %1.</translation>
    </message>
    <message>
        <source>This is not a link that every program would read in the same way. It is not opened.</source>
        <translation>No todos los programas leerían igual este enlace. No se abre.</translation>
    </message>
    <message>
        <source>Nothing on this computer opened it. You can copy it instead.</source>
        <translation>Nada en este equipo lo abrió. En su lugar puedes copiarlo.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
</context>
<context>
    <name>OutsideLinkPopup</name>
    <message>
        <source>A link was opened</source>
        <translation>Se ha abierto un enlace</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>De acuerdo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Añadir una cuenta</translation>
    </message>
</context>
<context>
    <name>OwnBar</name>
    <message>
        <source>%1, settings</source>
        <translation>%1, ajustes</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Ajustes (Ctrl+,)</translation>
    </message>
    <message>
        <source>New group (Ctrl+Shift+N)</source>
        <translation>Nuevo grupo (Ctrl+Mayús+N)</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>Nueva conversación (Ctrl+N)</translation>
    </message>
</context>
<context>
    <name>PalettePopup</name>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Órdenes</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Look for “%1” in all messages</source>
        <translation>Buscar «%1» en todos los mensajes</translation>
    </message>
    <message>
        <source>Go to, or do</source>
        <translation>Ir a, o hacer</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nada se llama así.</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   &gt; commands only</source>
        <translation>↑ ↓ elegir   ·   Intro abre   ·   &gt; solo órdenes</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>Notes to yourself</source>
        <translation>Notas para ti</translation>
    </message>
</context>
<context>
    <name>PasswordPopup</name>
    <message>
        <source>Change password</source>
        <translation>Cambiar contraseña</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Tu contraseña ha cambiado</translation>
    </message>
    <message>
        <source>Your linked devices stay signed in. Whoever else had signed in with the old password is signed out.</source>
        <translation>Tus dispositivos vinculados siguen con la sesión iniciada. Se cierra la de cualquier otro que hubiera entrado con la contraseña anterior.</translation>
    </message>
    <message>
        <source>It signs in new devices. Your messages and keys stay as they are, and so do your linked devices.</source>
        <translation>Sirve para iniciar sesión en dispositivos nuevos. Tus mensajes y claves siguen como están, y también tus dispositivos vinculados.</translation>
    </message>
    <message>
        <source>Your password now</source>
        <translation>Tu contraseña actual</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>La nueva</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Al menos 8 caracteres.</translation>
    </message>
    <message>
        <source>The new one again</source>
        <translation>La nueva otra vez</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>Changing it …</source>
        <translation>Cambiando…</translation>
    </message>
</context>
<context>
    <name>PendingView</name>
    <message>
        <source>Link this device</source>
        <translation>Vincular este dispositivo</translation>
    </message>
    <message>
        <source>You are signed in as @%1. On a device that you use already, open Settings, Your devices, Link a device.</source>
        <translation>Has iniciado sesión como @%1. En un dispositivo que ya uses, abre Ajustes, Tus dispositivos, Vincular un dispositivo.</translation>
    </message>
    <message>
        <source>Do both screens show this?</source>
        <translation>¿Muestran esto las dos pantallas?</translation>
    </message>
    <message>
        <source>Now confirm on your other device.</source>
        <translation>Confirma ahora en tu otro dispositivo.</translation>
    </message>
    <message>
        <source>Both have confirmed. This device is being linked …</source>
        <translation>Ambos han confirmado. Vinculando este dispositivo…</translation>
    </message>
    <message>
        <source>Six digits stand here once your other device has the code.</source>
        <translation>Aquí aparecen seis cifras en cuanto tu otro dispositivo tenga el código.</translation>
    </message>
    <message>
        <source>This device will belong to %1</source>
        <translation>Este dispositivo será de %1</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>Coinciden</translation>
    </message>
    <message>
        <source>Your password opens the account at the relay, not your messages: their keys are on your devices. So one of them has to let this one in.</source>
        <translation>Tu contraseña abre la cuenta en el relé, no tus mensajes: sus claves están en tus dispositivos. Así que uno de ellos tiene que dejar entrar a este.</translation>
    </message>
    <message>
        <source>No other device at hand? Nothing is lost: this one goes on waiting, and you can come back at any time. If there is no other device any more, the recovery kit brings the account back; without it nobody can. What was written to lost devices stays with them.</source>
        <translation>¿No tienes otro dispositivo a mano? No se pierde nada: este sigue esperando y puedes volver cuando quieras. Si ya no hay otro dispositivo, el kit de recuperación recupera la cuenta; sin él nadie puede. Lo que se escribió a dispositivos perdidos se queda en ellos.</translation>
    </message>
    <message>
        <source>What the relay can see</source>
        <translation>Lo que el relé puede ver</translation>
    </message>
    <message>
        <source>Sign out of this device now</source>
        <translation>Cerrar la sesión de este dispositivo ahora</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Cerrar sesión</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>one person</source>
        <translation>una persona</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 está escribiendo</translation>
    </message>
    <message>
        <source>%1 and %2 are typing</source>
        <translation>%1 y %2 están escribiendo</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are typing</source>
        <translation>
            <numerusform>%Ln persona está escribiendo</numerusform>
            <numerusform>%Ln personas están escribiendo</numerusform>
        </translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 miembro</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln más</numerusform>
            <numerusform>%Ln más</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln persona</numerusform>
            <numerusform>%Ln personas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln miembro</numerusform>
            <numerusform>%Ln miembros</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>A name, or the handle of somebody new.</source>
        <translation>Un nombre, o el alias de alguien nuevo.</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Elegidos: %1</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Preguntando al relé…</translation>
    </message>
    <message>
        <source>Look for @%1</source>
        <translation>Buscar a @%1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personas</translation>
    </message>
    <message>
        <source>Nobody yet. Type the handle of somebody.</source>
        <translation>Nadie todavía. Escribe el alias de alguien.</translation>
    </message>
    <message>
        <source>Nobody you know is called that.</source>
        <translation>Nadie que conozcas se llama así.</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>There is no such day.</source>
        <translation>Ese día no existe.</translation>
    </message>
    <message>
        <source>That is before it begins.</source>
        <translation>Eso es antes del comienzo.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Desde</translation>
    </message>
    <message>
        <source>A day, as %1. Leave it empty for the beginning.</source>
        <translation>Un día, como %1. Vacío significa desde el principio.</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation>Hasta</translation>
    </message>
    <message>
        <source>Leave it empty for today.</source>
        <translation>Vacío significa hasta hoy.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Atrás</translation>
    </message>
    <message>
        <source>Use this time</source>
        <translation>Usar este periodo</translation>
    </message>
</context>
<context>
    <name>PersonPopup</name>
    <message>
        <source>About this person</source>
        <translation>Sobre esta persona</translation>
    </message>
    <message>
        <source>They say about themselves: %1</source>
        <translation>Dice de sí: %1</translation>
    </message>
    <message>
        <source>What you call them</source>
        <translation>Cómo la llamas</translation>
    </message>
    <message>
        <source>Only you see this, on all your devices. Empty: the name they gave themselves.</source>
        <translation>Solo lo ves tú, en todos tus dispositivos. Vacío: el nombre que se puso.</translation>
    </message>
    <message>
        <source>Take out of your contacts</source>
        <translation>Quitar de tus contactos</translation>
    </message>
    <message>
        <source>Add to your contacts</source>
        <translation>Añadir a tus contactos</translation>
    </message>
    <message>
        <source>Safety number …</source>
        <translation>Número de seguridad…</translation>
    </message>
    <message>
        <source>Muted; for how long …</source>
        <translation>Silenciada; por cuánto tiempo…</translation>
    </message>
    <message>
        <source>Mute …</source>
        <translation>Silenciar…</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Denunciar…</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>They are blocked. What they wrote meanwhile never comes, also not once you unblock them.</source>
        <translation>Está bloqueada. Lo que escriba mientras tanto no llega nunca, tampoco cuando la desbloquees.</translation>
    </message>
    <message>
        <source>Who is blocked is not told so: to them you look as if you were offline. The conversation goes from your list, and what they write never reaches you.</source>
        <translation>Quien está bloqueado no lo sabe: te ve como si no estuvieras en línea. La conversación desaparece de tu lista, y lo que escriba nunca te llega.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Nobody is called so.</source>
        <translation>Nadie se llama así.</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Choose a file …</source>
        <translation>Elegir un archivo…</translation>
    </message>
    <message>
        <source>Take it from the clipboard</source>
        <translation>Tomarla del portapapeles</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>Quitar la imagen</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>Cambiar la imagen</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Elegir una imagen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned by the group, %1: %2</source>
        <translation>Fijado por el grupo, %1: %2</translation>
    </message>
    <message>
        <source>Unpin for everyone</source>
        <translation>Desfijar para todos</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Not all is well with your accounts.</source>
        <translation>Algo no va bien con tus cuentas.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>De acuerdo</translation>
    </message>
</context>
<context>
    <name>PrivacyPopup</name>
    <message>
        <source>Everyone</source>
        <translation>Todos</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Contactos</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Nadie</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privacidad</translation>
    </message>
    <message>
        <source>Tell others what you have read</source>
        <translation>Decir a los demás lo que has leído</translation>
    </message>
    <message>
        <source>Show that you are typing</source>
        <translation>Mostrar que estás escribiendo</translation>
    </message>
    <message>
        <source>What you do not show, you do not see of others either.</source>
        <translation>Lo que no muestras, tampoco lo ves de los demás.</translation>
    </message>
    <message>
        <source>Who sees that you are online, and when you were last</source>
        <translation>Quién ve que estás en línea y cuándo lo estuviste por última vez</translation>
    </message>
    <message>
        <source>Whoever does not see it of you, you do not see it of them.</source>
        <translation>Quien no lo ve de ti, tampoco tú lo ves de esa persona.</translation>
    </message>
    <message>
        <source>Who may begin to write to you</source>
        <translation>Quién puede empezar a escribirte</translation>
    </message>
    <message>
        <source>Who may add you to groups</source>
        <translation>Quién puede añadirte a grupos</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Bloqueados</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>Nadie está bloqueado.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Desbloquear</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>Desbloquear a %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>ProfilesHere</name>
    <message>
        <source>Profile %1</source>
        <translation>Perfil %1</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 en %2</translation>
    </message>
    <message>
        <source>On this computer, and not in this window</source>
        <translation>En este equipo y no en esta ventana</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Ir allí</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Volver a abrir</translation>
    </message>
</context>
<context>
    <name>ProxyPopup</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ninguno</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>The relay is reached directly.</source>
        <translation>Se llega al relé directamente.</translation>
    </message>
    <message>
        <source>As the desktop is set up; that may be directly.</source>
        <translation>Según la configuración del escritorio; puede ser directamente.</translation>
    </message>
    <message>
        <source>All that goes to the relay goes through the proxy, and the proxy looks up its name. What you write stays encrypted; the proxy sees which relay you use, and when.</source>
        <translation>Todo lo que va al relé pasa por el proxy, y el proxy busca su nombre. Lo que escribes sigue cifrado; el proxy ve qué relé usas y cuándo.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Usuario</translation>
    </message>
    <message>
        <source>Where the proxy asks for none, leave it empty.</source>
        <translation>Si el proxy no lo pide, déjalo vacío.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Contraseña</translation>
    </message>
    <message>
        <source>There is one. Leave this empty to keep it.</source>
        <translation>Hay una. Deja esto vacío para conservarla.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Use this way</source>
        <translation>Usar este camino</translation>
    </message>
</context>
<context>
    <name>QuoteBlock</name>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Take back %1</source>
        <translation>Retirar %1</translation>
    </message>
    <message>
        <source>React with %1</source>
        <translation>Reaccionar con %1</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message>
        <source>If you lose every device</source>
        <translation>Si pierdes todos tus dispositivos</translation>
    </message>
    <message>
        <source>A recovery kit is a code on paper that brings your account back. Without it, and without a device, nobody can.</source>
        <translation>Un kit de recuperación es un código en papel que recupera tu cuenta. Sin él, y sin un dispositivo, nadie puede.</translation>
    </message>
    <message>
        <source>Make a recovery kit</source>
        <translation>Crear un kit de recuperación</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
</context>
<context>
    <name>RecoveryPopup</name>
    <message>
        <source>Recovery kit</source>
        <translation>Kit de recuperación</translation>
    </message>
    <message>
        <source>Your recovery kit is ready</source>
        <translation>Tu kit de recuperación está listo</translation>
    </message>
    <message>
        <source>A code of 32 characters, on paper or wherever you keep what matters. Should you lose every device, it brings back your account and whom you know, together with your password. It does not bring back messages.</source>
        <translation>Un código de 32 caracteres, en papel o donde guardes lo importante. Si pierdes todos tus dispositivos, recupera tu cuenta y a quienes conoces, junto con tu contraseña. No recupera los mensajes.</translation>
    </message>
    <message>
        <source>You have one already (%1). A new one makes it worthless.</source>
        <translation>Ya tienes uno (%1). Uno nuevo lo deja sin valor.</translation>
    </message>
    <message>
        <source>One was made (%1), and you have not said that you kept its code. If you do not have it, make a new one.</source>
        <translation>Se creó uno (%1) y no has dicho que guardaste su código. Si no lo tienes, crea uno nuevo.</translation>
    </message>
    <message>
        <source>Waiting for the relay to keep it …</source>
        <translation>Esperando a que el relé lo guarde…</translation>
    </message>
    <message>
        <source>Making it. This takes a moment, on purpose …</source>
        <translation>Creándolo. Tarda un momento, a propósito…</translation>
    </message>
    <message>
        <source>This is your code. It is shown this once. Print it, save it or write it down.</source>
        <translation>Este es tu código. Solo se muestra esta vez. Imprímelo, guárdalo o anótalo.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Save as a text file</source>
        <translation>Guardar como archivo de texto</translation>
    </message>
    <message>
        <source>Saved as %1. Print it, or move it to where nobody else reads.</source>
        <translation>Guardado como %1. Imprímelo o muévelo adonde nadie más lea.</translation>
    </message>
    <message>
        <source>The last 4 characters, from where you kept it</source>
        <translation>Los últimos 4 caracteres, de donde lo guardaste</translation>
    </message>
    <message>
        <source>These are others. Look at what you kept.</source>
        <translation>Son otros. Mira lo que guardaste.</translation>
    </message>
    <message>
        <source>Keep it where you keep your passport. Whoever has it and your password has your account.</source>
        <translation>Guárdalo donde guardas tu pasaporte. Quien lo tenga junto con tu contraseña tiene tu cuenta.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Detener</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Ahora no</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Lo he guardado</translation>
    </message>
    <message>
        <source>Make a recovery kit</source>
        <translation>Crear un kit de recuperación</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Crear otro</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Porchlight recovery kit %1</source>
        <translation>Kit de recuperación de Porchlight %1</translation>
    </message>
</context>
<context>
    <name>RecoveryWords</name>
    <message>
        <source>That is not a code.</source>
        <translation>Eso no es un código.</translation>
    </message>
    <message>
        <source>A kit is made on a device that may manage devices. This one may not.</source>
        <translation>Un kit se crea en un dispositivo que pueda gestionar dispositivos. Este no puede.</translation>
    </message>
    <message>
        <source>The relay cannot be reached just now.</source>
        <translation>El relé no está accesible en este momento.</translation>
    </message>
    <message>
        <source>There is not enough memory free for it: about 300 megabytes.</source>
        <translation>No hay memoria libre suficiente: unos 300 megabytes.</translation>
    </message>
    <message>
        <source>The relay does not take it.</source>
        <translation>El relé no lo acepta.</translation>
    </message>
    <message>
        <source>The relay has no recovery kit of this account.</source>
        <translation>El relé no tiene ningún kit de recuperación de esta cuenta.</translation>
    </message>
    <message>
        <source>This is not the code of the newest kit.</source>
        <translation>Este no es el código del kit más reciente.</translation>
    </message>
    <message>
        <source>Too many attempts.</source>
        <translation>Demasiados intentos.</translation>
    </message>
    <message>
        <source>What the relay keeps is not what was put there.</source>
        <translation>Lo que guarda el relé no es lo que se puso allí.</translation>
    </message>
    <message>
        <source>This kit is of an earlier identity of the account.</source>
        <translation>Este kit es de una identidad anterior de la cuenta.</translation>
    </message>
    <message>
        <source>It has not come to its end yet.</source>
        <translation>Aún no ha terminado.</translation>
    </message>
    <message>
        <source>A code has 32 letters and digits.</source>
        <translation>Un código tiene 32 letras y cifras.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again when the connection is back.</source>
        <translation>No ha cambiado nada. Inténtalo de nuevo cuando vuelva la conexión.</translation>
    </message>
    <message>
        <source>Nothing has changed. Close something else and try again.</source>
        <translation>No ha cambiado nada. Cierra otra cosa e inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Nothing has changed. Compare it with your page, character by character. An older kit is worth nothing once there is a newer one.</source>
        <translation>No ha cambiado nada. Compáralo con tu hoja, carácter por carácter. Un kit antiguo no vale nada en cuanto hay uno nuevo.</translation>
    </message>
    <message>
        <source>Nothing has changed, and nothing of it was believed. Ask whoever runs the relay.</source>
        <translation>No ha cambiado nada, y no se creyó nada de ello. Pregunta a quien lleva el relé.</translation>
    </message>
    <message>
        <source>It goes on by itself while the app runs and the relay is there.</source>
        <translation>Continúa solo mientras la aplicación esté abierta y el relé esté ahí.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>No ha cambiado nada.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has changed. Try again in %Ln minutes.</source>
        <translation>
            <numerusform>No ha cambiado nada. Inténtalo de nuevo en %Ln minuto.</numerusform>
            <numerusform>No ha cambiado nada. Inténtalo de nuevo en %Ln minutos.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayLine</name>
    <message>
        <source>Relay: %1 ·</source>
        <translation>Relé: %1 ·</translation>
    </message>
    <message>
        <source>change</source>
        <translation>cambiar</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relé</translation>
    </message>
    <message>
        <source>Its address, from whoever runs it.</source>
        <translation>Su dirección, de quien lo lleva.</translation>
    </message>
</context>
<context>
    <name>RelaySeesPopup</name>
    <message>
        <source>The relay sees</source>
        <translation>El relé ve</translation>
    </message>
    <message>
        <source>your handle, and the names and public keys of your devices</source>
        <translation>tu alias, y los nombres y claves públicas de tus dispositivos</translation>
    </message>
    <message>
        <source>who talks with whom, and who has asked or been accepted</source>
        <translation>quién habla con quién, y quién lo ha solicitado o fue aceptado</translation>
    </message>
    <message>
        <source>who is in which group, who is an admin of it, who came, went, was added or removed by whom and when</source>
        <translation>quién está en qué grupo, quién es su admin, quién llegó, se fue, fue añadido o expulsado, por quién y cuándo</translation>
    </message>
    <message>
        <source>who sends when, how much, and whether it counts as a message, is something quiet like a change or a reaction, or takes a message back</source>
        <translation>quién envía cuándo y cuánto, y si cuenta como mensaje, es algo silencioso como un cambio o una reacción, o retira un mensaje</translation>
    </message>
    <message>
        <source>how far each of you has received and read, and which conversations you have muted</source>
        <translation>hasta dónde ha recibido y leído cada cual, y qué conversaciones has silenciado</translation>
    </message>
    <message>
        <source>when your devices are connected, from which address, and when one brings another the history</source>
        <translation>cuándo están conectados tus dispositivos, desde qué dirección, y cuándo uno le lleva el historial a otro</translation>
    </message>
    <message>
        <source>whether somebody is at a device, which conversations it has on its screen, and that you type in one, not what</source>
        <translation>si hay alguien ante un dispositivo, qué conversaciones tiene en pantalla, y que escribes en una, no qué</translation>
    </message>
    <message>
        <source>The relay does not see</source>
        <translation>El relé no ve</translation>
    </message>
    <message>
        <source>what you write, also not changed or quoted, and not what you begin and do not send</source>
        <translation>lo que escribes, tampoco cambiado o citado, ni lo que empiezas y no envías</translation>
    </message>
    <message>
        <source>reactions, the names that people give themselves, and whom you mention</source>
        <translation>las reacciones, los nombres que la gente se pone y a quién mencionas</translation>
    </message>
    <message>
        <source>what a group is called, and its picture</source>
        <translation>cómo se llama un grupo, y su imagen</translation>
    </message>
    <message>
        <source>the keys that open any of it: they are made on your devices and stay there</source>
        <translation>las claves que abren cualquiera de esas cosas: se crean en tus dispositivos y se quedan allí</translation>
    </message>
    <message>
        <source>What it could do all the same</source>
        <translation>Lo que aun así podría hacer</translation>
    </message>
    <message>
        <source>hold messages back or refuse its service; that is noticed, but late</source>
        <translation>retener mensajes o negar su servicio; se nota, pero tarde</translation>
    </message>
    <message>
        <source>show you somebody else&apos;s key when you first write to a person; comparing the safety number finds that out</source>
        <translation>mostrarte la clave de otra persona cuando escribes a alguien por primera vez; comparar el número de seguridad lo descubre</translation>
    </message>
    <message>
        <source>On this computer&apos;s disk</source>
        <translation>En el disco de este equipo</translation>
    </message>
    <message>
        <source>The texts of messages, the names and who talks with whom are there as plain text: they need an encrypted disk.</source>
        <translation>Los textos de los mensajes, los nombres y quién habla con quién están allí sin cifrar: necesitan un disco cifrado.</translation>
    </message>
    <message>
        <source>What nobody should rely on yet</source>
        <translation>En lo que nadie debería confiar todavía</translation>
    </message>
    <message>
        <source>The way each message is encrypted once for all devices, our sender keys, is our own composition of well-known parts. Nobody outside has reviewed it yet; it awaits that review.</source>
        <translation>La forma en que cada mensaje se cifra una vez para todos los dispositivos, nuestras claves de remitente, es una composición propia de piezas conocidas. Nadie de fuera la ha revisado aún; espera esa revisión.</translation>
    </message>
    <message>
        <source>Whoever has one of your devices in their hands, unlocked, reads everything until you unlink it.</source>
        <translation>Quien tenga en sus manos uno de tus dispositivos, desbloqueado, lo lee todo hasta que lo desvincules.</translation>
    </message>
    <message>
        <source>A quantum computer, should there ever be a large one, could open what was recorded today.</source>
        <translation>Una computadora cuántica, si algún día hay una grande, podría abrir lo que se grabe hoy.</translation>
    </message>
    <message>
        <source>What the relay can see</source>
        <translation>Lo que el relé puede ver</translation>
    </message>
    <message>
        <source>Everything you write is encrypted on your device, from the first message, for the devices of the people in the conversation and for your own. There is nothing to switch on, and no way to send it otherwise.</source>
        <translation>Todo lo que escribes se cifra en tu dispositivo, desde el primer mensaje, para los dispositivos de quienes están en la conversación y para los tuyos. No hay nada que activar, ni forma de enviarlo de otra manera.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>ReportPopup</name>
    <message>
        <source>Report a message</source>
        <translation>Denunciar un mensaje</translation>
    </message>
    <message>
        <source>It was sent. The people who run your relay will see it.</source>
        <translation>Se envió. Lo verán quienes llevan tu relé.</translation>
    </message>
    <message>
        <source>There is no message here that this device could prove to be theirs. It can report what it has received from the relay itself.</source>
        <translation>Aquí no hay ningún mensaje que este dispositivo pueda demostrar que es suyo. Puede denunciar lo que él mismo recibió del relé.</translation>
    </message>
    <message>
        <source>The people who run your relay will be shown this message, who wrote it, when and where, that it was you who reported it, and what you write below. %1 is not told.</source>
        <translation>A quienes llevan tu relé se les mostrará este mensaje, quién lo escribió, cuándo y dónde, que lo denunciaste tú y lo que escribas abajo. A %1 no se le dice.</translation>
    </message>
    <message>
        <source>The relay can check that they wrote exactly this. Nothing else of the conversation is shown to anybody.</source>
        <translation>El relé puede comprobar que escribió exactamente esto. Nada más de la conversación se muestra a nadie.</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Qué tiene de malo</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Enviando…</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Denunciar</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>%1 wants to write to you.</source>
        <translation>%1 quiere escribirte.</translation>
    </message>
    <message>
        <source>Until you accept or answer, they do not see whether you got this or read it.</source>
        <translation>Hasta que aceptes o respondas, no ve si lo recibiste ni si lo leíste.</translation>
    </message>
    <message>
        <source>Accepting …</source>
        <translation>Aceptando…</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Aceptar</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Denunciar…</translation>
    </message>
</context>
<context>
    <name>SafetyPopup</name>
    <message>
        <source>Safety number</source>
        <translation>Número de seguridad</translation>
    </message>
    <message>
        <source>%1 finds the same 60 digits under your name. Compare them side by side, or on a call where you know the voice. If they are the same, nobody stands between you.</source>
        <translation>%1 encuentra las mismas 60 cifras bajo tu nombre. Compárenlas lado a lado, o en una llamada en la que conozcas la voz. Si son iguales, no hay nadie entre ustedes.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Un momento…</translation>
    </message>
    <message>
        <source>There is none yet: the keys of %1 have not come. They come with the first message, or when %1 opens Porchlight the next time.</source>
        <translation>Aún no hay ninguno: las claves de %1 no han llegado. Llegan con el primer mensaje, o cuando %1 abra Porchlight la próxima vez.</translation>
    </message>
    <message>
        <source>%1 has one device (linked: %2).</source>
        <translation>%1 tiene un dispositivo (vinculado: %2).</translation>
    </message>
    <message>
        <source>The number has changed since you compared it with %1. Compare it again.</source>
        <translation>El número ha cambiado desde que lo comparaste con %1. Compáralo otra vez.</translation>
    </message>
    <message>
        <source>You have compared it with %1.</source>
        <translation>Lo has comparado con %1.</translation>
    </message>
    <message>
        <source>The number, in twelve groups: %1</source>
        <translation>El número, en doce grupos: %1</translation>
    </message>
    <message>
        <source>The same number for a camera</source>
        <translation>El mismo número para una cámara</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>No comparado</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Son iguales</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln devices (the last one linked: %2).</source>
        <translation>
            <numerusform>%1 tiene %Ln dispositivo (vinculado: %2).</numerusform>
            <numerusform>%1 tiene %Ln dispositivos (el último vinculado: %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>In %1</source>
        <translation>En %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>From anybody</source>
        <translation>De cualquiera</translation>
    </message>
    <message>
        <source>From you</source>
        <translation>De ti</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>De %1</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Enlaces</translation>
    </message>
    <message>
        <source>Mentions of you</source>
        <translation>Te mencionan</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>Desde %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Hasta %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Search messages</source>
        <translation>Buscar mensajes</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Mensajes encontrados</translation>
    </message>
    <message>
        <source>Which conversation</source>
        <translation>Qué conversación</translation>
    </message>
    <message>
        <source>Whose messages</source>
        <translation>Mensajes de quién</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Desde cuándo</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Los últimos 7 días</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Los últimos 30 días</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Este año</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Desde… hasta…</translation>
    </message>
</context>
<context>
    <name>SearchState</name>
    <message>
        <source>The messages on this computer could not be searched. Please try again.</source>
        <translation>No se pudieron buscar los mensajes de este equipo. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>Any part of a word, in any language. Words in quotes are looked for as they stand.</source>
        <translation>Cualquier parte de una palabra, en cualquier idioma. Las palabras entre comillas se buscan tal cual.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Buscando…</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln</source>
        <comment>messages found</comment>
        <translation>
            <numerusform>El más reciente</numerusform>
            <numerusform>Los %Ln más recientes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln encontrado</numerusform>
            <numerusform>%Ln encontrados</numerusform>
        </translation>
    </message>
    <message>
        <source>Older messages are still being made ready: %1 %.</source>
        <translation>Aún se preparan mensajes anteriores: %1 %.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>No se encontró nada.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>This link is of a group on another relay.</source>
        <translation>Este enlace es de un grupo en otro relé.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>No hay nada que enviar.</translation>
    </message>
    <message>
        <source>The relay does not answer.</source>
        <translation>El relé no responde.</translation>
    </message>
    <message>
        <source>The connection to the relay was lost.</source>
        <translation>Se perdió la conexión con el relé.</translation>
    </message>
    <message>
        <source>The relay does not know this device.</source>
        <translation>El relé no conoce este dispositivo.</translation>
    </message>
    <message>
        <source>The relay does not recognise this device. Trying once more.</source>
        <translation>El relé no reconoce este dispositivo. Intentándolo una vez más.</translation>
    </message>
    <message>
        <source>The relay and this version of Porchlight do not understand each other. Update Porchlight, or ask whoever runs the relay to update it.</source>
        <translation>El relé y esta versión de Porchlight no se entienden. Actualiza Porchlight, o pide a quien lleva el relé que lo actualice.</translation>
    </message>
    <message>
        <source>The relay has fallen silent.</source>
        <translation>El relé se ha quedado en silencio.</translation>
    </message>
    <message>
        <source>The relay sent something that makes no sense.</source>
        <translation>El relé envió algo que no tiene sentido.</translation>
    </message>
    <message>
        <source>There is no connection to the relay just now.</source>
        <translation>Ahora mismo no hay conexión con el relé.</translation>
    </message>
    <message>
        <source>This device was linked.</source>
        <translation>Este dispositivo se vinculó.</translation>
    </message>
    <message>
        <source>The messages on this computer could not be read.</source>
        <translation>No se pudieron leer los mensajes de este equipo.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder.</source>
        <translation>No se puede escribir nada en esta carpeta.</translation>
    </message>
    <message>
        <source>It could not be written. Is the disk full? Nothing was left behind.</source>
        <translation>No se pudo escribir. ¿Está lleno el disco? No quedó nada atrás.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was left behind.</source>
        <translation>Se detuvo. No quedó nada atrás.</translation>
    </message>
    <message>
        <source>Type the password that you have now.</source>
        <translation>Escribe tu contraseña actual.</translation>
    </message>
    <message>
        <source>A password has at least %1 characters.</source>
        <translation>Una contraseña tiene al menos %1 caracteres.</translation>
    </message>
    <message>
        <source>A password has at most %1 characters.</source>
        <translation>Una contraseña tiene como máximo %1 caracteres.</translation>
    </message>
    <message>
        <source>This is another one than above.</source>
        <translation>Es distinta de la de arriba.</translation>
    </message>
    <message>
        <source>This is not your handle.</source>
        <translation>Este no es tu alias.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Escribe tu contraseña.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Esta no es tu contraseña.</translation>
    </message>
    <message>
        <source>That were too many attempts. Try again in a quarter of an hour.</source>
        <translation>Fueron demasiados intentos. Inténtalo de nuevo en un cuarto de hora.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Mensaje nuevo</translation>
    </message>
    <message>
        <source>Somebody new wants to write to you.</source>
        <translation>Alguien nuevo quiere escribirte.</translation>
    </message>
    <message>
        <source>This link is of another relay. To join that one, start Porchlight with --profile and another name.</source>
        <translation>Este enlace es de otro relé. Para unirte a él, inicia Porchlight con --profile y otro nombre.</translation>
    </message>
    <message>
        <source>A device needs a name.</source>
        <translation>Un dispositivo necesita un nombre.</translation>
    </message>
    <message>
        <source>Whose handle? It looks like @ada.</source>
        <translation>¿El alias de quién? Es como @ada.</translation>
    </message>
    <message>
        <source>This did not work. Please try again.</source>
        <translation>No funcionó. Inténtalo de nuevo.</translation>
    </message>
    <message>
        <source>What is the group called? It needs a name.</source>
        <translation>¿Cómo se llama el grupo? Necesita un nombre.</translation>
    </message>
    <message>
        <source>This is no picture that can be used. Choose a PNG or a JPEG.</source>
        <translation>Esta imagen no se puede usar. Elige un PNG o un JPEG.</translation>
    </message>
    <message>
        <source>Only a file of this computer can be used.</source>
        <translation>Solo se puede usar un archivo de este equipo.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>No se puede leer el archivo.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>El archivo es demasiado grande.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one first.</source>
        <translation>No hay ninguna imagen en el portapapeles. Copia una primero.</translation>
    </message>
    <message>
        <source>%1 cannot be added by you. They can come by the invitation link.</source>
        <translation>No puedes añadir a %1. Puede entrar por el enlace de invitación.</translation>
    </message>
    <message>
        <source>This link does not work any more: it was revoked, or you were removed from the group. Ask one of its admins.</source>
        <translation>Este enlace ya no funciona: se anuló, o te expulsaron del grupo. Pregunta a uno de sus admins.</translation>
    </message>
    <message>
        <source>Only an admin of the group can do that.</source>
        <translation>Solo un admin del grupo puede hacerlo.</translation>
    </message>
    <message>
        <source>There is no connection to the relay. Please try again when there is one.</source>
        <translation>No hay conexión con el relé. Inténtalo de nuevo cuando la haya.</translation>
    </message>
    <message>
        <source>%1 cannot be added yet: their Porchlight has made no keys. They can come by the invitation link.</source>
        <translation>Aún no se puede añadir a %1: su Porchlight no ha creado claves. Puede entrar por el enlace de invitación.</translation>
    </message>
    <message>
        <source>You are not in this group any more.</source>
        <translation>Ya no estás en este grupo.</translation>
    </message>
    <message>
        <source>The group is full. A group can have 1,000 members.</source>
        <translation>El grupo está lleno. Un grupo puede tener 1000 miembros.</translation>
    </message>
    <message>
        <source>%1 is not on this relay any more.</source>
        <translation>%1 ya no está en este relé.</translation>
    </message>
    <message>
        <source>The group is changing all the time just now. Please try again in a moment.</source>
        <translation>El grupo cambia sin parar en este momento. Inténtalo de nuevo dentro de un rato.</translation>
    </message>
    <message>
        <source>A group needs an admin: make somebody else one first.</source>
        <translation>Un grupo necesita un admin: haz admin a otra persona primero.</translation>
    </message>
    <message>
        <source>On this relay its operator invites people. Ask them for an invitation.</source>
        <translation>En este relé invita quien lo lleva. Pídele una invitación.</translation>
    </message>
    <message>
        <source>You have invited many people lately. Try again in a few hours.</source>
        <translation>Has invitado a muchas personas últimamente. Inténtalo de nuevo en unas horas.</translation>
    </message>
    <message>
        <source>This relay is older, and only its operator can invite people.</source>
        <translation>Este relé es antiguo, y solo quien lo lleva puede invitar.</translation>
    </message>
    <message>
        <source>No link can be made to this relay.</source>
        <translation>No se puede crear un enlace a este relé.</translation>
    </message>
    <message>
        <source>A passphrase has 6 characters or more.</source>
        <translation>Una frase de contraseña tiene 6 caracteres o más.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Esa no es la frase de contraseña.</translation>
    </message>
    <message>
        <source>This computer has not enough memory for that at the moment.</source>
        <translation>Este equipo no tiene memoria suficiente para eso en este momento.</translation>
    </message>
    <message>
        <source>It could not be stored on this computer. Is the disk full?</source>
        <translation>No se pudo guardar en este equipo. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>This is no link that Porchlight knows. Ask for it again, and copy all of it.</source>
        <translation>Porchlight no conoce este enlace. Pídelo otra vez y cópialo entero.</translation>
    </message>
    <message>
        <source>This link holds no invitation. Copy the whole link again.</source>
        <translation>Este enlace no contiene una invitación. Copia otra vez el enlace entero.</translation>
    </message>
    <message>
        <source>That is you: you are in the group anyway.</source>
        <translation>Eres tú: ya estás en el grupo.</translation>
    </message>
    <message>
        <source>They are in the group already.</source>
        <translation>Ya está en el grupo.</translation>
    </message>
    <message>
        <source>The port of a proxy is a number from 1 to 65535.</source>
        <translation>El puerto de un proxy es un número de 1 a 65535.</translation>
    </message>
    <message>
        <source>A password needs a user.</source>
        <translation>Una contraseña necesita un usuario.</translation>
    </message>
    <message>
        <source>That is no address of a proxy.</source>
        <translation>Esa no es la dirección de un proxy.</translation>
    </message>
    <message>
        <source>Porchlight recovery kit

Account:  @%1
Relay:    %2
Made:     %3

    %4
    %5

If you lose every device: install Porchlight, sign in with your handle and your
password, choose &quot;I have my recovery kit&quot; and type these 32 characters. Spaces,
dashes and capitals do not matter.

It brings back your account and whom you know, not your messages.

Whoever has this page and your password has your account: keep it where you keep
your passport. A new kit makes this one worthless.
</source>
        <translation>Kit de recuperación de Porchlight

Cuenta:   @%1
Relé:     %2
Creado:   %3

    %4
    %5

Si pierdes todos tus dispositivos: instala Porchlight, inicia sesión con tu alias y tu
contraseña, elige «Tengo mi kit de recuperación» y escribe estos 32 caracteres.
Espacios, guiones y mayúsculas no importan.

Recupera tu cuenta y a quienes conoces, no tus mensajes.

Quien tenga esta hoja y tu contraseña tiene tu cuenta: guárdala donde guardas tu
pasaporte. Un kit nuevo deja este sin valor.
</translation>
    </message>
    <message>
        <source>There is no folder for documents here. Copy the code, or write it down.</source>
        <translation>Aquí no hay carpeta de documentos. Copia el código o anótalo.</translation>
    </message>
    <message>
        <source>It could not be saved in %1. Copy the code, or write it down.</source>
        <translation>No se pudo guardar en %1. Copia el código o anótalo.</translation>
    </message>
    <message>
        <source>A new account needs an invitation. Whoever runs the relay can give you one.</source>
        <translation>Una cuenta nueva necesita una invitación. Quien lleva el relé puede darte una.</translation>
    </message>
    <message>
        <source>This profile belongs to @%1. For someone else, start Porchlight with --profile and another name.</source>
        <translation>Este perfil es de @%1. Para otra persona, inicia Porchlight con --profile y otro nombre.</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Falta la contraseña.</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Aún no hay nada que enviar.</translation>
    </message>
    <message>
        <source>This is too long for one message: it has %1, and %2 is the most. Please send it in parts.</source>
        <translation>Es demasiado largo para un mensaje: tiene %1, y el máximo es %2. Envíalo en partes.</translation>
    </message>
    <message>
        <source>Keys are kept in the system&apos;s keyring.</source>
        <translation>Las claves se guardan en el llavero del sistema.</translation>
    </message>
    <message>
        <source>Keys are kept in a file beside the messages: whoever can read this computer&apos;s disk can read them.</source>
        <translation>Las claves se guardan en un archivo junto a los mensajes: quien pueda leer el disco de este equipo puede leerlas.</translation>
    </message>
    <message>
        <source>The relay cannot be reached: it is not running.</source>
        <translation>No se puede alcanzar el relé: no está en marcha.</translation>
    </message>
    <message>
        <source>There is no computer of the relay&apos;s name.</source>
        <translation>No hay ningún equipo con el nombre del relé.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>No hay red.</translation>
    </message>
    <message>
        <source>This computer does not allow the connection.</source>
        <translation>Este equipo no permite la conexión.</translation>
    </message>
    <message>
        <source>This computer has no connections left.</source>
        <translation>A este equipo no le quedan conexiones.</translation>
    </message>
    <message>
        <source>What answers there does not encrypt as Porchlight needs it (TLS 1.3).</source>
        <translation>Lo que responde allí no cifra como Porchlight necesita (TLS 1.3).</translation>
    </message>
    <message>
        <source>The proxy cannot be reached: it is not running.</source>
        <translation>No se puede alcanzar el proxy: no está en marcha.</translation>
    </message>
    <message>
        <source>There is no computer of the proxy&apos;s name.</source>
        <translation>No hay ningún equipo con el nombre del proxy.</translation>
    </message>
    <message>
        <source>The proxy does not answer.</source>
        <translation>El proxy no responde.</translation>
    </message>
    <message>
        <source>The proxy wants a user and a password, or others than it was given.</source>
        <translation>El proxy quiere un usuario y una contraseña, u otros que los que recibió.</translation>
    </message>
    <message>
        <source>What answers in the proxy&apos;s place is no proxy of that kind.</source>
        <translation>Lo que responde en lugar del proxy no es un proxy de ese tipo.</translation>
    </message>
    <message>
        <source>The proxy answers, but the relay cannot be reached through it.</source>
        <translation>El proxy responde, pero no se puede alcanzar el relé a través de él.</translation>
    </message>
    <message>
        <source>The connection through the proxy was lost before the relay answered.</source>
        <translation>La conexión por el proxy se perdió antes de que el relé respondiera.</translation>
    </message>
    <message>
        <source>The relay is going down for a while.</source>
        <translation>El relé se detiene por un rato.</translation>
    </message>
    <message>
        <source>The relay and this version of Porchlight do not understand each other.</source>
        <translation>El relé y esta versión de Porchlight no se entienden.</translation>
    </message>
    <message>
        <source>The relay refused the connection.</source>
        <translation>El relé rechazó la conexión.</translation>
    </message>
    <message>
        <source>A message was larger than the relay and Porchlight have agreed on.</source>
        <translation>Un mensaje era más grande de lo que el relé y Porchlight han acordado.</translation>
    </message>
    <message>
        <source>This could not be stored on this computer. Is the disk full?</source>
        <translation>No se pudo guardar esto en este equipo. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>Nothing can be stored on this computer. Is the disk full?</source>
        <translation>No se puede guardar nada en este equipo. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>This profile was signed in anew.</source>
        <translation>Se inició sesión de nuevo en este perfil.</translation>
    </message>
    <message>
        <source>The relay&apos;s certificate has expired, or this computer&apos;s clock is wrong.</source>
        <translation>El certificado del relé ha caducado, o el reloj de este equipo va mal.</translation>
    </message>
    <message>
        <source>The relay&apos;s certificate is not valid yet: is this computer&apos;s clock right?</source>
        <translation>El certificado del relé aún no es válido: ¿va bien el reloj de este equipo?</translation>
    </message>
    <message>
        <source>The certificate that was shown is of another name than the relay&apos;s.</source>
        <translation>El certificado mostrado es de otro nombre que el del relé.</translation>
    </message>
    <message>
        <source>The certificate that was shown is of nobody whom this computer trusts. A relay with a key of its own needs the whole invitation link, with the part behind the #.</source>
        <translation>El certificado mostrado es de alguien en quien este equipo no confía. Un relé con clave propia necesita el enlace de invitación entero, con la parte tras el #.</translation>
    </message>
    <message>
        <source>This is not the relay you joined. What answers there has another key: somebody may be in between, or the relay was set up anew. Nothing was sent. If whoever runs it tells you that it has a new key, paste their new invitation link.</source>
        <translation>Este no es el relé al que te uniste. Lo que responde allí tiene otra clave: puede que haya alguien en medio, o que el relé se instalara de nuevo. No se envió nada. Si quien lo lleva te dice que tiene una clave nueva, pega su nuevo enlace de invitación.</translation>
    </message>
    <message>
        <source>What answers there is no relay that this version of Porchlight understands.</source>
        <translation>Lo que responde allí no es un relé que esta versión de Porchlight entienda.</translation>
    </message>
    <message>
        <source>The relay has closed the connection.</source>
        <translation>El relé ha cerrado la conexión.</translation>
    </message>
    <message>
        <source>The sign-in could not be stored on this computer. Is the disk full?</source>
        <translation>No se pudo guardar el inicio de sesión en este equipo. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>This profile holds the messages of another account. Start Porchlight with a profile of its own for this one.</source>
        <translation>Este perfil contiene los mensajes de otra cuenta. Inicia Porchlight con un perfil propio para esta.</translation>
    </message>
    <message>
        <source>The way to the relay was changed in the settings.</source>
        <translation>El camino al relé se cambió en los ajustes.</translation>
    </message>
    <message>
        <source>The proxy does not answer, or the relay behind it does not.</source>
        <translation>El proxy no responde, o no responde el relé tras él.</translation>
    </message>
    <message>
        <source>This is no address of a relay. Paste the invitation link that you were given.</source>
        <translation>Esta no es la dirección de un relé. Pega el enlace de invitación que te dieron.</translation>
    </message>
    <message>
        <source>The connection would not be encrypted. ws:// reaches only a relay on this computer, such as ws://127.0.0.1.</source>
        <translation>La conexión no estaría cifrada. ws:// solo llega a un relé en este equipo, como ws://127.0.0.1.</translation>
    </message>
    <message>
        <source>The end of the link, behind the #, is damaged or of a newer version. Copy the whole link again.</source>
        <translation>El final del enlace, tras el #, está dañado o es de una versión más reciente. Copia otra vez el enlace entero.</translation>
    </message>
    <message>
        <source>The address of the relay is missing.</source>
        <translation>Falta la dirección del relé.</translation>
    </message>
    <message>
        <source>The address of a relay begins with porchlight://.</source>
        <translation>La dirección de un relé empieza por porchlight://.</translation>
    </message>
    <message>
        <source>The relay is busy. Please try again in a moment.</source>
        <translation>El relé está ocupado. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a little.</source>
        <translation>Demasiados intentos. Espera un poco.</translation>
    </message>
    <message>
        <source>The relay&apos;s disk is full.</source>
        <translation>El disco del relé está lleno.</translation>
    </message>
    <message>
        <source>The relay is restarting.</source>
        <translation>El relé se está reiniciando.</translation>
    </message>
    <message>
        <source>The conversation changed in the meantime.</source>
        <translation>La conversación cambió mientras tanto.</translation>
    </message>
    <message>
        <source>A message before this one is missing at the relay.</source>
        <translation>Al relé le falta un mensaje anterior a este.</translation>
    </message>
    <message>
        <source>They have not accepted your first messages yet.</source>
        <translation>Aún no ha aceptado tus primeros mensajes.</translation>
    </message>
    <message>
        <source>The list of devices has changed meanwhile.</source>
        <translation>La lista de dispositivos cambió mientras tanto.</translation>
    </message>
    <message>
        <source>They cannot be written to yet: their app has made no keys.</source>
        <translation>Aún no se le puede escribir: su aplicación no ha creado claves.</translation>
    </message>
    <message>
        <source>This device waits to be linked by another one.</source>
        <translation>Este dispositivo espera a que otro lo vincule.</translation>
    </message>
    <message>
        <source>The relay has no more room for what your devices exchange.</source>
        <translation>El relé no tiene más sitio para lo que tus dispositivos intercambian.</translation>
    </message>
    <message>
        <source>The group has changed meanwhile.</source>
        <translation>El grupo cambió mientras tanto.</translation>
    </message>
    <message>
        <source>The relay could not understand the request.</source>
        <translation>El relé no pudo entender la petición.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>El mensaje es demasiado grande.</translation>
    </message>
    <message>
        <source>The relay does not support this.</source>
        <translation>El relé no admite esto.</translation>
    </message>
    <message>
        <source>Nobody here has that handle.</source>
        <translation>Nadie aquí tiene ese alias.</translation>
    </message>
    <message>
        <source>That handle is taken.</source>
        <translation>Ese alias ya está en uso.</translation>
    </message>
    <message>
        <source>A handle has 2 to 32 letters, digits, dots, dashes or underscores, and begins with a letter.</source>
        <translation>Un alias tiene de 2 a 32 letras, cifras, puntos, guiones o guiones bajos, y empieza por una letra.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters, at most 256.</source>
        <translation>Una contraseña necesita al menos 8 caracteres y como máximo 256.</translation>
    </message>
    <message>
        <source>The invitation is unknown, expired or used up.</source>
        <translation>La invitación es desconocida, ha caducado o ya se usó.</translation>
    </message>
    <message>
        <source>You are not a member of this conversation.</source>
        <translation>No eres miembro de esta conversación.</translation>
    </message>
    <message>
        <source>The relay has another message under this number.</source>
        <translation>El relé tiene otro mensaje con este número.</translation>
    </message>
    <message>
        <source>A message can be deleted for everyone within 48 hours only.</source>
        <translation>Un mensaje solo se puede eliminar para todos dentro de las 48 horas.</translation>
    </message>
    <message>
        <source>Only its author can delete a message for everyone.</source>
        <translation>Solo su autor puede eliminar un mensaje para todos.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>No existe ese mensaje.</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>No existe ese dispositivo.</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be.</source>
        <translation>La lista de dispositivos no está firmada como debe.</translation>
    </message>
    <message>
        <source>The relay does not have this any more.</source>
        <translation>El relé ya no tiene esto.</translation>
    </message>
    <message>
        <source>This is not allowed to you.</source>
        <translation>No tienes permiso para esto.</translation>
    </message>
    <message>
        <source>The group is full.</source>
        <translation>El grupo está lleno.</translation>
    </message>
    <message>
        <source>The change of the group is not signed as it must be.</source>
        <translation>El cambio del grupo no está firmado como debe.</translation>
    </message>
    <message>
        <source>There is no such person here.</source>
        <translation>Aquí no existe esa persona.</translation>
    </message>
    <message>
        <source>What is reported is not what the message said.</source>
        <translation>Lo que se denuncia no es lo que decía el mensaje.</translation>
    </message>
    <message>
        <source>This is not the code of the account&apos;s recovery kit.</source>
        <translation>Este no es el código del kit de recuperación de la cuenta.</translation>
    </message>
    <message>
        <source>The relay has no such recovery kit.</source>
        <translation>El relé no tiene ese kit de recuperación.</translation>
    </message>
    <message>
        <source>Please sign in.</source>
        <translation>Inicia sesión.</translation>
    </message>
    <message>
        <source>Handle or password is wrong.</source>
        <translation>El alias o la contraseña no son correctos.</translation>
    </message>
    <message>
        <source>This device is no longer signed in.</source>
        <translation>Este dispositivo ya no tiene la sesión iniciada.</translation>
    </message>
    <message>
        <source>This profile seems to be in use in two places. Please sign in again.</source>
        <translation>Parece que este perfil se usa en dos sitios. Inicia sesión de nuevo.</translation>
    </message>
    <message>
        <source>This device connected a second time.</source>
        <translation>Este dispositivo se conectó por segunda vez.</translation>
    </message>
    <message>
        <source>The relay gave an answer this version does not know.</source>
        <translation>El relé dio una respuesta que esta versión no conoce.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Responder</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Marcar como leído</translation>
    </message>
    <message>
        <source>The file for the start at login cannot be changed.</source>
        <translation>No se puede cambiar el archivo del arranque al iniciar sesión.</translation>
    </message>
    <message>
        <source>The relay on this computer does not get ready. Try again in a moment.</source>
        <translation>El relé de este equipo no termina de prepararse. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, %1, could not be started.</source>
        <translation>No se pudo iniciar el programa del relé, %1.</translation>
    </message>
    <message>
        <source>The relay on this computer found no port that is free.</source>
        <translation>El relé de este equipo no encontró ningún puerto libre.</translation>
    </message>
    <message>
        <source>The relay on this computer has ended without a word.</source>
        <translation>El relé de este equipo terminó sin decir nada.</translation>
    </message>
    <message>
        <source>The relay on this computer did not start: %1</source>
        <translation>El relé de este equipo no se inició: %1</translation>
    </message>
    <message>
        <source>The relay on this computer gives no invitation. Try again in a moment.</source>
        <translation>El relé de este equipo no da ninguna invitación. Inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
        <source>The relay on this computer gives no invitation: %1</source>
        <translation>El relé de este equipo no da ninguna invitación: %1</translation>
    </message>
    <message>
        <source>In the demo the key to what is secret is in memory alone.</source>
        <translation>En la demostración, la clave de lo secreto está solo en la memoria.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, porchlight-relay, is not on this computer any more.</source>
        <translation>El programa del relé, porchlight-relay, ya no está en este equipo.</translation>
    </message>
    <message>
        <source>The relay on this computer has ended by itself.</source>
        <translation>El relé de este equipo terminó por sí solo.</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, para %2</translation>
    </message>
    <message>
        <source>There is no profile %1 on this computer any more.</source>
        <translation>El perfil %1 ya no está en este equipo.</translation>
    </message>
    <message>
        <source>It is open in another window.</source>
        <translation>Está abierta en otra ventana.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>No se puede escribir en la carpeta %1.</translation>
    </message>
    <message>
        <source>This account is open in another window, which does not answer.</source>
        <translation>Esta cuenta está abierta en otra ventana, que no responde.</translation>
    </message>
    <message>
        <source>The list of your accounts cannot be written. Is the disk full?</source>
        <translation>No se puede escribir la lista de tus cuentas. ¿Está lleno el disco?</translation>
    </message>
    <message>
        <source>Not all that this computer has of the account could be deleted: see %1.</source>
        <translation>No se ha podido borrar todo lo que este equipo tiene de la cuenta: mira %1.</translation>
    </message>
    <message>
        <source>What is stored could not be measured.</source>
        <translation>No se pudo medir lo que está guardado.</translation>
    </message>
    <message>
        <source>That needs more room on the disk for a moment than there is. Nothing was lost.</source>
        <translation>Eso necesita por un momento más espacio en el disco del que hay. No se perdió nada.</translation>
    </message>
    <message>
        <source>A newer Porchlight has written the list of your accounts. This one leaves it as it is, and shows the first account.</source>
        <translation>Un Porchlight más nuevo ha escrito la lista de tus cuentas. Este la deja como está y muestra la primera cuenta.</translation>
    </message>
    <message>
        <source>The list of your accounts is damaged, so only the first one is shown. Nothing of the others was deleted.</source>
        <translation>La lista de tus cuentas está dañada, así que solo se muestra la primera. No se ha borrado nada de las demás.</translation>
    </message>
    <message>
        <source>Some of the list of your accounts is not known here, and was left as it is.</source>
        <translation>Parte de la lista de tus cuentas no se conoce aquí, y se ha dejado como está.</translation>
    </message>
</context>
<context>
    <name>SettingsPopup</name>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Whom you write with sees your picture and what you say about yourself. The relay sees neither.</source>
        <translation>Las personas con las que escribes ven tu imagen y lo que dices de ti. El relé no ve ninguna de las dos cosas.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Tu nombre</translation>
    </message>
    <message>
        <source>People see it beside your handle, @%1.</source>
        <translation>Se ve junto a tu alias, @%1.</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Sobre ti</translation>
    </message>
    <message>
        <source>One line; may be empty.</source>
        <translation>Una línea; puede quedar vacía.</translation>
    </message>
    <message>
        <source>Your devices …</source>
        <translation>Tus dispositivos…</translation>
    </message>
    <message>
        <source>Privacy …</source>
        <translation>Privacidad…</translation>
    </message>
    <message>
        <source>What the relay can see …</source>
        <translation>Lo que el relé puede ver…</translation>
    </message>
    <message>
        <source>Change password …</source>
        <translation>Cambiar contraseña…</translation>
    </message>
    <message>
        <source>Take your messages along …</source>
        <translation>Llevarte tus mensajes…</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Colores</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tamaño del texto</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Reducir el movimiento</translation>
    </message>
    <message>
        <source>Delete account …</source>
        <translation>Eliminar cuenta…</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Notifications …</source>
        <translation>Notificaciones…</translation>
    </message>
    <message>
        <source>Lock …</source>
        <translation>Bloqueo…</translation>
    </message>
    <message>
        <source>Window and start …</source>
        <translation>Ventana e inicio…</translation>
    </message>
    <message>
        <source>Connection …</source>
        <translation>Conexión…</translation>
    </message>
    <message>
        <source>Spelling …</source>
        <translation>Ortografía…</translation>
    </message>
    <message>
        <source>Storage …</source>
        <translation>Almacenamiento…</translation>
    </message>
    <message>
        <source>Accounts …</source>
        <translation>Cuentas…</translation>
    </message>
    <message>
        <source>Add an account …</source>
        <translation>Añadir una cuenta…</translation>
    </message>
</context>
<context>
    <name>ShortcutsPopup</name>
    <message>
        <source>New conversation</source>
        <translation>Nueva conversación</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Nuevo grupo</translation>
    </message>
    <message>
        <source>Mention a member of the group</source>
        <translation>Mencionar a un miembro del grupo</translation>
    </message>
    <message>
        <source>Previous and next conversation</source>
        <translation>Conversación anterior y siguiente</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Enviar</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Línea nueva</translation>
    </message>
    <message>
        <source>Walk through a list</source>
        <translation>Recorrer una lista</translation>
    </message>
    <message>
        <source>Copy the message or the selected words</source>
        <translation>Copiar el mensaje o las palabras seleccionadas</translation>
    </message>
    <message>
        <source>What can be done with the message</source>
        <translation>Qué se puede hacer con el mensaje</translation>
    </message>
    <message>
        <source>The way of your message</source>
        <translation>El recorrido de tu mensaje</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>Al mensaje más reciente</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Close, or back to the conversations</source>
        <translation>Cerrar, o volver a las conversaciones</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Esta lista</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Teclado</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Bold, italic</source>
        <translation>Negrita, cursiva</translation>
    </message>
    <message>
        <source>Struck out, code</source>
        <translation>Tachado, código</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Lock, if there is a passphrase</source>
        <translation>Bloquear, si hay frase de contraseña</translation>
    </message>
    <message>
        <source>Look for a message of this conversation</source>
        <translation>Buscar un mensaje en esta conversación</translation>
    </message>
    <message>
        <source>Look for a message anywhere</source>
        <translation>Buscar un mensaje en todas partes</translation>
    </message>
    <message>
        <source>Go to a conversation, or do anything</source>
        <translation>Ir a una conversación, o hacer cualquier cosa</translation>
    </message>
    <message>
        <source>This conversation in a window of its own</source>
        <translation>Esta conversación en su propia ventana</translation>
    </message>
    <message>
        <source>Close such a window</source>
        <translation>Cerrar esa ventana</translation>
    </message>
    <message>
        <source>The first to the ninth account, if there are several</source>
        <translation>De la primera a la novena cuenta, si hay varias</translation>
    </message>
</context>
<context>
    <name>SixDigits</name>
    <message>
        <source>The digits: %1, %2</source>
        <translation>Las cifras: %1, %2</translation>
    </message>
</context>
<context>
    <name>SpellingPopup</name>
    <message>
        <source>Spelling</source>
        <translation>Ortografía</translation>
    </message>
    <message>
        <source>Check spelling while I write</source>
        <translation>Revisar la ortografía mientras escribo</translation>
    </message>
    <message>
        <source>On this computer alone: nobody is asked, and nothing of it is kept.</source>
        <translation>Solo en este ordenador: no se pregunta a nadie y no se guarda nada de ello.</translation>
    </message>
    <message>
        <source>It knows the words of: %1.</source>
        <translation>Conoce las palabras de: %1.</translation>
    </message>
    <message>
        <source>There are no words of any language on this computer. On Debian they come with the package %1.</source>
        <translation>En este ordenador no hay palabras de ningún idioma. En Debian llegan con el paquete %1.</translation>
    </message>
    <message>
        <source>There are no words of the language of this window. On Debian they come with the package %1; or choose another language.</source>
        <translation>No hay palabras del idioma de esta ventana. En Debian llegan con el paquete %1; o elige otro idioma.</translation>
    </message>
    <message>
        <source>Languages you write</source>
        <translation>Idiomas en los que escribes</translation>
    </message>
    <message>
        <source>A word is right when one of them knows it. With none chosen it is the language of this window.</source>
        <translation>Una palabra es correcta si uno de ellos la conoce. Si no se elige ninguno, vale el idioma de esta ventana.</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Tus propias palabras</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>Olvidar «%1»</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>y %Ln más</numerusform>
            <numerusform>y %Ln más</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>not available now</source>
        <translation>no disponible ahora</translation>
    </message>
</context>
<context>
    <name>StartPopup</name>
    <message>
        <source>Window and start</source>
        <translation>Ventana e inicio</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Iniciar cuando entro en la sesión</translation>
    </message>
    <message>
        <source>Behind its icon in the tray, or minimised where there is none.</source>
        <translation>Tras su icono en la bandeja, o minimizado donde no la haya.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Icono en la bandeja</translation>
    </message>
    <message>
        <source>This desktop has no tray at the moment.</source>
        <translation>Este escritorio no tiene bandeja en este momento.</translation>
    </message>
    <message>
        <source>Closing the window leaves Porchlight running</source>
        <translation>Al cerrar la ventana Porchlight sigue en marcha</translation>
    </message>
    <message>
        <source>Its icon brings the window back.</source>
        <translation>Su icono trae la ventana de vuelta.</translation>
    </message>
    <message>
        <source>Only while its icon is there: else closing the window ends Porchlight.</source>
        <translation>Solo mientras esté su icono: si no, cerrar la ventana termina Porchlight.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
</context>
<context>
    <name>StoragePopup</name>
    <message>
        <source>Messages</source>
        <translation>Mensajes</translation>
    </message>
    <message>
        <source>Index of the search</source>
        <translation>Índice de la búsqueda</translation>
    </message>
    <message>
        <source>Pictures of people and groups</source>
        <translation>Imágenes de personas y grupos</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Claves</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Todo lo demás</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Almacenamiento</translation>
    </message>
    <message>
        <source>%1 on this device</source>
        <translation>%1 en este dispositivo</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Midiendo…</translation>
    </message>
    <message>
        <source>Largest conversations</source>
        <translation>Conversaciones más grandes</translation>
    </message>
    <message>
        <source>Clearing …</source>
        <translation>Vaciando…</translation>
    </message>
    <message>
        <source>Giving room back …</source>
        <translation>Devolviendo espacio…</translation>
    </message>
    <message>
        <source>Making the index …</source>
        <translation>Creando el índice…</translation>
    </message>
    <message>
        <source>How much is done</source>
        <translation>Cuánto está hecho</translation>
    </message>
    <message>
        <source>Give room back</source>
        <translation>Devolver espacio</translation>
    </message>
    <message>
        <source>There is no room that is held and not used.</source>
        <translation>No hay espacio retenido sin usar.</translation>
    </message>
    <message>
        <source>Make the index anew</source>
        <translation>Crear el índice de nuevo</translation>
    </message>
    <message>
        <source>For when the search does not find what is there. Until it is done, some is not found.</source>
        <translation>Para cuando la búsqueda no encuentra lo que hay. Hasta que termine, algo no se encontrará.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Listo</translation>
    </message>
    <message>
        <source>%1 are held and not used. Nothing is lost by giving them back. It may take a moment, in which new messages wait.</source>
        <translation>%1 están retenidos sin usar. Al devolverlos no se pierde nada. Puede tardar un momento, en el que los mensajes nuevos esperan.</translation>
    </message>
</context>
<context>
    <name>StorageRow</name>
    <message numerus="yes">
        <source>%1 in %Ln messages</source>
        <translation>
            <numerusform>%1 en %Ln mensaje</numerusform>
            <numerusform>%1 en %Ln mensajes</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>Vaciar…</translation>
    </message>
    <message>
        <source>What was said there up to now goes from this device, and does not come back to it. Your other devices and the others keep it, and the conversation goes on. What is still to be sent stays. What you sent in the last seven days is kept for so long, in case the relay has to be set up again.</source>
        <translation>Lo que se ha dicho allí hasta ahora desaparece de este dispositivo y no vuelve a él. Tus otros dispositivos y los demás lo conservan, y la conversación sigue. Lo que aún está por enviar se queda. Lo que enviaste en los últimos siete días se guarda ese tiempo, por si hay que montar el relé de nuevo.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarla</translation>
    </message>
    <message>
        <source>Clear on this device</source>
        <translation>Vaciar en este dispositivo</translation>
    </message>
</context>
<context>
    <name>ThemeSheet</name>
    <message>
        <source>“%1” is true or false.</source>
        <translation>«%1» es true o false.</translation>
    </message>
    <message>
        <source>“%1” is a short text.</source>
        <translation>«%1» es un texto corto.</translation>
    </message>
    <message>
        <source>“%1” is a list of names with their values, at most %2.</source>
        <translation>«%1» es una lista de nombres con sus valores, como máximo %2.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is no name: letters, then digits.</source>
        <translation>«%1» en «%2» no es un nombre: letras, y luego cifras.</translation>
    </message>
    <message>
        <source>“%1” takes the name of a colour; colours as numbers stand in “palette”.</source>
        <translation>«%1» toma el nombre de un color; los colores en números están en «palette».</translation>
    </message>
    <message>
        <source>A theme has at most %1 KB.</source>
        <translation>Un tema tiene como máximo %1 KB.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>Línea %1: %2.</translation>
    </message>
    <message>
        <source>“%1” is no colour: #RRGGBB, or #AARRGGBB with how opaque it is.</source>
        <translation>«%1» no es un color: #RRGGBB, o #AARRGGBB con su opacidad.</translation>
    </message>
    <message>
        <source>“%1” is a whole number from 0 to %2.</source>
        <translation>«%1» es un número entero de 0 a %2.</translation>
    </message>
</context>
<context>
    <name>TimelineHeader</name>
    <message>
        <source>Group</source>
        <translation>Grupo</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>escribiendo…</translation>
    </message>
    <message>
        <source>online</source>
        <translation>en línea</translation>
    </message>
    <message>
        <source>away</source>
        <translation>ausente</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>últ. vez %1</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Volver a las conversaciones</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Notas para ti</translation>
    </message>
    <message>
        <source>About the group</source>
        <translation>Sobre el grupo</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>Sobre esta persona</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Número de seguridad</translation>
    </message>
    <message>
        <source>Muted; for how long</source>
        <translation>Silenciada; por cuánto tiempo</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Silenciar</translation>
    </message>
    <message>
        <source>Open in its own window (Ctrl+Shift+O)</source>
        <translation>Abrir en su propia ventana (Ctrl+Mayús+O)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Porchlight: %Ln unread</source>
        <translation>
            <numerusform>Porchlight: %Ln sin leer</numerusform>
            <numerusform>Porchlight: %Ln sin leer</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Abrir</translation>
    </message>
    <message>
        <source>Not quiet any more</source>
        <translation>Terminar el silencio</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Silencio por una hora</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Bloquear</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
</context>
<context>
    <name>TryHere</name>
    <message>
        <source>Try it on this computer: its relay is not installed</source>
        <translation>Probarlo en este equipo: su relé no está instalado</translation>
    </message>
    <message>
        <source>The relay on this computer is getting ready …</source>
        <translation>El relé de este equipo se está preparando…</translation>
    </message>
    <message>
        <source>Try it on this computer</source>
        <translation>Probarlo en este equipo</translation>
    </message>
    <message>
        <source>Install porchlight-relay, or ask somebody for an invitation.</source>
        <translation>Instala porchlight-relay, o pide una invitación a alguien.</translation>
    </message>
    <message>
        <source>It runs, and its invitation stands above. Choose a handle and a password.</source>
        <translation>Está en marcha, y su invitación aparece arriba. Elige un alias y una contraseña.</translation>
    </message>
    <message>
        <source>No invitation? A relay starts for this computer alone. It runs while Porchlight does.</source>
        <translation>¿Sin invitación? Se inicia un relé solo para este equipo. Funciona mientras lo haga Porchlight.</translation>
    </message>
</context>
<context>
    <name>UnreadDivider</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln nuevo</numerusform>
            <numerusform>%Ln nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevos</translation>
    </message>
</context>
<context>
    <name>VerifiedMark</name>
    <message>
        <source>safety number verified</source>
        <translation>número de seguridad comprobado</translation>
    </message>
</context>
<context>
    <name>WhichAccountPopup</name>
    <message>
        <source>Which account?</source>
        <translation>¿Qué cuenta?</translation>
    </message>
    <message>
        <source>The link leads into a group on %1, where you have several accounts.</source>
        <translation>El enlace lleva a un grupo en %1, donde tienes varias cuentas.</translation>
    </message>
    <message>
        <source>Which of them is to write to @%1? On another relay the same handle can be somebody else.</source>
        <translation>¿Cuál debe escribir a @%1? En otro relé el mismo alias puede ser otra persona.</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Ninguna</translation>
    </message>
</context>
<context>
    <name>porchlight::models::ConversationListModel</name>
    <message>
        <source>Message deleted</source>
        <translation>Mensaje eliminado</translation>
    </message>
    <message>
        <source>A message from a newer version of Porchlight</source>
        <translation>Un mensaje de una versión más reciente de Porchlight</translation>
    </message>
    <message>
        <source>A message that cannot be read</source>
        <translation>Un mensaje que no se puede leer</translation>
    </message>
    <message>
        <source>A message that was damaged on a disk</source>
        <translation>Un mensaje que se dañó en un disco</translation>
    </message>
    <message>
        <source>A message that could not be opened, and was put aside</source>
        <translation>Un mensaje que no se pudo abrir y se apartó</translation>
    </message>
    <message>
        <source>A message whose key is on its way</source>
        <translation>Un mensaje cuya clave está en camino</translation>
    </message>
    <message>
        <source>A message whose key never came</source>
        <translation>Un mensaje cuya clave nunca llegó</translation>
    </message>
    <message>
        <source>A message that is no longer on the relay</source>
        <translation>Un mensaje que ya no está en el relé</translation>
    </message>
    <message>
        <source>Notes to self</source>
        <translation>Notas para ti</translation>
    </message>
    <message>
        <source>A group without a name</source>
        <translation>Un grupo sin nombre</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Alguien</translation>
    </message>
</context>
<context>
    <name>porchlight::models::GroupPins</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>porchlight::models::MessageActions</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>porchlight::models::SearchPeople</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>porchlight::models::TimelineModel</name>
    <message>
        <source>You</source>
        <translation>Tú</translation>
    </message>
</context>
<context>
    <name>porchlight::storybook::ThemeEditor</name>
    <message>
        <source>A value is a name, a number, or a colour as #RRGGBB.</source>
        <translation>Un valor es un nombre, un número o un color como #RRGGBB.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
</context>
<context>
    <name>porchlight::theme::ThemeBook</name>
    <message>
        <source>There is no theme “%1”.</source>
        <translation>No hay ningún tema «%1».</translation>
    </message>
    <message>
        <source>“base” is one of light, dark and contrast.</source>
        <translation>«base» es uno de light, dark y contrast.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nada se llama «%1».</translation>
    </message>
    <message>
        <source>The palette has no “%1”.</source>
        <translation>La paleta no tiene ningún «%1».</translation>
    </message>
    <message>
        <source>“%1” has at least one colour.</source>
        <translation>«%1» tiene al menos un color.</translation>
    </message>
    <message>
        <source>There is no colour “%1”.</source>
        <translation>No hay ningún color «%1».</translation>
    </message>
</context>
</TS>
