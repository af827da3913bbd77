// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The open conversation: whose it is, what was said, and where one answers.
import QtQuick
import Porchlight.Theme
import Porchlight.Controls
import Porchlight.Offers

FocusScope {
    id: root

    required property QtObject timeline
    required property QtObject switches
    required property QtObject levels
    required property QtObject delivery
    required property QtObject safety
    // { here }: what the encryption has noticed in the open conversation
    required property QtObject notices
    // { of(key, revision), typing, setTyping(key, bool), revision }: who is there, and who is typing
    required property QtObject presence
    // whom one knows, and what one can say of them; and a message that is shown to whoever runs the relay
    required property QtObject people
    required property QtObject privacy
    required property QtObject report
    required property QtObject drafts
    // The open conversation when it is a group: { found(words) }
    required property QtObject group
    // and what is pinned in it
    required property QtObject pins
    property QtObject spelling: null
    property bool watched: false
    property bool showBack: false
    // It may go into a window of its own.
    property bool canPart: false
    // Nothing can be sent from this device any more.
    property bool readOnly: false

    // A group that one is not in any more is for reading.
    readonly property bool hasLeft: timeline.isOutside
    readonly property bool isOpen: timeline.conversationKey !== ""
    readonly property alias header: header
    readonly property alias messages: messages
    readonly property alias pinned: pinned
    readonly property alias composer: composer
    readonly property alias dropTarget: dropTarget
    readonly property alias request: request
    readonly property alias leftBar: leftBar
    readonly property alias notice: notice
    readonly property alias mute: mute.popup
    readonly property alias inspector: inspector.popup
    readonly property alias safetyNumber: safetyNumber.popup
    readonly property alias person: person.popup
    readonly property alias reporting: reporting.popup
    readonly property alias linkStep: linkStep.popup
    readonly property bool covered: linkStep.visible || mute.visible || safetyNumber.visible || inspector.visible || person.visible || reporting.visible

    signal back()
    signal groupAsked()
    signal windowAsked()
    // What is open goes from the list.
    signal gone()

    // Where one writes, or else reads: what is hidden would hold Tab fast.
    function focusComposer() {
        if (composer.visible)
            composer.focusInput()
        else
            messages.list.forceActiveFocus(Qt.OtherFocusReason)
    }

    Connections {
        target: root.timeline
        function onConversationKeyChanged() { // what hindered it was about another one
            root.switches.clear()
            root.people.clear()
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.canvas
    }

    NoConversation {
        anchors.fill: parent
        visible: !root.isOpen
    }

    TimelineHeader {
        id: header
        anchors { left: parent.left; right: parent.right; top: parent.top }
        visible: root.isOpen
        title: root.timeline.title
        handle: root.timeline.handle
        avatarKey: root.timeline.avatarKey
        isSelf: root.timeline.isSelf
        isMuted: root.timeline.isMuted
        presence: root.presence.of(root.timeline.avatarKey, root.presence.revision)
        typing: root.presence.typing.includes(root.timeline.conversationKey)
        typists: root.timeline.isGroup ? root.presence.typists(root.timeline.conversationKey, root.presence.typing) : []
        isGroup: root.timeline.isGroup
        picture: root.timeline.picture
        memberCount: root.timeline.memberCount
        showBack: root.showBack
        canPart: root.canPart
        onBack: root.back()
        onWindowAsked: root.windowAsked()
        onMuteAsked: mute.open()
        onSafetyAsked: safetyNumber.open()
        onInfoAsked: root.groupAsked()
        onPersonAsked: person.open()
    }

    PinnedBar {
        id: pinned
        anchors { left: parent.left; right: parent.right; top: header.bottom }
        height: visible ? implicitHeight : 0
        pins: root.pins
        visible: root.isOpen && root.timeline.isGroup && pin !== null
        onMessageAsked: key => messages.showMessage(key)
    }

    MessageList {
        id: messages
        anchors { left: parent.left; right: parent.right; top: pinned.bottom; bottom: notice.top; leftMargin: Theme.gapWide; rightMargin: Theme.gapWide }
        visible: root.isOpen
        timeline: root.timeline
        pins: root.pins
        watched: root.watched && root.isOpen
        onReplyAsked: key => composer.reply(key)
        onEditAsked: key => composer.edit(key)
        onDeliveryAsked: key => root.inspector.inspect(key)
        onReportAsked: key => root.reporting.show(key)
        onLinkAsked: link => root.linkStep.show(link)
        // Who selected words and goes on typing means the composer.
        Keys.onPressed: event => {
            if (composer.visible && event.text.trim() !== "" && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))) {
                composer.focusInput()
                composer.input.insert(composer.input.cursorPosition, event.text)
                event.accepted = true
            }
        }
    }

    ConversationNotice {
        id: notice
        anchors { left: parent.left; right: parent.right; bottom: request.top; bottomMargin: visible ? Theme.gapSmall : 0 }
        height: visible ? implicitHeight : 0
        timeline: root.timeline
        notice: root.notices.here
        onSafetyAsked: safetyNumber.open()
    }

    RequestBar {
        id: request
        anchors { left: parent.left; right: parent.right; bottom: composer.top; bottomMargin: visible ? Theme.gapSmall : 0 }
        height: visible ? implicitHeight : 0
        timeline: root.timeline
        switches: root.switches
        people: root.people
        onReportAsked: root.reporting.show("")
        onAccepted: root.focusComposer()
        onGone: root.gone()
    }

    Composer {
        id: composer
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.gapWide; rightMargin: Theme.gapWide; bottomMargin: Theme.gapLarge }
        visible: root.isOpen && !root.readOnly && !root.hasLeft
        height: root.readOnly || root.hasLeft ? leftBar.visible ? leftBar.height : 0 : implicitHeight
        group: root.group
        timeline: root.timeline
        drafts: root.drafts
        spelling: root.spelling
        onVisibleChanged: if (!visible && input.activeFocus) root.focusComposer()
        onTyping: (key, isTyping) => root.presence.setTyping(key, isTyping)
    }

    Arrivals { view: messages.list; timeline: root.timeline; watched: messages.watched }
    DropPlace {
        id: dropTarget
        anchors { left: parent.left; right: parent.right; top: header.bottom; bottom: parent.bottom }
        isOpen: composer.visible
        offers: composer.offers
        onTaken: composer.focusInput()
        onWordsDropped: words => {
            composer.focusInput()
            composer.input.insert(composer.input.cursorPosition, words)
        }
    }

    LeftBar {
        id: leftBar
        anchors { left: parent.left; right: parent.right; bottom: parent.bottom; leftMargin: Theme.gapWide; rightMargin: Theme.gapWide; bottomMargin: Theme.gapLarge }
        height: implicitHeight
        visible: root.isOpen && root.hasLeft
    }

    WhenAsked {
        id: inspector
        DeliveryPopup {
            delivery: root.delivery
            notice: root.notices.here
            onClosed: messages.list.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    WhenAsked {
        id: safetyNumber
        SafetyPopup {
            timeline: root.timeline
            safety: root.safety
        }
    }
    WhenAsked {
        id: person
        PersonPopup {
            timeline: root.timeline
            people: root.people
            privacy: root.privacy
            onSafetyAsked: safetyNumber.open()
            onMuteAsked: mute.open()
            onReportAsked: root.reporting.show("")
        }
    }
    WhenAsked {
        id: linkStep
        OpenLinkPopup {
            onCopyAsked: words => messages.copy(words)
            onClosed: messages.list.forceActiveFocus(Qt.OtherFocusReason)
        }
    }
    WhenAsked {
        id: reporting
        ReportPopup {
            timeline: root.timeline
            report: root.report
        }
    }
    WhenAsked {
        id: mute
        MutePopup {
            timeline: root.timeline
            switches: root.switches
            levels: root.levels
        }
    }
}
