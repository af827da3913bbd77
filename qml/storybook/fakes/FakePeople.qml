// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Whom an invented profile knows: rows of { conversationKey, accountKey, name, handle, isVerified, picture }.
import QtQuick

ListModel {
    id: root
    // Pictures are there or not.
    dynamicRoles: true

    property var blocked: []
    property bool isBusy: false
    property string error: ""
    property int revision: 0
    property var standings: ({})

    // ---- for tests ----
    property var calls: []

    function note(call) { calls = calls.concat([call]) }
    readonly property var stranger: ({ isContact: false, isBlocked: false, localName: "", about: "", isVerified: false, receipts: "", typing: "" })
    function of(key, asked) { return standings[key] || stranger }
    function setContact(key, on) { note(["contact", key, on]) }
    function setBlocked(key, on) { note(["block", key, on]) }
    function rename(key, name) { note(["rename", key, name]) }
    function setHidden(key, on) { note(["hide", key, on]) }
    function clear() { error = "" }
    function stand(key, standing) {
        standings[key] = Object.assign({}, stranger, standing)
        revision += 1
    }
    function fill(rows) {
        if (count > 0)
            remove(0, count)
        for (const row of rows)
            append(Object.assign({ picture: "", isVerified: false }, row))
    }
}
