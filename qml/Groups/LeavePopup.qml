// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Leaving a group. Its only admin says first who becomes one.
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Porchlight.Theme
import Porchlight.Controls

PopupFrame {
    id: root

    // A model of the members, with { isOnlyAdmin, memberCount, isBusy, error, leave(successorKey) }
    required property QtObject group
    required property string title
    property string successor: ""
    property string successorName: ""
    readonly property alias leave: leave
    readonly property alias list: list
    readonly property bool mustChoose: group.isOnlyAdmin && group.memberCount > 1
    property bool waits: false

    function leaveWhenDone() {
        if (!waits || group.isBusy)
            return
        waits = false
        if (group.error === "")
            close()
    }

    name: qsTr("Leave the group")
    onAboutToShow: {
        successor = ""
        successorName = ""
        group.forget()
    }
    onOpened: page.forceActiveFocus(Qt.OtherFocusReason)
    onClosed: waits = false

    Connections {
        target: root.group
        function onIsBusyChanged() { Qt.callLater(root.leaveWhenDone) }
    }

    contentItem: ScrollPage {
        id: page
        name: root.name

        PlainText {
            text: root.title === "" ? root.name : Plain.fill(qsTr("Leave “%1”"), Plain.oneLine(root.title))
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        PlainText {
            text: root.group.memberCount === 1 ? qsTr("You are the last one in it: nobody can come back into it. What was said stays on your devices.")
                                               : qsTr("What was said until now stays on your devices. You get nothing from it any more, and the others see that you left.")
            color: Theme.muted
            size: Theme.sizePreview
            wrapMode: Text.Wrap
            Layout.fillWidth: true
        }
        PlainText {
            text: root.successor === "" ? qsTr("You are its only admin. Choose who becomes it:")
                                        : Plain.fill(qsTr("%1 becomes the admin of the group."), root.successorName)
            visible: root.mustChoose
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.AlertMessage
        }
        ListView {
            id: list
            implicitHeight: Math.min(contentHeight, Theme.px(220))
            visible: root.mustChoose
            clip: true
            model: root.mustChoose ? root.group : null
            currentIndex: -1
            activeFocusOnTab: count > 0
            boundsBehavior: Flickable.StopAtBounds
            highlightMoveDuration: 0
            Layout.fillWidth: true
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Members")
            T.ScrollBar.vertical: ScrollHandle {}
            onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
            Keys.onPressed: event => {
                event.accepted = currentItem !== null && [Qt.Key_Space, Qt.Key_Return, Qt.Key_Enter].includes(event.key)
                if (event.accepted)
                    currentItem.take()
            }
            delegate: PersonRow {
                required property bool isMe
                function take() {
                    root.successor = accountKey
                    root.successorName = shownName
                }
                width: ListView.view.width
                height: isMe ? 0 : implicitHeight
                visible: !isMe
                isChosen: root.successor === accountKey
                current: ListView.view.activeFocus && ListView.isCurrentItem
                onToggled: take()
            }
        }
        GroupTrouble {
            error: root.group.error
            Layout.fillWidth: true
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                label: qsTr("Stay")
                onClicked: root.close()
            }
            TextButton {
                id: leave
                label: root.group.isBusy ? qsTr("Leaving …") : qsTr("Leave")
                outlined: true
                destructive: true
                enabled: !root.group.isBusy && (!root.mustChoose || root.successor !== "")
                onClicked: {
                    root.waits = true
                    root.group.leave(root.successor)
                }
            }
        }
    }
}
