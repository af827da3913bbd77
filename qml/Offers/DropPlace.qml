// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Takes what is dropped on a conversation, and says so while something is held over it; not behind a sheet.
import QtQuick
import QtQuick.Templates as T
// Of itself: without it the C++ types of this module are not seen.
import Porchlight.Offers

DropTarget {
    id: root

    // There is somewhere to put it.
    property bool isOpen: true

    enabled: isOpen && !(T.Overlay.overlay && T.Overlay.overlay.visible)

    DropCover {
        anchors.fill: parent
        visible: root.isHovered
    }
}
