// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The messages of a conversation as the app shows them, without what stands around them.
import QtQuick
import Porchlight.Timeline

MessageList {
    id: root

    watched: true
    pins: QtObject {
        property bool mayPin: false
        function isPinned(messageKey) { return false }
    }
}
