// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: ConnectionBanner
//
// The relay is out of reach: why, and when it is tried again.
import QtQuick
import QtQuick.Layouts
import Porchlight.Views
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 1200

    component Connection: QtObject {
        property string state: "online"
        property string reason: ""
        property int retrySeconds: 0
        property string linkError: ""
        function tryNow() {}
        function useLink(text) { return false }
    }
    component Shown: ConnectionBanner {
        patienceMs: 0
        Layout.fillWidth: true
    }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        Shown { connection: Connection {} }
    }
    Specimen {
        what: "full"
        Shown { connection: Connection { state: "offline"; reason: "The relay does not answer."; retrySeconds: 12 } }
    }
    Specimen {
        what: "trying"
        Shown { connection: Connection { state: "connecting"; reason: "The relay does not answer." } }
    }
    Specimen {
        what: "error"
        Shown { connection: Connection { state: "stranger"; reason: "This is not the relay you joined. What answers there has another key." } }
        Shown { connection: Connection { state: "stranger"; reason: "This is not the relay you joined."; linkError: "This link is of another relay." } }
    }
    Specimen {
        what: "extreme"
        Shown { connection: Connection { state: "offline"; reason: words.name + words.word; retrySeconds: 99999 } }
        Shown { connection: Connection { state: "stranger"; reason: words.sentence; linkError: words.word } Layout.maximumWidth: 320 }
    }
}
