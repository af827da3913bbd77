// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a fake profile keeps on its device. What it is asked for is written down; a test or a page says how far it is.
import QtQuick

QtObject {
    id: root

    property bool isMeasured: true
    property string total: "41.2 MB"
    property string unused: "3.4 MB"
    property var parts: [
        { key: "messages", size: "21.8 MB", share: 0.53 }, { key: "search", size: "12.4 MB", share: 0.3 }, { key: "faces", size: "1.9 MB", share: 0.05 },
        { key: "keys", size: "640 kB", share: 0.015 }, { key: "other", size: "1.1 MB", share: 0.03 }
    ]
    property var biggest: [
        { conversationKey: "ife", name: "Ife Adeyemi", avatarKey: "u3", isGroup: false, isSelf: false, picture: undefined, size: "9.1 MB", messages: 48210 },
        { conversationKey: "maren", name: "Maren Holt", avatarKey: "u8", isGroup: false, isSelf: false, picture: undefined, size: "6.6 MB", messages: 30112 },
        { conversationKey: "crew", name: "Slipway crew", avatarKey: "g1", isGroup: true, isSelf: false, picture: undefined, size: "3.2 MB", messages: 1 }
    ]
    property string task: ""
    property real share: 0
    property string error: ""
    property int measured: 0
    property var calls: []

    function measure() { measured += 1 }
    function clearConversation(key) { calls = calls.concat([["clear", key]]); task = "clear" }
    function giveBack() { calls = calls.concat([["giveBack"]]); task = "giveBack" }
    function indexAnew() { calls = calls.concat([["index"]]); task = "index" }
    function forgetError() { error = "" }
}
