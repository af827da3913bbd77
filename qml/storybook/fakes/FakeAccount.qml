// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The account of a fake profile: its password and its end. What is asked for is written down.
import QtQuick

QtObject {
    property string stage: ""
    property string error: ""
    property string errorField: ""
    readonly property bool isBusy: stage === "changing" || stage === "deleting"
    property var calls: []

    function changePassword(current, wanted, again) {
        calls = calls.concat([["changePassword", current, wanted, again]])
        stage = "changing"
    }
    function deleteAccount(typed, password) {
        calls = calls.concat([["deleteAccount", typed, password]])
        stage = "deleting"
    }
    function clear() {
        stage = ""
        error = errorField = ""
    }
    function fail(field, words) {
        stage = ""
        errorField = field
        error = words
    }
}
