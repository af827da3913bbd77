// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The devices of a fake profile. What is asked for is written down and not done.
import QtQuick

ListModel {
    id: root

    property bool isBusy: false
    property string error: ""
    property var calls: []

    function load() { calls = calls.concat([["load"]]) }
    function close() { calls = calls.concat([["close"]]) }
    function rename(number, name) { calls = calls.concat([["rename", number, name]]) }
    function unlink(number) { calls = calls.concat([["unlink", number]]) }

    function fill(rows) {
        clear()
        rows.forEach((row, at) => append({
            number: at + 1, name: row.name, isThis: row.isThis === true, isConnected: row.isConnected === true,
            seen: row.seen === undefined ? new Date(NaN) : row.seen, behind: row.behind || 0,
            cursor: row.cursor || 0
        }))
    }
}
