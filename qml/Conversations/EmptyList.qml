// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Nobody to talk to yet: the one thing to do.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

FocusScope {
    id: root

    signal newAsked()

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gapWide, Theme.px(280))
        spacing: Theme.gapSmall

        PlainText {
            text: qsTr("No conversations yet")
            size: Theme.sizeHeader
            font.weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: qsTr("Ask someone for their handle and write the first line.")
            color: Theme.muted
            size: Theme.sizePreview
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PrimaryButton {
            focus: true
            label: qsTr("Start a conversation")
            Layout.topMargin: Theme.gapSmall
            Layout.alignment: Qt.AlignHCenter
            onClicked: root.newAsked()
        }
    }
}
