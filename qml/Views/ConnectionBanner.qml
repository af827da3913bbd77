// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says that the relay is out of reach, why, and when it is tried again. A blip is not worth a word; once there, the
// banner stays as it is until the connection is back, whatever is tried in between.
import QtQuick
import Porchlight.Controls

Item {
    id: root

    // { state, reason, retrySeconds, tryNow() }
    required property QtObject connection
    property int patienceMs: 1500

    readonly property bool down: connection.state === "offline" || connection.state === "connecting"
    property bool shown: false

    implicitHeight: shown ? banner.implicitHeight : 0
    visible: shown
    clip: true

    onDownChanged: {
        if (!down)
            shown = false
    }

    Timer {
        running: root.down && !root.shown
        interval: root.patienceMs
        onTriggered: root.shown = true
    }

    Banner {
        id: banner
        anchors { left: parent.left; right: parent.right }
        height: implicitHeight
        glyph: "offline"
        title: qsTr("No connection to the relay")
        detail: {
            const next = root.connection.state === "connecting" ? qsTr("Trying now …")
                       : root.connection.retrySeconds > 0 ? qsTr("Next try in %n s.", "seconds", root.connection.retrySeconds)
                       : ""
            return [Plain.oneLine(root.connection.reason), next].filter(words => words !== "").join(" ")
        }
        actionLabel: root.connection.state === "offline" ? qsTr("Try now") : ""
        onAction: root.connection.tryNow()
    }
}
