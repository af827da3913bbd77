// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A button that is an icon. The label is read aloud and shown when the pointer rests on it.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme

T.Button {
    id: root

    required property string glyph
    required property string label
    property bool filled: false
    property bool mirrorInRtl: false
    property color ink: filled ? Parts.buttonInk : Theme.muted

    implicitWidth: Math.max(36, Theme.px(36))
    implicitHeight: Math.max(36, Theme.px(36))
    focusPolicy: Qt.StrongFocus
    Accessible.name: label
    Accessible.description: enabled ? "" : Spoken.unavailable
    Accessible.onPressAction: if (enabled) root.clicked()
    Keys.onReturnPressed: if (enabled) root.clicked()
    Keys.onEnterPressed: if (enabled) root.clicked()

    background: Rectangle {
        radius: Theme.radius
        opacity: root.enabled ? 1 : 0.45
        color: root.filled ? (root.down ? Qt.darker(Parts.button, 1.15) : root.hovered ? Qt.lighter(Parts.button, 1.08) : Parts.button)
                           : (root.hovered || root.down ? Theme.hover : "transparent")
        FocusRing { shown: root.visualFocus; corner: Theme.radius }
    }

    contentItem: Item {
        opacity: root.enabled ? 1 : 0.45
        Icon {
            anchors.centerIn: parent
            name: root.glyph
            color: root.ink
            mirrorInRtl: root.mirrorInRtl
        }
    }

    Hint {
        text: root.label
        shown: root.hovered && !root.down
    }
}
