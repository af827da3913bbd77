// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A rectangle whose corners differ. The corner at the start of the line (left, or right where writing is mirrored) is
// "leading". Drawn from plain rectangles, so every renderer draws it alike; for opaque colours.
import QtQuick

Item {
    id: root

    property color color
    property color outline: "transparent"
    property real outlineWidth: 0
    property real corner: 14
    property real leadingTop: corner
    property real leadingBottom: corner
    property real trailingTop: corner
    property real trailingBottom: corner

    component Layer: Item {
        id: sheet

        required property color fill
        required property real inset

        readonly property bool swap: root.LayoutMirroring.enabled
        readonly property real rounded: Math.max(0, Math.min(root.corner - inset, width / 2, height / 2))

        function square(cornerLength) {
            return Math.abs(cornerLength - root.corner) > 0.5
        }

        anchors.fill: parent
        anchors.margins: inset

        Rectangle {
            anchors.fill: parent
            radius: sheet.rounded
            color: sheet.fill
        }
        Repeater {
            model: [
                { length: sheet.swap ? root.trailingTop : root.leadingTop, right: false, bottom: false },
                { length: sheet.swap ? root.leadingTop : root.trailingTop, right: true, bottom: false },
                { length: sheet.swap ? root.trailingBottom : root.leadingBottom, right: false, bottom: true },
                { length: sheet.swap ? root.leadingBottom : root.trailingBottom, right: true, bottom: true }
            ].filter(place => sheet.square(place.length))

            // Covers one round corner with a less round one.
            Rectangle {
                required property var modelData
                readonly property real side: Math.min(root.corner + 2, sheet.width / 2, sheet.height)
                x: modelData.right ? sheet.width - side : 0
                y: modelData.bottom ? sheet.height - height : 0
                width: side
                height: Math.min(side, sheet.height / 2 + 1)
                radius: Math.max(0, Math.min(modelData.length - sheet.inset, height / 2))
                color: sheet.fill
            }
        }
    }

    Loader {
        anchors.fill: parent
        active: root.outlineWidth > 0
        sourceComponent: Layer {
            fill: root.outline
            inset: 0
        }
    }
    Layer {
        fill: root.color
        inset: root.outlineWidth
    }
}
