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

    RowLayout {
        id: row
        anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter
                  leftMargin: Theme.gapLarge; rightMargin: Theme.gapLarge }
        spacing: Theme.gap

        Icon {
            name: root.glyph
            color: Parts.noticeInk
            visible: root.glyph !== ""
        }
        ColumnLayout {
            spacing: 0
            PlainText {
                text: root.title
                color: Theme.text
                size: Theme.sizePreview
                font.weight: Font.DemiBold
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
            onClicked: root.action()
        }
    }
}
