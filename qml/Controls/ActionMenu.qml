// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What can be done with a thing, as a short list beside it. entries: [{ key, label, destructive }], the labels our own
// words. Arrow keys walk, Enter chooses, Esc closes. What stands above the list comes by `head`.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme

T.Popup {
    id: root

    property string name: ""
    property var entries: []
    property Component head: null

    signal chosen(string key)

    // Beside a point of an item, and always within the window.
    function openAt(item, x, y) {
        column.forceLayout() // it is as high as what it offers now
        const at = item.mapToItem(parent, x, y)
        root.x = Math.max(Theme.gapSmall, Math.min(at.x, parent.width - implicitWidth - Theme.gapSmall))
        root.y = Math.max(Theme.gapSmall, Math.min(at.y, parent.height - implicitHeight - Theme.gapSmall))
        open()
    }

    function walk(by) {
        let at = -1
        for (let row = 0; row < rows.count; ++row)
            if (rows.itemAt(row).activeFocus)
                at = row
        const to = rows.itemAt((at + by + rows.count) % rows.count)
        if (to)
            to.forceActiveFocus(Qt.TabFocusReason)
    }

    parent: T.Overlay.overlay
    modal: true
    dim: false
    focus: true
    padding: Theme.gapSmall
    implicitWidth: column.implicitWidth + 2 * padding
    implicitHeight: column.implicitHeight + 2 * padding
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    // What holds all of it is a dialog by itself, and has no name.
    Component.onCompleted: contentItem.parent.Accessible.name = Qt.binding(() => root.name)
    onOpened: walk(1)

    background: Rectangle {
        radius: Theme.radiusLarge
        color: Theme.raised
        border.color: Theme.contrast ? Theme.lineStrong : Theme.line
    }

    contentItem: Column {
        id: column

        LayoutMirroring.enabled: Qt.application.layoutDirection === Qt.RightToLeft
        LayoutMirroring.childrenInherit: true
        Accessible.role: Accessible.PopupMenu
        Accessible.name: root.name
        Keys.onUpPressed: root.walk(-1)
        Keys.onDownPressed: root.walk(1)

        Loader {
            active: root.head !== null
            visible: active
            sourceComponent: root.head
        }
        Repeater {
            id: rows

            property real widest: 0 // what the longest of the labels wants

            model: root.entries
            onItemAdded: (index, item) => widest = Math.max(index === 0 ? 0 : widest, item.implicitWidth)
            T.Button {
                id: entry

                required property var modelData

                width: Math.min(Math.max(Theme.px(180), rows.widest, column.width), root.parent ? root.parent.width - 2 * (root.padding + Theme.gapSmall) : rows.widest)
                implicitWidth: words.implicitWidth + 2 * Theme.gap
                implicitHeight: Math.max(36, Theme.px(36))
                focusPolicy: Qt.StrongFocus
                Accessible.role: Accessible.MenuItem
                Accessible.name: modelData.label
                Accessible.onPressAction: entry.clicked()
                Keys.onReturnPressed: entry.clicked()
                Keys.onEnterPressed: entry.clicked()
                onClicked: {
                    const key = modelData.key
                    root.close()
                    root.chosen(key)
                }

                background: Rectangle {
                    radius: Theme.radiusSmall
                    color: entry.hovered || entry.down ? Theme.hover : "transparent"
                    FocusRing { shown: entry.visualFocus || entry.activeFocus; corner: Theme.radiusSmall }
                }
                contentItem: PlainText {
                    id: words
                    leftPadding: Theme.gap
                    rightPadding: Theme.gap
                    text: entry.modelData.label
                    color: entry.modelData.destructive ? Theme.danger : Theme.text
                    verticalAlignment: Text.AlignVCenter
                    Accessible.ignored: true
                }
            }
        }
    }
}
