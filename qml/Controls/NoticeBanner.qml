// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A notice that wants to be read: a sentence, what it means, and below them what can be done about it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme

Rectangle {
    id: root

    property string title: ""
    property string detail: ""
    property string glyph: "alert"
    property string actionLabel: ""
    property string secondLabel: ""
    readonly property alias first: first
    readonly property alias second: second

    signal action()
    signal secondAction()

    implicitHeight: row.implicitHeight + 2 * Theme.gap
    color: Parts.notice
    Accessible.role: Accessible.AlertMessage
    Accessible.name: detail === "" ? title : title + " " + detail

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
        visible: Theme.contrast
    }

    RowLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: Theme.gapLarge; rightMargin: Theme.gapLarge }
        spacing: Theme.gap

        Icon {
            name: root.glyph
            color: Parts.noticeInk
            Layout.alignment: Qt.AlignTop
        }
        ColumnLayout {
            spacing: Theme.gapTiny

            PlainText {
                text: root.title
                color: Theme.text
                size: Theme.sizePreview
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 3
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            PlainText {
                text: root.detail
                visible: text !== ""
                color: Parts.noticeInk
                size: Theme.sizeSmall
                wrapMode: Text.Wrap
                maximumLineCount: 8
                Layout.fillWidth: true
                Accessible.ignored: true
            }
            Flow {
                spacing: Theme.gap
                Layout.fillWidth: true
                Layout.topMargin: Theme.gapTiny

                TextButton {
                    id: first
                    label: root.actionLabel
                    visible: label !== ""
                    outlined: true
                    onClicked: root.action()
                }
                TextButton {
                    id: second
                    label: root.secondLabel
                    visible: label !== ""
                    outlined: true
                    onClicked: root.secondAction()
                }
            }
        }
    }
}
