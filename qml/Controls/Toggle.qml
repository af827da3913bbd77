// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// On or off, with its words beside it.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme

T.Switch {
    id: root

    property string label: ""

    // As a press does it.
    function switchOver() {
        if (!enabled)
            return
        toggle()
        toggled()
    }

    implicitHeight: Math.max(36, Theme.px(36), words.implicitHeight)
    implicitWidth: words.implicitWidth + Theme.gap + track.width
    spacing: Theme.gap
    focusPolicy: Qt.StrongFocus
    Accessible.name: label
    Accessible.description: enabled ? "" : Spoken.unavailable
    Accessible.onPressAction: switchOver()
    Accessible.onToggleAction: switchOver()

    indicator: Rectangle {
        id: track
        x: root.mirrored ? 0 : root.width - width
        y: (root.height - height) / 2
        width: Theme.px(40)
        height: Theme.px(24)
        radius: height / 2
        opacity: root.enabled ? 1 : 0.45
        color: root.checked ? Parts.button : Theme.canvas
        border.width: root.checked && !Theme.contrast ? 0 : 1
        border.color: Theme.lineStrong

        Rectangle {
            x: (root.visualPosition * (track.width - track.height)) + 4
            anchors.verticalCenter: parent.verticalCenter
            width: track.height - 8
            height: width
            radius: width / 2
            color: root.checked ? Parts.buttonInk : Theme.lineStrong
            Behavior on x { NumberAnimation { duration: Theme.hoverMs } }
        }
        FocusRing { shown: root.visualFocus; corner: track.radius }
    }

    contentItem: PlainText {
        id: words
        rightPadding: root.mirrored ? 0 : track.width + Theme.gap
        leftPadding: root.mirrored ? track.width + Theme.gap : 0
        text: root.label
        color: root.enabled ? Theme.text : Theme.muted
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone // all of it: it says what is switched
        Accessible.ignored: true
    }
}
