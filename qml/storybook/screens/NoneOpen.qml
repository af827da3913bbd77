// SPDX-FileCopyrightText: 2026 The Porchlight authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Screen: Conversation, empty
//
// Nothing is open yet.
import QtQuick

HarbourProfile {
    id: root
}
