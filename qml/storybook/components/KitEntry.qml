// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: KitEntry
//
// No other device is left: the code of the recovery kit.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 2000

    component Entry: KitEntry { Layout.fillWidth: true }

    HarbourWords { id: words }

    function arrange(window) {
        full.code.text = "7QK4-M2XW-PA9D-3HT6-RBV8-NCE5-JY2G-ZS4F"
        wrong.code.text = "7QK4-M2XW-PA9D-3HT6"
        extreme.code.text = words.families
    }

    Specimen {
        what: "empty"
        Entry { recovery: FakeRecovery {} }
    }
    Specimen {
        what: "full"
        Entry { id: full; isOpen: true; recovery: FakeRecovery {} }
    }
    Specimen {
        what: "working"
        Entry { isOpen: true; recovery: FakeRecovery { stage: "opening" } }
    }
    Specimen {
        what: "error"
        Entry { id: wrong; isOpen: true; recovery: FakeRecovery { stage: "ended"; trouble: "wrongCode" } }
        Entry { isOpen: true; isOnline: false; recovery: FakeRecovery { stage: "ended"; trouble: "tooOften"; minutesToWait: 14 } }
    }
    Specimen {
        what: "extreme"
        Entry { id: extreme; isOpen: true; recovery: FakeRecovery { stage: "ended"; trouble: "tooOften"; minutesToWait: 99999 } Layout.maximumWidth: 300 }
    }
}
