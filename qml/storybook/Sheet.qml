// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The page of one component: Specimens, one below the other, each in a state worth looking at.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import "fakes"

Item {
    id: root

    default property alias specimens: column.data
    property int windowWidth: 760
    property int windowHeight: 640
    property FakeAppearance appearance: FakeAppearance {}

    implicitHeight: column.implicitHeight + 2 * Theme.gapWide

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right; top: parent.top; margins: Theme.gapWide }
        spacing: Theme.gapWide
    }
}
