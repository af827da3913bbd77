// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// There are conversations, and none of them is shown: why, and the one thing to do about it.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    property string tab: "all"
    property string words: ""

    readonly property string title: words !== "" ? Plain.fill(qsTr("No name with “%1”"), Plain.oneLine(words))
                                  : tab === "unread" ? qsTr("Everything is read")
                                  : tab === "people" ? qsTr("No conversation with one person")
                                  : tab === "groups" ? qsTr("No group yet")
                                  : qsTr("Everything is archived")
    readonly property string detail: words !== "" ? (tab === "all" ? qsTr("Names and handles are looked at here, not messages.") : qsTr("Only this tab is looked at."))
                                   : tab === "unread" ? qsTr("What is new will stand here.")
                                   : tab === "people" ? qsTr("Ask someone for their handle and write the first line.")
                                   : tab === "groups" ? qsTr("Make one, or open a link that somebody has sent you.")
                                   : qsTr("What is archived can be shown below.")
    // "" for none, "all", "new" or "group"
    readonly property string action: words !== "" || tab === "unread" ? (tab === "all" ? "" : "all") : tab === "people" ? "new" : tab === "groups" ? "group" : ""

    signal allAsked()
    signal newAsked()
    signal groupAsked()

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gapWide, Theme.px(280))
        spacing: Theme.gapSmall

        PlainText {
            text: root.title
            size: Theme.sizeHeader
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            maximumLineCount: 3
            Layout.fillWidth: true
        }
        PlainText {
            text: root.detail
            color: Theme.muted
            size: Theme.sizePreview
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        TextButton {
            visible: root.action !== ""
            label: root.action === "new" ? qsTr("Start a conversation") : root.action === "group" ? qsTr("New group") : qsTr("Show all conversations")
            outlined: true
            Layout.topMargin: Theme.gapSmall
            Layout.alignment: Qt.AlignHCenter
            Layout.maximumWidth: parent.width
            onClicked: root.action === "new" ? root.newAsked() : root.action === "group" ? root.groupAsked() : root.allAsked()
        }
    }
}
