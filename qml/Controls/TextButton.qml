// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A quiet action: words in ink blue. With outlined it has an edge, for an action beside a notice or in a popup.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme

T.Button {
    id: root

    property string label: ""
    property bool outlined: false
    property bool destructive: false
    property real fontSize: Theme.sizePreview

    implicitHeight: Math.max(outlined ? 36 : 28, Theme.px(outlined ? 36 : 28), words.implicitHeight + Theme.gapSmall) // of two lines, where it is narrow
    implicitWidth: words.implicitWidth + (outlined ? 2 * Theme.gapLarge : 2 * Theme.gapTiny)
    leftPadding: outlined ? Theme.gap : Theme.gapTiny
    rightPadding: leftPadding
    focusPolicy: Qt.StrongFocus
    Accessible.name: label
    Accessible.description: enabled ? "" : Spoken.unavailable
    Accessible.onPressAction: if (enabled) root.clicked()
    Keys.onReturnPressed: if (enabled) root.clicked()
    Keys.onEnterPressed: if (enabled) root.clicked()

    background: Rectangle {
        radius: root.outlined ? Theme.radius : Theme.radiusJoined
        color: root.hovered || root.down ? Theme.hover : "transparent"
        border.width: root.outlined ? 1 : 0
        border.color: Theme.lineStrong
        FocusRing { shown: root.visualFocus; corner: parent.radius }
    }

    contentItem: Text {
        id: words
        textFormat: Text.PlainText
        text: root.label
        color: root.destructive ? Theme.danger : root.outlined ? Theme.text : Theme.action
        opacity: root.enabled ? 1 : 0.5
        font.family: Theme.family
        font.pixelSize: root.fontSize
        font.weight: Font.DemiBold
        horizontalAlignment: root.outlined ? Text.AlignHCenter : Text.AlignLeft
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
    }
}
