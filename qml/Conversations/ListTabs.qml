// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Which of the conversations are shown. One stop for the Tab key; arrow keys move.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Flow {
    id: root

    property string current: "all"
    property int unreadCount: 0
    readonly property var tabs: [{ key: "all", label: qsTr("All", "conversations") }, { key: "unread", label: qsTr("Unread", "conversations") },
                                 { key: "people", label: qsTr("People", "conversations with") }, { key: "groups", label: qsTr("Groups", "conversations of") }]

    signal chosen(string key)

    function step(by) {
        const at = tabs.findIndex(tab => tab.key === current)
        chosen(tabs[Math.max(0, Math.min(tabs.length - 1, at + by))].key)
    }

    spacing: Theme.gapTiny
    activeFocusOnTab: true
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Which conversations")
    Accessible.focusable: true
    Keys.onLeftPressed: step(LayoutMirroring.enabled ? 1 : -1)
    Keys.onRightPressed: step(LayoutMirroring.enabled ? -1 : 1)

    Repeater {
        model: root.tabs
        Rectangle {
            id: tab
            required property var modelData
            readonly property bool isCurrent: modelData.key === root.current
            readonly property int counted: modelData.key === "unread" ? root.unreadCount : 0
            implicitWidth: Math.min(root.width, words.implicitWidth + (number.visible ? number.implicitWidth + Theme.gapTiny : 0) + 2 * Theme.gapSmall)
            implicitHeight: Math.max(26, Theme.px(26))
            radius: Theme.radiusSmall
            color: isCurrent ? Theme.actionSoft : mouse.containsMouse ? Theme.hover : "transparent"
            border.width: isCurrent && Theme.contrast ? 1 : 0
            border.color: Theme.action
            Accessible.role: Accessible.PageTab
            Accessible.name: counted > 0 ? modelData.label + ", " + Number(counted).toLocaleString(Moments.language, "f", 0) : modelData.label
            Accessible.selectable: true
            Accessible.selected: isCurrent
            Accessible.onPressAction: root.chosen(modelData.key)

            FocusRing { shown: root.activeFocus && tab.isCurrent; corner: Theme.radiusSmall }
            PlainText {
                id: words
                anchors { left: parent.left; leftMargin: Theme.gapSmall; verticalCenter: parent.verticalCenter }
                width: Math.min(implicitWidth, parent.width - 2 * Theme.gapSmall - (number.visible ? number.width + Theme.gapTiny : 0))
                text: tab.modelData.label
                color: tab.isCurrent ? Theme.action : Theme.muted
                size: Theme.sizePreview
                font.weight: tab.isCurrent ? Font.DemiBold : Font.Medium
                Accessible.ignored: true
            }
            PlainText {
                id: number
                anchors { left: words.right; leftMargin: Theme.gapTiny; verticalCenter: parent.verticalCenter }
                visible: tab.counted > 0
                text: tab.counted > 999 ? qsTr("999+") : Number(tab.counted).toLocaleString(Moments.language, "f", 0)
                color: Theme.lampText
                size: Theme.sizeSmall
                font.weight: Font.DemiBold
                Accessible.ignored: true
            }
            MouseArea {
                id: mouse
                anchors.fill: parent
                hoverEnabled: true
                onClicked: root.chosen(tab.modelData.key)
            }
        }
    }
}
