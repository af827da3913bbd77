// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: RelayLine
//
// Which relay: one line, until it is the trouble.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 860

    HarbourWords { id: words }
    Specimen {
        what: "empty"
        RelayLine { Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        RelayLine { text: "wss://relay.harbour.example"; Layout.fillWidth: true }
    }
    Specimen {
        what: "unfolded"
        RelayLine { text: "wss://relay.harbour.example"; unfolded: true; Layout.fillWidth: true }
    }
    Specimen {
        what: "disabled"
        RelayLine { text: "wss://relay.harbour.example"; enabled: false; Layout.fillWidth: true }
    }
    Specimen {
        what: "error"
        RelayLine { text: "wss://relay.harbour.example"; error: "Nothing answers at this address."; Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        RelayLine { text: "wss://" + words.word + ".example:8440"; Layout.fillWidth: true }
        RelayLine { text: "wss://" + words.word; error: words.sentence; Layout.preferredWidth: 280 }
    }
}
