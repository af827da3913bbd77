// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a popup holds, one thing below the other; higher than the window it scrolls: by the wheel, by the keys that
// nothing else takes, and to whatever gets the focus.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
// Of itself: without it the C++ types of this module are not seen.
import Porchlight.Controls

Flickable {
    id: root

    property string name: ""
    property real gap: Theme.gapLarge
    // Of what it holds, in the middle; and what is left free above and below it
    property real columnWidth: width
    property real padding: 0
    // It stands in the middle of the height as well, as long as it has the room.
    property bool centred: false
    default property alias parts: column.data

    readonly property Item focused: Window.activeFocusItem

    function reveal(item) {
        let above = item
        while (above && above !== column)
            above = above.parent
        if (!above || item === column)
            return
        const top = item.mapToItem(contentItem, 0, 0).y
        if (top - Theme.gap < contentY)
            scrollTo(top - Theme.gap)
        else if (top + item.height + Theme.gap > contentY + height)
            scrollTo(top + item.height + Theme.gap - height)
    }

    function scrollTo(y) {
        contentY = Math.max(-topMargin, Math.min(contentHeight + bottomMargin - height, y))
    }

    LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
    LayoutMirroring.childrenInherit: true
    implicitHeight: column.implicitHeight + 2 * padding
    contentHeight: Math.max(centred ? height : 0, column.implicitHeight + 2 * padding)
    contentWidth: width
    clip: contentHeight > height
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Pane
    Accessible.name: name
    onFocusedChanged: if (focused) revealing.ask()

    T.ScrollBar.vertical: ScrollHandle {}
    Later {
        id: revealing
        onDue: if (root.focused) root.reveal(root.focused)
    }

    Keys.onPressed: event => {
        const step = { [Qt.Key_Up]: -Theme.px(40), [Qt.Key_Down]: Theme.px(40), [Qt.Key_PageUp]: -height, [Qt.Key_PageDown]: height,
                       [Qt.Key_Home]: -contentHeight, [Qt.Key_End]: contentHeight }[event.key]
        event.accepted = step !== undefined
        if (event.accepted)
            scrollTo(contentY + step)
    }

    ColumnLayout {
        id: column
        x: Math.round((root.width - width) / 2)
        y: Math.round((root.contentHeight - implicitHeight) / 2)
        width: root.columnWidth
        spacing: root.gap
    }
}
