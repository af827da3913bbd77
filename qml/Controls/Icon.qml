// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// One of our own icons (qml/Controls/icons), drawn in any colour. Decoration: whoever uses it says what it means.
import QtQuick
import Porchlight.Theme
// Of itself: without it the C++ types of this module are not seen.
import Porchlight.Controls

Image {
    id: root

    required property string name
    property color color: Theme.muted
    property bool mirrorInRtl: false

    source: name === "" ? "" : GlyphSource.url(name, color)
    sourceSize: Qt.size(width, height)
    width: Theme.px(20)
    height: Theme.px(20)
    mirror: mirrorInRtl && LayoutMirroring.enabled
    Accessible.ignored: true
}
