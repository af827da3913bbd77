// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Component: HistoryLine
//
// The history of the account on its way to this device.
import QtQuick
import QtQuick.Layouts
import Porchlight.Account
import ".."

Sheet {
    id: root

    windowHeight: 480

    component History: QtObject {
        property string stage: ""
        property real messages: 0
        readonly property bool isUnderWay: stage !== ""
    }

    Specimen {
        what: "empty"
        HistoryLine { history: History {} Layout.fillWidth: true }
    }
    Specimen {
        what: "full"
        HistoryLine { history: History { stage: "asking" } Layout.fillWidth: true }
        HistoryLine { history: History { stage: "waiting" } Layout.fillWidth: true }
        HistoryLine { history: History { stage: "coming" } Layout.fillWidth: true }
        HistoryLine { history: History { stage: "coming"; messages: 1234 } Layout.fillWidth: true }
    }
    Specimen {
        what: "extreme"
        HistoryLine { history: History { stage: "coming"; messages: 100000000 } Layout.preferredWidth: 200 }
    }
}
