// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One of a few, side by side. options: [{ value, label }], the labels our own words. Arrow keys move.
import QtQuick
import Porchlight.Theme

Rectangle {
    id: root

    required property var options
    required property var value
    property string label: ""

    readonly property string shown: {
        const found = options.find(option => option.value === value)
        return found ? found.label : ""
    }

    signal chosen(var value)

    function step(by) {
        const at = options.findIndex(option => option.value === value)
        chosen(options[Math.max(0, Math.min(options.length - 1, at + by))].value)
    }

    implicitHeight: Math.max(36, Theme.px(36))
    implicitWidth: options.length * Theme.px(92)
    radius: Theme.radius
    color: Theme.canvas
    opacity: enabled ? 1 : 0.5
    border.width: Theme.contrast ? 1 : 0
    border.color: Theme.line
    activeFocusOnTab: true
    // Of the keyboard: one stop, which the arrows change. Each option can be pressed by itself.
    Accessible.role: Accessible.ComboBox
    Accessible.name: label
    Accessible.description: enabled ? shown : Spoken.unavailable
    Accessible.focusable: true
    Keys.onLeftPressed: step(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: step(LayoutMirroring.enabled ? -1 : 1)

    FocusRing { shown: root.activeFocus }

    Row {
        id: row
        property int made: 0
        // Not a sum over `children`: that list is no array to every reader of it.
        readonly property real wanted: {
            let sum = 0
            for (let at = 0; made > 0 && at < cells.count; ++at)
                sum += cells.itemAt(at) ? cells.itemAt(at).wanted : 0
            return sum
        }
        anchors { fill: parent; margins: 3 }
        Repeater {
            id: cells
            model: root.options
            onItemAdded: row.made += 1
            Rectangle {
                id: cell
                required property var modelData
                readonly property bool current: modelData.value === root.value
                // Side by side by the length of their words: "as everywhere" takes more than "on".
                readonly property real wanted: words.implicitWidth + Theme.px(16)
                width: parent && row.wanted > 0 ? parent.width * wanted / row.wanted : 0 // none while it is taken away
                height: parent ? parent.height : 0
                radius: Theme.radiusSmall
                color: current ? Theme.actionSoft : "transparent"
                border.width: current && Theme.contrast ? 1 : 0
                border.color: Theme.action
                Accessible.role: Accessible.RadioButton
                Accessible.name: modelData.label
                Accessible.checkable: true
                Accessible.checked: current
                Accessible.onPressAction: root.chosen(modelData.value)

                PlainText {
                    id: words
                    anchors.centerIn: parent
                    width: Math.min(implicitWidth, parent.width - 4)
                    text: cell.modelData.label
                    color: cell.current ? Theme.action : Theme.muted
                    size: Theme.sizePreview
                    font.weight: cell.current ? Font.DemiBold : Font.Medium
                    Accessible.ignored: true
                }
                MouseArea {
                    anchors.fill: parent
                    onClicked: root.chosen(cell.modelData.value)
                }
            }
        }
    }
}
