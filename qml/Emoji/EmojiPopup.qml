// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The picker above the window, beside what asked for it. Esc closes it.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

T.Popup {
    id: root

    property string current: ""
    readonly property Item picker: loader.item
    readonly property real cell: Math.max(40, Theme.px(40))

    signal chosen(string emoji)

    // Its lower end stands at the upper one of an item. It is always within the window.
    function openAbove(item) {
        const at = item.mapToItem(parent, 0, 0)
        openAt(at.x, at.y - implicitHeight - Theme.gapTiny)
    }

    function openAt(left, top) {
        x = Math.max(Theme.gapSmall, Math.min(left, parent.width - implicitWidth - Theme.gapSmall))
        y = Math.max(Theme.gapSmall, Math.min(top, parent.height - implicitHeight - Theme.gapSmall))
        open()
    }

    parent: T.Overlay.overlay
    modal: true
    dim: false
    focus: true
    padding: Theme.gapSmall
    implicitWidth: Math.min(9 * cell + 3 * padding, parent ? parent.width - 2 * Theme.gapSmall : 0)
    implicitHeight: Math.min(9 * cell + 4 * padding, parent ? parent.height - 2 * Theme.gapSmall : 0)
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onOpened: picker.begin()

    background: Rectangle {
        radius: Theme.radiusLarge
        color: Theme.raised
        border.color: Theme.contrast ? Theme.lineStrong : Theme.line
    }
    Component.onCompleted: contentItem.parent.Accessible.name = Qt.binding(() => qsTr("Emoji"))

    // It is made when it is wanted: the table behind it takes a moment.
    contentItem: Loader {
        id: loader
        active: root.visible
        sourceComponent: EmojiPicker {
            LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
            LayoutMirroring.childrenInherit: true
            current: root.current
            onChosen: emoji => {
                root.close()
                root.chosen(emoji)
            }
        }
    }
}
