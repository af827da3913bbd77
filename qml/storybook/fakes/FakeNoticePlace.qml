// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What the encryption of a fake profile has noticed in one place.
import QtQuick

QtObject {
    id: root

    property string kind: ""
    property bool isBlocking: false
    property bool wasVerified: false
    property date time: new Date(NaN)
    property string deviceName: ""
    property var history: []
    property var troubles: ({})
    property int settled: 0
    readonly property StillTime still: StillTime {}

    function settle() {
        settled += 1
        kind = ""
        isBlocking = false
    }
    function raise(what, blocks) {
        isBlocking = blocks === true
        kind = what
        history = [{ kind: what, time: still.now(), detail: 3 }].concat(history)
    }
}
