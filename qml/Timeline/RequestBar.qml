// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Someone whom one has not accepted yet wants to write (rule 12): who, what they see until then, the way to accept, and the
// ways not to.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls

Column {
    id: root

    required property QtObject timeline
    required property QtObject switches
    required property QtObject people
    readonly property alias title: banner.title
    readonly property alias remove: remove
    readonly property alias block: block

    readonly property bool isRequest: timeline.isRequest
    property string askedFor: ""

    signal reportAsked()
    signal gone()
    // Here, and by whoever sits here: an answer is what comes next.
    signal accepted()

    function action() {
        if (switches.isBusy)
            return
        askedFor = timeline.conversationKey
        switches.accept(timeline.conversationKey)
    }

    onIsRequestChanged: {
        if (!isRequest && askedFor !== "" && askedFor === timeline.conversationKey)
            accepted()
        askedFor = ""
    }

    visible: timeline.conversationKey !== "" && timeline.isRequest

    Banner {
        id: banner
        anchors { left: parent.left; right: parent.right }
        glyph: "person"
        title: Plain.fill(qsTr("%1 wants to write to you."), Plain.oneLine(root.timeline.title))
        detail: root.switches.error !== "" ? Plain.sentence(root.switches.error)
              : root.people.error !== "" ? Plain.sentence(root.people.error)
              : qsTr("Until you accept or answer, they do not see whether you got this or read it.")
        actionLabel: root.switches.isBusy ? qsTr("Accepting …") : qsTr("Accept")
        onAction: root.action()
    }
    Flow {
        anchors { left: parent.left; right: parent.right; leftMargin: Theme.gapLarge; rightMargin: Theme.gapLarge }
        spacing: Theme.gapSmall
        TextButton {
            id: remove
            label: qsTr("Delete")
            onClicked: {
                root.people.setHidden(root.timeline.conversationKey, true)
                root.gone()
            }
        }
        TextButton {
            id: block
            label: qsTr("Block")
            enabled: !root.people.isBusy
            onClicked: {
                root.people.setBlocked(root.timeline.avatarKey, true)
                root.gone()
            }
        }
        TextButton {
            label: qsTr("Report …")
            onClicked: root.reportAsked()
        }
    }
}
