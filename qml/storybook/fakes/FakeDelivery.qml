// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The delivery inspector of a fake profile: it finds whatever it is asked for, as the page has filled it.
import QtQuick

QtObject {
    id: root

    property string messageKey: ""
    property string words: ""
    property string status: "delivered"
    property string failure: ""
    property date queued: new Date(NaN)
    property date committed: new Date(NaN)
    property double sequence: 0
    property int others: 1
    property int delivered: 0
    property int read: 0
    property string peerName: ""
    property var readBy: []
    property var deliveredTo: []
    property FakeDevices devices: FakeDevices {}
    property var calls: []

    function inspect(key) { calls = calls.concat([["inspect", key]]); messageKey = key }
    function close() { calls = calls.concat([["close"]]); messageKey = "" }
}
