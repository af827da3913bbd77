// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a fake profile takes along. A test or a page says how far it is.
import QtQuick

QtObject {
    property string stage: ""
    property string error: ""
    property real messages: 0
    property real share: 0
    property string path: ""
    property url folder: ""
    property url suggested: ""
    property var calls: []

    function start(parent) { calls = calls.concat([["start", String(parent)]]); stage = "running" }
    function cancel() { calls = calls.concat([["cancel"]]); stage = "stopping" }
    function clear() { if (stage !== "running") { stage = ""; error = "" } }
}
