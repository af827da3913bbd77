// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The icon in the tray, with a lamp when something waits. To be made only where there is a place for it: without one Qt
// asks for widgets, which this program has not.
import QtQuick
import Qt.labs.platform as Platform

Platform.SystemTrayIcon {
    id: root

    required property int unread
    // { isQuietForNow }
    required property QtObject settings
    required property bool isLocked
    required property bool canLock

    signal wanted()
    signal quietAsked(int minutes)
    signal lockAsked()
    signal quitAsked()

    visible: true
    icon.source: unread > 0 ? "qrc:/icons/porchlight-unread.svg" : "qrc:/icons/porchlight.svg"
    tooltip: unread > 0 ? qsTr("Porchlight: %Ln unread", "", unread) : "Porchlight"
    onActivated: reason => {
        if (reason !== Platform.SystemTrayIcon.Context)
            root.wanted()
    }

    menu: Platform.Menu {
        Platform.MenuItem {
            text: qsTr("Open")
            onTriggered: root.wanted()
        }
        Platform.MenuItem {
            text: root.settings.isQuietForNow ? qsTr("Not quiet any more") : qsTr("Quiet for an hour")
            onTriggered: root.quietAsked(root.settings.isQuietForNow ? 0 : 60)
        }
        Platform.MenuItem {
            text: qsTr("Lock")
            visible: root.canLock
            enabled: !root.isLocked
            onTriggered: root.lockAsked()
        }
        Platform.MenuSeparator {}
        Platform.MenuItem {
            text: qsTr("Quit")
            onTriggered: root.quitAsked()
        }
    }
}
