// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: TryHere
//
// Without an invitation: a relay of one's own, on this computer.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 620

    component House: QtObject {
        property bool isThere: true
        property bool isBusy: false
        property string link: ""
        property string error: ""
        function open() {}
    }
    component Try: TryHere { Layout.fillWidth: true }

    HarbourWords { id: words }

    Specimen {
        what: "empty"
        Try { house: House { isThere: false } }
    }
    Specimen {
        what: "full"
        Try { house: House {} }
    }
    Specimen {
        what: "working, and ready"
        Try { house: House { isBusy: true } }
        Try { house: House { link: words.address } }
    }
    Specimen {
        what: "error"
        Try { house: House { error: "The relay on this computer does not start. Its folder cannot be written." } }
    }
    Specimen {
        what: "extreme"
        Try { house: House { error: words.sentence + words.word } Layout.maximumWidth: 280 }
    }
}
