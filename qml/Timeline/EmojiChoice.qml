// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Signs to react with: six at hand, and the way to all others. Arrow keys walk within it.
import QtQuick
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

Grid {
    id: root

    // The one that is set already, or ""
    property string current: ""

    readonly property var quick: ["👍", "❤️", "😂", "😮", "😢", "🙏"]

    signal chosen(string emoji)
    signal moreAsked()

    function step(from, by) {
        const to = cells.itemAt(from + by)
        if (to)
            to.forceActiveFocus(Qt.TabFocusReason)
        return to !== null
    }

    columns: 7
    bottomPadding: Theme.gapTiny

    Repeater {
        id: cells

        model: root.quick.concat([""])
        T.Button {
            id: cell

            required property string modelData
            required property int index
            readonly property bool isMore: modelData === ""
            readonly property bool isSet: !isMore && modelData === root.current

            implicitWidth: Math.max(36, Theme.px(36))
            implicitHeight: implicitWidth
            focusPolicy: Qt.StrongFocus
            Accessible.name: isMore ? qsTr("More reactions") : Plain.fill(isSet ? qsTr("Take back %1") : qsTr("React with %1"), modelData)
            Accessible.onPressAction: cell.clicked()
            Keys.onReturnPressed: cell.clicked()
            Keys.onEnterPressed: cell.clicked()
            Keys.onLeftPressed: root.step(index, LayoutMirroring.enabled ? 1 : -1)
            Keys.onRightPressed: root.step(index, LayoutMirroring.enabled ? -1 : 1)
            Keys.onDownPressed: event => event.accepted = root.step(index, 7)
            Keys.onUpPressed: event => event.accepted = root.step(index, -7)
            onClicked: {
                if (isMore)
                    root.moreAsked()
                else
                    root.chosen(isSet ? "" : modelData)
            }

            background: Rectangle {
                radius: Theme.radiusSmall
                color: cell.isSet ? Theme.actionSoft : cell.hovered || cell.down ? Theme.hover : "transparent"
                border.width: cell.isSet ? 1 : 0
                border.color: Theme.action
                FocusRing { shown: cell.visualFocus || cell.activeFocus; corner: Theme.radiusSmall }
            }
            contentItem: Item {
                PlainText {
                    anchors.centerIn: parent
                    visible: !cell.isMore
                    text: cell.modelData
                    size: Theme.sizePage
                    font.family: Theme.familySigns
                    Accessible.ignored: true
                }
                Icon {
                    anchors.centerIn: parent
                    name: cell.isMore ? "more" : ""
                    visible: cell.isMore
                }
            }
        }
    }
}
