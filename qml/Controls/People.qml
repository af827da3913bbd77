// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Several people in one sentence.
pragma Singleton
import QtQuick

QtObject {
    id: root

    // So many are called by name; the rest is a number.
    readonly property int namedMax: 3

    // "Ada", "Ada and Bo", "Ada, Bo and Cy", "Ada, Bo and 4 more"; count: of how many, if not all of them are named
    function list(names, count) {
        const shown = names.map(name => Plain.oneLine(name))
        const all = Math.max(shown.length, count || 0)
        if (all <= 1)
            return shown.length === 0 && all === 1 ? qsTr("one person") : shown.join("")
        const isWhole = all === shown.length && all <= namedMax
        const named = isWhole ? shown.length - 1 : Math.min(shown.length, namedMax - 1)
        const rest = isWhole ? shown[shown.length - 1] : qsTr("%Ln more", "people", all - named)
        if (named === 0)
            return qsTr("%Ln people", "", all)
        return Plain.fill(qsTr("%1 and %2"), shown.slice(0, named).join(qsTr(", ")), rest)
    }

    function typing(names) {
        const shown = names.map(name => Plain.oneLine(name)).filter(name => name !== "")
        return shown.length === 0 ? "" : shown.length === 1 ? Plain.fill(qsTr("%1 is typing"), shown[0])
             : shown.length === 2 ? Plain.fill(qsTr("%1 and %2 are typing"), shown[0], shown[1])
             : qsTr("%Ln people are typing", "", shown.length)
    }

    function members(count) {
        return count === 1 ? qsTr("1 member") : qsTr("%Ln members", "", count)
    }
}
