// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Where a sheet of a component is shown: as wide as a designer makes it, and as long as it gets.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.ApplicationWindow {
    id: root

    required property Item sheet

    width: sheet.windowWidth
    height: sheet.windowHeight
    visible: true
    color: root.sheet.ground
    title: "Porchlight"

    Binding { target: Theme; property: "mode"; value: root.sheet.appearance.mode; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "accent"; value: root.sheet.appearance.accent; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "textScale"; value: root.sheet.appearance.textScale; restoreMode: Binding.RestoreNone }
    Binding { target: Theme; property: "reducedMotion"; value: root.sheet.appearance.reducedMotion; restoreMode: Binding.RestoreNone }

    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: holder.height
        boundsBehavior: Flickable.StopAtBounds
        T.ScrollBar.vertical: ScrollHandle {}
        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true

        Item {
            id: holder
            width: flick.width
            height: root.sheet.implicitHeight
            Component.onCompleted: {
                root.sheet.parent = holder
                root.sheet.width = Qt.binding(() => holder.width)
            }
        }
    }
}
