// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A notice in lamp light that stays until its cause is gone: a sentence, why, and perhaps one thing to do about it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme

Rectangle {
    id: root

    property string title: ""
    property string detail: ""
    property string actionLabel: ""
    property string glyph: ""

    // So little room that what can be done stands below the words.
    readonly property bool isNarrow: width < Theme.px(400)

    signal action()

    implicitHeight: row.implicitHeight + 2 * Theme.gapSmall
    color: Parts.notice
    Accessible.role: Accessible.AlertMessage
    Accessible.name: detail === "" ? title : title + " " + detail

    Rectangle {
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: 1
        color: Theme.line
        visible: Theme.contrast
    }

    GridLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: Theme.gapLarge; rightMargin: Theme.gapLarge }
        columnSpacing: Theme.gap
        rowSpacing: Theme.gapSmall

        Icon {
            name: root.glyph
            color: Parts.noticeInk
            visible: root.glyph !== ""
            Layout.row: 0
            Layout.column: 0
        }
        ColumnLayout {
            spacing: 0
            Layout.row: 0
            Layout.column: 1
            PlainText {
                text: root.title
                color: Theme.text
                size: Theme.sizePreview
                font.weight: Font.DemiBold
                wrapMode: Text.Wrap
                maximumLineCount: 2
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
        }
        TextButton {
            label: root.actionLabel
            visible: label !== ""
            outlined: true
            Layout.row: root.isNarrow ? 1 : 0
            Layout.column: root.isNarrow ? 1 : 2
            onClicked: root.action()
        }
    }
}
