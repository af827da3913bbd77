// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What lies above the window for a moment: a sheet with an edge and a soft shadow, over a scrim. Esc closes it.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme

T.Popup {
    id: root

    property string name: ""
    // Popups lie outside of the mirrored view: each mirrors its own content by this.
    readonly property bool rightToLeft: Qt.application.layoutDirection === Qt.RightToLeft

    parent: T.Overlay.overlay
    anchors.centerIn: parent
    modal: true
    focus: true
    padding: Theme.gapWide
    margins: Theme.gapLarge
    // Before it knows its window it is as wide as it will be: laid out for no width first, layouts of Qt 6.4 keep heights of that.
    implicitWidth: Math.min(parent ? parent.width - 2 * Theme.gapLarge : Infinity, Math.max(440, Theme.px(400)))
    implicitHeight: Math.min(parent ? parent.height - 2 * Theme.gapLarge : 0, contentHeight + topPadding + bottomPadding)
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        radius: Theme.radiusPopup
        color: Theme.list
        border.color: Theme.line

        BorderImage {
            z: -1
            anchors { fill: parent; margins: -28; topMargin: -20; bottomMargin: -36 }
            source: "qrc:/icons/shadow.svg"
            border { left: 50; right: 50; top: 50; bottom: 50 }
        }
    }

    // What holds all of it is a dialog by itself, and has no name.
    Component.onCompleted: contentItem.parent.Accessible.name = Qt.binding(() => root.name)

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.enterMs; easing.type: Easing.OutCubic }
    }
    exit: Transition {
        NumberAnimation { property: "opacity"; from: 1; to: 0; duration: Theme.leaveMs; easing.type: Easing.InCubic }
    }
}
