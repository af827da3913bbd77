// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: Field
//
// One line to fill in.
import QtQuick
import QtQuick.Layouts
import Porchlight.Controls
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1240

    HarbourWords { id: words }
    function arrange(window) {
        focused.focusInput()
    }

    Specimen {
        what: "empty"
        Field { Layout.fillWidth: true }
        Field { label: "Your name"; Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        Field { label: "Handle"; glyph: "at"; text: "liv"; help: "2 to 32 letters, digits, dots, dashes or underscores."; Layout.fillWidth: true }
        Field { label: "Type your handle to confirm"; glyph: "person"; prefix: "@"; text: "liv"; Layout.fillWidth: true }
    }
    Specimen {
        what: "with the keyboard"
        Field { id: focused; label: "Invitation"; glyph: "ticket"; text: "7QK4-M2XW"; Layout.fillWidth: true }
    }
    Specimen {
        what: "a secret, hidden and shown"
        Field { label: "Password"; glyph: "lock"; secret: true; text: "correct horse"; Layout.fillWidth: true }
        Field { label: "Password"; glyph: "lock"; secret: true; shown: true; text: "correct horse"; Layout.fillWidth: true }
    }
    Specimen {
        what: "disabled"
        Field { label: "Relay"; glyph: "home"; text: "wss://relay.harbour.example"; enabled: false; Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        Field { label: "Password"; glyph: "lock"; secret: true; text: "x"; help: "At least 8 characters."; error: "Handle or password is wrong."; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        Field { label: words.sentence; glyph: "person"; text: words.name + words.families; help: words.sentence; maximumLength: 4096; Layout.fillWidth: true }
        Field { label: words.word; glyph: "key"; text: words.arabic; error: words.word + " " + words.stacked; Layout.fillWidth: true }
    }
}
