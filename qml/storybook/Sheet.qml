// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of one component: Specimens, one below the other, each in a state worth looking at.
import QtQuick
import Porchlight.Theme
import "fakes"

Item {
    id: root

    default property alias specimens: column.data
    property int windowWidth: 760
    property int windowHeight: 640
    // What the component lies on in a window
    property color ground: Theme.list
    property FakeAppearance appearance: FakeAppearance {}
    readonly property StillTime still: StillTime {}

    // From the beginning: layouts and fields do not like to learn it later.
    width: windowWidth
    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    implicitHeight: column.implicitHeight + 2 * Theme.gapWide

    // Not a layout: within one another they forget to place words that have been broken into lines.
    Column {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gapWide }
        spacing: Theme.gapWide
    }
}
