// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: RecoveryTrouble
//
// Why the making or using of a recovery kit has ended.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 620

    component Trouble: RecoveryTrouble { Layout.fillWidth: true }

    HarbourWords { id: harbour }

    Specimen {
        what: "empty"
        Trouble { recovery: FakeRecovery {} }
    }
    Specimen {
        what: "full"
        Trouble { recovery: FakeRecovery { stage: "ended"; trouble: "unreachable" } }
        Trouble { recovery: FakeRecovery { stage: "ended"; trouble: "noMemory" } }
    }
    Specimen {
        what: "error"
        Trouble { recovery: FakeRecovery { stage: "ended"; trouble: "wrongCode" } }
        Trouble { recovery: FakeRecovery { stage: "ended"; trouble: "tampered" } }
    }
    Specimen {
        what: "extreme"
        Trouble { recovery: FakeRecovery { stage: "ended"; trouble: "tooOften"; minutesToWait: 99999 } Layout.maximumWidth: 300 }
        Trouble { recovery: FakeRecovery { stage: "ended"; trouble: "failed"; words: harbour.word + harbour.stacked } Layout.maximumWidth: 300 }
    }
}
