// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The one thing to do next on a screen. There is never a second one beside it.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme

T.Button {
    id: root

    property string label: ""
    property bool working: false

    implicitHeight: Math.max(Parts.buttonHeight, words.implicitHeight + Theme.gap) // of two lines, where it is narrow
    implicitWidth: Math.max(Theme.px(120), words.implicitWidth + 2 * Theme.gapWide)
    focusPolicy: Qt.StrongFocus
    Accessible.name: label
    Accessible.description: enabled ? "" : Spoken.unavailable
    Accessible.onPressAction: if (enabled) root.clicked()
    Keys.onReturnPressed: if (enabled) root.clicked()
    Keys.onEnterPressed: if (enabled) root.clicked()

    background: Rectangle {
        radius: Theme.radiusLarge
        color: root.down ? Qt.darker(Parts.button, 1.15) : root.hovered ? Qt.lighter(Parts.button, 1.08) : Parts.button
        opacity: root.enabled || root.working ? 1 : 0.45
        Behavior on color { ColorAnimation { duration: Theme.hoverMs } }
        FocusRing { shown: root.visualFocus; corner: Theme.radiusLarge }
    }

    contentItem: Text {
        id: words
        textFormat: Text.PlainText
        text: root.label
        color: Parts.buttonInk
        font.family: Theme.family
        font.pixelSize: Theme.sizeHeader
        font.weight: Font.DemiBold
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
    }
}
