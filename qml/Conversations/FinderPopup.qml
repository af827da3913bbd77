// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A new conversation: one asks for a handle, the relay says whose it is; or one pastes the invitation link of a group.
import QtQuick
import QtQuick.Layouts
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Groups

PopupFrame {
    id: root

    required property QtObject finder
    // { link, place, isOurs, isBusy, error, join(), clear(), opened(key) }: by an invitation link to a group
    required property QtObject joining
    readonly property bool isLink: joining.place !== ""
    // A list of { conversationKey, accountKey, name, handle }, by name.
    required property QtObject people
    readonly property alias contacts: contacts

    signal chosen(string conversationKey)

    readonly property alias input: handle
    readonly property alias join: join
    readonly property alias invite: invite

    signal groupAsked()
    signal inviteAsked()

    function start() {
        if (isLink) {
            if (joining.isOurs && !joining.isBusy)
                joining.join()
            return
        }
        const wanted = handle.text.trim().replace(/^@/, "")
        if (wanted !== "" && !finder.isBusy)
            finder.start(wanted)
    }

    function choose(conversationKey) {
        close()
        chosen(conversationKey)
    }

    name: qsTr("New conversation")
    onOpened: handle.focusInput()
    onClosed: {
        handle.text = ""
        finder.clear()
        joining.clear()
    }

    Connections {
        target: root.finder
        function onOpened() { root.close() }
    }
    Connections {
        target: root.joining
        function onOpened() { root.close() }
    }

    contentItem: ColumnLayout {
        LayoutMirroring.enabled: root.rightToLeft
        LayoutMirroring.childrenInherit: true
        spacing: Theme.gapLarge

        PlainText {
            text: root.name
            size: Theme.sizePage
            font.weight: Font.DemiBold
            wrapMode: Text.Wrap
            Layout.fillWidth: true
            Accessible.role: Accessible.Heading
        }
        Field {
            id: handle
            label: qsTr("Their handle, or the link to a group")
            glyph: root.isLink ? "link" : "at"
            help: root.isLink ? "" : qsTr("The short name they chose. It stands under their name.")
            error: root.isLink ? "" : root.finder.error
            maximumLength: 1024
            Layout.fillWidth: true
            onTextChanged: {
                root.joining.link = text
                if (root.finder.error !== "")
                    root.finder.clear()
            }
            onAccepted: root.start()
        }
        JoinCard {
            joining: root.joining
            visible: root.isLink
            Layout.fillWidth: true
        }
        PlainText {
            text: qsTr("Your contacts")
            visible: contacts.count > 0 && !root.isLink
            size: Theme.sizePreview
            font.weight: Font.DemiBold
            Layout.fillWidth: true
            Layout.bottomMargin: -Theme.gapSmall
            Accessible.role: Accessible.Heading
        }
        ListView {
            id: contacts
            visible: count > 0 && !root.isLink
            model: root.people
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            implicitHeight: Math.min(contentHeight, Theme.px(240))
            Layout.fillWidth: true
            // In a low window it gives way to the buttons.
            Layout.fillHeight: true
            Layout.minimumHeight: Math.min(contentHeight, Theme.px(44))
            Layout.maximumHeight: implicitHeight
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Your contacts")
            Keys.onReturnPressed: if (currentItem) root.choose(currentItem.conversationKey)

            delegate: Item {
                id: row
                required property string conversationKey
                required property string accountKey
                required property string name
                required property string handle
                required property var picture
                required property bool isVerified
                width: ListView.view.width
                implicitHeight: Math.max(Theme.px(44), line.implicitHeight + Theme.gapSmall)
                Accessible.role: Accessible.ListItem
                Accessible.name: Plain.oneLine(name) + ", @" + Plain.oneLine(handle) + (isVerified ? ", " + mark.words : "")
                Accessible.onPressAction: root.choose(conversationKey)

                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radius
                    color: row.ListView.isCurrentItem && contacts.activeFocus || over.hovered ? Theme.hover : "transparent"
                }
                RowLayout {
                    id: line
                    anchors { left: parent.left; right: parent.right; verticalCenter: parent.verticalCenter; margins: Theme.gapSmall }
                    spacing: Theme.gap
                    Avatar {
                        name: row.name
                        avatarKey: row.accountKey
                        picture: row.picture
                        size: 32
                        Layout.preferredWidth: implicitWidth
                        Layout.preferredHeight: implicitHeight
                    }
                    PlainText {
                        text: Plain.oneLine(row.name)
                        Layout.fillWidth: true
                        Accessible.ignored: true
                    }
                    VerifiedMark {
                        id: mark
                        visible: row.isVerified
                        Layout.preferredWidth: Theme.px(15)
                        Layout.preferredHeight: Theme.px(15)
                        Accessible.ignored: true
                    }
                    PlainText {
                        text: "@" + Plain.oneLine(row.handle)
                        color: Theme.muted
                        size: Theme.sizeSmall
                        Layout.maximumWidth: line.width / 2
                        Accessible.ignored: true
                    }
                }
                HoverHandler { id: over }
                TapHandler { onTapped: root.choose(row.conversationKey) }
            }
        }
        Flow {
            visible: !root.isLink
            spacing: Theme.gap
            Layout.fillWidth: true
            Layout.topMargin: -Theme.gapSmall
            TextButton {
                label: qsTr("Make a group …")
                onClicked: {
                    root.close()
                    root.groupAsked()
                }
            }
            TextButton {
                id: invite
                label: qsTr("Invite somebody …")
                Accessible.description: qsTr("Somebody who has no account here yet")
                onClicked: {
                    root.close()
                    root.inviteAsked()
                }
            }
        }
        RowLayout {
            spacing: Theme.gap
            Item { Layout.fillWidth: true }
            TextButton {
                label: qsTr("Cancel")
                onClicked: root.close()
            }
            PrimaryButton {
                id: join
                label: root.joining.isBusy ? qsTr("Joining …") : qsTr("Join the group")
                working: root.joining.isBusy
                visible: root.isLink
                enabled: root.joining.isOurs && !root.joining.isBusy
                onClicked: root.start()
            }
            PrimaryButton {
                visible: !root.isLink
                label: root.finder.isBusy ? qsTr("Asking the relay …") : qsTr("Write to them")
                working: root.finder.isBusy
                enabled: handle.text.trim() !== "" && !root.finder.isBusy
                onClicked: root.start()
            }
        }
    }
}
