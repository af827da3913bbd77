// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A long code to be read and typed: groups of equal cells that wrap as whole groups. Digits are blue, so that nobody
// asks whether a 0 is an O.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Rectangle {
    id: root

    // As it was told; dashes are left out.
    required property string code
    property int groupSize: 7
    readonly property string symbols: code.replace(/[^0-9A-Z]/g, "")
    readonly property var groups: {
        const found = []
        for (let at = 0; at < symbols.length; at += groupSize)
            found.push(symbols.slice(at, at + groupSize))
        return found
    }
    readonly property int groupWidth: groupSize * Theme.px(18)
    property int columnsMax: 3
    readonly property int perRow: Math.max(1, Math.floor((width - 2 * Theme.gap + Theme.gapLarge) / (groupWidth + Theme.gapLarge)))

    implicitWidth: columnsMax * (groupWidth + Theme.gapLarge)
    implicitHeight: grid.height + 2 * Theme.gap
    radius: Theme.radius
    color: Theme.canvas
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    Accessible.role: Accessible.StaticText
    Accessible.name: Plain.fill(qsTr("The code, in groups: %1"), groups.map(group => group.split("").join(" ")).join(", "))

    Grid {
        id: grid
        // A code is read from left to right, whatever the language.
        LayoutMirroring.enabled: false
        LayoutMirroring.childrenInherit: true
        anchors.centerIn: parent
        columns: Math.min(root.perRow, root.columnsMax)
        columnSpacing: Theme.gapLarge
        rowSpacing: Theme.gapSmall

        Repeater {
            model: root.groups
            Row {
                id: group
                required property var modelData
                width: root.groupWidth
                Repeater {
                    model: group.modelData.split("")
                    PlainText {
                        required property var modelData
                        width: Theme.px(18)
                        text: modelData
                        size: Theme.sizeLead
                        font.weight: Font.DemiBold
                        color: modelData >= "0" && modelData <= "9" ? Theme.action : Theme.text
                        horizontalAlignment: Text.AlignHCenter
                        elide: Text.ElideNone
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
