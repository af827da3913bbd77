// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// No conversation is open: what one could do.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.gapWide, Theme.px(360))
        spacing: Theme.gap

        Icon {
            name: "lamp"
            implicitWidth: Theme.px(56)
            implicitHeight: Theme.px(56)
            color: Theme.lineStrong
            Layout.alignment: Qt.AlignHCenter
        }
        PlainText {
            text: qsTr("Open a conversation, or start one with Ctrl+N.")
            color: Theme.muted
            wrapMode: Text.Wrap
            horizontalAlignment: Text.AlignHCenter
            Layout.fillWidth: true
        }
    }
}
