// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One of our own icons (resources/icons), drawn in any colour. Decoration: whoever uses it says what it means.
import QtQuick
import Porchlight.Theme
// Of itself: without it the C++ types of this module are not seen.
import Porchlight.Controls

Item {
    id: root

    required property string name
    property color color: Theme.muted
    property bool mirrorInRtl: false

    implicitWidth: Theme.px(20)
    implicitHeight: Theme.px(20)
    Accessible.ignored: true

    Image {
        anchors.fill: parent
        source: root.name === "" ? "" : GlyphSource.url(root.name, root.color)
        sourceSize: Qt.size(width, height)
        mirror: root.mirrorInRtl && root.LayoutMirroring.enabled
        Accessible.ignored: true
    }
}
