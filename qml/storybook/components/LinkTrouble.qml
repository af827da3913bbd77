// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: LinkTrouble
//
// Why a linking has ended.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."
import "../fakes"

Sheet {
    id: root

    windowHeight: 680

    component Trouble: LinkTrouble { Layout.fillWidth: true }

    HarbourWords { id: harbour }

    Specimen {
        what: "empty"
        Trouble { link: FakeLink {} }
    }
    Specimen {
        what: "full"
        Trouble { link: FakeLink { stage: "ended"; trouble: "stopped" } }
        Trouble { link: FakeLink { stage: "ended"; trouble: "timedOut" } }
    }
    Specimen {
        what: "error"
        Trouble { link: FakeLink { stage: "ended"; trouble: "differ" } }
        Trouble { link: FakeLink { stage: "ended"; trouble: "tampered" } }
        Trouble { link: FakeLink { stage: "ended"; trouble: "notAccepted" } }
    }
    Specimen {
        what: "extreme"
        Trouble { link: FakeLink { stage: "ended"; trouble: "failed"; words: harbour.name + harbour.word } Layout.maximumWidth: 300 }
    }
}
