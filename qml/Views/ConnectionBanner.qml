// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Says that the relay is out of reach, why, and when it is tried again. A blip is not worth a word; once there, the
// banner stays as it is until the connection is back, whatever is tried in between.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls

Item {
    id: root

    // { state, reason, retrySeconds, linkError, tryNow(), useLink(text) }
    required property QtObject connection
    property int patienceMs: 1500

    readonly property bool down: connection.state === "offline" || connection.state === "connecting"
    // What answers is not the relay that was joined: no waiting, no next try, and no way around it but a new link.
    readonly property bool strange: connection.state === "stranger"
    property bool shown: false
    readonly property alias link: link
    readonly property alias notice: notice

    function useLink() {
        if (connection.useLink(link.text))
            link.text = ""
    }

    implicitHeight: shown || strange ? column.implicitHeight : 0
    visible: shown || strange
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

    ColumnLayout {
        id: column
        anchors { left: parent.left; right: parent.right }
        spacing: 0

        Banner {
            id: notice
            Layout.fillWidth: true
            glyph: "offline"
            title: qsTr("No connection to the relay")
            detail: {
                const next = root.connection.state === "connecting" ? qsTr("Trying now …")
                           : root.connection.retrySeconds > 0 ? qsTr("Next try in %Ln s.", "seconds", root.connection.retrySeconds)
                           : ""
                return [Plain.sentence(root.connection.reason), next].filter(words => words !== "").join(" ")
            }
            actionLabel: root.connection.state === "offline" || root.strange ? qsTr("Try now") : ""
            onAction: root.connection.tryNow()
        }
        Rectangle {
            visible: root.strange
            color: Parts.notice
            implicitHeight: row.implicitHeight + Theme.gap
            Layout.fillWidth: true

            RowLayout {
                id: row
                anchors { left: parent.left; right: parent.right; top: parent.top
                          leftMargin: Theme.gapLarge; rightMargin: Theme.gapLarge }
                spacing: Theme.gap

                Field {
                    id: link
                    label: qsTr("New invitation link of this relay")
                    glyph: "ticket"
                    error: Plain.sentence(root.connection.linkError)
                    maximumLength: 1024
                    Layout.fillWidth: true
                    onAccepted: root.useLink()
                }
                TextButton {
                    label: qsTr("Use this link")
                    outlined: true
                    enabled: link.text.trim() !== ""
                    onClicked: root.useLink()
                }
            }
        }
    }
}
