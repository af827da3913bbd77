// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// For how long a conversation makes no sound, on all of one's devices.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Settings

PopupFrame {
    id: root

    required property QtObject timeline
    required property QtObject switches
    // { revision, levelOf(key, revision), setLevel(key, level) }: what it may tell of on this device
    required property QtObject levels
    readonly property alias first: first
    readonly property alias level: level.choice

    // The relay keeps it, for all of one's devices; what hinders it is said here.
    property bool waits: false

    function choose(hours) {
        waits = true
        switches.mute(timeline.conversationKey, hours)
        leaveWhenDone()
    }

    function leaveWhenDone() {
        if (!waits || switches.isBusy)
            return
        waits = false
        if (switches.error === "")
            close()
    }

    name: timeline.isMuted ? qsTr("This conversation is muted") : qsTr("Mute this conversation")
    onAboutToShow: switches.clear()
    onOpened: first.forceActiveFocus(Qt.TabFocusReason)
    onClosed: waits = false

    Connections {
        target: root.switches
        function onIsBusyChanged() { Qt.callLater(root.leaveWhenDone) }
    }

    contentItem: ColumnLayout {
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true
        spacing: Theme.gap

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: qsTr("No sound and no notice from it, on all your devices. Its messages come as ever.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: Plain.sentence(root.switches.error)
            visible: text !== ""
            color: Theme.danger
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        TextButton {
            id: first
            label: qsTr("For an hour")
            outlined: true
            Layout.fillWidth: true
            onClicked: root.choose(1)
        }
        TextButton {
            label: qsTr("For eight hours")
            outlined: true
            Layout.fillWidth: true
            onClicked: root.choose(8)
        }
        TextButton {
            label: qsTr("For a week")
            outlined: true
            Layout.fillWidth: true
            onClicked: root.choose(7 * 24)
        }
        TextButton {
            label: qsTr("For ever")
            outlined: true
            Layout.fillWidth: true
            onClicked: root.choose(-1)
        }
        TextButton {
            label: qsTr("Not any more")
            outlined: true
            visible: root.timeline.isMuted
            Layout.fillWidth: true
            onClicked: root.choose(0)
        }
        LevelChoice {
            id: level
            settings: root.levels
            conversationKey: root.timeline.conversationKey
            isGroup: root.timeline.isGroup
            Layout.fillWidth: true
            Layout.topMargin: Theme.gap
        }
    }
}
