// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The left side: oneself, a field to look for names, the conversations of one tab, and where one's messages are.
import QtQuick
import Porchlight.Theme
import Porchlight.Account
import Porchlight.Controls

FocusScope {
    id: root

    required property QtObject profile
    required property QtObject drafts
    property bool showEdge: true

    readonly property alias list: list
    readonly property alias history: history
    readonly property alias field: bar.field
    readonly property alias tabs: tabs
    readonly property alias nothing: nothing
    readonly property alias messagesButton: messagesButton
    readonly property bool isEmpty: profile.conversations.count === 0

    signal chosen(string conversationKey)
    signal settingsAsked()
    signal newAsked()
    signal groupAsked()
    signal jumpAsked()
    signal searchAsked(string words)
    signal windowAsked(string conversationKey)

    // A tab, and nothing else that narrows the list down; the keyboard goes there.
    function showTab(key) {
        bar.field.clear()
        list.tab = key
        list.forceActiveFocus(Qt.OtherFocusReason)
    }

    function openFirst() {
        const key = list.filter.keyAt(0)
        if (key !== "") {
            bar.field.clear()
            chosen(key)
        } else if (bar.field.text.trim() !== "") {
            searchAsked(bar.field.text.trim())
        }
    }

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
        onFieldAccepted: root.openFirst()
        onDownAsked: list.count > 0 ? list.enterAt(0) : messagesButton.forceActiveFocus(Qt.TabFocusReason)
    }
    HistoryLine {
        id: history
        anchors { left: parent.left; right: parent.right; top: bar.bottom }
        height: visible ? implicitHeight : 0
        history: root.profile.history
    }
    ListTabs {
        id: tabs
        anchors { left: parent.left; right: parent.right; top: history.bottom; leftMargin: Theme.gapLarge; rightMargin: Theme.gapSmall }
        visible: !root.isEmpty
        height: visible ? implicitHeight : 0
        current: list.tab
        unreadCount: list.filter.unreadCount
        onChosen: key => list.tab = key
        Keys.onDownPressed: list.enterAt(0)
        Keys.onUpPressed: bar.field.focusInput()
    }
    ConversationList {
        id: list
        anchors { left: parent.left; right: parent.right; top: tabs.bottom; topMargin: Theme.gapTiny; bottom: messages.top }
        focus: !root.isEmpty
        visible: !root.isEmpty
        conversations: root.profile.conversations
        drafts: root.drafts
        presence: root.profile.presence
        openKey: root.profile.timeline.conversationKey
        words: bar.field.text.trim()
        onUpAsked: bar.field.focusInput()
        onDownAsked: if (messages.visible) messagesButton.forceActiveFocus(Qt.TabFocusReason)
        onTyped: text => {
            bar.field.focusInput()
            bar.field.input.insert(bar.field.input.cursorPosition, text)
        }
        onChosen: key => root.chosen(key)
        onWindowAsked: key => root.windowAsked(key)
        onPinAsked: (key, pinned) => root.profile.switches.setPinned(key, pinned)
        onArchiveAsked: (key, archived) => root.profile.switches.setArchived(key, archived)
    }
    EmptyList {
        anchors.fill: list
        focus: root.isEmpty
        visible: root.isEmpty
        onNewAsked: root.newAsked()
    }
    NothingShown {
        id: nothing
        anchors.fill: list
        visible: !root.isEmpty && list.count === 0
        tab: list.tab
        words: list.words
        onAllAsked: list.tab = "all"
        onNewAsked: root.newAsked()
        onGroupAsked: root.groupAsked()
    }
    // What is no name may be in a message.
    Item {
        id: messages
        anchors { left: parent.left; right: parent.right; bottom: footer.top }
        visible: list.words !== ""
        height: visible ? messagesButton.implicitHeight + 2 * Theme.gapSmall : 0
        TextButton {
            id: messagesButton
            anchors { left: parent.left; right: parent.right; margins: Theme.gapLarge; verticalCenter: parent.verticalCenter }
            label: Plain.fill(qsTr("Search messages for “%1”"), Plain.oneLine(list.words))
            Keys.onUpPressed: list.count > 0 ? list.enterAt(list.count - 1) : bar.field.focusInput()
            onClicked: root.searchAsked(list.words)
        }
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
