// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The windows of single conversations beside the window of the profile.
import QtQml
import QtQuick

Instantiator {
    id: root

    required property QtObject profile
    required property QtObject drafts
    property bool readOnly: false
    // As it was at first. When that changes these windows go and come anew; what they laid out for the sake of it until then
    // would be done after they have gone, which ends the program on this Qt.
    property bool areForReading: false

    signal messageAsked(string conversationKey, string messageKey)

    Component.onCompleted: areForReading = readOnly
    model: profile.windows
    delegate: ConversationWindow {
        profile: root.profile
        drafts: root.drafts
        readOnly: root.areForReading
        onMessageAsked: (conversationKey, messageKey) => root.messageAsked(conversationKey, messageKey)
        onWentTo: handle => root.profile.finder.start(handle)
    }
}
