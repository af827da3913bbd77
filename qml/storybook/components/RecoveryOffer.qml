// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: RecoveryOffer
//
// What to do against the day on which every device is lost.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."

Sheet {
    id: root

    windowHeight: 640

    component Recovery: QtObject {
        property bool isOffered: true
        function notNow() { isOffered = false }
    }

    Specimen {
        what: "empty"
        RecoveryOffer { recovery: Recovery { isOffered: false } Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        RecoveryOffer { recovery: Recovery {} Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        RecoveryOffer { recovery: Recovery {} Layout.preferredWidth: 220 }
    }
}
