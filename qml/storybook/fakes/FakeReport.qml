// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One message, to be shown to whoever runs the relay.
import QtQuick

QtObject {
    id: root

    property string words: ""
    property bool isProvable: false
    property bool isDone: false
    property bool isBusy: false
    property string error: ""
    property bool canProve: true
    property var calls: []

    function begin(key) {
        calls = calls.concat([["begin", key]])
        words = "Your boat is mine now."
        isProvable = canProve
    }
    function send(reason) { calls = calls.concat([["send", reason]]); isDone = true }
    function clear() { words = ""; isProvable = false; isDone = false; error = "" }
}
