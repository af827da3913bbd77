// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What stands in the window of one conversation: its messages, and where one answers.
import QtQuick
import Porchlight.Controls
import Porchlight.Groups
import Porchlight.Search
import Porchlight.Timeline

FocusScope {
    id: root

    required property QtObject profile
    // { timeline, groups, delivery, safety, notices, report } of this conversation
    required property QtObject place
    required property QtObject drafts
    property bool active: false
    property bool readOnly: false

    readonly property bool covered: pane.covered || groupPage.visible || search.visible
    readonly property bool watched: active && !covered
    readonly property alias pane: pane
    readonly property alias search: search.popup
    readonly property alias groupPage: groupPage.popup

    signal gone()
    // A message that stands somewhere else
    signal messageAsked(string conversationKey, string messageKey)
    signal wentTo(string handle)

    function showMessage(key) {
        if (key !== "")
            pane.messages.showMessage(key)
        else
            pane.focusComposer()
    }

    // What Esc leaves first; false: nothing is left but the window.
    function leave() {
        if (!pane.messages.activeFocus || readOnly)
            return false
        pane.focusComposer()
        return true
    }

    TimelinePane {
        id: pane
        anchors.fill: parent
        focus: true
        watched: root.watched
        timeline: root.place.timeline
        switches: root.profile.switches
        levels: root.profile.desktop.settings
        spelling: root.profile.desktop.spelling
        delivery: root.place.delivery
        safety: root.place.safety
        notices: root.place.notices
        presence: root.profile.presence
        people: root.profile.contacts
        privacy: root.profile.privacy
        report: root.place.report
        readOnly: root.readOnly
        drafts: root.drafts
        group: root.place.groups.here
        pins: root.place.groups.pins
        onGone: root.gone()
        onGroupAsked: groupPage.open()
    }
    Connections {
        target: root.profile.conversations
        function onDraftTold(conversationKey, text) {
            if (conversationKey === root.place.timeline.conversationKey)
                pane.composer.draftTold(conversationKey)
        }
    }
    WhenAsked {
        id: groupPage
        GroupPopup {
            group: root.place.groups.here
            timeline: root.place.timeline
            presence: root.profile.presence
            people: root.profile.contacts
            privacy: root.profile.privacy
            onWriteAsked: handle => {
                close()
                root.wentTo(handle)
            }
        }
    }
    Shortcut {
        sequence: "Ctrl+F"
        enabled: root.watched
        onActivated: root.search.find(root.place.timeline.conversationKey)
    }
    WhenAsked {
        id: search
        SearchPopup {
            search: root.profile.search
            conversations: root.profile.conversations
            onChosen: (conversationKey, messageKey) => {
                if (conversationKey === root.place.timeline.conversationKey)
                    root.showMessage(messageKey)
                else
                    root.messageAsked(conversationKey, messageKey)
            }
        }
    }
}
