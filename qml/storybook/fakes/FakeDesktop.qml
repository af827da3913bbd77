// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A desktop as the window sees it: what it offers, how a profile behaves on it, and what has come from outside.
import QtQuick

QtObject {
    id: root

    property bool hasNotifications: true
    property bool hasTray: false
    property bool startsAtLogin: false
    property string startError: ""
    property string startRefusal: ""
    property int quits: 0

    signal raiseAsked(string activationToken)

    function setStartAtLogin(starts) {
        startError = startRefusal
        startsAtLogin = startRefusal === "" && starts
    }
    function quit() { quits += 1 }

    property QtObject settings: QtObject {
        property bool notifies: true
        property bool showsContent: true
        property bool hasQuietHours: false
        property string quietFrom: "22:00"
        property string quietTo: "07:00"
        property bool isQuietForNow: false
        property bool showsTray: true
        property bool hidesToTray: false
        property int revision: 0
        property var levels: ({})
        function quietFor(minutes) { isQuietForNow = minutes > 0 }
        function levelOf(key, revision) { return levels[key] || "all" }
        function setLevel(key, level) {
            levels[key] = level
            revision += 1
        }
    }
    property FakeSpelling spelling: FakeSpelling {}
    property QtObject attention: QtObject {
        property var watched: []
        signal opened(string conversationKey)
    }
    property QtObject lock: QtObject {
        property string passphrase: ""
        readonly property bool isSet: passphrase !== ""
        property bool isLocked: false
        property bool isBusy: false
        property string error: ""
        property int waitSeconds: 0
        property int afterMinutes: 0
        property int leastLength: 6
        signal kept()
        function lock() { isLocked = isSet }
        function judge(words) {
            error = passphrase === "" || words === passphrase ? "" : "That is not the passphrase."
            return error === ""
        }
        function unlock(words) { if (judge(words)) isLocked = false }
        function set(words, current) {
            if (!judge(current))
                return
            passphrase = words
            kept()
        }
        function remove(current) {
            if (!judge(current))
                return
            passphrase = ""
            kept()
        }
        function clearError() { error = "" }
    }
    property QtObject proxy: QtObject {
        property string kind: "none"
        property string host: ""
        property int port: 0
        property string user: ""
        property bool hasPassword: false
        property string error: ""
        property string refusal: ""
        property var calls: []
        function choose(kind, host, port, user, password) {
            calls = calls.concat([[kind, host, port, user, password]])
            error = refusal
            return refusal === ""
        }
        function clearError() { error = "" }
    }
    property QtObject link: QtObject {
        property string kind: ""
        property string text: ""
        property string place: ""
        property string error: ""
        signal changed()
        function open(kind, text, place, error) {
            root.link.kind = kind
            root.link.text = text
            root.link.place = place
            root.link.error = error
            changed()
        }
        function clear() { open("", "", "", "") }
    }
}
