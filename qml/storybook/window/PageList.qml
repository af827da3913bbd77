// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// All pages by their groups, and those of them that are looked for.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    required property QtObject bench
    readonly property var found: {
        const words = filter.text.toLowerCase().split(" ").filter(word => word !== "")
        return bench.pages.filter(page => words.every(word => (page.group + " " + page.state + " " + page.name).toLowerCase().includes(word)))
    }

    function focusFilter() {
        filter.focusInput()
    }

    Field {
        id: filter
        anchors { left: parent.left; right: parent.right; top: parent.top; leftMargin: Theme.gap; rightMargin: Theme.gap }
        glyph: "search"
        label: "Find a page"
        onAccepted: if (root.found.length > 0) root.bench.show(root.found[0].name)
    }
    ListView {
        id: list
        anchors { left: parent.left; right: parent.right; top: filter.bottom; topMargin: Theme.gapSmall; bottom: parent.bottom }
        clip: true
        model: root.found
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: "Pages"
        Keys.onReturnPressed: if (currentIndex >= 0) root.bench.show(root.found[currentIndex].name)
        T.ScrollBar.vertical: ScrollHandle {}

        delegate: Column {
            id: row

            required property var modelData
            required property int index
            readonly property bool isFirst: index === 0 || root.found[index - 1].group !== modelData.group

            width: list.width

            PlainText {
                x: Theme.gapLarge
                topPadding: Theme.gap
                visible: row.isFirst
                text: row.modelData.group
                size: Theme.sizeTiny
                color: Theme.muted
                font.weight: Font.DemiBold
            }
            Rectangle {
                width: parent.width
                height: Theme.px(30)
                color: row.modelData.name === root.bench.current ? Parts.rowSelected : mouse.containsMouse ? Theme.hover : Theme.list

                PlainText {
                    anchors { left: parent.left; leftMargin: Theme.gapWide; right: parent.right; verticalCenter: parent.verticalCenter }
                    text: row.modelData.isScreen ? row.modelData.name + "  ·  " + row.modelData.state : row.modelData.name
                    elide: Text.ElideRight
                    size: Theme.sizePreview
                }
                FocusRing { shown: list.activeFocus && list.currentIndex === row.index }
                MouseArea {
                    id: mouse
                    anchors.fill: parent
                    hoverEnabled: true
                    onClicked: {
                        list.currentIndex = row.index
                        root.bench.show(row.modelData.name)
                    }
                }
                Accessible.role: Accessible.ListItem
                Accessible.name: row.modelData.name
                Accessible.onPressAction: root.bench.show(row.modelData.name)
            }
        }
    }
}
