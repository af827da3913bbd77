// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A slim scroll bar that shows itself while something scrolls or the pointer is near.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme

T.ScrollBar {
    id: root

    implicitWidth: 10
    implicitHeight: 10
    padding: 2
    minimumSize: 0.08
    visible: size < 1
    Accessible.ignored: true

    contentItem: Rectangle {
        implicitWidth: 6
        implicitHeight: 6
        radius: 3
        color: Theme.lineStrong
        opacity: root.pressed ? 0.9 : root.active || root.hovered ? 0.55 : 0
        Behavior on opacity { NumberAnimation { duration: Theme.hoverMs } }
    }
}
