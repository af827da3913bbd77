<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AccountButton</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln neue</numerusform>
            <numerusform>%Ln neue</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AccountNotice</name>
    <message>
        <source>%1 was linked to your account: %2</source>
        <translation>%1 wurde mit deinem Konto gekoppelt: %2</translation>
    </message>
    <message>
        <source>A device</source>
        <translation>Ein Gerät</translation>
    </message>
    <message>
        <source>%1 was unlinked from your account: %2</source>
        <translation>%1 wurde von deinem Konto entkoppelt: %2</translation>
    </message>
    <message>
        <source>Your devices</source>
        <translation>Deine Geräte</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
</context>
<context>
    <name>AccountRail</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>shown now</source>
        <translation>wird gezeigt</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Take out of this window</source>
        <translation>Aus diesem Fenster nehmen</translation>
    </message>
    <message>
        <source>Keep it here</source>
        <translation>Hier behalten</translation>
    </message>
    <message>
        <source>Take it out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>The account stays, and so do its messages on this computer. It can be opened again from here, or by itself with --profile %1.</source>
        <translation>Das Konto bleibt, und seine Nachrichten auf diesem Computer auch. Es lässt sich hier wieder öffnen, oder allein mit --profile %1.</translation>
    </message>
</context>
<context>
    <name>AccountView</name>
    <message>
        <source>The light is on.</source>
        <translation>Das Licht ist an.</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>Willkommen zurück.</translation>
    </message>
    <message>
        <source>Someone has invited you. Show the invitation, say what to call you, and you are in.</source>
        <translation>Jemand hat dich eingeladen. Zeig die Einladung vor, sag, wie du heißt, und du bist drin.</translation>
    </message>
    <message>
        <source>Your handle and your password open the door.</source>
        <translation>Dein Nutzername und dein Passwort öffnen die Tür.</translation>
    </message>
    <message>
        <source>I already have an account: sign in</source>
        <translation>Ich habe schon ein Konto: anmelden</translation>
    </message>
    <message>
        <source>I have an invitation</source>
        <translation>Ich habe eine Einladung</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>New account</source>
        <translation>Neues Konto</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>nobody is signed in</source>
        <translation>niemand ist angemeldet</translation>
    </message>
    <message>
        <source>waits for another device</source>
        <translation>wartet auf ein anderes Gerät</translation>
    </message>
    <message>
        <source>signed out</source>
        <translation>abgemeldet</translation>
    </message>
    <message>
        <source>is being opened</source>
        <translation>wird geöffnet</translation>
    </message>
    <message>
        <source>open in another window</source>
        <translation>in einem anderen Fenster offen</translation>
    </message>
    <message>
        <source>cannot be opened</source>
        <translation>kann nicht geöffnet werden</translation>
    </message>
</context>
<context>
    <name>AccountsPopup</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Each has its own relay, keys and contacts, and no relay is told of the others. All of them receive while the window is open. How it looks, and the lock, are the same for all.</source>
        <translation>Jedes hat sein eigenes Relay, eigene Schlüssel und Kontakte, und kein Relay erfährt von den anderen. Alle empfangen, solange das Fenster offen ist. Aussehen und Sperre gelten für alle.</translation>
    </message>
    <message>
        <source>Add an account …</source>
        <translation>Konto hinzufügen …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>AddPeoplePopup</name>
    <message>
        <source>Add people</source>
        <translation>Personen hinzufügen</translation>
    </message>
    <message>
        <source>They see the name, the picture, who is in the group, and what is said from now on; nothing from before.</source>
        <translation>Sie sehen den Namen, das Bild, wer in der Gruppe ist und was ab jetzt gesagt wird; nichts von vorher.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Adding …</source>
        <translation>Wird hinzugefügt …</translation>
    </message>
    <message>
        <source>Add them</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>Arrivals</name>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln neue Nachricht</numerusform>
            <numerusform>%Ln neue Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>A new message</source>
        <translation>Eine neue Nachricht</translation>
    </message>
</context>
<context>
    <name>Attention</name>
    <message numerus="yes">
        <source>%Ln new messages</source>
        <translation>
            <numerusform>%Ln neue Nachricht</numerusform>
            <numerusform>%Ln neue Nachrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>New messages in %Ln conversations</source>
        <translation>
            <numerusform>Neue Nachrichten in %Ln Unterhaltung</numerusform>
            <numerusform>Neue Nachrichten in %Ln Unterhaltungen</numerusform>
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
        <translation>bearbeitet %1</translation>
    </message>
</context>
<context>
    <name>CodeCard</name>
    <message>
        <source>Enter this code on your other device</source>
        <translation>Gib diesen Code auf deinem anderen Gerät ein</translation>
    </message>
    <message>
        <source>Show a new code</source>
        <translation>Neuen Code zeigen</translation>
    </message>
    <message>
        <source>It has answered.</source>
        <translation>Es hat geantwortet.</translation>
    </message>
    <message>
        <source>Making a code …</source>
        <translation>Code wird erstellt …</translation>
    </message>
    <message>
        <source>The code is shown once the relay is reached.</source>
        <translation>Der Code erscheint, sobald das Relay erreicht ist.</translation>
    </message>
    <message>
        <source>The same code for a camera</source>
        <translation>Derselbe Code für eine Kamera</translation>
    </message>
    <message>
        <source>or type these 42 characters</source>
        <translation>oder tippe diese 42 Zeichen</translation>
    </message>
    <message>
        <source>Waiting for your other device · good for %1</source>
        <translation>Warten auf dein anderes Gerät · gültig für %1</translation>
    </message>
    <message>
        <source>Waiting for your other device. The code is good for five minutes.</source>
        <translation>Warten auf dein anderes Gerät. Der Code gilt fünf Minuten.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>CodeGrid</name>
    <message>
        <source>The code, in groups: %1</source>
        <translation>Der Code, in Gruppen: %1</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Write a note to yourself</source>
        <translation>Notiz an dich selbst</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>Nachricht an %1</translation>
    </message>
    <message>
        <source>Save the new words</source>
        <translation>Änderung speichern</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
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
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Replying to %1</source>
        <translation>Antwort an %1</translation>
    </message>
    <message>
        <source>Stop editing</source>
        <translation>Nicht weiter bearbeiten</translation>
    </message>
    <message>
        <source>Do not reply</source>
        <translation>Nicht antworten</translation>
    </message>
</context>
<context>
    <name>ComposerSpelling</name>
    <message>
        <source>Add “%1” to my words</source>
        <translation>„%1“ zu meinen Wörtern</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Do not check spelling here</source>
        <translation>Rechtschreibung hier nicht prüfen</translation>
    </message>
    <message>
        <source>Check spelling here</source>
        <translation>Rechtschreibung hier prüfen</translation>
    </message>
    <message>
        <source>What is written</source>
        <translation>Was geschrieben ist</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>No connection to the relay</source>
        <translation>Keine Verbindung zum Relay</translation>
    </message>
    <message>
        <source>Trying now …</source>
        <translation>Versuch läuft …</translation>
    </message>
    <message numerus="yes">
        <source>Next try in %Ln s.</source>
        <comment>seconds</comment>
        <translation>
            <numerusform>Nächster Versuch in %Ln s.</numerusform>
            <numerusform>Nächster Versuch in %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>New invitation link of this relay</source>
        <translation>Neuer Einladungslink dieses Relays</translation>
    </message>
    <message>
        <source>Use this link</source>
        <translation>Diesen Link verwenden</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Conversations</source>
        <translation>Unterhaltungen</translation>
    </message>
    <message>
        <source>Hide what is archived</source>
        <translation>Archiv ausblenden</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Unpin</source>
        <translation>Loslösen</translation>
    </message>
    <message>
        <source>Pin to the top</source>
        <translation>Oben anheften</translation>
    </message>
    <message>
        <source>Take out of the archive</source>
        <translation>Aus dem Archiv holen</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Archivieren</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
</context>
<context>
    <name>ConversationNotice</name>
    <message>
        <source>Compare the new number</source>
        <translation>Neue Nummer vergleichen</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
</context>
<context>
    <name>ConversationPane</name>
    <message>
        <source>Search messages for “%1”</source>
        <translation>Nachrichten nach „%1“ durchsuchen</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>angeheftet</translation>
    </message>
    <message>
        <source>archived</source>
        <translation>archiviert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln neue</numerusform>
            <numerusform>%Ln neue</numerusform>
        </translation>
    </message>
    <message>
        <source>you are mentioned</source>
        <translation>du wirst erwähnt</translation>
    </message>
    <message>
        <source>wants to write to you</source>
        <translation>möchte dir schreiben</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>Draft:</source>
        <translation>Entwurf:</translation>
    </message>
    <message>
        <source>%1:</source>
        <translation>%1:</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>schreibt …</translation>
    </message>
</context>
<context>
    <name>CutOffView</name>
    <message>
        <source>This device was unlinked</source>
        <translation>Dieses Gerät wurde entkoppelt</translation>
    </message>
    <message>
        <source>The keys of this device are gone</source>
        <translation>Die Schlüssel dieses Geräts sind weg</translation>
    </message>
    <message>
        <source>This device is signed out</source>
        <translation>Dieses Gerät ist abgemeldet</translation>
    </message>
    <message>
        <source>One of the devices of @%1 has taken this one out of the account. Nothing new comes here, and nothing is sent from here.</source>
        <translation>Eines der Geräte von @%1 hat dieses hier aus dem Konto genommen. Hier kommt nichts Neues mehr an, und von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The account of @%1 knows this device by other keys than it has. They were lost with a part of its disk, or it was put back to an earlier state. It can open nothing new and send nothing.</source>
        <translation>Das Konto von @%1 kennt dieses Gerät unter anderen Schlüsseln, als es hat. Sie gingen mit einem Teil der Festplatte verloren, oder das Gerät wurde auf einen früheren Stand zurückgesetzt. Es kann nichts Neues öffnen und nichts senden.</translation>
    </message>
    <message>
        <source>The relay does not take this device for one of @%1 any more: it was signed out here, or unlinked on another device. Nothing new comes here, and nothing is sent from here.</source>
        <translation>Das Relay hält dieses Gerät nicht mehr für eines von @%1: Es wurde hier abgemeldet oder auf einem anderen Gerät entkoppelt. Hier kommt nichts Neues mehr an, und von hier wird nichts gesendet.</translation>
    </message>
    <message>
        <source>Everything that is here already stays here, and can be read.</source>
        <translation>Alles, was schon hier ist, bleibt hier und kann gelesen werden.</translation>
    </message>
    <message>
        <source>One message waits here and was not sent.</source>
        <translation>Eine Nachricht wartet hier und wurde nicht gesendet.</translation>
    </message>
    <message>
        <source>To go on with this device, sign in anew. One of your other devices then lets it in again.</source>
        <translation>Um mit diesem Gerät weiterzumachen, melde dich neu an. Eines deiner anderen Geräte lässt es dann wieder herein.</translation>
    </message>
    <message>
        <source>Sign in anew</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Read what is here</source>
        <translation>Lesen, was hier ist</translation>
    </message>
    <message>
        <source>Whoever does not need it here any more can take the account off this computer: its messages and keys are deleted here. The account itself, your other devices and what others have stay as they are.</source>
        <translation>Wer es hier nicht mehr braucht, kann das Konto von diesem Computer nehmen: Nachrichten und Schlüssel werden hier gelöscht. Das Konto selbst, deine anderen Geräte und was andere haben, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Delete all of it here, now</source>
        <translation>Hier alles löschen, jetzt</translation>
    </message>
    <message>
        <source>Remove the account from this computer</source>
        <translation>Konto von diesem Computer entfernen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages wait here and were not sent.</source>
        <translation>
            <numerusform>%Ln Nachricht wartet hier und wurde nicht gesendet.</numerusform>
            <numerusform>%Ln Nachrichten warten hier und wurden nicht gesendet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteAccountPopup</name>
    <message>
        <source>Delete account</source>
        <translation>Konto löschen</translation>
    </message>
    <message>
        <source>Delete your account?</source>
        <translation>Dein Konto löschen?</translation>
    </message>
    <message>
        <source>It cannot be undone. Gone are your account, the sign-in of all your devices, your keys on the relay, your recovery kit, and everything on this computer that belongs to it. Your other devices keep what they have until you remove it there.</source>
        <translation>Das lässt sich nicht rückgängig machen. Weg sind dein Konto, die Anmeldung aller deiner Geräte, deine Schlüssel auf dem Relay, dein Notfall-Kit und alles auf diesem Computer, was dazugehört. Deine anderen Geräte behalten, was sie haben, bis du es dort entfernst.</translation>
    </message>
    <message>
        <source>What you have written stays with those who received it. They cannot write to you any more.</source>
        <translation>Was du geschrieben hast, bleibt bei denen, die es bekommen haben. Sie können dir nicht mehr schreiben.</translation>
    </message>
    <message>
        <source>Nobody gets the handle @%1 again, not even you.</source>
        <translation>Den Nutzernamen @%1 bekommt niemand mehr, auch du nicht.</translation>
    </message>
    <message>
        <source>Take your messages along first …</source>
        <translation>Erst deine Nachrichten mitnehmen …</translation>
    </message>
    <message>
        <source>Type your handle to confirm</source>
        <translation>Gib zur Bestätigung deinen Nutzernamen ein</translation>
    </message>
    <message>
        <source>Your password</source>
        <translation>Dein Passwort</translation>
    </message>
    <message>
        <source>Deleting it …</source>
        <translation>Wird gelöscht …</translation>
    </message>
    <message>
        <source>Keep my account</source>
        <translation>Konto behalten</translation>
    </message>
</context>
<context>
    <name>DeliveryFooter</name>
    <message numerus="yes">
        <source>Sending %Ln …</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln wird gesendet …</numerusform>
            <numerusform>%Ln werden gesendet …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent yet</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln noch nicht gesendet</numerusform>
            <numerusform>%Ln noch nicht gesendet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sent, %Ln not delivered yet</source>
        <comment>messages</comment>
        <translation>
            <numerusform>Alles gesendet, %Ln noch nicht zugestellt</numerusform>
            <numerusform>Alles gesendet, %Ln noch nicht zugestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything sent and delivered</source>
        <translation>Alles gesendet und zugestellt</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
</context>
<context>
    <name>DeliveryPopup</name>
    <message>
        <source>The relay refused it.</source>
        <translation>Das Relay hat sie abgelehnt.</translation>
    </message>
    <message>
        <source>Not yet. It is tried again until the relay has it.</source>
        <translation>Noch nicht. Es wird weiter versucht, bis das Relay sie hat.</translation>
    </message>
    <message>
        <source>number %1 of this conversation, by the relay&apos;s clock</source>
        <translation>Nummer %1 dieser Unterhaltung, nach der Uhr des Relays</translation>
    </message>
    <message>
        <source>by the relay&apos;s clock, before it was set up anew</source>
        <translation>nach der Uhr des Relays, bevor es neu aufgesetzt wurde</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Zustellung</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>on this device, and kept until the relay has it</source>
        <translation>auf diesem Gerät, und aufbewahrt, bis das Relay sie hat</translation>
    </message>
    <message>
        <source>on another of your devices</source>
        <translation>auf einem anderen deiner Geräte</translation>
    </message>
    <message>
        <source>Kept by the relay</source>
        <translation>Vom Relay aufbewahrt</translation>
    </message>
    <message>
        <source>Delivered to %1 of %2</source>
        <translation>Zugestellt an %1 von %2</translation>
    </message>
    <message>
        <source>%1 has it on a device</source>
        <translation>%1 hat sie auf einem Gerät</translation>
    </message>
    <message>
        <source>%1 does not have it yet</source>
        <translation>%1 hat sie noch nicht</translation>
    </message>
    <message>
        <source>Read by %1 of %2</source>
        <translation>Gelesen von %1 von %2</translation>
    </message>
    <message>
        <source>%1 has read it</source>
        <translation>%1 hat sie gelesen</translation>
    </message>
    <message>
        <source>%1 has not read it, or does not say so</source>
        <translation>%1 hat sie nicht gelesen oder sagt es nicht</translation>
    </message>
    <message>
        <source>Read by</source>
        <translation>Gelesen von</translation>
    </message>
    <message>
        <source>Have it, and have not read it, or do not say so</source>
        <translation>Haben sie, und haben sie nicht gelesen oder sagen es nicht</translation>
    </message>
    <message>
        <source>In a group of this size there are only counts, no names.</source>
        <translation>In einer Gruppe dieser Größe gibt es nur Zahlen, keine Namen.</translation>
    </message>
    <message>
        <source>Your devices in this conversation</source>
        <translation>Deine Geräte in dieser Unterhaltung</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Das Relay wird gefragt …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>DesktopParts</name>
    <message>
        <source>It leads into a group on %1. Come in first, and then open it again.</source>
        <translation>Er führt in eine Gruppe auf %1. Komm erst herein und öffne ihn dann noch einmal.</translation>
    </message>
    <message>
        <source>It is an invitation to the relay %1, for somebody who has no account there. You are signed in already; another account needs a profile of its own.</source>
        <translation>Er ist eine Einladung zum Relay %1 für jemanden, der dort kein Konto hat. Du bist schon angemeldet; ein weiteres Konto braucht ein eigenes Profil.</translation>
    </message>
    <message>
        <source>It is an invitation to the relay %1, for somebody who has no account there. You can add an account there beside the one that you have.</source>
        <translation>Er ist eine Einladung zum Relay %1 für jemanden, der dort kein Konto hat. Du kannst dort ein Konto neben dem hinzufügen, das du hast.</translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>A device without a name</source>
        <translation>Ein Gerät ohne Namen</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>Jetzt verbunden</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Zuletzt gesehen: %1</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>auf dem neuesten Stand</translation>
    </message>
    <message>
        <source>one entry behind</source>
        <translation>ein Eintrag fehlt noch</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Unlink</source>
        <translation>Entkoppeln</translation>
    </message>
    <message>
        <source>Name of the device</source>
        <translation>Name des Geräts</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Signs this device out. Its messages stay here; to go on you sign in again.</source>
        <translation>Meldet dieses Gerät ab. Seine Nachrichten bleiben hier; um weiterzumachen, meldest du dich wieder an.</translation>
    </message>
    <message>
        <source>The device is signed out at once. What it holds stays on it, and nothing new reaches it.</source>
        <translation>Das Gerät wird sofort abgemeldet. Was es hat, bleibt darauf; Neues erreicht es nicht mehr.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Sign out now</source>
        <translation>Jetzt abmelden</translation>
    </message>
    <message>
        <source>Unlink it now</source>
        <translation>Jetzt entkoppeln</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entries behind</source>
        <translation>
            <numerusform>%Ln Eintrag fehlt noch</numerusform>
            <numerusform>%Ln Einträge fehlen noch</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DevicesPopup</name>
    <message>
        <source>Your devices</source>
        <translation>Deine Geräte</translation>
    </message>
    <message>
        <source>A message counts as delivered once one of them has it. Read on one is read on all.</source>
        <translation>Eine Nachricht gilt als zugestellt, sobald eines davon sie hat. Auf einem gelesen ist auf allen gelesen.</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Das Relay wird gefragt …</translation>
    </message>
    <message>
        <source>Another device is linked from one that may manage devices. This one may not.</source>
        <translation>Ein weiteres Gerät koppelst du von einem, das Geräte verwalten darf. Dieses darf es nicht.</translation>
    </message>
    <message>
        <source>Link a device …</source>
        <translation>Gerät koppeln …</translation>
    </message>
    <message>
        <source>Get the history again</source>
        <translation>Verlauf erneut holen</translation>
    </message>
    <message>
        <source>Recovery kit, made: %1</source>
        <translation>Notfall-Kit, erstellt: %1</translation>
    </message>
    <message>
        <source>Recovery kit, its code not confirmed, made: %1</source>
        <translation>Notfall-Kit, sein Code nicht bestätigt, erstellt: %1</translation>
    </message>
    <message>
        <source>Recovery kit: not made. Without one the account is lost with the last device.</source>
        <translation>Notfall-Kit: nicht erstellt. Ohne eines ist das Konto mit dem letzten Gerät verloren.</translation>
    </message>
    <message>
        <source>Recovery kit …</source>
        <translation>Notfall-Kit …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>DropCover</name>
    <message>
        <source>Drop it here, and it stands beside your message</source>
        <translation>Hier loslassen, und es steht neben deiner Nachricht</translation>
    </message>
</context>
<context>
    <name>EmojiChoice</name>
    <message>
        <source>More reactions</source>
        <translation>Mehr Reaktionen</translation>
    </message>
    <message>
        <source>Take back %1</source>
        <translation>%1 zurücknehmen</translation>
    </message>
    <message>
        <source>React with %1</source>
        <translation>Mit %1 reagieren</translation>
    </message>
</context>
<context>
    <name>EmojiList</name>
    <message>
        <source>Emoji of that name</source>
        <translation>Emoji mit diesem Namen</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Chosen last</source>
        <translation>Zuletzt gewählt</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>Smileys</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Animals and plants</source>
        <translation>Tiere und Pflanzen</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>Essen und Trinken</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>Reisen und Orte</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Dinge</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flaggen</translation>
    </message>
    <message>
        <source>Find an emoji</source>
        <translation>Emoji suchen</translation>
    </message>
    <message>
        <source>Found emoji</source>
        <translation>Gefundene Emoji</translation>
    </message>
    <message>
        <source>None is called so.</source>
        <translation>Keines heißt so.</translation>
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
        <translation>Noch keine Unterhaltungen</translation>
    </message>
    <message>
        <source>Ask someone for their handle and write the first line.</source>
        <translation>Frag jemanden nach dem Nutzernamen und schreib die erste Zeile.</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation>Unterhaltung beginnen</translation>
    </message>
</context>
<context>
    <name>EntryForm</name>
    <message>
        <source>Paste the link or the code you were given.</source>
        <translation>Füge den Link oder den Code ein, den du bekommen hast.</translation>
    </message>
    <message>
        <source>Type your handle.</source>
        <translation>Gib deinen Nutzernamen ein.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Gib dein Passwort ein.</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>Type the address of the relay.</source>
        <translation>Gib die Adresse des Relays ein.</translation>
    </message>
    <message>
        <source>Invitation</source>
        <translation>Einladung</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Nutzername</translation>
    </message>
    <message>
        <source>2 to 32 letters, digits, dots, dashes or underscores. People find you by it.</source>
        <translation>2 bis 32 Buchstaben, Ziffern, Punkte, Striche oder Unterstriche. So findet man dich.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>People see this. You can change it at any time.</source>
        <translation>Diesen Namen sehen andere. Du kannst ihn jederzeit ändern.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Knocking …</source>
        <translation>Anklopfen …</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Eintreten</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>EventWords</name>
    <message>
        <source>you</source>
        <translation>dich</translation>
    </message>
    <message>
        <source>You made the group</source>
        <translation>Du hast die Gruppe erstellt</translation>
    </message>
    <message>
        <source>%1 made the group</source>
        <translation>%1 hat die Gruppe erstellt</translation>
    </message>
    <message>
        <source>You added %2</source>
        <translation>Du hast %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 hat %2 hinzugefügt</translation>
    </message>
    <message>
        <source>You removed %2</source>
        <translation>Du hast %2 entfernt</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 hat %2 entfernt</translation>
    </message>
    <message>
        <source>You left</source>
        <translation>Du bist gegangen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 ist gegangen</translation>
    </message>
    <message>
        <source>You are an admin now</source>
        <translation>Du bist jetzt Admin</translation>
    </message>
    <message>
        <source>%1 made you an admin</source>
        <translation>%1 hat dich zum Admin gemacht</translation>
    </message>
    <message>
        <source>You made %2 an admin</source>
        <translation>Du hast %2 zum Admin gemacht</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1 hat %2 zum Admin gemacht</translation>
    </message>
    <message>
        <source>You are no admin any more</source>
        <translation>Du bist kein Admin mehr</translation>
    </message>
    <message>
        <source>%1 made you a member without the admin&apos;s rights</source>
        <translation>%1 hat dir die Adminrechte genommen</translation>
    </message>
    <message>
        <source>You took the admin&apos;s rights from %2</source>
        <translation>Du hast %2 die Adminrechte genommen</translation>
    </message>
    <message>
        <source>%1 took the admin&apos;s rights from %2</source>
        <translation>%1 hat %2 die Adminrechte genommen</translation>
    </message>
    <message>
        <source>You joined by the link</source>
        <translation>Du bist über den Link beigetreten</translation>
    </message>
    <message>
        <source>%1 joined by the link</source>
        <translation>%1 ist über den Link beigetreten</translation>
    </message>
    <message>
        <source>You let all members add people</source>
        <translation>Du lässt alle Mitglieder Personen hinzufügen</translation>
    </message>
    <message>
        <source>%1 lets all members add people</source>
        <translation>%1 lässt alle Mitglieder Personen hinzufügen</translation>
    </message>
    <message>
        <source>You let only admins add people</source>
        <translation>Du lässt nur Admins Personen hinzufügen</translation>
    </message>
    <message>
        <source>%1 lets only admins add people</source>
        <translation>%1 lässt nur Admins Personen hinzufügen</translation>
    </message>
    <message>
        <source>You made a new invitation link</source>
        <translation>Du hast einen neuen Einladungslink erstellt</translation>
    </message>
    <message>
        <source>%1 made a new invitation link</source>
        <translation>%1 hat einen neuen Einladungslink erstellt</translation>
    </message>
    <message>
        <source>You revoked the invitation link</source>
        <translation>Du hast den Einladungslink widerrufen</translation>
    </message>
    <message>
        <source>%1 revoked the invitation link</source>
        <translation>%1 hat den Einladungslink widerrufen</translation>
    </message>
    <message>
        <source>You changed what is pinned</source>
        <translation>Du hast geändert, was angeheftet ist</translation>
    </message>
    <message>
        <source>%1 changed what is pinned</source>
        <translation>%1 hat geändert, was angeheftet ist</translation>
    </message>
    <message>
        <source>You changed the name or the picture</source>
        <translation>Du hast den Namen oder das Bild geändert</translation>
    </message>
    <message>
        <source>%1 changed the name or the picture</source>
        <translation>%1 hat den Namen oder das Bild geändert</translation>
    </message>
    <message>
        <source>You deleted your account</source>
        <translation>Du hast dein Konto gelöscht</translation>
    </message>
    <message>
        <source>%1 deleted their account</source>
        <translation>%1 hat das eigene Konto gelöscht</translation>
    </message>
    <message>
        <source>You changed the group with a newer Porchlight</source>
        <translation>Du hast die Gruppe mit einem neueren Porchlight geändert</translation>
    </message>
    <message>
        <source>%1 changed the group with a newer Porchlight</source>
        <translation>%1 hat die Gruppe mit einem neueren Porchlight geändert</translation>
    </message>
</context>
<context>
    <name>ExportPopup</name>
    <message>
        <source>Take your messages along</source>
        <translation>Nachrichten mitnehmen</translation>
    </message>
    <message>
        <source>Your messages are in a folder</source>
        <translation>Deine Nachrichten sind in einem Ordner</translation>
    </message>
    <message>
        <source>All that this computer has of your account goes into a new folder: pages to read in any browser, and files that other programs understand. They are not encrypted. Whoever has the folder reads your messages.</source>
        <translation>Alles, was dieser Computer von deinem Konto hat, kommt in einen neuen Ordner: Seiten zum Lesen in jedem Browser und Dateien, die andere Programme verstehen. Sie sind nicht verschlüsselt. Wer den Ordner hat, liest deine Nachrichten.</translation>
    </message>
    <message>
        <source>Stopping …</source>
        <translation>Wird angehalten …</translation>
    </message>
    <message>
        <source>Messages written: %1</source>
        <translation>Geschriebene Nachrichten: %1</translation>
    </message>
    <message>
        <source>How much is written</source>
        <translation>Wie viel geschrieben ist</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
</context>
<context>
    <name>FailureLine</name>
    <message>
        <source>Not sent.</source>
        <translation>Nicht gesendet.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>FinderPopup</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>Their handle, or the link to a group</source>
        <translation>Nutzername oder Link zu einer Gruppe</translation>
    </message>
    <message>
        <source>The short name they chose. It stands under their name.</source>
        <translation>Der kurze Name, den die Person gewählt hat. Er steht unter ihrem Namen.</translation>
    </message>
    <message>
        <source>Your contacts</source>
        <translation>Deine Kontakte</translation>
    </message>
    <message>
        <source>Make a group …</source>
        <translation>Gruppe erstellen …</translation>
    </message>
    <message>
        <source>Invite somebody …</source>
        <translation>Jemanden einladen …</translation>
    </message>
    <message>
        <source>Somebody who has no account here yet</source>
        <translation>Jemand, der hier noch kein Konto hat</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Joining …</source>
        <translation>Beitritt läuft …</translation>
    </message>
    <message>
        <source>Join the group</source>
        <translation>Gruppe beitreten</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Das Relay wird gefragt …</translation>
    </message>
    <message>
        <source>Write to them</source>
        <translation>Schreiben</translation>
    </message>
</context>
<context>
    <name>GapLine</name>
    <message>
        <source>Older messages are being loaded …</source>
        <translation>Ältere Nachrichten werden geladen …</translation>
    </message>
    <message>
        <source>Older messages come from your other devices.</source>
        <translation>Ältere Nachrichten kommen von deinen anderen Geräten.</translation>
    </message>
    <message>
        <source>Older messages are no longer on the relay.</source>
        <translation>Ältere Nachrichten sind nicht mehr auf dem Relay.</translation>
    </message>
</context>
<context>
    <name>GroupHead</name>
    <message>
        <source>Change the name</source>
        <translation>Namen ändern</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>You are not in this group any more. This is how it was when you went.</source>
        <translation>Du bist nicht mehr in dieser Gruppe. So war sie, als du gegangen bist.</translation>
    </message>
    <message>
        <source>All members may add people and change the name and the picture</source>
        <translation>Alle Mitglieder dürfen Personen hinzufügen und Namen und Bild ändern</translation>
    </message>
    <message>
        <source>Everyone who joins sees the name, the picture and the members at once, and what is said from then on.</source>
        <translation>Wer beitritt, sieht sofort den Namen, das Bild und die Mitglieder, und was von da an gesagt wird.</translation>
    </message>
    <message>
        <source>The relay sees who is in the group, who is an admin, who came, went or was removed and when, and how much is written. It sees neither the name nor the picture nor a word, and it can add nobody: every change is signed by whoever made it, and each of your devices checks that.</source>
        <translation>Das Relay sieht, wer in der Gruppe ist, wer Admin ist, wer wann kam, ging oder entfernt wurde und wie viel geschrieben wird. Es sieht weder den Namen noch das Bild noch ein Wort, und es kann niemanden hinzufügen: Jede Änderung ist von dem signiert, der sie macht, und jedes deiner Geräte prüft das.</translation>
    </message>
    <message>
        <source>Add people …</source>
        <translation>Personen hinzufügen …</translation>
    </message>
    <message>
        <source>Leave the group …</source>
        <translation>Gruppe verlassen …</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>A name or a handle</source>
        <translation>Ein Name oder Nutzername</translation>
    </message>
</context>
<context>
    <name>GroupPopup</name>
    <message>
        <source>Write to them</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Make an admin</source>
        <translation>Zum Admin machen</translation>
    </message>
    <message>
        <source>Be no admin any more</source>
        <translation>Kein Admin mehr sein</translation>
    </message>
    <message>
        <source>No admin any more</source>
        <translation>Adminrechte nehmen</translation>
    </message>
    <message>
        <source>Remove from the group</source>
        <translation>Aus der Gruppe entfernen</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>No member is called that.</source>
        <translation>Kein Mitglied heißt so.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Mitglied</translation>
    </message>
</context>
<context>
    <name>GroupTrouble</name>
    <message>
        <source>Invite by a link instead</source>
        <translation>Stattdessen per Link einladen</translation>
    </message>
</context>
<context>
    <name>GroupWords</name>
    <message>
        <source>One of them</source>
        <translation>Eine der Personen</translation>
    </message>
</context>
<context>
    <name>HereChoices</name>
    <message>
        <source>As everywhere</source>
        <translation>Wie überall</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Tell here what you have read</source>
        <translation>Hier mitteilen, was du gelesen hast</translation>
    </message>
    <message>
        <source>Show here that you are typing</source>
        <translation>Hier zeigen, dass du schreibst</translation>
    </message>
    <message>
        <source>What you do not show, you do not see of others either.</source>
        <translation>Was du nicht zeigst, siehst du auch von anderen nicht.</translation>
    </message>
</context>
<context>
    <name>HistoryLine</name>
    <message>
        <source>Your history comes once one of your other devices is online.</source>
        <translation>Dein Verlauf kommt, sobald eines deiner anderen Geräte online ist.</translation>
    </message>
    <message>
        <source>Your history is coming …</source>
        <translation>Dein Verlauf kommt …</translation>
    </message>
    <message>
        <source>Asking one of your other devices for your history …</source>
        <translation>Eines deiner anderen Geräte wird nach deinem Verlauf gefragt …</translation>
    </message>
    <message numerus="yes">
        <source>Your history is coming: %Ln messages so far</source>
        <translation>
            <numerusform>Dein Verlauf kommt: bisher %Ln Nachricht</numerusform>
            <numerusform>Dein Verlauf kommt: bisher %Ln Nachrichten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HitRow</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>in %1</translation>
    </message>
</context>
<context>
    <name>HomeView</name>
    <message>
        <source>This device is not part of your account any more.</source>
        <translation>Dieses Gerät gehört nicht mehr zu deinem Konto.</translation>
    </message>
    <message>
        <source>What is here can be read. Nothing new comes, and nothing is sent.</source>
        <translation>Was hier ist, kann gelesen werden. Neues kommt nicht an, und nichts wird gesendet.</translation>
    </message>
    <message>
        <source>What now?</source>
        <translation>Was nun?</translation>
    </message>
    <message>
        <source>This is a demo.</source>
        <translation>Das ist eine Vorführung.</translation>
    </message>
    <message>
        <source>Everybody here but you is invented, and nothing leaves this computer. It is all gone once you quit.</source>
        <translation>Alle hier außer dir sind erfunden, und nichts verlässt diesen Computer. Alles ist weg, sobald du beendest.</translation>
    </message>
    <message>
        <source>Your relay on this computer does not run.</source>
        <translation>Dein Relay auf diesem Computer läuft nicht.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>HtmlPages</name>
    <message>
        <source>This message was deleted.</source>
        <translation>Diese Nachricht wurde gelöscht.</translation>
    </message>
    <message>
        <source>A message of a newer version.</source>
        <translation>Eine Nachricht einer neueren Version.</translation>
    </message>
    <message>
        <source>The relay had this message no more.</source>
        <translation>Das Relay hatte diese Nachricht nicht mehr.</translation>
    </message>
    <message>
        <source>The key to this message is not on this computer.</source>
        <translation>Der Schlüssel zu dieser Nachricht ist nicht auf diesem Computer.</translation>
    </message>
    <message>
        <source>This message could not be read.</source>
        <translation>Diese Nachricht konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 made the group</source>
        <translation>%1 hat die Gruppe erstellt</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1 hat %2 hinzugefügt</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1 hat %2 entfernt</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 ist gegangen</translation>
    </message>
    <message>
        <source>%1 made an admin of %2</source>
        <translation>%1 hat %2 zum Admin gemacht</translation>
    </message>
    <message>
        <source>%1 took the admin&apos;s rights from %2</source>
        <translation>%1 hat %2 die Adminrechte genommen</translation>
    </message>
    <message>
        <source>%1 joined by the link</source>
        <translation>%1 ist über den Link beigetreten</translation>
    </message>
    <message>
        <source>%1 deleted their account</source>
        <translation>%1 hat das eigene Konto gelöscht</translation>
    </message>
    <message>
        <source>%1 let all members add people</source>
        <translation>%1 ließ alle Mitglieder Personen hinzufügen</translation>
    </message>
    <message>
        <source>%1 let only admins add people</source>
        <translation>%1 ließ nur Admins Personen hinzufügen</translation>
    </message>
    <message>
        <source>%1 made an invitation link</source>
        <translation>%1 hat einen Einladungslink erstellt</translation>
    </message>
    <message>
        <source>%1 revoked the invitation link</source>
        <translation>%1 hat den Einladungslink widerrufen</translation>
    </message>
    <message>
        <source>%1 changed the name or the picture</source>
        <translation>%1 hat den Namen oder das Bild geändert</translation>
    </message>
    <message>
        <source>%1 changed what is pinned</source>
        <translation>%1 hat geändert, was angeheftet ist</translation>
    </message>
    <message>
        <source>%1 changed the group</source>
        <translation>%1 hat die Gruppe geändert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere Person</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Notizen an dich selbst</translation>
    </message>
    <message>
        <source>A group</source>
        <translation>Eine Gruppe</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>What this computer had on %1 (UTC). The same for programs is in account.json and in each folder&apos;s messages.json.</source>
        <translation>Was dieser Computer am %1 (UTC) hatte. Dasselbe für Programme steht in account.json und in der messages.json jedes Ordners.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <translation>
            <numerusform>%Ln Nachricht</numerusform>
            <numerusform>%Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>a request</source>
        <translation>eine Anfrage</translation>
    </message>
    <message>
        <source>All conversations</source>
        <translation>Alle Unterhaltungen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>What lies here is not on this computer.</source>
        <translation>Was hier liegt, ist nicht auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>InspectedDevice</name>
    <message>
        <source>A device without a name</source>
        <translation>Ein Gerät ohne Namen</translation>
    </message>
    <message>
        <source>This device</source>
        <translation>Dieses Gerät</translation>
    </message>
    <message>
        <source>Connected now</source>
        <translation>Jetzt verbunden</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>Nie gesehen</translation>
    </message>
    <message>
        <source>Last seen %1</source>
        <translation>Zuletzt gesehen: %1</translation>
    </message>
    <message>
        <source>has this message</source>
        <translation>hat diese Nachricht</translation>
    </message>
    <message>
        <source>has this conversation up to number %1</source>
        <translation>hat diese Unterhaltung bis Nummer %1</translation>
    </message>
    <message>
        <source>has nothing of this conversation yet</source>
        <translation>hat noch nichts von dieser Unterhaltung</translation>
    </message>
</context>
<context>
    <name>InvitationPart</name>
    <message>
        <source>Invitation link</source>
        <translation>Einladungslink</translation>
    </message>
    <message>
        <source>There is one, which another admin has made. Only they can show it; you can make a new one in its place, or revoke it.</source>
        <translation>Es gibt einen, den ein anderer Admin erstellt hat. Nur er kann ihn zeigen; du kannst ihn ersetzen oder widerrufen.</translation>
    </message>
    <message>
        <source>Whoever has it can join, and so can everybody they give it to. Revoked, it lets nobody in any more; who came by it stays.</source>
        <translation>Wer ihn hat, kann beitreten, und jeder, an den er weitergegeben wird. Widerrufen lässt er niemanden mehr herein; wer darüber kam, bleibt.</translation>
    </message>
    <message>
        <source>There is none: people come when somebody adds them.</source>
        <translation>Es gibt keinen: Man kommt herein, wenn jemand einen hinzufügt.</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Neuen erstellen</translation>
    </message>
    <message>
        <source>Make a link</source>
        <translation>Link erstellen</translation>
    </message>
    <message>
        <source>Yes, revoke it</source>
        <translation>Ja, widerrufen</translation>
    </message>
    <message>
        <source>Revoke it</source>
        <translation>Widerrufen</translation>
    </message>
</context>
<context>
    <name>InvitePopup</name>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Das Relay wird gefragt …</translation>
    </message>
    <message>
        <source>Send this link to one person, by a way that you trust. It makes one account on your relay, until %1.</source>
        <translation>Schick diesen Link einer Person, auf einem Weg, dem du vertraust. Er ergibt ein Konto auf deinem Relay, bis %1.</translation>
    </message>
    <message>
        <source>Another one</source>
        <translation>Noch einen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Then write to them: they choose a handle, and you are in touch once you type it here.</source>
        <translation>Dann schreib der Person: Sie wählt einen Nutzernamen, und ihr seid in Kontakt, sobald du ihn hier eingibst.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>JoinCard</name>
    <message>
        <source>An invitation to a group on %1</source>
        <translation>Eine Einladung in eine Gruppe auf %1</translation>
    </message>
    <message>
        <source>Its name and its members can be seen once you are in it: they are encrypted, and the link does not tell them. Everyone in it sees your name and that you joined. You see what is said from then on.</source>
        <translation>Ihren Namen und ihre Mitglieder siehst du, sobald du darin bist: Sie sind verschlüsselt, und der Link verrät sie nicht. Alle darin sehen deinen Namen und dass du beigetreten bist. Du siehst, was von da an gesagt wird.</translation>
    </message>
    <message>
        <source>This group is on another relay than yours. You can join groups on your own relay only.</source>
        <translation>Diese Gruppe ist auf einem anderen Relay als deinem. Du kannst nur Gruppen auf deinem eigenen Relay beitreten.</translation>
    </message>
</context>
<context>
    <name>Jump</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Search all messages</source>
        <translation>Alle Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Invite somebody</source>
        <translation>Jemanden einladen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Link a device</source>
        <translation>Gerät koppeln</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>What the relay can see</source>
        <translation>Was das Relay sehen kann</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Mitteilungen</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Alles mitnehmen</translation>
    </message>
    <message>
        <source>Light colours</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark colours</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Search this conversation</source>
        <translation>Diese Unterhaltung durchsuchen</translation>
    </message>
    <message>
        <source>Mute this conversation for an hour</source>
        <translation>Diese Unterhaltung für eine Stunde stummschalten</translation>
    </message>
    <message>
        <source>Unmute this conversation</source>
        <translation>Stummschaltung aufheben</translation>
    </message>
    <message>
        <source>Pin this conversation</source>
        <translation>Diese Unterhaltung anheften</translation>
    </message>
    <message>
        <source>Archive this conversation</source>
        <translation>Diese Unterhaltung archivieren</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>Open this conversation in its own window</source>
        <translation>Diese Unterhaltung in eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Search the conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>Show unread conversations</source>
        <translation>Ungelesene Unterhaltungen zeigen</translation>
    </message>
    <message>
        <source>Show conversations with people</source>
        <translation>Unterhaltungen mit Personen zeigen</translation>
    </message>
    <message>
        <source>Show groups</source>
        <translation>Gruppen zeigen</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Konto: %1</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Go to the newest message, %Ln new</source>
        <translation>
            <numerusform>Zur neuesten Nachricht, %Ln neue</numerusform>
            <numerusform>Zur neuesten Nachricht, %Ln neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
</context>
<context>
    <name>KeyNames</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Menu</source>
        <comment>key</comment>
        <translation>Menü</translation>
    </message>
    <message>
        <source>End</source>
        <comment>key</comment>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Home</source>
        <comment>key</comment>
        <translation>Pos1</translation>
    </message>
</context>
<context>
    <name>KitEntry</name>
    <message>
        <source>No other device any more?</source>
        <translation>Kein anderes Gerät mehr?</translation>
    </message>
    <message>
        <source>I have my recovery kit</source>
        <translation>Ich habe mein Notfall-Kit</translation>
    </message>
    <message>
        <source>The code on your page</source>
        <translation>Der Code auf deinem Blatt</translation>
    </message>
    <message>
        <source>%1 of 32 characters</source>
        <translation>%1 von 32 Zeichen</translation>
    </message>
    <message>
        <source>32 letters and digits; spaces, dashes and capitals do not matter.</source>
        <translation>32 Buchstaben und Ziffern; Leerzeichen, Striche und Großschreibung sind egal.</translation>
    </message>
    <message>
        <source>A code has 32 letters and digits, and nothing else.</source>
        <translation>Ein Code hat 32 Buchstaben und Ziffern und sonst nichts.</translation>
    </message>
    <message>
        <source>Unlink all my other devices: they are lost</source>
        <translation>Alle meine anderen Geräte entkoppeln: Sie sind verloren</translation>
    </message>
    <message>
        <source>Your account is here. This device is being listed …</source>
        <translation>Dein Konto ist da. Dieses Gerät wird eingetragen …</translation>
    </message>
    <message>
        <source>Trying the code. This takes a moment, on purpose …</source>
        <translation>Der Code wird geprüft. Das dauert absichtlich einen Moment …</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Das Relay wird gefragt …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Bring my account back</source>
        <translation>Mein Konto zurückholen</translation>
    </message>
</context>
<context>
    <name>LanguageChoice</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>LeavePopup</name>
    <message>
        <source>Leave the group</source>
        <translation>Gruppe verlassen</translation>
    </message>
    <message>
        <source>Leave “%1”</source>
        <translation>„%1“ verlassen</translation>
    </message>
    <message>
        <source>You are the last one in it: nobody can come back into it. What was said stays on your devices.</source>
        <translation>Du bist die letzte Person darin: Niemand kann mehr hinein. Was gesagt wurde, bleibt auf deinen Geräten.</translation>
    </message>
    <message>
        <source>What was said until now stays on your devices. You get nothing from it any more, and the others see that you left.</source>
        <translation>Was bis jetzt gesagt wurde, bleibt auf deinen Geräten. Du bekommst nichts mehr daraus, und die anderen sehen, dass du gegangen bist.</translation>
    </message>
    <message>
        <source>You are its only admin. Choose who becomes it:</source>
        <translation>Du bist der einzige Admin. Wähle, wer es wird:</translation>
    </message>
    <message>
        <source>%1 becomes the admin of the group.</source>
        <translation>%1 wird Admin der Gruppe.</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Leaving …</source>
        <translation>Wird verlassen …</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
</context>
<context>
    <name>LeftBar</name>
    <message>
        <source>You are not in this group any more. What was said while you were stays here.</source>
        <translation>Du bist nicht mehr in dieser Gruppe. Was gesagt wurde, solange du dabei warst, bleibt hier.</translation>
    </message>
</context>
<context>
    <name>LevelChoice</name>
    <message>
        <source>Notifications on this device</source>
        <translation>Benachrichtigungen auf diesem Gerät</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Erwähnungen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
</context>
<context>
    <name>LinkCard</name>
    <message>
        <source>The link: %1</source>
        <translation>Der Link: %1</translation>
    </message>
    <message>
        <source>The same link for a camera</source>
        <translation>Derselbe Link für eine Kamera</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Hide the code</source>
        <translation>Code verbergen</translation>
    </message>
    <message>
        <source>Show it as a code</source>
        <translation>Als Code zeigen</translation>
    </message>
</context>
<context>
    <name>LinkChoice</name>
    <message>
        <source>If the digits differ, somebody may be standing between your devices. Stop then, and start again.</source>
        <translation>Wenn die Ziffern verschieden sind, steht vielleicht jemand zwischen deinen Geräten. Halte dann an und fang neu an.</translation>
    </message>
    <message>
        <source>They differ, stop</source>
        <translation>Verschieden, anhalten</translation>
    </message>
</context>
<context>
    <name>LinkPopup</name>
    <message>
        <source>Link a device</source>
        <translation>Gerät koppeln</translation>
    </message>
    <message>
        <source>It is linked</source>
        <translation>Es ist gekoppelt</translation>
    </message>
    <message>
        <source>On the new device, open Porchlight and sign in with your handle and your password. It shows a code.</source>
        <translation>Öffne Porchlight auf dem neuen Gerät und melde dich mit Nutzername und Passwort an. Es zeigt einen Code.</translation>
    </message>
    <message>
        <source>The code on the new device</source>
        <translation>Der Code auf dem neuen Gerät</translation>
    </message>
    <message>
        <source>%1 of 42 characters</source>
        <translation>%1 von 42 Zeichen</translation>
    </message>
    <message>
        <source>42 letters and digits; spaces, dashes and capitals do not matter.</source>
        <translation>42 Buchstaben und Ziffern; Leerzeichen, Striche und Großschreibung sind egal.</translation>
    </message>
    <message>
        <source>A code has 42 letters and digits, and nothing else.</source>
        <translation>Ein Code hat 42 Buchstaben und Ziffern und sonst nichts.</translation>
    </message>
    <message>
        <source>Confirm on %1 as well.</source>
        <translation>Bestätige auch auf %1.</translation>
    </message>
    <message>
        <source>Both have confirmed. %1 is being linked …</source>
        <translation>Beide haben bestätigt. %1 wird gekoppelt …</translation>
    </message>
    <message>
        <source>Looking for the new device …</source>
        <translation>Das neue Gerät wird gesucht …</translation>
    </message>
    <message>
        <source>%1 wants to be linked</source>
        <translation>%1 möchte gekoppelt werden</translation>
    </message>
    <message>
        <source>They match, link it</source>
        <translation>Gleich, koppeln</translation>
    </message>
    <message>
        <source>It may link and unlink devices itself</source>
        <translation>Es darf selbst Geräte koppeln und entkoppeln</translation>
    </message>
    <message>
        <source>It makes keys of its own, and gets what was written so far from your devices.</source>
        <translation>Es erzeugt eigene Schlüssel und bekommt das bisher Geschriebene von deinen Geräten.</translation>
    </message>
    <message>
        <source>%1 is one of your devices now. All of them are told.</source>
        <translation>%1 ist jetzt eines deiner Geräte. Alle erfahren davon.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
</context>
<context>
    <name>LinkWords</name>
    <message>
        <source>That is not a code.</source>
        <translation>Das ist kein Code.</translation>
    </message>
    <message>
        <source>This device may not link others.</source>
        <translation>Dieses Gerät darf keine anderen koppeln.</translation>
    </message>
    <message>
        <source>No device answers to this code.</source>
        <translation>Kein Gerät antwortet auf diesen Code.</translation>
    </message>
    <message>
        <source>The relay cannot be reached just now.</source>
        <translation>Das Relay ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>The code does not fit the device that answered.</source>
        <translation>Der Code passt nicht zu dem Gerät, das geantwortet hat.</translation>
    </message>
    <message>
        <source>What the devices told each other did not arrive as it was said.</source>
        <translation>Was die Geräte einander sagten, kam nicht so an.</translation>
    </message>
    <message>
        <source>This code was used twice.</source>
        <translation>Dieser Code wurde zweimal benutzt.</translation>
    </message>
    <message>
        <source>The digits differ.</source>
        <translation>Die Ziffern sind verschieden.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <source>It was stopped on the other device.</source>
        <translation>Es wurde auf dem anderen Gerät angehalten.</translation>
    </message>
    <message>
        <source>The time is up.</source>
        <translation>Die Zeit ist um.</translation>
    </message>
    <message>
        <source>The other device is not heard of any more.</source>
        <translation>Vom anderen Gerät ist nichts mehr zu hören.</translation>
    </message>
    <message>
        <source>The two devices do not belong together.</source>
        <translation>Die beiden Geräte gehören nicht zusammen.</translation>
    </message>
    <message>
        <source>Both had confirmed, but it did not come to its end.</source>
        <translation>Beide hatten bestätigt, aber es kam nicht zum Abschluss.</translation>
    </message>
    <message>
        <source>A code has 42 letters and digits. Compare it with the other screen.</source>
        <translation>Ein Code hat 42 Buchstaben und Ziffern. Vergleiche ihn mit dem anderen Bildschirm.</translation>
    </message>
    <message>
        <source>Nothing has changed. Link it from a device that may manage devices.</source>
        <translation>Es hat sich nichts geändert. Kopple es von einem Gerät aus, das Geräte verwalten darf.</translation>
    </message>
    <message>
        <source>Nothing has changed. Is it typed as it stands there, is it still shown, and is that device signed in to this account?</source>
        <translation>Es hat sich nichts geändert. Ist er so eingegeben, wie er dort steht, wird er noch gezeigt, und ist jenes Gerät bei diesem Konto angemeldet?</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again when the connection is back.</source>
        <translation>Es hat sich nichts geändert. Versuch es wieder, wenn die Verbindung zurück ist.</translation>
    </message>
    <message>
        <source>Nothing has changed. Compare what you typed with the other screen. If it is right, somebody may stand between your devices.</source>
        <translation>Es hat sich nichts geändert. Vergleiche deine Eingabe mit dem anderen Bildschirm. Wenn sie stimmt, steht vielleicht jemand zwischen deinen Geräten.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try once more with a new code. If it happens again, somebody may stand between your devices: use another connection.</source>
        <translation>Es hat sich nichts geändert. Versuch es noch einmal mit einem neuen Code. Passiert es wieder, steht vielleicht jemand zwischen deinen Geräten: Nimm eine andere Verbindung.</translation>
    </message>
    <message>
        <source>Nothing has changed. A code is good for one try. If the other try was not yours, somebody has seen it: show a new one.</source>
        <translation>Es hat sich nichts geändert. Ein Code gilt für einen Versuch. War der andere Versuch nicht deiner, hat ihn jemand gesehen: Zeig einen neuen.</translation>
    </message>
    <message>
        <source>Nothing has changed. Somebody may stand between your devices. Start again, over another connection if you can.</source>
        <translation>Es hat sich nichts geändert. Vielleicht steht jemand zwischen deinen Geräten. Fang neu an, wenn möglich über eine andere Verbindung.</translation>
    </message>
    <message>
        <source>Nothing has changed. A code is good for five minutes.</source>
        <translation>Es hat sich nichts geändert. Ein Code gilt fünf Minuten.</translation>
    </message>
    <message>
        <source>Nothing has changed. Leave both windows open until both say that they are done.</source>
        <translation>Es hat sich nichts geändert. Lass beide Fenster offen, bis beide sagen, dass sie fertig sind.</translation>
    </message>
    <message>
        <source>Nothing has changed. They are signed in to different accounts, or the account has all the devices it may have.</source>
        <translation>Es hat sich nichts geändert. Sie sind bei verschiedenen Konten angemeldet, oder das Konto hat schon alle Geräte, die es haben darf.</translation>
    </message>
    <message>
        <source>The list of your devices says how it stands. Look there before you try again.</source>
        <translation>Die Liste deiner Geräte zeigt, wie es steht. Sieh dort nach, bevor du es noch einmal versuchst.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Es hat sich nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ListField</name>
    <message>
        <source>Search the conversations</source>
        <translation>Unterhaltungen durchsuchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Take the words away</source>
        <translation>Eingabe löschen</translation>
    </message>
    <message>
        <source>Go to, or do (Ctrl+K)</source>
        <translation>Gehe zu, oder tu (Strg+K)</translation>
    </message>
</context>
<context>
    <name>ListStart</name>
    <message>
        <source>This is where your conversation begins.</source>
        <translation>Hier beginnt eure Unterhaltung.</translation>
    </message>
    <message>
        <source>Notes to yourself, on all your devices.</source>
        <translation>Notizen an dich selbst, auf allen deinen Geräten.</translation>
    </message>
    <message>
        <source>Nothing here yet. Say hello.</source>
        <translation>Noch nichts hier. Sag Hallo.</translation>
    </message>
</context>
<context>
    <name>ListTabs</name>
    <message>
        <source>All</source>
        <comment>conversations</comment>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Unread</source>
        <comment>conversations</comment>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>People</source>
        <comment>conversations with</comment>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Groups</source>
        <comment>conversations of</comment>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>Which conversations</source>
        <translation>Welche Unterhaltungen</translation>
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
            <numerusform>Mindestens %Ln Zeichen.</numerusform>
            <numerusform>Mindestens %Ln Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Die beiden sind nicht gleich.</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperre</translation>
    </message>
    <message>
        <source>A passphrase for the window: whoever comes by sees nothing of your conversations, nor do notifications tell them. Messages go on coming in.</source>
        <translation>Eine Passphrase für das Fenster: Wer vorbeikommt, sieht nichts von deinen Unterhaltungen, und auch Benachrichtigungen verraten nichts. Nachrichten kommen weiter an.</translation>
    </message>
    <message>
        <source>It hides, and encrypts nothing: whoever can use your account on this computer, or read its disk, can get around it.</source>
        <translation>Sie verbirgt und verschlüsselt nichts: Wer dein Konto auf diesem Computer benutzen oder dessen Platte lesen kann, kommt um sie herum.</translation>
    </message>
    <message>
        <source>Passphrase as it is now</source>
        <translation>Jetzige Passphrase</translation>
    </message>
    <message>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>The next attempt in %Ln s.</source>
        <translation>
            <numerusform>Nächster Versuch in %Ln s.</numerusform>
            <numerusform>Nächster Versuch in %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <source>Use this passphrase</source>
        <translation>Diese Passphrase benutzen</translation>
    </message>
    <message>
        <source>Remove the lock</source>
        <translation>Sperre entfernen</translation>
    </message>
    <message>
        <source>Lock when nobody does anything for</source>
        <translation>Sperren, wenn niemand etwas tut, nach</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
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
        <translation>Jetzt sperren (Strg+L)</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>If you forget it, end Porchlight and delete the file lock.ini from the folder of your profile. Nothing else is lost.</source>
        <translation>Hast du sie vergessen, beende Porchlight und lösche die Datei lock.ini aus dem Ordner deines Profils. Sonst geht nichts verloren.</translation>
    </message>
</context>
<context>
    <name>LockView</name>
    <message>
        <source>Porchlight is locked</source>
        <translation>Porchlight ist gesperrt</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message numerus="yes">
        <source>The next attempt in %Ln s.</source>
        <translation>
            <numerusform>Nächster Versuch in %Ln s.</numerusform>
            <numerusform>Nächster Versuch in %Ln s.</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <source>The lock hides the window. What is on the disk is protected by where its key is kept, and by nothing here.</source>
        <translation>Die Sperre verbirgt das Fenster. Was auf der Platte liegt, schützt der Ort seines Schlüssels und nichts hier.</translation>
    </message>
</context>
<context>
    <name>LookChoice</name>
    <message>
        <source>Ink</source>
        <translation>Tinte</translation>
    </message>
    <message>
        <source>Moss</source>
        <translation>Moos</translation>
    </message>
    <message>
        <source>Lagoon</source>
        <translation>Lagune</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>Plum</source>
        <translation>Pflaume</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>Accent: %1</source>
        <translation>Akzent: %1</translation>
    </message>
</context>
<context>
    <name>MemberRow</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Jemand Neues</translation>
    </message>
    <message>
        <source>admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>Admin</translation>
    </message>
    <message>
        <source>What can be done with %1</source>
        <translation>Was man mit %1 tun kann</translation>
    </message>
</context>
<context>
    <name>MentionList</name>
    <message>
        <source>Members to mention</source>
        <translation>Mitglieder zum Erwähnen</translation>
    </message>
    <message>
        <source>Mention %1</source>
        <translation>%1 erwähnen</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Pin for everyone</source>
        <translation>Für alle anheften</translation>
    </message>
    <message>
        <source>Unpin for everyone</source>
        <translation>Für alle loslösen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Show what it answers</source>
        <translation>Zeigen, worauf sie antwortet</translation>
    </message>
    <message>
        <source>Delivery …</source>
        <translation>Zustellung …</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Melden …</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Delete for me</source>
        <translation>Für mich löschen</translation>
    </message>
    <message>
        <source>Delete for everyone</source>
        <translation>Für alle löschen</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Open %1 …</source>
        <translation>%1 öffnen …</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>MessageRow</name>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>Written with a newer Porchlight. Update this one to read it.</source>
        <translation>Mit einem neueren Porchlight geschrieben. Aktualisiere dieses, um sie zu lesen.</translation>
    </message>
    <message>
        <source>This message cannot be read.</source>
        <translation>Diese Nachricht kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>This message was damaged on a disk. What it said is lost.</source>
        <translation>Diese Nachricht wurde auf einer Festplatte beschädigt. Ihr Inhalt ist verloren.</translation>
    </message>
    <message>
        <source>This message is no longer on the relay.</source>
        <translation>Diese Nachricht ist nicht mehr auf dem Relay.</translation>
    </message>
    <message>
        <source>Waiting for another of your devices to send the key.</source>
        <translation>Warten darauf, dass ein anderes deiner Geräte den Schlüssel schickt.</translation>
    </message>
    <message>
        <source>Waiting for %1&apos;s device to send the key.</source>
        <translation>Warten darauf, dass das Gerät von %1 den Schlüssel schickt.</translation>
    </message>
    <message>
        <source>You wrote this, but its words are not on this device. Another of your devices may have them.</source>
        <translation>Das hast du geschrieben, aber die Worte sind nicht auf diesem Gerät. Ein anderes deiner Geräte hat sie vielleicht.</translation>
    </message>
    <message>
        <source>The key to this message never came. It cannot be read any more: ask %1 to write it again.</source>
        <translation>Der Schlüssel zu dieser Nachricht kam nie. Sie kann nicht mehr gelesen werden: Bitte %1, sie noch einmal zu schreiben.</translation>
    </message>
    <message>
        <source>This message could not be opened, and was put aside.</source>
        <translation>Diese Nachricht ließ sich nicht öffnen und wurde beiseitegelegt.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>gesendet</translation>
    </message>
    <message>
        <source>delivered</source>
        <translation>zugestellt</translation>
    </message>
    <message>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>nicht gesendet</translation>
    </message>
    <message>
        <source>in reply to %1: %2</source>
        <translation>als Antwort auf %1: %2</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
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
        <translation>Weniger zeigen</translation>
    </message>
    <message>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>MutePopup</name>
    <message>
        <source>This conversation is muted</source>
        <translation>Diese Unterhaltung ist stumm</translation>
    </message>
    <message>
        <source>Mute this conversation</source>
        <translation>Unterhaltung stummschalten</translation>
    </message>
    <message>
        <source>No sound and no notice from it, on all your devices. Its messages come as ever.</source>
        <translation>Kein Ton und keine Mitteilung von ihr, auf allen deinen Geräten. Ihre Nachrichten kommen wie immer.</translation>
    </message>
    <message>
        <source>For an hour</source>
        <translation>Für eine Stunde</translation>
    </message>
    <message>
        <source>For eight hours</source>
        <translation>Für acht Stunden</translation>
    </message>
    <message>
        <source>For a week</source>
        <translation>Für eine Woche</translation>
    </message>
    <message>
        <source>For ever</source>
        <translation>Für immer</translation>
    </message>
    <message>
        <source>Not any more</source>
        <translation>Nicht mehr</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>NewGroupPopup</name>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>Everyone who is in it sees the name, the picture and who the others are. Who joins later sees what is said from then on. A group can have 1,000 members.</source>
        <translation>Alle darin sehen den Namen, das Bild und wer die anderen sind. Wer später beitritt, sieht, was von da an gesagt wird. Eine Gruppe kann 1.000 Mitglieder haben.</translation>
    </message>
    <message>
        <source>There is no connection. The group is made as soon as there is one, if Porchlight stays open until then.</source>
        <translation>Es gibt keine Verbindung. Die Gruppe wird erstellt, sobald es eine gibt, wenn Porchlight bis dahin offen bleibt.</translation>
    </message>
    <message>
        <source>There is no connection. The group will be made when there is one.</source>
        <translation>Es gibt keine Verbindung. Die Gruppe wird erstellt, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>Do not make it</source>
        <translation>Nicht erstellen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Making it …</source>
        <translation>Wird erstellt …</translation>
    </message>
    <message>
        <source>Waiting …</source>
        <translation>Warten …</translation>
    </message>
    <message>
        <source>Make the group</source>
        <translation>Gruppe erstellen</translation>
    </message>
</context>
<context>
    <name>NoConversation</name>
    <message>
        <source>Open a conversation, or start one with Ctrl+N.</source>
        <translation>Öffne eine Unterhaltung oder beginne eine mit Strg+N.</translation>
    </message>
</context>
<context>
    <name>NothingShown</name>
    <message>
        <source>No name with “%1”</source>
        <translation>Kein Name mit „%1“</translation>
    </message>
    <message>
        <source>Everything is read</source>
        <translation>Alles ist gelesen</translation>
    </message>
    <message>
        <source>No conversation with one person</source>
        <translation>Keine Unterhaltung mit einer Person</translation>
    </message>
    <message>
        <source>No group yet</source>
        <translation>Noch keine Gruppe</translation>
    </message>
    <message>
        <source>Everything is archived</source>
        <translation>Alles ist archiviert</translation>
    </message>
    <message>
        <source>Names and handles are looked at here, not messages.</source>
        <translation>Hier wird in Namen und Nutzernamen gesucht, nicht in Nachrichten.</translation>
    </message>
    <message>
        <source>Only this tab is looked at.</source>
        <translation>Gesucht wird nur in dieser Auswahl.</translation>
    </message>
    <message>
        <source>What is new will stand here.</source>
        <translation>Was neu ist, steht dann hier.</translation>
    </message>
    <message>
        <source>Ask someone for their handle and write the first line.</source>
        <translation>Frag jemanden nach dem Nutzernamen und schreib die erste Zeile.</translation>
    </message>
    <message>
        <source>Make one, or open a link that somebody has sent you.</source>
        <translation>Lege eine an, oder öffne einen Link, den dir jemand geschickt hat.</translation>
    </message>
    <message>
        <source>What is archived can be shown below.</source>
        <translation>Archiviertes lässt sich unten zeigen.</translation>
    </message>
    <message>
        <source>Start a conversation</source>
        <translation>Unterhaltung beginnen</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Show all conversations</source>
        <translation>Alle Unterhaltungen zeigen</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>%1&apos;s safety number has changed.</source>
        <translation>Die Sicherheitsnummer mit %1 hat sich geändert.</translation>
    </message>
    <message>
        <source>There are two different lists of your own devices.</source>
        <translation>Es gibt zwei verschiedene Listen deiner eigenen Geräte.</translation>
    </message>
    <message>
        <source>The relay told two different things about %1&apos;s devices.</source>
        <translation>Das Relay hat zweierlei über die Geräte von %1 gesagt.</translation>
    </message>
    <message>
        <source>The relay has shown an old list of your own devices.</source>
        <translation>Das Relay hat eine alte Liste deiner eigenen Geräte gezeigt.</translation>
    </message>
    <message>
        <source>The relay has shown an old list of %1&apos;s devices.</source>
        <translation>Das Relay hat eine alte Liste der Geräte von %1 gezeigt.</translation>
    </message>
    <message>
        <source>The relay has shown a list of your devices that you have not signed.</source>
        <translation>Das Relay hat eine Liste deiner Geräte gezeigt, die du nicht signiert hast.</translation>
    </message>
    <message>
        <source>The relay has shown a list of %1&apos;s devices that %1 has not signed.</source>
        <translation>Das Relay hat eine Liste der Geräte von %1 gezeigt, die %1 nicht signiert hat.</translation>
    </message>
    <message>
        <source>What the relay says about who reads your notes is not what you have signed.</source>
        <translation>Was das Relay darüber sagt, wer deine Notizen liest, hast du nicht signiert.</translation>
    </message>
    <message>
        <source>What the relay says about who reads here is not what the two of you have signed.</source>
        <translation>Was das Relay darüber sagt, wer hier mitliest, habt ihr beide nicht signiert.</translation>
    </message>
    <message>
        <source>The relay has keys of one of your devices that this device has not signed.</source>
        <translation>Das Relay hat Schlüssel eines deiner Geräte, die dieses Gerät nicht signiert hat.</translation>
    </message>
    <message>
        <source>The relay has keys of one of %1&apos;s devices that this device has not signed.</source>
        <translation>Das Relay hat Schlüssel eines Geräts von %1, die dieses Gerät nicht signiert hat.</translation>
    </message>
    <message>
        <source>The relay does not take the list of your devices.</source>
        <translation>Das Relay nimmt die Liste deiner Geräte nicht an.</translation>
    </message>
    <message>
        <source>The relay shows another key of your account.</source>
        <translation>Das Relay zeigt einen anderen Schlüssel deines Kontos.</translation>
    </message>
    <message>
        <source>A device was linked to your account.</source>
        <translation>Ein Gerät wurde mit deinem Konto gekoppelt.</translation>
    </message>
    <message>
        <source>A device was unlinked from your account.</source>
        <translation>Ein Gerät wurde von deinem Konto entkoppelt.</translation>
    </message>
    <message>
        <source>A message from %1 may be missing.</source>
        <translation>Eine Nachricht von %1 fehlt vielleicht.</translation>
    </message>
    <message>
        <source>You had compared it before. Either %1 has set Porchlight up anew, or somebody stands between you. What you write waits here until you accept the new number.</source>
        <translation>Du hattest sie verglichen. Entweder hat %1 Porchlight neu eingerichtet, oder jemand steht zwischen euch. Was du schreibst, wartet hier, bis du die neue Nummer annimmst.</translation>
    </message>
    <message>
        <source>Most likely %1 has set Porchlight up anew. To be sure that nobody stands between you, compare the new number.</source>
        <translation>Wahrscheinlich hat %1 Porchlight neu eingerichtet. Um sicher zu sein, dass niemand zwischen euch steht, vergleiche die neue Nummer.</translation>
    </message>
    <message>
        <source>Both are signed with your account&apos;s key. Nothing is sent from here until you go on, with the list that was here first.</source>
        <translation>Beide sind mit dem Schlüssel deines Kontos signiert. Von hier wird nichts gesendet, bis du fortfährst, mit der Liste, die zuerst hier war.</translation>
    </message>
    <message>
        <source>Both are signed by %1, so the relay may be telling different people different things. Messages are not sent here until you go on, with what was here first.</source>
        <translation>Beide sind von %1 signiert; das Relay sagt also vielleicht verschiedenen Leuten Verschiedenes. Hier werden keine Nachrichten gesendet, bis du fortfährst, mit dem, was zuerst hier war.</translation>
    </message>
    <message>
        <source>It was not believed, and nothing has changed.</source>
        <translation>Es wurde nicht geglaubt, und nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>It was not believed. Nothing is sent on that word; what is right is asked for again and again.</source>
        <translation>Es wurde nicht geglaubt. Auf dieses Wort hin wird nichts gesendet; nach dem Richtigen wird immer wieder gefragt.</translation>
    </message>
    <message>
        <source>They were not used. The device is left out until it has its own.</source>
        <translation>Sie wurden nicht benutzt. Das Gerät bleibt außen vor, bis es eigene hat.</translation>
    </message>
    <message>
        <source>Who was linked or unlinked here is not in it yet. It is tried again with the next connection.</source>
        <translation>Wer hier gekoppelt oder entkoppelt wurde, steht noch nicht darin. Mit der nächsten Verbindung wird es wieder versucht.</translation>
    </message>
    <message>
        <source>It was not believed. If you have set your account up anew elsewhere, sign out here, sign in and link this device again. If you have not, somebody may be trying to take your place: ask whoever runs the relay.</source>
        <translation>Es wurde nicht geglaubt. Wenn du dein Konto anderswo neu eingerichtet hast, melde dich hier ab, wieder an und kopple dieses Gerät neu. Wenn nicht, versucht vielleicht jemand, deinen Platz einzunehmen: Frag, wer das Relay betreibt.</translation>
    </message>
    <message>
        <source>Not you? Unlink it, and change your password.</source>
        <translation>Warst du das nicht? Entkopple es und ändere dein Passwort.</translation>
    </message>
    <message>
        <source>It receives nothing any more. What it had stays on it.</source>
        <translation>Es bekommt nichts mehr. Was es hatte, bleibt darauf.</translation>
    </message>
    <message>
        <source>list %1</source>
        <translation>Liste %1</translation>
    </message>
    <message>
        <source>epoch %1</source>
        <translation>Epoche %1</translation>
    </message>
    <message>
        <source>device %1</source>
        <translation>Gerät %1</translation>
    </message>
</context>
<context>
    <name>NoticedList</name>
    <message>
        <source>Not sealed by the device that they are said to be of: %1</source>
        <translation>Nicht von dem Gerät versiegelt, von dem sie sein sollen: %1</translation>
    </message>
    <message>
        <source>Of a device that may not write here, or not at that place: %1</source>
        <translation>Von einem Gerät, das hier oder an dieser Stelle nicht schreiben darf: %1</translation>
    </message>
    <message>
        <source>Sealed with a key that was replaced before: %1</source>
        <translation>Mit einem Schlüssel versiegelt, der vorher ersetzt wurde: %1</translation>
    </message>
    <message>
        <source>Read, but counted otherwise than its device&apos;s others: %1</source>
        <translation>Gelesen, aber anders gezählt als die anderen des Geräts: %1</translation>
    </message>
    <message>
        <source>Keys and requests that were not for this device, or not of that one: %1</source>
        <translation>Schlüssel und Anfragen, die nicht für dieses Gerät waren oder nicht von jenem: %1</translation>
    </message>
    <message>
        <source>What the encryption has noticed here</source>
        <translation>Was die Verschlüsselung hier bemerkt hat</translation>
    </message>
</context>
<context>
    <name>NotificationsPopup</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Tell me of new messages</source>
        <translation>Neue Nachrichten melden</translation>
    </message>
    <message>
        <source>Not of what you are looking at, nor of what you have muted.</source>
        <translation>Nicht, was du gerade ansiehst oder stummgeschaltet hast.</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications at the moment.</source>
        <translation>Auf diesem Desktop zeigt im Moment nichts Benachrichtigungen an.</translation>
    </message>
    <message>
        <source>Show who has written, and what</source>
        <translation>Zeigen, wer was geschrieben hat</translation>
    </message>
    <message>
        <source>Without it, and while Porchlight is locked, a notification only says that something has come.</source>
        <translation>Sonst, und solange Porchlight gesperrt ist, sagt eine Benachrichtigung nur, dass etwas gekommen ist.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeiten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>By this computer&apos;s clock, every day. What comes meanwhile is there in the morning, without a sound.</source>
        <translation>Nach der Uhr dieses Computers, jeden Tag. Was inzwischen kommt, ist am Morgen da, ganz ohne Ton.</translation>
    </message>
    <message>
        <source>Not quiet any more</source>
        <translation>Ruhe beenden</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Eine Stunde Ruhe</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>A picture</source>
        <translation>Ein Bild</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Sehe nach …</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>A folder, no file</source>
        <translation>Ein Ordner, keine Datei</translation>
    </message>
    <message>
        <source>Not a file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>Nicht mehr da</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>%1 wegnehmen</translation>
    </message>
    <message>
        <source>Picture, %1</source>
        <translation>Bild, %1</translation>
    </message>
    <message>
        <source>File, %1</source>
        <translation>Datei, %1</translation>
    </message>
</context>
<context>
    <name>OfferStrip</name>
    <message>
        <source>Put beside the message</source>
        <translation>Neben der Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more had no room here.</source>
        <translation>
            <numerusform>%Ln weitere hatte hier keinen Platz.</numerusform>
            <numerusform>%Ln weitere hatten hier keinen Platz.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending files and pictures comes with a later version: this one sends your words alone. None of it leaves this computer.</source>
        <translation>Dateien und Bilder zu senden kommt mit einer späteren Version: diese sendet nur deine Worte. Nichts davon verlässt diesen Computer.</translation>
    </message>
    <message>
        <source>Take all away</source>
        <translation>Alle wegnehmen</translation>
    </message>
</context>
<context>
    <name>OpenLinkPopup</name>
    <message>
        <source>The name of this site has letters that look like others. It stands here as computers read it: make sure that it is the site you mean.</source>
        <translation>Der Name dieser Website hat Buchstaben, die anderen ähnlich sehen. Hier steht er, wie Computer ihn lesen: Vergewissere dich, dass es die Website ist, die du meinst.</translation>
    </message>
    <message>
        <source>What stands before the @ is not the site. It may be there to deceive you.</source>
        <translation>Was vor dem @ steht, ist nicht die Website. Vielleicht steht es dort, um dich zu täuschen.</translation>
    </message>
    <message>
        <source>It leads to a number, not to a name. Few public sites do.</source>
        <translation>Er führt zu einer Zahl, nicht zu einem Namen. Das tun wenige öffentliche Websites.</translation>
    </message>
    <message>
        <source>It is not encrypted: others on the way can read and change what you see there.</source>
        <translation>Er ist nicht verschlüsselt: Andere auf dem Weg können lesen und ändern, was du dort siehst.</translation>
    </message>
    <message>
        <source>Open this link?</source>
        <translation>Diesen Link öffnen?</translation>
    </message>
    <message>
        <source>Your browser will go to %1.</source>
        <translation>Dein Browser wird %1 aufrufen.</translation>
    </message>
    <message>
        <source>This is not a link that every program would read in the same way. It is not opened.</source>
        <translation>Diesen Link würde nicht jedes Programm gleich lesen. Er wird nicht geöffnet.</translation>
    </message>
    <message>
        <source>Nothing on this computer opened it. You can copy it instead.</source>
        <translation>Nichts auf diesem Computer hat ihn geöffnet. Du kannst ihn stattdessen kopieren.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>OutsideLinkPopup</name>
    <message>
        <source>A link was opened</source>
        <translation>Ein Link wurde geöffnet</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
</context>
<context>
    <name>OwnBar</name>
    <message>
        <source>%1, settings</source>
        <translation>%1, Einstellungen</translation>
    </message>
    <message>
        <source>Settings (Ctrl+,)</source>
        <translation>Einstellungen (Strg+,)</translation>
    </message>
    <message>
        <source>New group (Ctrl+Shift+N)</source>
        <translation>Neue Gruppe (Strg+Umschalt+N)</translation>
    </message>
    <message>
        <source>New conversation (Ctrl+N)</source>
        <translation>Neue Unterhaltung (Strg+N)</translation>
    </message>
</context>
<context>
    <name>PalettePopup</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Look for “%1” in all messages</source>
        <translation>„%1“ in allen Nachrichten suchen</translation>
    </message>
    <message>
        <source>Go to, or do</source>
        <translation>Gehe zu, oder tu</translation>
    </message>
    <message>
        <source>Nothing is called so.</source>
        <translation>Nichts heißt so.</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ·   Enter opens   ·   &gt; commands only</source>
        <translation>↑ ↓ wählen   ·   Eingabe öffnet   ·   &gt; nur Befehle</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>Notes to yourself</source>
        <translation>Notizen an dich selbst</translation>
    </message>
</context>
<context>
    <name>PasswordPopup</name>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Your password is changed</source>
        <translation>Dein Passwort ist geändert</translation>
    </message>
    <message>
        <source>Your linked devices stay signed in. Whoever else had signed in with the old password is signed out.</source>
        <translation>Deine gekoppelten Geräte bleiben angemeldet. Wer sich sonst mit dem alten Passwort angemeldet hatte, ist abgemeldet.</translation>
    </message>
    <message>
        <source>It signs in new devices. Your messages and keys stay as they are, and so do your linked devices.</source>
        <translation>Es meldet neue Geräte an. Deine Nachrichten und Schlüssel bleiben, wie sie sind, und deine gekoppelten Geräte auch.</translation>
    </message>
    <message>
        <source>Your password now</source>
        <translation>Dein jetziges Passwort</translation>
    </message>
    <message>
        <source>The new one</source>
        <translation>Das neue</translation>
    </message>
    <message>
        <source>At least 8 characters.</source>
        <translation>Mindestens 8 Zeichen.</translation>
    </message>
    <message>
        <source>The new one again</source>
        <translation>Das neue noch einmal</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>Changing it …</source>
        <translation>Wird geändert …</translation>
    </message>
</context>
<context>
    <name>PendingView</name>
    <message>
        <source>Link this device</source>
        <translation>Dieses Gerät koppeln</translation>
    </message>
    <message>
        <source>You are signed in as @%1. On a device that you use already, open Settings, Your devices, Link a device.</source>
        <translation>Du bist als @%1 angemeldet. Öffne auf einem Gerät, das du schon benutzt: Einstellungen, Deine Geräte, Gerät koppeln.</translation>
    </message>
    <message>
        <source>Do both screens show this?</source>
        <translation>Zeigen beide Bildschirme das?</translation>
    </message>
    <message>
        <source>Now confirm on your other device.</source>
        <translation>Bestätige jetzt auf deinem anderen Gerät.</translation>
    </message>
    <message>
        <source>Both have confirmed. This device is being linked …</source>
        <translation>Beide haben bestätigt. Dieses Gerät wird gekoppelt …</translation>
    </message>
    <message>
        <source>Six digits stand here once your other device has the code.</source>
        <translation>Hier stehen sechs Ziffern, sobald dein anderes Gerät den Code hat.</translation>
    </message>
    <message>
        <source>This device will belong to %1</source>
        <translation>Dieses Gerät wird zu %1 gehören</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>Sie sind gleich</translation>
    </message>
    <message>
        <source>Your password opens the account at the relay, not your messages: their keys are on your devices. So one of them has to let this one in.</source>
        <translation>Dein Passwort öffnet das Konto beim Relay, nicht deine Nachrichten: Deren Schlüssel sind auf deinen Geräten. Darum muss eines davon dieses hier hereinlassen.</translation>
    </message>
    <message>
        <source>No other device at hand? Nothing is lost: this one goes on waiting, and you can come back at any time. If there is no other device any more, the recovery kit brings the account back; without it nobody can. What was written to lost devices stays with them.</source>
        <translation>Kein anderes Gerät zur Hand? Nichts ist verloren: Dieses hier wartet weiter, und du kannst jederzeit zurückkommen. Gibt es kein anderes Gerät mehr, holt das Notfall-Kit das Konto zurück; ohne es kann das niemand. Was an verlorene Geräte geschrieben wurde, bleibt bei ihnen.</translation>
    </message>
    <message>
        <source>What the relay can see</source>
        <translation>Was das Relay sehen kann</translation>
    </message>
    <message>
        <source>Sign out of this device now</source>
        <translation>Dieses Gerät jetzt abmelden</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>one person</source>
        <translation>eine Person</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 is typing</source>
        <translation>%1 schreibt</translation>
    </message>
    <message>
        <source>%1 and %2 are typing</source>
        <translation>%1 und %2 schreiben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln people are typing</source>
        <translation>
            <numerusform>%Ln Person schreibt</numerusform>
            <numerusform>%Ln Personen schreiben</numerusform>
        </translation>
    </message>
    <message>
        <source>1 member</source>
        <translation>1 Mitglied</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%Ln weitere Person</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln Person</numerusform>
            <numerusform>%Ln Personen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln members</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePicker</name>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>A name, or the handle of somebody new.</source>
        <translation>Ein Name oder der Nutzername von jemand Neuem.</translation>
    </message>
    <message>
        <source>Chosen: %1</source>
        <translation>Gewählt: %1</translation>
    </message>
    <message>
        <source>Asking the relay …</source>
        <translation>Das Relay wird gefragt …</translation>
    </message>
    <message>
        <source>Look for @%1</source>
        <translation>Nach @%1 suchen</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Nobody yet. Type the handle of somebody.</source>
        <translation>Noch niemand. Gib einen Nutzernamen ein.</translation>
    </message>
    <message>
        <source>Nobody you know is called that.</source>
        <translation>Niemand, den du kennst, heißt so.</translation>
    </message>
</context>
<context>
    <name>PeriodChoice</name>
    <message>
        <source>There is no such day.</source>
        <translation>Diesen Tag gibt es nicht.</translation>
    </message>
    <message>
        <source>That is before it begins.</source>
        <translation>Das ist vor dem Anfang.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>A day, as %1. Leave it empty for the beginning.</source>
        <translation>Ein Tag, wie %1. Leer heißt: von Anfang an.</translation>
    </message>
    <message>
        <source>To</source>
        <comment>a day</comment>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Leave it empty for today.</source>
        <translation>Leer heißt: bis heute.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Use this time</source>
        <translation>Diese Zeit nehmen</translation>
    </message>
</context>
<context>
    <name>PersonPopup</name>
    <message>
        <source>About this person</source>
        <translation>Über diese Person</translation>
    </message>
    <message>
        <source>They say about themselves: %1</source>
        <translation>Sagt über sich selbst: %1</translation>
    </message>
    <message>
        <source>What you call them</source>
        <translation>Wie du die Person nennst</translation>
    </message>
    <message>
        <source>Only you see this, on all your devices. Empty: the name they gave themselves.</source>
        <translation>Das siehst nur du, auf allen deinen Geräten. Leer: der Name, den sie sich selbst gegeben hat.</translation>
    </message>
    <message>
        <source>Take out of your contacts</source>
        <translation>Aus deinen Kontakten nehmen</translation>
    </message>
    <message>
        <source>Add to your contacts</source>
        <translation>Zu deinen Kontakten hinzufügen</translation>
    </message>
    <message>
        <source>Safety number …</source>
        <translation>Sicherheitsnummer …</translation>
    </message>
    <message>
        <source>Muted; for how long …</source>
        <translation>Stumm; wie lange …</translation>
    </message>
    <message>
        <source>Mute …</source>
        <translation>Stummschalten …</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Melden …</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>They are blocked. What they wrote meanwhile never comes, also not once you unblock them.</source>
        <translation>Die Person ist blockiert. Was sie inzwischen schreibt, kommt nie an, auch nicht, wenn du die Blockierung aufhebst.</translation>
    </message>
    <message>
        <source>Who is blocked is not told so: to them you look as if you were offline. The conversation goes from your list, and what they write never reaches you.</source>
        <translation>Wer blockiert ist, erfährt es nicht: Du wirkst dort offline. Die Unterhaltung verschwindet aus deiner Liste, und was die Person schreibt, erreicht dich nie.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Nobody is called so.</source>
        <translation>So heißt niemand.</translation>
    </message>
</context>
<context>
    <name>PictureButton</name>
    <message>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <source>Take it from the clipboard</source>
        <translation>Aus der Zwischenablage nehmen</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>Bild ändern</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>Bild wählen</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
</context>
<context>
    <name>PictureChoice</name>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
</context>
<context>
    <name>PinnedBar</name>
    <message>
        <source>Pinned by the group, %1: %2</source>
        <translation>Von der Gruppe angeheftet, %1: %2</translation>
    </message>
    <message>
        <source>Unpin for everyone</source>
        <translation>Für alle loslösen</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Not all is well with your accounts.</source>
        <translation>Mit deinen Konten stimmt etwas nicht.</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
</context>
<context>
    <name>PrivacyPopup</name>
    <message>
        <source>Everyone</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>Privatsphäre</translation>
    </message>
    <message>
        <source>Tell others what you have read</source>
        <translation>Anderen mitteilen, was du gelesen hast</translation>
    </message>
    <message>
        <source>Show that you are typing</source>
        <translation>Zeigen, dass du schreibst</translation>
    </message>
    <message>
        <source>What you do not show, you do not see of others either.</source>
        <translation>Was du nicht zeigst, siehst du auch von anderen nicht.</translation>
    </message>
    <message>
        <source>Who sees that you are online, and when you were last</source>
        <translation>Wer sieht, dass du online bist und wann du es zuletzt warst</translation>
    </message>
    <message>
        <source>Whoever does not see it of you, you do not see it of them.</source>
        <translation>Wer es von dir nicht sieht, von dem siehst du es auch nicht.</translation>
    </message>
    <message>
        <source>Who may begin to write to you</source>
        <translation>Wer dich anschreiben darf</translation>
    </message>
    <message>
        <source>Who may add you to groups</source>
        <translation>Wer dich in Gruppen aufnehmen darf</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Nobody is blocked.</source>
        <translation>Niemand ist blockiert.</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Blockierung aufheben</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>Blockierung von %1 aufheben</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ProfilesHere</name>
    <message>
        <source>Profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>@%1 on %2</source>
        <translation>@%1 auf %2</translation>
    </message>
    <message>
        <source>On this computer, and not in this window</source>
        <translation>Auf diesem Computer, und nicht in diesem Fenster</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
</context>
<context>
    <name>ProxyPopup</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>The relay is reached directly.</source>
        <translation>Das Relay wird direkt erreicht.</translation>
    </message>
    <message>
        <source>As the desktop is set up; that may be directly.</source>
        <translation>Wie der Desktop eingerichtet ist; das kann auch direkt sein.</translation>
    </message>
    <message>
        <source>All that goes to the relay goes through the proxy, and the proxy looks up its name. What you write stays encrypted; the proxy sees which relay you use, and when.</source>
        <translation>Alles, was zum Relay geht, geht durch den Proxy, und der Proxy sucht seinen Namen. Was du schreibst, bleibt verschlüsselt; der Proxy sieht, welches Relay du benutzt und wann.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Where the proxy asks for none, leave it empty.</source>
        <translation>Wo der Proxy keinen verlangt, leer lassen.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>There is one. Leave this empty to keep it.</source>
        <translation>Es gibt eines. Leer lassen, um es zu behalten.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Use this way</source>
        <translation>Diesen Weg benutzen</translation>
    </message>
</context>
<context>
    <name>QuoteBlock</name>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
</context>
<context>
    <name>ReactionRow</name>
    <message>
        <source>Take back %1</source>
        <translation>%1 zurücknehmen</translation>
    </message>
    <message>
        <source>React with %1</source>
        <translation>Mit %1 reagieren</translation>
    </message>
</context>
<context>
    <name>RecoveryOffer</name>
    <message>
        <source>If you lose every device</source>
        <translation>Falls du alle Geräte verlierst</translation>
    </message>
    <message>
        <source>A recovery kit is a code on paper that brings your account back. Without it, and without a device, nobody can.</source>
        <translation>Ein Notfall-Kit ist ein Code auf Papier, der dein Konto zurückholt. Ohne ihn und ohne ein Gerät kann das niemand.</translation>
    </message>
    <message>
        <source>Make a recovery kit</source>
        <translation>Notfall-Kit erstellen</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>RecoveryPopup</name>
    <message>
        <source>Recovery kit</source>
        <translation>Notfall-Kit</translation>
    </message>
    <message>
        <source>Your recovery kit is ready</source>
        <translation>Dein Notfall-Kit ist fertig</translation>
    </message>
    <message>
        <source>A code of 32 characters, on paper or wherever you keep what matters. Should you lose every device, it brings back your account and whom you know, together with your password. It does not bring back messages.</source>
        <translation>Ein Code aus 32 Zeichen, auf Papier oder wo immer du Wichtiges aufbewahrst. Solltest du alle Geräte verlieren, holt er zusammen mit deinem Passwort dein Konto zurück und wen du kennst. Nachrichten holt er nicht zurück.</translation>
    </message>
    <message>
        <source>You have one already (%1). A new one makes it worthless.</source>
        <translation>Du hast schon eines (%1). Ein neues macht es wertlos.</translation>
    </message>
    <message>
        <source>One was made (%1), and you have not said that you kept its code. If you do not have it, make a new one.</source>
        <translation>Eines wurde erstellt (%1), und du hast nicht gesagt, dass du seinen Code aufbewahrt hast. Wenn du ihn nicht hast, erstelle ein neues.</translation>
    </message>
    <message>
        <source>Waiting for the relay to keep it …</source>
        <translation>Warten, bis das Relay es aufbewahrt …</translation>
    </message>
    <message>
        <source>Making it. This takes a moment, on purpose …</source>
        <translation>Wird erstellt. Das dauert absichtlich einen Moment …</translation>
    </message>
    <message>
        <source>This is your code. It is shown this once. Print it, save it or write it down.</source>
        <translation>Das ist dein Code. Er wird nur dieses eine Mal gezeigt. Drucke, speichere oder schreib ihn auf.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Save as a text file</source>
        <translation>Als Textdatei speichern</translation>
    </message>
    <message>
        <source>Saved as %1. Print it, or move it to where nobody else reads.</source>
        <translation>Gespeichert als %1. Drucke sie aus oder leg sie dorthin, wo sonst niemand liest.</translation>
    </message>
    <message>
        <source>The last 4 characters, from where you kept it</source>
        <translation>Die letzten 4 Zeichen deiner Kopie</translation>
    </message>
    <message>
        <source>These are others. Look at what you kept.</source>
        <translation>Das sind andere. Sieh dort nach, wo du ihn aufbewahrst.</translation>
    </message>
    <message>
        <source>Keep it where you keep your passport. Whoever has it and your password has your account.</source>
        <translation>Bewahre ihn auf, wo dein Pass liegt. Wer ihn und dein Passwort hat, hat dein Konto.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Ich habe ihn aufbewahrt</translation>
    </message>
    <message>
        <source>Make a recovery kit</source>
        <translation>Notfall-Kit erstellen</translation>
    </message>
    <message>
        <source>Make a new one</source>
        <translation>Neuen erstellen</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>Porchlight recovery kit %1</source>
        <translation>Porchlight-Notfall-Kit %1</translation>
    </message>
</context>
<context>
    <name>RecoveryWords</name>
    <message>
        <source>That is not a code.</source>
        <translation>Das ist kein Code.</translation>
    </message>
    <message>
        <source>A kit is made on a device that may manage devices. This one may not.</source>
        <translation>Ein Notfall-Kit erstellst du auf einem Gerät, das Geräte verwalten darf. Dieses darf es nicht.</translation>
    </message>
    <message>
        <source>The relay cannot be reached just now.</source>
        <translation>Das Relay ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>There is not enough memory free for it: about 300 megabytes.</source>
        <translation>Dafür ist nicht genug Speicher frei: etwa 300 Megabyte.</translation>
    </message>
    <message>
        <source>The relay does not take it.</source>
        <translation>Das Relay nimmt es nicht an.</translation>
    </message>
    <message>
        <source>The relay has no recovery kit of this account.</source>
        <translation>Das Relay hat kein Notfall-Kit dieses Kontos.</translation>
    </message>
    <message>
        <source>This is not the code of the newest kit.</source>
        <translation>Das ist nicht der Code des neuesten Notfall-Kits.</translation>
    </message>
    <message>
        <source>Too many attempts.</source>
        <translation>Zu viele Versuche.</translation>
    </message>
    <message>
        <source>What the relay keeps is not what was put there.</source>
        <translation>Was das Relay aufbewahrt, ist nicht, was dort hinterlegt wurde.</translation>
    </message>
    <message>
        <source>This kit is of an earlier identity of the account.</source>
        <translation>Dieses Notfall-Kit gehört zu einer früheren Identität des Kontos.</translation>
    </message>
    <message>
        <source>It has not come to its end yet.</source>
        <translation>Es ist noch nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>A code has 32 letters and digits.</source>
        <translation>Ein Code hat 32 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>Nothing has changed. Try again when the connection is back.</source>
        <translation>Es hat sich nichts geändert. Versuch es wieder, wenn die Verbindung zurück ist.</translation>
    </message>
    <message>
        <source>Nothing has changed. Close something else and try again.</source>
        <translation>Es hat sich nichts geändert. Schließ etwas anderes und versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Nothing has changed. Compare it with your page, character by character. An older kit is worth nothing once there is a newer one.</source>
        <translation>Es hat sich nichts geändert. Vergleiche ihn Zeichen für Zeichen mit deinem Blatt. Ein älteres Kit ist nichts mehr wert, sobald es ein neueres gibt.</translation>
    </message>
    <message>
        <source>Nothing has changed, and nothing of it was believed. Ask whoever runs the relay.</source>
        <translation>Es hat sich nichts geändert, und nichts davon wurde geglaubt. Frag, wer das Relay betreibt.</translation>
    </message>
    <message>
        <source>It goes on by itself while the app runs and the relay is there.</source>
        <translation>Es geht von selbst weiter, solange die App läuft und das Relay da ist.</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Es hat sich nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing has changed. Try again in %Ln minutes.</source>
        <translation>
            <numerusform>Es hat sich nichts geändert. Versuch es in %Ln Minute wieder.</numerusform>
            <numerusform>Es hat sich nichts geändert. Versuch es in %Ln Minuten wieder.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RelayLine</name>
    <message>
        <source>Relay: %1 ·</source>
        <translation>Relay: %1 ·</translation>
    </message>
    <message>
        <source>change</source>
        <translation>ändern</translation>
    </message>
    <message>
        <source>Relay</source>
        <translation>Relay</translation>
    </message>
    <message>
        <source>Its address, from whoever runs it.</source>
        <translation>Seine Adresse, von dem, der es betreibt.</translation>
    </message>
</context>
<context>
    <name>RelaySeesPopup</name>
    <message>
        <source>The relay sees</source>
        <translation>Das Relay sieht</translation>
    </message>
    <message>
        <source>your handle, and the names and public keys of your devices</source>
        <translation>deinen Nutzernamen und die Namen und öffentlichen Schlüssel deiner Geräte</translation>
    </message>
    <message>
        <source>who talks with whom, and who has asked or been accepted</source>
        <translation>wer mit wem spricht und wer angefragt hat oder angenommen wurde</translation>
    </message>
    <message>
        <source>who is in which group, who is an admin of it, who came, went, was added or removed by whom and when</source>
        <translation>wer in welcher Gruppe ist, wer dort Admin ist, wer kam, ging, hinzugefügt oder entfernt wurde, von wem und wann</translation>
    </message>
    <message>
        <source>who sends when, how much, and whether it counts as a message, is something quiet like a change or a reaction, or takes a message back</source>
        <translation>wer wann wie viel sendet und ob es als Nachricht zählt, etwas Stilles wie eine Änderung oder Reaktion ist oder eine Nachricht zurücknimmt</translation>
    </message>
    <message>
        <source>how far each of you has received and read, and which conversations you have muted</source>
        <translation>wie weit jeder empfangen und gelesen hat und welche Unterhaltungen du stummgeschaltet hast</translation>
    </message>
    <message>
        <source>when your devices are connected, from which address, and when one brings another the history</source>
        <translation>wann deine Geräte verbunden sind, von welcher Adresse aus, und wann eines dem anderen den Verlauf bringt</translation>
    </message>
    <message>
        <source>whether somebody is at a device, which conversations it has on its screen, and that you type in one, not what</source>
        <translation>ob jemand an einem Gerät sitzt, welche Unterhaltungen es zeigt und dass du in einer schreibst, nicht was</translation>
    </message>
    <message>
        <source>The relay does not see</source>
        <translation>Das Relay sieht nicht</translation>
    </message>
    <message>
        <source>what you write, also not changed or quoted, and not what you begin and do not send</source>
        <translation>was du schreibst, auch nicht geändert oder zitiert, und nicht, was du beginnst und nicht sendest</translation>
    </message>
    <message>
        <source>reactions, the names that people give themselves, and whom you mention</source>
        <translation>Reaktionen, die Namen, die man sich gibt, und wen du erwähnst</translation>
    </message>
    <message>
        <source>what a group is called, and its picture</source>
        <translation>wie eine Gruppe heißt und ihr Bild</translation>
    </message>
    <message>
        <source>the keys that open any of it: they are made on your devices and stay there</source>
        <translation>die Schlüssel, die irgendetwas davon öffnen: Sie entstehen auf deinen Geräten und bleiben dort</translation>
    </message>
    <message>
        <source>What it could do all the same</source>
        <translation>Was es trotzdem tun könnte</translation>
    </message>
    <message>
        <source>hold messages back or refuse its service; that is noticed, but late</source>
        <translation>Nachrichten zurückhalten oder den Dienst verweigern; das fällt auf, aber spät</translation>
    </message>
    <message>
        <source>show you somebody else&apos;s key when you first write to a person; comparing the safety number finds that out</source>
        <translation>dir den Schlüssel von jemand anderem zeigen, wenn du einer Person zum ersten Mal schreibst; der Vergleich der Sicherheitsnummer deckt das auf</translation>
    </message>
    <message>
        <source>On this computer&apos;s disk</source>
        <translation>Auf der Festplatte dieses Computers</translation>
    </message>
    <message>
        <source>The texts of messages, the names and who talks with whom are there as plain text: they need an encrypted disk.</source>
        <translation>Die Texte der Nachrichten, die Namen und wer mit wem spricht, liegen dort im Klartext: Sie brauchen eine verschlüsselte Festplatte.</translation>
    </message>
    <message>
        <source>What nobody should rely on yet</source>
        <translation>Worauf sich noch niemand verlassen sollte</translation>
    </message>
    <message>
        <source>The way each message is encrypted once for all devices, our sender keys, is our own composition of well-known parts. Nobody outside has reviewed it yet; it awaits that review.</source>
        <translation>Die Art, jede Nachricht einmal für alle Geräte zu verschlüsseln, unsere Senderschlüssel, haben wir selbst aus bekannten Teilen zusammengesetzt. Von außen hat sie noch niemand geprüft; diese Prüfung steht aus.</translation>
    </message>
    <message>
        <source>Whoever has one of your devices in their hands, unlocked, reads everything until you unlink it.</source>
        <translation>Wer eines deiner Geräte entsperrt in der Hand hat, liest alles, bis du es entkoppelst.</translation>
    </message>
    <message>
        <source>A quantum computer, should there ever be a large one, could open what was recorded today.</source>
        <translation>Ein Quantencomputer könnte, sollte es je einen großen geben, öffnen, was heute aufgezeichnet wird.</translation>
    </message>
    <message>
        <source>What the relay can see</source>
        <translation>Was das Relay sehen kann</translation>
    </message>
    <message>
        <source>Everything you write is encrypted on your device, from the first message, for the devices of the people in the conversation and for your own. There is nothing to switch on, and no way to send it otherwise.</source>
        <translation>Alles, was du schreibst, wird auf deinem Gerät verschlüsselt, ab der ersten Nachricht, für die Geräte der Personen in der Unterhaltung und für deine eigenen. Es gibt nichts einzuschalten und keinen Weg, es anders zu senden.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>ReportPopup</name>
    <message>
        <source>Report a message</source>
        <translation>Nachricht melden</translation>
    </message>
    <message>
        <source>It was sent. The people who run your relay will see it.</source>
        <translation>Gesendet. Die Betreiber deines Relays werden sie sehen.</translation>
    </message>
    <message>
        <source>There is no message here that this device could prove to be theirs. It can report what it has received from the relay itself.</source>
        <translation>Hier gibt es keine Nachricht, von der dieses Gerät beweisen könnte, dass sie von dieser Person ist. Es kann melden, was es selbst vom Relay bekommen hat.</translation>
    </message>
    <message>
        <source>The people who run your relay will be shown this message, who wrote it, when and where, that it was you who reported it, and what you write below. %1 is not told.</source>
        <translation>Die Betreiber deines Relays bekommen diese Nachricht gezeigt, wer sie schrieb, wann und wo, dass du sie gemeldet hast und was du unten schreibst. %1 erfährt nichts davon.</translation>
    </message>
    <message>
        <source>The relay can check that they wrote exactly this. Nothing else of the conversation is shown to anybody.</source>
        <translation>Das Relay kann prüfen, dass genau das geschrieben wurde. Sonst wird niemandem etwas aus der Unterhaltung gezeigt.</translation>
    </message>
    <message>
        <source>What is wrong with it</source>
        <translation>Was daran nicht in Ordnung ist</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sending …</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Melden</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>%1 wants to write to you.</source>
        <translation>%1 möchte dir schreiben.</translation>
    </message>
    <message>
        <source>Until you accept or answer, they do not see whether you got this or read it.</source>
        <translation>Bis du annimmst oder antwortest, ist nicht zu sehen, ob du das bekommen oder gelesen hast.</translation>
    </message>
    <message>
        <source>Accepting …</source>
        <translation>Wird angenommen …</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Blockieren</translation>
    </message>
    <message>
        <source>Report …</source>
        <translation>Melden …</translation>
    </message>
</context>
<context>
    <name>SafetyPopup</name>
    <message>
        <source>Safety number</source>
        <translation>Sicherheitsnummer</translation>
    </message>
    <message>
        <source>%1 finds the same 60 digits under your name. Compare them side by side, or on a call where you know the voice. If they are the same, nobody stands between you.</source>
        <translation>%1 findet dieselben 60 Ziffern unter deinem Namen. Vergleicht sie nebeneinander oder bei einem Anruf, bei dem du die Stimme kennst. Sind sie gleich, steht niemand zwischen euch.</translation>
    </message>
    <message>
        <source>One moment …</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>There is none yet: the keys of %1 have not come. They come with the first message, or when %1 opens Porchlight the next time.</source>
        <translation>Es gibt noch keine: Die Schlüssel von %1 sind noch nicht da. Sie kommen mit der ersten Nachricht oder wenn %1 Porchlight das nächste Mal öffnet.</translation>
    </message>
    <message>
        <source>%1 has one device (linked: %2).</source>
        <translation>%1 hat ein Gerät (gekoppelt: %2).</translation>
    </message>
    <message>
        <source>The number has changed since you compared it with %1. Compare it again.</source>
        <translation>Die Nummer hat sich geändert, seit du sie mit %1 verglichen hast. Vergleiche sie noch einmal.</translation>
    </message>
    <message>
        <source>You have compared it with %1.</source>
        <translation>Du hast sie mit %1 verglichen.</translation>
    </message>
    <message>
        <source>The number, in twelve groups: %1</source>
        <translation>Die Nummer, in zwölf Gruppen: %1</translation>
    </message>
    <message>
        <source>The same number for a camera</source>
        <translation>Dieselbe Nummer für eine Kamera</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not compared</source>
        <translation>Nicht verglichen</translation>
    </message>
    <message>
        <source>They are the same</source>
        <translation>Sie sind gleich</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %Ln devices (the last one linked: %2).</source>
        <translation>
            <numerusform>%1 hat %Ln Gerät (zuletzt gekoppelt: %2).</numerusform>
            <numerusform>%1 hat %Ln Geräte (das letzte gekoppelt: %2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchFilters</name>
    <message>
        <source>In %1</source>
        <translation>In %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>From anybody</source>
        <translation>Von allen</translation>
    </message>
    <message>
        <source>From you</source>
        <translation>Von dir</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Mentions of you</source>
        <translation>Dich erwähnt</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>Ab %1</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>SearchPopup</name>
    <message>
        <source>Search messages</source>
        <translation>Nachrichten durchsuchen</translation>
    </message>
    <message>
        <source>Messages found</source>
        <translation>Gefundene Nachrichten</translation>
    </message>
    <message>
        <source>Which conversation</source>
        <translation>Welche Unterhaltung</translation>
    </message>
    <message>
        <source>Whose messages</source>
        <translation>Wessen Nachrichten</translation>
    </message>
    <message>
        <source>From when on</source>
        <translation>Ab wann</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Die letzten 7 Tage</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Dieses Jahr</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>Von … bis …</translation>
    </message>
</context>
<context>
    <name>SearchState</name>
    <message>
        <source>The messages on this computer could not be searched. Please try again.</source>
        <translation>Die Nachrichten auf diesem Computer konnten nicht durchsucht werden. Bitte versuch es noch einmal.</translation>
    </message>
    <message>
        <source>Any part of a word, in any language. Words in quotes are looked for as they stand.</source>
        <translation>Irgendein Teil eines Wortes, in jeder Sprache. Wörter in Anführungszeichen werden gesucht, wie sie dastehen.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Suche …</translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln</source>
        <comment>messages found</comment>
        <translation>
            <numerusform>Die neueste</numerusform>
            <numerusform>Die neuesten %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln gefunden</numerusform>
            <numerusform>%Ln gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Older messages are still being made ready: %1 %.</source>
        <translation>Ältere Nachrichten werden noch vorbereitet: %1 %.</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>Sentence</name>
    <message>
        <source>This link is of a group on another relay.</source>
        <translation>Dieser Link gehört zu einer Gruppe auf einem anderen Relay.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>The relay does not answer.</source>
        <translation>Das Relay antwortet nicht.</translation>
    </message>
    <message>
        <source>The connection to the relay was lost.</source>
        <translation>Die Verbindung zum Relay ist abgerissen.</translation>
    </message>
    <message>
        <source>The relay does not know this device.</source>
        <translation>Das Relay kennt dieses Gerät nicht.</translation>
    </message>
    <message>
        <source>The relay does not recognise this device. Trying once more.</source>
        <translation>Das Relay erkennt dieses Gerät nicht. Ein weiterer Versuch läuft.</translation>
    </message>
    <message>
        <source>The relay and this version of Porchlight do not understand each other. Update Porchlight, or ask whoever runs the relay to update it.</source>
        <translation>Das Relay und diese Version von Porchlight verstehen einander nicht. Aktualisiere Porchlight oder bitte den Betreiber des Relays, es zu aktualisieren.</translation>
    </message>
    <message>
        <source>The relay has fallen silent.</source>
        <translation>Das Relay ist verstummt.</translation>
    </message>
    <message>
        <source>The relay sent something that makes no sense.</source>
        <translation>Das Relay hat etwas geschickt, das keinen Sinn ergibt.</translation>
    </message>
    <message>
        <source>There is no connection to the relay just now.</source>
        <translation>Gerade gibt es keine Verbindung zum Relay.</translation>
    </message>
    <message>
        <source>This device was linked.</source>
        <translation>Dieses Gerät wurde gekoppelt.</translation>
    </message>
    <message>
        <source>The messages on this computer could not be read.</source>
        <translation>Die Nachrichten auf diesem Computer konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing can be written into this folder.</source>
        <translation>In diesen Ordner kann nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>It could not be written. Is the disk full? Nothing was left behind.</source>
        <translation>Es konnte nicht geschrieben werden. Ist die Festplatte voll? Nichts wurde zurückgelassen.</translation>
    </message>
    <message>
        <source>It was stopped. Nothing was left behind.</source>
        <translation>Es wurde angehalten. Nichts wurde zurückgelassen.</translation>
    </message>
    <message>
        <source>Type the password that you have now.</source>
        <translation>Gib dein jetziges Passwort ein.</translation>
    </message>
    <message>
        <source>A password has at least %1 characters.</source>
        <translation>Ein Passwort hat mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>A password has at most %1 characters.</source>
        <translation>Ein Passwort hat höchstens %1 Zeichen.</translation>
    </message>
    <message>
        <source>This is another one than above.</source>
        <translation>Das ist ein anderes als oben.</translation>
    </message>
    <message>
        <source>This is not your handle.</source>
        <translation>Das ist nicht dein Nutzername.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Gib dein Passwort ein.</translation>
    </message>
    <message>
        <source>This is not your password.</source>
        <translation>Das ist nicht dein Passwort.</translation>
    </message>
    <message>
        <source>That were too many attempts. Try again in a quarter of an hour.</source>
        <translation>Das waren zu viele Versuche. Versuch es in einer Viertelstunde wieder.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Neue Nachricht</translation>
    </message>
    <message>
        <source>Somebody new wants to write to you.</source>
        <translation>Jemand Neues möchte dir schreiben.</translation>
    </message>
    <message>
        <source>This link is of another relay. To join that one, start Porchlight with --profile and another name.</source>
        <translation>Dieser Link gehört zu einem anderen Relay. Um dort beizutreten, starte Porchlight mit --profile und einem anderen Namen.</translation>
    </message>
    <message>
        <source>A device needs a name.</source>
        <translation>Ein Gerät braucht einen Namen.</translation>
    </message>
    <message>
        <source>Whose handle? It looks like @ada.</source>
        <translation>Wessen Nutzername? Er sieht aus wie @ada.</translation>
    </message>
    <message>
        <source>This did not work. Please try again.</source>
        <translation>Das hat nicht geklappt. Bitte versuch es noch einmal.</translation>
    </message>
    <message>
        <source>What is the group called? It needs a name.</source>
        <translation>Wie heißt die Gruppe? Sie braucht einen Namen.</translation>
    </message>
    <message>
        <source>This is no picture that can be used. Choose a PNG or a JPEG.</source>
        <translation>Dieses Bild lässt sich nicht verwenden. Wähle ein PNG oder JPEG.</translation>
    </message>
    <message>
        <source>Only a file of this computer can be used.</source>
        <translation>Nur eine Datei auf diesem Computer lässt sich verwenden.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file is too large.</source>
        <translation>Die Datei ist zu groß.</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard. Copy one first.</source>
        <translation>In der Zwischenablage ist kein Bild. Kopiere zuerst eines.</translation>
    </message>
    <message>
        <source>%1 cannot be added by you. They can come by the invitation link.</source>
        <translation>%1 kann nicht von dir hinzugefügt werden. Der Weg über den Einladungslink ist offen.</translation>
    </message>
    <message>
        <source>This link does not work any more: it was revoked, or you were removed from the group. Ask one of its admins.</source>
        <translation>Dieser Link funktioniert nicht mehr: Er wurde widerrufen, oder du wurdest aus der Gruppe entfernt. Frag einen ihrer Admins.</translation>
    </message>
    <message>
        <source>Only an admin of the group can do that.</source>
        <translation>Das kann nur ein Admin der Gruppe.</translation>
    </message>
    <message>
        <source>There is no connection to the relay. Please try again when there is one.</source>
        <translation>Es gibt keine Verbindung zum Relay. Bitte versuch es noch einmal, wenn es eine gibt.</translation>
    </message>
    <message>
        <source>%1 cannot be added yet: their Porchlight has made no keys. They can come by the invitation link.</source>
        <translation>%1 kann noch nicht hinzugefügt werden: Porchlight hat dort noch keine Schlüssel erzeugt. Der Weg über den Einladungslink ist offen.</translation>
    </message>
    <message>
        <source>You are not in this group any more.</source>
        <translation>Du bist nicht mehr in dieser Gruppe.</translation>
    </message>
    <message>
        <source>The group is full. A group can have 1,000 members.</source>
        <translation>Die Gruppe ist voll. Eine Gruppe kann 1.000 Mitglieder haben.</translation>
    </message>
    <message>
        <source>%1 is not on this relay any more.</source>
        <translation>%1 ist nicht mehr auf diesem Relay.</translation>
    </message>
    <message>
        <source>The group is changing all the time just now. Please try again in a moment.</source>
        <translation>Die Gruppe ändert sich gerade ständig. Bitte versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>A group needs an admin: make somebody else one first.</source>
        <translation>Eine Gruppe braucht einen Admin: Mach zuerst jemand anderen dazu.</translation>
    </message>
    <message>
        <source>On this relay its operator invites people. Ask them for an invitation.</source>
        <translation>Auf diesem Relay lädt der Betreiber ein. Bitte ihn um eine Einladung.</translation>
    </message>
    <message>
        <source>You have invited many people lately. Try again in a few hours.</source>
        <translation>Du hast in letzter Zeit viele eingeladen. Versuch es in ein paar Stunden wieder.</translation>
    </message>
    <message>
        <source>This relay is older, and only its operator can invite people.</source>
        <translation>Dieses Relay ist älter, und nur sein Betreiber kann einladen.</translation>
    </message>
    <message>
        <source>No link can be made to this relay.</source>
        <translation>Zu diesem Relay lässt sich kein Link erstellen.</translation>
    </message>
    <message>
        <source>A passphrase has 6 characters or more.</source>
        <translation>Eine Passphrase hat mindestens 6 Zeichen.</translation>
    </message>
    <message>
        <source>That is not the passphrase.</source>
        <translation>Das ist nicht die Passphrase.</translation>
    </message>
    <message>
        <source>This computer has not enough memory for that at the moment.</source>
        <translation>Dieser Computer hat dafür gerade nicht genug Speicher.</translation>
    </message>
    <message>
        <source>It could not be stored on this computer. Is the disk full?</source>
        <translation>Es konnte auf diesem Computer nicht gespeichert werden. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>This is no link that Porchlight knows. Ask for it again, and copy all of it.</source>
        <translation>Diesen Link kennt Porchlight nicht. Bitte noch einmal darum und kopiere ihn ganz.</translation>
    </message>
    <message>
        <source>This link holds no invitation. Copy the whole link again.</source>
        <translation>Dieser Link enthält keine Einladung. Kopiere noch einmal den ganzen Link.</translation>
    </message>
    <message>
        <source>That is you: you are in the group anyway.</source>
        <translation>Das bist du: Du bist ohnehin in der Gruppe.</translation>
    </message>
    <message>
        <source>They are in the group already.</source>
        <translation>Die Person ist schon in der Gruppe.</translation>
    </message>
    <message>
        <source>The port of a proxy is a number from 1 to 65535.</source>
        <translation>Der Port eines Proxys ist eine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>A password needs a user.</source>
        <translation>Zu einem Passwort gehört ein Nutzer.</translation>
    </message>
    <message>
        <source>That is no address of a proxy.</source>
        <translation>Das ist keine Adresse eines Proxys.</translation>
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
        <translation>Porchlight-Notfall-Kit

Konto:    @%1
Relay:    %2
Erstellt: %3

    %4
    %5

Wenn du alle Geräte verlierst: Installiere Porchlight, melde dich mit Nutzername und
Passwort an, wähle „Ich habe mein Notfall-Kit“ und gib diese 32 Zeichen ein.
Leerzeichen, Striche und Großschreibung sind egal.

Es holt dein Konto zurück und wen du kennst, nicht deine Nachrichten.

Wer dieses Blatt und dein Passwort hat, hat dein Konto: Bewahre es auf, wo dein
Pass liegt. Ein neues Kit macht dieses wertlos.
</translation>
    </message>
    <message>
        <source>There is no folder for documents here. Copy the code, or write it down.</source>
        <translation>Hier gibt es keinen Ordner für Dokumente. Kopiere den Code oder schreib ihn auf.</translation>
    </message>
    <message>
        <source>It could not be saved in %1. Copy the code, or write it down.</source>
        <translation>Es konnte nicht in %1 gespeichert werden. Kopiere den Code oder schreib ihn auf.</translation>
    </message>
    <message>
        <source>A new account needs an invitation. Whoever runs the relay can give you one.</source>
        <translation>Ein neues Konto braucht eine Einladung. Der Betreiber des Relays kann dir eine geben.</translation>
    </message>
    <message>
        <source>This profile belongs to @%1. For someone else, start Porchlight with --profile and another name.</source>
        <translation>Dieses Profil gehört @%1. Für jemand anderen starte Porchlight mit --profile und einem anderen Namen.</translation>
    </message>
    <message>
        <source>The password is missing.</source>
        <translation>Das Passwort fehlt.</translation>
    </message>
    <message>
        <source>There is nothing to send yet.</source>
        <translation>Es gibt noch nichts zu senden.</translation>
    </message>
    <message>
        <source>This is too long for one message: it has %1, and %2 is the most. Please send it in parts.</source>
        <translation>Das ist zu lang für eine Nachricht: Sie hat %1, und höchstens %2 sind möglich. Bitte sende sie in Teilen.</translation>
    </message>
    <message>
        <source>Keys are kept in the system&apos;s keyring.</source>
        <translation>Schlüssel liegen im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Keys are kept in a file beside the messages: whoever can read this computer&apos;s disk can read them.</source>
        <translation>Schlüssel liegen in einer Datei neben den Nachrichten: Wer die Festplatte dieses Computers lesen kann, kann sie lesen.</translation>
    </message>
    <message>
        <source>The relay cannot be reached: it is not running.</source>
        <translation>Das Relay ist nicht erreichbar: Es läuft nicht.</translation>
    </message>
    <message>
        <source>There is no computer of the relay&apos;s name.</source>
        <translation>Es gibt keinen Computer mit dem Namen des Relays.</translation>
    </message>
    <message>
        <source>There is no network.</source>
        <translation>Es gibt kein Netz.</translation>
    </message>
    <message>
        <source>This computer does not allow the connection.</source>
        <translation>Dieser Computer erlaubt die Verbindung nicht.</translation>
    </message>
    <message>
        <source>This computer has no connections left.</source>
        <translation>Dieser Computer hat keine Verbindungen mehr frei.</translation>
    </message>
    <message>
        <source>What answers there does not encrypt as Porchlight needs it (TLS 1.3).</source>
        <translation>Was dort antwortet, verschlüsselt nicht so, wie Porchlight es braucht (TLS 1.3).</translation>
    </message>
    <message>
        <source>The proxy cannot be reached: it is not running.</source>
        <translation>Der Proxy ist nicht erreichbar: Er läuft nicht.</translation>
    </message>
    <message>
        <source>There is no computer of the proxy&apos;s name.</source>
        <translation>Es gibt keinen Computer mit dem Namen des Proxys.</translation>
    </message>
    <message>
        <source>The proxy does not answer.</source>
        <translation>Der Proxy antwortet nicht.</translation>
    </message>
    <message>
        <source>The proxy wants a user and a password, or others than it was given.</source>
        <translation>Der Proxy will Nutzer und Passwort, oder andere, als er bekommen hat.</translation>
    </message>
    <message>
        <source>What answers in the proxy&apos;s place is no proxy of that kind.</source>
        <translation>Was an der Stelle des Proxys antwortet, ist kein Proxy dieser Art.</translation>
    </message>
    <message>
        <source>The proxy answers, but the relay cannot be reached through it.</source>
        <translation>Der Proxy antwortet, aber das Relay ist über ihn nicht erreichbar.</translation>
    </message>
    <message>
        <source>The connection through the proxy was lost before the relay answered.</source>
        <translation>Die Verbindung über den Proxy riss ab, bevor das Relay antwortete.</translation>
    </message>
    <message>
        <source>The relay is going down for a while.</source>
        <translation>Das Relay ist für eine Weile nicht da.</translation>
    </message>
    <message>
        <source>The relay and this version of Porchlight do not understand each other.</source>
        <translation>Das Relay und diese Version von Porchlight verstehen einander nicht.</translation>
    </message>
    <message>
        <source>The relay refused the connection.</source>
        <translation>Das Relay hat die Verbindung abgelehnt.</translation>
    </message>
    <message>
        <source>A message was larger than the relay and Porchlight have agreed on.</source>
        <translation>Eine Nachricht war größer, als zwischen Relay und Porchlight vereinbart ist.</translation>
    </message>
    <message>
        <source>This could not be stored on this computer. Is the disk full?</source>
        <translation>Das konnte auf diesem Computer nicht gespeichert werden. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>Nothing can be stored on this computer. Is the disk full?</source>
        <translation>Auf diesem Computer kann nichts gespeichert werden. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>This profile was signed in anew.</source>
        <translation>Dieses Profil wurde neu angemeldet.</translation>
    </message>
    <message>
        <source>The relay&apos;s certificate has expired, or this computer&apos;s clock is wrong.</source>
        <translation>Das Zertifikat des Relays ist abgelaufen, oder die Uhr dieses Computers geht falsch.</translation>
    </message>
    <message>
        <source>The relay&apos;s certificate is not valid yet: is this computer&apos;s clock right?</source>
        <translation>Das Zertifikat des Relays gilt noch nicht: Geht die Uhr dieses Computers richtig?</translation>
    </message>
    <message>
        <source>The certificate that was shown is of another name than the relay&apos;s.</source>
        <translation>Das gezeigte Zertifikat lautet auf einen anderen Namen als den des Relays.</translation>
    </message>
    <message>
        <source>The certificate that was shown is of nobody whom this computer trusts. A relay with a key of its own needs the whole invitation link, with the part behind the #.</source>
        <translation>Das gezeigte Zertifikat ist von niemandem, dem dieser Computer vertraut. Ein Relay mit eigenem Schlüssel braucht den ganzen Einladungslink, mit dem Teil hinter dem #.</translation>
    </message>
    <message>
        <source>This is not the relay you joined. What answers there has another key: somebody may be in between, or the relay was set up anew. Nothing was sent. If whoever runs it tells you that it has a new key, paste their new invitation link.</source>
        <translation>Das ist nicht das Relay, dem du beigetreten bist. Was dort antwortet, hat einen anderen Schlüssel: Vielleicht ist jemand dazwischen, oder das Relay wurde neu aufgesetzt. Nichts wurde gesendet. Wenn der Betreiber dir sagt, dass es einen neuen Schlüssel hat, füge seinen neuen Einladungslink ein.</translation>
    </message>
    <message>
        <source>What answers there is no relay that this version of Porchlight understands.</source>
        <translation>Was dort antwortet, ist kein Relay, das diese Version von Porchlight versteht.</translation>
    </message>
    <message>
        <source>The relay has closed the connection.</source>
        <translation>Das Relay hat die Verbindung geschlossen.</translation>
    </message>
    <message>
        <source>The sign-in could not be stored on this computer. Is the disk full?</source>
        <translation>Die Anmeldung konnte auf diesem Computer nicht gespeichert werden. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>This profile holds the messages of another account. Start Porchlight with a profile of its own for this one.</source>
        <translation>Dieses Profil enthält die Nachrichten eines anderen Kontos. Starte Porchlight für dieses mit einem eigenen Profil.</translation>
    </message>
    <message>
        <source>The way to the relay was changed in the settings.</source>
        <translation>Der Weg zum Relay wurde in den Einstellungen geändert.</translation>
    </message>
    <message>
        <source>The proxy does not answer, or the relay behind it does not.</source>
        <translation>Der Proxy antwortet nicht, oder das Relay dahinter antwortet nicht.</translation>
    </message>
    <message>
        <source>This is no address of a relay. Paste the invitation link that you were given.</source>
        <translation>Das ist keine Adresse eines Relays. Füge den Einladungslink ein, den du bekommen hast.</translation>
    </message>
    <message>
        <source>The connection would not be encrypted. ws:// reaches only a relay on this computer, such as ws://127.0.0.1.</source>
        <translation>Die Verbindung wäre nicht verschlüsselt. ws:// erreicht nur ein Relay auf diesem Computer, etwa ws://127.0.0.1.</translation>
    </message>
    <message>
        <source>The end of the link, behind the #, is damaged or of a newer version. Copy the whole link again.</source>
        <translation>Das Ende des Links, hinter dem #, ist beschädigt oder von einer neueren Version. Kopiere noch einmal den ganzen Link.</translation>
    </message>
    <message>
        <source>The address of the relay is missing.</source>
        <translation>Die Adresse des Relays fehlt.</translation>
    </message>
    <message>
        <source>The address of a relay begins with porchlight://.</source>
        <translation>Die Adresse eines Relays beginnt mit porchlight://.</translation>
    </message>
    <message>
        <source>The relay is busy. Please try again in a moment.</source>
        <translation>Das Relay hat viel zu tun. Bitte versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Too many attempts. Please wait a little.</source>
        <translation>Zu viele Versuche. Bitte warte ein wenig.</translation>
    </message>
    <message>
        <source>The relay&apos;s disk is full.</source>
        <translation>Die Festplatte des Relays ist voll.</translation>
    </message>
    <message>
        <source>The relay is restarting.</source>
        <translation>Das Relay startet neu.</translation>
    </message>
    <message>
        <source>The conversation changed in the meantime.</source>
        <translation>Die Unterhaltung hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>A message before this one is missing at the relay.</source>
        <translation>Dem Relay fehlt eine Nachricht vor dieser.</translation>
    </message>
    <message>
        <source>They have not accepted your first messages yet.</source>
        <translation>Deine ersten Nachrichten wurden noch nicht angenommen.</translation>
    </message>
    <message>
        <source>The list of devices has changed meanwhile.</source>
        <translation>Die Liste der Geräte hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>They cannot be written to yet: their app has made no keys.</source>
        <translation>Die Person kann noch keine Nachrichten bekommen: Ihre App hat keine Schlüssel erzeugt.</translation>
    </message>
    <message>
        <source>This device waits to be linked by another one.</source>
        <translation>Dieses Gerät wartet darauf, von einem anderen gekoppelt zu werden.</translation>
    </message>
    <message>
        <source>The relay has no more room for what your devices exchange.</source>
        <translation>Das Relay hat keinen Platz mehr für das, was deine Geräte austauschen.</translation>
    </message>
    <message>
        <source>The group has changed meanwhile.</source>
        <translation>Die Gruppe hat sich inzwischen geändert.</translation>
    </message>
    <message>
        <source>The relay could not understand the request.</source>
        <translation>Das Relay konnte die Anfrage nicht verstehen.</translation>
    </message>
    <message>
        <source>The message is too large.</source>
        <translation>Die Nachricht ist zu groß.</translation>
    </message>
    <message>
        <source>The relay does not support this.</source>
        <translation>Das Relay unterstützt das nicht.</translation>
    </message>
    <message>
        <source>Nobody here has that handle.</source>
        <translation>Niemand hier hat diesen Nutzernamen.</translation>
    </message>
    <message>
        <source>That handle is taken.</source>
        <translation>Dieser Nutzername ist vergeben.</translation>
    </message>
    <message>
        <source>A handle has 2 to 32 letters, digits, dots, dashes or underscores, and begins with a letter.</source>
        <translation>Ein Nutzername hat 2 bis 32 Buchstaben, Ziffern, Punkte, Striche oder Unterstriche und beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>A password needs at least 8 characters, at most 256.</source>
        <translation>Ein Passwort braucht mindestens 8 und höchstens 256 Zeichen.</translation>
    </message>
    <message>
        <source>The invitation is unknown, expired or used up.</source>
        <translation>Die Einladung ist unbekannt, abgelaufen oder aufgebraucht.</translation>
    </message>
    <message>
        <source>You are not a member of this conversation.</source>
        <translation>Du bist kein Mitglied dieser Unterhaltung.</translation>
    </message>
    <message>
        <source>The relay has another message under this number.</source>
        <translation>Das Relay hat unter dieser Nummer eine andere Nachricht.</translation>
    </message>
    <message>
        <source>A message can be deleted for everyone within 48 hours only.</source>
        <translation>Eine Nachricht lässt sich nur innerhalb von 48 Stunden für alle löschen.</translation>
    </message>
    <message>
        <source>Only its author can delete a message for everyone.</source>
        <translation>Für alle löschen kann eine Nachricht nur, wer sie geschrieben hat.</translation>
    </message>
    <message>
        <source>There is no such message.</source>
        <translation>Diese Nachricht gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such device.</source>
        <translation>Dieses Gerät gibt es nicht.</translation>
    </message>
    <message>
        <source>The list of devices is not signed as it must be.</source>
        <translation>Die Liste der Geräte ist nicht so signiert, wie sie sein muss.</translation>
    </message>
    <message>
        <source>The relay does not have this any more.</source>
        <translation>Das Relay hat das nicht mehr.</translation>
    </message>
    <message>
        <source>This is not allowed to you.</source>
        <translation>Das darfst du nicht.</translation>
    </message>
    <message>
        <source>The group is full.</source>
        <translation>Die Gruppe ist voll.</translation>
    </message>
    <message>
        <source>The change of the group is not signed as it must be.</source>
        <translation>Die Änderung der Gruppe ist nicht so signiert, wie sie sein muss.</translation>
    </message>
    <message>
        <source>There is no such person here.</source>
        <translation>Diese Person gibt es hier nicht.</translation>
    </message>
    <message>
        <source>What is reported is not what the message said.</source>
        <translation>Was gemeldet wird, ist nicht, was in der Nachricht stand.</translation>
    </message>
    <message>
        <source>This is not the code of the account&apos;s recovery kit.</source>
        <translation>Das ist nicht der Code des Notfall-Kits dieses Kontos.</translation>
    </message>
    <message>
        <source>The relay has no such recovery kit.</source>
        <translation>Das Relay hat kein solches Notfall-Kit.</translation>
    </message>
    <message>
        <source>Please sign in.</source>
        <translation>Bitte melde dich an.</translation>
    </message>
    <message>
        <source>Handle or password is wrong.</source>
        <translation>Nutzername oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>This device is no longer signed in.</source>
        <translation>Dieses Gerät ist nicht mehr angemeldet.</translation>
    </message>
    <message>
        <source>This profile seems to be in use in two places. Please sign in again.</source>
        <translation>Dieses Profil scheint an zwei Stellen benutzt zu werden. Bitte melde dich wieder an.</translation>
    </message>
    <message>
        <source>This device connected a second time.</source>
        <translation>Dieses Gerät hat sich ein zweites Mal verbunden.</translation>
    </message>
    <message>
        <source>The relay gave an answer this version does not know.</source>
        <translation>Das Relay gab eine Antwort, die diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>Als gelesen markieren</translation>
    </message>
    <message>
        <source>The file for the start at login cannot be changed.</source>
        <translation>Die Datei für den Start bei der Anmeldung lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>The relay on this computer does not get ready. Try again in a moment.</source>
        <translation>Das Relay auf diesem Computer wird nicht bereit. Versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, %1, could not be started.</source>
        <translation>Das Programm des Relays, %1, konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The relay on this computer found no port that is free.</source>
        <translation>Das Relay auf diesem Computer hat keinen freien Port gefunden.</translation>
    </message>
    <message>
        <source>The relay on this computer has ended without a word.</source>
        <translation>Das Relay auf diesem Computer hat sich wortlos beendet.</translation>
    </message>
    <message>
        <source>The relay on this computer did not start: %1</source>
        <translation>Das Relay auf diesem Computer ist nicht gestartet: %1</translation>
    </message>
    <message>
        <source>The relay on this computer gives no invitation. Try again in a moment.</source>
        <translation>Das Relay auf diesem Computer gibt keine Einladung. Versuch es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The relay on this computer gives no invitation: %1</source>
        <translation>Das Relay auf diesem Computer gibt keine Einladung: %1</translation>
    </message>
    <message>
        <source>In the demo the key to what is secret is in memory alone.</source>
        <translation>In der Vorführung liegt der Schlüssel zu allem Geheimen nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>The relay&apos;s program, porchlight-relay, is not on this computer any more.</source>
        <translation>Das Programm des Relays, porchlight-relay, ist nicht mehr auf diesem Computer.</translation>
    </message>
    <message>
        <source>The relay on this computer has ended by itself.</source>
        <translation>Das Relay auf diesem Computer hat sich von selbst beendet.</translation>
    </message>
    <message>
        <source>%1, for %2</source>
        <translation>%1, für %2</translation>
    </message>
    <message>
        <source>There is no profile %1 on this computer any more.</source>
        <translation>Das Profil %1 gibt es auf diesem Computer nicht mehr.</translation>
    </message>
    <message>
        <source>It is open in another window.</source>
        <translation>Es ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be written.</source>
        <translation>In den Ordner %1 kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>This account is open in another window, which does not answer.</source>
        <translation>Dieses Konto ist in einem anderen Fenster offen, das nicht antwortet.</translation>
    </message>
    <message>
        <source>The list of your accounts cannot be written. Is the disk full?</source>
        <translation>Die Liste deiner Konten kann nicht geschrieben werden. Ist die Festplatte voll?</translation>
    </message>
    <message>
        <source>Not all that this computer has of the account could be deleted: see %1.</source>
        <translation>Nicht alles, was dieser Computer von dem Konto hat, konnte gelöscht werden: siehe %1.</translation>
    </message>
    <message>
        <source>What is stored could not be measured.</source>
        <translation>Was gespeichert ist, konnte nicht gemessen werden.</translation>
    </message>
    <message>
        <source>That needs more room on the disk for a moment than there is. Nothing was lost.</source>
        <translation>Das braucht für einen Moment mehr Platz auf der Festplatte, als da ist. Nichts ging verloren.</translation>
    </message>
    <message>
        <source>A newer Porchlight has written the list of your accounts. This one leaves it as it is, and shows the first account.</source>
        <translation>Ein neueres Porchlight hat die Liste deiner Konten geschrieben. Dieses lässt sie, wie sie ist, und zeigt das erste Konto.</translation>
    </message>
    <message>
        <source>The list of your accounts is damaged, so only the first one is shown. Nothing of the others was deleted.</source>
        <translation>Die Liste deiner Konten ist beschädigt, deshalb wird nur das erste gezeigt. Von den anderen wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Some of the list of your accounts is not known here, and was left as it is.</source>
        <translation>Einiges in der Liste deiner Konten ist hier nicht bekannt und blieb, wie es ist.</translation>
    </message>
</context>
<context>
    <name>SettingsPopup</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Whom you write with sees your picture and what you say about yourself. The relay sees neither.</source>
        <translation>Wem du schreibst, der sieht dein Bild und was du über dich sagst. Das Relay sieht beides nicht.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Dein Name</translation>
    </message>
    <message>
        <source>People see it beside your handle, @%1.</source>
        <translation>Andere sehen ihn neben deinem Nutzernamen, @%1.</translation>
    </message>
    <message>
        <source>About you</source>
        <translation>Über dich</translation>
    </message>
    <message>
        <source>One line; may be empty.</source>
        <translation>Eine Zeile; darf leer sein.</translation>
    </message>
    <message>
        <source>Your devices …</source>
        <translation>Deine Geräte …</translation>
    </message>
    <message>
        <source>Privacy …</source>
        <translation>Privatsphäre …</translation>
    </message>
    <message>
        <source>What the relay can see …</source>
        <translation>Was das Relay sehen kann …</translation>
    </message>
    <message>
        <source>Change password …</source>
        <translation>Passwort ändern …</translation>
    </message>
    <message>
        <source>Take your messages along …</source>
        <translation>Nachrichten mitnehmen …</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Delete account …</source>
        <translation>Konto löschen …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Notifications …</source>
        <translation>Benachrichtigungen …</translation>
    </message>
    <message>
        <source>Lock …</source>
        <translation>Sperre …</translation>
    </message>
    <message>
        <source>Window and start …</source>
        <translation>Fenster und Start …</translation>
    </message>
    <message>
        <source>Connection …</source>
        <translation>Verbindung …</translation>
    </message>
    <message>
        <source>Spelling …</source>
        <translation>Rechtschreibung …</translation>
    </message>
    <message>
        <source>Storage …</source>
        <translation>Speicher …</translation>
    </message>
    <message>
        <source>Accounts …</source>
        <translation>Konten …</translation>
    </message>
    <message>
        <source>Add an account …</source>
        <translation>Konto hinzufügen …</translation>
    </message>
</context>
<context>
    <name>ShortcutsPopup</name>
    <message>
        <source>New conversation</source>
        <translation>Neue Unterhaltung</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>Neue Gruppe</translation>
    </message>
    <message>
        <source>Mention a member of the group</source>
        <translation>Ein Mitglied der Gruppe erwähnen</translation>
    </message>
    <message>
        <source>Previous and next conversation</source>
        <translation>Vorige und nächste Unterhaltung</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>New line</source>
        <translation>Neue Zeile</translation>
    </message>
    <message>
        <source>Walk through a list</source>
        <translation>Durch eine Liste gehen</translation>
    </message>
    <message>
        <source>Copy the message or the selected words</source>
        <translation>Nachricht oder markierte Wörter kopieren</translation>
    </message>
    <message>
        <source>What can be done with the message</source>
        <translation>Was man mit der Nachricht tun kann</translation>
    </message>
    <message>
        <source>The way of your message</source>
        <translation>Der Weg deiner Nachricht</translation>
    </message>
    <message>
        <source>To the newest message</source>
        <translation>Zur neuesten Nachricht</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Close, or back to the conversations</source>
        <translation>Schließen oder zurück zu den Unterhaltungen</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Diese Liste</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Bold, italic</source>
        <translation>Fett, kursiv</translation>
    </message>
    <message>
        <source>Struck out, code</source>
        <translation>Durchgestrichen, Code</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>Emoji</translation>
    </message>
    <message>
        <source>Lock, if there is a passphrase</source>
        <translation>Sperren, wenn es eine Passphrase gibt</translation>
    </message>
    <message>
        <source>Look for a message of this conversation</source>
        <translation>In dieser Unterhaltung nach einer Nachricht suchen</translation>
    </message>
    <message>
        <source>Look for a message anywhere</source>
        <translation>Überall nach einer Nachricht suchen</translation>
    </message>
    <message>
        <source>Go to a conversation, or do anything</source>
        <translation>Zu einer Unterhaltung gehen oder irgendetwas tun</translation>
    </message>
    <message>
        <source>This conversation in a window of its own</source>
        <translation>Diese Unterhaltung in eigenem Fenster</translation>
    </message>
    <message>
        <source>Close such a window</source>
        <translation>Ein solches Fenster schließen</translation>
    </message>
    <message>
        <source>The first to the ninth account, if there are several</source>
        <translation>Das erste bis neunte Konto, wenn es mehrere gibt</translation>
    </message>
</context>
<context>
    <name>SixDigits</name>
    <message>
        <source>The digits: %1, %2</source>
        <translation>Die Ziffern: %1, %2</translation>
    </message>
</context>
<context>
    <name>SpellingPopup</name>
    <message>
        <source>Spelling</source>
        <translation>Rechtschreibung</translation>
    </message>
    <message>
        <source>Check spelling while I write</source>
        <translation>Rechtschreibung beim Schreiben prüfen</translation>
    </message>
    <message>
        <source>On this computer alone: nobody is asked, and nothing of it is kept.</source>
        <translation>Nur auf diesem Computer: niemand wird gefragt, und nichts davon wird aufgehoben.</translation>
    </message>
    <message>
        <source>It knows the words of: %1.</source>
        <translation>Bekannt sind die Wörter von: %1.</translation>
    </message>
    <message>
        <source>There are no words of any language on this computer. On Debian they come with the package %1.</source>
        <translation>Auf diesem Computer gibt es von keiner Sprache die Wörter. Unter Debian kommen sie mit dem Paket %1.</translation>
    </message>
    <message>
        <source>There are no words of the language of this window. On Debian they come with the package %1; or choose another language.</source>
        <translation>Von der Sprache dieses Fensters gibt es keine Wörter. Unter Debian kommen sie mit dem Paket %1; oder wähle eine andere Sprache.</translation>
    </message>
    <message>
        <source>Languages you write</source>
        <translation>Sprachen, die du schreibst</translation>
    </message>
    <message>
        <source>A word is right when one of them knows it. With none chosen it is the language of this window.</source>
        <translation>Ein Wort ist richtig, wenn eine davon es kennt. Ist keine gewählt, gilt die Sprache dieses Fensters.</translation>
    </message>
    <message>
        <source>Your own words</source>
        <translation>Deine eigenen Wörter</translation>
    </message>
    <message>
        <source>Forget “%1”</source>
        <translation>„%1“ vergessen</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>Spoken</name>
    <message>
        <source>not available now</source>
        <translation>zurzeit nicht verfügbar</translation>
    </message>
</context>
<context>
    <name>StartPopup</name>
    <message>
        <source>Window and start</source>
        <translation>Fenster und Start</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>Starten, wenn ich mich anmelde</translation>
    </message>
    <message>
        <source>Behind its icon in the tray, or minimised where there is none.</source>
        <translation>Hinter seinem Symbol im Infobereich, oder minimiert, wo es keinen gibt.</translation>
    </message>
    <message>
        <source>Icon in the tray</source>
        <translation>Symbol im Infobereich</translation>
    </message>
    <message>
        <source>This desktop has no tray at the moment.</source>
        <translation>Dieser Desktop hat im Moment keinen Infobereich.</translation>
    </message>
    <message>
        <source>Closing the window leaves Porchlight running</source>
        <translation>Nach dem Schließen des Fensters läuft Porchlight weiter</translation>
    </message>
    <message>
        <source>Its icon brings the window back.</source>
        <translation>Sein Symbol bringt das Fenster zurück.</translation>
    </message>
    <message>
        <source>Only while its icon is there: else closing the window ends Porchlight.</source>
        <translation>Nur solange sein Symbol da ist: Sonst beendet das Schließen des Fensters Porchlight.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
</context>
<context>
    <name>StoragePopup</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Index of the search</source>
        <translation>Index der Suche</translation>
    </message>
    <message>
        <source>Pictures of people and groups</source>
        <translation>Bilder von Personen und Gruppen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Everything else</source>
        <translation>Alles andere</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>%1 on this device</source>
        <translation>%1 auf diesem Gerät</translation>
    </message>
    <message>
        <source>Measuring …</source>
        <translation>Wird gemessen …</translation>
    </message>
    <message>
        <source>Largest conversations</source>
        <translation>Größte Unterhaltungen</translation>
    </message>
    <message>
        <source>Clearing …</source>
        <translation>Wird geleert …</translation>
    </message>
    <message>
        <source>Giving room back …</source>
        <translation>Platz wird zurückgegeben …</translation>
    </message>
    <message>
        <source>Making the index …</source>
        <translation>Index wird angelegt …</translation>
    </message>
    <message>
        <source>How much is done</source>
        <translation>Wie viel getan ist</translation>
    </message>
    <message>
        <source>Give room back</source>
        <translation>Platz zurückgeben</translation>
    </message>
    <message>
        <source>There is no room that is held and not used.</source>
        <translation>Es wird kein Platz gehalten, der nicht gebraucht wird.</translation>
    </message>
    <message>
        <source>Make the index anew</source>
        <translation>Index neu anlegen</translation>
    </message>
    <message>
        <source>For when the search does not find what is there. Until it is done, some is not found.</source>
        <translation>Wenn die Suche nicht findet, was da ist. Bis es fertig ist, wird manches nicht gefunden.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 are held and not used. Nothing is lost by giving them back. It may take a moment, in which new messages wait.</source>
        <translation>%1 werden gehalten und nicht gebraucht. Beim Zurückgeben geht nichts verloren. Es kann einen Moment dauern, in dem neue Nachrichten warten.</translation>
    </message>
</context>
<context>
    <name>StorageRow</name>
    <message numerus="yes">
        <source>%1 in %Ln messages</source>
        <translation>
            <numerusform>%1 in %Ln Nachricht</numerusform>
            <numerusform>%1 in %Ln Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear …</source>
        <translation>Leeren …</translation>
    </message>
    <message>
        <source>What was said there up to now goes from this device, and does not come back to it. Your other devices and the others keep it, and the conversation goes on. What is still to be sent stays. What you sent in the last seven days is kept for so long, in case the relay has to be set up again.</source>
        <translation>Was dort bis jetzt gesagt wurde, verschwindet von diesem Gerät und kommt nicht zurück. Deine anderen Geräte und die anderen behalten es, und die Unterhaltung geht weiter. Was noch zu senden ist, bleibt. Was du in den letzten sieben Tagen gesendet hast, wird so lange aufgehoben, falls das Relay neu eingerichtet werden muss.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Clear on this device</source>
        <translation>Auf diesem Gerät leeren</translation>
    </message>
</context>
<context>
    <name>ThemeSheet</name>
    <message>
        <source>“%1” is true or false.</source>
        <translation>„%1“ ist true oder false.</translation>
    </message>
    <message>
        <source>“%1” is a short text.</source>
        <translation>„%1“ ist ein kurzer Text.</translation>
    </message>
    <message>
        <source>“%1” is a list of names with their values, at most %2.</source>
        <translation>„%1“ ist eine Liste von Namen mit ihren Werten, höchstens %2.</translation>
    </message>
    <message>
        <source>“%1” in “%2” is no name: letters, then digits.</source>
        <translation>„%1“ in „%2“ ist kein Name: Buchstaben, dann Ziffern.</translation>
    </message>
    <message>
        <source>“%1” takes the name of a colour; colours as numbers stand in “palette”.</source>
        <translation>„%1“ nimmt den Namen einer Farbe; Farben als Zahlen stehen in „palette“.</translation>
    </message>
    <message>
        <source>A theme has at most %1 KB.</source>
        <translation>Ein Design hat höchstens %1 KB.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>“%1” is no colour: #RRGGBB, or #AARRGGBB with how opaque it is.</source>
        <translation>„%1“ ist keine Farbe: #RRGGBB, oder #AARRGGBB mit der Deckkraft.</translation>
    </message>
    <message>
        <source>“%1” is a whole number from 0 to %2.</source>
        <translation>„%1“ ist eine ganze Zahl von 0 bis %2.</translation>
    </message>
</context>
<context>
    <name>TimelineHeader</name>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>typing…</source>
        <translation>schreibt …</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>away</source>
        <translation>abwesend</translation>
    </message>
    <message>
        <source>last seen %1</source>
        <translation>zuletzt gesehen: %1</translation>
    </message>
    <message>
        <source>Back to the conversations</source>
        <translation>Zurück zu den Unterhaltungen</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Notizen an dich selbst</translation>
    </message>
    <message>
        <source>About the group</source>
        <translation>Über die Gruppe</translation>
    </message>
    <message>
        <source>About this person</source>
        <translation>Über diese Person</translation>
    </message>
    <message>
        <source>Safety number</source>
        <translation>Sicherheitsnummer</translation>
    </message>
    <message>
        <source>Muted; for how long</source>
        <translation>Stumm; wie lange</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stummschalten</translation>
    </message>
    <message>
        <source>Open in its own window (Ctrl+Shift+O)</source>
        <translation>In eigenem Fenster öffnen (Strg+Umschalt+O)</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>Porchlight: %Ln unread</source>
        <translation>
            <numerusform>Porchlight: %Ln ungelesene</numerusform>
            <numerusform>Porchlight: %Ln ungelesene</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Not quiet any more</source>
        <translation>Ruhe beenden</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Eine Stunde Ruhe</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>TryHere</name>
    <message>
        <source>Try it on this computer: its relay is not installed</source>
        <translation>Auf diesem Computer ausprobieren: Das Relay dafür ist nicht installiert</translation>
    </message>
    <message>
        <source>The relay on this computer is getting ready …</source>
        <translation>Das Relay auf diesem Computer macht sich bereit …</translation>
    </message>
    <message>
        <source>Try it on this computer</source>
        <translation>Auf diesem Computer ausprobieren</translation>
    </message>
    <message>
        <source>Install porchlight-relay, or ask somebody for an invitation.</source>
        <translation>Installiere porchlight-relay oder bitte jemanden um eine Einladung.</translation>
    </message>
    <message>
        <source>It runs, and its invitation stands above. Choose a handle and a password.</source>
        <translation>Es läuft, und seine Einladung steht oben. Wähle einen Nutzernamen und ein Passwort.</translation>
    </message>
    <message>
        <source>No invitation? A relay starts for this computer alone. It runs while Porchlight does.</source>
        <translation>Keine Einladung? Ein Relay startet nur für diesen Computer. Es läuft, solange Porchlight läuft.</translation>
    </message>
</context>
<context>
    <name>UnreadDivider</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln neue</numerusform>
            <numerusform>%Ln neue</numerusform>
        </translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>VerifiedMark</name>
    <message>
        <source>safety number verified</source>
        <translation>Sicherheitsnummer geprüft</translation>
    </message>
</context>
<context>
    <name>WhichAccountPopup</name>
    <message>
        <source>Which account?</source>
        <translation>Welches Konto?</translation>
    </message>
    <message>
        <source>The link leads into a group on %1, where you have several accounts.</source>
        <translation>Der Link führt in eine Gruppe auf %1, wo du mehrere Konten hast.</translation>
    </message>
    <message>
        <source>Which of them is to write to @%1? On another relay the same handle can be somebody else.</source>
        <translation>Welches soll an @%1 schreiben? Auf einem anderen Relay kann derselbe Nutzername jemand anderes sein.</translation>
    </message>
    <message>
        <source>None of them</source>
        <translation>Keines davon</translation>
    </message>
</context>
<context>
    <name>porchlight::models::ConversationListModel</name>
    <message>
        <source>Message deleted</source>
        <translation>Nachricht gelöscht</translation>
    </message>
    <message>
        <source>A message from a newer version of Porchlight</source>
        <translation>Eine Nachricht einer neueren Version von Porchlight</translation>
    </message>
    <message>
        <source>A message that cannot be read</source>
        <translation>Eine Nachricht, die nicht gelesen werden kann</translation>
    </message>
    <message>
        <source>A message that was damaged on a disk</source>
        <translation>Eine Nachricht, die auf einer Festplatte beschädigt wurde</translation>
    </message>
    <message>
        <source>A message that could not be opened, and was put aside</source>
        <translation>Eine Nachricht, die sich nicht öffnen ließ und beiseitegelegt wurde</translation>
    </message>
    <message>
        <source>A message whose key is on its way</source>
        <translation>Eine Nachricht, deren Schlüssel unterwegs ist</translation>
    </message>
    <message>
        <source>A message whose key never came</source>
        <translation>Eine Nachricht, deren Schlüssel nie kam</translation>
    </message>
    <message>
        <source>A message that is no longer on the relay</source>
        <translation>Eine Nachricht, die nicht mehr auf dem Relay ist</translation>
    </message>
    <message>
        <source>Notes to self</source>
        <translation>Notizen an dich</translation>
    </message>
    <message>
        <source>A group without a name</source>
        <translation>Eine Gruppe ohne Namen</translation>
    </message>
    <message>
        <source>Someone</source>
        <translation>Jemand</translation>
    </message>
</context>
<context>
    <name>porchlight::models::GroupPins</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>porchlight::models::MessageActions</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>porchlight::models::SearchPeople</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>porchlight::models::TimelineModel</name>
    <message>
        <source>You</source>
        <translation>Du</translation>
    </message>
</context>
<context>
    <name>porchlight::storybook::ThemeEditor</name>
    <message>
        <source>A value is a name, a number, or a colour as #RRGGBB.</source>
        <translation>Ein Wert ist ein Name, eine Zahl oder eine Farbe als #RRGGBB.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
</context>
<context>
    <name>porchlight::theme::ThemeBook</name>
    <message>
        <source>There is no theme “%1”.</source>
        <translation>Ein Design „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“base” is one of light, dark and contrast.</source>
        <translation>„base“ ist eines von light, dark und contrast.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nichts heißt „%1“.</translation>
    </message>
    <message>
        <source>The palette has no “%1”.</source>
        <translation>Die Palette hat kein „%1“.</translation>
    </message>
    <message>
        <source>“%1” has at least one colour.</source>
        <translation>„%1“ hat mindestens eine Farbe.</translation>
    </message>
    <message>
        <source>There is no colour “%1”.</source>
        <translation>Eine Farbe „%1“ gibt es nicht.</translation>
    </message>
</context>
</TS>
