// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The left side: oneself, the conversations, and where one's messages are.
import QtQuick
import Porchlight.Theme
import Porchlight.Account

FocusScope {
    id: root

    required property QtObject profile
    required property QtObject drafts
    property bool showEdge: true

    readonly property alias list: list
    readonly property alias history: history
    readonly property bool isEmpty: profile.conversations.count === 0

    signal chosen(string conversationKey)
    signal settingsAsked()
    signal newAsked()
    signal groupAsked()
    signal jumpAsked()

    Rectangle {
        anchors.fill: parent
        color: Theme.list
    }
    Rectangle {
        anchors { right: parent.right; top: parent.top; bottom: parent.bottom }
        width: 1
        color: Theme.line
        visible: root.showEdge
    }

    OwnBar {
        id: bar
        anchors { left: parent.left; right: parent.right; top: parent.top }
        displayName: root.profile.displayName
        handle: root.profile.handle
        accountKey: root.profile.accountKey
        picture: root.profile.face.picture
        onSettingsAsked: root.settingsAsked()
        onNewAsked: root.newAsked()
        onGroupAsked: root.groupAsked()
        onJumpAsked: root.jumpAsked()
    }
    HistoryLine {
        id: history
        anchors { left: parent.left; right: parent.right; top: bar.bottom }
        height: visible ? implicitHeight : 0
        history: root.profile.history
    }
    ConversationList {
        id: list
        anchors { left: parent.left; right: parent.right; top: history.bottom; bottom: footer.top }
        focus: !root.isEmpty
        visible: !root.isEmpty
        conversations: root.profile.conversations
        drafts: root.drafts
        presence: root.profile.presence
        openKey: root.profile.timeline.conversationKey
        onChosen: key => root.chosen(key)
        onPinAsked: (key, pinned) => root.profile.switches.setPinned(key, pinned)
        onArchiveAsked: (key, archived) => root.profile.switches.setArchived(key, archived)
    }
    EmptyList {
        anchors.fill: list
        focus: root.isEmpty
        visible: root.isEmpty
        onNewAsked: root.newAsked()
    }
    DeliveryFooter {
        id: footer
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom }
        height: visible ? implicitHeight : 0
        visible: !root.isEmpty || root.profile.waitingCount > 0
        waitingCount: root.profile.waitingCount
        undeliveredCount: root.profile.undeliveredCount
        online: root.profile.connection.state === "online"
        onTryNow: root.profile.connection.tryNow()
    }
}
